"""Time zones as an iCalendar file holds them: every change of the clock in the years told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def vtimezone(zone: str, years: tuple[int, int]) -> Iterator[str]:
    """The lines of a VTIMEZONE with each change of the clock as an observance of its own.

    Args:
        years: the first and the last year of the events.
    Source: RFC 5545, section 3.6.5.
    """
    place = ZoneInfo(zone)
    first = datetime(years[0] - 1, 1, 1, tzinfo=UTC)
    last = datetime(years[1] + 2, 1, 1, tzinfo=UTC)
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone}"
    yield from _observance(place, first, first)
    for moment in _changes(place, first, last):
        yield from _observance(place, moment, moment - timedelta(seconds=1))
    yield "END:VTIMEZONE"


def _observance(place: ZoneInfo, moment: datetime, before: datetime) -> Iterator[str]:
    """One stretch of clock time, from the moment in the time that held just before it."""
    now, then = moment.astimezone(place), before.astimezone(place)
    offset_from, offset_to = then.utcoffset(), now.utcoffset()
    assert offset_from is not None and offset_to is not None
    kind = "DAYLIGHT" if now.dst() else "STANDARD"
    begins = (moment + offset_from).replace(tzinfo=None)
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{begins:%Y%m%dT%H%M%S}"
    yield f"TZOFFSETFROM:{_offset(offset_from)}"
    yield f"TZOFFSETTO:{_offset(offset_to)}"
    yield f"TZNAME:{now.tzname()}"
    yield f"END:{kind}"


def _changes(place: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The moments at which the clock is changed: by day, then to the second."""
    day = timedelta(days=1)
    while first < last:
        low, high = first, first + day
        if _clock(place, low) != _clock(place, high):
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                middle = middle if middle > low else low + timedelta(seconds=1)
                low, high = (
                    (middle, high) if _clock(place, middle) == _clock(place, low) else (low, middle)
                )
            yield high
        first += day


def _clock(place: ZoneInfo, moment: datetime) -> tuple[timedelta | None, str | None]:
    local = moment.astimezone(place)
    return local.utcoffset(), local.tzname()


def _offset(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, rest = ("-" if seconds < 0 else "+"), abs(seconds)
    return f"{sign}{rest // 3600:02}{rest % 3600 // 60:02}"
