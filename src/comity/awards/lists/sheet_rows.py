"""The XML of a worksheet, as rows of cells: read once, from top to bottom, in bounded memory.

A reader of our own, because a list needs three things that general libraries do not tell a quick
reader together: formulas whose result was never saved, hidden columns, and the end of the values
in a sheet with a million formatted rows below them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import IO
from xml.parsers import expat

from comity.awards.cells.cell import UNSAVED, Cell

_CHUNK_BYTES = 1 << 18
_LAST_COLUMN = 16_384
_VALUE_ENDS = (b"</v>", b"</t>", b":v>", b":t>")
_REFERENCE = re.compile(rb'\sr="[A-Z]{0,3}(\d+)"')

Row = tuple[int, tuple[Cell, ...]]


@dataclass(slots=True)
class SheetContext:
    """What a sheet's cells refer to, and what is noticed while they are read.

    strings: the workbook's shared strings. date_styles: numbers of the styles that show a date.
    epoch: day 0. hidden_columns: positions from 0; hidden_rows: how many.
    """

    strings: list[str]
    date_styles: frozenset[int]
    epoch: datetime
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: int = 0


def sheet_rows(stream: IO[bytes], context: SheetContext, last_row: int | None) -> Iterator[Row]:
    """Yield the rows of a worksheet that hold a value, with their numbers.

    Args:
        last_row: where to stop; None to read to the end.
    Raises: expat.ExpatError, ValueError or LookupError for XML that is no worksheet.
    """
    parser = _SheetParser(context)
    while chunk := stream.read(_CHUNK_BYTES):
        parser.feed(chunk)
        for row in parser.take_rows():
            if last_row is not None and row[0] > last_row:
                return
            yield row
        if last_row is not None and parser.row > last_row:
            return
    parser.feed(b"", final=True)
    yield from parser.take_rows()


def last_filled_row(stream: IO[bytes]) -> int | None:
    """Find the row in which the last value stands; None if the rows do not say their numbers.

    Bytes are searched from behind, chunk by chunk: many times faster than parsing what follows.
    """
    last, tail = None, b""
    while chunk := stream.read(_CHUNK_BYTES):
        text = tail + chunk
        end = max(text.rfind(mark) for mark in _VALUE_ENDS)
        start = text.rfind(b' r="', 0, end) if end >= 0 else -1
        match = _REFERENCE.match(text, start) if start >= 0 else None
        if match:
            last = int(match[1])
        # What may be the beginning of a cell whose value ends in the next chunk.
        tail = text[-(1 << 16) :]
    return last


class _SheetParser:
    """Turns the events of an XML parser into rows."""

    def __init__(self, context: SheetContext) -> None:
        self._context = context
        self._rows: list[Row] = []
        self._cells: dict[int, Cell] = {}
        self._text: list[str] | None = None
        self._words = ""
        self._kind = self._style = ""
        self._position = -1
        self._has_formula = False
        self._positions: dict[str, int] = {}
        self.row = 0
        self._parser = guarded_parser(self._start, self._end, self._characters)

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        """Parse on."""
        self._parser.Parse(chunk, final)

    def take_rows(self) -> list[Row]:
        """Give the rows that were finished since the last call."""
        rows, self._rows = self._rows, []
        return rows

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = local_name(name)
        if name == "c":
            self._begin_cell(attributes)
        elif name in ("v", "t"):
            self._text = []
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self.row = int(attributes.get("r") or self.row + 1)
            self._position = -1
            self._context.hidden_rows += is_true(attributes.get("hidden"))
        elif name == "col" and is_true(attributes.get("hidden")):
            last = min(int(attributes["max"]), _LAST_COLUMN)
            self._context.hidden_columns.update(range(int(attributes["min"]) - 1, last))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r", "").rstrip("0123456789")
        self._position = self._position_of(reference) if reference else self._position + 1
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._words = ""
        self._has_formula = False

    def _end(self, name: str) -> None:
        name = local_name(name)
        if name in ("v", "t"):
            # A rich text is several <t> one after the other.
            self._words += "".join(self._text or ())
            self._text = None
        elif name == "c":
            if self._words:
                self._cells[self._position] = self._value()
            elif self._has_formula and self._kind != "str":
                self._cells[self._position] = UNSAVED
        elif name == "row" and self._cells:
            width = max(self._cells) + 1
            self._rows.append((self.row, tuple(map(self._cells.get, range(width)))))
            self._cells = {}

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _value(self) -> Cell:
        """Turn the words of a cell into what they are, by the cell's type and style."""
        words, kind = self._words, self._kind
        if kind == "s":
            return self._context.strings[int(words)]
        if kind == "b":
            return words == "1"
        if kind != "n":
            return words
        number = float(words) if "." in words or "E" in words or "e" in words else int(words)
        is_date = bool(self._style) and int(self._style) in self._context.date_styles
        return self._date(number) if is_date else number

    def _date(self, number: float) -> Cell:
        try:
            return self._context.epoch + timedelta(days=number)
        except OverflowError:
            return number

    def _position_of(self, letters: str) -> int:
        position = self._positions.get(letters)
        if position is None:
            position = 0
            for letter in letters:
                position = position * 26 + ord(letter) - ord("A") + 1
            if not 0 < position <= _LAST_COLUMN:
                raise ValueError(f"no column {letters}")
            position = self._positions[letters] = position - 1
        return position


def guarded_parser(
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None],
) -> expat.XMLParserType:
    """Make an XML parser that refuses entities of a file's own, which no workbook needs.

    Source: the "billion laughs" attack; see the warnings in the documentation of Python's xml.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.EntityDeclHandler = _refuse_entity
    return parser


def local_name(name: str) -> str:
    """Give the name of an element without the prefix that some writers put before it."""
    return name.rpartition(":")[2] if ":" in name else name


def is_true(attribute: str | None) -> bool:
    """Tell whether an XML attribute says yes."""
    return attribute in ("1", "true")


def _refuse_entity(*_: object) -> None:
    raise ValueError("a workbook that declares entities")
