"""`comity weekly`: the weekly list of a custodian, and the check of anybody else's."""

from __future__ import annotations

from comity.cli.group import Group

COMMANDS = {
    "build": "the list of a week from the log, under a named rule",
    "reconcile": "a published list against the log, each difference by its kind; a letter",
    "rules": "the rules by name",
}

_GROUP = Group(
    "weekly",
    "A list says under which rule it counts. No row is called declined without one.",
    COMMANDS,
    "comity weekly build --week 2017-01-28 --rule hold-declined",
)

run, overview = _GROUP.run, _GROUP.overview
