"""In how many runs the statements of a build go through their rows: what is joined, compared or
sorted at once is as much as the memory serves, however large the store is.

A run is what a statement's `$names` are in it. A store of a common size has one of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from comity.awards.store.memory import allowed_bytes
from comity.awards.store.statements import statement, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    import duckdb

Run = dict[str, object]

BYTES_OF_FILES = 64_000_000
"""What reading and writing Parquet takes, however few rows there are."""

BYTES_A_ROW = 128
"""What sorting or joining one action takes, as measured at several sizes with too little memory."""

FEWEST = 100_000
"""With fewer rows to a run, the runs would take longer than what they spare."""

_WIDE = 4
"""Rows with all that is told of them, and awards with all their words, are so many times wider."""

_OF_CELLS = ("actions", "outlays")
_OF_AWARDS = ("awards", "award_keys")

EVERYTHING: Run = {"of_run": "true"}


def rows_at_once() -> int:
    """How many actions are sorted or joined at once within the memory that is allowed."""
    return max((allowed_bytes() - BYTES_OF_FILES) // BYTES_A_ROW, FEWEST)


def runs_by(hashed: str, rows: int, *, are_wide: bool = False) -> list[Run]:
    """Parts of all rows by a hash.

    Args:
        hashed: the column of the hash.
        rows: how many are held at once, were there one run.
        are_wide: whether they are held with all that is told of them.
    """
    count = -(-rows * (_WIDE if are_wide else 1) // rows_at_once())
    if count <= 1:
        return [EVERYTHING]
    return [{"of_run": f"{hashed} % {count} = {number}"} for number in range(count)]


def runs_of_parts(lanes: Iterable[tuple[Path, int, int]]) -> list[Run]:
    """Parts that are read together, each with what the places of its rows begin with.

    Args:
        lanes: a part's file, what its places begin with, and how many rows it has.
    """
    most, held = rows_at_once(), 0
    runs: list[tuple[list[Path], list[int]]] = []
    for path, beginning, rows in lanes:
        if not runs or held + rows > most:
            runs.append(([], []))
            held = 0
        held += rows
        runs[-1][0].append(path)
        runs[-1][1].append(beginning)
    # the same bytes on two days are two sources and one file
    return [
        {"parts": texts(dict.fromkeys(paths)), "beginnings": ", ".join(map(str, beginnings))}
        for paths, beginnings in runs
    ]


def runs_of_table(connection: duckdb.DuckDBPyConnection, table: str) -> Sequence[Run]:
    """The files of a table: ranges of cells or of awards, each sorted by itself."""
    if table in _OF_CELLS:
        counted = statement("runs_of_cells", most=rows_at_once())
        found: list[tuple[Any, ...]] = connection.execute(counted).fetchall()
        return _ranges(found)
    if table in _OF_AWARDS:
        awards = one_number(connection, "select count(*) from award_numbers")
        most = max(rows_at_once() // _WIDE, 1)
        firsts = range(1, awards + 1, most)
        return _ranges([(first, first + most - 1) for first in firsts])
    return [{}]


def one_number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    """The one number that a statement gives, like a count."""
    found = connection.execute(query).fetchone()
    assert found
    return int(found[0])


def _ranges(found: Sequence[tuple[int, ...]]) -> list[Run]:
    return [{"first": first, "last": last} for first, last in found or [(0, 0)]]
