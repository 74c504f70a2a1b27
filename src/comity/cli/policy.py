"""`comity policy`: the government's own texts; one module for each of its commands."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "add": "read an ordinance, order or directive into clauses, and keep it with its days",
    "list": "the texts of the workspace",
    "show": "one text: its clauses, savings words and marks",
    "compare": "every text in force beside a condition, clause by clause",
    "mark": "a lawyer's mark on a clause: complies, does-not, open",
}


def run(words: list[str]) -> int:
    """Run one command of the texts and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity policy: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.policy_{command}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of the texts' commands as a whole."""
    lines = [f"  {name:<8} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity policy COMMAND ... (comity policy COMMAND --help tells more)",
            "",
            "The government's own texts beside the law, for a lawyer to mark. No verdict is made.",
            "",
            *lines,
            "",
            "example:",
            "  comity policy compare --condition usc-8-1373 --on 2017-06-30 -o table.docx",
        ]
    )
