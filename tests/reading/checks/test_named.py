"""A name is not a case: which of several is meant, and when none is sure."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.by_hand import checked
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome, rests_on


@pytest.mark.parametrize(
    ("words", "published", "case"),
    [
        ("San Francisco v. Trump was filed on Jan. 31, 2017.", "2025-06-10",
         "sf-santa-clara-v-trump"),
        ("San Francisco v. Trump was filed on Feb. 7, 2025.", "2025-06-10", "sf-v-trump-2025"),
        ("San Francisco v. Trump, No. 3:17-cv-00485-WHO, was filed on Jan. 31, 2017.",
         "2017-03-10", "sf-santa-clara-v-trump"),
        ("Seattle v. Trump, No. 2:17-cv-00497, was filed in 2017.", "2025-08-10",
         "seattle-portland-v-trump"),
        ("Seattle v. Trump was filed in October 2020.", "2025-08-10",
         "seattle-portland-nyc-v-trump-anarchist"),
        ("San Francisco v. Sessions, No. 3:17-cv-04642, was filed on Aug. 11, 2017.",
         "2018-10-06", "california-sf-v-sessions-fy2017"),
    ],
)  # fmt: skip
def test_cases_of_one_name(words: str, published: str, case: str) -> None:
    """Told apart by number, by plaintiff, by the day told."""
    found = only(words, published, Kind.DAY)

    assert found.outcome is SHOWS
    assert case in rests_on(found)


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("Santa Clara v. Trump was filed on Feb. 3, 2017.", "2017-03-10", SHOWS),
        ("Santa Clara v. Trump was filed on Jan. 31, 2017.", "2017-03-10", CONTRADICTS),
        ("San Francisco v. Trump was filed on Feb. 3, 2017.", "2017-03-10", CONTRADICTS),
        ("California v. Sessions was filed on Aug. 14, 2017.", "2017-10-06", SHOWS),
        ("California v. Sessions was filed on Aug. 11, 2017.", "2017-10-06", CONTRADICTS),
    ],
)
def test_one_case_that_joins_two_suits(words: str, published: str, expected: Outcome) -> None:
    """Each suit has its own plaintiff and its own day."""
    assert outcome(words, published, Kind.DAY) is expected


@pytest.mark.parametrize(
    "words",
    [
        "Oregon v. Trump, filed on Sept. 28, 2025, is about soldiers.",
        "New York v. Trump was filed on Feb. 7, 2025, over data of the Treasury.",
        "Washington v. Trump was filed on April 4, 2025, over elections.",
        "California v. DOT, on the fast railway, was filed on Sept. 17, 2025.",
        "King County v. Turner, No. 2:24-cv-00999, was filed in 2024.",
    ],
)
def test_another_case_of_the_name_is_left_alone(words: str) -> None:
    """States sue a President over many things: without a sign, no day is a slip."""
    assert [one for one in checked(words, "2026-02-15") if one.claim is Kind.DAY] == []


@pytest.mark.parametrize(
    "words",
    [
        "The appeal in King County v. Turner was filed on June 9, 2025.",
        "The first amended complaint in King County v. Turner was filed on May 21, 2025.",
        "The plaintiffs in King County v. Turner filed a motion on May 21, 2025.",
        "In King County v. Turner, a brief was filed on July 8, 2025.",
        "King County v. Turner will be argued on July 8, 2025.",
        "On July 8, 2025, days after King County v. Turner was filed, it rained.",
    ],
)
def test_papers_in_a_suit_are_not_the_suit(words: str) -> None:
    """A motion, an appeal, a hearing have days of their own."""
    assert [one for one in checked(words, "2025-08-10") if one.claim is Kind.DAY] == []


def test_an_appeals_number_is_no_slip() -> None:
    """Only a trial court's number is held against the trial court's."""
    words = "King County v. Turner, No. 25-3664, is on appeal."

    assert outcome(words, "2025-10-10", Kind.DOCKET) is NOT_REACHED


def test_later_than_a_case_is_followed_nothing_is_contradicted() -> None:
    """In late 2026 a party may have joined whom the record does not have."""
    words = "Dallas is a plaintiff in Santa Clara v. Noem."

    assert outcome(words, "2025-12-10", Kind.COVERAGE) is CONTRADICTS
    found = only(words, "2026-11-01", Kind.COVERAGE)
    assert found.outcome is NOT_REACHED
    assert "what came later is not followed" in " ".join(found.as_known_now.sentences)
