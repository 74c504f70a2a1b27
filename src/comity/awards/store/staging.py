"""One member file becomes a part: its rows staged by the database, none of them in Python."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from comity.awards.layouts import Layout, recognise
from comity.awards.opening.feeding import CHUNK, Counted, feed
from comity.awards.opening.header import Header, read_header
from comity.awards.opening.member import Member
from comity.awards.opening.records import Record, clean_lines, records
from comity.awards.store.part import Part
from comity.awards.store.places import PARTS, PASSING
from comity.awards.store.set_aside import Faults, write_set_aside
from comity.awards.store.statements import text
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

Advance = Callable[[int], None]

WRITTEN = "format parquet, compression zstd, compression_level 1, row_group_size 122880"


@dataclass(frozen=True, slots=True)
class Opened:
    """A member whose header is read and known."""

    member: Member
    header: Header
    layout: Layout

    @property
    def name(self) -> str:
        """The name of its part, behind the hash: the layout in letters that any disk takes."""
        kept = "".join(one if one.isalnum() else "-" for one in self.layout.name.lower())
        return "-".join(piece for piece in kept.split("-") if piece)


class OutOfOrderError(Exception):
    """The database's reader cannot take the file as it is."""


def stage(
    connection: duckdb.DuckDBPyConnection, folder: Path, member: Member, advance: Advance
) -> Part:
    """Read one member file and put its part in place.

    Args:
        advance: told of bytes as they pass.
    Raises: InputError where the file has no known layout or is damaged.
    """
    opened = open_member(member)
    passing = folder / PASSING / "part.parquet"
    try:
        counted = _stage_whole(connection, opened, passing, advance)
        unparsed = 0
    except OutOfOrderError:
        counted, unparsed = _stage_in_order(connection, opened, passing)
    return _put(connection, folder, opened, counted, unparsed)


def open_member(member: Member) -> Opened:
    """Read the header and choose the layout.

    Raises: InputError, naming the file, where the header is of no known one.
    """
    with member.stream() as stream:
        start = b""
        while True:
            more = stream.read(CHUNK)
            start += more
            header = read_header(start, not more, member.name)
            if header is not None:
                break
    try:
        return Opened(member, header, recognise(header.columns))
    except InputError as fault:
        raise InputError(f"{member.name}: {fault}") from None


def _stage_whole(
    connection: duckdb.DuckDBPyConnection, opened: Opened, passing: Path, advance: Advance
) -> Counted:
    """Stage with the database's strict reader; any doubt about the file's form is an exception."""
    import duckdb

    counted = Counted(_chunks(opened.member), advance)
    with feed(counted, passing.with_suffix(".pipe")) as one:
        try:
            rows = _copy(connection, opened, one.place, passing, opened.header.separator)
        except duckdb.Error as fault:
            if isinstance(one.fault, InputError):
                raise one.fault from None
            raise OutOfOrderError(str(fault)) from None
    if one.fault:
        raise one.fault
    is_empty = counted.bytes <= opened.header.length + 2
    if _rejected(connection) or (rows == 0 and not is_empty):
        raise OutOfOrderError("rows were rejected")
    return counted


def _stage_in_order(
    connection: duckdb.DuckDBPyConnection, opened: Opened, passing: Path
) -> tuple[Counted, int]:
    """Stage what our own reader can tell apart; gives how many records it could not."""
    with opened.member.stream() as stream:
        counted = Counted(stream)
        width = len(opened.header.columns)
        table = Readable(records(counted, opened.header.separator, width))
        lines = clean_lines(table, opened.header.columns)
        with feed(lines, passing.with_suffix(".pipe")) as one:
            _copy(connection, opened, one.place, passing, ",")
        if one.fault:
            raise one.fault
    return counted, table.unparsed


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


def _chunks(member: Member) -> Iterator[bytes]:
    with member.stream() as stream:
        yield from iter(lambda: _read(stream), b"")


def _read(stream: IO[bytes]) -> bytes:
    return stream.read(CHUNK)


def _copy(
    connection: duckdb.DuckDBPyConnection,
    opened: Opened,
    place: Path,
    passing: Path,
    separator: str,
) -> int:
    """Copy the staged rows of a CSV to a Parquet file."""
    connection.execute("drop table if exists reject_errors; drop table if exists reject_scans")
    rows = csv_rows(place, opened.header.columns, separator)
    copied = connection.execute(
        f"copy ({opened.layout.select(rows)}) to {text(passing)} ({WRITTEN})"
    ).fetchone()
    return int(copied[0]) if copied else 0


def csv_rows(place: Path, columns: Iterable[str], separator: str) -> str:
    """SQL of the rows of a CSV, all text, read strictly."""
    named = ", ".join(f"{text(name)}: 'VARCHAR'" for name in columns)
    return (
        f"read_csv({text(place)}, auto_detect = false, header = true, columns = {{{named}}}, "
        f"""delim = {text(separator)}, quote = '"', escape = '"', strict_mode = true, """
        "max_line_size = 16777216, store_rejects = true, rejects_limit = 0)"
    )


def _rejected(connection: duckdb.DuckDBPyConnection) -> bool:
    found = connection.execute("select count(*) from reject_errors").fetchone()
    return bool(found and found[0])


def _put(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    opened: Opened,
    counted: Counted,
    unparsed: int,
) -> Part:
    """Count, hand back what is set aside, write the note, and put the part in its place."""
    passing = folder / PASSING / "part.parquet"
    sha256 = counted.sha256.hexdigest()
    faults = Faults.counted(connection, passing, opened.layout.table, unparsed)
    path = f"{PARTS}/{sha256[:16]}-{opened.name}.parquet"
    aside = ""
    if faults.rows_set_aside:
        aside = write_set_aside(connection, folder, opened, passing, sha256)
    part = Part(
        part=path,
        seen=opened.member.seen,
        sha256=sha256,
        bytes=counted.bytes,
        layout=opened.layout.name,
        table=opened.layout.table,
        header_sha256=hashlib.sha256("\n".join(opened.header.columns).encode()).hexdigest(),
        rows_in=faults.rows_in,
        rows_used=faults.rows_in - faults.rows_set_aside,
        rows_set_aside=faults.rows_set_aside,
        rows_unparsed=unparsed,
        cents_in=faults.cents_used + faults.cents_set_aside,
        cents_used=faults.cents_used,
        cents_set_aside=faults.cents_set_aside,
        cents_unread=faults.cents_unread,
        set_aside=aside,
        not_acquired=list(opened.layout.not_acquired),
        unknown=list(opened.layout.unknown),
    )
    part.write_note(folder)
    os.replace(passing, folder / path)
    return part
