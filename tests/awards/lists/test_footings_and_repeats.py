"""Totals at the foot of a list, and awards that stand in it twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.awards.lists.files import only_reason, read_lines


@pytest.mark.parametrize(
    "line",
    ["Total,,30,3", "GRAND TOTAL:,,30,3", ",Totals,30,3", "DOJ Total,,30,3", ",16.738 Total,30,3"]
    + [",,30,3", "Sub-total,,30,3", "Sum,,$30.00,$3.00"],
)
def test_a_total_is_no_award(tmp_path: Path, line: str) -> None:
    """Words or none: a row that adds up the rows above is reported, and never counted."""
    awards = read_lines(tmp_path, "A-1,16.738,10,1", "A-2,16.738,20,2", line)

    assert awards.totals.obligated_used_cents == 3000
    (footing,) = awards.footings
    assert (footing.row, footing.obligated_cents, footing.drawn_cents) == (4, 3000, 300)
    assert footing.differences == ()


def test_a_total_that_differs_is_reported(tmp_path: Path) -> None:
    """Both sums and the difference, for each amount that does not agree."""
    awards = read_lines(tmp_path, "A-1,16.738,10,1", "A-2,16.738,20,2", "Total,,35,3")

    (footing,) = awards.footings
    assert footing.differences == (
        "row 4, column Obligated: the total is 35.00; the rows above add up to 30.00, a difference "
        "of 5.00.",
    )


def test_a_total_counts_rows_that_were_set_aside(tmp_path: Path) -> None:
    """The sheet added them up too; what could not be read is told with the difference."""
    agrees = read_lines(tmp_path, "A-1,what,10,1", "A-2,16.738,20,2", "Total,,30,3")
    assert agrees.footings[0].differences == ()

    differs = read_lines(tmp_path, "A-1,16.738,10M,1", "A-2,16.738,20,2", "Total,,30,3")
    assert (
        differs.footings[0]
        .differences[0]
        .endswith("with amounts of theirs that could not be read: 1.")
    )


def test_subtotals_and_a_grand_total_agree_each_with_its_rows(tmp_path: Path) -> None:
    """A subtotal covers the rows since the last one, the grand total all of them."""
    awards = read_lines(
        tmp_path,
        "A-1,16.738,10,1",
        "Subtotal,,10,1",
        "A-2,97.067,20,2",
        "A-3,97.067,5,2",
        "Subtotal,,25,4",
        "Grand total,,35,5",
    )

    assert [footing.row for footing in awards.footings] == [3, 6, 7]
    assert all(footing.differences == () for footing in awards.footings)
    assert awards.totals.rows_in == 3


def test_an_award_may_have_total_in_its_title(tmp_path: Path) -> None:
    """A row with an award number and a listing is an award, whatever its title says."""
    awards = read_lines(
        tmp_path, "A-1,66.419,Total maximum daily load,10", header="FAIN,ALN,Title,Obligated"
    )
    assert len(awards.rows) == 1


def test_a_remark_about_a_total_makes_no_footing(tmp_path: Path) -> None:
    """Only words at the left of a row, or a lone `Total`, say that the row is one."""
    awards = read_lines(tmp_path, "Boston,10,see grant total", header="Recipient,Obligated,Remarks")
    assert (len(awards.rows), awards.footings) == (1, ())


def test_the_same_row_twice_counts_once(tmp_path: Path) -> None:
    """Identical in every cell: the second is set aside and names the first."""
    awards = read_lines(tmp_path, "A-1,16.738,10,1", "A-2,16.738,20,2", "A-1,16.738,10,1")

    assert only_reason(awards) == "row 4: the same as row 2, in every cell."
    assert awards.totals.obligated_used_cents == 3000
    assert awards.totals.agree


def test_an_award_again_with_another_amount_is_asked_about(tmp_path: Path) -> None:
    """A correction, an increment, or a slip: only the city knows."""
    lines = ("2018-DJ-BX-0492,16.738,10,1", "2018DJBX0492,16.738,20,1")

    assert only_reason(read_lines(tmp_path, *lines)) == (
        "row 3: found the award number 2018DJBX0492 of row 2 again, with obligated 20.00 where "
        "row 2 has 10.00; give one row for an award, or ask for repeated rows to be added."
    )


def test_repeated_rows_are_added_if_asked_for(tmp_path: Path) -> None:
    """Where each row is an increment of the award, all of them count."""
    awards = read_lines(tmp_path, "A-1,16.738,10,1", "A-1,16.738,20,1", repeated="add")

    assert awards.totals.obligated_used_cents == 3000
    assert awards.rows[1].notes == ("the award of row 2 again; the amounts are added",)


def test_one_award_number_may_carry_several_listings(tmp_path: Path) -> None:
    """Then each listing has its row and its amount."""
    awards = read_lines(tmp_path, "A-1,16.738,10,1", "A-1,16.710,20,1")
    assert len(awards.rows) == 2


def test_one_award_number_may_belong_to_two_governments(tmp_path: Path) -> None:
    """Award numbers are unique within an agency, and a list may be of several governments."""
    awards = read_lines(
        tmp_path,
        "A-1,16.738,10,Boston",
        "A-1,16.738,10,Chicago",
        header="FAIN,ALN,Obligated,Entity",
    )
    assert len(awards.rows) == 2


def test_rows_without_an_award_number_are_counted_even_if_alike(tmp_path: Path) -> None:
    """Two small grants of one program may have one amount; the second is noted."""
    awards = read_lines(tmp_path, ",16.738,10,1", ",16.738,10,1")

    assert len(awards.rows) == 2
    assert awards.rows[1].notes == ("every cell is the same as in row 2; both are counted",)
