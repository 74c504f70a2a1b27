"""The sheets Findings (a line for each award and condition) and By status (the sums)."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from comity.documents.checks.lines import CheckHead
from comity.documents.sheets.chains import Chains
from comity.documents.sheets.workbook import (
    Column,
    header,
    line,
    link_to,
    new_sheet,
    put,
    put_dollars,
    put_formula,
    put_status,
)
from comity.documents.status_look import LOOKS
from comity.findings.check import Checked, Money

FINDINGS = [
    Column("Row", 6, "centred"),
    Column("Award", 22),
    Column("Government", 24),
    Column("Agency", 38),
    Column("Listing", 9),
    Column("FY", 6, "centred"),
    Column("Condition", 44),
    Column("Status", 14),
    Column("Decided by", 44),
    Column("Obligated", 18, "money"),
    Column("Drawn", 18, "money"),
]
BY_STATUS = [
    Column("Nearest to binding", 22),
    Column("Means", 44),
    Column("Awards", 9),
    Column("Obligated", 20, "money"),
    Column("Drawn", 20, "money"),
]
FIRST = 4


def write_findings(book: Workbook, checked: Checked, chains: Chains) -> None:
    """Write one line for each finding, to be filtered."""
    head = CheckHead(checked)
    told = "An award's dollars stand on each of its lines; the sums, each award once, on By status."
    sheet = new_sheet(book, "Findings", head.title, [f"{head.dates}. {told}"])
    header(sheet, FIRST - 1, FINDINGS)
    row = FIRST
    for award, seen, finding in checked.findings:
        line(
            sheet, row, FINDINGS,
            [award.row, award.award_id or award.title, seen.government.name, award.agency,
             finding.asked.program or ", ".join(award.programs), award.fiscal_year,
             finding.condition, None, finding.rows[0].deciding[0], None, None],
        )  # fmt: skip
        cell = put_status(sheet, row, 8, finding.status, by_counsel=finding.by_counsel)
        link_to(sheet, cell, f"Chain!A{chains.line(finding)}")
        put_dollars(sheet, row, 10, award.obligated_cents)
        put_dollars(sheet, row, 11, award.drawn_cents)
        row += 1
    sheet.auto_filter.ref = f"A{FIRST - 1}:K{max(FIRST, row - 1)}"
    sheet.freeze_panes = f"C{FIRST}"


def write_by_status(book: Workbook, checked: Checked, chains: Chains) -> None:
    """Write the sums by status with their total, and the strings on governments themselves."""
    sheet = new_sheet(
        book, "By status", CheckHead(checked).title,
        [f"{CheckHead(checked).dates}. Each award once, under its status nearest to binding."],
    )  # fmt: skip
    header(sheet, FIRST - 1, BY_STATUS)
    row = FIRST
    groups = checked.by_status()
    for status, money in groups.items():
        put_status(sheet, row, 1, status)
        put(sheet, row, 2, LOOKS[status].means)
        _money(sheet, row, money)
        row += 1
    total = Money(*(sum(parts) for parts in zip(Money(), *groups.values(), strict=True)))
    put(sheet, row, 1, "Total", "total")
    _money(sheet, row, total, "total money")
    put(sheet, row + 1, 1, "Check: sums of the rows above", "quiet")
    for letter, column in (("C", 3), ("D", 4), ("E", 5)):
        cells = f"{letter}{FIRST}:{letter}{max(FIRST, row - 1)}"
        put_formula(
            sheet, row + 1, column, f"=SUM({cells})", "check" if column == 3 else "check money"
        )
    _on_governments(sheet, row + 4, checked, chains)


def _money(sheet: Worksheet, row: int, money: Money, style: str = "money") -> None:
    put(sheet, row, 3, money.awards, "total" if style == "total money" else "plain")
    put_dollars(sheet, row, 4, money.obligated_cents, style)
    put_dollars(sheet, row, 5, money.drawn_cents, style)


def _on_governments(sheet: Worksheet, row: int, checked: Checked, chains: Chains) -> None:
    if not checked.on_governments:
        return
    put(sheet, row - 1, 1, "Strings on the governments themselves, without dollars", "bold")
    for at, finding in enumerate(checked.on_governments, row):
        cell = put_status(sheet, at, 1, finding.status, by_counsel=finding.by_counsel)
        link_to(sheet, cell, f"Chain!A{chains.line(finding)}")
        name = finding.asked.government.government.name
        put(sheet, at, 2, f"{name}: {finding.condition}")
        put(sheet, at, 3, finding.title)
