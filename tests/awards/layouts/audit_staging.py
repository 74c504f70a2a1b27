"""Builders of staged rows: from a header and rows of text, or from a real sample."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from comity.awards.audits import audited_versions
from comity.awards.layouts import STAGED, recognise
from tests.awards.lists.files import SHARED

SNAPSHOT = date(2024, 4, 30)

AWARDS = "fac_award_findings_2024_main.csv.gz"
SEFA = "fac_sefa_award_rows_main.csv.gz"

Row = dict[str, Any]


def staged(header: Sequence[str], *rows: Sequence[str | None]) -> list[Row]:
    """Stage rows of text under a header, and give them with their fault."""
    with duckdb.connect() as connection:
        _fill(connection, "file", dict.fromkeys(header, "VARCHAR"), rows)
        return _rows(connection, recognise(header).select("file"))


def staged_file(path: Path) -> list[Row]:
    """Stage a CSV file, packed or not."""
    with duckdb.connect() as connection:
        header = _open(connection, path)
        return _rows(connection, recognise(header).select("file"))


def money_of(path: Path) -> int:
    """Add up the cents of a CSV file's rows, before they are staged."""
    with duckdb.connect() as connection:
        header = _open(connection, path)
        query = f"select sum({recognise(header).money}) from file"
        (answer,) = connection.execute(query).fetchall()
        return int(answer[0])


@cache
def sample(name: str) -> list[Row]:
    """Stage a real sample once."""
    return staged_file(SHARED / name)


def versions(
    awards: Iterable[Mapping[str, Any]],
    passthrough: Iterable[Mapping[str, Any]] = (),
    audits: Iterable[Mapping[str, Any]] = (),
) -> list[Row]:
    """Make staged rows into versions of audited awards; each file has number 1 and one snapshot."""
    beside = {"source": "INTEGER", "snapshot": "DATE"}
    usual = {"source": 1, "snapshot": SNAPSHOT}
    with duckdb.connect() as connection:
        for table, rows, more in (
            ("audited", awards, beside),
            ("passthrough", passthrough, {}),
            ("audit", audits, beside),
        ):
            columns = STAGED[table] | more
            filled = [[(usual | dict(row)).get(name) for name in columns] for row in rows]
            _fill(connection, table, columns, filled)
        return _rows(connection, audited_versions("audited", "passthrough", "audit"))


@cache
def versions_of_sample(name: str) -> list[Row]:
    """Make a real sample into versions of audited awards, once."""
    with duckdb.connect() as connection:
        select = recognise(_open(connection, SHARED / name)).select("file")
        connection.execute(
            f"create table audited as select *, 1 as source, date '{SNAPSHOT}' as snapshot "
            f"from ({select}) as staged"
        )
        _fill(connection, "passthrough", STAGED["passthrough"], ())
        beside = {"source": "INTEGER", "snapshot": "DATE"}
        _fill(connection, "audit", STAGED["audit"] | beside, ())
        return _rows(connection, audited_versions("audited", "passthrough", "audit"))


def an_award(**cells: Any) -> Row:
    """Make a staged audited award with plain defaults."""
    plain = {name: "" for name, kind in STAGED["audited"].items() if kind == "VARCHAR"}
    return plain | {
        "report_id": "2023-06-GSAFAC-0000000001",
        "award_reference": "AWARD-0001",
        "uei": "ABCDEFGHJKL1",
        "auditee": "Town of Example",
        "period_end": date(2023, 6, 30),
        "accepted_day": date(2024, 2, 1),
        "program": "16.738",
        "cents": 100_00,
        "is_direct": True,
        **cells,
    }


def an_audit(**cells: Any) -> Row:
    """Make a staged audit with plain defaults."""
    plain = {name: "" for name, kind in STAGED["audit"].items() if kind == "VARCHAR"}
    return plain | {
        "report_id": "2023-06-GSAFAC-0000000001",
        "uei": "ABCDEFGHJKL1",
        "auditee": "Town of Example",
        "state": "NY",
        "audit_year": 2023,
        "period_start": date(2022, 7, 1),
        "period_end": date(2023, 6, 30),
        "accepted_day": date(2024, 2, 1),
        **cells,
    }


def _open(connection: duckdb.DuckDBPyConnection, path: Path) -> list[str]:
    connection.execute(
        f"create view file as select * from read_csv('{path}', all_varchar = true, header = true)"
    )
    return [str(row[0]) for row in connection.execute("describe file").fetchall()]


def _fill(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: Mapping[str, str],
    rows: Iterable[Sequence[Any]],
) -> None:
    kinds = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    connection.execute(f"create table {table} ({kinds})")
    marks = ", ".join("?" for _ in columns)
    for row in rows:
        connection.execute(f"insert into {table} values ({marks})", list(row))


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[Row]:
    answer = connection.execute(query)
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
