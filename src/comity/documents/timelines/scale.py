"""The scale of a timeline: days to places, and the ticks that a reader counts by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from comity.law.wording import MONTHS


class Tick(NamedTuple):
    """A line across the rows, with its words or without; years are drawn stronger."""

    x: float
    words: str
    is_year: bool


class Scale:
    """Days of a span, half-open, laid out between two places."""

    def __init__(self, span: tuple[date, date], left: float, right: float) -> None:
        self.starts, self.ends = span
        self.left, self.right = left, right
        self.days = (self.ends - self.starts).days

    def x(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (self.right - self.left) * (day - self.starts).days / self.days

    def ticks(self) -> Iterator[Tick]:
        """The first days of years, and of months or quarters where the span is short."""
        step = 1 if self.days <= 430 else 3 if self.days <= 1900 else 12
        year, month = self.starts.year, 1
        while (day := date(year, month, 1)) < self.ends:
            if day >= self.starts:
                told = str(year) if month == 1 else MONTHS[month - 1][:3]
                yield Tick(self.x(day), told, month == 1)
            month += step
            if month > 12:
                year, month = year + 1, 1
