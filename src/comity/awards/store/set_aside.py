"""The rows set aside, handed back as they came, each with its number and its reason."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comity.awards.layouts import STAGED
from comity.awards.opening.records import Record, records
from comity.awards.store.places import PASSING, SET_ASIDE
from comity.awards.store.statements import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

    from comity.awards.store.staging import Opened

_PERSONAL = re.compile(r"highly_compensated_officer|^exec\d_|officer_\d", re.IGNORECASE)
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Faults:
    """What a staged file holds.

    Attributes:
        cents_unread: rows set aside whose amount could not be read.
    """

    rows_in: int
    rows_set_aside: int
    cents_used: int
    cents_set_aside: int
    cents_unread: int

    @classmethod
    def counted(
        cls, connection: duckdb.DuckDBPyConnection, part: Path, table: str, unparsed: int
    ) -> Faults:
        """Count rows and cents of a part; records that could not be told apart are added."""
        cents = amount_column(table)
        row = connection.execute(
            f"""
            select count(*), count(*) filter (fault <> ''),
                coalesce(sum({cents}) filter (fault = ''), 0)::bigint,
                coalesce(sum({cents}) filter (fault <> ''), 0)::bigint,
                count(*) filter (fault <> '' and {cents} is null)
            from read_parquet({text(part)})
            """
        ).fetchone()
        rows, bad, used, aside, unread = row or (0, 0, 0, 0, 0)
        return cls(rows + unparsed, bad + unparsed, used, aside, unread + unparsed)


def amount_column(table: str) -> str:
    """The column of a kind of rows that holds its amount; a SQL null where it has none."""
    names = [name for name in ("cents", "total_cents") if name in STAGED[table]]
    return names[0] if names else "cast(null as bigint)"


def write_set_aside(
    connection: duckdb.DuckDBPyConnection, folder: Path, opened: Opened, part: Path, sha256: str
) -> str:
    """Write the rows set aside of one file, whole or not at all.

    Returns: the path inside the store's folder.
    """
    stem = re.sub(r"[^\w.()-]+", "_", opened.member.name.rpartition("/")[2])
    path = f"{SET_ASIDE}/{sha256[:16]}-{stem.removesuffix('.csv')}.csv"
    passing = folder / PASSING / "set-aside.csv"
    columns = opened.header.columns
    shown = [place for place, name in enumerate(columns) if not _PERSONAL.search(name)]
    with (
        opened.member.stream() as stream,
        open(passing, "w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(["row", "reason", "cents", *(columns[place] for place in shown)])
        table = records(stream, opened.header.separator, len(columns))
        for record, reason, cents in _with_reasons(table, _faults(connection, part, opened)):
            whole = len(record.cells) == len(columns)
            cells = [record.cells[place] for place in shown] if whole else record.cells
            writer.writerow([record.row, reason, "" if cents is None else cents, *cells])
    os.replace(passing, folder / path)
    return path


def _faults(
    connection: duckdb.DuckDBPyConnection, part: Path, opened: Opened
) -> Iterator[tuple[int, str, int | None]]:
    """The number among the rows told apart, the fault and the cents of each staged row at fault."""
    found = connection.cursor().execute(
        f"""
        select file_row_number, fault, {amount_column(opened.layout.table)}
        from read_parquet({text(part)}, file_row_number = true)
        where fault <> '' order by file_row_number
        """
    )
    while rows := found.fetchmany(_AT_ONCE):
        yield from rows


def _with_reasons(
    table: Iterator[Record], faults: Iterator[tuple[int, str, int | None]]
) -> Iterator[tuple[Record, str, int | None]]:
    """Join the records of a file with the faults of its staged rows, both in order."""
    number = -1
    place, fault, cents = next(faults, (-1, "", None))
    for record in table:
        if record.fault:
            yield record, record.fault, None
            continue
        number += 1
        if number == place:
            yield record, fault, cents
            place, fault, cents = next(faults, (-1, "", None))
