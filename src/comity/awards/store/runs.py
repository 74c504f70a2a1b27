"""In how many runs the statements of a build go through their rows: what is joined, compared or
sorted at once is as much as the memory serves, however large the store is.

A run is what a statement's `$names` are in it. A store of a common size has one of each.
"""

from __future__ import annotations

from collections.abc import Iterable

from comity.awards.store.memory import allowed_bytes
from comity.awards.store.statements import statement, text, texts

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

WIDE = 4
"""An action with all that is told of it takes as much as this many that are joined or sorted."""

PARTED = 2
"""An award with its programs and governments likewise."""

_NARROW = 2
"""An award with its cell takes as much as this many actions while its rows are put beside it."""

EVERYTHING: Run = {"of_run": "true"}


def rows_at_once() -> int:
    """How many actions are sorted or joined at once within the memory that is allowed."""
    return max((allowed_bytes() - BYTES_OF_FILES) // BYTES_A_ROW, FEWEST)


def runs_by(hashed: str, rows: int, *, width: int = 1) -> list[Run]:
    """Parts of all rows by a hash.

    Args:
        hashed: the column of the hash.
        rows: how many are held at once, were there one run.
        width: how many actions each takes as much as.
    """
    count = -(-rows * width // rows_at_once())
    if count <= 1:
        return [EVERYTHING]
    return [{"of_run": f"{hashed} % {count} = {number}"} for number in range(count)]


def runs_of_parts(lanes: Iterable[tuple[Path, int, int]]) -> list[Run]:
    """Parts that are read together, each with what the places of its rows begin with.

    Args:
        lanes: a part's file, what its places begin with, and how many rows it has.
    Returns: `parts` and `beginnings`, how many `rows` these have, and how many stand before those
        of a part, by its `path` and by what the place of a row begins with.
    """
    most = max(rows_at_once() // _NARROW, 1)
    runs: list[dict[Path, tuple[int, int]]] = []
    for path, beginning, rows in lanes:
        # the same bytes on two days are two sources and one file: each is read by itself
        if not runs or path in runs[-1] or _rows(runs[-1]) + rows > most:
            runs.append({})
        runs[-1][path] = (beginning, rows)
    return [_of_parts(run) for run in runs]


def _rows(run: dict[Path, tuple[int, int]]) -> int:
    return sum(rows for _, rows in run.values())


def _of_parts(run: dict[Path, tuple[int, int]]) -> Run:
    before, by_path, by_beginning = 0, "", ""
    for path, (beginning, rows) in run.items():
        by_path += f" when {text(path)} then {before}"
        by_beginning += f" when {beginning} then {before}"
        before += rows
    return {
        "parts": texts(run),
        "beginnings": ", ".join(str(beginning) for beginning, _ in run.values()),
        "rows": before,
        "before_by_path": f"(case path{by_path} end)",
        "before_by_beginning": f"(case last_place >> 36{by_beginning} end)",
    }


def runs_of_cells(connection: duckdb.DuckDBPyConnection) -> list[Run]:
    """Ranges of cells, each of which is sorted by itself and becomes a file of a table."""
    counted = statement("runs_of_cells", most=rows_at_once())
    found = connection.execute(counted).fetchall()
    return [{"first": first, "last": last} for first, last in found or [(0, 0)]]


def one_number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    """The one number that a statement gives, like a count."""
    found = connection.execute(query).fetchone()
    assert found
    return int(found[0])
