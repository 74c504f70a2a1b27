"""Requests to a custodian: the Denver dispute, and a workspace's own log."""

from __future__ import annotations

from datetime import date

import pytest

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.checking import check
from comity.reading.checks.own_log import OwnLog
from comity.requests.ledger import Ledger, read_ledger
from tests.reading.checks.by_hand import TODAY, checked, read
from tests.reading.checks.outcomes import CONTRADICTS, DISPUTED, NOT_REACHED, SHOWS
from tests.requests.building import Book, facilities

MARCH = "2017-03-28"


def outcomes(words: str) -> list[Outcome]:
    """The outcomes of the findings on requests, in order."""
    return [one.outcome for one in checked(words, MARCH) if one.claim is Kind.REQUEST]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Denver let him go although ICE had lodged a detainer.", [DISPUTED]),
        ("A detainer was lodged with Denver, and the man was released.", [DISPUTED]),
        ("Denver flouted a request to hold a man in its jail.", [DISPUTED]),
        ("ICE issued no detainer while he was in jail in Denver, the city says.", [DISPUTED]),
        (
            "In Denver, ICE neither issued a detainer nor obtained a warrant for the man.",
            [DISPUTED],
        ),
        ("Denver ignored a detainer for the man.", [DISPUTED]),
        ("Denver notified ICE before the man's release.", [SHOWS]),
        ("Denver did not notify ICE before the man's release.", [CONTRADICTS]),
        ("Denver gave ICE 48 hours' notice of the man's release by fax.", [CONTRADICTS]),
        ("ICE had a judicial warrant for the man in the jail in Denver.", [NOT_REACHED]),
    ],
)
def test_the_denver_request(words: str, expected: list[Outcome]) -> None:
    """Whether it was a detainer is disputed; that notice was given is on record."""
    assert sorted(outcomes(words)) == sorted(expected)


def test_a_dispute_names_the_document_that_settles_it() -> None:
    """The form itself."""
    (found,) = checked("Denver let him go although ICE had lodged a detainer.", MARCH)

    assert found.as_known_now.settled_by.startswith("the form itself")
    assert found.as_known_now.in_words.startswith("disputed, settled by the form itself")


def test_each_clause_is_denied_by_itself() -> None:
    """ "Issued no detainer; the sheriff notified ICE": the second is not denied."""
    words = "ICE issued no detainer for the man in Denver; the sheriff notified ICE of his release."

    assert outcomes(words) == [DISPUTED, SHOWS]


@pytest.mark.parametrize(
    "words",
    [
        "Denver does not honor detainers, said a council member.",
        "Boston let him go although ICE had lodged a detainer.",
        "Denver may have let him go although ICE had lodged a detainer.",
        "Denver hosted 12 conventions last year.",
    ],
)
def test_policies_and_other_places_are_left_alone(words: str) -> None:
    """What a city does in general is no request."""
    assert outcomes(words) == []


def test_a_dispute_is_about_its_own_time() -> None:
    """A statement of 2024 is not about the request of 2016."""
    assert checked("Denver let him go although ICE had lodged a detainer.", "2024-03-28") == []


def own_log(book: Book) -> OwnLog:
    """The log of the tests as a workspace gives it."""

    def as_known(known: date) -> Ledger:
        return read_ledger(book.recorder.log.entries(), known)

    return OwnLog(as_known, facilities())


def test_the_log_of_a_workspace_answers() -> None:
    """A request of the log, notified and released: told with the numbers of its entries."""
    book = Book()
    book.ask("TRAVJTX", "2017-01-10", sent="2017-01-10T09:00:00-06:00")
    book.answer("notified", "2017-01-12T10:00:00-06:00", channel="fax")
    book.answer("released", "2017-01-12T18:00:00-06:00")
    found = read("Travis County never notified ICE of the man's release.", "2027-01-20")

    findings = check(found.text, found, known=TODAY, on_said=date(2017, 1, 20), log=own_log(book))

    (one,) = [finding for finding in findings if finding.claim is Kind.REQUEST]
    assert one.outcome is CONTRADICTS
    assert {source.sort for source in one.as_known_now.sources} == {"entry"}
    assert "notice was given" in " ".join(one.as_known_now.sentences)


def test_what_was_recorded_later_is_known_later() -> None:
    """Entries recorded in 2026 are nothing to what was known in 2017."""
    book = Book()
    book.ask("TRAVJTX", "2017-01-10", sent="2017-01-10T09:00:00-06:00")
    found = read("Travis County ignored a detainer for the man.", "2017-01-20")

    findings = check(found.text, found, known=TODAY, log=own_log(book))

    assert {one.as_known_then.outcome for one in findings} == {NOT_REACHED}
