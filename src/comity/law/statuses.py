"""The eight statuses, in the order of nearness to binding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias, get_args

Status: TypeAlias = Literal[
    "binding",
    "unsettled",
    "blocked",
    "void",
    "expired",
    "not_yet",
    "not_applicable",
    "no_record",
]

NEAREST_FIRST: tuple[Status, ...] = get_args(Status)
NEARNESS = {status: place for place, status in enumerate(NEAREST_FIRST)}

CATCHES = frozenset({"binding", "unsettled"})
"""Statuses under which a dollar counts as exposed."""


def settle(readings: Iterable[Status]) -> Status:
    """One status for several readings: unsettled where one binds and another does not.

    Else the outcome nearest to binding. Source: the design, section 2.
    """
    found = set(readings)
    return "unsettled" if "binding" in found and len(found) > 1 else nearest(found)


def nearest(statuses: Iterable[Status]) -> Status:
    """The status nearest to binding: for parts that differ, and programs when none is asked."""
    return min(statuses, key=NEARNESS.__getitem__)
