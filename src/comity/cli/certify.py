"""`comity certify`: the life of certifications; one module for each of its commands."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "list": "what is due and what was done, by award and condition",
    "show": "every line of the workspace's record of certifications",
    "gate": "what is missing before an award can be accepted, and what would follow without it",
    "follow": "from the first notice to the dollars, for one government and condition",
    "draft": "fill facts into a Word file whose words counsel supplied",
    "record": "write down what was done: drafted, signed, declined, returned, withdrawn",
    "template": "an example of a template, with every placeholder and no argument",
}


def run(words: list[str]) -> int:
    """Run one command and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity certify: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.certify_{command}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of these commands as a whole."""
    lines = [f"  {name:<9} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity certify COMMAND ... (comity certify COMMAND --help tells more)",
            "",
            "What a government must sign, by when, and what was signed. Comity supplies no legal",
            "argument and no words of certification: these are counsel's.",
            "",
            *lines,
            "",
            "example:",
            '  comity certify follow "Chicago, IL" --condition jag-fy2017-1373-certification',
        ]
    )
