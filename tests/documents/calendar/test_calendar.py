"""The calendar file: read by two independent parsers, with hours, zones, alarms, stable names."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.awards import read_awards
from comity.documents.briefs.page import brief_page
from comity.documents.calendar.calendar_paper import calendar_paper
from comity.documents.calendar.entries import Calendar, calendar
from comity.documents.calendar.ics import ics_file
from comity.documents.calendar.ics_line import escaped, folded
from comity.documents.calendar.own import FILE, OwnDeadline, read_own
from comity.documents.calendar.table import calendar_csv
from comity.documents.paper.paper_text import paper_text
from comity.errors import InputError
from comity.findings.brief import brief
from comity.findings.check import Days
from tests.documents.papers import jag_list
from tests.documents.shared import brief_of, law, seen

icalendar: Any = pytest.importorskip("icalendar")
vobject: Any = pytest.importorskip("vobject")

SUMMER = date(2018, 7, 1)
HOURS = [
    OwnDeadline(
        date(2018, 8, 10), "17:00", "America/Chicago", "portal closes; accept, or not\\", "A-1", "",
        "award letter é", date.min,
    ),
    OwnDeadline(date(2018, 12, 3), "09:30", "Pacific/Honolulu", "report", "", "", "", date.min),
    OwnDeadline(date(2019, 3, 10), "03:30", "America/New_York", "hearing", "", "", "", date.min),
]  # fmt: skip


def of_fort_worth(day: date = SUMMER, own: list[OwnDeadline] | None = None) -> Calendar:
    """The calendar of a government on a day."""
    return calendar(brief_page(brief_of("Fort Worth, TX", day)), own or [])


def test_icalendar_reads_every_entry() -> None:
    """Days are whole days, hours have their zone, and nothing is an error."""
    found = of_fort_worth(own=HOURS)
    read = icalendar.Calendar.from_ical(ics_file(found).encode())

    events = {str(one["UID"]): one for one in read.walk("VEVENT")}
    assert len(events) == len(found.entries)
    for entry in found.entries:
        event = events[entry.uid]
        begins = event["DTSTART"].dt
        if entry.time:
            wanted = datetime.combine(entry.day, datetime.strptime(entry.time, "%H:%M").time())
            assert begins.astimezone(ZoneInfo("UTC")) == wanted.replace(
                tzinfo=ZoneInfo(entry.zone)
            ).astimezone(ZoneInfo("UTC"))
        else:
            assert begins == entry.day
        assert event.errors == []
        assert entry.what[1:] in str(event["SUMMARY"])


def test_vobject_reads_every_entry_with_the_same_moments() -> None:
    """A second reader, with the zones of the file itself, finds the same."""
    found = of_fort_worth(own=HOURS)

    read = vobject.readOne(ics_file(found))

    moments = {one.uid.value: one.dtstart.value for one in read.vevent_list}
    assert set(moments) == {entry.uid for entry in found.entries}
    for entry in found.entries:
        if entry.time:
            wanted = datetime.combine(entry.day, datetime.strptime(entry.time, "%H:%M").time())
            offset = moments[entry.uid].utcoffset()
            assert offset == wanted.replace(tzinfo=ZoneInfo(entry.zone)).utcoffset()
        else:
            assert moments[entry.uid] == entry.day


def test_alarms_stand_before_what_lies_ahead_only() -> None:
    """A past deadline rings no bell."""
    read = icalendar.Calendar.from_ical(ics_file(of_fort_worth(own=HOURS)))

    for event in read.walk("VEVENT"):
        begins = event["DTSTART"].dt
        is_past = (begins.date() if isinstance(begins, datetime) else begins) < SUMMER
        alarms = event.walk("VALARM")
        assert len(alarms) == (0 if is_past else 3 if isinstance(begins, datetime) else 2)
        assert all(str(alarm["ACTION"]) == "DISPLAY" for alarm in alarms)


def test_lines_end_with_crlf_and_are_folded_at_75_bytes() -> None:
    """Source: RFC 5545, section 3.1."""
    told = ics_file(of_fort_worth(own=HOURS))

    assert told.endswith("\r\n")
    assert "\n" not in told.replace("\r\n", "")
    assert all(len(one.encode()) <= 75 for one in told.split("\r\n"))


@given(st.text())
def test_folding_loses_nothing(words: str) -> None:
    """What is folded unfolds to the same words, whatever letters they have."""
    told = escaped(words)

    assert folded(told).replace("\r\n ", "") == told
    assert all(len(one.encode()) <= 75 for one in folded(told).split("\r\n"))


def test_names_stay_on_another_day() -> None:
    """A calendar program finds the same entry again after a new import."""
    early = {entry.what: entry.uid for entry in of_fort_worth(date(2018, 7, 1)).entries}
    late = {entry.what: entry.uid for entry in of_fort_worth(date(2018, 7, 20)).entries}

    assert early == {what: late[what] for what in early}


def test_same_calendar_gives_the_same_bytes() -> None:
    """No clock goes in."""
    assert ics_file(of_fort_worth()) == ics_file(of_fort_worth())


def test_an_order_that_ends_by_its_own_words_is_an_entry() -> None:
    """The last day of a temporary restraining order stands in the calendar of who it protects."""
    day = date(2025, 5, 10)
    found = calendar(brief_page(brief_of("King County, WA", day)))

    endings = [entry for entry in found.entries if entry.kind == "expiry"]
    assert endings
    assert all("last day of the temporary restraining order" in one.what for one in endings)
    assert all(one.status == "blocked" for one in endings)


def test_a_certification_without_a_day_is_told_too() -> None:
    """What must be signed before acceptance has no date, and is not left out."""
    told = paper_text(calendar_paper(of_fort_worth()), 100)

    assert "Without a date in the record" in told
    assert "usc-34-10153-certification (binding): chief executive" in told


def test_csv_has_both_dates_on_each_row() -> None:
    """Each row can stand alone."""
    rows = calendar_csv(of_fort_worth()).splitlines()

    assert rows[0].endswith("on,known,law")
    assert all(one.endswith(f"2018-07-01,2018-07-01,{law().version}") for one in rows[1:])


def test_with_a_list_only_its_conditions_are_told(tmp_path: Path) -> None:
    """A list of one program has no deadline of another."""
    days = Days(SUMMER, SUMMER)
    made = brief(law(), seen("Chicago, IL"), days, read_awards(jag_list(tmp_path)))

    about = {entry.about for entry in calendar(brief_page(made)).entries}

    assert about == {
        "jag-fy2016-1373-documentation", "jag-fy2017-1373-certification",
        "doj-letters-2017-10-12", "doj-letters-2018-01-24",
    }  # fmt: skip


def test_own_deadlines_are_read_with_their_faults_at_once(tmp_path: Path) -> None:
    """A line for each fault, with row and column."""
    (tmp_path / FILE).write_text(
        "day,time,zone,what\n2018-08-10,17:00,America/Chicago,portal\n"
        "10.8.2018,,,x\n2018-08-10,25:00,America/Chicago,x\n2018-08-10,17:00,,x\n"
        "2018-08-10,17:00,Mars/Base,x\n2018-08-10,,,\n"
    )

    with pytest.raises(InputError) as refused:
        read_own(tmp_path)

    told = str(refused.value).splitlines()
    assert [one.partition(":")[0] for one in told] == [
        f"{FILE}, row 3, column day", f"{FILE}, row 4, column time", f"{FILE}, row 5",
        f"{FILE}, row 6, column zone", f"{FILE}, row 7, column what",
    ]  # fmt: skip


def test_no_file_of_own_deadlines_is_no_fault(tmp_path: Path) -> None:
    """A workspace need not have one."""
    assert read_own(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "day", "about", "due", "kind"),
    [
        ("King County, WA", date(2026, 2, 1),
         "king-county-v-turner/2025-06-03-preliminary_injunction", date(2026, 2, 9), "hearing"),
        ("Illinois", date(2026, 2, 15), "illinois-v-vought/2026-02-12-tro", date(2026, 2, 18),
         "hearing"),
        ("Illinois", date(2026, 2, 15), "illinois-v-vought/2026-02-12-tro", date(2026, 2, 25),
         "expiry"),
        ("Seattle, WA", date(2025, 11, 1), "seattle-v-trump/2025-10-31-preliminary_injunction",
         date(2025, 11, 3), "reporting"),
    ],
)  # fmt: skip
def test_orders_have_their_days_for_those_whom_they_cover(
    name: str, day: date, about: str, due: date, kind: str
) -> None:
    """Hearings, reports and ends; a government that the order leaves out is told none of them."""
    known = date(2026, 6, 1)
    found = calendar(brief_page(brief(law(), seen(name), Days(day, known)))).entries
    other = calendar(brief_page(brief(law(), seen("Fort Worth, TX"), Days(day, known)))).entries

    assert (about, due, kind) in {(one.about, one.day, one.kind) for one in found}
    assert about not in {one.about for one in other}


def test_a_letter_to_one_city_sets_a_day_for_it_alone() -> None:
    """Tennessee asked Nashville; nobody else is told."""
    asked = Days(date(2019, 9, 15), date(2019, 9, 15))

    def days_of(name: str) -> set[date]:
        made = calendar(brief_page(brief(law(), seen(name), asked)))
        return {one.day for one in made.entries if one.about == "psn-1373"}

    assert days_of("Nashville, TN") == {date(2019, 9, 30)}
    assert days_of("Memphis, TN") == set()
