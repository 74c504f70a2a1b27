"""Docket numbers beside the names of cases."""

from __future__ import annotations

import pytest

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.record import shipped_record
from comity.reading.checks.venues import court_id
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


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("King County v. Turner was filed in federal court in Seattle.", "2025-06-10", SHOWS),
        ("A federal judge in Chicago ruled in King County v. Turner.", "2025-06-10", CONTRADICTS),
        (
            "San Francisco sued in federal court in San Francisco over the sanctuary order.",
            "2017-03-28",
            SHOWS,
        ),
        (
            "San Francisco sued in federal court in Los Angeles over the sanctuary order.",
            "2017-03-28",
            CONTRADICTS,
        ),
    ],
)
def test_where_a_case_is_heard(words: str, published: str, expected: Outcome) -> None:
    """A place means the district in which it lies."""
    assert outcome(words, published, Kind.COURT) is expected


def test_every_district_court_of_the_registry_has_an_id() -> None:
    """`S.D. Fla.` is `flsd`; the Supreme Court is no district."""
    courts = {case.court for case in shipped_record().registry.cases.values()}
    districts = {court for court in courts if "D." in court and "Cir." not in court}

    assert all(court_id(court) for court in districts), districts
    assert (court_id("S.D. Fla."), court_id("D.D.C."), court_id("N.D. Cal.")) == (
        "flsd", "dcd", "cand",
    )  # fmt: skip
    assert court_id("U.S. Supreme Court") == ""
