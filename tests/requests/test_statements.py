"""Statements held against a record: what is said, what is denied, and how much notice it was."""

from __future__ import annotations

import pytest

from comity.errors import InputError
from comity.requests.ledger import Story
from comity.requests.statements import check_statement, made_in
from tests.requests.building import Book


@pytest.fixture
def story() -> Story:
    """An I-247D with an I-200, declined, with notice three hours before the release."""
    book = Book()
    number = book.ask("TRAVJTX", warrant="I-200", evidence="ab" * 32)
    book.answer("hold_declined", "2017-01-12T08:00:00-06:00", ground="no_judicial_warrant")
    book.answer("notified", "2017-01-12T09:00:00-06:00", channel="fax")
    book.answer("released", "2017-01-12T12:00:00-06:00", ground="bond_posted")
    book.answer("ice_did_not_come", "2017-01-12T12:00:00-06:00")
    return book.ledger.stories[number]


PAIRS = [
    ("there was a detainer", "there was no detainer", "established"),
    ("a hold was requested", "no hold was requested", "established"),
    ("the subject was held past release", "he was not held past release", "contradicted"),
    ("he was released", "he was never released", "established"),
    ("ICE was notified", "ICE was not notified", "established"),
    ("ICE took custody", "ICE did not take custody", "contradicted"),
    ("there was a judicial warrant", "there was no judicial warrant", "contradicted"),
    ("a warrant came with it", "it came without a warrant", "established"),
    ("the request was ignored", "the request was not ignored", "contradicted"),
    ("the hold was declined", "the hold was never declined", "established"),
    ("a request for notification was made", "no request for notification was made", "established"),
]
OPPOSITE = {"established": "contradicted", "contradicted": "established"}


@pytest.mark.parametrize(("said", "denied", "verdict"), PAIRS)
def test_a_denial_is_answered_the_other_way_round(
    story: Story, said: str, denied: str, verdict: str
) -> None:
    """Whoever denies what the record shows is contradicted by it, and the reverse."""
    assert check_statement(said, story).verdict == verdict
    assert check_statement(denied, story).verdict == OPPOSITE[verdict]


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("the jail gave 180 minutes notice", "established"),
        ("the jail gave ICE 3 hours of notice", "established"),
        ("the jail gave 48 hours notice", "contradicted"),
        ("ICE got 10 minutes' notice", "contradicted"),
        ("the jail did not give ICE 2 days of notice", "established"),
        ("48 hours' notice was given", "contradicted"),
    ],
)
def test_the_time_of_a_notice_is_part_of_what_is_said(
    story: Story, statement: str, verdict: str
) -> None:
    """A notice of three hours is none of two days."""
    assert check_statement(statement, story).verdict == verdict


def test_a_word_of_denial_reaches_its_own_part_alone() -> None:
    """Of "no detainer, and ICE was notified" the first point is denied and the second is not."""
    made = {one.point: one.is_denied for one in made_in(
        "There was no detainer or warrant, and ICE was notified before he was released"
    )}  # fmt: skip

    assert made == {
        "hold_asked": True, "warrant": True, "notice_given": False, "released": False,
    }  # fmt: skip


def test_points_are_named_as_they_were_made(story: Story) -> None:
    """A denied point says so, also where its own name holds a denial."""
    found = check_statement("the hold was never declined; there was no judicial warrant", story)

    assert [one.point for one in found.findings] == ["honored", "not_judicial_warrant"]


def test_what_says_nothing_of_a_request_is_told(story: Story) -> None:
    """With the points that a record can answer."""
    with pytest.raises(InputError, match="says nothing that a record can answer; write of these"):
        check_statement("the moon is green", story)
