"""How many: a number as it is said, and whether a count of the record agrees with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
}
_QUALIFIER = (
    r"more than|over|at least|no fewer than|nearly|almost|about|around|roughly|approximately|some|"
    r"close to|up to|as many as|no more than|not more than|at most|fewer than|less than|under|"
    r"upwards of"
)
COUNT = (
    rf"(?:(?P<how>{_QUALIFIER})\s+)?"
    rf"(?P<many>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:a|one|two|three|four|five|six|several)\s+dozen|"
    rf"half a dozen|{'|'.join(_VAGUE)}|(?:{_WORD})(?:[ -](?:{_WORD}))?(?:\s+hundred)?)"
)
"""A counted number, with groups `how` and `many`."""

_PATTERN = re.compile(rf"(?<![\w$.,/§-]){COUNT}(?![\w%]|[.,]\d|-[\w])", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:\d|{_WORD}|dozen)\s+(?:to|or)\s+$|\bbetween\s+[\w-]+\s+and\s+$|-\s*$", re.IGNORECASE
)
_OR_SO = re.compile(
    r"\s+(?:percent\w*|per\s+cent|or\s+(?:so|more|fewer|less)|and\s+(?:more|counting)|to|plus)\b",
    re.IGNORECASE,
)
"""Words around a number that make it a bound or a rough one in ways that are not read here."""
_ABOUT = frozenset(
    {"nearly", "almost", "about", "around", "roughly", "approximately", "some", "close to"}
)
_MORE = frozenset({"more than", "over", "upwards of"})
_LESS = frozenset({"fewer than", "less than", "under"})


class Range(NamedTuple):
    """A number known within bounds; `most` is None where there is no upper one."""

    least: int
    most: int | None

    @property
    def is_exact(self) -> bool:
        """Whether the number is known."""
        return self.least == self.most


class Count(NamedTuple):
    """A number as it is said, and what it allows.

    Attributes:
        start, end: its place in the words searched, qualifier included.
        value: the number itself; of `dozens` the least that it may mean.
    """

    start: int
    end: int
    words: str
    value: int
    allows: Range

    def agrees(self, shown: Range) -> bool | None:
        """Whether the record's number is one that the words allow; None where it may be."""
        top, most = shown.most, self.allows.most
        if (most is not None and shown.least > most) or (
            top is not None and top < self.allows.least
        ):
            return False
        inside = shown.least >= self.allows.least
        return True if inside and (most is None or (top is not None and top <= most)) else None


def counts(words: str) -> Iterator[Count]:
    """The counted numbers of a sentence, in order; a bare 2017 is a year and no count."""
    for found in _PATTERN.finditer(words):
        many, how = found["many"].lower(), (found["how"] or "").lower()
        if re.fullmatch(r"(?:19|20)\d\d", many) and not how:
            continue
        if _RANGE.search(words[: found.start()]) or _OR_SO.match(words, found.end()):
            continue
        value, allows = _meant(many, how)
        yield Count(found.start(), found.end(), found[0], value, allows)


def _meant(many: str, how: str) -> tuple[int, Range]:
    if many in _VAGUE:
        least, most = _VAGUE[many]
        return least, Range(least, most)
    is_dozen = many.endswith("dozen")
    value = 12 * _times(many) if is_dozen else number(many)
    if is_dozen and (not how or how in _ABOUT):
        room = max(2, value // 7) if how else 2
        return value, Range(value - room, value + max(4, room))
    if how in _ABOUT:
        room = max(1, round(value * 0.1))
        return value, Range(value - room, value + room)
    if how in _MORE:
        return value, Range(value + 1, None)
    if how in ("at least", "no fewer than"):
        return value, Range(value, None)
    if how in _LESS:
        return value, Range(0, value - 1)
    if how in ("up to", "as many as", "no more than", "not more than", "at most"):
        return value, Range(0, value)
    if value >= 100 and value % 100 == 0:
        return value, Range(value - value // 20, value + value // 20)
    return value, Range(value, value)


def _times(many: str) -> int:
    first = many.split()[0]
    return {"a": 1, "half": 1, "several": 3}.get(first) or _WORDS.get(first, 1)


def number(many: str) -> int:
    """The value of digits or of a number in words."""
    digits = many.replace(",", "")
    if digits.isdigit():
        return int(digits)
    parts = many.replace("-", " ").split()
    hundred = 100 if parts[-1] == "hundred" else 1
    return hundred * sum(_WORDS[part] for part in parts if part != "hundred")
