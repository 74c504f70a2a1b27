"""One file's layout: the SQL that makes its rows into rows of one kind, whatever its era."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.awards.layouts.staged import STAGED


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a file with one header are read.

    name: `usaspending transactions, 112 columns`.
    table: the kind of row: a key of STAGED.
    cells: what is read of a row: a field's name, with SQL over the file's own columns.
    columns: for columns of STAGED[table], SQL over the cells, the field `fain` as `_fain`;
        a column that is left out is NULL.
    fault: SQL over the cells and the columns: empty text, or clauses that say what cannot be used
        and what would be right.
    money: SQL over the file's own columns: the row's cents (BIGINT), NULL where unreadable.
    not_acquired: columns of STAGED[table] that this file cannot fill.
    unknown: columns of the file that no era is known to have had.
    is_person: SQL over the cells: whether the row is of a person. Columns and fault have the answer
        as `_is_person`.
    """

    name: str
    table: str
    cells: Mapping[str, str]
    columns: Mapping[str, str]
    fault: str
    money: str
    not_acquired: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    is_person: str = "false"

    def select(self, rows: str) -> str:
        """Give the statement that stages the rows of a relation.

        Args:
            rows: SQL of a relation whose columns are the file's header, all VARCHAR.
        Returns: `select <columns of STAGED[table] in order>, fault from ...`.
        """
        kinds = STAGED[self.table]
        cells = _listed(f"{sql} as _{field}" for field, sql in self.cells.items())
        columns = _listed(
            f"cast({self.columns.get(name, 'null')} as {kind}) as {name}"
            for name, kind in kinds.items()
        )
        return (
            f"select\n    {_listed(kinds)},\n    {self.fault} as fault\n"
            f"from (\nselect *,\n    {columns}\n"
            # asked once for a row: the database asks again wherever a condition stands
            f"from (\nselect *, {self.is_person} as _is_person\n"
            f"from (\nselect\n    {cells}\nfrom {rows}\n) as cells\n) as judged\n) as columns"
        )


def quoted(column: str) -> str:
    """Write a column's name as SQL."""
    return '"' + column.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Write a text as SQL."""
    return "'" + text.replace("'", "''") + "'"


def _listed(parts: Iterable[str]) -> str:
    return ",\n    ".join(parts)
