"""`comity awards`: the store of federal award records; one module for each of its commands."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "import": "read award files of any era into the store of the workspace",
    "sources": "the files in the store, with their layout, rows and days",
    "check": "for every file: rows and cents in, used and set aside",
    "review": "recipients that no government was found for, by dollars",
    "find": "awards by recipient, program, agency or number",
    "show": "one award: its actions, amounts by stage, and the keys it was cited by",
    "fetch": "get files from USAspending and the Federal Audit Clearinghouse",
    "generate": "a realistic national file set of any size, to try things on",
}


def run(words: list[str]) -> int:
    """Run one command of the store and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity awards: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.awards_{command}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of the store's commands as a whole."""
    lines = [f"  {name:<9} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity awards COMMAND ... (comity awards COMMAND --help tells more)",
            "",
            "The federal record of awards, kept as it was known on each day.",
            "",
            *lines,
            "",
            "example:",
            "  comity awards import FY2024_015_Assistance_Full_20260606.zip",
        ]
    )
