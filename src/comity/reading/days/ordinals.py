"""Ordinals of the days of a month, in words."""

from __future__ import annotations

_SIMPLE = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_VALUES = {word: number for number, word in enumerate(_SIMPLE, start=1)}
_VALUES |= {f"twenty-{word}": 20 + number for word, number in list(_VALUES.items()) if number < 10}
_VALUES |= {"thirtieth": 30, "thirty-first": 31}

ORDINAL = "|".join(word.replace("-", "[- ]") for word in sorted(_VALUES, key=len, reverse=True))
"""`first` to `thirty-first`."""


def ordinal_value(word: str) -> int:
    """The number of an ordinal."""
    return _VALUES[word.lower().replace(" ", "-")]
