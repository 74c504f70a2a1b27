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
_MORE = re.compile(r"\b(?:more|over|least|above|exceed|upwards|excess)", re.IGNORECASE)
_LESS = re.compile(
    r"\b(?:up to|less|under|fewer|below|nearly|almost|close to|as much)", re.IGNORECASE
)
_ABOUT = re.compile(r"\b(?:about|some|around|roughly|approximately|estimated)|~", re.IGNORECASE)


class Sum(NamedTuple):
    """Dollars that the words allow, both bounds included."""

    value: int
    least: int
    most: int

    def allows(self, dollars: int) -> bool:
        """Whether a figure lies within what the words allow."""
        return self.least <= dollars <= self.most


def sum_of(amount: Amount) -> Sum:
    """What the words of a sum allow.

    A sum in millions or billions is a round one: a twentieth on either side is the same sum in
    other words. One in full digits is exact to its last digit.
    """
    value = int(amount.value)
    found = _DIGITS.search(amount.text)
    scale = _SCALES.get((found["scale"] or "").lower(), 0) if found else 0
    step = scale // 10 ** len(found["part"] or "") if found and scale else 1
    room = max(step // 2, value // 20) if scale else 1
    top = int(amount.high) if amount.high else value
    if _MORE.search(amount.qualifier):
        return Sum(value, value - step // 2, top + top // 10)
    if _LESS.search(amount.qualifier):
        return Sum(value, value - value // 10, top + step // 2)
    if _ABOUT.search(amount.qualifier):
        return Sum(value, value - value // 10, top + top // 10)
    return Sum(value, value - room, top + room)
