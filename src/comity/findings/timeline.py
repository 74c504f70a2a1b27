"""The timeline of a government: change points of every condition, never a loop over days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from comity.findings.answers import answer
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.law.statuses import Status


@dataclass(frozen=True, slots=True)
class Segment:
    """A condition's status over days, half-open: from `starts` to the day before `ends`."""

    starts: date
    ends: date
    finding: Finding

    @property
    def status(self) -> Status:
        """The status during the segment."""
        return self.finding.status


@dataclass(frozen=True, slots=True)
class Track:
    """All segments of one condition."""

    condition: str
    title: str
    segments: tuple[Segment, ...]


def timeline(
    shelf: Shelf,
    government: Seen,
    span: tuple[date, date],
    *,
    known: date,
    programs: Iterable[str] | None = None,
) -> list[Track]:
    """The tracks of every condition that ever reaches a government within a span of days.

    Args:
        span: first day and the day after the last.
        known: the day of knowledge for all of it.
        programs: only conditions whose scope names one of these listings.
    """
    tracks = []
    for name in _conditions(shelf, programs):
        segments = tuple(_segments(shelf, name, government, span, known))
        if any(one.status not in ("not_applicable", "not_yet") for one in segments):
            tracks.append(Track(name, shelf.condition(name).about["title"], segments))
    return sorted(tracks, key=lambda track: _first_day(track))


def _first_day(track: Track) -> date:
    told = [one for one in track.segments if one.status not in ("not_applicable", "not_yet")]
    return told[0].starts


def _conditions(shelf: Shelf, programs: Iterable[str] | None) -> list[str]:
    if programs is None:
        return shelf.conditions
    wanted = {name for program in programs for name in shelf.conditions_for(program)}
    return [name for name in shelf.conditions if name in wanted]


def change_days(shelf: Shelf, condition: str, government: Seen, known: date) -> list[int]:
    """Day numbers on which some award's status under a condition changes, as known on a day."""
    compiled = shelf.condition(condition)
    number = compiled.class_of(government)
    days = {
        day
        for _, parts in compiled.folds_for(number, None, None)
        for index in parts.values()
        for day in compiled.changes(index, known.toordinal())
    }
    return sorted(days)


def _segments(
    shelf: Shelf, condition: str, government: Seen, span: tuple[date, date], known: date
) -> Iterator[Segment]:
    starts, ends = span
    inner = [
        date.fromordinal(day)
        for day in change_days(shelf, condition, government, known)
        if starts.toordinal() < day < ends.toordinal()
    ]
    edges = [starts, *inner, ends]
    open_from, last = starts, None
    for begins in edges[:-1]:
        finding = answer(shelf, condition, Asked(government, on=begins, known=known))
        if last is not None and _differ(last, finding):
            yield Segment(open_from, begins, last)
            open_from = begins
        last = finding if last is None or _differ(last, finding) else last
    if last is not None:
        yield Segment(open_from, ends, last)


def _differ(one: Finding, other: Finding) -> bool:
    return (one.status, one.deciding) != (other.status, other.deciding)


def through(segment: Segment) -> date:
    """The last day of a segment."""
    return segment.ends - timedelta(days=1)
