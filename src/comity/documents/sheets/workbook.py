"""Workbooks: sheets with titles, headers, links and fixed bytes, the same for the same answer."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from comity.documents.paper.paper import NO_ADVICE
from comity.documents.sheets.styles import give_style
from comity.documents.status_look import word

LONGEST = 32_000
"""Characters a cell takes; Excel's own limit is 32,767."""

MOST_LINKS = 60_000
"""Links on one sheet; Excel's own limit is 65,530."""

LINE_HEIGHT, HIGHEST = 13.0, 409.0
"""Points of a line of words; Excel's own limit for a row."""

LETTERS = 1.1
"""Letters of Arial 10 on a unit of width, which is that of a digit of the default font."""


class Column(NamedTuple):
    """A column of a sheet: heading, width in characters, the style of its cells."""

    heading: str
    width: float
    style: str = "plain"


def new_book() -> Workbook:
    """A workbook without a sheet."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    return book


def new_sheet(book: Workbook, name: str, title: str, told: Sequence[str] = ()) -> Worksheet:
    """A sheet that begins with its title and some sentences."""
    sheet: Worksheet = book.create_sheet(name)
    put(sheet, 1, 1, title, "title")
    for row, sentence in enumerate(told, 2):
        put(sheet, row, 1, sentence, "quiet")
    on_paper(sheet)
    return sheet


def header(sheet: Worksheet, row: int, columns: Sequence[Column]) -> None:
    """Write the headings of a table; they stay in view, and stand on each page of paper."""
    for at, column in enumerate(columns, 1):
        right = column.style == "money" or column.heading == "Awards"
        put(sheet, row, at, column.heading, "header right" if right else "header")
        sheet.column_dimensions[get_column_letter(at)].width = column.width
    wrapped = [column._replace(style="wrapped") for column in columns]
    set_height(sheet, row, wrapped, [column.heading for column in columns])
    sheet.freeze_panes = f"A{row + 1}"
    sheet.print_title_rows = f"{row}:{row}"


def on_paper(sheet: Worksheet, *, fit: bool = True) -> None:
    """Landscape Letter, as wide as one page; else Tabloid at half size, over several pages."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 1 if fit else 3
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.scale = None if fit else 50
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=fit)
    sheet.page_margins.left = sheet.page_margins.right = 0.4


def line(sheet: Worksheet, row: int, columns: Sequence[Column], values: Sequence[Any]) -> None:
    """Write one row of a table, as high as its longest words need."""
    for at, (column, value) in enumerate(zip(columns, values, strict=True), 1):
        if value is not None and value != "":
            put(sheet, row, at, value, column.style)
    set_height(sheet, row, columns, values)


def set_height(
    sheet: Worksheet, row: int, columns: Sequence[Column], values: Sequence[Any]
) -> None:
    """Make a row as high as its wrapped words need, since no program does so by itself."""
    lines = 1
    for column, value in zip(columns, values, strict=True):
        if isinstance(value, str) and column.style in ("wrapped", "link"):
            most = column.width * LETTERS
            lines = max(lines, sum(ceil(len(part) / most) or 1 for part in value.split("\n")))
    if lines > 1:
        sheet.row_dimensions[row].height = min(HIGHEST, lines * LINE_HEIGHT + 2)


def put(sheet: Worksheet, row: int, column: int, value: Any, style: str = "plain") -> Cell:
    """Write one cell; words are words, also where they begin like a formula."""
    cell: Cell = sheet.cell(row, column)  # type: ignore[assignment]
    if isinstance(value, str):
        cell.value = _ILLEGAL.sub(" ", value)[:LONGEST]
        cell.data_type = "s"
    else:
        cell.value = value
    give_style(sheet, cell, style)
    return cell


_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def put_formula(
    sheet: Worksheet, row: int, column: int, formula: str, style: str = "check money"
) -> None:
    """Write a formula."""
    give_style(sheet, sheet.cell(row, column, formula), style)


def put_dollars(
    sheet: Worksheet, row: int, column: int, cents: int | None, style: str = "money"
) -> None:
    """Write an amount as dollars; an amount that is not stated stays empty."""
    if cents is not None:
        put(sheet, row, column, cents / 100, style)


def put_status(
    sheet: Worksheet, row: int, column: int, status: str, *, by_counsel: bool = False
) -> Cell:
    """Write a status: its word, marked where counsel's own act decides, and its colours."""
    return put(sheet, row, column, word(status, by_counsel=by_counsel), f"status {status}")


def link_to(sheet: Worksheet, cell: Any, place: str) -> None:
    """Let a cell lead to a place of the workbook, such as `Chain!A12`; its looks stay."""
    links = sheet._hyperlinks  # type: ignore[attr-defined]
    if len(links) < MOST_LINKS:
        named, _, at = place.rpartition("!")
        link = Hyperlink(ref=cell.coordinate, location=f"'{named}'!{at}", display=str(cell.value))
        cell._hyperlink = link
        links.append(link)


def link_out(sheet: Worksheet, cell: Any, address: str) -> None:
    """Let a cell lead to an address of the web."""
    cell.hyperlink = address
    give_style(sheet, cell, "link")


def _print_around(sheet: Any, dates: str) -> None:
    """Let its title and the dates stand at the head of each page of paper."""
    head, foot = sheet.oddHeader, sheet.oddFooter
    head.left.text = f"{sheet['A1'].value}\n{dates}".replace("&", "&&")
    foot.left.text, foot.right.text = NO_ADVICE, "Page &P of &N"
    for part in (head.left, foot.left, foot.right):
        part.size = 8


def save(book: Workbook, day: date, dates: str) -> bytes:
    """The workbook as bytes: the same for the same contents, dated by the day of the answer.

    Args:
        dates: both dates and the law's version, for each page of paper.
    """
    for sheet in book.worksheets:
        _print_around(sheet, dates)
    written = io.BytesIO()
    book.save(written)
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(fixed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _CLOCK.sub(f">{day.isoformat()}T00:00:00Z<".encode(), content)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, content)
    return fixed.getvalue()


_CLOCK = re.compile(rb">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<")
