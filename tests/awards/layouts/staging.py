"""Builders of staged rows of USAspending: from cells by name, from CSV text, from a real sample."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from comity.awards.layouts import STAGED, Layout, recognise
from tests.awards.lists.files import SHARED

TRANSACTIONS = "usaspending_assistance_transactions_112col_sample.csv"
DOJ = "doj_ojp_fabs_d2_2017q2_sample.csv"
FEED = "usaspending_legacy2014_direct_payments_sample.csv"
SUBAWARDS = "usaspending_assistance_subawards_113col_sample.csv"
CHICAGO = "chicago_city_covid_awards.csv"
CHICAGO_MAIN = "chicago_covid_assistance_awards_main.csv"

Row = dict[str, Any]


def staged(header: Sequence[str], *rows: Mapping[str, str | None]) -> list[Row]:
    """Stage rows given by the names of their cells; cells that are not named are empty."""
    with duckdb.connect() as connection:
        names = ", ".join(f'"{name}" varchar' for name in header)
        connection.execute(f"create table file ({names})")
        for row in rows:
            assert set(row) <= set(header)
            marks = ", ".join("?" * len(header))
            cells = [row.get(name) for name in header]
            connection.execute(f"insert into file values ({marks})", cells)
        return _rows(connection, recognise(header))


def staged_one(header: Sequence[str], row: Mapping[str, str | None]) -> Row:
    """Stage one row."""
    (only,) = staged(header, row)
    return only


def layout_of(name: str) -> Layout:
    """Recognise the layout of a real sample."""
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as stream:
        return recognise(next(csv.reader(stream)))


@cache
def sample(name: str) -> list[Row]:
    """Stage a real sample whole."""
    return staged_file(SHARED / name)


def staged_file(path: Path) -> list[Row]:
    """Stage a CSV file as the database reads it."""
    with duckdb.connect() as connection:
        options = "all_varchar=true, header=true, delim=',', quote='\"', escape='\"'"
        connection.execute(f"create view file as select * from read_csv('{path}', {options})")
        header = [str(column[0]) for column in connection.execute("describe file").fetchall()]
        return _rows(connection, recognise(header))


def _rows(connection: duckdb.DuckDBPyConnection, layout: Layout) -> list[Row]:
    """Run a layout; its money has to agree with its cents, and its columns with the schema."""
    answer = connection.execute(layout.select("file"))
    columns = [str(column[0]) for column in answer.description]
    assert columns == [*STAGED[layout.table], "fault"]
    rows = [dict(zip(columns, row, strict=True)) for row in answer.fetchall()]
    money = connection.execute(f"select {layout.money} from file").fetchall()
    assert [cents for (cents,) in money] == [row["cents"] for row in rows]
    return rows
