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
from comity.awards.store.part import rows_of
from comity.awards.store.places import PASSING
from comity.awards.store.set_aside import amount_column
from comity.awards.store.staging import Opened, Readable, csv_rows, open_member
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
    """

    source: Source
    faults: list[str]
    notes: list[str]


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
    _compare(faults, "used rows", source.rows_used, _used(connection, folder, source, "rows"))
    _compare(faults, "used cents", source.cents_used, _used(connection, folder, source, "cents"))
    rows, cents = _aside(folder, source)
    _compare(faults, "rows set aside", source.rows_set_aside, rows)
    _compare(faults, "cents set aside", source.cents_set_aside, cents)
    _compare(faults, "rows in", source.rows_in, source.rows_used + source.rows_set_aside)
    _compare(faults, "cents in", source.cents_in, source.cents_used + source.cents_set_aside)
    if deep:
        _deep(connection, folder, source, faults, notes)
    return Reconciled(source, faults, notes)


def _compare(faults: list[str], what: str, told: int, found: int | None) -> None:
    if found is None:
        faults.append(f"{what}: the file is gone; the manifest says {told:,}.")
    elif told != found:
        faults.append(f"{what}: found {found:,}, the manifest says {told:,}.")


def _used(
    connection: duckdb.DuckDBPyConnection, folder: Path, source: Source, what: str
) -> int | None:
    part = folder / source.part
    if not any(part.glob("*.parquet")):
        return None
    counted = "count(*)" if what == "rows" else f"coalesce(sum({amount_column(source.table)}), 0)"
    row = connection.execute(
        f"select {counted} from read_parquet({text(rows_of(part))}) where fault = ''"
    ).fetchone()
    return int(row[0]) if row else None


def _aside(folder: Path, source: Source) -> tuple[int | None, int | None]:
    if not source.set_aside:
        return 0, 0
    path = folder / source.set_aside
    if not path.exists():
        return None, None
    rows = cents = 0
    with open(path, encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file):
            rows += 1
            cents += int(line["cents"] or 0)
    return rows, cents


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
