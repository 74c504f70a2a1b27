"""`comity law`: the registry itself; one module for each of its commands."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "list": "the acts, conditions, orders and cases, a line each",
    "show": "one of them, with what it lifts, what lifts it, and its sources",
    "check": "every fault of the registry, or of a file of your own beside it",
    "new": "a commented template of an order, condition, case or list",
    "gaps": "what the registry is known not to have",
    "schema": "the JSON Schema of a file, for editors",
}


def run(words: list[str]) -> int:
    """Run one command of the registry and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity law: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.law_{command}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of the registry's commands as a whole."""
    lines = [f"  {name:<8} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity law COMMAND ... (comity law COMMAND --help tells more)",
            "",
            "The registry: every act the answers rest on, with its sources.",
            "",
            *lines,
            "",
            "example:",
            "  comity law show jag-fy2017-notice",
        ]
    )
