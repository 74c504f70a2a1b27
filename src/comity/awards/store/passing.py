"""What the steps of a build hand to one another: views over passing files, so memory keeps none."""

from __future__ import annotations

from pathlib import Path

from comity.awards.store.runs import Run
from comity.awards.store.statements import statement, text, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb


def keep(
    connection: duckdb.DuckDBPyConnection, name: str, passing: Path, *runs: Run, before: str = ""
) -> list[Path]:
    """Make what a statement selects a view of its name, over passing files.

    Args:
        runs: the values of the statement in each of its runs; it runs once where there are none.
        before: a statement that is executed before each run, with its values.
    Returns: the files, one for each run.
    """
    places = []
    for number, values in enumerate(runs or ({},)):
        if before:
            connection.execute(statement(before, **values))
        places.append(passing / f"{name}-{number}.parquet")
        rows = statement(name, **values)
        target = text(places[-1])
        connection.execute(f"copy ({rows}) to {target} (format parquet, compression lz4_raw)")
    view = f"create or replace view {name} as"
    connection.execute(f"{view} select * from read_parquet({texts(places)})")
    return places
