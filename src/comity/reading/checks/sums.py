"""What a sum that is told allows, and whether a figure of the record lies in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from comity.reading.found import Amount

_SCALES = {"thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "mn": 10**6,
           "billion": 10**9, "b": 10**9, "bn": 10**9, "trillion": 10**12}  # fmt: skip
_DIGITS = re.compile(
    r"(?P<whole>\d[\d,]*)(?:\.(?P<part>\d+))?[\s-]*(?P<scale>thousand|million|billion|trillion|bn|mn|[kmb]\b)?",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:(?<!no )(?<!not )more|over|at least|above|exceed|upwards|excess)", re.IGNORECASE
)
_AT_MOST = re.compile(
    r"\b(?:up to|less|under|fewer|below|as much|at most|no more|not more|maximum)", re.IGNORECASE
)
_LESS = re.compile(r"\b(?:nearly|almost|close to)", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|some|around|roughly|approximately|estimated)|~", re.IGNORECASE)


_APART = 4
"""A figure that lies a fourth of the sum away or farther is another sum."""


class Sum(NamedTuple):
    """Dollars that the words allow, both bounds included.

    Attributes:
        bound: 1 for `more than` and `at least`, -1 for `less than` and `up to`, 0 for a sum.
    """

    value: int
    least: int
    most: int
    bound: int = 0

    def allows(self, dollars: int) -> bool:
        """Whether a figure lies within what the words allow: a bound is kept, a sum is near."""
        if self.bound:
            return dollars >= self.least if self.bound > 0 else dollars <= self.most
        return self.least <= dollars <= self.most

    def is_near(self, dollars: int) -> bool:
        """Whether a figure is the sum told, also where the words give it as a bound only."""
        return self.least <= dollars <= self.most

    def is_apart(self, dollars: int) -> bool:
        """Whether a figure is another sum, and not the same in rounder or restated digits."""
        if self.bound:
            return not self.allows(dollars)
        return not self.allows(dollars) and abs(dollars - self.value) * _APART >= self.value


def sum_of(amount: Amount) -> Sum:
    """What the words of a sum allow.

    A sum in millions or billions is a round one: a twentieth on either side is the same sum in
    other words. One in full digits is exact to its last digit.
    """
    value = int(amount.value)
    found = _DIGITS.search(amount.text)
    scale = _SCALES.get((found["scale"] or "").lower(), 0) if found else 0
    step = scale // 10 ** len(found["part"] or "") if found and scale else 1
    room = max(min(step // 2, value // 10), value // 20) if scale else 1
    top = int(amount.high) if amount.high else value
    if _AT_MOST.search(amount.qualifier):
        return Sum(value, value - value // 10, top + step // 2, -1)
    if _MORE.search(amount.qualifier):
        return Sum(value, value - step // 2, top + top // 10, 1)
    if _LESS.search(amount.qualifier):
        return Sum(value, value - value // 10, top + step // 2)
    if _ABOUT.search(amount.qualifier):
        return Sum(value, value - value // 10, top + top // 10)
    return Sum(value, value - room, top + room)
