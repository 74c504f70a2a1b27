"""Rows that could not be used, and the file in which they are handed back."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from comity.errors import InputError
from comity.files import safe_cell, write_whole

# A byte order mark, because Excel takes a CSV without one for windows-1252.
_ENCODING = "utf-8-sig"

LEADING = ("row", "sheet", "reason")
"""The columns that stand before those of the list."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that was not used, with the reason in a sentence (or one for each fault).

    cells: the words of the row, column by column; those of a personal column are left out.
    obligated_cents, drawn_cents: the amounts, if these could be read; None if not, or not stated.
    """

    row: int
    sheet: str | None
    reason: str
    cells: tuple[str, ...]
    obligated_cents: int | None = None
    drawn_cents: int | None = None


def write_rows_set_aside(path: Path, headers: Sequence[str], rows: Iterable[SetAside]) -> None:
    """Write rows set aside as a CSV that opens in Excel: whole, or not at all.

    Cells that begin like a formula get an apostrophe, which reading the corrected file takes back.

    Args:
        headers: the names of the list's columns, in the order of the cells.
    Raises: InputError if the file cannot be written there.
    """
    text = io.StringIO(newline="")
    _write(text, headers, rows)
    try:
        write_whole(os.fspath(path), text.getvalue().encode(_ENCODING))
    except OSError as fault:
        raise InputError(
            f"{path}: {fault.strerror}; name a file that can be written, in a folder that is yours."
        ) from None


def _write(stream: TextIO, headers: Sequence[str], rows: Iterable[SetAside]) -> None:
    writer = csv.writer(stream)
    writer.writerow([*LEADING, *map(safe_cell, headers)])
    for row in rows:
        told = (row.row, row.sheet or "", row.reason, *row.cells)
        writer.writerow(map(safe_cell, told))
