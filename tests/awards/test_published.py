"""Published totals and their parts; baselines; what is announced and not on record."""

from __future__ import annotations

import pytest

from comity.awards.announced import Record, on_record
from comity.awards.baselines import baseline
from comity.awards.published import difference, differences, drift, of_earlier_years, rounding_unit


@pytest.mark.parametrize(
    ("dollars", "unit"),
    [([14_706_000, 119_000], 100_000), ([259_100_000], 10_000_000), ([69_038], 100), ([], 1)],
)
def test_the_unit_of_rounding_shows_in_the_figures(dollars: list[int], unit: int) -> None:
    """Thousands, tenths of a million, dollars; nothing can be said of no figure."""
    assert rounding_unit(amount * 100 for amount in dollars) == unit


def test_a_total_off_by_a_cent_is_told_where_figures_show_cents() -> None:
    """Figures that are not rounded have to agree exactly."""
    found = difference(100_01, [50_00, 50_00])

    assert found is not None
    assert (found.cents, found.rounding_cents) == (1, 0)


def test_totals_are_compared_key_by_key() -> None:
    """Those that agree are left out; parts without a total, and totals without parts, are told."""
    found = differences({"a": 300, "b": 300, "c": 111}, [("a", 100), ("a", 200), ("d", 111)])

    assert [*found] == ["b", "c", "d"]
    assert (found["d"].published_cents, found["d"].added_cents) == (0, 111)


def test_equal_deliveries_do_not_drift() -> None:
    """Only what differs is told; a figure that is not stated any more differs."""
    found = drift({"a": 1, "b": None, "c": 2}, {"a": 1, "b": None, "d": 3})

    assert {key: (one.first_cents, one.second_cents) for key, one in found.items()} == {
        "c": (2, None),
        "d": (None, 3),
    }


def test_nothing_is_of_earlier_years_below_the_allocation() -> None:
    """A year that spends less than was allocated says nothing about other years."""
    assert of_earlier_years(100, 400) == 0


def test_two_years_are_no_baseline() -> None:
    """A median of two years would be one of them."""
    assert baseline({2016: 100, 2017: 900}).cents is None


def test_a_year_of_nothing_is_part_of_the_baseline() -> None:
    """Zeros and negative years count as years; a spike is told where the usual year is nothing."""
    found = baseline({2014: 0, 2015: -50, 2016: 900})

    assert (found.cents, found.spikes) == (0, {2016: 900})


@pytest.mark.parametrize(
    ("announced", "obligated", "said"),
    [
        (100, 90, Record.REPORTED),
        (None, -5, Record.REPORTED),
        (None, 0, Record.REPORTED),
        (100, None, Record.PENDING),
        (100, 0, Record.PENDING),
        (None, None, Record.NOT_ANNOUNCED),
    ],
)
def test_what_the_record_says(announced: int | None, obligated: int | None, said: Record) -> None:
    """Money announced beside a net of nothing is pending."""
    assert on_record(announced, obligated) is said
