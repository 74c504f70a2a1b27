"""Two deliveries of the same published figures, in CSV or Excel, row by row.

Rows are matched by what their other columns say: a day is a day however it is written, and an empty
cell is one with NA. A figure is cents, or nothing stated, which is never taken for zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from comity.awards.cells.cell import Cell, UnreadableError, shown, states_nothing, words
from comity.awards.cells.days import day_of
from comity.awards.cells.money import cents_of
from comity.awards.lists.csv_table import CsvTable
from comity.awards.lists.file_kind import FileKind, kind_of
from comity.awards.lists.header import Label, is_personal
from comity.awards.lists.meanings import plain
from comity.awards.lists.table import Table, is_filled
from comity.awards.lists.workbook import Workbook
from comity.awards.published import Drift, drift
from comity.errors import InputError

Key = tuple[str, ...]

_AMOUNT = re.compile(
    r"value|amount|obligat|outla|dollar|usd|total|spent|expend|actual|budget|allocat|revenue",
    re.IGNORECASE,
)
_MORE_THAN_CENTS = re.compile(r"-?\d{1,12}\.\d{3,}")
# Sums of thousands of binary numbers, as 5320075284.530006: a hundredth of a cent is that.
_NOISE_DOLLARS = Decimal("0.0001")
_LOOKS_LIKE_A_DAY = re.compile(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}([T ].*)?")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two deliveries, held against each other.

    Attributes:
        by: the columns that tell rows apart. amounts: those compared.
        left_out: columns that only one delivery has, and those that name persons.
        figures: how many there are in both, only in the first, only in the second.
        sums_cents: of each delivery's figures.
        drifts: by row and column, the figures that differ.
    """

    by: tuple[str, ...]
    amounts: tuple[str, ...]
    left_out: tuple[str, ...]
    figures: tuple[int, int, int]
    sums_cents: tuple[int, int]
    drifts: dict[tuple[Key, str], Drift]


@dataclass(frozen=True, slots=True)
class _Delivery:
    place: str
    columns: dict[str, int]
    rows: list[tuple[int, tuple[Cell, ...]]]


def compare(
    first: Path, second: Path, *, by: Sequence[str] = (), amounts: Sequence[str] = ()
) -> Compared:
    """Hold two deliveries of the same figures against each other.

    Args:
        by: columns that tell rows apart; else all but the amounts.
        amounts: columns to compare; else those that are named like amounts.
    Raises: InputError for a column that is not there, a cell that is no amount, or rows that the
        columns do not tell apart.
    """
    deliveries = (_read(first), _read(second))
    shared = [name for name in deliveries[0].columns if name in deliveries[1].columns]
    if not shared:
        raise InputError(
            f"{first.name}: found the columns {', '.join(deliveries[0].columns)}, and none of them "
            f"in {second.name}; give two deliveries of the same table."
        )
    chosen = _chosen(amounts, shared, "--amount") or [one for one in shared if _AMOUNT.search(one)]
    if not chosen:
        raise InputError(
            f"{first.name}: found no column named like an amount among {', '.join(shared)}; "
            "name one with --amount."
        )
    rest = [one for one in shared if one not in chosen and not _is_personal(one)]
    keys = _chosen(by, shared, "--by") or rest
    told = [_figures(one, keys, chosen) for one in deliveries]
    in_both = told[0].keys() & told[1].keys()
    every = dict.fromkeys([*deliveries[0].columns, *deliveries[1].columns])
    return Compared(
        by=tuple(keys),
        amounts=tuple(chosen),
        left_out=tuple(one for one in every if one not in keys and one not in chosen),
        figures=(len(in_both), len(told[0]) - len(in_both), len(told[1]) - len(in_both)),
        sums_cents=(_sum(told[0]), _sum(told[1])),
        drifts=drift(told[0], told[1]),
    )


def _sum(figures: dict[tuple[Key, str], int | None]) -> int:
    return sum(cents or 0 for cents in figures.values())


def _chosen(names: Sequence[str], shared: Sequence[str], option: str) -> list[str]:
    known = {name.casefold(): name for name in shared}
    for name in names:
        if name.casefold() not in known:
            raise InputError(f'{option}: found "{name}"; in both files are {", ".join(shared)}.')
    return [known[name.casefold()] for name in names]


def _is_personal(name: str) -> bool:
    return is_personal(Label(0, name, (plain(name),)))


def _read(path: Path) -> _Delivery:
    """Read all rows of a file whose first row of two words or more names its columns."""
    with _opened(path) as table:
        records = [record for record in table.records() if any(map(is_filled, record[1]))]
        for place, (_, cells) in enumerate(records):
            names = [words(cell) for cell in cells]
            if sum(map(bool, names)) > 1:
                columns = {name: at for at, name in enumerate(names) if name}
                return _Delivery(table.place, columns, records[place + 1 :])
        raise InputError(f"{table.place}: found no header; give a table with named columns.")


@contextmanager
def _opened(path: Path) -> Iterator[Table]:
    if kind_of(path) is FileKind.CSV:
        yield CsvTable(path, {})
        return
    with Workbook(path) as workbook:
        tables = [one for one in workbook.sheets() if not one.is_hidden]
        if len(tables) != 1:
            raise InputError(
                f"{path.name}: found {len(tables)} sheets that are not hidden; give one with one."
            )
        yield tables[0]


def _figures(
    delivery: _Delivery, keys: Sequence[str], amounts: Sequence[str]
) -> dict[tuple[Key, str], int | None]:
    """Give each figure under its row's key and its column."""
    found: dict[tuple[Key, str], int | None] = {}
    rows: dict[Key, int] = {}
    for number, cells in delivery.rows:
        key = tuple(_said(_cell(cells, delivery.columns[name])) for name in keys)
        if key in rows:
            told = ", ".join(one for one in key if one)
            raise InputError(
                f"{delivery.place}: found rows {rows[key]} and {number} with the same "
                f"{', '.join(keys)} ({shown(told)}); name columns that tell rows apart with --by."
            )
        rows[key] = number
        for name in amounts:
            cell = _cell(cells, delivery.columns[name])
            try:
                found[key, name] = _cents(cell)
            except UnreadableError as right:
                where = f"{delivery.place}, row {number}, column {name}"
                raise InputError(f'{where}: found "{shown(cell)}"; {right}.') from None
    return found


def _cents(cell: Cell) -> int | None:
    """Read an amount; what binary sums leave behind the cents is dropped."""
    text = words(cell)
    if _MORE_THAN_CENTS.fullmatch(text):
        exact = Decimal(text)
        rounded = exact.quantize(Decimal("0.01"))
        if abs(exact - rounded) <= _NOISE_DOLLARS:
            return int(rounded * 100)
    return cents_of(cell)


def _cell(cells: Sequence[Cell], position: int) -> Cell:
    return cells[position] if position < len(cells) else None


def _said(cell: Cell) -> str:
    """What a cell says, however it is written."""
    text = words(cell)
    if states_nothing(text):
        return ""
    if _LOOKS_LIKE_A_DAY.fullmatch(text):
        try:
            return str(day_of(cell))
        except UnreadableError:
            return text
    return text
