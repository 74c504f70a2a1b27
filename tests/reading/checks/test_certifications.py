"""Certifications: of whom, for which money, from which day."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome, rests_on


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("The Department of Justice will require cities to certify compliance with immigration law "
         "before they get grants.", "2017-03-28", SHOWS),
        ("Cities will have to certify that they obey immigration law to get Justice Department "
         "grants.", "2017-03-28", SHOWS),
        ("The Justice Department will make grants conditional on a certification that cities obey "
         "immigration law.", "2017-03-28", SHOWS),
        ("Cities must certify compliance with Section 1373 to get Byrne JAG grants.",
         "2017-03-28", NOT_REACHED),
        ("Cities must certify compliance with Section 1373 to get Byrne JAG grants.",
         "2018-03-28", SHOWS),
        ("Applicants are required by the Justice Department to certify that they obey 8 U.S.C. "
         "1373.", "2018-09-28", SHOWS),
        ("No certification is required for Byrne JAG money under Section 1373.",
         "2018-02-01", CONTRADICTS),
        ("HUD requires recipients to certify that they run no DEI programs.", "2025-05-10", SHOWS),
        ("Airports must certify that they cooperate with immigration enforcement to get FAA money.",
         "2025-06-01", SHOWS),
    ],
)  # fmt: skip
def test_certifications_asked(words: str, published: str, expected: Outcome) -> None:
    """By agency or program; announced, in force, or not yet."""
    assert outcome(words, published, Kind.CERTIFICATION) is expected


def test_an_announcement_is_told_with_what_followed() -> None:
    """As known on the day only the announcement; today the condition of July 2017 as well."""
    found = only("The Justice Department will require cities to certify that they obey immigration "
                 "law.", "2017-03-28", Kind.CERTIFICATION)  # fmt: skip
    then = {source.id for source in found.as_known_then.sources}

    assert "ag-announcement-2017-03-27" in then
    assert "jag-fy2017-1373-certification" not in then
    assert "jag-fy2017-1373-certification" in rests_on(found)
    assert "25 July 2017" in " ".join(found.as_known_now.sentences)


def test_the_ten_of_2016_are_told_apart_from_all() -> None:
    """The condition of 2016 reached ten governments by name."""
    found = only("Cities must certify compliance with Section 1373 to get Byrne JAG grants.",
                 "2017-03-28", Kind.CERTIFICATION)  # fmt: skip

    assert "reached 10 governments by name" in " ".join(found.as_known_now.sentences)


@pytest.mark.parametrize(
    "words",
    [
        "Cities should certify, he said of Justice Department grants and immigration law.",
        "The hospital is certified by the state, as it must be.",
        "She sent a certified letter to the Justice Department about immigration.",
        "Grants go to those that certify.",
    ],
)
def test_other_certifying_is_left_alone(words: str) -> None:
    """Wishes, hospitals and letters are not checked."""
    assert [one for one in checked(words, "2018-03-28") if one.claim is Kind.CERTIFICATION] == []
