"""Rows: what is used, with which notes, and what is set aside, with which sentence."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from comity.awards import read_awards
from comity.errors import InputError
from tests.awards.lists.files import a_csv, only_reason, only_row, read_lines


def test_a_full_row(tmp_path: Path) -> None:
    """Every field that a list may have, read."""
    row = only_row(
        read_lines(
            tmp_path,
            '2018-DJ-BX-0492,16.738,DOJ,Byrne JAG,Grant,FY18,7/1/2018,"$1,000.00",250.5,'
            "Seattle,WA,city,jag-fy2017-notice,2018-07-02,2018-07-03",
            header="FAIN,ALN,Agency,Title,Award Type,FY,Signed,Obligated,Drawn,Recipient,State,"
            "Kind,Condition,On,Known",
        )
    )

    assert row.row == 2
    assert row.award_id == "2018-DJ-BX-0492"
    assert (row.programs, row.program_as_written) == (("16.738",), "16.738")
    assert (row.agency, row.title, row.award_type) == ("DOJ", "Byrne JAG", "Grant")
    assert (row.fiscal_year, row.signed) == (2018, date(2018, 7, 1))
    assert (row.obligated_cents, row.drawn_cents) == (100000, 25050)
    assert (row.government, row.state, row.kind) == ("Seattle", "WA", "city")
    assert row.condition == "jag-fy2017-notice"
    assert (row.on, row.known) == (date(2018, 7, 2), date(2018, 7, 3))
    assert row.notes == ()


def test_the_agency_follows_from_the_listing_if_the_list_names_none(tmp_path: Path) -> None:
    """The first two digits name the agency, unless several agencies share them."""
    awards = read_lines(tmp_path, "A-1,16.738,7,", "A-2,90.401,7,", "A-3,16.738 & 97.067,7,")
    assert [row.agency for row in awards.rows] == ["Department of Justice", None, None]


def test_the_fiscal_year_follows_from_the_award_number_where_its_form_says_so(
    tmp_path: Path,
) -> None:
    """The row says where the year comes from; a form that says none gives none."""
    awards = read_lines(tmp_path, "2018-DJ-BX-0492,16.738,7,", "SLFRP0138,21.027,7,")

    assert [row.fiscal_year for row in awards.rows] == [2018, None]
    assert awards.rows[0].notes == (
        "fiscal year 2018 taken from the award number (Justice awards to 2019)",
    )


def test_a_negative_obligation_is_used_as_written(tmp_path: Path) -> None:
    """Money taken back is part of the record: never dropped, never made positive."""
    row = only_row(read_lines(tmp_path, 'A-1,16.738,"(6,651.90)",-5'))

    assert (row.obligated_cents, row.drawn_cents) == (-665190, -500)
    assert row.notes == (
        "the obligated amount is negative: a de-obligation",
        "the amount drawn is negative: a repayment or correction",
    )


def test_every_fault_of_a_row_has_its_sentence(tmp_path: Path) -> None:
    """Row, column, what was found, what would be right: for each cell at fault."""
    awards = read_lines(
        tmp_path,
        "A-1,51.001,12.5M,5,7/1/18",
        header="FAIN,ALN,Obligated,Drawn,Date\nSigned".replace("\n", " "),
    )

    assert only_reason(awards) == (
        'row 2, column Obligated: found "12.5M"; write digits, like 12500000.00. '
        'row 2, column ALN: found "51.001"; no federal agency has the prefix 51; write a listing '
        "number like 16.738. "
        'row 2, column Date Signed: found "7/1/18"; write a day like 2018-07-01, with all four '
        "digits of the year."
    )


def test_a_row_set_aside_keeps_its_cells_and_the_amounts_that_could_be_read(
    tmp_path: Path,
) -> None:
    """Dollars set aside are told like dollars used."""
    awards = read_lines(tmp_path, "A-1,none of these,7.25,x")

    (row,) = awards.set_aside
    assert row.cells == ("A-1", "none of these", "7.25", "x")
    assert (row.obligated_cents, row.drawn_cents) == (725, None)
    assert awards.totals.obligated_set_aside_cents == 725
    assert awards.totals.amounts_unread == 1


def test_an_error_of_a_formula_sets_the_row_aside(tmp_path: Path) -> None:
    """`#REF!` in a column that is read says that the sheet is broken there."""
    awards = read_lines(tmp_path, "A-1,16.738,#REF!,5", "A-2,16.738,7,5")

    assert only_reason(awards) == (
        'row 2, column Obligated: found "#REF!"; repair the formula of that cell in the sheet.'
    )


def test_an_award_number_shortened_by_excel_is_not_used(tmp_path: Path) -> None:
    """3.17002E+13 was 31700221782021 once; nobody can tell it from its neighbours now."""
    awards = read_lines(tmp_path, "3.17002E+13,20.106,7,5")
    assert "write the award number in full, in a cell of the format Text" in only_reason(awards)


@pytest.mark.parametrize(
    "line", ["Prepared by,J. Doe,,", "DEPARTMENT OF JUSTICE,,,", "* includes match,,,"]
)
def test_lines_of_text_are_no_awards(tmp_path: Path, line: str) -> None:
    """Headings, notes and signatures have no award number, no listing and no amount."""
    awards = read_lines(tmp_path, "A-1,,7,5", line, header="FAIN,Title,Obligated,Drawn")

    text = line.split(",")[0]
    assert only_reason(awards) == (
        f'row 3: found "{text}", without an award number, a listing or an amount; an award needs '
        "one of them."
    )


def test_blank_rows_and_odd_last_columns_do_no_harm(tmp_path: Path) -> None:
    """Blank rows are counted and passed over; row numbers stay those of the spreadsheet."""
    awards = read_lines(tmp_path, "", "A-1,16.738,7,5,,,", ",,,", "A-2,16.738,7")

    assert [row.row for row in awards.rows] == [3, 5]
    assert awards.totals.blank_rows == 2


def test_a_comma_without_quotation_marks_sets_the_row_aside(tmp_path: Path) -> None:
    """1,234.50 unquoted is two cells, and shifts all that follow it."""
    awards = read_lines(tmp_path, "A-1,16.738,1,234.50,5")

    assert only_reason(awards) == (
        "row 2: found 5 cells where the header has 4; put quotation marks around a cell that holds "
        "a comma or semicolon of its own."
    )


def test_a_list_of_questions_needs_no_money(tmp_path: Path) -> None:
    """Government, condition and days: a row for each question."""
    awards = read_lines(
        tmp_path,
        '"Seattle, WA",jag-fy2017-notice,2018-07-01',
        '"Cook County, IL",,',
        header="Government,Condition,On",
    )

    assert [row.government for row in awards.rows] == ["Seattle, WA", "Cook County, IL"]
    assert awards.rows[1].condition is None


def test_rows_set_aside_are_handed_back_in_a_file(tmp_path: Path) -> None:
    """Row number and reason stand before the cells as they were; the file opens in Excel."""
    awards = read_lines(tmp_path, "A-1,16.738,12.5M,5", "A-2,16.738,7,5")
    target = tmp_path / "set-aside.csv"

    awards.write_set_aside(target)

    with target.open(encoding="utf-8-sig", newline="") as stream:
        header, row = csv.reader(stream)
    assert header == ["row", "sheet", "reason", "FAIN", "ALN", "Obligated", "Drawn"]
    assert row[:2] == ["2", ""]
    assert row[3:] == ["A-1", "16.738", "12.5M", "5"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["awards.csv", "set-aside.csv"]


def test_formulas_in_rows_set_aside_stay_words_and_come_back(tmp_path: Path) -> None:
    """A spreadsheet reckons nothing of them; read again, the cells are those of the list."""
    awards = read_lines(tmp_path, "=A-1,16.738,12.5M,-5")
    target = tmp_path / "set-aside.csv"

    awards.write_set_aside(target)

    text = target.read_text(encoding="utf-8-sig")
    assert ",'=A-1,16.738,12.5M,-5" in text
    target.write_text(text.replace("12.5M", "12.50"), encoding="utf-8")
    (row,) = read_awards(target).rows
    assert (row.award_id, row.obligated_cents, row.drawn_cents) == ("=A-1", 1250, -500)


def test_a_file_that_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    """A folder that is not there, or a folder in place of the file."""
    awards = read_lines(tmp_path, "A-1,16.738,12.5M,5")

    with pytest.raises(InputError, match="No such file or directory; name a file that can"):
        awards.write_set_aside(tmp_path / "nowhere" / "x.csv")
    with pytest.raises(InputError, match="name a file that can be written"):
        awards.write_set_aside(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["awards.csv"]


def test_words_in_windows_1252_come_through(tmp_path: Path) -> None:
    """An en dash and an n with a tilde, as an old Excel saves them."""
    path = a_csv(tmp_path, "A-1,Cañon City – bridge,7", header="FAIN,Title,Obligated")
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))

    awards = read_awards(path)
    assert awards.read_as == "CSV, windows-1252, commas"
    assert only_row(awards).title == "Cañon City – bridge"
