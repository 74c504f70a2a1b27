"""Federal fiscal years: what a cell says, and what the form of an award number says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from comity.awards.cells.cell import (
    Cell,
    UnreadableError,
    refuse_formula_error,
    states_nothing,
    words,
)

_WRITE = "write the fiscal year in four digits, like 2018"
_FIRST_YEAR, _LAST_YEAR = 1950, 2100

_YEAR = re.compile(r"(?:F?FY|Fiscal Year)?[\s.:-]*(\d{4})(?:\.0+)?", re.IGNORECASE)
_SHORT = re.compile(r"F?FY[\s.:-]*'?(\d\d)", re.IGNORECASE)
_SPAN = re.compile(r"(?:F?FY)?\s*'?(?:\d{4}|\d\d)\s*[-/–]\s*'?(?:\d{4}|\d\d)", re.IGNORECASE)
_INSIDE = re.compile(r"\bF?FY[\s-]?'?(\d{4}|\d\d)(?![\d/–-])", re.IGNORECASE)


def fiscal_year_of(cell: Cell) -> int | None:
    """Read a fiscal year.

    Args:
        cell: 2018, 2018.0, `FY18`, `FY2018`, `Fiscal Year 2018`.
    Returns: the year in which it ends, as the federal year is named; None where nothing is stated.
    Raises: UnreadableError for two years (`2017-18`), two bare digits, a date, or other words.
    """
    if isinstance(cell, datetime | date):
        raise UnreadableError(_WRITE)
    text = words(cell)
    return None if states_nothing(text) else _year_of_words(text)


def fiscal_year_inside(text: str) -> int | None:
    """Find the one fiscal year among other words, as in `16.738 FY2017`; else None."""
    years = {_full(digits) for digits in _INSIDE.findall(text)}
    return years.pop() if len(years) == 1 else None


@lru_cache(maxsize=512)
def _year_of_words(text: str) -> int:
    refuse_formula_error(text)
    match = _YEAR.fullmatch(text) or _SHORT.fullmatch(text)
    if match is None:
        if _SPAN.fullmatch(text):
            raise UnreadableError(f"{_WRITE}; two years leave open which one the award is of")
        raise UnreadableError(_WRITE)
    year = _full(match[1])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UnreadableError(f"{_WRITE}, from {_FIRST_YEAR} to {_LAST_YEAR}")
    return year


def _full(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of award number that contains its fiscal year."""

    pattern: re.Pattern[str]
    maker: str


# Sources: research/funding.md, 1.10 and funding.yaml, fain_forms (Justice); real awards in
# data/awards for the others. A form that is not certain is left out.
_FORMS = (
    _Form(re.compile(r"(20\d\d)-?[A-Z]{2}-?[A-Z]{2}-?[A-Z]?\d{3,4}"), "Justice awards to 2019"),
    _Form(
        re.compile(r"15[A-Z]{4}-?(\d\d)-?(?:GG|GK|GX|RA)-?\d{5}-?[A-Z]{4}"),
        "Justice awards since 2020",
    ),
    _Form(re.compile(r"[BEHMS]-?(\d\d)-?[A-Z]{2}-?\d\d-?\d{4}"), "HUD block and formula grants"),
    _Form(re.compile(r"E[A-Z]{2}-?(20\d\d)-?[A-Z]{2}-?[A-Z]?\d{4,5}"), "FEMA awards"),
    _Form(re.compile(r"3-?\d\d-?\d{4}-?\d{3}-?(20\d\d)"), "FAA airport grants"),
)


def award_number_forms() -> tuple[str, ...]:
    """Regular expressions of whole award numbers; their first group is the year, in 2 or 4 digits.

    They have no constructs that engines read differently, and fit with or without hyphens.
    """
    return tuple(form.pattern.pattern for form in _FORMS)


@lru_cache(maxsize=4096)
def fiscal_year_in_award_id(award_id: str) -> tuple[int, str] | None:
    """Find the fiscal year that the form of an award number states.

    Args:
        award_id: such as `2018-DJ-BX-0492`, `15PBJA-24-GG-04727-JAGX`, `B-20-MC-17-0006`.
    Returns: the year and whose numbers have that form; None if the form does not say.
    """
    number = award_id.strip().upper()
    for form in _FORMS:
        match = form.pattern.fullmatch(number)
        if match:
            return _full(match[1]), form.maker
    return None
