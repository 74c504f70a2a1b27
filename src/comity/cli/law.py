"""`comity law`: the registry itself; one module for each of its commands."""

from __future__ import annotations

from comity.cli.group import Group

COMMANDS = {
    "list": "the acts, conditions, orders and cases, a line each",
    "show": "one of them, with what it lifts, what lifts it, and its sources",
    "check": "every fault of the registry, or of a file of your own beside it",
    "new": "a commented template of an order, condition, case or list",
    "gaps": "what the registry is known not to have",
    "schema": "the JSON Schema of a file, for editors",
}

_GROUP = Group(
    "law",
    "The registry: every act the answers rest on, with its sources.",
    COMMANDS,
    "comity law show jag-fy2017-notice",
)

run, overview = _GROUP.run, _GROUP.overview
