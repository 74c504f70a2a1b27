"""Days and fiscal years in cells."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.awards.cells.cell import UnreadableError
from comity.awards.cells.days import day_of
from comity.awards.cells.fiscal_years import (
    fiscal_year_in_award_id,
    fiscal_year_inside,
    fiscal_year_of,
)

FIRST_OF_JULY = date(2018, 7, 1)


@pytest.mark.parametrize(
    "written",
    ["2018-07-01", "7/1/2018", "07/01/2018", "1-Jul-2018", "July 1, 2018", "Jul 1 2018"]
    + ["1 July 2018", "July 1st, 2018", "2018-07-01T00:00:00Z", "7/1/2018 0:00", "20180701"]
    + ["2018/07/01", "43282", 43282, 43282.5, datetime(2018, 7, 1, 9, 30), FIRST_OF_JULY],
)
def test_four_forms_of_a_day_and_excels_numbers(written: str | float | date) -> None:
    """The forms in which American offices write a day all give the day."""
    assert day_of(written) == FIRST_OF_JULY


def test_old_macs_count_from_1904() -> None:
    """A day number is read by the calendar of its workbook."""
    assert day_of(41820, datetime(1904, 1, 1)) == FIRST_OF_JULY


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2018-02-30", "there is no such day"),
        ("13/7/2018", "there is no such day"),
        ("7/1/18", "with all four digits of the year"),
        ("1-Jul-18", "with all four digits of the year"),
        ("July 2018", "write a day like 2018-07-01"),
        ("FY2018", "write a day like 2018-07-01"),
        ("0218-07-01", "in a year from 1950 to 2100"),
        ("#VALUE!", "repair the formula"),
    ],
)
def test_a_day_that_is_none_is_asked_about(written: str, right: str) -> None:
    """Impossible days, short years and months alone are not guessed at."""
    with pytest.raises(UnreadableError, match=right):
        day_of(written)


@pytest.mark.parametrize("written", [None, "", "-", "N/A", "pending"])
def test_no_day_is_no_fault(written: str | None) -> None:
    """An award may not be signed yet."""
    assert day_of(written) is None


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_every_day_survives_each_form(day: date) -> None:
    """What is written in a known form comes back as the same day."""
    forms = (
        day.isoformat(),
        f"{day.month}/{day.day}/{day.year}",
        f"{day:%d-%b-%Y}",
        f"{day:%B} {day.day}, {day.year}",
    )
    assert {day} == {day_of(written) for written in forms}


@pytest.mark.parametrize(
    "written", ["2018", "FY18", "FY2018", "FY 2018", "FFY2018", "fiscal year 2018", 2018, 2018.0]
)
def test_a_fiscal_year_has_many_names(written: str | float) -> None:
    """The year is the one in which the fiscal year ends."""
    assert fiscal_year_of(written) == 2018


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2017-18", "two years leave open"),
        ("2017/2018", "two years leave open"),
        ("FY17-18", "two years leave open"),
        ("18", "four digits"),
        ("2018-07-01", "four digits"),
        ("20018", "four digits"),
        ("1018", "from 1950 to 2100"),
        (datetime(2018, 7, 1), "four digits"),
    ],
)
def test_two_years_or_two_digits_are_asked_about(written: str | datetime, right: str) -> None:
    """Which of two years an award is of decides which strings are on it."""
    with pytest.raises(UnreadableError, match=right):
        fiscal_year_of(written)


@pytest.mark.parametrize(
    ("award_id", "year"),
    [
        ("2018-DJ-BX-0492", 2018),
        ("2013DJBX1007", 2013),
        ("2017-MU-BX-K001", 2017),
        ("15PBJA-24-GG-04727-JAGX", 2024),
        ("15PBJA24GG04727JAGX", 2024),
        ("B-20-MC-17-0006", 2020),
        ("M21-MP170201", 2021),
        ("EMW-2020-FG-00311", 2020),
        ("31700221782021", 2021),
        ("3-17-0022-178-2021", 2021),
    ],
)
def test_some_award_numbers_state_their_year(award_id: str, year: int) -> None:
    """Only a form that is known to contain the year is used."""
    found = fiscal_year_in_award_id(award_id)
    assert found is not None
    assert found[0] == year


@pytest.mark.parametrize(
    "award_id", ["SLFRP0138", "NH75OT000082", "67906339", "IL-H2001W023", "2034150", "20189999"]
)
def test_other_award_numbers_state_no_year(award_id: str) -> None:
    """Digits that look like a year are not taken for one."""
    assert fiscal_year_in_award_id(award_id) is None


def test_a_year_beside_a_listing_is_found_if_it_is_the_only_one() -> None:
    """`16.738 FY2017` says a year; `FY2017 and FY2018` says none."""
    assert fiscal_year_inside("16.738 FY2017") == 2017
    assert fiscal_year_inside("JAG FY17") == 2017
    assert fiscal_year_inside("FY2017 and FY2018") is None
    assert fiscal_year_inside("FY2017-18") is None
