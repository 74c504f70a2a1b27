"""A national answer as text: sums first, then the largest rows, then what to know."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from comity.amounts import dollars
from comity.documents.exposures.page import Column as PageColumn
from comity.documents.exposures.page import ExposurePage
from comity.documents.text_layout import Column, heading, paragraph, table

_WIDEST = 60
"""Letters of a cell on a screen; files have every one."""


def exposure_text(page: ExposurePage, width: int) -> str:
    """The page, sentences no longer than the width; long cells of the table are cut."""
    lines = paragraph(page.first_line, width)
    lines += paragraph(page.supposed_told, width)
    if page.sums:
        rows = [[what, dollars(cents)] for what, cents in page.sums]
        lines += ["", *table([Column(""), Column("dollars", right=True)], rows)]
    lines += _table(page)
    if page.notes:
        lines += heading("Notes")
        for note in page.notes:
            lines += paragraph(note, width, 4, "  - ")
    return "\n".join(lines)


def _table(page: ExposurePage) -> list[str]:
    """The largest rows, without columns that are empty in all of them (nothing, or no dollars)."""
    rows = page.rows[: page.shown]
    if not rows:
        return []
    filled = {
        _of(column)
        for at, column in enumerate(page.columns)
        if column.name != "id" and any(row[at] not in (None, "", 0) for row in rows)
    }
    used = [at for at, column in enumerate(page.columns) if _of(column) in filled]
    columns = [Column(page.columns[at].heading, page.columns[at].kind != "text") for at in used]
    lines = [[_cell(page.columns[at], row[at]) for at in used] for row in rows]
    if page.totals:
        totals = page.totals
        lines += [[], [_cell(page.columns[at], totals[at]) for at in used]]
    told = ["", *table(columns, lines)]
    if len(page.rows) > page.shown:
        told.append(f"  ... and {len(page.rows) - page.shown:,} more; -o FILE.csv gives them all")
    return told


def _of(column: PageColumn) -> str:
    """What a column is of: before, after and difference of one thing are shown together."""
    name, _, which = column.name.rpartition("_")
    return name if which in ("before", "after", "difference") else column.name


def _cell(column: PageColumn, value: Any) -> str:
    if value is None or value == "":
        return ""
    if column.kind == "cents":
        return dollars(value)
    return (
        f"{value:,}" if column.kind == "count" else shorten(str(value), _WIDEST, placeholder=" ...")
    )
