"""When: a day or a span of days as it is told, and whether a day of the record lies in it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from comity.reading.checks.numbers import number

_AGO = re.compile(
    r"\b(?P<many>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+"
    r"(?P<unit>days?|weeks?|months?|years?)\s+(?:ago|before|earlier|previously|prior|beforehand)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:announcement|move|threat|remarks?|news|statement|warning|speech)\b[^.;]{0,40}\b(?:comes?|came"
    r"|follows?|followed)\s+(?:just\s+|only\s+|about\s+)?(?P<length>(?P<many>a|an|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|\d{1,2})\s+(?P<unit>days?|weeks?|months?|years?)\s+after)\b",
    re.IGNORECASE,
)
"""`The announcement came two months after the order was signed`: the order, two months before."""

_MORE = re.compile(r"\b(?:more\s+than|over|at\s+least|well\s+over)\s+$", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less\s+than|under|not\s+even|within)\s+$", re.IGNORECASE)
_LENGTH = {"day": 1, "week": 7, "month": 30, "year": 365}


class Window(NamedTuple):
    """The days that a telling allows, both included.

    `is_rough`: told as a length of time (`two months ago`), which allows some days on either side.
    """

    first: date
    last: date
    is_rough: bool = False

    def holds(self, first: date, last: date | None) -> bool | None:
        """Whether a day known within bounds lies in it; None where it may."""
        last = last or date.max
        if last < self.first or first > self.last:
            return False
        return True if first >= self.first and last <= self.last else None

    def distance(self, first: date, last: date | None) -> int:
        """Days between the window and a day of the record; zero where they may meet."""
        if self.holds(first, last) is not False:
            return 0
        return (
            (first - self.last).days if first > self.last else (self.first - (last or first)).days
        )


class Told(NamedTuple):
    """A time told in a sentence: where, in which words, and which days it allows."""

    start: int
    end: int
    words: str
    window: Window


def window_of(iso: str) -> Window | None:
    """The days of `2017-03-27`, `2017-02`, `2017` or `2017-01-28/2017-02-03`; None for a length."""
    first, _, last = iso.partition("/")
    begins, ends = _span(first), _span(last or first)
    return Window(begins.first, ends.last) if begins and ends else None


def _span(iso: str) -> Window | None:
    try:
        parts = [int(part) for part in iso.split("-")]
        if len(parts) == 1:
            return Window(date(parts[0], 1, 1), date(parts[0], 12, 31))
        if len(parts) == 2:
            year, month = parts
            return Window(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        day = date(*parts[:3])
        return Window(day, day)
    except (ValueError, TypeError):
        return None


def lengths_ago(words: str, said: date) -> Iterator[Told]:
    """Times told as a length back from the day of speaking: `two months before`."""
    for found in (*_AGO.finditer(words), *_AFTER.finditer(words)):
        start, end = found.span("length") if "length" in found.groupdict() else found.span()
        many = 1 if found["many"].lower() in ("a", "an") else number(found["many"].lower())
        days = _LENGTH[found["unit"].lower().rstrip("s")]
        room = 0 if days == 1 else max(2, days * (many + 1) // 4)
        middle = said - timedelta(days=many * days)
        first, last = middle - timedelta(days=room), middle + timedelta(days=room)
        if _MORE.search(words, 0, start):
            first = middle - timedelta(days=many * days + room)
        elif _LESS.search(words, 0, start):
            last = said
        yield Told(start, end, words[start:end], Window(first, last, True))
