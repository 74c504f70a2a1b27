"""Days told in a text, against the day it was published."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.reading.days import days
from comity.reading.segments import segmented
from tests.reading.gold_texts import f1, needs_gold, overlap

WEDNESDAY = date(2017, 3, 29)


def told(words: str, published: date | None = WEDNESDAY) -> list[str]:
    return [one.iso for one in days(segmented(words, published))]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("He wrote on Aug. 3, 2016, to the clerk.", "2016-08-03"),
        ("He wrote on August 3rd, 2016.", "2016-08-03"),
        ("He wrote on Monday, August 8, 2016.", "2016-08-08"),
        ("He wrote on 3 August 2016.", "2016-08-03"),
        ("OCTOBER 22, 2019", "2019-10-22"),
        ("Filed 09/15/17, page 1", "2017-09-15"),
        ("Filed 9/15/2017.", "2017-09-15"),
        ("Filed 2017-09-15.", "2017-09-15"),
        ("Filed 2017-09-15T10:00:00Z;", "2017-09-15"),
        ("SO ORDERED this 20th day of May, 2025.", "2025-05-20"),
        ("Signed the third day of June, 2016.", "2016-06-03"),
        ("It was signed in May 2016.", "2016-05"),
        ("It was signed in the summer of 2015.", "2015"),
        ("On September 24 , 2019 , it was scanned.", "2019-09-24"),
    ],
)
def test_a_day_in_full_needs_no_day_of_publication(words: str, iso: str) -> None:
    """All the forms of letters, orders and forms."""
    assert told(words, None) == [iso]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("They met Jan. 28 to Feb. 3.", "2017-01-28/2017-02-03"),
        ("They met January 28-February 3, 2015.", "2015-01-28/2015-02-03"),
        ("They met March 3-5.", "2017-03-03/2017-03-05"),
        ("They met between Dec. 28 and Jan. 4.", "2016-12-28/2017-01-04"),
        ("Period: 10/01/2016 - 09/30/2020", "2016-10-01/2020-09-30"),
        ("Period: 10/01/2016 TO 09/30/2020", "2016-10-01/2020-09-30"),
        ("In fiscal years 2017-2019 it fell.", "2017/2019"),
        ("It fell from 2014 to 2016.", "2014/2016"),
    ],
)
def test_a_span_has_both_its_ends(words: str, iso: str) -> None:
    """Also over the turn of a year."""
    assert told(words) == [iso]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("The mayor said Wednesday that she agrees.", "2017-03-29"),
        ("The mayor said Thursday that she agrees.", "2017-03-23"),
        ("The council will vote Friday.", "2017-03-31"),
        ("The council will vote Wednesday.", "2017-03-29"),
        ("On Friday, the council will vote.", "2017-03-31"),
        ("A hearing is scheduled for Monday.", "2017-04-03"),
        ("Answers are due by Friday.", "2017-03-31"),
        ("Last Wednesday he spoke.", "2017-03-22"),
        ("The court meets next Thursday.", "2017-04-06"),
        ("A Monday gathering drew forty people.", "2017-03-27"),
    ],
)
def test_a_weekday_is_the_last_such_day_unless_the_words_look_ahead(words: str, iso: str) -> None:
    """The day of publication counts in both directions."""
    assert told(words) == [iso]


@given(st.dates(date(1900, 1, 10), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_lies_within_the_week_before(published: date, number: int) -> None:
    """Whatever the day of publication."""
    name = (date(2024, 1, 1) + timedelta(days=number)).strftime("%A")

    (iso,) = told(f"She said {name} that it rained.", published)

    day = date.fromisoformat(iso)
    assert day.weekday() == number
    assert timedelta(0) <= published - day < timedelta(7)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("The department today wrote to them.", "2017-03-29"),
        ("Yesterday it rained.", "2017-03-28"),
        ("It rained last night.", "2017-03-28"),
        ("A suit was filed last month.", "2017-02"),
        ("A suit was filed last week.", "2017-03-20/2017-03-26"),
        ("It fell last year.", "2016"),
        ("It fell earlier this year.", "2017"),
        ("It fell last fall.", "2016-09/2016-11"),
        ("Some $4 billion is open this fiscal year.", "2017"),
        ("It opened more than a week ago.", "2017-03-22"),
        ("It opened two months ago.", "2017-01"),
        ("It opened twenty years ago.", "1997"),
        ("It must open by the thirtieth.", "2017-03-30"),
        ("It must open by the fifth.", "2017-04-05"),
        ("By the fifth we must open.", "2017-04-05"),
        ("The court on the 27th said no.", "2017-03-27"),
        ("It must open by the end of the year.", "2017-12-31"),
        ("It opened on June 30 of last year.", "2016-06-30"),
    ],
)
def test_distance_from_the_day_of_publication(words: str, iso: str) -> None:
    """As exactly as the unit tells."""
    assert told(words) == [iso]


def test_the_federal_fiscal_year_begins_in_october() -> None:
    """The first of October 2017 lies in fiscal year 2018."""
    assert told("It is open this fiscal year.", date(2017, 9, 30)) == ["2017"]
    assert told("It is open this fiscal year.", date(2017, 10, 1)) == ["2018"]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("The award ends Sept. 30.", "2017-09-30"),
        ("Applications are due by Jan. 20.", "2018-01-20"),
        ("The county sued on Feb. 3.", "2017-02-03"),
        ("He was released Dec. 12.", "2016-12-12"),
        ("It is stayed until the court rules on the county’s Feb. 3 lawsuit.", "2017-02-03"),
        ("An April 14 hearing drew a crowd.", "2017-04-14"),
    ],
)
def test_a_day_without_a_year_is_sought_where_the_words_look(words: str, iso: str) -> None:
    """Behind, ahead, or where it is nearest."""
    assert told(words) == [iso]


def test_a_year_told_before_in_the_sentence_holds() -> None:
    """A history keeps to its year."""
    words = "It was signed on Jan. 25, 2014, and enjoined on April 25."

    assert told(words) == ["2014-01-25", "2014-04-25"]


def test_without_a_day_of_publication_a_day_of_the_year_stays_one() -> None:
    """And days that only the publication could tell are left out."""
    assert told("It ends on Sept. 30, he said Monday.", None) == ["--09-30"]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Within forty days of award.", "P40D"),
        ("Within forty (40) days of award.", "P40D"),
        ("Held for 48 hours.", "PT48H"),
        ("A 30-day notice.", "P30D"),
        ("For three years.", "P3Y"),
        ("Two weeks on, it rained.", "P2W"),
        ("Within five business days.", "P5D"),
        ("For one day only.", "P1D"),
    ],
)
def test_a_length_of_time(words: str, iso: str) -> None:
    """In digits and in words."""
    assert told(words) == [iso]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("It has obeyed since at least 2016.", "2016"),
        ("Under the FY2025 program it got nothing.", "2025"),
        ("It was handed another in January.", "2017-01"),
        ("It was handed another in October.", "2016-10"),
        ("It will be handed another in October.", "2017-10"),
        ("In January and February of 2014 they sued.", "2014-01"),
    ],
)
def test_months_and_years_alone_are_loose(words: str, iso: str) -> None:
    """They tell no nearer day, and say so."""
    first, *_ = days(segmented(words, WEDNESDAY))

    assert (first.iso, first.is_loose, first.sort) == (iso, True, "period")


@pytest.mark.parametrize(
    "words",
    [
        "See Murphy v. NCAA, 584 U.S. 453 (9th Cir. 2018).",
        "The Immigration Act of 1965 and Section 2017.",
        "May you live long. They march to the sea.",
        "The first of many, the second of few.",
        "The ninth circuit and the third branch.",
        "In 2,017 towns and in 2016 towns were counted of 1990s fame.",
        "A boy of ten years old, 18 years old.",
        "Dial 202-514-2007 or 24/7.",
        "It costs $2016.",
        "On Mondays and on Black Friday.",
        "One day it will rain on the 9th, 10th and 11th floors.",
    ],
)
def test_what_is_no_day(words: str) -> None:
    """Verbs, years of reports, numbers of things, ages, telephone numbers."""
    assert told(words) == []


def test_each_fiscal_year_of_a_list_is_its_own() -> None:
    """`Fiscal years 2017 and 2018`."""
    assert told("In fiscal years 2017, 2018 and FY 2019 it fell.") == ["2017", "2018", "2019"]


@given(
    st.text(alphabet="JanFebMrch.,0123456789/- \nthsdyouwekSpt’'MlTF", max_size=90),
    st.one_of(st.none(), st.dates(date(1700, 1, 1), date(2199, 12, 31))),
)
def test_odd_words_keep_offsets(words: str, published: date | None) -> None:
    """Whatever stands there, each day points at its own words, and none overlap."""
    found = days(segmented(words, published))

    assert all(words[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_the_ends_of_the_calendar_are_no_cliff(published: date) -> None:
    """Days of distance are told or left out, never refused."""
    told("Last week, next year, 90 years ago, in October, by the thirtieth, Friday.", published)


@needs_gold
def test_days_of_the_annotated_texts() -> None:
    """F1 of overlap and exact value, over the days that are no loose ones."""

    def same(one, gold) -> bool:  # type: ignore[no-untyped-def]
        return overlap(one, gold) >= 0.5 and bool(one.iso == gold["value"])

    def told_days(text):  # type: ignore[no-untyped-def]
        return [one for one in days(text) if not one.is_loose]

    assert f1("dates", told_days, same) >= 0.92
