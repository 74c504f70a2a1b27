"""Who is a party, covered or bound, by government and by day."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Boston is a plaintiff in King County v. Turner.", "2025-06-10", SHOWS),
        ("Bellevue joined King County v. Turner.", "2025-08-10", SHOWS),
        ("Bellevue was already a plaintiff in King County v. Turner.", "2025-06-10", CONTRADICTS),
        ("Bellevue is not a plaintiff in King County v. Turner.", "2025-06-10", SHOWS),
        ("Phoenix is a plaintiff in King County v. Turner.", "2025-08-10", NOT_REACHED),
        ("Chicago is among the plaintiffs in Santa Clara v. Noem.", "2025-10-10", CONTRADICTS),
        (
            "Hawaii is a plaintiff in New York v. DOJ over legal services for victims.",
            "2025-10-10",
            CONTRADICTS,
        ),
        (
            "Arizona is a plaintiff in New York v. DOJ over legal services for victims.",
            "2025-10-10",
            SHOWS,
        ),
        (
            "Bellevue answered. “We were already plaintiffs in King County v. Turner,” it said.",
            "2025-08-10",
            SHOWS,
        ),
    ],
)
def test_who_is_a_party(words: str, published: str, expected: Outcome) -> None:
    """By the day of joining; where parties are unnamed, absence decides nothing."""
    assert outcome(words, published, Kind.COVERAGE) is expected


def test_a_later_joining_is_known_today_alone() -> None:
    """In June 2025 nothing was known of Bellevue; today the record has the day in July."""
    found = only("Bellevue was already a plaintiff in King County v. Turner.", "2025-06-10",
                 Kind.COVERAGE)  # fmt: skip

    assert found.as_known_then.outcome is NOT_REACHED
    assert found.as_known_now.outcome is CONTRADICTS
    assert "10 July 2025" in " ".join(found.as_known_now.sentences)


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("The injunction in King County v. Turner protects Boston.", "2025-06-10", SHOWS),
        (
            "Boston is not covered by the injunction in King County v. Turner.",
            "2025-06-10",
            CONTRADICTS,
        ),
        (
            "Tacoma is covered by the injunction in King County v. Turner.",
            "2025-06-10",
            NOT_REACHED,
        ),
        (
            "Bellevue is covered by the injunction in King County v. Turner.",
            "2025-06-10",
            CONTRADICTS,
        ),
        ("Bellevue is covered by the injunction in King County v. Turner.", "2025-08-20", SHOWS),
        ("Los Angeles is protected by the order in California v. DOT.", "2025-07-10", SHOWS),
        ("Dallas is protected by the order in California v. DOT.", "2025-07-10", CONTRADICTS),
        ("Dallas is protected by the order in California v. DOT.", "2025-12-10", SHOWS),
    ],
)
def test_whom_an_order_covers(words: str, published: str, expected: Outcome) -> None:
    """Joining is not protection: a later party waits for its own order."""
    assert outcome(words, published, Kind.COVERAGE) is expected


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        (
            "Dallas is subject to HUD's Continuum of Care immigration conditions.",
            "2025-06-10",
            SHOWS,
        ),
        (
            "Boston is subject to HUD's Continuum of Care immigration conditions.",
            "2025-06-10",
            CONTRADICTS,
        ),
        (
            "Boston is no longer bound by the Continuum of Care immigration terms.",
            "2025-06-10",
            SHOWS,
        ),
        ("Dallas is exempt from DOT's immigration conditions.", "2025-12-10", SHOWS),
        ("Dallas is exempt from DOT's immigration conditions.", "2025-06-10", NOT_REACHED),
    ],
)
def test_who_is_bound_by_a_condition(words: str, published: str, expected: Outcome) -> None:
    """Answered by the fold for the government and the day; where parties that an order protects are
    not named, that one is exempt is not contradicted."""
    assert outcome(words, published, Kind.COVERAGE) is expected


@pytest.mark.parametrize(
    "words",
    [
        "Boston is covered in snow.",
        "San Francisco joined the league in 1958.",
        "Chicago will sue within weeks, its mayor predicted.",
        "Seattle hopes to join King County v. Turner.",
        "The league includes Boston.",
    ],
)
def test_other_joining_and_covering_is_left_alone(words: str) -> None:
    """Weather, leagues and hopes are not checked."""
    assert checked(words, "2025-06-10") == []
