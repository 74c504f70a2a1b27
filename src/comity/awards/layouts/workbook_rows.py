"""The tables of an Excel workbook as text: the header of each sheet, and the rows under it.

A workbook of findings has a sheet for each agency, and more sheets that repeat rows for each
overseer. An SF-SAC workbook says on its cover whose it is; its rows say so here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby, pairwise
from operator import itemgetter
from pathlib import Path

from comity.awards.cells.cell import UNSAVED, Cell, words
from comity.awards.lists.table import Table
from comity.awards.lists.workbook import Workbook
from comity.errors import InputError

_REFERENCE = "Award Reference (Read Only)"
_PREFIX = "Federal Agency Prefix"
_COVER = "Coversheet"
_COVER_COLUMNS = ["Auditee UEI", "Workbook"]
_LAST_COVER_ROWS = 20
_LEAST_COLUMNS = 2

Header = list[str]
Rows = Iterator[list[str]]
_Records = Iterator[tuple[int, tuple[Cell, ...]]]


def workbook_rows(path: Path) -> Iterator[tuple[Header, Rows]]:
    """Give the tables of a workbook.

    Args:
        path: an .xlsx file.
    Returns: header and rows of each table, all text, a row as long as the header; a day is written
        2024-06-04, an empty cell "". Sheets that follow each other with one header are one table.
        Read a table's rows before the next table is asked for.
    Raises: InputError if the workbook cannot be read, or holds no table.
    """
    with Workbook(path) as book:
        sheets = book.sheets()
        uei = next((_uei(sheet) for sheet in sheets if sheet.sheet == _COVER), None)
        tables = (_award_table(sheet, [uei, path.stem]) for sheet in sheets if uei is not None)
        if uei is None:
            tables = (_table(sheet) for sheet in sheets)
        is_empty = True
        for header, alike in groupby((one for one in tables if one), key=itemgetter(0)):
            is_empty = False
            yield header, chain.from_iterable(rows for _, rows in alike)
        if is_empty:
            raise InputError(f"{path.name}: found no table; give a workbook with a header row.")


def _table(sheet: Table) -> tuple[Header, Rows] | None:
    """Read a sheet; None for one with fewer than two columns."""
    records = sheet.records()
    header = next((_texts(cells) for _, cells in records), [])
    if len([name for name in header if name]) < _LEAST_COLUMNS:
        return None
    return header, _rows(header, records)


def _rows(header: Header, records: _Records) -> Rows:
    for _, cells in records:
        texts = _texts(cells)
        if any(texts):
            yield _fitted(texts, header)


def _award_table(sheet: Table, beside: list[str]) -> tuple[Header, Rows] | None:
    """Read the awards of an SF-SAC workbook; None for its cover and lists to choose from."""
    records = sheet.records()
    header = next((_texts(cells) for _, cells in records), [])
    if _REFERENCE not in header:
        return None
    return header + _COVER_COLUMNS, _award_rows(header, records, beside)


def _award_rows(header: Header, records: _Records, beside: list[str]) -> Rows:
    """Give the awards; a reference whose formula was never saved is what the formula makes.

    Source: GSA-TTS/FAC, federal-awards-workbook.jsonnet: AWARD-0001 stands in row 2, and rows of
    the form that nobody filled have no agency prefix.
    """
    reference, prefix = header.index(_REFERENCE), header.index(_PREFIX)
    for number, cells in records:
        texts = _fitted(_texts(cells), header)
        if texts[prefix]:
            texts[reference] = texts[reference] or f"AWARD-{number - 1:04d}"
            yield texts + beside


def _uei(cover: Table) -> str:
    """Find the auditee's UEI beside its words on the cover of an SF-SAC workbook."""
    for number, cells in cover.records():
        if number > _LAST_COVER_ROWS:
            break
        texts = _texts(cells)
        for label, value in pairwise(texts):
            if label.rstrip(":").lower() == "auditee uei":
                return value
    return ""


def _fitted(texts: list[str], header: Header) -> list[str]:
    return (texts + [""] * len(header))[: len(header)]


def _texts(cells: tuple[Cell, ...]) -> list[str]:
    return ["" if cell is UNSAVED else words(cell) for cell in cells]
