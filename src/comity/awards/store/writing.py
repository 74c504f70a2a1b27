"""The tables are written, each in as many files as the memory asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from comity.awards.store.beside import beside
from comity.awards.store.keys import NAME_HASH
from comity.awards.store.passing import keep
from comity.awards.store.runs import Run, one_number, runs_of_cells
from comity.awards.store.statements import statement, text, texts
from comity.awards.store.tables import TABLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

WRITTEN = "format parquet, compression zstd, compression_level 1, row_group_size 122880"

_OF_CELLS = ("actions", "outlays")
"""Tables that are sorted by cell."""

Files = dict[str, list[Path]]
"""The files of each table, in the order of its rows."""


def write_tables(
    connection: duckdb.DuckDBPyConnection,
    awards: Sequence[Run],
    passing: Path,
    target: Path,
    tell: Callable[[str], None],
) -> Files:
    """Write all tables into a folder.

    Args:
        awards: the runs in which awards are read from the parts.
        tell: told of each table that is begun.
    """

    def write_awards(own: duckdb.DuckDBPyConnection) -> list[Path]:
        return _write(own, "awards", awards, target, before="last_bits")

    def write_others() -> None:
        _write_others(connection, files, awards, passing=passing, target=target, tell=tell)

    files: Files = {table: [] for table in TABLES}
    if one_number(connection, "select current_setting('threads')") == 1:
        files["awards"] = write_awards(connection)
        write_others()
        return files
    # what keeps the order of its rows by itself keeps but one thread at work
    with beside(connection, write_awards) as written:
        write_others()
    files["awards"] = written.result()
    return files


def _write_others(
    connection: duckdb.DuckDBPyConnection,
    files: Files,
    awards: Sequence[Run],
    *,
    passing: Path,
    target: Path,
    tell: Callable[[str], None],
) -> None:
    """Write all tables but `awards`."""
    for table in TABLES:
        tell(table)
        if table == "award_keys":
            files[table] = _write(connection, table, awards, target)
        elif table in _OF_CELLS:
            files[table] = _write_sorted(connection, table, passing, target)
        elif table != "awards":
            keys: Run = {"name_hash": NAME_HASH, "award_keys": texts(files["award_keys"])}
            files[table] = _write(connection, table, [keys], target)


def _write_sorted(
    connection: duckdb.DuckDBPyConnection, table: str, passing: Path, target: Path
) -> list[Path]:
    """Write a table that is sorted by cell.

    What is then sorted is a view; a large one is written first, for joining and sorting each take
    what memory they can.
    """
    joined = f"joined_{table}"
    runs = runs_of_cells(connection)
    files: list[Path] = []
    for run in runs:
        if len(runs) > 1:
            keep(connection, joined, passing, run)
        else:
            connection.execute(f"create or replace view {joined} as {statement(joined, **run)}")
        files.append(_file(target, table, len(files), len(runs)))
        _copy(connection, table, {}, files[-1])
    return files


def _write(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    runs: Sequence[Run],
    target: Path,
    *,
    before: str = "",
) -> list[Path]:
    """Write a table whose runs stand one after another.

    Args:
        before: a statement that is executed before each run, with its values.
    """
    files: list[Path] = []
    for run in runs:
        if before:
            connection.execute(statement(before, **run))
        files.append(_file(target, table, len(files), len(runs)))
        _copy(connection, table, run, files[-1])
    return files


def _file(target: Path, table: str, number: int, count: int) -> Path:
    return target / (f"{table}-{number}.parquet" if count > 1 else f"{table}.parquet")


def _copy(connection: duckdb.DuckDBPyConnection, table: str, run: Run, place: Path) -> None:
    columns = ", ".join(f"{name}::{sql} as {name}" for name, sql in TABLES[table].items())
    rows = statement(f"table_{table}", **run)
    connection.execute(f"copy (select {columns} from ({rows})) to {text(place)} ({WRITTEN})")
