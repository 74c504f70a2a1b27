"""Workbooks and JSON as CSV bytes, through the row readers of the layouts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

Table = tuple[Sequence[str], Iterable[Sequence[Any]]]


def tables_in(path: Path) -> int:
    """Count the tables of a workbook or JSON file."""
    return sum(1 for _ in _tables(path))


def row_stream(path: Path, number: int) -> io.RawIOBase:
    """Open the CSV bytes of one table of a workbook or JSON file, counted from 1."""
    return _Chunks(_lines_of(path, number))


def _lines_of(path: Path, wanted: int) -> Iterator[bytes]:
    """The lines of a table; the file stays open until the last is read."""
    for number, table in enumerate(_tables(path), 1):
        if number == wanted:
            yield from _lines(table)
            return


def _tables(path: Path) -> Iterator[Table]:
    from comity.awards import layouts

    reader = "workbook_rows" if path.suffix.lower().startswith(".xls") else "json_rows"
    found: Iterator[Table] = getattr(layouts, reader)(path)
    return found


def _lines(table: Table) -> Iterator[bytes]:
    header, rows = table
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow(["" if cell is None else cell for cell in row])
        if text.tell() > 1 << 18:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


class _Chunks(io.RawIOBase):
    """A readable stream over chunks of bytes."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next."""
        while not self._rest:
            self._rest = next(self._chunks, b"")
            if not self._rest:
                return 0
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
