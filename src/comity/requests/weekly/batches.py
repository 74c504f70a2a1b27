"""Batch days: a day on which far more was decided than on others is a new decision on old requests.

Such a spike (a policy's first day, a re-issue) says nothing about conduct that day; lists mark it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from statistics import median

AT_LEAST = 10
TIMES_THE_MEDIAN = 5


def batch_days(days: Iterable[date]) -> dict[date, int]:
    """The days with at least ten decisions and five times the median of the other days.

    Where no other day has any, ten are enough.
    """
    counts = Counter(days)
    found = {}
    for day, number in sorted(counts.items()):
        others = [other for one, other in counts.items() if one != day]
        usual = median(others) if others else 0
        if number >= AT_LEAST and number >= TIMES_THE_MEDIAN * usual:
            found[day] = number
    return found
