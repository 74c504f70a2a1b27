"""Numbers as they are written, in digits or in words, exactly."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = r"(?:\d{1,3}(?:\s?,\d{3})+(?!\d)|\d{1,15})(?:\.\d{1,9})?"
"""`1,598,231.50`, `4.1`, `25000`."""

UNITS = {
    "zero": 0, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
MULTIPLES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
SHORT = {"k": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "mil": 10**6, "b": 10**9, "bn": 10**9,
         "t": 10**12, "tn": 10**12}  # fmt: skip
"""Letters that stand for a multiple after digits: `$1.9M`, `$4bn`."""

_COUNTED = "|".join(sorted((one for one in UNITS if len(one) > 2), key=len, reverse=True))
_MULTIPLES = "|".join(MULTIPLES)
WORDS = (
    rf"(?:(?:half\sa\s|a\shalf\s|a\squarter\sof\sa\s)(?:{_MULTIPLES})\b|(?:an?\s(?:{_MULTIPLES})|{_COUNTED})\b"
    rf"(?:(?:\s+and\s+|\s+point\s+|[\s-]+)(?:{_COUNTED}|{_MULTIPLES})\b){{0,8}})"
)
"""`forty`, `two hundred and fifty thousand`, `half a million`."""

_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def digits_value(written: str) -> Decimal:
    """What digits with commas say."""
    return Decimal(re.sub(r"[\s,]", "", written))


def words_value(written: str) -> Decimal | None:
    """What number words say; None where they say nothing (`and a`)."""
    total, group = Decimal(0), Decimal(0)
    words = written.lower().replace("-", " ").split()
    factor = Decimal(1)
    if words and (first := next((w for w in words[:2] if w in _FRACTIONS), "")):
        factor = _FRACTIONS[first]
        words = [word for word in words if word not in (first, "of")]
    words, group = _with_point(words, group)
    is_said = bool(group)
    for word in words:
        if word in UNITS:
            group += UNITS[word]
        elif word == "hundred":
            group = (group or Decimal(1)) * 100
        elif word in MULTIPLES:
            total, group = total + (group or Decimal(1)) * MULTIPLES[word], Decimal(0)
        else:
            continue
        is_said = True
    return (total + group) * factor if is_said else None


def _with_point(words: list[str], group: Decimal) -> tuple[list[str], Decimal]:
    """`two point one million`: the number before the multiple, and the words after it."""
    if "point" not in words:
        return words, group
    at = words.index("point")
    end = at + 1
    while end < len(words) and UNITS.get(words[end], 10) < 10:
        end += 1
    whole = words_value(" ".join(words[:at])) or Decimal(0)
    digits = "".join(str(UNITS[word]) for word in words[at + 1 : end])
    return words[end:], whole + Decimal(f"0.{digits or 0}")


def exact(value: Decimal) -> Decimal:
    """The same number, whole where it is whole: 4100000000, not 4100000000.0."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def small_number(written: str) -> int | None:
    """A whole number under ten thousand, in digits or words: `48`, `forty`, `twenty-one`."""
    if re.fullmatch(r"\d{1,4}|\d,\d{3}", written):
        return int(written.replace(",", ""))
    value = words_value(written)
    return int(value) if value is not None and value == int(value) and value < 10**4 else None
