"""The clocks: 48 hours by regulation and by form, over weekends, holidays, clock changes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.clocks import clocks, form_end, regulation_end
from comity.requests.holidays import holiday, holidays
from comity.requests.moments import read_moment
from tests.requests.building import NOTICE_ALONE, Book

DENVER = ZoneInfo("America/Denver")


def at(text: str) -> datetime:
    """A local time in Denver."""
    return datetime.fromisoformat(text).replace(tzinfo=DENVER)


@pytest.mark.parametrize(
    ("starts", "regulation", "form"),
    [
        ("2017-02-07 10:00", "2017-02-09 10:00", "2017-02-09 10:00"),
        ("2017-02-10 17:00", "2017-02-14 17:00", "2017-02-12 17:00"),
        ("2017-02-17 17:00", "2017-02-22 17:00", "2017-02-19 17:00"),
        ("2017-02-18 12:00", "2017-02-23 00:00", "2017-02-20 12:00"),
        ("2017-03-10 12:00", "2017-03-14 12:00", "2017-03-12 13:00"),
        ("2020-07-02 09:00", "2020-07-07 09:00", "2020-07-04 09:00"),
        ("2021-12-30 12:00", "2022-01-04 12:00", "2022-01-01 12:00"),
    ],
    ids=["midweek", "weekend", "holiday", "on a Saturday", "clocks change", "kept on Friday",
         "New Year kept in the year before"],
)  # fmt: skip
def test_both_clocks_are_computed(starts: str, regulation: str, form: str) -> None:
    """The regulation leaves out Saturdays, Sundays and holidays; the form counts every hour."""
    end, _ = regulation_end(at(starts), DENVER)

    assert at(regulation) == end
    assert at(form) == form_end(at(starts), DENVER)


@given(st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)))
def test_the_regulation_never_ends_before_the_form(start: datetime) -> None:
    """Leaving days out can only lengthen a clock, and never by more than a week."""
    starts = start.replace(tzinfo=DENVER)
    end, skipped = regulation_end(starts, DENVER)

    assert end >= form_end(starts, DENVER)
    assert len(skipped) <= 5
    assert all(one.day.weekday() >= 5 or holiday(one.day) for one in skipped)


def test_holidays_are_those_of_the_statute() -> None:
    """Ten until 2020, eleven from 2021, each on the day on which it is kept."""
    assert len(holidays(2017)) == 10
    assert holiday(date(2017, 2, 20)) == "Washington's Birthday"
    assert holiday(date(2021, 6, 18)) == "Juneteenth"
    assert holiday(date(2020, 6, 19)) == ""


def test_the_clock_starts_at_release_and_not_at_receipt() -> None:
    """A hold may begin days after the request; its clock begins when release would have been."""
    book = Book()
    book.ask("DENVJCO", "2017-02-01")
    book.answer("held", "2017-02-10T18:00:00-07:00", clock="2017-02-10T17:00:00-07:00")
    book.answer("hold_ended", "2017-02-13T09:00:00-07:00")

    found = {one.name: one for one in clocks(book.ledger.stories[0], "America/Denver")}

    assert found["regulation"].ends == at("2017-02-14 17:00")
    assert (found["regulation"].standing, found["form"].standing) == ("kept", "exceeded")
    assert "8 CFR 287.7(d)" in found["regulation"].cite
    assert "I-247D" in found["form"].cite


def test_a_request_for_notice_has_no_clock_of_a_hold() -> None:
    """What was not asked has no hours."""
    book = Book()
    book.ask(form="I-247N", asks=NOTICE_ALONE)

    found = clocks(book.ledger.stories[0], "America/Chicago")

    assert [one.standing for one in found] == ["not_asked", "not_asked", "open"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2017-03-12 02:30", "does not exist"),
        ("2017-11-05 01:30", "comes twice"),
        ("2017-02-30", "write a day"),
        ("12/20/2016", "write a time"),
    ],
)
def test_a_time_that_is_not_one_is_refused(written: str, told: str) -> None:
    """Hours that a change of clocks left out or doubled need their distance from UTC."""
    with pytest.raises(InputError, match=told):
        read_moment(written, "--at", "America/Denver")


def test_a_day_and_a_month_are_bounds() -> None:
    """Nothing is computed from them as if they were exact."""
    day = read_moment("2016-12-20", "--at", "America/Denver")
    month = read_moment("2016-10", "--at", "America/Denver")

    assert (str(day), day.is_exact) == ("2016-12-20 (time not known)", False)
    assert str(month) == "between 2016-10-01 and 2016-10-31 (day not known)"


def test_a_time_without_a_zone_is_refused_where_no_place_gives_one() -> None:
    """All times have zones."""
    with pytest.raises(InputError, match="without a zone"):
        read_moment("2016-12-20 23:33", "--at")


I_247A: dict[str, Any] = {"form": "I-247A-2025", "box": "basis", "bases": ["c"], "office": "PERC"}


@pytest.mark.parametrize(
    ("sent", "review", "standing", "told"),
    [
        ("2025-06-04T10:00:00-07:00", None, "open",
         "Where the settlement covers the office (PERC), it was due on Friday 2025-06-06 10:00"),
        ("2025-06-04T10:00:00-07:00", "2025-06-06T09:00:00-07:00", "kept", "Entry 1: reviewed"),
        ("2025-06-04T10:00:00-07:00", "2025-06-06T11:00:00-07:00", "exceeded",
         "a review was due on Friday 2025-06-06 10:00"),
        ({"from": "2025-06-04T00:00:00-07:00", "before": "2025-06-05T00:00:00-07:00"}, None, "open",
         "at the latest on Saturday 2025-06-07 00:00"),
        ({"from": "2025-06-04T00:00:00-07:00", "before": "2025-06-05T00:00:00-07:00"},
         "2025-06-06T11:00:00-07:00", "not_known", "not known closely enough"),
    ],
    ids=["none recorded", "in time", "late", "a day alone", "too close to tell"],
)  # fmt: skip
def test_the_neutral_review_is_due_48_hours_after_issuing(
    sent: object, review: str | None, standing: str, told: str
) -> None:
    """Every hour counts, from issuing and not from release; a day known alone gives bounds."""
    book = Book()
    book.ask("SACRJCA", sent=sent, **I_247A)
    if review:
        book.answer("reviewed", review, actor="ice")
    (found,) = [
        one for one in clocks(book.ledger.stories[0], "America/Los_Angeles") if one.name == "review"
    ]

    assert standing == found.standing
    assert told in found.told


@pytest.mark.parametrize("day", ["2025-03-03", "2017-06-04"])
def test_before_the_settlement_no_review_is_due(day: str) -> None:
    """In force from 4 March 2025; a request for notice alone has no such clock either."""
    book = Book()
    book.ask("SACRJCA", day, form="I-247A", box="basis")
    book.ask("SACRJCA", "2025-06-04", form="I-247G", asks=NOTICE_ALONE)

    for story in book.ledger.stories.values():
        assert "review" not in [one.name for one in clocks(story, "America/Los_Angeles")]
