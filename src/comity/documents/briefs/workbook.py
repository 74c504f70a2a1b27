"""The brief as a workbook: the page, then conditions, awards, chains and sources as sheets."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from comity.documents.briefs.item import Item
from comity.documents.briefs.page import BriefPage, Footing, brief_page
from comity.documents.briefs.words import made_on
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
    set_height,
)
from comity.findings.brief import Brief
from comity.findings.check import Money

PAGE = [
    Column("Nearest to binding", 34),
    Column("Awards", 12),
    Column("Obligated", 22, "money"),
    Column("Drawn", 22, "money"),
]
CONDITIONS = [
    Column("Condition", 34, "wrapped"),
    Column("Title", 40, "wrapped"),
    Column("Status", 14),
    Column("Since", 11, "day"),
    Column("Days", 7),
    Column("Awards", 8),
    Column("Obligated", 18, "money"),
    Column("Drawn", 18, "money"),
    Column("Rows of the list", 18, "wrapped"),
    Column("Where", 14, "wrapped"),
    Column("Why", 60, "wrapped"),
    Column("What would bring it back", 40, "wrapped"),
    Column("Who certifies", 26, "wrapped"),
    Column("By when", 30, "wrapped"),
    Column("Penalty", 30, "wrapped"),
    Column("What to know beside it", 50, "wrapped"),
]
AWARDS = [
    Column("Row", 7, "centred"),
    Column("Award", 26, "wrapped"),
    Column("Recipient", 26, "wrapped"),
    Column("Agency", 38, "wrapped"),
    Column("Listing", 9),
    Column("FY", 7, "centred"),
    Column("Signed", 11, "day"),
    Column("Counted", 12),
    Column("Nearest to binding", 16),
    Column("Obligated", 18, "money"),
    Column("Drawn", 18, "money"),
    Column("Binding, unsettled and blocked conditions", 70, "wrapped"),
]
FIRST = 4


def brief_workbook(brief: Brief) -> bytes:
    """The sheets Brief, Conditions, Awards, Chain, Sources, Set aside."""
    page = brief_page(brief)
    book, chains = new_book(), Chains(brief.shelf)
    for item in page.items:
        chains.line(item.finding)
    _write_page(book, page)
    _write_conditions(book, page, chains)
    _write_awards(book, page, chains)
    chains.write(book)
    awards = brief.checked.awards if brief.checked else None
    write_set_aside(book, awards, page.set_aside)
    return save(book, page.known, page.first_line)


def _write_page(book: Workbook, page: BriefPage) -> None:
    """The answer, the dollars by status, what to know, what must be certified."""
    sheet = new_sheet(book, "Brief", f"{page.government}: strings on federal money")
    for at, column in enumerate(PAGE):
        sheet.column_dimensions["ABCD"[at]].width = column.width
    put(sheet, 2, 1, page.first_line, "quiet")
    row = 4
    for sentence in page.sentences:
        row = _sentence(sheet, row, sentence)
    if page.footing:
        row = _footing(sheet, row + 1, page.footing)
    for caveat in page.caveats:
        row = _sentence(sheet, row, caveat, quiet=True)
    if page.certifications:
        put(sheet, row + 1, 1, "To be certified", "bold")
        row += 2
    for one in page.certifications:
        dated = f"; next deadline {one.next.when} ({one.next.what})" if one.next else ""
        told = f"{one.item.condition} ({one.item.word}): {one.who}; {one.by_when}{dated}."
        row = _sentence(sheet, row, told)


def _sentence(sheet: Worksheet, row: int, told: str, *, quiet: bool = False) -> int:
    """Write a sentence over the width of the page; give the next row."""
    put(sheet, row, 1, told, "quiet wrapped" if quiet else "wrapped")
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(PAGE))
    width = sum(column.width for column in PAGE)
    set_height(sheet, row, [Column("", width, "wrapped")], [told])
    return row + 1


def _footing(sheet: Worksheet, row: int, footing: Footing) -> int:
    """Dollars by status, and how they add up to the list; give the next row."""
    header(sheet, row, PAGE)
    sheet.freeze_panes = None
    row, first = row + 1, row + 1
    for one in footing.by_status:
        put_status(sheet, row, 1, one.status)
        _money(sheet, row, one.money)
        row += 1
    _sum(sheet, row, "Counted", footing.counted, f"{{0}}{first}:{{0}}{row - 1}")
    put(sheet, row + 1, 1, "Not yet made on this day")
    _money(sheet, row + 1, footing.left_out)
    put(sheet, row + 2, 1, "Set aside")
    _money(sheet, row + 2, footing.set_aside)
    _sum(sheet, row + 3, "In the list", footing.total, f"{{0}}{row}:{{0}}{row + 2}")
    return row + 5


def _sum(sheet: Worksheet, row: int, name: str, money: Money, cells: str) -> None:
    """A sum as a value, and beside it the same by formula."""
    put(sheet, row, 1, name, "total")
    put(sheet, row, 2, money.awards, "total")
    put_dollars(sheet, row, 3, money.obligated_cents, "total money")
    put_dollars(sheet, row, 4, money.drawn_cents, "total money")
    told = f'=IF(ROUND(SUM({cells.format("C")})-C{row},2)=0,"adds up","differs")'
    put_formula(sheet, row, 5, told, "check")


def _money(sheet: Worksheet, row: int, money: Money) -> None:
    put(sheet, row, 2, money.awards)
    put_dollars(sheet, row, 3, money.obligated_cents)
    put_dollars(sheet, row, 4, money.drawn_cents)


def _write_conditions(book: Workbook, page: BriefPage, chains: Chains) -> None:
    """One line for each condition, status and reason."""
    sheet = new_sheet(book, "Conditions", "Conditions", [page.first_line])
    header(sheet, FIRST - 1, CONDITIONS)
    asks = {one.item.anchor: (one.who, one.by_when, one.penalty) for one in page.certifications}
    for row, item in enumerate(page.items, FIRST):
        who, by_when, penalty = asks.get(item.anchor, ("", "", ""))
        line(
            sheet, row, CONDITIONS,
            [item.condition, item.title, None, item.since, item.days if item.since else None,
             item.money.awards or None, None, None, item.rows_told, _where(item), _why(item),
             item.back, who, by_when, penalty, "\n".join(item.caveats)],
        )  # fmt: skip
        cell = put_status(sheet, row, 3, item.status, by_counsel=item.finding.by_counsel)
        link_to(sheet, cell, f"Chain!A{chains.line(item.finding)}")
        if item.rows:
            put_dollars(sheet, row, 7, item.money.obligated_cents)
            put_dollars(sheet, row, 8, item.money.drawn_cents)
    sheet.auto_filter.ref = f"A{FIRST - 1}:P{max(FIRST, FIRST + len(page.items) - 1)}"
    sheet.freeze_panes = f"B{FIRST}"


def _where(item: Item) -> str:
    if item.is_on_government:
        return "the government itself"
    return "competitions" if item.is_competitive else "awards"


def _why(item: Item) -> str:
    told = [item.because, item.put_back, item.bodies]
    return " ".join(one for one in told if one)


def _write_awards(book: Workbook, page: BriefPage, chains: Chains) -> None:
    """One line for each award, also those not yet made; sums below."""
    sheet = new_sheet(book, "Awards", "Awards", [page.first_line])
    header(sheet, FIRST - 1, AWARDS)
    row = FIRST
    for award in page.awards:
        one = award.row
        in_view = [
            item for item in award.items if item.status in ("binding", "unsettled", "blocked")
        ]
        told = ", ".join(f"{item.condition} ({item.word})" for item in in_view)
        line(
            sheet, row, AWARDS,
            [one.row, one.award_id or one.title, award.body, one.agency, ", ".join(one.programs),
             one.fiscal_year, one.signed, "yes", None, None, None, told],
        )  # fmt: skip
        cell = put_status(sheet, row, 9, award.status)
        if award.items:
            link_to(sheet, cell, f"Chain!A{chains.line(award.items[0].finding)}")
        _amounts(sheet, row, one.obligated_cents, one.drawn_cents)
        row += 1
    for one in page.left_out:
        line(
            sheet, row, AWARDS,
            [one.row, one.award_id or one.title, one.government, one.agency,
             ", ".join(one.programs), one.fiscal_year, one.signed, "not yet made", None, None,
             None, made_on(one)],
        )  # fmt: skip
        _amounts(sheet, row, one.obligated_cents, one.drawn_cents)
        row += 1
    sheet.auto_filter.ref = f"A{FIRST - 1}:L{max(FIRST, row - 1)}"
    sheet.freeze_panes = f"C{FIRST}"
    _award_totals(sheet, row, page)


def _amounts(sheet: Worksheet, row: int, obligated: int | None, drawn: int | None) -> None:
    put_dollars(sheet, row, 10, obligated)
    put_dollars(sheet, row, 11, drawn)


def _award_totals(sheet: Worksheet, row: int, page: BriefPage) -> None:
    rows = [award.row for award in page.awards] + page.left_out
    put(sheet, row, 2, "Total", "total")
    put_dollars(sheet, row, 10, sum(one.obligated_cents or 0 for one in rows), "total money")
    put_dollars(sheet, row, 11, sum(one.drawn_cents or 0 for one in rows), "total money")
    put(sheet, row + 1, 2, "Check: sums of the rows above", "quiet")
    for letter, column in (("J", 10), ("K", 11)):
        cells = f"{letter}{FIRST}:{letter}{max(FIRST, row - 1)}"
        put_formula(sheet, row + 1, column, f"=SUM({cells})")
