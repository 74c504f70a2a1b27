"""From the registry to a question: the acts that bear on one condition, seen from one cell.

A cell is a government, a program and a fiscal year. Here coverage and limits become formulas over
facts, and the parties of a case become those who had joined by an order's own day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from comity.law.acts import Act, Lifts, Party, Scope, Target
from comity.law.coverage import Coverage, Reachable, resolve
from comity.law.force import Moment, Node, Question
from comity.law.formulas import FALSE, TRUE, Formula, always, both, either, fact, negate
from comity.law.patterns import includes_program, includes_year
from comity.law.plain import Between
from comity.law.registry import Registry
from comity.law.spans import NEVER


class Cell(NamedTuple):
    """Where a question is asked. No program or year: a string on the government itself."""

    government: Reachable
    program: str | None = None
    fiscal_year: int | None = None
    part: str | None = None


def pose(registry: Registry, condition: str, cell: Cell) -> Question:
    """Put together the question whether a condition binds in a cell."""
    return _Posing(registry, cell).question(condition)


def covers(registry: Registry, act: Act, coverage: Coverage, government: Reachable) -> Formula:
    """Whether an act's coverage includes a government: parties as they stood on its own day."""
    order = entered(act)

    def has_joined(case: str, slug: str) -> Formula:
        formula = FALSE
        for joining in registry.joinings.get(case, ()):
            for party in joining.joins.governments if joining.joins else ():
                if party.government == slug:
                    formula = either(formula, _joined_by(joining, party, order))
        return formula

    return resolve(coverage, government, has_joined, registry.groups)


def includes(target: Target, lifts: Lifts, cell: Cell) -> bool:
    """Whether a target's limits (else its act's) include the cell's program, year and part."""
    programs = target.programs or lifts.programs
    if programs and cell.program and not includes_program(programs, cell.program):
        return False
    years = lifts.fiscal_years if target.fiscal_years == "all" else target.fiscal_years
    if cell.fiscal_year and not includes_year(years, cell.fiscal_year):
        return False
    return not target.parts or cell.part is None or cell.part in target.parts


def entered(act: Act) -> Moment:
    """The first day on which an act is known."""
    return _moment(act.entered, f"{act.id}#day")


def effective(act: Act) -> Moment:
    """The first day on which an act works. One doubt where it is the doubt about its entry."""
    if act.effective is None:
        return Moment(NEVER, NEVER)
    same = act.effective == act.entered
    return _moment(act.effective, f"{act.id}#day" if same else f"{act.id}#effective")


def is_real(act: Act) -> Formula:
    """A fact of its own where the sources for an act are weak."""
    return fact(act.id) if act.confidence == "low" else TRUE


def in_scope(registry: Registry, act: Act, cell: Cell) -> Formula:
    """Whether a condition's scope includes the cell."""
    condition = registry.conditions[act.id]
    scope = condition.scope
    if scope.governments == "none":
        return FALSE
    assert isinstance(scope.governments, Coverage)
    formula = covers(registry, act, scope.governments, cell.government)
    if scope.is_on_the_government or formula is FALSE:
        return formula
    return both(formula, _award_in_scope(act.id, scope, cell))


def _award_in_scope(condition: str, scope: Scope, cell: Cell) -> Formula:
    if cell.program and includes_program(scope.except_programs, cell.program):
        return FALSE
    formula = FALSE
    for entry in scope.entries:
        program = not cell.program or includes_program(entry.programs, cell.program)
        if program and (
            not cell.fiscal_year or includes_year(entry.fiscal_years, cell.fiscal_year)
        ):
            doubt = fact(f"{condition}#{entry.programs[0]}")
            formula = either(formula, doubt if entry.confidence == "low" else TRUE)
    return formula


def _moment(when: Between, name: str) -> Moment:
    earliest = when.from_.toordinal()
    latest = NEVER if when.by is None else when.by.toordinal()
    return Moment(earliest, latest, "" if earliest == latest else name)


def _joined_by(joining: Act, party: Party, order: Moment) -> Formula:
    formula = FALSE
    joined = entered(joining)
    for join_day, join_is in _days(joined):
        for order_day, order_is in _days(order):
            if join_day <= order_day:
                formula = either(formula, both(join_is, order_is))
    if formula not in (TRUE, FALSE) and all(
        join_day <= order_day for join_day, _ in _days(joined) for order_day, _ in _days(order)
    ):
        formula = TRUE
    if party.confidence == "low" or party.officer:
        formula = both(formula, fact(f"{joining.id}#{party.government}"))
    return both(formula, is_real(joining))


def _days(moment: Moment) -> Iterator[tuple[int, Formula]]:
    if not moment.fact:
        yield moment.earliest, TRUE
        return
    yield moment.earliest, fact(moment.fact)
    yield moment.latest, negate(fact(moment.fact))


class _Posing:
    """The walk from a condition down to every act that bears on it."""

    def __init__(self, registry: Registry, cell: Cell) -> None:
        self.registry = registry
        self.cell = cell
        self.nodes: list[Node] = []
        self.index: dict[str, int] = {}

    def question(self, condition: str) -> Question:
        act = self.registry.acts[condition]
        springs = tuple(
            (self.visit(name), self._covers_at_all(self.registry.acts[name]))
            for name in self.registry.conditions[condition].effective_if
        )
        self.visit(condition)
        gap = bool(self.registry.conditions[condition].gap)
        return Question(tuple(self.nodes), in_scope(self.registry, act, self.cell), gap, springs)

    def visit(self, name: str) -> int:
        if name in self.index:
            return self.index[name]
        act = self.registry.acts[name]
        lifted_by = tuple((self.visit(lifter.id), where) for lifter, where in self._lifters(name))
        parents = tuple(self.visit(parent) for parent in act.depends_on)
        lifts = act.lifts
        self.index[name] = len(self.nodes)
        self.nodes.append(
            Node(
                act=name,
                place=self.registry.places[name],
                entered=entered(act),
                effective=effective(act),
                until=act.until.toordinal() if act.until else None,
                real=is_real(act),
                ending=bool(lifts and lifts.is_ending),
                voiding=bool(lifts and lifts.is_voiding),
                vacates=bool(lifts and lifts.mode == "vacates"),
                parents=parents,
                lifted_by=lifted_by,
            )
        )
        return self.index[name]

    def _lifters(self, name: str) -> Iterator[tuple[Act, Formula]]:
        for lifter, target in self.registry.lifters.get(name, ()):
            assert lifter.lifts is not None
            if not includes(target, lifter.lifts, self.cell):
                continue
            coverage = lifter.lifts.coverage(target)
            where = covers(self.registry, lifter, coverage, self.cell.government)
            if target.confidence == "low":
                where = both(where, fact(f"{lifter.id}#{name}"))
            if where is not FALSE:
                yield lifter, where

    def _covers_at_all(self, act: Act) -> Formula:
        formula = always(act.lifts is None)
        for target in act.lifts.targets if act.lifts else ():
            assert act.lifts is not None
            coverage = act.lifts.coverage(target)
            formula = either(formula, covers(self.registry, act, coverage, self.cell.government))
        return formula
