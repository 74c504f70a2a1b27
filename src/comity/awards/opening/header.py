"""The header of a table: the names of its columns, each once, and what separates them."""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass

from comity.errors import InputError

_SEPARATORS = ",\t|;"
_LONGEST = 1 << 20
_LINE_END = re.compile(rb"\r\n|\n|\r")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Header:
    """The first record of a table.

    Attributes:
        columns: names, each once: a second `recipient` is `recipient_2`, an empty one `column_7`.
        separator: one of comma, tab, bar, semicolon.
        length: bytes that it takes, its line end included.
    """

    columns: tuple[str, ...]
    separator: str
    length: int


def read_header(start: bytes, is_whole: bool, place: str) -> Header | None:
    """Read the header at the start of a table; None where `start` does not hold all of it.

    Args:
        start: the first bytes. is_whole: whether these are all there are.
        place: the table's name, for the error.
    Raises: InputError where there is none.
    """
    if start.startswith(_UTF_16):
        raise InputError(f"{place}: found text in UTF-16; save it as CSV UTF-8.")
    length = _length(start, is_whole)
    if length is None:
        if len(start) > _LONGEST:
            raise InputError(f"{place}: found no line end in its first megabyte; give a CSV file.")
        return None
    text = start[:length].decode("utf-8-sig", "replace").rstrip("\r\n")
    if not text.strip():
        raise InputError(f"{place}: found an empty first line; give a file with its header.")
    separator = max(_SEPARATORS, key=text.count)
    return Header(_each_once(_names(text, separator, place)), separator, length)


def _names(text: str, separator: str, place: str) -> list[str]:
    try:
        lines = io.StringIO(text, newline="")
        return next(csv.reader(lines, delimiter=separator, skipinitialspace=True))
    except csv.Error as fault:
        raise InputError(
            f"{place}: found a header that cannot be taken apart ({fault}); give a CSV file."
        ) from None


def _length(start: bytes, is_whole: bool) -> int | None:
    """Where the first line ends that is not inside quotation marks."""
    marks, begin = 0, 0
    for found in _LINE_END.finditer(start):
        marks += start.count(b'"', begin, found.start())
        begin = found.end()
        if marks % 2 == 0 and (is_whole or begin < len(start)):
            return begin
    return len(start) if is_whole else None


def _each_once(names: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    seen: dict[str, int] = {}
    for place, name in enumerate(names, 1):
        plain = name.strip() or f"column_{place}"
        count = seen[plain.lower()] = seen.get(plain.lower(), 0) + 1
        found.append(plain if count == 1 else f"{plain}_{count}")
    return tuple(found)
