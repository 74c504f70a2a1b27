"""The rows set aside, handed back with their numbers and reasons, to be corrected and imported.

Three things stand against handing them back byte for byte, and each has its rule.

A spreadsheet reckons a cell that begins like a formula: it gets an apostrophe (`safe_cell`), which
an import of the corrected file takes back (`csv_rows`), so that every cell means what it meant.

No person's name may stay: of a row only the columns are handed back that the layout reads, without
officers, contacts, addresses and free text; and where the recipient is a person, its names and
numbers are left out as they are from the store.

Of a record whose cells do not fit the header nobody can tell which of them are names: every cell
with a letter in it is left out, and the rest stands in one cell, which no import takes for a row.
It is corrected in the file that it came from, where its number finds it.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from comity.awards.layouts import STAGED
from comity.awards.layouts.action_sql import AMOUNTS, DAYS, NAMES_OF_PERSONS
from comity.awards.layouts.layout import quoted
from comity.awards.opening.inflating import chunks_of
from comity.awards.opening.records import Record, records
from comity.awards.opening.splitting import Pieces
from comity.awards.store.opened import Opened
from comity.awards.store.part import rows_of
from comity.awards.store.places import PASSING, SET_ASIDE
from comity.awards.store.statements import text
from comity.files import cell_as_it_was, safe_cell

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

LANES = 2
"""How many readers share a file; part of what decides the bytes of a part."""

LEADING = ("row", "reason", "cents")
"""The columns that stand before those of the file."""

_WORDS = re.compile(r"""[^,;|\t"\r\n]*[^\W\d_][^,;|\t"\r\n]*""")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_LEFT_OUT = "(words)"
_DAYS_AND_AMOUNTS = (*DAYS.values(), *AMOUNTS.values(), "action_date", "amount")
_AT_ONCE = 1000
_Fault = tuple[int, str, int | None, bool]
_NO_MORE: _Fault = (-1, "", None, False)


class OutOfOrderError(Exception):
    """The database's reader cannot take the file as it is, or not as our own reader does."""


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
    Raises: OutOfOrderError where the lanes hold other records than our own reader finds.
    """
    stem = re.sub(r"[^\w.()-]+", "_", opened.member.name.rpartition("/")[2])
    path = f"{SET_ASIDE}/{opened.member.key}-{stem.removesuffix('.csv')}.csv"
    passing = folder / PASSING / "set-aside.csv"
    handed = _HandedBack(opened)
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
        writer.writerow([*LEADING, *map(safe_cell, handed.columns)])
        for record, (_, reason, cents, is_nobody) in _with_reasons(table, lanes):
            told = [record.row, safe_cell(reason), "" if cents is None else cents]
            writer.writerow(told + handed.cells(record, is_nobody=is_nobody))
    os.replace(passing, folder / path)
    return path


def is_set_aside(columns: Iterable[str]) -> bool:
    """Whether a header is that of a file of rows set aside."""
    return tuple(columns)[: len(LEADING)] == LEADING


def is_name_of_set_aside(name: str) -> bool:
    """Whether a file's name is that of rows set aside: a part of its source, never the whole."""
    return re.match(r"[0-9a-f]{16}-", name) is not None


class _HandedBack:
    """What is handed back of the records of a file.

    Attributes:
        columns: the names of those that the layout reads.
    """

    def __init__(self, opened: Opened) -> None:
        names = opened.header.columns
        read = opened.layout.select("file")
        naming = " ".join(opened.layout.cells.get(one, "") for one in NAMES_OF_PERSONS.values())
        numbers = " ".join(opened.layout.cells.get(one, "") for one in _DAYS_AND_AMOUNTS)
        self._width = len(names)
        self._places = [place for place, name in enumerate(names) if quoted(name) in read]
        self._naming = {place for place, name in enumerate(names) if quoted(name) in naming}
        self._numbers = {place for place, name in enumerate(names) if quoted(name) in numbers}
        self._separator = opened.header.separator
        self._is_again = is_set_aside(names)
        self.columns = [names[place] for place in self._places]

    def cells(self, record: Record, *, is_nobody: bool) -> list[str]:
        """Give the cells of a record; of one that does not fit the header, one without words.

        Args:
            is_nobody: whether the store has nothing that names the recipient.
        """
        if len(record.cells) != self._width:
            return [safe_cell(_WORDS.sub(_LEFT_OUT, self._separator.join(record.cells)))]
        cells = record.cells
        if is_nobody:
            cells = [self._of_nobody(place, cell) for place, cell in enumerate(cells)]
        return [self._cell(cells[place]) for place in self._places]

    def _of_nobody(self, place: int, cell: str) -> str:
        """Leave out what names a person, also where it slipped into the next column."""
        if place in self._naming:
            return ""
        return _LEFT_OUT if place in self._numbers and _TWO_LETTERS.search(cell) else cell

    def _cell(self, cell: str) -> str:
        return str(safe_cell(cell_as_it_was(cell) if self._is_again else cell))


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
    for number, buffers in enumerate(Pieces(chunks_of(stream))):
        piece = b"".join(buffers)
        lines, separator = BytesIO(piece), opened.header.separator
        for record in records(lines, separator, width, after=row, longest=len(piece)):
            row = record.row
            if record.fault:
                raise OutOfOrderError(f"row {row}: {record.fault}")
            if row > 1:
                yield number % LANES, record


def _faults(connection: duckdb.DuckDBPyConnection, lane: Path, opened: Opened) -> Iterator[_Fault]:
    """Of each staged row at fault: its number in the lane, the fault, its cents, and whether
    nothing in it names the recipient.
    """
    table = opened.layout.table
    told = ", ".join(["''", *(name for name in NAMES_OF_PERSONS if name in STAGED[table])])
    found = connection.cursor().execute(
        f"""
        select file_row_number, fault, {amount_column(table)}, concat({told}) = ''
        from read_parquet({text(lane)}, file_row_number = true)
        where fault <> '' order by file_row_number
        """
    )
    while rows := found.fetchmany(_AT_ONCE):
        yield from rows


def _with_reasons(
    table: Iterator[tuple[int, Record]], lanes: list[Iterator[_Fault]]
) -> Iterator[tuple[Record, _Fault]]:
    """Join the records of a file with the faults of its staged rows, lane by lane in order."""
    numbers = [-1] * len(lanes)
    waiting = [next(faults, _NO_MORE) for faults in lanes]
    for lane, record in table:
        if record.fault:
            yield record, (-1, record.fault, None, True)
            continue
        numbers[lane] += 1
        if numbers[lane] == waiting[lane][0]:
            yield record, waiting[lane]
            waiting[lane] = next(lanes[lane], _NO_MORE)
    if any(fault is not _NO_MORE for fault in waiting):
        raise OutOfOrderError("the rows set aside are not those of the file")
