"""Numbers as they are said, and whether a count of the record agrees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.reading.checks.numbers import Range, counts, number


def first(words: str) -> tuple[int, Range]:
    """The first number of a sentence: its value and what it allows."""
    found = next(counts(words))
    return found.value, found.allows


@pytest.mark.parametrize(
    ("words", "value", "least", "most"),
    [
        ("34 cities", 34, 34, 34),
        ("thirty-four cities", 34, 34, 34),
        ("Twenty-nine local governments", 29, 29, 29),
        ("3,083 detainers", 3083, 3083, 3083),
        ("more than 500 places", 500, 501, None),
        ("at least 12 counties", 12, 12, None),
        ("fewer than 40 counties", 40, 0, 39),
        ("up to 40 counties", 40, 0, 40),
        ("about 60 plaintiffs", 60, 54, 66),
        ("some 200 suits", 200, 180, 220),
        ("200 detainers", 200, 190, 210),
        ("dozens of cities", 24, 24, 99),
        ("hundreds of cities", 200, 200, 999),
        ("two dozen mayors", 24, 22, 28),
        ("two hundred suits", 200, 190, 210),
    ],
)
def test_a_number_allows_what_its_words_allow(
    words: str, value: int, least: int, most: int | None
) -> None:
    """A qualifier widens it; a round number in hundreds is a round number."""
    assert first(words) == (value, Range(least, most))


@pytest.mark.parametrize("words", ["in 2017", "$4.1 billion", "8 U.S.C. 1373(a)"[8:], "a 7-2 vote"])
def test_years_sums_and_sections_are_no_counts(words: str) -> None:
    """What only looks like a number of things is left alone."""
    assert [one.value for one in counts(words) if one.value > 10] in ([], [1373])


@given(st.integers(1, 999))
def test_digits_agree_with_themselves_alone(value: int) -> None:
    """An exact number agrees with its own count and with no other outside its room."""
    _, allows = first(f"{value} cities") if value < 1900 else (0, Range(0, 0))

    assert allows.least <= value <= (allows.most or value)
    found = next(counts(f"{value} cities"))
    assert found.agrees(Range(value, value)) is True
    assert found.agrees(Range(2 * value + 30, 2 * value + 30)) is False


def test_a_count_within_bounds_is_neither_yes_nor_no() -> None:
    """A record that knows 30 to 31 cannot say whether 31 is right."""
    assert next(counts("31 plaintiffs")).agrees(Range(30, 31)) is None
    assert next(counts("32 plaintiffs")).agrees(Range(30, 31)) is False
    assert next(counts("more than 500 places")).agrees(Range(501, None)) is True


def test_words_for_numbers_have_values() -> None:
    """Both ways of writing give one value."""
    assert number("thirty four") == number("thirty-four") == number("34") == 34
    assert number("1,161") == 1161
