"""The store's own tables, made up: for sizes at which text files would fill a disk."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from comity.awards.generator.archive import Progress
from comity.awards.generator.recipients import Recipient
from comity.awards.generator.size import ARCHIVE_DAY, EARLIER_DAY, Size
from comity.awards.generator.world import draw_actions, open_world, statement
from comity.awards.store.manifest import NAME, Manifest, Source, save
from comity.awards.store.store import FOLDER
from comity.awards.store.tables import SIGNED_BEFORE_ALL, TABLES
from comity.errors import InputError

if TYPE_CHECKING:
    import duckdb


_AWARDS_OF_A_BLOCK = 1_000_000
_WRITTEN = "format parquet, compression zstd, compression_level 1, row_group_size 122880"
_GOVERNMENTS = "select government, gov_id, slug, name, state from given order by government"
_CELLS = """select cell, government, programs.number as program, fiscal_year, signed
    from block_cells join programs using (program) order by cell"""


def generate_store(
    workspace: Path,
    size: Size,
    recipients: Sequence[Recipient],
    *,
    signing_days: Sequence[date],
    progress: Progress = lambda doing, done, total: None,
) -> None:
    """Write the tables of a store of two snapshots into a workspace without one.

    Args:
        workspace: the folder in which `awards/` is made.
        size: actions, seed and years; two in a hundred actions have a corrected version beside.
        recipients: governments of the gazetteer, in the order of their ids.
        signing_days: the days at which the law asks whether an award was signed.
        progress: told how far it is.
    Raises: InputError if the workspace has a store.
    """
    folder = workspace / FOLDER
    if (folder / NAME).exists():
        raise InputError(f"-o: {folder} holds a store already; name another workspace.")
    build = f"build/{_build_name(size, signing_days)}"
    shutil.rmtree(folder / build, ignore_errors=True)
    (folder / build).mkdir(parents=True)
    with open_world(size, recipients, folder / "spilled") as data:
        _cut_at(data, signing_days)
        writer = _Writer(data, folder, build)
        writer.write("governments", _GOVERNMENTS)
        blocks = _blocks(data)
        for block, awards in enumerate(blocks):
            progress("blocks of awards", block, len(blocks))
            _write_block(writer, block, awards)
        for table in TABLES.keys() - writer.files.keys():
            writer.write(table, _nothing(table))
        found = data.execute("select min(first), max(last) from known").fetchone() or ("", "")
    days = {"first_known": str(found[0]), "last_known": str(found[1])}
    sources = [_source(1, EARLIER_DAY, size), _source(2, ARCHIVE_DAY, size)]
    cut_at = [day.isoformat() for day in sorted(signing_days)]
    save(
        folder,
        Manifest(Path(build).name, sources, dict(sorted(writer.files.items())), cut_at, days, {}),
    )
    shutil.rmtree(folder / "spilled", ignore_errors=True)


class _Writer:
    """Writes tables as Parquet files and keeps their names."""

    def __init__(self, data: duckdb.DuckDBPyConnection, folder: Path, build: str) -> None:
        self.data, self._folder, self._build = data, folder, build
        self.files: dict[str, list[str]] = {}

    def write(self, table: str, rows: str, block: int | None = None) -> None:
        """Write rows, of the table's columns, as a file of the table."""
        number = "" if block is None else f"-{block:03d}"
        path = f"{self._build}/{table}{number}.parquet"
        columns = ", ".join(f"cast({name} as {kind}) as {name}"
                            for name, kind in TABLES[table].items())  # fmt: skip
        place = str(self._folder / path).replace("'", "''")
        self.data.execute(f"copy (select {columns} from ({rows})) to '{place}' ({_WRITTEN})")
        self.files.setdefault(table, []).append(path)


def _blocks(data: duckdb.DuckDBPyConnection) -> list[tuple[int, int]]:
    """Runs of whole lots, each of about a million awards."""
    return data.execute(
        f"select min(first), max(until) from lots group by first // {_AWARDS_OF_A_BLOCK} order by 1"
    ).fetchall()


def _write_block(writer: _Writer, block: int, awards: tuple[int, int]) -> None:
    data = writer.data
    draw_actions(data, awards)
    data.execute(statement("store_actions"))
    data.execute(statement("store_awards"))
    writer.write("cells", _CELLS, block)
    for table in ("actions", "awards", "outlays"):
        writer.write(table, f"from block_{table}", block)
    data.execute("insert into known select min(known_from), max(known_from) from block_actions")
    data.execute("set variable cells = (select max(cell) from block_cells)")


def _cut_at(data: duckdb.DuckDBPyConnection, signing_days: Sequence[date]) -> None:
    """Prepare what a block needs beside its awards: days, and the number of cells so far."""
    data.execute(f"set variable earlier_day = date '{EARLIER_DAY}'")
    data.execute("set variable cells = 0")
    data.execute("create temp table known (first date, last date)")
    cases = "".join(
        f"when started >= date '{day}' then date '{day}' "
        for day in sorted(signing_days, reverse=True)
    )
    data.execute(
        f"create macro signed_day(started) as "
        f"case {cases}when true then date '{SIGNED_BEFORE_ALL}' end"
    )


def _nothing(table: str) -> str:
    columns = ", ".join(f"cast(null as {kind}) as {name}" for name, kind in TABLES[table].items())
    return f"select {columns} limit 0"


def _build_name(size: Size, signing_days: Sequence[date]) -> str:
    made_of = ["synthetic", size.rows, size.seed, size.first_year, size.last_year]
    days = [day.isoformat() for day in sorted(signing_days)]
    return hashlib.sha256(json.dumps([made_of, days]).encode()).hexdigest()[:16]


def _source(number: int, day: date, size: Size) -> Source:
    """A source that says that there was no file."""
    return Source(
        number=number, name=f"SYNTHETIC, {size.rows} actions, seed {size.seed}", sha256="",
        bytes=0, layout="synthetic", table="synthetic", header_sha256="", fetched="",
        snapshot=day.isoformat(), rows_in=0, rows_used=0, rows_set_aside=0, cents_in=0,
        cents_used=0, cents_set_aside=0, cents_unread=0, set_aside="", part="",
    )  # fmt: skip
