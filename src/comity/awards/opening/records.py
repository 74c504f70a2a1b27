"""One record after another, also where a file is out of order.

The database reads clean files by itself. This reader is for the others, and for handing back the
rows that were set aside: it finds the next line to go on with after a quotation mark that is never
closed, and reads a line that is not UTF-8 as Windows wrote it.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 2000
"""Lines that one record may take: a quotation mark open for longer was never meant to be."""

LARGEST = 15_000_000
"""Bytes that one record may take: the database takes some more at once."""

csv.field_size_limit(1 << 30)

_UNCLOSED = "a quotation mark that is never closed; write it twice, or close it"


class Record(NamedTuple):
    """One record.

    row: its number, the header being 1, empty lines not counted.
    cells: as the file has them. fault: why it cannot be a row, or empty.
    """

    row: int
    cells: list[str]
    fault: str


def records(
    stream: Iterable[bytes],
    separator: str,
    width: int,
    *,
    after: int = 0,
    longest: int = LONGEST,
) -> Iterator[Record]:
    """Read the records of a table; the first is its header.

    Args:
        stream: physical lines, as a binary file gives them.
        width: how many cells a record has to have.
        after: the number of the record before the first.
        longest: lines that one record may take.
    """
    row = after
    lines = _Lines(stream, separator, longest)
    while lines.begin():
        try:
            record = _next_record(lines, separator)
        except csv.Error:
            row += 1
            yield Record(row, [lines.only_first().rstrip("\r\n")], _UNCLOSED)
            continue
        if record:
            row += 1
            cells = _without_empty_end(record, width)
            yield Record(row, cells, _fault(cells, width, lines.length))


class _Lines:
    """The lines of a table on their way to the CSV reader, remembered for one record.

    Attributes:
        length: characters of the record's lines so far.
    """

    def __init__(self, stream: Iterable[bytes], separator: str, longest: int) -> None:
        self.length = 0
        self._separator = separator
        self._longest = longest
        self._stream = _single_lines(stream)
        self._waiting: deque[str] = deque()
        self._record: list[str] = []

    def begin(self) -> bool:
        """Forget the lines of the record before; whether there are more."""
        self._record, self.length = [], 0
        if not self._waiting:
            self._waiting.extend(line for line in [next(self._stream, "")] if line)
        return bool(self._waiting)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self._record) >= self._longest:
            raise StopIteration
        line = self._waiting.popleft() if self._waiting else next(self._stream)
        is_within = bool(self._record)
        self._record.append(line)
        self.length += len(line)
        if ' "' in line or '" ' in line:
            return _without_blanks(line, self._separator, is_within=is_within)
        return line

    def only_first(self) -> str:
        """Take the record to be its first line alone; the others are read again."""
        self._waiting.extendleft(reversed(self._record[1:]))
        return self._record[0]


def _single_lines(stream: Iterable[bytes]) -> Iterator[str]:
    """Give each line by itself, also those that old systems end with a carriage return alone."""
    for line in stream:
        for single in line.splitlines(keepends=True) if b"\r" in line[:-2] else (line,):
            yield _decoded(single)


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _without_blanks(line: str, separator: str, *, is_within: bool) -> str:
    """Leave out one blank before a cell in quotation marks and all behind it, as the database does.

    Args:
        is_within: whether the line begins within quotation marks.
    """
    # A line that goes on with a cell is as one that begins with it.
    whole = f'"{line}' if is_within else line
    tidied = _cells(separator).sub(_cell_and_end, whole)
    return tidied[1:] if is_within else tidied


@lru_cache
def _cells(separator: str) -> re.Pattern[str]:
    """A cell and what ends it: quotation marks behind one blank at most, or any other cell."""
    end = f"{re.escape(separator)}|[\\r\\n]+$|$"
    return re.compile(f'(?: ?("(?:[^"]|"")*"?) *|([^{re.escape(separator)}]*?))({end})')


def _cell_and_end(found: re.Match[str]) -> str:
    return (found[1] or found[2] or "") + found[3]


def _next_record(lines: Iterator[str], separator: str) -> list[str]:
    """Take as many lines as one record has; an empty line is one without cells.

    Raises: csv.Error where quotation marks do not fit.
    """
    return next(csv.reader(lines, delimiter=separator, strict=True))


def _without_empty_end(record: list[str], width: int) -> list[str]:
    """Leave out empty cells behind separators too many, as the database's reader does."""
    while len(record) > width and not record[-1]:
        record.pop()
    return record


def _fault(record: list[str], width: int, length: int) -> str:
    if len(record) != width:
        return f"the row: found {len(record)} cells, the header has {width} columns"
    if length > LARGEST // 4 and len(_written(record)) > LARGEST:
        return f"the row: found more than {LARGEST:,} bytes; shorten its longest cell"
    return ""


def _written(cells: list[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode("utf-8", "replace")


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
