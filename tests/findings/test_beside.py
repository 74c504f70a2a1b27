"""What stands beside the findings on an award: other numbers of its program, a joint award."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.awards import read_awards
from comity.findings.beside import beside, renumbered_told
from comity.findings.check import Days, check
from comity.findings.opened import open_law
from comity.findings.shelf import Shelf


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


def test_conditions_on_the_number_before_are_told(shelf: Shelf) -> None:
    """COPS hiring moved from 16.710 to 16.068: conditions on 16.710 are named, of that year."""
    (told,) = beside(shelf, "il/chicago", "16.068", 2025, None)

    assert told.startswith("16.068 carries on the program of 16.710, which ")
    assert "doj-cops-fy2025-1373" in told
    assert "cops-chp-fy2017-focus-area" not in told
    assert told.endswith("not counted for 16.068: ask with --program 16.710")


def test_a_number_that_named_another_program_is_told(shelf: Shelf) -> None:
    """97.008 of 2008 was the Urban Areas Security Initiative; of 2024 there is nothing to tell."""
    then = beside(shelf, "fl/miami", "97.008", 2008, None)

    assert then[-1].startswith("97.008 named the Urban Areas Security Initiative when this award")
    assert beside(shelf, "fl/miami", "97.008", 2024, None) == ()


def test_a_joint_award_is_told_to_its_recipient_alone(shelf: Shelf) -> None:
    """Seattle's JAG of FY2017 is for eleven governments; another year or city has no such award."""
    (told,) = beside(shelf, "wa/seattle", "16.738", 2017, None)

    assert told.startswith(
        "16.738 of FY2017 is known as a joint award of $657,975.00 for 11 governments"
    )
    assert beside(shelf, "wa/seattle", "16.738", 2016, None) == ()
    assert beside(shelf, "wa/tacoma", "16.738", 2017, None) == ()
    assert beside(shelf, "wa/seattle", None, 2017, None) == ()


def test_it_stands_with_the_row_of_a_check(shelf: Shelf, tmp_path: Path) -> None:
    """As a note of the row, in its findings too."""
    path = tmp_path / "list.csv"
    path.write_text(
        "Recipient,ALN,Fiscal year,Obligated\n"
        '"Seattle, WA",16.738,2017,657975\n"Seattle, WA",16.738,2016,1\n',
        encoding="utf-8",
    )
    days = Days(date(2018, 9, 1), date(2018, 9, 1))

    checked = check(shelf, read_awards(path), days)

    assert ["joint award" in " ".join(row.notes) for row in checked.rows] == [True, False]
    assert {one.row.notes for one in checked.findings if one.row.row == 2} == {
        checked.rows[0].notes
    }


def test_a_store_tells_its_renumbered_listings_once(shelf: Shelf) -> None:
    """None of them, or all in one sentence with the numbers that conditions name."""
    assert renumbered_told(shelf, ["16.738", "20.205"]) == ""
    assert renumbered_told(shelf, ["16.804", "16.068"]).endswith(
        "not counted for these: 16.068 (16.710), 16.804 (16.738)."
    )
