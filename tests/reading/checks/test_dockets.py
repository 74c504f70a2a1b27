"""Docket numbers beside the names of cases."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS, only, outcome, rests_on


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("King County v. Turner, No. 2:25-cv-00814, is pending.", SHOWS),
        ("King County v. Turner (No. 25-cv-814) is pending.", SHOWS),
        ("King County v. Turner, No. 2:25-cv-00418, is pending.", CONTRADICTS),
        ("King County v. Turner, No. 24-1234, is pending.", NOT_REACHED),
        ("New York v. DOJ, No. 25-499, over PRWORA benefits, is pending.", CONTRADICTS),
        ("New York v. DOJ, No. 25-345, over PRWORA benefits, is pending.", SHOWS),
    ],
)
def test_docket_numbers(words: str, expected: Outcome) -> None:
    """Zeros and judges' letters make no difference; another court's numbers are not known."""
    assert outcome(words, "2025-10-10", Kind.DOCKET) is expected


def test_whose_number_it_is_is_told() -> None:
    """The number of one suit printed with another."""
    found = only("New York v. DOJ, No. 25-499, over PRWORA benefits, is pending.", "2025-10-10",
                 Kind.DOCKET)  # fmt: skip

    assert rests_on(found) == {"new-york-v-doj-prwora", "new-york-v-doj-legal-services"}
