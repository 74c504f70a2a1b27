"""Whether every file's rows and cents are still all there: used, or set aside, and nowhere else.

The parts and the files of rows set aside are read again. `deep` also reads the sources again, with
another reader than the database's and with the layout's own expression of a row's money.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from comity.awards.opening import find_members
from comity.awards.opening.records import clean_lines
from comity.awards.store.importing import connected
from comity.awards.store.lanes import pour
from comity.awards.store.manifest import Source
from comity.awards.store.opened import Opened, open_member
from comity.awards.store.part import is_current, rows_of
from comity.awards.store.places import PASSING
from comity.awards.store.set_aside import amount_column
from comity.awards.store.staging import Readable, csv_rows
from comity.awards.store.statements import text
from comity.awards.store.store import Store
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One source, counted again.

    Attributes:
        faults: one sentence for each thing that is not as the manifest says.
        notes: what could not be looked at.
        is_damaged: its part cannot be read, so that nothing can be held against its figures.
    """

    source: Source
    faults: list[str]
    notes: list[str]
    is_damaged: bool = False


def reconcile(store: Store, *, deep: bool = False) -> list[Reconciled]:
    """Count every source again.

    Args:
        deep: read the sources themselves too, where they still are.
    """
    passing = store.folder / PASSING
    passing.mkdir(exist_ok=True)
    with connected(store.folder) as connection:
        return [_source(connection, store.folder, one, deep) for one in store.manifest.sources]


def _source(
    connection: duckdb.DuckDBPyConnection, folder: Path, source: Source, deep: bool
) -> Reconciled:
    faults: list[str] = []
    notes: list[str] = []
    if not source.part:
        return Reconciled(source, faults, ["it is synthetic: there is no file to agree with."])
    if not is_current(source.part, source.table):
        notes.append(
            "an earlier version read it, without the totals that its rows state of listings and "
            f"clusters; import {source.place} again for these."
        )
    used = _used(connection, folder, source, faults)
    _compare(faults, "used rows", source.rows_used, used.rows)
    _compare(faults, "used cents", source.cents_used, used.cents)
    aside = _aside(folder, source, faults)
    _compare(faults, "rows set aside", source.rows_set_aside, aside.rows)
    _compare(faults, "cents set aside", source.cents_set_aside, aside.cents)
    _compare(faults, "rows in", source.rows_in, source.rows_used + source.rows_set_aside)
    _compare(faults, "cents in", source.cents_in, source.cents_used + source.cents_set_aside)
    if deep:
        _deep(connection, folder, source, faults, notes)
    return Reconciled(source, faults, notes, used.is_damaged)


def _compare(faults: list[str], what: str, told: int, found: int | None) -> None:
    """Tell what is not as the manifest says; of what could not be counted, a fault stands."""
    if found is not None and told != found:
        faults.append(f"{what}: found {found:,}, the manifest says {told:,}.")


@dataclass(frozen=True, slots=True)
class _Counted:
    """Rows and cents of a file; None where it cannot be read."""

    rows: int | None = None
    cents: int | None = None
    is_damaged: bool = False


def _used(
    connection: duckdb.DuckDBPyConnection, folder: Path, source: Source, faults: list[str]
) -> _Counted:
    """Count the usable rows of a part; where they cannot be read, tell so and how to go on."""
    import duckdb

    part = folder / source.part
    if not any(part.glob("*.parquet")):
        faults.append(f"{part}: found no rows there; {_again(part, source)}")
        return _Counted(is_damaged=True)
    try:
        row = connection.execute(
            f"select count(*), coalesce(sum({amount_column(source.table)}), 0)"
            f" from read_parquet({text(rows_of(part))}) where fault = ''"
        ).fetchone()
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error as fault:
        first = str(fault).strip().partition("\n")[0]
        faults.append(f"{part}: cannot be read ({first}); {_again(part, source)}")
        return _Counted(is_damaged=True)
    rows, cents = row or (0, 0)
    return _Counted(int(rows), int(cents))


def _again(part: Path, source: Source) -> str:
    return f"remove this folder and import {source.place} again."


def _aside(folder: Path, source: Source, faults: list[str]) -> _Counted:
    """Count the rows set aside; where they cannot be read, tell so and how to go on."""
    if not source.set_aside:
        return _Counted(0, 0)
    path = folder / source.set_aside
    rows = cents = 0
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            for line in csv.DictReader(file):
                rows += 1
                cents += int(line["cents"] or 0)
    except FileNotFoundError:
        faults.append(f"{path}: the file is gone; {_anew(folder, source)}")
    except (OSError, ValueError, KeyError, csv.Error) as fault:
        faults.append(f"{path}: cannot be read ({fault}); {_anew(folder, source)}")
    else:
        return _Counted(rows, cents)
    return _Counted()


def _anew(folder: Path, source: Source) -> str:
    return f"remove {folder / source.part} and import {source.place} again."


def _deep(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    source: Source,
    faults: list[str],
    notes: list[str],
) -> None:
    """Read the source once more, record by record."""
    try:
        members = find_members([source.place]).members
    except InputError:
        notes.append(f"{source.place} is no longer there; its part stands for it.")
        return
    member = next((one for one in members if one.name == source.name), None)
    if member is None:
        notes.append(f"{source.place} no longer holds {source.name}; its part stands for it.")
        return
    if member.sha256 != source.sha256:
        notes.append(f"{source.place} has changed since it was read; its part stands for it.")
        return
    opened = open_member(member)
    with member.stream() as stream:
        table = Readable(opened.records(stream))
        rows, cents = _counted(connection, opened, table, folder / PASSING)
    _compare(faults, "rows of the source itself", source.rows_in, rows + table.unparsed)
    _compare(faults, "cents of the source itself", source.cents_in, cents)


def _counted(
    connection: duckdb.DuckDBPyConnection, opened: Opened, table: Readable, folder: Path
) -> tuple[int, int]:
    """Count the rows that our own reader gives, and their cents by the layout's own expression."""
    columns = opened.header.columns
    (lane,) = pour(
        connection,
        folder,
        lambda _, pipe: (
            f"select count(*), coalesce(sum({opened.layout.money}), 0) "
            f"from {csv_rows(pipe, columns, ',')}"
        ),
        clean_lines(table, columns),
    )
    if lane.fault:
        raise lane.fault
    return int(lane.row[0]), int(lane.row[1])
