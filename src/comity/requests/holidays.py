"""Federal holidays, and the days that they are kept on.

Source: 5 U.S.C. 6103(a) and (b); a holiday on a Saturday is kept on the Friday before it, one on
a Sunday on the Monday after it (Executive Order 11582). Days given off by a President's order for
one year are not among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

_FIXED = (
    ("New Year's Day", 1, 1, 1870),
    ("Juneteenth", 6, 19, 2021),
    ("Independence Day", 7, 4, 1870),
    ("Veterans Day", 11, 11, 1938),
    ("Christmas Day", 12, 25, 1870),
)
"""Name, month, day, first year."""

_NTH = (
    ("Birthday of Martin Luther King, Jr.", 1, 0, 3, 1986),
    ("Washington's Birthday", 2, 0, 3, 1971),
    ("Memorial Day", 5, 0, -1, 1971),
    ("Labor Day", 9, 0, 1, 1894),
    ("Columbus Day", 10, 0, 2, 1971),
    ("Thanksgiving Day", 11, 3, 4, 1942),
)
"""Name, month, weekday (Monday is 0), which one in the month (-1 the last), first year."""


@cache
def holidays(year: int) -> dict[date, str]:
    """The days of a year that are kept as federal holidays, with the name of each."""
    found = {}
    for name, day in (*_in(year), *_in(year + 1)):
        kept = _kept_on(day)
        if kept.year == year:
            found[kept] = name
    return found


def holiday(day: date) -> str:
    """The holiday kept on a day; empty where there is none."""
    return holidays(day.year).get(day, "")


def _in(year: int) -> Iterator[tuple[str, date]]:
    for name, month, number, first in _FIXED:
        if year >= first:
            yield name, date(year, month, number)
    for name, month, weekday, which, first in _NTH:
        if year >= first:
            yield name, _nth(year, month, weekday, which)


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _kept_on(day: date) -> date:
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))
