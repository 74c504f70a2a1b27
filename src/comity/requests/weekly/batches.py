"""Batch days: a day on which far more was decided than on others is a new decision on old requests.

Such a spike (a policy's first day, a re-issue) says nothing about conduct that day; lists mark it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

AT_LEAST = 10
TIMES_THE_MEDIAN = 5


def batch_days(days: Iterable[date]) -> dict[date, int]:
    """The days with at least ten decisions and five times the median of the other days.

    Where no other day has any, ten are enough.
    """
    counts = Counter(days)
    ordered = sorted(counts.values())
    return {
        day: number
        for day, number in sorted(counts.items())
        if number >= AT_LEAST and number >= TIMES_THE_MEDIAN * _usual(ordered, number)
    }


def _usual(ordered: Sequence[int], number: int) -> float:
    """The median of sorted counts without one of them; nothing where it is the only one."""
    left_out = bisect_left(ordered, number)
    others = len(ordered) - 1

    def other(place: int) -> int:
        return ordered[place + (place >= left_out)]

    return (other((others - 1) // 2) + other(others // 2)) / 2 if others else 0
