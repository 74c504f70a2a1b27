"""What a sum measures, and what of that speaks against a contradiction."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind
from comity.reading.checks.sums import Sum
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS

MARCH = "2017-03-30"


@pytest.mark.parametrize(
    "words",
    [
        "San Francisco receives approximately $1.2 billion a year in federal money for operations.",
        "San Francisco gets $20 million in federal grants for AIDS care.",
        "San Francisco stands to lose $500 million in federal aid for its hospital.",
        "San Francisco receives $10 in federal funds for each $100 of its budget.",
        "The Justice Department's grants have totaled more than $13 billion over five years.",
        "The Justice Department's budget was $29 billion in 2016, with grants a part of it.",
        "The Justice Department awarded grants for the $700 million body camera program in 2016.",
        "The Justice Department gave $850 million in grants under the Violence Against Women Act.",
        "In fiscal 2017 the COPS office awarded $98.5 million to 179 agencies for hiring.",
        "Denver received $1.9 million in Byrne JAG over five years.",
        "VOCA grants rose by $1.5 billion.",
    ],
)
def test_a_sum_of_another_measure_is_left_alone(words: str) -> None:
    """A part, a purpose, many years, a budget: the figures held measure something else."""
    assert [one for one in checked(words, MARCH) if one.claim is Kind.AMOUNT] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Justice Department awarded at least $3 billion in grants in fiscal 2017.", SHOWS),
        ("The Justice Department awarded less than $5 billion in grants in fiscal 2016.", SHOWS),
        ("The Justice Department awarded up to $5 billion in grants in fiscal 2016.", SHOWS),
        ("The Justice Department awarded more than $8 billion in grants in FY2016.", CONTRADICTS),
        (
            "The Justice Department will give more than $4.1 billion in grants this year through "
            "OJP and COPS.",
            NOT_REACHED,
        ),
        ("Cook County received $376,582 in Byrne JAG for fiscal 2017.", NOT_REACHED),
    ],
)
def test_bounds_joint_sums_and_joint_awards(words: str, expected: object) -> None:
    """A bound is kept or broken; of programs together, and of one recipient, no row is the sum."""
    found = [one.outcome for one in checked(words, MARCH) if one.claim is Kind.AMOUNT]

    assert found == [expected]


def test_a_bound_is_kept_and_a_sum_is_near() -> None:
    """`more than 4` allows 6; `4` does not, and 4.5 is no other sum than 4."""
    bound, plain = Sum(4_000, 3_900, 4_400, 1), Sum(4_000, 3_800, 4_200)

    assert bound.allows(6_000) and not bound.is_near(6_000)
    assert bound.is_apart(3_000) and not bound.is_apart(4_300)
    assert not plain.allows(4_500) and not plain.is_apart(4_500)
    assert plain.is_apart(6_000)
