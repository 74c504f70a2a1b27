"""The weekly list: made under a named rule, which is printed; batch days are marked."""

from __future__ import annotations

from datetime import date

import pytest

from comity.errors import InputError
from comity.requests.weekly.batches import batch_days
from comity.requests.weekly.build import WeeklyList, build, list_text, plain_list
from comity.requests.weekly.rules import RULES, find_rule
from comity.requests.weekly.week import read_week
from tests.requests.building import NOTICE_ALONE, Book, facilities, response

KNOWN = date(2026, 1, 5)


def made(book: Book, rule: str = "hold-declined", week: str = "2017-01-28") -> WeeklyList:
    """The list of a week."""
    return build(book.ledger, read_week(week), find_rule(rule), facilities(), known=KNOWN)


@pytest.fixture
def book() -> Book:
    """Four requests: declined and released, declined and collected, notice only, withdrawn."""
    book = Book()
    for day in ("2017-01-20", "2017-01-21"):
        book.ask("TRAVJTX", day)
        book.answer("hold_declined", "2017-02-01T08:00:00-06:00", ground="local_law_or_policy")
        if day == "2017-01-20":
            book.answer("released", "2017-02-06T08:00:00-06:00")
        else:
            book.answer("collected", "2017-02-02T08:00:00-06:00", actor="ice")
    book.ask("TRAVJTX", "2017-01-22", form="I-247N", asks=NOTICE_ALONE)
    book.answer("released", "2017-02-02T08:00:00-06:00")
    book.ask("TRAVJTX", "2017-01-23")
    book.answer("cancelled", "2017-01-24T08:00:00-06:00", actor="ice")
    book.answer("hold_declined", "2017-02-01T08:00:00-06:00")
    return book


@pytest.mark.parametrize(
    ("rule", "week", "entries"),
    [
        ("hold-declined", "2017-01-28", [0, 3]),
        ("hold-declined-released-not-collected", "2017-01-28", []),
        ("hold-declined-released-not-collected", "2017-02-04", [0]),
        ("released-without-notice", "2017-01-28", [6]),
        ("requests-received", "2017-01-21", [3, 6, 8]),
    ],
)
def test_each_rule_counts_what_its_words_say(
    book: Book, rule: str, week: str, entries: list[int]
) -> None:
    """The same log makes different lists, so the rule is part of the list."""
    assert [row.number for row in made(book, rule, week).rows] == entries


def test_the_rule_is_printed_with_the_list(book: Book) -> None:
    """In words, before any row; and what a log cannot promise, after them."""
    text = list_text(made(book))

    assert RULES["hold-declined"].words in text
    assert "cannot show that an event happened" in text


def test_a_row_tells_the_law_of_its_place(book: Book) -> None:
    """Travis County's policy of that day turned on charges, which the record does not have."""
    assert {row.law for row in made(book).rows} == {"turns_on"}


def test_the_list_holds_no_reference(book: Book) -> None:
    """Keyed references stay between the parties and are never published."""
    book.ask("TRAVJTX", "2017-01-25", reference="ab" * 32)
    book.answer("hold_declined", "2017-02-01T09:00:00-06:00")

    assert "abab" not in repr(plain_list(made(book)))


def test_a_time_within_bounds_may_be_of_two_weeks() -> None:
    """A decision of which only the month is known is on each list, marked."""
    book = Book()
    book.ask("TRAVJTX", "2017-01-20")
    month = {"from": "2017-02-01T00:00:00-06:00", "before": "2017-03-01T00:00:00-06:00"}
    decided = response(0, "hold_declined", "2017-02-01T00:00:00-06:00")
    book.record({**decided, "at": month})

    assert [row.is_certain for row in made(book).rows] == [False]


def test_a_spike_is_a_batch_day() -> None:
    """Ten at once and five times the usual: a new decision on old requests."""
    usual = [date(2017, 1, day) for day in range(1, 20)]

    assert batch_days([*usual, *[date(2017, 2, 1)] * 128]) == {date(2017, 2, 1): 128}
    assert batch_days([date(2017, 2, 1)] * 9) == {}


@pytest.mark.parametrize("week", ["2017-13-01", "last week", "2017-W60", ""])
def test_a_week_is_its_first_day_or_its_number(week: str) -> None:
    """Anything else is told in a sentence."""
    with pytest.raises(InputError, match="write the first day"):
        read_week(week)


def test_a_calendar_week_begins_on_monday() -> None:
    """2017-W05 is the week from 30 January."""
    assert str(read_week("2017-W05")) == "2017-01-30 through 2017-02-05"
