"""`comity exhibit`: exhibits and letters; one module for each of its commands."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "schedule": "awards at risk, each once, footed, with the source of each number",
    "declaration": "a shell: numbered facts, exhibit list, empty signature block",
    "staff-report": "status, dollars, what to sign by when, a table of options",
    "coverage-letter": "to an agency: covered by which order, for which program",
    "flow-down": "subrecipients: which terms were passed on, which are blocked",
    "joinder": "a checklist for joining a case",
    "digest": "what changed in some days, and whether it changes who is covered",
    "styles": "a Word file with our styles, to be restyled and given back with --styles",
}


def run(words: list[str]) -> int:
    """Run one command and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity exhibit: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.exhibit_{command.replace('-', '_')}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of these commands as a whole."""
    lines = [f"  {name:<16} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity exhibit COMMAND ... (comity exhibit COMMAND --help tells more)",
            "",
            "Facts for counsel to file and send: nothing is signed, argued or recommended.",
            "",
            *lines,
            "",
            "example:",
            '  comity exhibit schedule "Chicago, IL" --awards awards.csv -o schedule.docx',
        ]
    )
