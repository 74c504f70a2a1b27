"""A national answer as a workbook: one sheet, all rows, the notes above them."""

from __future__ import annotations

from comity.documents.exposures.page import Column as PageColumn
from comity.documents.exposures.page import ExposurePage
from comity.documents.sheets.workbook import Column, header, line, new_book, new_sheet, save

_WIDTHS = {"text": 30, "cents": 20, "count": 12, "day": 12}


def exposure_workbook(page: ExposurePage) -> bytes:
    """The rows under their headings, totals last."""
    book = new_book()
    told = [one for one in (page.supposed_told, *page.notes) if one]
    name = "Supposed" if page.supposed else "Answer"
    sheet = new_sheet(book, name, page.first_line, told)
    columns = [_column(column) for column in page.columns]
    at = len(told) + 3
    header(sheet, at, columns)
    lines = [*page.rows, *([page.totals] if page.totals else [])]
    for place, row in enumerate(lines, at + 1):
        values = [
            value / 100 if column.kind == "cents" and value is not None else value
            for column, value in zip(page.columns, row, strict=True)
        ]
        line(sheet, place, columns, values)
    return save(book, page.days.known, page.first_line)


def _column(column: PageColumn) -> Column:
    style = "money" if column.kind == "cents" else "plain"
    return Column(column.heading, _WIDTHS[column.kind], style)
