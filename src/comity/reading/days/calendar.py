"""Months, weekdays, and days in the forms of ISO 8601."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"),
            ("may",), ("jun", "june"), ("jul", "july"), ("aug", "august"),
            ("sep", "sept", "september"), ("oct", "october"), ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"),
            ("thursday", "thurs", "thur", "thu"), ("friday", "fri"), ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1700, 2199


def month_number(word: str) -> int:
    """The number of a month by its name or short form, with or without a full stop."""
    return MONTHS[word.rstrip(".").lower()]


def weekday_number(word: str) -> int:
    """Monday is 0."""
    return WEEKDAYS[word.rstrip(".").lower()]


def day_of(year: int, month: int, day: int) -> date | None:
    """A day that exists, of a year that a text may mean."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def in_month(year: int, month: int) -> str:
    """`2017-02`; months past either end of the year run on into the next."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}"


def span(first: date | str, last: date | str) -> str:
    """`2017-01-28/2017-02-03`."""
    return f"{first}/{last}"


def week_of(day: date) -> str:
    """Its week, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return span(monday, monday + timedelta(days=6))


def full_year(written: str) -> int:
    """`2017`, or the year that two digits mean: 70 to 99 of the last century."""
    year = int(written)
    if len(written) > 2:
        return year
    return year + (1900 if year >= 70 else 2000)


def fiscal_year(day: date) -> int:
    """The federal fiscal year of a day: it begins on 1 October of the year before."""
    return day.year + (day.month >= 10)
