"""The rows set aside, handed back as they came, each with its number and its reason."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from comity.awards.layouts import STAGED
from comity.awards.opening.records import Record, records
from comity.awards.opening.splitting import Pieces
from comity.awards.store.opened import Opened
from comity.awards.store.part import rows_of
from comity.awards.store.places import PASSING, SET_ASIDE
from comity.awards.store.statements import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

LANES = 2
"""How many readers share a file; part of what decides the bytes of a part."""

_PERSONAL = re.compile(r"highly_compensated_officer|^exec\d_|officer_\d", re.IGNORECASE)
_AT_ONCE = 1000
_NO_MORE = (-1, "", None)


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
            from read_parquet({text(rows_of(part))})
            """
        ).fetchone()
        rows, bad, used, aside, unread = row or (0, 0, 0, 0, 0)
        return cls(rows + unparsed, bad + unparsed, used, aside, unread + unparsed)


def amount_column(table: str) -> str:
    """The column of a kind of rows that holds its amount; a SQL null where it has none."""
    names = [name for name in ("cents", "total_cents") if name in STAGED[table]]
    return names[0] if names else "cast(null as bigint)"


def write_set_aside(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    opened: Opened,
    *,
    is_in_lanes: bool,
) -> str:
    """Write the rows set aside of one file, whole or not at all.

    Args:
        is_in_lanes: whether the staged rows stand in lanes, piece by piece in turn.
    Returns: the path inside the store's folder.
    """
    stem = re.sub(r"[^\w.()-]+", "_", opened.member.name.rpartition("/")[2])
    path = f"{SET_ASIDE}/{opened.member.key}-{stem.removesuffix('.csv')}.csv"
    passing = folder / PASSING / "set-aside.csv"
    columns = opened.header.columns
    shown = [place for place, name in enumerate(columns) if not _PERSONAL.search(name)]
    lanes = [
        _faults(connection, lane, opened)
        for lane in sorted((folder / PASSING / "part").glob("*.parquet"), key=_number)
    ]
    with (
        opened.member.stream() as stream,
        open(passing, "w", encoding="utf-8-sig", newline="") as file,
    ):
        table = _in_lanes(opened, stream) if is_in_lanes else _in_one(opened, stream)
        writer = csv.writer(file)
        writer.writerow(["row", "reason", "cents", *(columns[place] for place in shown)])
        for record, reason, cents in _with_reasons(table, lanes):
            whole = len(record.cells) == len(columns)
            cells = [record.cells[place] for place in shown] if whole else record.cells
            writer.writerow([record.row, reason, "" if cents is None else cents, *cells])
    os.replace(passing, folder / path)
    return path


def _number(lane: Path) -> int:
    return int(lane.stem)


def _in_one(opened: Opened, stream: IO[bytes]) -> Iterator[tuple[int, Record]]:
    """The records of a table that stands in one lane."""
    for record in opened.records(stream):
        yield 0, record


def _in_lanes(opened: Opened, stream: IO[bytes]) -> Iterator[tuple[int, Record]]:
    """The records of a table, each with the lane that its piece went to."""
    row = 0
    width = len(opened.header.columns)
    for number, piece in enumerate(Pieces(stream)):
        lines, separator = BytesIO(piece), opened.header.separator
        for record in records(lines, separator, width, after=row, longest=len(piece)):
            row = record.row
            if row > 1:
                yield number % LANES, record


def _faults(
    connection: duckdb.DuckDBPyConnection, lane: Path, opened: Opened
) -> Iterator[tuple[int, str, int | None]]:
    """The number among the rows of a lane, the fault and the cents of each staged row at fault."""
    found = connection.cursor().execute(
        f"""
        select file_row_number, fault, {amount_column(opened.layout.table)}
        from read_parquet({text(lane)}, file_row_number = true)
        where fault <> '' order by file_row_number
        """
    )
    while rows := found.fetchmany(_AT_ONCE):
        yield from rows


def _with_reasons(
    table: Iterator[tuple[int, Record]], lanes: list[Iterator[tuple[int, str, int | None]]]
) -> Iterator[tuple[Record, str, int | None]]:
    """Join the records of a file with the faults of its staged rows, lane by lane in order."""
    numbers = [-1] * len(lanes)
    waiting = [next(faults, _NO_MORE) for faults in lanes]
    for lane, record in table:
        if record.fault:
            yield record, record.fault, None
            continue
        numbers[lane] += 1
        place, fault, cents = waiting[lane]
        if numbers[lane] == place:
            yield record, fault, cents
            waiting[lane] = next(lanes[lane], _NO_MORE)
