"""The program cell of an award: which assistance listings its words name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from comity.awards.catalogue import find_agency, find_listing
from comity.awards.cells.cell import (
    Cell,
    UnreadableError,
    refuse_formula_error,
    states_nothing,
    words,
)
from comity.awards.cells.fiscal_years import fiscal_year_inside

# 16.738, 84.425D, 97.05 (a zero lost), 93.RD (research), 16.U03 and 97.UNKNOWN (number not known).
_LISTING = re.compile(
    r"(?<![\w.$])(\d\d)\.(?:(\d{1,3})([A-Z])?|(RD|R&D|UNK|UNKNOWN|U|XXX)\d*)(?!\w|\.\d)",
    re.IGNORECASE | re.ASCII,
)
_LONG_NUMBER = re.compile(r"\d\d\.\d{4,}", re.ASCII)
_NO_POINT = re.compile(r"(\d\d)[\s,-]?(\d{3})", re.ASCII)

# Words for "every program": the row asks about all of them.
_EVERY = frozenset(
    ["all", "any", "all programs", "any program", "all grants", "all awards"]
    + ["all federal grants", "all federal awards", "all federal funds", "all federal funding"]
)
# Words that say there is a listing, or several, without saying which.
_UNNAMED = frozenset(
    ["various", "multiple", "several", "other", "not found"]
    + ["multiple assistance listings", "cfda not found"]
)

_WRITE = "write a listing number like 16.738"


@dataclass(frozen=True, slots=True)
class Programs:
    """What a program cell says.

    numbers: listings in full form, in the order of the cell; empty if none is named.
    agency_prefixes: the agencies of those listings, also of one whose number is not known.
    fiscal_year: a year named beside the listing (`16.738 FY2017`), else None.
    notes: what was read otherwise than written.
    """

    numbers: tuple[str, ...] = ()
    agency_prefixes: tuple[str, ...] = ()
    fiscal_year: int | None = None
    notes: tuple[str, ...] = ()


def programs_of(cell: Cell) -> Programs:
    """Read which assistance listings a cell names.

    Args:
        cell: `16.738`, the number 16.59, `16.738; 16.710`, `CFDA 16.738 - JAG`, `all`, or nothing.
    Returns: the listings; none of them where the cell is blank or says `all`.
    Raises: UnreadableError if no listing can be read, or one of a prefix that no agency has.
    """
    return _programs_of_words(words(cell))


def holds_listing(cell: Cell) -> bool:
    """Tell whether a cell holds anything of the form of a listing number."""
    return _LISTING.search(words(cell)) is not None


@lru_cache(maxsize=4096)
def _programs_of_words(text: str) -> Programs:
    plain = " ".join(text.lower().split())
    if states_nothing(plain) or plain in _EVERY:
        return Programs()
    if plain in _UNNAMED:
        return Programs(notes=(f'"{text}" does not say which listing',))
    refuse_formula_error(text)
    text, rounding = _without_binary_noise(text)
    found = list(_LISTING.finditer(text))
    if not found:
        raise UnreadableError(_what_is_right(text))
    return _gather(found, fiscal_year_inside(text), rounding)


def _gather(found: list[re.Match[str]], fiscal_year: int | None, rounding: list[str]) -> Programs:
    numbers: dict[str, None] = {}
    prefixes: dict[str, None] = {}
    notes: dict[str, None] = dict.fromkeys(rounding)
    for match in found:
        number, note = _number(match)
        prefixes[match[1]] = None
        if number:
            numbers[number] = None
        notes.update(dict.fromkeys(note))
    return Programs(tuple(numbers), tuple(prefixes), fiscal_year, tuple(notes))


def _number(match: re.Match[str]) -> tuple[str | None, list[str]]:
    """Give one listing in full form, or None where only the agency is named; and what to note."""
    prefix, digits = match[1], match[2]
    agency = find_agency(prefix)
    if agency is None:
        raise UnreadableError(f"no federal agency has the prefix {prefix}; {_WRITE}")
    if digits is None or digits == "000":
        return None, [f"{match[0]} names the agency alone: {agency.name}"]
    number, notes = f"{prefix}.{digits.ljust(3, '0')}", []
    if len(digits) < 3:
        notes.append(f"{match[0]} read as {number}: spreadsheets drop zeros at the end")
    if find_listing(number) is None:
        notes.append(f"{number} is not in the catalogue that ships with Comity")
    return number, notes


def _without_binary_noise(text: str) -> tuple[str, list[str]]:
    """Undo 20.524999999999999, which is what a binary 20.525 looks like in a careless export."""
    if _LONG_NUMBER.fullmatch(text):
        rounded = f"{float(text):.3f}"
        if abs(float(rounded) - float(text)) < 1e-9:
            return rounded, [f"{text} read as {rounded}"]
    return text, []


def _what_is_right(text: str) -> str:
    match = _NO_POINT.fullmatch(text)
    if match and find_agency(match[1]):
        return f"write the listing number with its point, like {match[1]}.{match[2]}"
    return _WRITE
