"""Timelines of all governments: exact change points by one sweep, never a loop over days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from comity.findings.national.courses import Courses, courses, edges, pair_courses
from comity.findings.national.engine import Rows, Small
from comity.findings.national.exposure import Filters
from comity.findings.national.national import National
from comity.findings.national.statements import Parameters, Value

Span = tuple[date, date]
"""A first day, and the first day that is no longer asked about."""


class DaySum(NamedTuple):
    """The sums of all governments from a day until they change."""

    day: date
    until: date
    exposed_cents: int
    total_cents: int


def lay_courses(
    national: National, span: Span, known: date, only: Iterable[str] | None = None
) -> Courses:
    """Let statements read `cell_courses` and `edges`: on which days each cell is exposed."""
    national.shelf.refuse_before_the_record(known)
    found = courses(national.rules, span, known, only)
    national.engine.take("pair_courses", pair_courses(found))
    national.engine.keep("cell_courses", "cell_courses", {})
    national.engine.take("edges", edges(found.courses, span))
    national.engine.take("asked", Small({"government": "integer"}, [[]]))
    return found


def sweep_parameters(
    national: National, span: Span, known: date, only: int = 0
) -> list[Parameters]:
    """The parameters of `timeline_sweep`, for each run over some of the cells."""
    about: dict[str, Value] = {"first": span[0], "end": span[1], "known": known, "only": only}
    return [{**run, **about} for run in national.maps.parameters(national.engine.most_cells)]


def change_points(national: National, span: Span, known: date) -> Rows:
    """Every change point: (government, day, until, exposed cents, total cents), sorted.

    Before its first action a government has no row. For stores of a moderate size; a large one
    is stored (`stored_timeline`).
    """
    lay_courses(national, span, known)
    return sorted(
        row
        for run in sweep_parameters(national, span, known)
        for row in national.engine.run("timeline_sweep", [run])
    )


def exposure_by_day(
    national: National, span: Span, known: date, filters: Filters | None = None
) -> list[DaySum]:
    """The sums of all chosen governments, for each day on which they change."""
    asked = filters or Filters()
    lay_courses(national, span, known, asked.conditions or None)
    values = {name: value for name, value in asked.values().items() if name != "agency"}
    steps: dict[date, tuple[int, int]] = {}
    for run in sweep_parameters(national, span, known):
        for day, exposed, total in national.engine.run("timeline_steps", [{**run, **values}]):
            before = steps.get(day, (0, 0))
            steps[day] = before[0] + exposed, before[1] + total
    days = sorted(day for day, step in steps.items() if any(step))
    return [
        DaySum(day, until, exposed, total)
        for day, until, exposed, total in zip(
            days,
            [*days, span[1]][1:],
            accumulate(steps[day][0] for day in days),
            accumulate(steps[day][1] for day in days),
            strict=True,
        )
    ]
