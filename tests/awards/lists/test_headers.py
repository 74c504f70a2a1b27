"""Where the column names stand."""

from __future__ import annotations

from pathlib import Path

from comity.awards import read_awards
from tests.awards.lists.files import (
    a_csv,
    a_workbook,
    only_reason,
    only_row,
    read_lines,
    refusal,
    taken,
)


def test_title_rows_above_the_header_are_passed_over(tmp_path: Path) -> None:
    """Lists begin with a name, a date, a blank line: the header is the row that names columns."""
    awards = read_lines(
        tmp_path,
        "Schedule of federal awards,,",
        ",,",
        "FAIN,ALN,Obligated",
        "A-1,16.738,7",
        header="City of X,,",
    )

    assert awards.header_row == 4
    assert only_row(awards).row == 5


def test_a_header_of_two_rows_is_joined(tmp_path: Path) -> None:
    """`Award` over `No.` is the award number; merged `Amounts` stands over both amounts."""
    path = a_workbook(
        tmp_path,
        [
            ["City of X"],
            ["Award", "ALN", "Amounts", None],
            ["No.", None, "Obligated", "Drawn"],
            ["A-1", 16.738, 7, 5],
        ],
    )

    awards = read_awards(path)

    assert taken(awards) == {
        "award_id": "Award / No.",
        "program": "ALN",
        "obligated": "Amounts / Obligated",
        "drawn": "Amounts / Drawn",
    }
    row = only_row(awards)
    assert (row.row, row.obligated_cents, row.drawn_cents) == (4, 700, 500)


def test_a_header_printed_again_is_no_award(tmp_path: Path) -> None:
    """Lists that were printed repeat the header on each page."""
    awards = read_lines(tmp_path, "A-1,16.738,7,5", "FAIN,ALN,Obligated,Drawn", "A-2,16.738,7,5")

    assert [row.award_id for row in awards.rows] == ["A-1", "A-2"]
    assert only_reason(awards) == "row 3: found the header again; one header is enough."


def test_an_award_whose_words_are_names_of_columns_stays_an_award(tmp_path: Path) -> None:
    """`State` in the first row is a cell of it, not the second row of the header."""
    awards = read_lines(
        tmp_path, "Washington,jag-notice,State", header="Government,Condition,Nature of body"
    )

    assert only_row(awards).government == "Washington"


def test_a_second_list_below_the_first_is_refused(tmp_path: Path) -> None:
    """Its columns stand in another order: read by the first header, its rows would be wrong."""
    path = a_csv(tmp_path, "A-1,16.738,7,5", ",,,", "ALN,FAIN,Drawn,Obligated", "16.738,A-2,5,7")

    assert refusal(path) == (
        "awards.csv, row 4: found the header of a second list; give each list its own sheet or "
        "file."
    )


def test_a_share_in_percent_is_no_amount(tmp_path: Path) -> None:
    """`% Drawn` beside `Drawn` is not a second column of the amount drawn."""
    awards = read_lines(tmp_path, "A-1,7,5,71%", header="FAIN,Obligated,Drawn,% Drawn")
    assert only_row(awards).drawn_cents == 500


def test_no_header_shows_what_was_seen_and_what_is_needed(tmp_path: Path) -> None:
    """The sentence shows the fullest row and the names that would be understood."""
    path = a_csv(tmp_path, "1,2", header="Apples,Pears")

    assert refusal(path) == (
        'awards.csv, row 1: found "Apples", "Pears", and no header above or below it; a header '
        "needs at least two columns such as FAIN, ALN, Agency, Recipient, Fiscal Year, Obligated "
        "or Drawn, or a mapping file that names them."
    )


def test_a_header_without_rows_is_an_empty_list(tmp_path: Path) -> None:
    """An empty list is no fault: nothing came in, and nothing is lost."""
    awards = read_lines(tmp_path)

    assert awards.rows == ()
    assert awards.totals.rows_in == 0


def test_a_list_without_amounts_says_so(tmp_path: Path) -> None:
    """An amount column that is not understood must not pass for no money."""
    awards = read_lines(tmp_path, "A-1,16.738,7", header="FAIN,ALN,Fed money")

    assert (
        "no column was taken for the obligated amount; a mapping file can name one" in awards.notes
    )
