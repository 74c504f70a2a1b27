"""A check as a workbook: the matrix of awards and conditions, each status linked to its chain."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from comity.documents.checks.findings_sheet import write_by_status, write_findings
from comity.documents.checks.lines import CheckHead, findings_of_rows, not_yet_made_told
from comity.documents.sheets.about import write_about, write_set_aside
from comity.documents.sheets.chains import Chains
from comity.documents.sheets.workbook import (
    MOST_LINKS,
    link_to,
    new_book,
    new_sheet,
    on_paper,
    put,
    put_dollars,
    put_formula,
    put_status,
    save,
)
from comity.findings.check import Checked
from comity.findings.finding import Finding
from comity.law.statuses import CATCHES, NEARNESS

HEADINGS = [
    ("Row", 6), ("Award", 22), ("Nearest to binding", 13), ("Government", 20), ("Agency", 38),
    ("Listing", 9), ("FY", 6), ("Signed", 11), ("Obligated", 18), ("Drawn", 18),
    ("Not drawn", 18),
]  # fmt: skip
"""The columns before those of the conditions, with their widths."""

TITLES, FIRST = 4, 6
"""The row of the conditions' titles, above that of their ids; the first row of awards."""

OBLIGATED, DRAWN, LEFT = 9, 10, 11
CONDITION_WIDTH = 22


def check_workbook(checked: Checked) -> bytes:
    """The sheets Matrix, Findings, By status, Chain, Sources, Set aside, About."""
    book, chains = new_book(), Chains(checked.shelf)
    matrix = _Matrix(book, checked, chains)
    matrix.write()
    write_findings(book, checked, chains)
    write_by_status(book, checked, chains)
    chains.write(book)
    write_set_aside(book, checked.awards, checked.set_aside)
    write_about(book, checked, MOST_LINKS)
    return save(book, checked.days.known, CheckHead(checked).dates)


