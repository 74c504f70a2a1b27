"""A condition as compiled: classes, folds and timelines in plain lists, ready to be looked up.

Nothing heavy is imported here: a single question from a cold shell reads one of these and no more.
"""

from __future__ import annotations

from bisect import bisect_right

from comity.law.patterns import includes_program, includes_year

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from comity.law.coverage import Reachable
    from comity.law.patterns import Years

    Outcome: TypeAlias = list[Any]
    """[starts, status, deciding, text, facts, rivals], as `law.force.Outcome`."""

ELSEWHERE = "**"
"""Stands for every State that no act reaching a condition names."""

THE_REST = "/*"
"""After a State's own slug: its governments that no act names. The State may itself be named."""

STARTS, STATUS, DECIDING, TEXT, FACTS, RIVALS = range(6)

CITY_KINDS = frozenset({"city", "town", "village", "borough", "city-county", "township"})


class Features:
    """What tells governments apart for one condition.

    `named`: slugs reached by name. `states`: States named as wholes. `counties` and `kinds`: the
    sets of counties, and the kinds from a size on, that some coverage asks about.
    """

    __slots__ = ("named", "states", "counties", "kinds")

    def __init__(
        self,
        named: frozenset[str],
        states: frozenset[str],
        counties: tuple[tuple[str, ...], ...],
        kinds: tuple[tuple[tuple[str, ...], int], ...],
    ) -> None:
        self.named, self.states, self.counties, self.kinds = named, states, counties, kinds

    def key(self, government: Reachable) -> str:
        """The class key of a government: its own slug, or what it shares with its like."""
        if government.slug in self.named or government.beside:
            return government.slug
        is_asked = government.state in self.states
        state = f"{government.state}{THE_REST}" if is_asked else ELSEWHERE
        if not (self.counties or self.kinds):
            return state
        marks = [
            government.kind in CITY_KINDS and any(one in counties for one in government.counties)
            for counties in self.counties
        ] + [
            government.kind in kinds and (government.population or 0) >= size
            for kinds, size in self.kinds
        ]
        return state + "".join("-+"[mark] for mark in marks)


class CompiledCondition:
    """One condition, folded for every class of governments and every class of awards.

    Attributes:
        about: what a finding tells of the condition itself (title, limits, kind).
        classes: class key of a government -> number of its class.
        programs, years: the sets that limits ask about.
        folds: by class number: cell class -> part -> index into `timelines` and `questions`. A
            cell class is the string of the answers to `programs` and `years`; one that is absent
            is out of scope.
        cells: cell class -> the programs and years in it, for the label of a row.
        timelines: lists of [known_from, outcomes]; outcomes begin on rising day numbers.
        questions: what each timeline answers, for the chain of reasons.
        unnamed: by class number: [case, how many, order, entered, effective] of orders for the
            parties of a case some of whose parties the registry cannot name.
    """

    __slots__ = (
        "id", "about", "features", "classes", "programs", "years", "folds", "cells",
        "timelines", "questions", "parts", "unnamed", "_asked",
    )  # fmt: skip

    def __init__(self, id: str, about: dict[str, Any], features: Features) -> None:
        self.id, self.about, self.features = id, about, features
        self.classes: dict[str, int] = {}
        self.programs: list[list[str]] = []
        self.years: list[Years] = []
        self.folds: list[dict[str, dict[str, int]]] = []
        self.cells: dict[str, list[list[Any]]] = {}
        self.timelines: list[list[list[Any]]] = []
        self.questions: list[Any] = []
        self.parts: list[str] = [""]
        self.unnamed: list[list[list[Any]]] = []
        self._asked: dict[tuple[str | None, int | None], str] = {}

    def cell_class(self, program: str | None, year: int | None) -> str:
        """The class of a program and year: one mark a limit, `?` where nothing was asked."""
        asked = (program, year)
        if asked not in self._asked:
            marks = [
                "?" if program is None else "-+"[includes_program(limit, program)]
                for limit in self.programs
            ]
            marks += [
                "?" if year is None else "-+"[includes_year(limit, year)] for limit in self.years
            ]
            self._asked[asked] = "".join(marks)
        return self._asked[asked]

    def class_of(self, government: Reachable) -> int:
        """The number of the class of a government."""
        return self.classes[self.features.key(government)]

    def folds_for(
        self, number: int, program: str | None, year: int | None
    ) -> Iterator[tuple[str, dict[str, int]]]:
        """The folds in scope for a class of governments, of all cells that fit what was asked."""
        cell = self.cell_class(program, year)
        folds = self.folds[number]
        if "?" not in cell:
            if cell in folds:
                yield cell, folds[cell]
            return
        for name, parts in folds.items():
            if all(asked in ("?", mark) for asked, mark in zip(cell, name, strict=True)):
                yield name, parts

    def outcome(self, timeline: int, on: int, known: int) -> Outcome:
        """The outcome on a day as known on a day, both as day numbers."""
        outcomes = _last(self.timelines[timeline], known)[1]
        found: Outcome = _last(outcomes, on)
        return found

    def changes(self, timeline: int, known: int) -> list[int]:
        """The day numbers on which the outcome changes, as known on a day."""
        return [outcome[STARTS] for outcome in _last(self.timelines[timeline], known)[1]]

    def begins(self, timeline: int, on: int, known: int) -> int:
        """The first day number of the status of a day, as far back as it runs without a break."""
        return _first_same(_last(self.timelines[timeline], known)[1], on)


def _first_same(outcomes: list[Outcome], on: int) -> int:
    """Where the run of outcomes with the status of a day begins."""
    place = bisect_right(outcomes, on, key=_first) - 1
    status = outcomes[place][STATUS]
    while place and outcomes[place - 1][STATUS] == status:
        place -= 1
    found: int = outcomes[place][STARTS]
    return found


def _last(rows: list[list[Any]], day: int) -> list[Any]:
    """The last row that begins on or before a day; the first row begins on day 0."""
    return rows[bisect_right(rows, day, key=_first) - 1]


def _first(row: list[Any]) -> int:
    found: int = row[0]
    return found


def to_plain(condition: CompiledCondition) -> dict[str, Any]:
    """A compiled condition as plain values for the shelf."""
    features = condition.features
    return {
        "id": condition.id,
        "about": condition.about,
        "features": [
            sorted(features.named), sorted(features.states), features.counties, features.kinds
        ],
        **{name: getattr(condition, name) for name in _STORED},
    }  # fmt: skip


def from_plain(plain: dict[str, Any]) -> CompiledCondition:
    """The compiled condition that `to_plain` wrote."""
    named, states, counties, kinds = plain["features"]
    features = Features(
        frozenset(named),
        frozenset(states),
        tuple(tuple(one) for one in counties),
        tuple((tuple(names), size) for names, size in kinds),
    )
    condition = CompiledCondition(plain["id"], plain["about"], features)
    for name in _STORED:
        setattr(condition, name, plain[name])
    return condition


_STORED = (
    "classes", "programs", "years", "folds", "cells", "timelines", "parts", "unnamed",
)  # fmt: skip
