"""`comity weekly`: the weekly list of a custodian, and the check of anybody else's."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "build": "the list of a week from the log, under a named rule",
    "reconcile": "a published list against the log, each difference by its kind; a letter",
    "rules": "the rules by name",
}


def run(words: list[str]) -> int:
    """Run one command of the weekly list and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity weekly: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.weekly_{command}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of the weekly list's commands as a whole."""
    lines = [f"  {name:<10} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity weekly COMMAND ... (comity weekly COMMAND --help tells more)",
            "",
            "A list says under which rule it counts. No row is called declined without one.",
            "",
            *lines,
            "",
            "example:",
            "  comity weekly build --week 2017-01-28 --rule hold-declined",
        ]
    )
