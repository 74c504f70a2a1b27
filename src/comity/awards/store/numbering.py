"""Awards get their numbers and the keys that cite them: all that turns on no government."""

from __future__ import annotations

from pathlib import Path

from comity.awards.store.manifest import Source
from comity.awards.store.part import count_rows
from comity.awards.store.passing import keep
from comity.awards.store.runs import Run, one_number, runs_by, runs_of_parts
from comity.awards.store.statements import statement, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import duckdb

Lanes = list[tuple[Source, list[Path]]]
"""Sources in the order of their numbers, each with the files of its rows."""


def number_awards(
    connection: duckdb.DuckDBPyConnection, lanes: Lanes, passing: Path
) -> Sequence[Run]:
    """Number the awards, and tell of awards and actions what needs no government.

    Args:
        lanes: all sources that tell of actions or of whole awards.
    Returns: the runs in which awards are read from the parts, in the order of their numbers.
    """
    keep(connection, "last_rows", passing)
    [sorted_awards] = keep(connection, "sorted_awards", passing)
    connection.execute(statement("award_numbers", sorted=text(sorted_awards)))
    runs = _cited(connection, _runs_of_awards(connection, lanes, passing), passing)
    keep(connection, "missing", passing)
    keep(connection, "repeated_keys", passing)
    keys = one_number(connection, "select count(*) from repeated_keys")
    keep(connection, "told_once", passing, *runs_by("key_hash", keys))
    keep(connection, "outlay_versions", passing)
    return runs


def _runs_of_awards(
    connection: duckdb.DuckDBPyConnection, lanes: Lanes, passing: Path
) -> list[Run]:
    """Parts that tell of awards, those of one kind together, with the awards that they tell of."""
    rows = count_rows(connection, (lane for _, paths in lanes for lane in paths))
    runs: list[Run] = []
    for kind in ("action", "summary"):
        runs += runs_of_parts(
            # the place of a row (award_rows.sql) without its last 36 bits, the row's number
            (lane, (one.number << 4) + int(lane.stem), rows[lane])
            for one, paths in lanes
            if one.table == kind
            for lane in paths
        )
    return _numbered(connection, runs or runs_of_parts([(passing / "no-action.parquet", 0, 0)]))


def _numbered(connection: duckdb.DuckDBPyConnection, runs: Iterable[Run]) -> list[Run]:
    """Tell of each run its first and last award: awards are numbered as the parts are read."""
    last, found = 0, []
    for run in runs:
        counted = f"last_place >> 36 in ({run['beginnings']})"
        first = last + 1
        last += one_number(connection, f"select count(*) from award_numbers where {counted}")
        part = statement("last_of_parts", **run)
        found.append(run | {"first": first, "last": last, "last_of_parts": part})
    return found


def _cited(
    connection: duckdb.DuckDBPyConnection, runs: Sequence[Run], passing: Path
) -> Sequence[Run]:
    """Collect the keys of awards: those of its last row, and those that other rows cite it by."""
    files = keep(connection, "last_keys", passing, *map(_with_keys, runs), before="last_bits")
    awards = one_number(connection, "select count(*) from award_numbers")
    rows = "(select * from action_rows where fault = '' and correction <> 'D' union all by name"
    keys = statement("source_keys", rows=f"{rows} select * from summary_rows) as part")
    keep(
        connection,
        "older_keys",
        passing,
        *(run | {"source_keys": keys} for run in runs_by("award_hash", awards)),
    )
    return [run | {"last_keys": text(file)} for run, file in zip(runs, files, strict=True)]


def _with_keys(run: Run) -> Run:
    return run | {"source_keys": statement("source_keys", rows=run["last_of_parts"])}
