"""One member file becomes a part: its rows staged by the database, none of them in Python."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from comity.awards.layouts.layout import quoted
from comity.awards.opening.inflating import chunks_of
from comity.awards.opening.member import Member
from comity.awards.opening.records import Record, clean_lines
from comity.awards.opening.splitting import NoEndError, Pieces
from comity.awards.store.keys import staged_with_keys
from comity.awards.store.lanes import pour
from comity.awards.store.opened import Opened, open_member
from comity.awards.store.part import Part, path_of
from comity.awards.store.places import PASSING
from comity.awards.store.set_aside import (
    LANES,
    Faults,
    OutOfOrderError,
    is_set_aside,
    write_set_aside,
)
from comity.awards.store.statements import text
from comity.files import APOSTROPHE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

Advance = Callable[[int], None]

WRITTEN = "format parquet, compression lz4_raw, row_group_size 61440"

_BUFFER = 1 << 24
"""Bytes that a reader takes at once: small enough that several at work hardly wait in turn."""


def stage(
    connection: duckdb.DuckDBPyConnection, folder: Path, member: Member, advance: Advance
) -> Part:
    """Read one member file and put its part in place.

    Args:
        advance: told of bytes as they pass.
    Raises: InputError where the file has no known layout or is damaged.
    """
    opened = open_member(member)
    place = folder / PASSING / "part"
    _empty(place)
    try:
        passed = _stage_whole(connection, opened, place, advance)
        return _put(connection, folder, opened, passed, -1)
    except (OutOfOrderError, NoEndError):
        _empty(place)
    passed, unparsed = _stage_in_order(connection, opened, place)
    return _put(connection, folder, opened, passed, unparsed)


def _empty(place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()


def _stage_whole(
    connection: duckdb.DuckDBPyConnection, opened: Opened, place: Path, advance: Advance
) -> int:
    """Stage with the database's strict reader; any doubt about the file's form is an exception."""
    with opened.member.stream() as stream:
        pieces = Pieces(chunks_of(stream), advance)
        lanes = pour(
            connection,
            place.parent,
            lambda lane, pipe: _copied(opened, pipe, place, lane, opened.header.separator),
            pieces,
            lanes=LANES,
            header=opened.start,
        )
    for lane in lanes:
        if lane.fault or lane.rejected:
            raise OutOfOrderError(str(lane.fault or "rows were rejected"))
    rows = sum(lane.row[0] for lane in lanes)
    if rows == 0 and pieces.bytes > opened.header.length + 2:
        raise OutOfOrderError("no rows were found")
    return pieces.bytes


def _stage_in_order(
    connection: duckdb.DuckDBPyConnection, opened: Opened, place: Path
) -> tuple[int, int]:
    """Stage what our own reader can tell apart; gives bytes, and records that it could not."""
    with opened.member.stream() as stream:
        lines = Counted(stream)
        table = Readable(opened.records(lines))
        lanes = pour(
            connection,
            place.parent,
            lambda lane, pipe: _copied(opened, pipe, place, lane, ","),
            clean_lines(table, opened.header.columns),
        )
    if lanes[0].fault:
        raise lanes[0].fault
    return lines.bytes, table.unparsed


class Counted:
    """Lines of a stream, counted as they pass.

    Attributes:
        bytes: how many have passed.
    """

    def __init__(self, stream: Iterable[bytes]) -> None:
        self.bytes = 0
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        for line in self._stream:
            self.bytes += len(line)
            yield line


class Readable:
    """Records of a table, with a count of those that could not be told apart.

    Attributes:
        unparsed: how many these were, of those that have passed.
    """

    def __init__(self, table: Iterable[Record]) -> None:
        self.unparsed = 0
        self._table = table

    def __iter__(self) -> Iterator[Record]:
        for record in self._table:
            self.unparsed += bool(record.fault)
            yield record


def _copied(opened: Opened, pipe: Path, place: Path, lane: int, separator: str) -> str:
    """The statement that copies the staged rows of a CSV to a Parquet file."""
    rows = csv_rows(pipe, opened.header.columns, separator)
    target = text(place / f"{lane}.parquet")
    return f"copy ({staged_with_keys(opened.layout, rows)}) to {target} ({WRITTEN})"


def csv_rows(place: Path, columns: Iterable[str], separator: str) -> str:
    """SQL of the rows of a CSV, all text, read strictly; of rows set aside, as they once were."""
    columns = tuple(columns)
    named = ", ".join(f"{text(name)}: 'VARCHAR'" for name in columns)
    rows = (
        f"read_csv({text(place)}, auto_detect = false, header = true, columns = {{{named}}}, "
        f"""delim = {text(separator)}, quote = '"', escape = '"', strict_mode = true, """
        f"store_rejects = true, rejects_limit = 0, buffer_size = {_BUFFER})"
    )
    if not is_set_aside(columns):
        return rows
    pattern = text(APOSTROPHE)
    cells = (f"regexp_replace({name}, {pattern}, '\\1') as {name}" for name in map(quoted, columns))
    return f"(select {', '.join(cells)} from {rows})"


def _put(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    opened: Opened,
    passed: int,
    unparsed: int,
) -> Part:
    """Count, hand back what is set aside, write the note, and put the part in its place.

    Args:
        passed: bytes of the member.
        unparsed: records that could not be told apart; -1 where all lanes were read as they are.
    """
    place = folder / PASSING / "part"
    faults = Faults.counted(connection, place, opened.layout.table, max(unparsed, 0))
    path = path_of(opened.member.key, opened.name, opened.layout.table)
    aside = ""
    if faults.rows_set_aside:
        aside = write_set_aside(connection, folder, opened, is_in_lanes=unparsed < 0)
    part = Part(
        part=path,
        key=opened.member.key,
        sha256=opened.member.sha256,
        bytes=passed,
        layout=opened.layout.name,
        table=opened.layout.table,
        header_sha256=hashlib.sha256("\n".join(opened.header.columns).encode()).hexdigest(),
        rows_in=faults.rows_in,
        rows_used=faults.rows_in - faults.rows_set_aside,
        rows_set_aside=faults.rows_set_aside,
        rows_unparsed=max(unparsed, 0),
        cents_in=faults.cents_used + faults.cents_set_aside,
        cents_used=faults.cents_used,
        cents_set_aside=faults.cents_set_aside,
        cents_unread=faults.cents_unread,
        set_aside=aside,
        not_acquired=list(opened.layout.not_acquired),
        unknown=list(opened.layout.unknown),
    )
    part.write_note(place)
    if not (folder / path).exists():
        os.replace(place, folder / path)
    return part
