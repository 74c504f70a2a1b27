"""Sums of money: where they stand and what they come to, to the cent."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.reading.amounts import amounts
from comity.reading.found import Amount
from comity.reading.segments import segmented


def read(words: str) -> list[Amount]:
    return amounts(segmented(words))


def only(words: str) -> Amount:
    (one,) = read(words)
    return one


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The bridge cost $4.1 billion.", 4_100_000_000),
        ("The bridge cost $1.9M.", 1_900_000),
        ("The bridge cost $3bn, or more.", 3_000_000_000),
        ("The bridge cost $25K.", 25_000),
        ("The bridge cost $4.1 BILLION.", 4_100_000_000),
        ("The bridge cost 86 million dollars.", 86_000_000),
        ("The bridge cost four billion dollars.", 4_000_000_000),
        ("The bridge cost half a million dollars.", 500_000),
        ("The bridge cost two hundred and fifty thousand dollars.", 250_000),
        ("The bridge cost a million dollars.", 1_000_000),
        ("The bridge cost two point one million dollars.", 2_100_000),
        ("The bridge cost 1.5 million US dollars.", 1_500_000),
        ("The bridge cost US$5,000.", 5_000),
        ("The bridge cost USD 3 million.", 3_000_000),
        ("The bridge cost $ 1,000.", 1_000),
        ("A $100-million bridge.", 100_000_000),
        ("A five-dollar fee.", 5),
        ("The fee is ten cents.", Decimal("0.10")),
        ("The award is $1,598,231.50.", Decimal("1598231.50")),
        ("The change was -$5 million.", -5_000_000),
        ("The change was minus $5 million.", -5_000_000),
    ],
)
def test_a_sum_comes_to_what_it_says(words: str, value: Decimal | int) -> None:
    """Signs, names of the currency, multiples and number words are read exactly."""
    assert only(words).value == value


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("It pays $6,000 to $9,000 in aid.", [("$6,000", 6_000), ("$9,000", 9_000)]),
        ("It pays $1 to $3 million.", [("$1", 1_000_000), ("$3 million", 3_000_000)]),
        ("It pays $10-$20 million.", [("$10", 10_000_000), ("$20 million", 20_000_000)]),
        ("It pays between $2 million and $3 million.",
         [("$2 million", 2_000_000), ("$3 million", 3_000_000)]),
    ],
)  # fmt: skip
def test_a_range_of_two_sums_is_two_amounts(words: str, spans: list[tuple[str, int]]) -> None:
    """The lower end borrows the multiple of the upper."""
    assert [(one.text, int(one.value)) for one in read(words)] == spans


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("It costs $2-3 million.", 2_000_000, 3_000_000),
        ("It costs $1.5 to 2 billion.", 1_500_000_000, 2_000_000_000),
        ("It costs $900,000 to 1 million.", 900_000, 1_000_000),
        ("It costs $500-600.", 500, 600),
    ],
)
def test_a_range_in_one_span_has_an_upper_end(words: str, low: int, high: int) -> None:
    """One amount, with `high`."""
    one = only(words)

    assert (one.value, one.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "words",
    [
        "Hundreds of millions of dollars are at stake.",
        "Dollars are scarce, and so is good sense.",
        "About 20 percent of 3 million people.",
        "The $ sign.",
    ],
)
def test_what_names_no_number_of_dollars_is_no_amount(words: str) -> None:
    """Nothing is guessed."""
    assert read(words) == []


def test_a_t_shirt_is_not_a_trillion() -> None:
    """A letter is a multiple only where it hangs on its number."""
    assert only("He sold a $20 T-shirt.").value == 20


def test_other_currencies_keep_their_name() -> None:
    """The value is in the currency's own units."""
    found = read("It paid C$5 million and €2 million.")

    assert [(one.currency, int(one.value)) for one in found] == [
        ("CAD", 5_000_000),
        ("EUR", 2_000_000),
    ]


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("About $5 million is left.", "about"),
        ("It got roughly 86 million dollars.", "roughly"),
        ("It stands to lose up to $3 billion.", "up to"),
        ("It got more than the $20,000 it asked for.", "more than"),
        ("It spent an estimated $4 million.", "an estimated"),
        ("Subawards of $30,000 or more are reported.", "or more"),
        ("It got $5 million.", ""),
    ],
)
def test_how_surely_a_sum_is_told(words: str, qualifier: str) -> None:
    """The words before a sum, or after it."""
    assert only(words).qualifier == qualifier


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("It gets $3 million a year in aid.", "a year"),
        ("It gets $3 million annually.", "annually"),
        ("It gets $950,000 per year.", "per year"),
        ("It got four billion dollars over three years.", "over three years"),
        ("It gets $7 million from the State every year.", "every year"),
        ("Some $4 billion in grants is open this fiscal year.", "this fiscal year"),
        ("It got $3 million.", ""),
    ],
)
def test_what_a_sum_is_for_in_time(words: str, period: str) -> None:
    """The period, also where other words stand between."""
    assert only(words).period == period


@given(st.text(alphabet="$€-–.,0123456789 mMkKbnto()US\nabilondrs", max_size=80))
def test_odd_words_keep_offsets(words: str) -> None:
    """Whatever stands there, each amount points at its own words, and none overlap."""
    found = read(words)

    assert all(words[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["", ".05", ".50"]))
def test_digits_with_commas_keep_their_value(whole: int, cents: str) -> None:
    """No float comes between the page and the value."""
    one = only(f"The award is ${whole:,}{cents} in all.")

    assert one.value == Decimal(f"{whole}{cents}")
