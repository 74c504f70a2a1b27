"""A national answer as CSV, Parquet and JSON: every row, money to the cent."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from typing import Any

from comity.amounts import number
from comity.documents.exposures.page import ExposurePage
from comity.documents.plain import head

_TYPES = {"text": "varchar", "cents": "bigint", "count": "bigint", "day": "date"}


def exposure_csv(page: ExposurePage) -> str:
    """One line a row; both days, the law, and whether it is supposed stand in every line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_columns(page)])
    about = _about(page)
    writer.writerows([*about, *row] for row in page.rows)
    return out.getvalue().rstrip("\n")


def _about(page: ExposurePage) -> list[Any]:
    supposed = "true" if page.supposed else "false"
    return [page.days.on, page.days.known, page.shelf.version, supposed]


def _columns(page: ExposurePage) -> dict[str, str]:
    """The columns with their types in Parquet."""
    about = {"on": "date", "known": "date", "law": "varchar", "supposed": "boolean"}
    return about | {column.stored_name: _TYPES[column.kind] for column in page.columns}


def exposure_parquet(page: ExposurePage) -> bytes:
    """The lines of the CSV as Parquet, the same bytes for the same answer."""
    import duckdb

    types = ", ".join(f"'{name}': '{kind}'" for name, kind in _columns(page).items())
    with tempfile.TemporaryDirectory() as folder:
        lines, table = os.path.join(folder, "page.csv"), os.path.join(folder, "page.parquet")
        with open(lines, "w", encoding="utf-8", newline="") as file:
            file.write(exposure_csv(page) + "\n")
        with duckdb.connect(config={"threads": 1}) as engine:
            engine.execute(
                f"copy (select * from read_csv(?, header = true, auto_detect = false, delim = ',', "
                f"quote = '\"', escape = '\"', columns = {{{types}}})) "
                f"to '{table}' (format parquet, compression zstd)",
                [lines],
            )
        with open(table, "rb") as file:
            return file.read()


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
