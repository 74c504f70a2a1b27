"""Workbooks opened again: panes, filters, links, totals, words that are no formulas."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from comity.awards import read_awards
from comity.documents.briefs.workbook import brief_workbook
from comity.documents.checks.workbook import FIRST, HEADINGS, check_workbook
from comity.documents.sheets.workbook import Column, header, new_book, new_sheet
from comity.findings.check import Days, check
from tests.documents.shared import (
    SUMMER_2018,
    WINTER_2025,
    a_list,
    brief_of,
    chicago_brief,
    chicago_check,
    law,
    seen,
)

WORDS = {"binding", "unsettled", "blocked", "void", "expired", "not yet", "no record"}


@cache
def bytes_of(name: str) -> bytes:
    """The workbooks looked at."""
    if name == "check":
        return check_workbook(chicago_check(WINTER_2025))
    if name == "brief without a list":
        return brief_workbook(brief_of("Seattle, WA", SUMMER_2018))
    return brief_workbook(chicago_brief(SUMMER_2018))


@cache
def opened(name: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(bytes_of(name)))


@pytest.fixture(params=["check", "brief", "brief without a list"])
def book(request: pytest.FixtureRequest) -> openpyxl.Workbook:
    return opened(request.param)


def matrix() -> Worksheet:
    return opened("check")["Matrix"]


def dollars(sheet: Worksheet, row: int, column: int) -> float:
    """An amount of a sheet; an empty cell is no dollar."""
    value = sheet.cell(row, column).value
    assert value is None or isinstance(value, int | float)
    return value or 0


def words(sheet: Worksheet, row: int, column: int) -> str:
    """The words of a cell."""
    return str(sheet.cell(row, column).value or "")


def test_sheets_stand_in_the_order_of_reading() -> None:
    """The answer first, the chain and the sources after it."""
    assert opened("check").sheetnames == [
        "Matrix",
        "Findings",
        "By status",
        "Chain",
        "Sources",
        "Set aside",
        "About",
    ]
    assert opened("brief").sheetnames == [
        "Brief",
        "Conditions",
        "Awards",
        "Chain",
        "Sources",
        "Set aside",
    ]


def test_matrix_has_an_award_a_row_and_a_condition_a_column() -> None:
    """Status words stand in the cells; the number of the award stays in view."""
    sheet = matrix()
    checked = chicago_check(WINTER_2025)
    conditions = {finding.condition for _, _, finding in checked.findings}
    header = [cell.value for cell in sheet[FIRST - 1]]

    assert sheet.freeze_panes == "D6"
    assert conditions == set(header[len(HEADINGS) :])
    assert [row.row for row in checked.rows] == [
        sheet.cell(FIRST + at, 1).value for at in range(len(checked.rows))
    ]
    body = sheet.iter_rows(min_row=FIRST, max_row=FIRST + 64, min_col=len(HEADINGS) + 1)
    assert {cell.value for row in body for cell in row} - {None} <= WORDS


def test_matrix_says_what_the_check_found() -> None:
    """Each cell is the status of its award and condition."""
    sheet = matrix()
    header = [cell.value for cell in sheet[FIRST - 1]]
    places = {row.row: FIRST + at for at, row in enumerate(chicago_check(WINTER_2025).rows)}

    for row, _, finding in chicago_check(WINTER_2025).findings:
        cell = sheet.cell(places[row.row], header.index(finding.condition) + 1)
        assert finding.status.replace("_", " ") == cell.value


def test_matrix_is_filtered_from_the_header_to_the_last_award() -> None:
    """The totals stay outside the filter."""
    sheet = matrix()

    assert f"A5:{get_column_letter(sheet.max_column)}70" == sheet.auto_filter.ref
    assert sheet["B71"].value == "Total"


def test_matrix_totals_foot_as_values_and_as_formulas() -> None:
    """The total is written; the row below adds the column up again."""
    sheet = matrix()
    obligated = sum(dollars(sheet, row, 9) for row in range(FIRST, 71))

    assert round(obligated, 2) == dollars(sheet, 71, 9) == 2_547_881_738.15
    assert sheet["I72"].value == "=SUM(I6:I70)"


def test_matrix_totals_of_conditions_are_their_exposed_dollars() -> None:
    """Obligated dollars of awards for which the condition binds or is unsettled."""
    sheet = matrix()

    for column in range(len(HEADINGS) + 1, sheet.max_column + 1):
        exposed = sum(
            dollars(sheet, row, 9)
            for row in range(FIRST, 71)
            if words(sheet, row, column) in ("binding", "unsettled")
        )
        assert round(exposed, 2) == dollars(sheet, 71, column)


def test_each_status_leads_to_its_chain() -> None:
    """The line on the sheet Chain is of the same condition and status."""
    sheet, chain = matrix(), opened("check")["Chain"]
    header = [cell.value for cell in sheet[FIRST - 1]]
    looked_at = 0
    for row in sheet.iter_rows(min_row=FIRST, max_row=70, min_col=len(HEADINGS) + 1):
        for cell in row:
            if cell.value:
                assert cell.hyperlink is not None
                line = int(str(cell.hyperlink.location).rpartition("!A")[2])
                assert header[cell.column - 1] == chain.cell(line, 1).value
                assert cell.value == chain.cell(line, 4).value
                looked_at += 1

    assert looked_at == len(chicago_check(WINTER_2025).findings)


def test_every_link_inside_a_workbook_resolves(book: openpyxl.Workbook) -> None:
    """The sheet exists and the cell is filled."""
    found = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink and cell.hyperlink.location:
                    name, _, place = cell.hyperlink.location.rpartition("!")
                    assert book[name.strip("'")][place].value
                    found += 1

    assert found


def test_chain_has_sentences_and_quoted_words() -> None:
    """The order with its day and citation, and the words that were read."""
    chain = opened("brief")["Chain"]
    blocked = [row for row in range(4, chain.max_row + 1) if words(chain, row, 4) == "blocked"]
    (row,) = [row for row in blocked if words(chain, row, 1) == "jag-fy2017-notice"]

    told = words(chain, row, 7)
    assert "On 15 September 2017, N.D. Ill. enjoined the condition for everyone" in told
    assert "264 F. Supp. 3d 933" in told
    assert words(chain, row, 8).startswith('jag-fy2017-notice: "')
    assert words(chain, row, 9) == "chi17-2017-09-15-pi"


def test_sources_lead_to_their_address() -> None:
    """An address of the web can be followed."""
    sources = opened("check")["Sources"]
    links = [row[9] for row in sources.iter_rows(min_row=4) if row[9].value]

    assert any(link.hyperlink and link.hyperlink.target == link.value for link in links)


def test_every_table_is_frozen_and_filtered(book: openpyxl.Workbook) -> None:
    """Headings stay in view on every sheet with a table."""
    for name in {"Findings", "Conditions", "Awards", "Chain", "Sources"} & set(book.sheetnames):
        assert book[name].freeze_panes
        assert book[name].auto_filter.ref


def test_dates_and_law_are_told(book: openpyxl.Workbook) -> None:
    """A file taken away says both dates and the law's version."""
    first = book.worksheets[0]
    told = " ".join(str(first.cell(row, 1).value) for row in range(1, 4))

    assert ", as known 20" in told
    assert f"law {law().version}" in told


