"""The schedule of awards at risk as a workbook: every number leads to its row and its chain."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from comity.documents.briefs.item import Item
from comity.documents.exhibits.schedule import Entry, Schedule
from comity.documents.sheets.about import write_set_aside
from comity.documents.sheets.chains import Chains
from comity.documents.sheets.workbook import (
    Column,
    header,
    line,
    link_to,
    new_book,
    new_sheet,
    put,
    put_dollars,
    put_formula,
    put_status,
    save,
)
from comity.law.statuses import NEARNESS

FIRST = 5
SCHEDULE = [
    Column("No.", 5, "centred"),
    Column("Award", 22),
    Column("Recipient", 20),
    Column("Listing", 10),
    Column("Program", 34, "wrapped"),
    Column("Agency", 26, "wrapped"),
    Column("FY", 6, "centred"),
    Column("Status", 12),
    Column("Conditions", 44, "wrapped"),
    Column("Obligated", 17, "money"),
    Column("Drawn", 17, "money"),
    Column("Not drawn", 17, "money"),
    Column("Row of the list", 15, "centred"),
    Column("Note", 30, "wrapped"),
]
ROWS = [
    Column("Row", 7, "centred"),
    Column("Award", 22),
    Column("Listing as written", 18),
    Column("Obligated", 18, "money"),
    Column("Drawn", 18, "money"),
    Column("Kind of figure", 20),
    Column("Source", 60, "wrapped"),
    Column("How it was read", 60, "wrapped"),
]
FOOTING = [
    Column("Part of the list", 48),
    Column("Awards", 10),
    Column("Obligated", 20, "money"),
    Column("Drawn", 20, "money"),
]


def schedule_book(schedule: Schedule) -> bytes:
    """The sheets Schedule, Footing, Rows, Chain, Sources, Set aside."""
    page = schedule.page
    book, chains = new_book(), Chains(page.brief.shelf)
    sheet = new_sheet(
        book, "Schedule", f"Schedule of awards at risk: {page.government}",
        [page.first_line, "One line an award; an amount leads to its row, a status to its chain."],
    )  # fmt: skip
    header(sheet, FIRST - 1, SCHEDULE)
    places = {entry.row.row: FIRST + at for at, entry in enumerate(schedule.entries)}
    for number, entry in enumerate(schedule.entries, 1):
        _write(sheet, number, entry, chains, places[entry.row.row])
    _write_total(sheet, schedule, FIRST + len(schedule.entries))
    sheet.freeze_panes = f"C{FIRST}"
    _write_footing(book, schedule)
    _write_rows(book, schedule)
    chains.write(book)
    assert page.brief.checked is not None
    write_set_aside(book, page.brief.checked.awards, page.set_aside)
    return save(book, page.known, page.first_line)


def _write(sheet: Worksheet, number: int, entry: Entry, chains: Chains, row: int) -> None:
    award = entry.row
    values = [
        number, award.award_id or "without a number", entry.line.body, ", ".join(award.programs),
        award.title, award.agency, award.fiscal_year, None,
        "\n".join(dict.fromkeys(item.condition for item in entry.items)), None, None, None,
        award.row, entry.inside.told if entry.inside else "",
    ]  # fmt: skip
    line(sheet, row, SCHEDULE, values)
    nearest: Item = min(entry.items, key=lambda item: NEARNESS[item.finding.status])
    status = put_status(sheet, row, 8, entry.line.status, by_counsel=nearest.finding.by_counsel)
    link_to(sheet, status, f"Chain!A{chains.line(nearest.finding)}")
    obligated, drawn = award.obligated_cents, award.drawn_cents
    left = obligated - drawn if obligated is not None and drawn is not None else None
    for column, cents in ((10, obligated), (11, drawn), (12, left)):
        if cents is not None:
            put_dollars(sheet, row, column, cents)
            link_to(sheet, sheet.cell(row, column), f"Rows!A{FIRST + number - 1}")


def _write_total(sheet: Worksheet, schedule: Schedule, row: int) -> None:
    """Totals as values; below them sums of the lines, less those that are part of another."""
    put(sheet, row, 2, "Total", "total")
    put(sheet, row + 1, 2, "Check: sums of the lines above that stand for themselves", "quiet")
    total = schedule.total
    for column, letter, cents in (
        (10, "J", total.obligated), (11, "K", total.drawn), (12, "L", total.left),
    ):  # fmt: skip
        put_dollars(sheet, row, column, cents, "total money")
        if schedule.entries:
            amounts, notes = f"{letter}{FIRST}:{letter}{row - 1}", f"N{FIRST}:N{row - 1}"
            put_formula(sheet, row + 1, column, f'=SUMPRODUCT(({notes}="")*{amounts})')


def _write_footing(book: Workbook, schedule: Schedule) -> None:
    sheet = new_sheet(book, "Footing", "How the list adds up", [schedule.page.first_line])
    header(sheet, FIRST - 1, FOOTING)
    row = FIRST
    for part in schedule.parts:
        line(sheet, row, FOOTING, [part.name, part.amounts.awards, None, None])
        put_dollars(sheet, row, 3, part.amounts.obligated)
        put_dollars(sheet, row, 4, part.amounts.drawn)
        row += 1
    put(sheet, row, 1, f"In {schedule.source}", "total")
    put(sheet, row, 2, schedule.whole.awards, "total")
    put_dollars(sheet, row, 3, schedule.whole.obligated, "total money")
    put_dollars(sheet, row, 4, schedule.whole.drawn, "total money")
    put(sheet, row + 1, 1, "Check: sums of the rows above", "quiet")
    for column, letter, style in (
        (2, "B", "check"),
        (3, "C", "check money"),
        (4, "D", "check money"),
    ):
        put_formula(sheet, row + 1, column, f"=SUM({letter}{FIRST}:{letter}{row - 1})", style)
    for at, note in enumerate(schedule.notes, row + 3):
        put(sheet, at, 1, note, "quiet")


def _write_rows(book: Workbook, schedule: Schedule) -> None:
    """The rows of the list behind the schedule, in its order."""
    sheet = new_sheet(
        book, "Rows", f"The rows of {schedule.source} behind the schedule",
        [schedule.page.first_line],
    )  # fmt: skip
    header(sheet, FIRST - 1, ROWS)
    for at, entry in enumerate(schedule.entries, FIRST):
        award = entry.row
        line(
            sheet, at, ROWS,
            [award.row, award.award_id, award.program_as_written, None, None, award.figure,
             award.source, "\n".join(award.notes)],
        )  # fmt: skip
        put_dollars(sheet, at, 4, award.obligated_cents)
        put_dollars(sheet, at, 5, award.drawn_cents)
