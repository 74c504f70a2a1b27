"""Lengths of time: `forty days` is P40D, `48 hours` PT48H."""

from __future__ import annotations

import re

from comity.reading.amounts.numbers import WORDS, small_number
from comity.reading.days.told import Telling, Told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = re.compile(r"(hour|day|week|month|year|Hour|Day|Week|Month|Year|HOUR|DAY|YEAR)[sS]?\b")
_NUMBER = re.compile(
    rf"(?<![\w$.,/])(?P<number>\d{{1,3}}(?:,\d{{3}})?|{WORDS})"
    r"(?:\s\(\d{1,4}\))?[\s-](?:(?:calendar|business|working|full|more|consecutive|additional|school)[\s-])?$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"[\s-](?:olds?|ago|later|earlier)\b|-old|\sa\sday\b", re.IGNORECASE)
_LETTERS = {"hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}


def lengths(telling: Telling) -> Iterator[Told]:
    """Lengths with a number; not ages, and not what ends in `ago`."""
    words = telling.words
    for match in _UNIT.finditer(words):
        before = _NUMBER.search(words, max(0, match.start() - 48), match.start())
        if before is None:
            continue
        if _AFTERWARDS.match(words, match.end()) or _is_some_day(words, before, match[1]):
            continue
        value = small_number(before["number"])
        if value:
            yield Told(before.start(), match.end(), length(value, match[1].lower()))


_WITHIN = re.compile(r"\b(?:within|for|after|least|than|in|every|of|another)\s$", re.IGNORECASE)


def _is_some_day(words: str, before: re.Match[str], unit: str) -> bool:
    """`One day it rained`: no length, unless a word says that it is one."""
    if before["number"].lower() != "one" or unit.lower() != "day":
        return False
    return not _WITHIN.search(words, max(0, before.start() - 9), before.start())


def length(value: int, unit: str) -> str:
    """The form of ISO 8601."""
    return f"P{'T' * (unit == 'hour')}{value}{_LETTERS[unit]}"
