"""A database in memory with the generator's world: recipients, programs, portfolios, lots."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from comity.awards.generator.recipients import Recipient
from comity.awards.generator.size import ARCHIVE_DAY, Size
from comity.awards.store.memory import allowed

FOLDER = Path(__file__).parent
LISTINGS = FOLDER.parent / "data" / "listings.tsv"

_ACTIONS_IN_TEN_AWARDS = 40
_OTHERS_OF_A_HUNDRED = 25
"""Awards to recipients that are no government: persons, universities, nonprofits, aggregates."""


def statement(name: str) -> str:
    """The text of one of the generator's statements."""
    return (FOLDER / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def open_world(
    size: Size, recipients: Sequence[Recipient], folder: Path, *, told_later: int = 0
) -> duckdb.DuckDBPyConnection:
    """Open a database that knows who receives what.

    Args:
        size: rows, seed and years.
        recipients: the governments that may receive, in the order in which they are numbered.
        folder: where the database may spill what memory does not hold: COMITY_MEMORY, else what it
            thinks right for the machine.
        told_later: actions beside those of `size`, for a later file.
    """
    settings: dict[str, str | bool | int | float | list[str]] = {
        "temp_directory": str(folder),
        "preserve_insertion_order": True,
    }
    if memory := allowed(""):
        settings["memory_limit"] = memory
    data = duckdb.connect(config=settings)
    _set_variables(data, size, len(recipients), told_later)
    _give(data, recipients)
    _list_programs(data)
    for name in ("draws", "words", "world"):
        data.execute(statement(name))
    return data


def _set_variables(
    data: duckdb.DuckDBPyConnection, size: Size, governments: int, told_later: int
) -> None:
    """Set what the statements read by name."""
    awards = -(-(size.rows + told_later) // _ACTIONS_IN_TEN_AWARDS) * 10
    others = awards * _OTHERS_OF_A_HUNDRED // 100
    years = ", ".join(map(str, size.years))
    settings = {
        "seed": str(size.seed),
        "rows": str(size.rows + told_later),
        "awards": str(awards),
        "other_awards": str(others),
        "governments": str(governments),
        "years": f"[{years}]",
        "last_day": f"date '{size.last_day}'",
        "archive_day": f"date '{ARCHIVE_DAY}'",
        "first_award": "0",
        "until_award": str(awards),
    }
    for name, value in settings.items():
        data.execute(f"set variable {name} = {value}")


def draw_actions(data: duckdb.DuckDBPyConnection, awards: tuple[int, int] | None = None) -> None:
    """Make `drawn_awards` and `drawn_actions`.

    Args:
        awards: the first award and the one after the last, of whole lots; all where not given.
    """
    if awards:
        data.execute(f"set variable first_award = {awards[0]}")
        data.execute(f"set variable until_award = {awards[1]}")
    data.execute(statement("awards"))
    data.execute(statement("actions"))


def _give(data: duckdb.DuckDBPyConnection, recipients: Sequence[Recipient]) -> None:
    columns = ", ".join(f"unnest($columns[{place}]) as {name}"
                        for place, name in enumerate(Recipient._fields[:-1], 1))  # fmt: skip
    texts = [[str(one[place]) for one in recipients] for place in range(len(Recipient._fields) - 1)]
    data.execute(
        f"create table given as select cast(row_number() over () as integer) as government, * "
        f"from (select {columns}, unnest($people) as population)",
        {"columns": texts, "people": [one.population for one in recipients]},
    )


def _list_programs(data: duckdb.DuckDBPyConnection) -> None:
    """Read the shipped programs, with their titles, and the cities where States write from."""
    data.execute(f"""
        create table listed as
        select number, title, agency_code, agency, subagency_code, subagency,
            cast(millions as double) as millions, local = 'yes' as is_local
        from {_table(FOLDER / "data" / "programs.tsv")} as spent
        join {_table(LISTINGS)} as told using (number)
    """)
    data.execute(f"create table capitals as from {_table(FOLDER / 'data' / 'capitals.tsv')}")


def _table(path: Path) -> str:
    place = str(path).replace("'", "''")
    return f"read_csv('{place}', delim='\\t', header=true, all_varchar=true, comment='#', quote='')"
