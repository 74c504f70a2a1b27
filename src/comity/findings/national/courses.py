"""The days on which each pair of classes is exposed: its course between two days.

Few courses differ, however many pairs there are; pairs and cells point to them by number.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeAlias

from comity.findings.check import Days
from comity.findings.national.decisions import Rules
from comity.findings.national.engine import Small
from comity.law.spans import Spans

Course: TypeAlias = Spans
"""Spans of day numbers, half-open, on which dollars are exposed."""

_EXPOSED = str.maketrans("0123456789", "1100000000")
"""Digits of statuses to those of a binary number: binding and unsettled are exposed."""


class Courses(NamedTuple):
    """The courses that occur, and the number of that of each pair."""

    courses: list[Course]
    of_pairs: list[int]


def courses(
    rules: Rules, span: tuple[date, date], known: date, only: Iterable[str] | None = None
) -> Courses:
    """The course of every pair from a day to before another, as known on a day.

    Each day on which something may change is decided once, and compared with the one before.
    """
    first, end = (day.toordinal() for day in span)
    wanted = None if only is None else tuple(only)
    changes = [day for day in rules.changes(known.toordinal(), wanted) if first < day < end]
    open_since: dict[int, int] = {}
    found: dict[int, list[tuple[int, int]]] = {}
    before, pairs = 0, 0
    for day in (first, *changes):
        digits = rules.decide(Days(date.fromordinal(day), known), wanted)
        pairs = len(digits)
        now = int("0" + digits.translate(_EXPOSED)[::-1], 2)
        for pair in _bits(now ^ before):
            if now >> pair & 1:
                open_since[pair] = day
            else:
                found.setdefault(pair, []).append((open_since.pop(pair), day))
        before = now
    for pair, since in open_since.items():
        found.setdefault(pair, []).append((since, end))
    numbers: dict[Course, int] = {}
    of_pairs = [
        numbers.setdefault(tuple(found.get(pair, ())), len(numbers)) for pair in range(pairs)
    ]
    return Courses(list(numbers), of_pairs)


def _bits(mask: int) -> Iterable[int]:
    """The places of the bits that are set."""
    digits = f"{mask:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


def edges(found: Iterable[Course], span: tuple[date, date]) -> Small:
    """What each cent of a course does: when it begins and ceases to be exposed, or to exist.

    A row is (course, starts, ends, at_end, exposed, total): a cent of a day before `ends` adds
    `exposed` and `total` on its own day or on `starts`, whichever is later; on `ends`, where
    `at_end` is 1.
    """
    first, end = (day.toordinal() for day in span)
    rows: list[tuple[int, int, int, int, int, int]] = []
    for number, course in enumerate(found):
        is_always = course == ((first, end),)
        rows.append((number, first, end, 0, int(is_always), 1))
        for starts, ends in () if is_always else course:
            rows.append((number, starts, ends, 0, 1, 0))
            if ends < end:
                rows.append((number, starts, ends, 1, -1, 0))
    types = {"course": "integer", "starts": "date", "ends": "date"}
    types |= dict.fromkeys(("at_end", "exposed", "total"), "integer")
    columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in types]
    for at in (1, 2):
        columns[at] = [date.fromordinal(day) for day in columns[at]]
    return Small(types, columns)


def pair_courses(found: Courses) -> Small:
    """The number of the course of each pair."""
    types = {"pair": "integer", "course": "integer"}
    return Small(types, [range(len(found.of_pairs)), found.of_pairs])
