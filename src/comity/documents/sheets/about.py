"""The sheets About (dates, how to read, where the figures come from) and Set aside."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook

from comity.amounts import count, dollars
from comity.awards import AwardList, SetAside
from comity.documents.checks.lines import not_yet_made_told
from comity.documents.sheets.workbook import (
    Column,
    header,
    line,
    new_sheet,
    put,
    put_dollars,
    put_status,
)
from comity.documents.status_look import LOOKS
from comity.findings.check import Checked

SET_ASIDE = [
    Column("Row", 7, "centred"),
    Column("Sheet", 14),
    Column("Reason", 80, "wrapped"),
    Column("Obligated", 18, "money"),
    Column("Drawn", 18, "money"),
    Column("The row as it was", 90, "wrapped"),
]


def write_set_aside(book: Workbook, awards: AwardList | None, rows: Sequence[SetAside]) -> None:
    """Write the rows that could not be used, each with its reason, and their sum."""
    told = [f"{count(len(rows), 'row')} of {awards.path.name}" if awards else "no list was given"]
    sheet = new_sheet(book, "Set aside", "Rows set aside", told)
    header(sheet, 3, SET_ASIDE)
    at = 4
    for one in rows:
        cells = " | ".join(cell for cell in one.cells if cell)
        line(sheet, at, SET_ASIDE, [one.row, one.sheet, one.reason, None, None, cells])
        put_dollars(sheet, at, 4, one.obligated_cents)
        put_dollars(sheet, at, 5, one.drawn_cents)
        at += 1
    put(sheet, at, 3, "Total", "total")
    put_dollars(sheet, at, 4, sum(one.obligated_cents or 0 for one in rows), "total money")
    put_dollars(sheet, at, 5, sum(one.drawn_cents or 0 for one in rows), "total money")


def write_about(book: Workbook, checked: Checked, most_links: int) -> None:
    """Write what a reader of the workbook must know."""
    sheet = new_sheet(book, "About", "How to read this workbook")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 110
    row = 3
    for name, told in _facts(checked, most_links):
        put(sheet, row, 1, name, "bold")
        put(sheet, row, 2, told)
        row += 1
    row += 1
    for status, look in LOOKS.items():
        put_status(sheet, row, 1, status)
        put(sheet, row, 2, look.means)
        row += 1


def _facts(checked: Checked, most_links: int) -> list[tuple[str, str]]:
    days, shelf, awards = checked.days, checked.shelf, checked.awards
    totals = awards.totals
    facts = [
        ("Day asked about", str(days.on)),
        ("Day of knowledge", f"{days.known}; acts known only later are hidden"),
        ("Law", f"version {shelf.version}, sources to {shelf.newest_source}"),
        ("Award list", f"{awards.path.name}, {awards.read_as}; rows are numbered as in the file"),
        (
            "Footing",
            f"{totals.rows_in:,} rows with {dollars(totals.obligated_in_cents)} obligated came in; "
            f"{count(len(checked.rows), 'award')} answered, "
            f"{count(len(checked.set_aside), 'row')} set aside",
        ),
        ("Empty cell", "the condition does not reach the award"),
        ("Nearest to binding", "of an award's conditions, preferences in competitions apart"),
        ("Total of a condition", "obligated dollars of awards for which it binds or is unsettled"),
        ("Links", "a status leads to its line on Chain, that to the act on Sources; of more than "
         f"{most_links:,} on a sheet the first ones"),
        ("What this is not", "legal advice: facts, chains of acts, and gaps, with their sources"),
    ]  # fmt: skip
    told = not_yet_made_told(checked)
    notes = [("Not yet made", told)] if told else []
    notes += [("Note on the list", note) for note in awards.notes]
    notes += [(f"Note on row {row.row}", note) for row in checked.rows for note in row.notes]
    differences = [
        ("Total in the list", difference)
        for footing in awards.footings
        for difference in footing.differences
    ]
    return facts + notes + differences
