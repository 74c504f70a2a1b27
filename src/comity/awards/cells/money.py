"""Amounts of money: the words or the number of a cell, as whole cents."""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from comity.awards.cells.cell import (
    Cell,
    UnreadableError,
    Unsaved,
    refuse_formula_error,
    states_nothing,
    words,
)

# Ten trillion dollars: more than a year of federal outlays, so no award.
_TOO_LARGE_CENTS = 10**15

# Sums in Excel are binary: 470078037.6 may come out as 470078037.59999996. A difference below a
# ten-thousandth of a cent is that, and not somebody's third decimal.
_ARTEFACT_DOLLARS = Decimal("0.000001")

_SIMPLE = re.compile(r"(-?)\$?(\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.(\d\d?))?", re.ASCII)
_AMOUNT = re.compile(
    r"""(?P<open>\()?\s* (?P<minus>[-+])?\s* (?P<dollar>US\$|\$|USD)?\s* (?P<inner>[-+])?\s*
        (?P<open2>\()?\s*
        (?P<whole>\d{1,3}(?:,\d{3})+|\d*) (?:\.(?P<cents>\d*))?
        \s*(?:USD)?\s*(?P<close>\))?\s*(?P<trail>-)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_ROUND_WORD = re.compile(
    r"[$(\s]*(\d[\d,]*(?:\.\d+)?)\s*(k|m|mm|b|bn|thousand|million|billion)\b.*", re.IGNORECASE
)
_POWERS = {"k": 3, "t": 3, "m": 6, "b": 9}

_DIGITS = "write digits, like 1234.50"


def cents_of(cell: Cell) -> int | None:
    """Read an amount of money.

    Args:
        cell: dollars as a number of Excel, or words such as `$1,234.50`, `(1,234.50)`, `$ -`.
    Returns: whole cents; negative for a bracket or a minus; None where nothing is stated.
    Raises: UnreadableError for anything that could be read in two ways, or not at all.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        return _cents_of_words(words(cell))
    if isinstance(cell, bool | date | Unsaved):
        raise UnreadableError(_DIGITS + "; the cell has the format of something else than a number")
    return _cents_of_number(Decimal(repr(cell)), 4 * math.ulp(cell))


@lru_cache(maxsize=4096)
def _cents_of_words(text: str) -> int | None:
    simple = _SIMPLE.fullmatch(text)
    if simple:
        minus, whole, decimals = simple.groups("")
        cents = int(whole.replace(",", "") + decimals.ljust(2, "0"))
        return -cents if minus else cents
    if states_nothing(text):
        return None
    refuse_formula_error(text)
    match = _AMOUNT.fullmatch(text.replace("\u2212", "-").replace("\xa0", " "))
    if match is None:
        raise UnreadableError(_what_is_right(text))
    return _cents_of_match(match)


def _cents_of_match(match: re.Match[str]) -> int:
    brackets = bool(match["open"]) + bool(match["open2"])
    if brackets != bool(match["close"]):
        raise UnreadableError(_DIGITS)
    minuses = [match["minus"], match["inner"], match["trail"]]
    negatives = brackets + minuses.count("-")
    if negatives > 1:
        raise UnreadableError(_DIGITS + ", with one minus at most")
    if not match["whole"] and not match["cents"]:
        if match["dollar"] and negatives:
            return 0  # "$ -" is how Excel's accounting format prints zero
        raise UnreadableError(_DIGITS)
    digits = f"{match['whole'].replace(',', '') or '0'}.{match['cents'] or '0'}"
    cents = _cents_of_number(Decimal(digits), 0.0)
    return -cents if negatives else cents


def _cents_of_number(dollars: Decimal, last_place: float) -> int:
    """Round to cents if no more than binary noise is lost.

    Args:
        dollars: the amount as written.
        last_place: what the last binary places of the number are worth, in dollars.
    """
    try:
        rounded = dollars.quantize(Decimal("0.01"))
    except InvalidOperation:  # more digits than an amount can have, or not a number at all
        raise UnreadableError("write the dollars of one award, like 1234.50") from None
    if abs(rounded) * 100 >= _TOO_LARGE_CENTS:
        raise UnreadableError("write the dollars of one award, like 1234.50")
    if abs(rounded - dollars) > max(_ARTEFACT_DOLLARS, Decimal(last_place)):
        raise UnreadableError("write dollars and whole cents, like 1234.50")
    return int(rounded * 100)


def _what_is_right(text: str) -> str:
    """Say what would be right for words that are no amount."""
    rounded = _ROUND_WORD.fullmatch(text)
    if rounded:
        power = _POWERS[rounded[2][0].lower()]
        exact = Decimal(rounded[1].replace(",", "")).scaleb(power)
        return f"write digits, like {exact:.2f}"
    if re.search(r"\d[.,]?\d*e[+-]?\d", text, re.IGNORECASE):
        return "write all digits, like 12500000.00; powers of ten lose the last ones"
    if re.search(r"\.\d{3},|\d,\d{1,2}$|\d \d", text):
        return (
            "write dollars and cents with a point, like 1234.50; "
            "commas and points can be read in two ways here"
        )
    return _DIGITS
