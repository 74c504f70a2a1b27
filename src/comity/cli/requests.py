"""`comity requests`: the record of requests and responses; one module for each of its commands."""

from __future__ import annotations

from comity.cli.group import Group

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

_GROUP = Group(
    "requests",
    (
        "What federal offices asked of a custodian, and what happened: a record that nobody\n"
        "can quietly rewrite. It holds no name, birth date, nationality or status."
    ),
    COMMANDS,
    "comity requests init --origin county.example/requests",
)

run, overview = _GROUP.run, _GROUP.overview
