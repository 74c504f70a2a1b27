"""What a place's own law does to a detainer, by place and day."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Texas law requires jails to honor detainers.", "2017-10-10", SHOWS),
        ("Texas law requires jails to honor detainers.", "2017-03-10", CONTRADICTS),
        ("Texas law does not require jails to honor detainers.", "2017-03-10", SHOWS),
        ("California law bars jails from holding people on an ICE detainer.", "2018-03-10", SHOWS),
        ("California law allows jails to honor detainers.", "2018-03-10", CONTRADICTS),
        ("Denver's policy bars holding people on a detainer.", "2017-03-28", SHOWS),
        ("Nevada law requires sheriffs to honor detainers.", "2017-03-28", NOT_REACHED),
    ],
)
def test_what_the_law_of_a_place_does(words: str, published: str, expected: Outcome) -> None:
    """The same hold is required in one State and barred in another, from a day on."""
    assert outcome(words, published, Kind.STATUTE) is expected


def test_an_act_signed_later_is_not_known_before() -> None:
    """In March 2017 nothing was known of the act of May."""
    found = only("Texas law requires jails to honor detainers.", "2017-03-10", Kind.STATUTE)

    assert found.as_known_then.outcome is NOT_REACHED
    assert found.changed


@pytest.mark.parametrize(
    "words",
    [
        "Texas law is old.",
        "California law requires smog checks.",
        "Denver police hold a parade.",
        "Does Texas law require jails to honor detainers?",
    ],
)
def test_other_laws_are_left_alone(words: str) -> None:
    """Only holds and notices on a detainer are asked about."""
    assert checked(words, "2018-03-10") == []
