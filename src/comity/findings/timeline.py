"""The timeline of a government: change points of every condition, never a loop over days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

from comity.findings.answers import answer
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.findings.why import question_of
from comity.law.statuses import NEARNESS, Status

ProgramYear: TypeAlias = tuple[str | None, int | None]
"""A listing and a federal fiscal year, each None where any is meant."""

OUTSIDE = frozenset({"not_applicable", "not_yet"})
"""Statuses of a condition that has not reached the government."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A condition's status over days, half-open: from `starts` to the day before `ends`.

    Attributes:
        acts: ids of the acts that opened it; none where it was open before the span.
    """

    starts: date
    ends: date
    finding: Finding
    acts: tuple[str, ...] = ()

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
    awards: Iterable[ProgramYear] | None = None,
) -> list[Track]:
    """The tracks of every condition that ever reaches a government within a span of days.

    Args:
        span: first day and the day after the last.
        known: the day of knowledge for all of it.
        programs: only conditions on one of these listings are told, each with the status nearest
            to binding among them. Without it, every program and the government itself.
        awards: the same with the fiscal years of awards; strings on the government are told too.
    """
    asked: list[ProgramYear] | None = None
    if programs is not None:
        asked = [(program, None) for program in dict.fromkeys(programs)]
    elif awards is not None:
        asked = list(dict.fromkeys(awards))
    tracks, on_government = [], set(shelf.conditions_on_governments)
    for name in shelf.conditions:
        of_condition = _asked_of(shelf, name, asked)
        if awards is not None and name in on_government:
            of_condition = [(None, None)]
        if of_condition:
            look = _Look(shelf, name, government, known, of_condition)
            segments = tuple(_segments(look, span))
            reaches = any(one.status not in OUTSIDE for one in segments)
            if reaches and not _gap_of_later_days(shelf, name, span[1]):
                tracks.append(Track(name, shelf.condition(name).about["title"], segments))
    return sorted(tracks, key=_first_day)


def _asked_of(shelf: Shelf, condition: str, asked: list[ProgramYear] | None) -> list[ProgramYear]:
    """The programs and years for which a condition is to be told."""
    if asked is None:
        return [(None, None)]
    return [one for one in asked if condition in shelf.conditions_for(one[0])]


def _gap_of_later_days(shelf: Shelf, condition: str, ends: date) -> bool:
    """Whether a gap in the record is about a condition that was made after the span."""
    record = shelf.act(condition)
    return bool(record["condition"]["gap"]) and record["entered"][0] >= ends.toordinal()


def _first_day(track: Track) -> date:
    return next(one.starts for one in track.segments if one.status not in OUTSIDE)


@dataclass(frozen=True, slots=True)
class _Look:
    """One condition, for one government, as known on one day, on some programs and years."""

    shelf: Shelf
    condition: str
    government: Seen
    known: date
    asked: list[ProgramYear]

    def finding(self, on: date) -> Finding:
        """The finding of a day, of several programs and years the one nearest to binding."""
        found = [answer(self.shelf, self.condition, self._asked(one, on)) for one in self.asked]
        return min(found, key=lambda one: NEARNESS[one.status])

    def _asked(self, one: ProgramYear, on: date) -> Asked:
        program, year = one
        return Asked(self.government, program=program, fiscal_year=year, on=on, known=self.known)

    def days(self) -> list[int]:
        """Day numbers on which the status may change."""
        compiled = self.shelf.condition(self.condition)
        number = compiled.class_of(self.government)
        timelines = {
            timeline
            for asked in self.asked
            for _, parts in compiled.folds_for(number, *asked)
            for timeline in parts.values()
        }
        known = self.known.toordinal()
        return sorted({day for one in timelines for day in compiled.changes(one, known)})


def _segments(look: _Look, span: tuple[date, date]) -> Iterator[Segment]:
    starts, ends = span
    inner = [
        date.fromordinal(day) for day in look.days() if starts.toordinal() < day < ends.toordinal()
    ]
    open_from, last = starts, look.finding(starts)
    opened_by = tuple(acts_of_day(starts, look.finding(starts - timedelta(days=1)), last))
    for begins in inner:
        finding = look.finding(begins)
        if (last.status, last.deciding) != (finding.status, finding.deciding):
            yield Segment(open_from, begins, last, opened_by)
            opened_by = tuple(acts_of_day(begins, last, finding))
            open_from, last = begins, finding
    yield Segment(open_from, ends, last, opened_by)


def acts_of_day(day: date, *findings: Finding) -> list[str]:
    """Ids of the acts of a day that bear on what decides some findings, in the registry's order."""
    questions = [question for finding in findings if (question := question_of(finding))]
    places = {node.act: node.place for question in questions for node in question.nodes}
    shelf, number = findings[0].shelf, day.toordinal()
    return [
        act for act in sorted(places, key=places.__getitem__) if number in _days(shelf.act(act))
    ]


def _days(record: dict[str, Any]) -> list[int]:
    """The day numbers on which an act can change something."""
    return [*record["entered"], *record["effective"], record["until"] or 0]


def through(segment: Segment) -> date:
    """The last day of a segment."""
    return segment.ends - timedelta(days=1)