def test_brief_foots() -> None:
    """Counted + not yet made + set aside = in the list, checked by formula beside it."""
    sheet = opened("brief")["Brief"]
    rows = {words(sheet, row, 1): row for row in range(1, sheet.max_row + 1)}
    names = ("Counted", "Not yet made on this day", "Set aside")

    total = [dollars(sheet, rows["In the list"], column) for column in (2, 3, 4)]
    sums = [
        round(sum(dollars(sheet, rows[name], column) for name in names), 2) for column in (2, 3, 4)
    ]
    assert sums == total == [65, 2_547_881_738.15, 2_228_048_926.64]
    assert words(sheet, rows["In the list"], 5).startswith("=IF(ROUND(SUM(")


def test_words_that_begin_like_a_formula_stay_words(tmp_path: Path) -> None:
    """An award number of a user's file never becomes a formula."""
    listed = read_awards(a_list(tmp_path, '"=1+1",Seattle WA,16.738,2018,100.00,0'))
    book = openpyxl.load_workbook(
        io.BytesIO(
            check_workbook(check(law(), listed, Days(SUMMER_2018, SUMMER_2018), seen("wa/seattle")))
        )
    )

    cell = book["Matrix"]["B6"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize("name", ["check", "brief"])
def test_same_workbook_twice_has_the_same_bytes(name: str) -> None:
    """No entry of the file carries the time at which it was written."""
    again = (
        check_workbook(chicago_check(WINTER_2025))
        if name == "check"
        else brief_workbook(chicago_brief(SUMMER_2018))
    )

    assert bytes_of(name) == again
    with zipfile.ZipFile(io.BytesIO(again)) as entries:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in entries.infolist()}
        assert b"2026" not in entries.read("docProps/core.xml")


def test_every_page_of_paper_has_both_dates_and_the_law(book: openpyxl.Workbook) -> None:
    """At the head of each sheet's pages; at the foot what the workbook is not."""
    sheets: list[Any] = book.worksheets
    for sheet in sheets:
        assert "as known" in sheet.oddHeader.left.text, sheet.title
        assert law().version in sheet.oddHeader.left.text, sheet.title
        assert "no legal advice" in sheet.oddFooter.left.text
        assert sheet.oddFooter.right.text == "Page &P of &N"


def test_a_heading_that_wraps_has_room() -> None:
    """A row of headings is as high as its longest heading needs."""
    book = new_book()
    sheet: Any = new_sheet(book, "x", "X")
    header(sheet, 2, [Column("Status for the subrecipient", 12)])

    assert sheet.row_dimensions[2].height > 26
