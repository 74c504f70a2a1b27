"""The day of publication told by the first lines of a text."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: at
    for at, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = re.compile(
    rf"(?P<month>{_MONTH})\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s+(?P<year>{_YEAR})\b|"
    rf"\b(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH}),?\s+(?P<year2>{_YEAR})\b|"
    rf"\b(?P<year3>{_YEAR})-(?P<month3>[01][0-9])-(?P<day3>[0-3][0-9])\b|"
    rf"\b(?P<month4>[01]?[0-9])/(?P<day4>[0-3]?[0-9])/(?P<year4>{_YEAR})\b",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|issued|released|updated|date|dated)"
    r"(?:\s+on|\s+at)?\s*:?\s*|for immediate release\s*[:–—-]?\s*)?"
)
_ALONE = re.compile(
    rf"\W*{_LABEL}{_WEEKDAY}(?P<told>{_DAY.pattern})"
    r"(?:\s*(?:[,|•·–—@-]|at)*\s*[0-9]{1,2}(?:[:.][0-9]{2})?\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?)?\W*",
    re.IGNORECASE,
)
"""A line that is a day, with a label and an hour at most."""

_DATELINE = re.compile(
    rf"[A-Z][A-Z .,'’&-]{{2,40}}(?:\([^()]{{2,30}}\)\s*)?,?\s*(?:[A-Z][a-z]+\.?,?\s+)?"
    rf"(?P<told>(?i:{_DAY.pattern}))\s*(?:\([^()]{{2,30}}\)\s*)?[–—-]"
)
"""`RIVERMARK, Wash., June 11, 2025 –` at the head of a paragraph."""

LINES = 12
"""First lines of a text in which its day can stand."""


def day_in(text: str) -> date | None:
    """The first full day written in some words."""
    found = _DAY.search(text)
    return _day(found) if found else None


def day_at_head(words: str) -> date | None:
    """The day that a line of its own or a dateline tells among the first lines."""
    lines = [line.strip() for line in words[:4000].splitlines() if line.strip()]
    for line in lines[:LINES]:
        found = _ALONE.fullmatch(line) if len(line) < 90 else None
        found = found or _DATELINE.match(line)
        if found and (day := day_in(found["told"])):
            return day
    return None


def _day(found: re.Match[str]) -> date | None:
    for number in ("", "2", "3", "4"):
        year, month, day = (found[f"{name}{number}"] for name in ("year", "month", "day"))
        if not year:
            continue
        at = _MONTHS.get(month.lower().rstrip("."), 0) if month[0].isalpha() else int(month)
        try:
            return date(int(year), at, int(day))
        except ValueError:
            return None
    return None
