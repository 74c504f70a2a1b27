"""Reading an award list: from a path to rows used, rows set aside, and totals that agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from comity.awards.cells.cell import shown, words
from comity.awards.lists.award import AwardList
from comity.awards.lists.columns import Columns, choose_columns
from comity.awards.lists.csv_table import CsvTable
from comity.awards.lists.downloads import refuse_download
from comity.awards.lists.file_kind import FileKind, kind_of
from comity.awards.lists.header import Header, find_header, refuse_thousands
from comity.awards.lists.intake import Intake
from comity.awards.lists.mapping import ColumnMapping, check_columns_are_there, read_mapping
from comity.awards.lists.meanings import MEANINGS
from comity.awards.lists.table import Record, Table
from comity.awards.lists.workbook import Workbook
from comity.errors import InputError

RepeatedRows = Literal["set aside", "add"]

_NEEDED = (
    "a header needs at least two columns such as FAIN, ALN, Agency, Recipient, Fiscal Year, "
    "Obligated or Drawn, or a mapping file that names them"
)
_MOST_NAMES_SHOWN = 12


def read_awards(
    path: Path | str,
    *,
    mapping: Path | str | None = None,
    sheet: str | None = None,
    repeated: RepeatedRows = "set aside",
) -> AwardList:
    """Read a list of awards as cities keep them, in a CSV or an Excel workbook.

    Args:
        path: the list: any order of columns, title rows above, totals below, blank rows between.
        mapping: a YAML file that says which column is which, where the names alone do not.
        sheet: the sheet to read, where a workbook has several lists.
        repeated: what a second row of one award is: `set aside`, or `add`ed to the first.
    Returns: the rows used, the rows set aside with a reason each, and totals that agree.
    Raises: InputError, in one sentence, for a file that is no such list.
    """
    wishes = read_mapping(Path(mapping)) if mapping is not None else ColumnMapping()
    with _open_tables(Path(path), wishes) as tables:
        table, header, top = _choose_table(tables, sheet or wishes.sheet, wishes)
        refuse_download(table.place, map(words, header.cells))
        check_columns_are_there(wishes, table.place, header)
        above = [words(cell) for row, cells in top if row < header.row for cell in cells]
        refuse_thousands(table.place, above)
        below = [record for record in top if record[0] > header.row]
        columns = choose_columns(table, header, below, wishes)
        intake = Intake(table, header, columns, add=repeated == "add")
        for row, cells in table.records():
            if row > header.row:
                intake.take(row, cells)
        notes = (
            *columns.notes,
            *wishes.notes(),
            *_notes_about(table, tables),
            *_notes_on_gaps(columns, intake),
        )
        return intake.award_list(Path(path), notes)


@contextmanager
def _open_tables(path: Path, wishes: ColumnMapping) -> Iterator[Sequence[Table]]:
    if kind_of(path) is FileKind.CSV:
        yield [CsvTable(path, wishes.by_name())]
        return
    with Workbook(path) as workbook:
        tables = workbook.sheets()
        if not tables:
            raise InputError(f"{path.name}: found no sheet of cells; give one with a header row.")
        yield tables


def _choose_table(
    tables: Sequence[Table], sheet: str | None, wishes: ColumnMapping
) -> tuple[Table, Header, list[Record]]:
    """Choose the table that has a header: the one asked for, or the only one."""
    if sheet is not None:
        tables = [_named(tables, sheet)]
    else:
        tables = [table for table in tables if not table.is_hidden] or tables
    tops = [(table, table.top()) for table in tables]
    found = [
        (table, header, top)
        for table, top in tops
        if (header := find_header(top, wishes.by_name(), wishes.header_row))
    ]
    if not found:
        for table, top in tops:
            refuse_download(table.place, [words(cell) for _, cells in top for cell in cells])
        raise InputError(_no_header(tops, wishes))
    if len(found) > 1:
        named = _listed([table.sheet or "" for table, _, _ in found])
        file = found[0][0].place.partition(", sheet ")[0]
        raise InputError(
            f"{file}: found a list on each of the sheets {named}; say which one with --sheet."
        )
    return found[0]


def _named(tables: Sequence[Table], sheet: str) -> Table:
    for table in tables:
        if table.sheet is not None and table.sheet.casefold() == sheet.casefold():
            return table
    names = [table.sheet for table in tables if table.sheet is not None]
    if not names:
        raise InputError(
            f'{tables[0].place}: found a CSV, which has no sheet "{sheet}"; leave the sheet out.'
        )
    close = get_close_matches(sheet, names, 1)
    hint = f'did you mean "{close[0]}"?' if close else f"its sheets are {', '.join(names)}."
    file = tables[0].place.partition(", sheet ")[0]
    raise InputError(f'{file}: found no sheet "{sheet}"; {hint}')


def _no_header(tops: Sequence[tuple[Table, list[Record]]], wishes: ColumnMapping) -> str:
    """Say that no header was found, and what stands where it might be."""
    table, top = max(tops, key=lambda pair: max((len(cells) for _, cells in pair[1]), default=0))
    if not top:
        return f"{table.place}: found no filled cell; give a list with a header row."
    if wishes.header_row is not None:
        return (
            f"{wishes.name}, header_row: found {wishes.header_row}, a row without words in "
            f"{table.place}; write the number of the row with the column names."
        )
    row, cells = max(top, key=lambda record: sum(1 for cell in record[1] if words(cell)))
    seen = _listed([shown(cell) for cell in cells if words(cell)])
    return f"{table.place}, row {row}: found {seen}, and no header above or below it; {_NEEDED}."


def _listed(names: Sequence[str]) -> str:
    """Put names in quotes, one after the other, and stop after a dozen."""
    more = f" and {len(names) - _MOST_NAMES_SHOWN} more" if names[_MOST_NAMES_SHOWN:] else ""
    return ", ".join(f'"{name}"' for name in names[:_MOST_NAMES_SHOWN]) + more


def _notes_about(table: Table, tables: Sequence[Table]) -> list[str]:
    """Say what of the workbook was not read, and what was although it is hidden."""
    notes = []
    others = [other.sheet or "" for other in tables if other is not table]
    if others:
        notes.append(f"sheets not read: {_listed(others)}")
    if table.hidden_rows:
        notes.append(f"hidden rows, read like the others: {table.hidden_rows}")
    return notes


def _notes_on_gaps(columns: Columns, intake: Intake) -> list[str]:
    """Say which of the three fields that matter most no column gives, or some rows lack."""
    gaps = {
        "obligated": sum(row.obligated_cents is None for row in intake.rows),
        "program": sum(not row.agency_prefixes for row in intake.rows),
        "fiscal_year": sum(row.fiscal_year is None for row in intake.rows),
    }
    notes = []
    for name, count in gaps.items():
        told = MEANINGS[name].told
        if columns.position(name) is None:
            notes.append(f"no column was taken for {told}; a mapping file can name one")
        elif count:
            notes.append(f"rows without {told}: {count} of {len(intake.rows)}")
    return notes
