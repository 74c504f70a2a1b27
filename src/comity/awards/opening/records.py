"""One record after another, also where a file is out of order.

The database reads clean files by itself. This reader is for the others, and for handing back the
rows that were set aside: it finds the next line to go on with after a quotation mark that is never
closed, and reads a line that is not UTF-8 as Windows wrote it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import NamedTuple

LONGEST = 400
"""Lines that one record may take: a quotation mark open for longer was never meant to be."""


class Record(NamedTuple):
    """One record.

    row: its number, the header being 1, empty lines not counted.
    cells: as the file has them. fault: why it cannot be a row, or empty.
    """

    row: int
    cells: list[str]
    fault: str


def records(
    stream: Iterable[bytes], separator: str, width: int, *, after: int = 0
) -> Iterator[Record]:
    """Read the records of a table; the first is its header.

    Args:
        stream: physical lines, as a binary file gives them.
        width: how many cells a record has to have.
        after: the number of the record before the first.
    """
    row = after
    for lines in _gathered(iter(stream)):
        record = _parsed(lines, separator)
        if record is None:
            fault = "a quotation mark that is never closed; write it twice, or close it"
            row += 1
            yield Record(row, ["".join(lines).rstrip("\r\n")], fault)
        elif record:
            row += 1
            yield Record(row, record, _width_fault(record, width))


def _width_fault(record: list[str], width: int) -> str:
    if len(record) == width:
        return ""
    return f"the row: found {len(record)} cells, the header has {width} columns"


def _gathered(stream: Iterator[bytes]) -> Iterator[list[str]]:
    """Gather the lines of each record; one whose quotation marks never close is its first line."""
    waiting: list[str] = []
    while True:
        lines: list[str] = []
        marks = 0
        while len(lines) < LONGEST:
            line = waiting.pop(0) if waiting else _decoded(next(stream, b""))
            if not line:
                break
            lines.append(line)
            marks += line.count('"')
            if marks % 2 == 0:
                break
        if not lines:
            return
        if marks % 2:
            waiting = lines[1:] + waiting
            lines = lines[:1]
        yield lines


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _parsed(lines: list[str], separator: str) -> list[str] | None:
    """Take the lines of one record apart; None where quotation marks do not fit."""
    text = "".join(lines)
    try:
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        return None
    return found[0] if found else []


def without_header(table: Iterator[Record]) -> Iterator[Record]:
    """Leave the first record out."""
    next(table, None)
    yield from table


def clean_lines(table: Iterable[Record], header: Iterable[str]) -> Iterator[bytes]:
    """Write a header and the records without fault as plain CSV, some thousand at a time."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for record in table:
        if not record.fault:
            writer.writerow(record.cells)
            if text.tell() > 1 << 18:
                yield text.getvalue().encode("utf-8", "replace")
                text.seek(0)
                text.truncate()
    yield text.getvalue().encode("utf-8", "replace")
