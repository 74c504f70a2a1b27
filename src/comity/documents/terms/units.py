"""Clauses as they are compared: their words, how telling each is, and where they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import log

from comity.documents.terms.clause import Clause
from comity.documents.terms.words import STOPWORDS, tokens


@dataclass(slots=True, eq=False)
class Unit:
    """A clause of one side.

    Attributes:
        at: its place in its text.
        words: words and marks; bag: how often each word in small letters occurs.
        weight: the sum of what its words tell.
        end: the place behind its last descendant.
    """

    clause: Clause
    at: int
    words: list[str]
    bag: Counter[str] = field(default_factory=Counter)
    weight: float = 0.0
    end: int = 0

    @property
    def size(self) -> int:
        """How many words and marks it has."""
        return len(self.words)


def units(clauses: tuple[Clause, ...]) -> list[Unit]:
    """The clauses of a text as units."""
    found = [Unit(clause, at, tokens(clause.text)) for at, clause in enumerate(clauses)]
    for unit in found:
        unit.bag = Counter(word.lower() for word in unit.words if word[0].isalnum())
    _set_ends(found)
    return found


def _set_ends(found: list[Unit]) -> None:
    open_units: list[Unit] = []
    for unit in found:
        while open_units and not _is_below(open_units[-1], unit):
            open_units.pop().end = unit.at
        open_units.append(unit)
    for unit in open_units:
        unit.end = len(found)


def _is_below(above: Unit, unit: Unit) -> bool:
    """Whether one stands under the other: by its headings, or by its number."""
    upper, lower = above.clause, unit.clause
    if upper.is_heading or upper.text.startswith(lower.headings[-1:] or ("\0",)):
        depth = len(upper.headings)
        told = lower.headings[depth : depth + 1]
        if told and upper.text.startswith(told[0]) and lower.headings[:depth] == upper.headings:
            return True
    if upper.label and lower.path != upper.path:
        return lower.path[: len(upper.path)] == upper.path
    return bool(upper.label) and not lower.label and lower.path == upper.path


class Telling:
    """What each word tells: the rarer, the more; and what two clauses share."""

    def __init__(self, old: list[Unit], new: list[Unit]) -> None:
        counted: Counter[str] = Counter()
        for unit in (*old, *new):
            counted.update(unit.bag.keys())
        total = len(old) + len(new) + 1
        self.weights = {
            word: (0.15 if word in STOPWORDS else 1.0) * log(1 + total / count)
            for word, count in counted.items()
        }
        self.counts = counted
        for unit in (*old, *new):
            unit.weight = self.of(unit.bag)

    def of(self, bag: Counter[str]) -> float:
        """What some words tell."""
        return sum(self.weights[word] * count for word, count in bag.items())

    def shared(self, one: Counter[str], other: Counter[str]) -> float:
        """What the words tell that two clauses have in common."""
        if len(one) > len(other):
            one, other = other, one
        return sum(
            self.weights[word] * min(count, other[word])
            for word, count in one.items()
            if word in other
        )
