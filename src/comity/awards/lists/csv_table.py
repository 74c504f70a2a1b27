"""CSV files as cities save them: four encodings, four separators, quotation marks gone wrong."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TextIO

from comity.awards.lists.header import find_header
from comity.awards.lists.set_aside_file import LEADING
from comity.awards.lists.table import Record, Table, is_filled
from comity.errors import InputError
from comity.files import cell_as_it_was

_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_CHUNK_BYTES = 1 << 20
# A cell of more lines than this is a quotation mark that nobody closed.
_MOST_LINES_OF_A_RECORD = 200
_LINES_FOR_SEPARATOR = 100


class CsvTable(Table):
    """The one table of a CSV file, read line by line.

    Args:
        path: the file.
        mapped: reduced column names of a mapping file, which help to tell the separator.
    Raises: InputError if the bytes are no text.
    """

    has_ragged_rows = True

    def __init__(self, path: Path, mapped: Mapping[str, str]) -> None:
        self._path = path
        self._encoding, self._encoding_told = find_encoding(path)
        self._separator = self._find_separator(mapped)
        self.place = path.name
        self.read_as = f"CSV, {self._encoding_told}, {_SEPARATORS[self._separator]}"

    def records(self) -> Iterator[Record]:
        """Yield the records: their numbers are the rows that a spreadsheet would show."""
        is_set_aside = False
        with self._open() as stream:
            lines = _Lines(self._texts(stream), self._path.name)
            reader = csv.reader(lines, delimiter=self._separator)
            while True:
                lines.begin_record()
                try:
                    cells = next(reader)
                except StopIteration:
                    break
                except csv.Error:
                    raise lines.unclosed() from None
                if lines.record == 1:
                    is_set_aside = tuple(cells[: len(LEADING)]) == LEADING
                yield lines.record, tuple(map(cell_as_it_was, cells) if is_set_aside else cells)
            lines.check_last(self._separator)

    def _texts(self, stream: TextIO) -> Iterator[str]:
        """Yield the lines of the file; a byte that is no letter ends it with a sentence."""
        number = 0
        try:
            for number, line in enumerate(stream, 1):  # noqa: B007
                yield line
        except UnicodeDecodeError as fault:
            at = number + 1 + fault.object.count(b"\n", 0, fault.start)
            raise InputError(
                f"{self._path.name}, line {at}: found the byte {fault.object[fault.start]:#04x}, "
                f"which is no letter in {self._encoding_told}; save the list as CSV UTF-8."
            ) from None

    def _open(self) -> TextIO:
        return self._path.open(encoding=self._encoding, newline="")

    def _find_separator(self, mapped: Mapping[str, str]) -> str:
        """Take the separator with which a header shows; else the one that makes most columns."""
        with self._open() as stream:
            lines = list(islice(self._texts(stream), _LINES_FOR_SEPARATOR))
        return max(_SEPARATORS, key=lambda separator: _fitness(lines, separator, mapped))


def find_encoding(path: Path) -> tuple[str, str]:
    """Find the encoding of a text file: Python's name for it, and the name to tell.

    Raises: InputError if the file holds bytes that no text holds.
    """
    with path.open("rb") as stream:
        start = stream.read(2000)
        for mark, encoding, told in _MARKS:
            if start.startswith(mark):
                return encoding, told
        if _looks_like_utf16(start):
            return "utf-16-le", "UTF-16"
        stream.seek(0)
        is_utf8 = True
        decoder = codecs.getincrementaldecoder("utf-8")()
        while chunk := stream.read(_CHUNK_BYTES):
            if b"\x00" in chunk:
                raise InputError(
                    f"{path.name}: found NUL bytes, which no text holds; save the list as CSV anew."
                )
            is_utf8 = is_utf8 and _goes_on_as_utf8(decoder, chunk)
        is_utf8 = is_utf8 and _goes_on_as_utf8(decoder, b"", final=True)
    return ("utf-8", "UTF-8") if is_utf8 else ("cp1252", "windows-1252")


class _Lines:
    """The lines of a file on their way to the CSV reader, remembered record by record."""

    def __init__(self, texts: Iterator[str], name: str) -> None:
        self._texts = texts
        self._name = name
        self._lines: list[str] = []
        self._last: list[str] = []
        self.record = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._texts)
        self._lines.append(line)
        if len(self._lines) > _MOST_LINES_OF_A_RECORD:
            raise self.unclosed()
        return line

    def begin_record(self) -> None:
        """Forget the lines of the record before the last."""
        self._last, self._lines = self._lines, []
        self.record += 1

    def unclosed(self) -> InputError:
        """Word the fault of a quotation mark that swallows the rows below it."""
        return InputError(
            f"{self._name}, row {self.record}: found a quotation mark that is never closed; close "
            "it, or write two for one that is meant."
        )

    def check_last(self, separator: str) -> None:
        """Refuse a file whose last record ends inside quotation marks: rows are lost in it."""
        self.record -= 1
        try:
            for _ in csv.reader(self._last, delimiter=separator, strict=True):
                pass
        except csv.Error as fault:
            if "unexpected end" in str(fault):
                raise self.unclosed() from None


def _fitness(lines: list[str], separator: str, mapped: Mapping[str, str]) -> tuple[int, int]:
    try:
        rows = list(csv.reader(lines, delimiter=separator))
    except csv.Error:
        return (0, 0)
    top: list[Record] = []
    for number, cells in enumerate(rows, 1):
        if any(is_filled(cell) for cell in cells):
            top.append((number, tuple(cells)))
    top = top[:30]
    header = find_header(top, mapped)
    return (header.meanings if header else 0, max(len(cells) for _, cells in top) if top else 0)


def _looks_like_utf16(start: bytes) -> bool:
    """Tell UTF-16 without its mark: every other byte of plain English in it is zero."""
    letters, zeros = start[0:400:2], start[1:400:2]
    return len(zeros) > 1 and zeros.count(0) * 10 > len(zeros) * 8 and 0 not in letters


def _goes_on_as_utf8(
    decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False
) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True
