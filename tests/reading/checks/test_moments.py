"""Times as they are told: a day, a month, a length back; and which verb a time belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from comity.reading.checks.clause import clauses
from comity.reading.checks.moments import Window, lengths_ago, window_of
from comity.reading.checks.places import when_told
from tests.reading.checks.by_hand import read

SAID = date(2017, 3, 28)


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2017-03-27", date(2017, 3, 27), date(2017, 3, 27)),
        ("2017-02", date(2017, 2, 1), date(2017, 2, 28)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2017-01-28/2017-02-03", date(2017, 1, 28), date(2017, 2, 3)),
    ],
)
def test_a_written_time_is_a_span_of_days(iso: str, first: date, last: date) -> None:
    """Each form gives its first and last day."""
    assert window_of(iso) == Window(first, last)


@pytest.mark.parametrize("iso", ["P40D", "", "soon", "2017-13"])
def test_a_length_is_no_span(iso: str) -> None:
    """What names no day gives none."""
    assert window_of(iso) is None


def test_a_length_back_is_rough() -> None:
    """Two months before 28 March may be any day from the middle of January to that of February."""
    (told,) = lengths_ago("signed two months before", SAID)

    assert told.window.holds(date(2017, 1, 25), date(2017, 1, 25))
    assert not told.window.holds(date(2016, 12, 20), date(2016, 12, 20))


def test_news_that_came_after_tells_how_long_before() -> None:
    """The order of "the announcement came two months after the order" is two months old."""
    (told,) = lengths_ago("The announcement came two months after he signed the order", SAID)

    assert told.words == "two months after"
    assert told.window.holds(date(2017, 1, 25), date(2017, 1, 25))


def test_a_day_within_bounds_may_lie_in_a_window() -> None:
    """A day of which only bounds are known is in, out, or perhaps in."""
    window = Window(date(2025, 5, 20), date(2025, 5, 25))

    assert window.holds(date(2025, 5, 21), date(2025, 5, 23)) is True
    assert window.holds(date(2025, 5, 23), date(2025, 5, 28)) is None
    assert window.holds(date(2025, 6, 1), None) is False
    assert window.distance(date(2025, 6, 1), None) == 7


def test_a_time_belongs_to_the_verb_beside_it() -> None:
    """Of two verbs, each has the time that stands with it."""
    words = "The order was signed on Jan. 25 and blocked on April 25."
    found = read(words, "2017-05-02")
    (clause,) = clauses(found.text, found, date(2017, 5, 2))

    signed, blocked = words.index("signed"), words.index("blocked")
    one = when_told(clause, signed, signed + 6)
    other = when_told(clause, blocked, blocked + 7)

    assert one and one.words == "Jan. 25"
    assert other and other.words == "April 25"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("The list was gone on Sunday.", date(2025, 6, 1), date(2025, 6, 1)),
        ("The list was gone by Sunday.", date(2025, 5, 1), date(2025, 6, 1)),
        ("The list was gone by June 1.", date(2025, 5, 1), date(2025, 6, 1)),
    ],
)
def test_a_weekday_of_what_has_been_is_not_to_come(words: str, first: date, last: date) -> None:
    """And "by" a day allows those before it."""
    found = read(words, "2025-06-03")
    (clause,) = clauses(found.text, found, date(2025, 6, 3))

    assert [(one.window.first, one.window.last) for one in clause.times] == [(first, last)]
