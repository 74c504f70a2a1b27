"""Which conditions count towards the status of a dollar, and the statuses a dollar can have."""

from __future__ import annotations

from comity.findings.check import NO_STRING
from comity.findings.compiled import CompiledCondition
from comity.findings.shelf import Shelf
from comity.law.statuses import CATCHES, NEAREST_FIRST

UNRESOLVED = "unresolved"
"""Dollars of recipients that were resolved to no government: the law is not asked about them."""

DOLLAR_STATUSES = (*NEAREST_FIRST, NO_STRING, UNRESOLVED)
"""Every status of a dollar; its place is the number by which statements call it."""

EXPOSED = tuple(DOLLAR_STATUSES.index(status) for status in sorted(CATCHES))
"""Numbers of the statuses under which a dollar counts as exposed."""


def counted_conditions(shelf: Shelf) -> list[CompiledCondition]:
    """Conditions tied to programs; preferences in competitions bind no drawn dollar."""
    found = (shelf.condition(name) for name in shelf.conditions_for(None))
    return [condition for condition in found if not condition.about["competitive"]]
