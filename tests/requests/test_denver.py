"""The Denver dispute of December 2016, entered as it was published, and what the record can say.

The subject is not named. Source: press accounts of February and March 2017.
"""

from __future__ import annotations

import pytest

from comity.requests.clocks import clocks
from comity.requests.ledger import Story
from comity.requests.statements import check_statement
from tests.requests.building import NOW, Book

NOT_KNOWN = {"hold": None, "notify": None, "transfer": None, "cancel": None}


@pytest.fixture
def story() -> Story:
    """A request whose form nobody has shown, a fax 26 minutes before release, and two accounts."""
    book = Book()
    month = {"from": "2016-10-01T00:00:00-06:00", "before": "2016-11-01T00:00:00-06:00"}
    number = book.ask("DENVJCO", form="not-seen", asks=NOT_KNOWN, sent=month, office="DEN")
    book.answer("notified", "2016-12-20T23:33:00-07:00", channel="fax")
    book.answer("released", "2016-12-20T23:59:00-07:00", ground="bond_posted")
    book.answer("ice_did_not_come", "2016-12-20T23:59:00-07:00", actor="ice")
    said = {"kind": "account", "schema": 1, "recorded": NOW, "request": number}
    ice = {"hold_asked": True, "notice_given": False}
    city = {"hold_asked": False, "notice_asked": True, "judicial_warrant": False}
    book.record({**said, "side": "ice", "at": "2017-02-15T12:00:00-07:00", "says": ice})
    book.record({**said, "side": "custodian", "at": "2017-03-27T12:00:00-06:00", "says": city})
    return book.ledger.stories[number]


def test_that_a_detainer_was_lodged_is_disputed(story: Story) -> None:
    """Each side names another request; a copy of the form settles it."""
    found = check_statement("ICE had lodged a detainer for his removal", story)

    assert found.verdict == "disputed"
    assert found.told().startswith("disputed, settled by a copy of the form (I-247 series)")


def test_that_the_request_was_ignored_is_contradicted(story: Story) -> None:
    """A fax before the release is an answer."""
    found = check_statement("it was ignored", story)

    assert found.verdict == "contradicted"


def test_the_whole_claim_is_told_point_by_point(story: Story) -> None:
    """Of "lodged on this booking and ignored", one point is disputed, one contradicted."""
    found = check_statement("a detainer was lodged on this booking and ignored", story)

    assert {one.point: one.verdict for one in found.findings} == {
        "hold_asked": "disputed", "ignored": "contradicted",
    }  # fmt: skip


def test_notice_was_given_twenty_six_minutes_before(story: Story) -> None:
    """The record has the fax; that the other side said otherwise is told beside it."""
    found = check_statement("ICE was notified", story).findings[0]

    assert found.verdict == "established"
    assert "26 minutes before the release" in found.because
    assert "ICE said otherwise" in found.because


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("there was no prior notice", "contradicted"),
        ("48 hours' notice was given", "contradicted"),
        ("the subject was held beyond release", "contradicted"),
        ("the detainer was not honored", "disputed"),
        ("there was a judicial warrant", "not_established"),
        ("ICE did not come", "established"),
        ("a request for notification was made", "not_established"),
    ],
)
def test_other_claims(story: Story, statement: str, verdict: str) -> None:
    """Each claim of the dispute has its answer."""
    assert verdict == check_statement(statement, story).verdict


def test_the_clock_of_notice_shows_both_numbers(story: Story) -> None:
    """No hold clock ran, since there was no hold; the notice stands with its minutes."""
    found = {one.name: one for one in clocks(story, "America/Denver")}

    assert found["regulation"].standing == "not_held"
    assert "26 minutes before the release" in found["notice"].told
