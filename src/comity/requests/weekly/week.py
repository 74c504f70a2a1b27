"""A week: seven days from the day on which it begins, half-open."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from comity.days import parse_day
from comity.errors import InputError
from comity.requests.moments import Moment


class Week(NamedTuple):
    """`[starts, ends)`; the published lists of 2017 ran from Saturday through Friday."""

    starts: date
    ends: date

    def has(self, day: date) -> bool:
        """Whether a day is of this week."""
        return self.starts <= day < self.ends

    def may_have(self, moment: Moment) -> bool:
        """Whether a time, known or within bounds, may be of this week."""
        last = (moment.before - timedelta(seconds=1)).date() if moment.before else moment.day
        return moment.day < self.ends and last >= self.starts

    def __str__(self) -> str:
        """`2017-01-28 through 2017-02-03`."""
        return f"{self.starts} through {self.ends - timedelta(days=1)}"


def read_week(text: str, where: str = "--week") -> Week:
    """The week that begins on a day (2017-01-28), or a calendar week (2017-W05, from Monday).

    Raises: InputError, with both forms.
    """
    found = re.match(r"^(\d{4})-W(\d{2})$", text)
    try:
        day = (
            date.fromisocalendar(int(found[1]), int(found[2]), 1)
            if found
            else parse_day(text, where)
        )
    except (ValueError, InputError):
        raise InputError(
            f'{where}: found "{text}"; write the first day, like 2017-01-28, or a calendar week, '
            "like 2017-W05."
        ) from None
    return Week(day, day + timedelta(days=7))
