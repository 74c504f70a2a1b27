"""A national answer as CSV, Parquet and JSON: every row, money to the cent."""

from __future__ import annotations

import json
from typing import Any

from comity.amounts import number
from comity.documents.exposures.page import ExposurePage
from comity.documents.parquet import parquet
from comity.documents.plain import head
from comity.files import csv_text

_TYPES = {"text": "varchar", "cents": "bigint", "count": "bigint", "day": "date"}


def exposure_csv(page: ExposurePage) -> str:
    """One line a row; both days, the law, and whether it is supposed stand in every line."""
    about = _about(page)
    return csv_text(_columns(page), ([*about, *row] for row in page.rows))


def _about(page: ExposurePage) -> list[Any]:
    supposed = "true" if page.supposed else "false"
    return [page.days.on, page.days.known, page.shelf.version, supposed]


def _columns(page: ExposurePage) -> dict[str, str]:
    """The columns with their types in Parquet."""
    about = {"on": "date", "known": "date", "law": "varchar", "supposed": "boolean"}
    return about | {column.stored_name: _TYPES[column.kind] for column in page.columns}


def exposure_parquet(page: ExposurePage) -> bytes:
    """The lines of the CSV as Parquet, the same bytes for the same answer."""
    return parquet(exposure_csv(page), _columns(page))


def exposure_json(page: ExposurePage) -> str:
    """The whole page as JSON, a line a row; money in dollars."""
    opening = {
        **head(page.shelf, page.days.on, page.days.known),
        "title": page.title,
        "supposed": list(page.supposed),
        "sums": {what: number(cents) for what, cents in page.sums},
        "totals": None if page.totals is None else _row(page, page.totals),
        "notes": page.notes,
    }
    rows = ",\n".join(_dumps(_row(page, row)) for row in page.rows)
    return f'{_dumps(opening)[:-1]}, "rows": [\n{rows}\n]}}'


def _row(page: ExposurePage, row: Any) -> dict[str, Any]:
    return {
        column.name: number(value) if column.kind == "cents" else value
        for column, value in zip(page.columns, row, strict=True)
    }


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