class _Matrix:
    """Awards as rows, conditions as columns, status words in the cells."""

    def __init__(self, book: Workbook, checked: Checked, chains: Chains) -> None:
        self.checked, self.chains = checked, chains
        self.by_row = findings_of_rows(checked)
        self.conditions = conditions_told(checked)
        self.last = FIRST + max(len(checked.rows), 1) - 1
        head = CheckHead(checked)
        not_made = not_yet_made_told(checked)
        told = f"{head.dates}. {not_made}" if not_made else head.dates
        self.sheet: Worksheet = new_sheet(
            book, "Matrix", head.title,
            [told, "One row an award, one column a condition; each status leads to its "
             "chain on the sheet Chain. An empty cell: the condition does not reach the award."],
        )  # fmt: skip

    def write(self) -> None:
        """Write headings, awards, totals."""
        self._headings()
        nearest = self.checked.nearest()
        for row, award in enumerate(self.checked.rows, FIRST):
            self._award(row, award.row, nearest[award.row])
        self._totals()
        self.sheet.freeze_panes = f"D{FIRST}"
        last = get_column_letter(len(HEADINGS) + max(len(self.conditions), 1))
        self.sheet.auto_filter.ref = f"A{FIRST - 1}:{last}{self.last}"
        self.sheet.print_title_rows = f"{TITLES}:{FIRST - 1}"
        self.sheet.print_title_cols = "A:C"
        on_paper(self.sheet, fit=len(self.conditions) <= 12)

    def _headings(self) -> None:
        sheet = self.sheet
        for at, (name, width) in enumerate(HEADINGS, 1):
            style = "header right" if OBLIGATED <= at <= LEFT else "header"
            put(sheet, TITLES, at, "", "header above")
            put(sheet, FIRST - 1, at, name, style)
            sheet.column_dimensions[get_column_letter(at)].width = width
        for at, (condition, title) in enumerate(self.conditions.items(), len(HEADINGS) + 1):
            put(sheet, TITLES, at, title, "header above")
            put(sheet, FIRST - 1, at, condition, "header id")
            sheet.column_dimensions[get_column_letter(at)].width = CONDITION_WIDTH
        sheet.row_dimensions[TITLES].height = 84
        sheet.row_dimensions[FIRST - 1].height = 40

    def _award(self, row: int, number: int, nearest: str) -> None:
        award, government, findings = self.by_row[number]
        sheet = self.sheet
        programs = ", ".join(award.programs) or award.program_as_written
        for at, value in enumerate(
            (number, award.award_id or award.title, None, government, award.agency, programs,
             award.fiscal_year, award.signed), 1,
        ):  # fmt: skip
            if value is not None:
                put(sheet, row, at, value, {1: "centred", 8: "day"}.get(at, "plain"))
        cell = put_status(sheet, row, 3, nearest)
        if findings:
            decider = min(findings.values(), key=_nearness)
            link_to(sheet, cell, f"Chain!A{self.chains.line(decider)}")
        put_dollars(sheet, row, OBLIGATED, award.obligated_cents)
        put_dollars(sheet, row, DRAWN, award.drawn_cents)
        if award.obligated_cents is not None and award.drawn_cents is not None:
            put_dollars(sheet, row, LEFT, award.obligated_cents - award.drawn_cents)
        for at, condition in enumerate(self.conditions, len(HEADINGS) + 1):
            if condition in findings:
                found = findings[condition]
                cell = put_status(sheet, row, at, found.status, by_counsel=found.by_counsel)
                link_to(sheet, cell, f"Chain!A{self.chains.line(found)}")

    def _totals(self) -> None:
        """Totals as values, and below them the same sums as formulas."""
        sheet, total = self.sheet, self.last + 1
        put(sheet, total, 2, "Total", "total")
        put(sheet, total, 4, "under a condition: binding or unsettled, obligated", "quiet")
        put(sheet, total + 1, 2, "Check: sums of the rows above", "quiet")
        rows = self.checked.rows
        obligated = sum(one.obligated_cents or 0 for one in rows)
        drawn = sum(one.drawn_cents or 0 for one in rows)
        left = sum(
            one.obligated_cents - one.drawn_cents
            for one in rows
            if one.obligated_cents is not None and one.drawn_cents is not None
        )
        for at, cents in ((OBLIGATED, obligated), (DRAWN, drawn), (LEFT, left)):
            letter = get_column_letter(at)
            self._total(at, cents, f"=SUM({letter}{FIRST}:{letter}{self.last})")
        exposed = self._exposed()
        amounts = f"$I${FIRST}:$I${self.last}"
        for at, condition in enumerate(self.conditions, len(HEADINGS) + 1):
            cells = f"{get_column_letter(at)}{FIRST}:{get_column_letter(at)}{self.last}"
            words = f'((LEFT({cells},7)="binding")+(LEFT({cells},9)="unsettled"))'
            self._total(at, exposed[condition], f"=SUMPRODUCT({words}*{amounts})")

    def _total(self, at: int, cents: int, formula: str) -> None:
        put_dollars(self.sheet, self.last + 1, at, cents, "total money")
        put_formula(self.sheet, self.last + 2, at, formula)

    def _exposed(self) -> dict[str, int]:
        """Obligated cents under each condition where it binds or is unsettled."""
        sums = dict.fromkeys(self.conditions, 0)
        for award, _, findings in self.by_row.values():
            for condition, finding in findings.items():
                if finding.status in CATCHES:
                    sums[condition] += award.obligated_cents or 0
        return sums


def conditions_told(checked: Checked) -> dict[str, str]:
    """The conditions of a check with their titles, the nearest to binding first."""
    nearest: dict[str, int] = {}
    titles: dict[str, str] = {}
    for _, _, finding in checked.findings:
        rank = NEARNESS[finding.status]
        nearest[finding.condition] = min(rank, nearest.get(finding.condition, rank))
        titles.setdefault(finding.condition, finding.title)
    places = {name: place for place, name in enumerate(checked.shelf.conditions)}
    order = sorted(nearest, key=lambda name: (nearest[name], places[name]))
    return {name: titles[name] for name in order}


def _nearness(finding: Finding) -> tuple[bool, int]:
    return bool(finding.about["competitive"]), NEARNESS[finding.status]
