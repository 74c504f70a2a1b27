"""Listings over time: a condition names a program, and a program changes its number.

The shipped table holds only what a source says: which listing took over whose money, when, and
numbers that were given to another program later. A listing that it lacks has one name throughout.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "listing_history.tsv"


@dataclass(frozen=True, slots=True)
class ListingSpan:
    """A listing while its number named one program.

    program, title: 16.738 and the program's name.
    starts, ends: half-open; None where the source names no day or the number still stands.
    predecessors, successors: listings whose money it took over, or that took over its own.
    note, source: what is not certain, and where it is said.
    """

    program: str
    title: str
    starts: date | None
    ends: date | None
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    note: str
    source: str

    def holds(self, day: date) -> bool:
        """Tell whether the number named this program on a day."""
        return (self.starts is None or self.starts <= day) and (
            self.ends is None or day < self.ends
        )


def history(program: str) -> tuple[ListingSpan, ...]:
    """Give the spans of a listing, earliest first; none where the table has nothing on it."""
    return _spans().get(program, ())


def span_on(program: str, day: date) -> ListingSpan | None:
    """Give what a number named on a day; None where the table does not say."""
    return next((span for span in history(program) if span.holds(day)), None)


def predecessors(program: str, day: date | None = None) -> tuple[str, ...]:
    """Give all listings whose program a listing carries on, nearest first.

    Args:
        day: when the number is meant, for one that named two programs; None for its last.
    """
    span = _meant(program, day)
    return tuple(other.program for other in _reached(span, backwards=True)) if span else ()


def successors(program: str, day: date | None = None) -> tuple[str, ...]:
    """Give all listings that carry on the program of a listing, nearest first."""
    span = _meant(program, day)
    return tuple(other.program for other in _reached(span, backwards=False)) if span else ()


def _meant(program: str, day: date | None) -> ListingSpan | None:
    """Give what a number names on a day; where none holds, its last before, else its first."""
    spans = history(program)
    if day is None or not spans:
        return spans[-1] if spans else None
    started = [span for span in spans if span.starts is None or span.starts <= day]
    return span_on(program, day) or (started or spans[:1])[-1]


def _reached(span: ListingSpan, *, backwards: bool) -> list[ListingSpan]:
    """Follow the links of a span to the end."""
    found: list[ListingSpan] = []
    ahead = [span]
    while ahead:
        here = ahead.pop(0)
        for number in here.predecessors if backwards else here.successors:
            for other in history(number):
                back = other.successors if backwards else other.predecessors
                if here.program in back and other not in found:
                    found.append(other)
                    ahead.append(other)
    return found


_DAYS = ("from", "until")
_LINKS = ("predecessor", "successor")


@lru_cache(maxsize=1)
def _spans() -> dict[str, tuple[ListingSpan, ...]]:
    spans: dict[str, list[ListingSpan]] = {}
    with _TABLE.open(encoding="utf-8", newline="") as stream:
        lines = (line for line in stream if not line.startswith("#"))
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans.setdefault(row["program"], []).append(_span(row))
    return {number: tuple(found) for number, found in spans.items()}


def _span(row: dict[str, str]) -> ListingSpan:
    starts, ends = (date.fromisoformat(row[name]) if row[name] else None for name in _DAYS)
    before, after = (tuple(filter(None, row[name].split(";"))) for name in _LINKS)
    return ListingSpan(
        row["program"], row["title"], starts, ends, before, after, row["note"], row["source"]
    )
