"""Statuses alone, for many awards at once: what a sum over awards needs, without the reasons."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate, chain
from operator import itemgetter

from comity.findings.compiled import STARTS, STATUS, CompiledCondition
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.law.spans import NEVER, NO_DAYS, Spans, join
from comity.law.statuses import NEARNESS, Status

Award = tuple[Seen, str | None, int | None]
"""Government, program, fiscal year."""

Kind = tuple[str | None, int | None]
"""Program and fiscal year."""


class Cells:
    """Awards with their governments, and their pairs of program and year, numbered once.

    Attributes:
        governments: each once; kinds: each pair of program and year once.
        places: of each award, its government's number times the kinds, and its kind's number.
    """

    def __init__(self, awards: Sequence[Award]) -> None:
        governments: dict[str, tuple[int, Seen]] = {}
        kinds: dict[Kind, int] = {}
        pairs = [
            (
                governments.setdefault(seen.slug, (len(governments), seen))[0],
                kinds.setdefault((program, year), len(kinds)),
            )
            for seen, program, year in awards
        ]
        self.governments = [seen for _, seen in governments.values()]
        self.kinds = list(kinds)
        self.places = [government * len(kinds) + kind for government, kind in pairs]


def statuses(
    shelf: Shelf, conditions: Iterable[str], cells: Cells, on: date, known: date
) -> dict[str, Sequence[Status]]:
    """The status of each condition for each award, in the order of the awards.

    Each condition answers its few classes; the awards only look their answer up.
    """
    if not cells.places:
        return dict.fromkeys(conditions, ())
    days = (on.toordinal(), known.toordinal())
    first = cells.places[0]
    pick = itemgetter(*cells.places, first)
    return {
        name: pick(list(chain.from_iterable(_answers(shelf.condition(name), cells, days))))[:-1]
        for name in conditions
    }


def _answers(
    compiled: CompiledCondition, cells: Cells, days: tuple[int, int]
) -> list[list[Status]]:
    """By government, then by program and year; governments of one class share one list."""
    by_class: dict[int, list[Status]] = {}
    answers = []
    for government in cells.governments:
        number = compiled.class_of(government)
        if number not in by_class:
            by_class[number] = [_status(compiled, number, kind, days) for kind in cells.kinds]
        answers.append(by_class[number])
    return answers


def _status(compiled: CompiledCondition, number: int, kind: Kind, days: tuple[int, int]) -> Status:
    on, known = days
    found: list[Status] = [
        compiled.outcome(index, on, known)[STATUS]
        for _, parts in compiled.folds_for(number, *kind)
        for index in parts.values()
    ]
    if not found:
        return "not_applicable" if known >= compiled.about["entered"][0] else "not_yet"
    return min(found, key=NEARNESS.__getitem__) if len(found) > 1 else found[0]


def bound_cents(
    shelf: Shelf, condition: str, cells: Cells, cents: Sequence[int], days: Sequence[date]
) -> list[int]:
    """Cents of the awards that a condition binds, on each of some days, with full hindsight.

    A sweep over change points: amounts are added up by class once, each class adds its sum where
    it begins to be bound and takes it away where that ends, and the days read the running sum.

    Args:
        cents: the amount of each award, in the order of the cells.
        days: the days asked about, in rising order.
    """
    compiled = shelf.condition(condition)
    steps: dict[int, int] = {}
    for (number, kind), amount in _sums(compiled, cells, cents).items():
        for starts, ends in _bound(compiled, number, cells.kinds[kind]):
            steps[starts] = steps.get(starts, 0) + amount
            steps[ends] = steps.get(ends, 0) - amount
    edges = sorted(steps)
    running = [0, *accumulate(steps[edge] for edge in edges)]
    return [running[bisect_right(edges, day.toordinal())] for day in days]


def _sums(
    compiled: CompiledCondition, cells: Cells, cents: Sequence[int]
) -> dict[tuple[int, int], int]:
    """Cents by class of governments and by program and year."""
    classes = [compiled.class_of(government) for government in cells.governments]
    width = len(cells.kinds)
    sums: dict[tuple[int, int], int] = {}
    for place, amount in zip(cells.places, cents, strict=True):
        government, kind = divmod(place, width)
        key = (classes[government], kind)
        sums[key] = sums.get(key, 0) + amount
    return sums


def _bound(compiled: CompiledCondition, number: int, kind: Kind) -> Spans:
    """The days on which some part of a condition binds a class."""
    found: Spans = NO_DAYS
    for _, parts in compiled.folds_for(number, *kind):
        for index in parts.values():
            outcomes = compiled.timelines[index][-1][1]
            ends = [*(outcome[STARTS] for outcome in outcomes[1:]), NEVER]
            spans = tuple(
                (outcome[STARTS], end)
                for outcome, end in zip(outcomes, ends, strict=True)
                if outcome[STATUS] == "binding"
            )
            found = join(found, spans)
    return found
