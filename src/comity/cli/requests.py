"""`comity requests`: the record of requests and responses; one module for each of its commands."""

from __future__ import annotations

from comity.errors import InputError

COMMANDS = {
    "init": "make the log of a workspace and its keys; change the keys",
    "add": "record a request that was received",
    "respond": "record what was done about a request",
    "correct": "correct an entry by a new one",
    "import": "record the rows of a jail system's file",
    "show": "one request with all that was recorded about it",
    "clock": "the hours of a request, counted and cited",
    "verify": "hold the log, an export or a proof against its hashes and signatures",
    "prove": "the proof that an entry is in the log, as a file for anybody",
    "checkpoint": "sign the log as it is now",
    "witness": "ask others to sign that the log only grew; or be such a witness",
    "export": "the whole log as plain files, with the program that checks it",
    "stats": "counts of the record, by form, outcome and time",
}


def run(words: list[str]) -> int:
    """Run one command of the record and give its exit code."""
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0 if words else 2
    command = words[0]
    if command not in COMMANDS:
        raise InputError(f'comity requests: found "{command}"; there are {", ".join(COMMANDS)}.')
    module = __import__(f"comity.cli.requests_{command}", fromlist=["run"])
    code: int = module.run(words[1:])
    return code


def overview() -> str:
    """The help of the record's commands as a whole."""
    lines = [f"  {name:<11} {told}" for name, told in COMMANDS.items()]
    return "\n".join(
        [
            "usage: comity requests COMMAND ... (comity requests COMMAND --help tells more)",
            "",
            "What federal offices asked of a custodian, and what happened: a record that nobody",
            "can quietly rewrite. It holds no name, birth date, nationality or status.",
            "",
            *lines,
            "",
            "example:",
            "  comity requests init --origin county.example/requests",
        ]
    )
