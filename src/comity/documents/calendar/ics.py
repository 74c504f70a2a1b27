"""The entries as an iCalendar file: hours in their zone, days as whole days, alarms before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from comity.documents.calendar.entries import Calendar, Entry
from comity.documents.calendar.ics_line import escaped, folded
from comity.documents.calendar.zones import vtimezone

DAY_ALARMS = ("-P6DT15H", "-PT15H")
"""At nine in the morning, a week and a day before a whole day."""

HOUR_ALARMS = ("-P7D", "-P1D", "-PT2H")


def ics_file(calendar: Calendar) -> str:
    """The calendar file, with CRLF at the end of each line.

    Source: RFC 5545.
    """
    return "".join(f"{folded(line)}\r\n" for line in _lines(calendar))


def _lines(calendar: Calendar) -> Iterator[str]:
    page = calendar.page
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Comity//Deadlines//EN"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{escaped(f'{page.government}: deadlines of federal conditions')}"
    yield f"X-WR-CALDESC:{escaped(page.first_line)}"
    zones: dict[str, list[int]] = {}
    for entry in calendar.entries:
        if entry.zone:
            zones.setdefault(entry.zone, []).append(entry.day.year)
    for zone, years in sorted(zones.items()):
        yield from vtimezone(zone, (min(years), max(years)))
    for entry in calendar.entries:
        yield from _event(entry, calendar)
    yield "END:VCALENDAR"


def _event(entry: Entry, calendar: Calendar) -> Iterator[str]:
    page = calendar.page
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{page.known:%Y%m%d}T000000Z"
    if entry.time:
        hour = entry.time.replace(":", "")
        yield f"DTSTART;TZID={entry.zone}:{entry.day:%Y%m%d}T{hour}00"
    else:
        yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(_summary(entry))}"
    yield f"DESCRIPTION:{escaped(_description(entry, page.first_line))}"
    yield f"CATEGORIES:{escaped(entry.kind)}"
    yield "TRANSP:TRANSPARENT"
    if not entry.is_past:
        for trigger in HOUR_ALARMS if entry.time else DAY_ALARMS:
            yield from _alarm(trigger, _summary(entry))
    yield "END:VEVENT"


def _summary(entry: Entry) -> str:
    status = f" ({entry.status})" if entry.status else ""
    about = f": {entry.about}{status}" if entry.about else ""
    return f"{entry.what[:1].upper()}{entry.what[1:]}{about}"


def _description(entry: Entry, first_line: str) -> str:
    return f"{entry.told}\n{first_line}\nFacts with their sources: no legal advice."


def _alarm(trigger: str, words: str) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"TRIGGER:{trigger}"
    yield f"DESCRIPTION:{escaped(words)}"
    yield "END:VALARM"
