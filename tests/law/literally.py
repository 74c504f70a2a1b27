"""Ask the literal definition, finding by itself which doubts a status turns on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.law.oracle import Answer, Oracle, ask
from comity.law.questions import Cell
from comity.law.registry import Registry


def answered(
    registry: Registry, condition: str, cell: Cell, days: tuple[date, date]
) -> Answer | None:
    """The status and deciding acts on a day as known on a day; None with more than six doubts."""
    facts: list[str] = []
    while len(facts) <= 6:
        try:
            for reading in _readings(facts):
                Oracle(registry, cell, days[1], reading).status(condition, days[0])
        except _NewDoubtError as new:
            facts.append(str(new))
        else:
            return ask(registry, condition, cell, days, facts)
    return None


class _NewDoubtError(Exception):
    """A fact that the definition asked for and that had no answer yet."""


class _Reading(dict[str, bool]):
    def __missing__(self, name: str) -> bool:
        raise _NewDoubtError(name)


def _readings(facts: list[str]) -> Iterator[_Reading]:
    for number in range(2 ** len(facts)):
        yield _Reading((name, bool(number >> place & 1)) for place, name in enumerate(facts))
