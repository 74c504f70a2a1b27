"""Forms whose cells say one thing each: text, a day, dollars, a flag or a count.

The files of the Federal Audit Clearinghouse and the lists of listings are of this kind: a column of
ours is a column of theirs, or an expression over a few of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from comity.awards.layouts import cell_sql
from comity.awards.layouts.form import Form
from comity.awards.layouts.layout import Layout, literal, quoted
from comity.awards.layouts.staged import STAGED

# What the clearinghouse writes where it knows nothing: in rows migrated from the Census Bureau, in
# rows that it redacts, and where a cluster is none.
# Source: GSA-TTS/FAC-transition-site, curation/xform_csv; GSA-TTS/FAC, audit/fixtures.
FILLERS = ("GSA_MIGRATION", "BADBADBADBAD", "N/A")
_NO_AMOUNT = ("-999999999", "-999999999.0", "-999999999.00")

_ADVICE = {
    "day": cell_sql.A_DAY,
    "cents": cell_sql.AN_AMOUNT,
    "flag": "write Y or N",
    "count": "write a whole number",
    "name": "write what names the row",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that a form reads.

    kind: text, name (a text that must be there), day, cents, flag, count, or told: cents that
        repeat what other rows add up to, so that a row is of use without them.
    names: the names that its column had; the first found wins.
    """

    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainForm:
    """What makes a form of plain cells.

    name, table, required: as in Form.
    cells: each cell by its short name; one with the name of a staged column fills it.
    columns: SQL over the cells, `fy_end` as `_fy_end`, for staged columns that are no cell of their
        own. Cells that a file lacks are empty text there.
    ignored: further names that the form is known to have, and that are never read.
    money: the cell with the row's dollars, if any.
    """

    name: str
    table: str
    cells: Mapping[str, Cell]
    required: tuple[tuple[str, ...], ...]
    columns: Mapping[str, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    money: str | None = None

    def form(self) -> Form:
        """Make the form by which headers are recognised."""
        return Form(
            name=self.name,
            table=self.table,
            names={name: cell.names for name, cell in self.cells.items()},
            ignored=self.ignored,
            required=self.required,
            layout=self._layout,
        )

    def _layout(
        self, fields: Mapping[str, str], header: Sequence[str], unknown: tuple[str, ...]
    ) -> Layout:
        kinds = STAGED[self.table]
        cells = {name: self._cell(name, fields.get(name)) for name in self.cells}
        columns = {
            name: typed(self.cells[name].kind, f"_{name}") for name in fields if name in kinds
        } | dict(self.columns)
        empty = {name: "''" for name, kind in kinds.items() if kind == "VARCHAR"}
        return Layout(
            name=f"{self.name}, {len(header)} columns",
            table=self.table,
            cells=cells,
            columns=empty | columns,
            fault=self._fault(fields),
            money=self._money(fields),
            not_acquired=tuple(name for name in kinds if name not in columns),
            unknown=unknown,
        )

    def _cell(self, name: str, column: str | None) -> str:
        """Give the trimmed words of a cell; empty where it is blank or holds a filler."""
        if column is None:
            return "''"
        fillers = FILLERS + (_NO_AMOUNT if self.cells[name].kind in ("cents", "told") else ())
        words = f"trim(coalesce({quoted(column)}, ''))"
        listed = ", ".join(map(literal, fillers))
        return f"case when upper({words}) in ({listed}) then '' else {words} end"

    def _fault(self, fields: Mapping[str, str]) -> str:
        """Tell the cells that are filled and cannot be read, or that name nothing."""
        parts = []
        for name, column in fields.items():
            kind, cell = self.cells[name].kind, f"_{name}"
            if kind == "name":
                parts.append(cell_sql.clause(f"{cell} = ''", column, cell, _ADVICE[kind]))
            elif kind not in ("text", "told"):
                value = name if name in STAGED[self.table] else f"({typed(kind, cell)})"
                is_wrong = cell_sql.unreadable(cell, value)
                parts.append(cell_sql.clause(is_wrong, column, cell, _ADVICE[kind]))
        return cell_sql.clauses(parts)

    def _money(self, fields: Mapping[str, str]) -> str:
        if self.money is None:
            return "cast(0 as bigint)"
        return typed("cents", f"({self._cell(self.money, fields.get(self.money))})")


def typed(kind: str, cell: str) -> str:
    """Give the SQL that reads a cell's words as what they are; NULL where they are not that."""
    if kind in ("cents", "told"):
        return cell_sql.cents(cell)
    if kind == "day":
        return cell_sql.day(cell)
    if kind == "count":
        return f"try_cast({cell} as integer)"
    if kind == "flag":
        upper = f"upper({cell})"
        return (
            f"case when {upper} in ('Y', 'YES', 'TRUE', 'T', '1') then true "
            f"when {upper} in ('N', 'NO', 'FALSE', 'F', '0') then false end"
        )
    return cell
