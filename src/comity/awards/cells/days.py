"""Days in cells: the forms in which American offices write a date, and Excel's day numbers."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from comity.awards.cells.cell import (
    Cell,
    UnreadableError,
    refuse_formula_error,
    states_nothing,
    words,
)

_WRITE = "write a day like 2018-07-01"
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[- ]([A-Za-z]{3,9})\.?[-, ]+(\d{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_DAY_NUMBER = re.compile(r"\d{5}(?:\.\d+)?")
_SHORT_YEAR = re.compile(r"\d{1,2}[-/.](?:\d{1,2}|[A-Za-z]{3,9})[-/.]'?\d\d|.*[A-Za-z ,]'\d\d")

# Day 0 of Excel's usual calendar. Excel believes in 29 February 1900, so its day 1 is 31 December
# 1899 for every date after that; workbooks of old Macs count from 1904 instead.
EXCEL_1900 = datetime(1899, 12, 30)


def day_of(cell: Cell, epoch: datetime = EXCEL_1900) -> date | None:
    """Read a day.

    Args:
        cell: a date of Excel, its day number, or words: 2018-07-01, 7/1/2018, 1-Jul-2018,
            July 1, 2018.
        epoch: day 0 of the workbook's calendar.
    Returns: the day; None where nothing is stated.
    Raises: UnreadableError for a day that does not exist, a year of two digits, or any other words.
    """
    if isinstance(cell, datetime):
        return _plausible(cell.date())
    if isinstance(cell, date):
        return _plausible(cell)
    text = words(cell)
    return None if states_nothing(text) else _day_of_words(text, epoch)


@lru_cache(maxsize=4096)
def _day_of_words(text: str, epoch: datetime) -> date:
    refuse_formula_error(text)
    if _DAY_NUMBER.fullmatch(text):
        return _plausible((epoch + timedelta(days=int(float(text)))).date())
    parts = _parts(text)
    if parts is None:
        if _SHORT_YEAR.fullmatch(text):
            raise UnreadableError(_WRITE + ", with all four digits of the year")
        raise UnreadableError(_WRITE)
    try:
        return _plausible(date(*parts))
    except ValueError:
        raise UnreadableError(f"there is no such day; {_WRITE}") from None


def _parts(text: str) -> tuple[int, int, int] | None:
    """Take words apart into year, month, day; None for a form that is not known."""
    match = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if match:
        return int(match[1]), int(match[2]), int(match[3])
    match = _AMERICAN.fullmatch(text)
    if match:
        return int(match[3]), int(match[1]), int(match[2])
    match = _DAY_MONTH.fullmatch(text)
    if match:
        return _with_month(match[3], match[2], match[1])
    match = _MONTH_DAY.fullmatch(text)
    return _with_month(match[3], match[1], match[2]) if match else None


def _with_month(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    name = month.lower()
    for number, full in enumerate(_MONTHS, 1):
        if name in (full, full[:3]) or (name == "sept" and number == 9):
            return int(year), number, int(day)
    return None


def _plausible(day: date) -> date:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UnreadableError(f"{_WRITE}, in a year from {_FIRST_YEAR} to {_LAST_YEAR}")
    return day
