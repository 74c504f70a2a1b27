"""A table as the readers of CSV and of Excel hand it over: numbered records of cells."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from comity.awards.cells.cell import Cell
from comity.awards.cells.days import EXCEL_1900

# The number that the spreadsheet shows beside the row, and the cells from its first column on.
Record = tuple[int, tuple[Cell, ...]]

# How far down a header is looked for, and among how many rows that hold anything.
_HEADER_WITHIN_ROWS = 300
_HEADER_WITHIN_FILLED = 30


class Table(ABC):
    """One table: the only one of a CSV, or a sheet of a workbook.

    place: how a sentence names it: `awards.csv`, or `awards.xlsx, sheet Awards`.
    sheet: the sheet's name; None in a CSV.
    read_as: how it is read, such as `CSV, UTF-8, commas` or `Excel`.
    is_hidden: whether the workbook hides the sheet.
    has_ragged_rows: whether a row of more cells than the header is a fault of the file.
    epoch: day 0 of its day numbers.
    hidden_columns: positions from 0; hidden columns are read like the others.
    hidden_rows: how many rows are hidden, by hand or by a filter; known when all were read.
    """

    place: str
    sheet: str | None = None
    read_as: str = ""
    is_hidden: bool = False
    has_ragged_rows: bool = False
    epoch: datetime = EXCEL_1900
    hidden_columns: frozenset[int] = frozenset()
    hidden_rows: int = 0

    @abstractmethod
    def records(self) -> Iterator[Record]:
        """Yield the records from the top, each time anew.

        Raises: InputError where the file cannot be read on.
        """

    def top(self) -> list[Record]:
        """Give the first filled records, among which the header is looked for."""
        filled = (
            record
            for record in islice(self.records(), _HEADER_WITHIN_ROWS)
            if any(is_filled(cell) for cell in record[1])
        )
        return list(islice(filled, _HEADER_WITHIN_FILLED))


def is_filled(cell: Cell) -> bool:
    """Tell whether a cell holds anything but blanks."""
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def column_letter(position: int) -> str:
    """Give the letter over a column, as a spreadsheet shows it: A for 0, AA for 26."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
