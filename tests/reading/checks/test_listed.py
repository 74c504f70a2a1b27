"""Lists: ordered, published, suspended, gone; who is on them."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (
            "DHS began publishing weekly lists of jurisdictions that decline detainers.",
            "2017-03-28",
            SHOWS,
        ),
        (
            "Homeland Security started to put out weekly lists of places that refuse detainers.",
            "2017-03-28",
            SHOWS,
        ),
        (
            "Every week the government now publishes a list of cities that refused detainers.",
            "2017-03-28",
            SHOWS,
        ),
        (
            "The administration plans to publish weekly reports on cities that ignore detainers.",
            "2017-02-10",
            SHOWS,
        ),
        ("ICE publishes a weekly list of cities that refuse detainers.", "2017-06-28", CONTRADICTS),
        ("ICE published weekly lists of cities that refuse detainers.", "2017-02-28", NOT_REACHED),
        ("ICE has stopped publishing its weekly declined detainer report.", "2017-04-20", SHOWS),
        ("The weekly list of declined detainers was suspended in April.", "2017-06-28", SHOWS),
        ("The weekly list of declined detainers was suspended in May.", "2017-06-28", CONTRADICTS),
        ("The weekly list of declined detainers was not suspended.", "2017-06-28", CONTRADICTS),
        ("The first weekly list of declined detainers came out on March 20.", "2017-04-01", SHOWS),
        (
            "The first weekly list of declined detainers was released on Feb. 20.",
            "2017-04-01",
            CONTRADICTS,
        ),
    ],
)
def test_the_weekly_list(words: str, published: str, expected: Outcome) -> None:
    """Ordered in January, published from March, suspended in April of 2017."""
    assert outcome(words, published, Kind.LIST) is expected


def test_its_end_is_told_today_and_not_before() -> None:
    """What was known in March had no suspension."""
    found = only("DHS began publishing weekly lists of jurisdictions that decline detainers.",
                 "2017-03-28", Kind.LIST)  # fmt: skip

    assert "suspended" not in " ".join(found.as_known_then.sentences)
    assert "suspended on 10 April 2017" in " ".join(found.as_known_now.sentences)


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (
            "Homeland Security published its list of sanctuary jurisdictions on May 29.",
            "2025-05-30",
            SHOWS,
        ),
        ("The DHS list was released on June 3.", "2025-06-10", CONTRADICTS),
        ("The DHS list has been taken down.", "2025-06-02", SHOWS),
        (
            "Homeland Security pulled the list of sanctuary jurisdictions over the weekend.",
            "2025-06-02",
            SHOWS,
        ),
        ("The DHS list is still online.", "2025-06-05", CONTRADICTS),
        ("The DHS list is still online.", "2025-05-30", SHOWS),
        ("The DHS list was never withdrawn.", "2025-06-05", CONTRADICTS),
    ],
)
def test_the_list_of_may_2025(words: str, published: str, expected: Outcome) -> None:
    """Published on 29 May, gone by 1 June."""
    assert outcome(words, published, Kind.LIST) is expected


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Aurora, Colorado was on the DHS list.", "2025-05-29", SHOWS),
        ("Aurora, Colorado is on the DHS list.", "2025-05-31", CONTRADICTS),
        ("Huntington Beach is not on the DHS list.", "2025-05-30", CONTRADICTS),
        ("Phoenix appears on the DHS list.", "2025-05-30", NOT_REACHED),
        (
            "Nevada is on the Justice Department's list of sanctuary jurisdictions.",
            "2025-09-01",
            SHOWS,
        ),
        (
            "Nevada is on the Justice Department's list of sanctuary jurisdictions.",
            "2025-10-01",
            CONTRADICTS,
        ),
        (
            "Nevada was removed from the Justice Department's list of sanctuary jurisdictions.",
            "2025-10-01",
            SHOWS,
        ),
        (
            "Phoenix is on the Justice Department's list of sanctuary jurisdictions.",
            "2025-10-01",
            CONTRADICTS,
        ),
    ],
)
def test_who_is_on_a_list(words: str, published: str, expected: Outcome) -> None:
    """By day, through the fold; absence from an incomplete list decides nothing."""
    assert outcome(words, published, Kind.LIST) is expected


@pytest.mark.parametrize(
    "words",
    [
        "The grand list of taxable property was published in May.",
        "He made the list of best chefs three weeks in a row.",
        "Denver's list of vendors was published on May 29.",
    ],
)
def test_other_lists_are_left_alone(words: str) -> None:
    """A list is not the list."""
    assert checked(words, "2025-06-03") == []
