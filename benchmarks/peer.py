"""The same question put to OpenFisca-core, the best known rules-as-code engine, on the same rows.

Every act becomes an OpenFisca variable over awards, with coverage as vector masks and days as
dated parameters; a lift that is lifted gives its target back through the engine's own recursion.
Compared are conditions on which nothing is in doubt, for one day. Both must find the same
bindings; the ratio is OpenFisca's time over ours, evaluation alone, set-up left out on both sides.
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.lines import Line, seconds
from comity.findings.classes import acts_reaching
from comity.findings.compiled import FACTS
from comity.findings.opened import open_law
from comity.findings.seen import Seen, everyone
from comity.findings.shelf import Shelf
from comity.findings.tally import Cells, bound_cents, statuses
from comity.law.acts import Act
from comity.law.coverage import Coverage
from comity.law.formulas import TRUE
from comity.law.patterns import includes_program, includes_year
from comity.law.questions import covers
from comity.law.reading import read_registry
from comity.law.registry import Registry

DAY = date(2025, 12, 1)
MONTHS = [date(2016 + month // 12, month % 12 + 1, 1) for month in range(6, 126)]
ROWS = 10_000

Rows = list[tuple[Seen, str, int]]


def lines() -> Iterator[Line]:
    """How many times longer OpenFisca-core takes: one day, and the first of each month since 2016.

    On one day both look up each award and condition. Over the months both add up the dollars
    that each condition binds.
    """
    shelf, registry = open_law(), read_registry()
    rows = award_rows(registry)
    conditions = undoubted(shelf, registry)
    cells = Cells(rows)
    peer = Peer(registry, conditions, rows)
    ours = statuses(shelf, conditions, cells, DAY, date.max)
    theirs = peer.binding(DAY)
    for name in conditions:
        expected = [status == "binding" for status in ours[name]]
        assert expected == theirs[name].tolist(), f"{name}: the two engines differ"

    def one_day() -> None:
        statuses(shelf, conditions, cells, DAY, date.max)

    ratios = []
    for _ in range(7):
        fresh = Peer(registry, conditions, rows)
        ratios.append(seconds(partial(fresh.binding, DAY), 1) / seconds(one_day, 1))
    yield Line("peer_openfisca_core_one_day", statistics.median(ratios), ">=0.2")
    yield Line("peer_openfisca_core_ten_years", ten_years(registry, conditions, rows), ">=10")


def ten_years(registry: Registry, conditions: list[str], rows: Rows) -> float:
    """The ratio for the dollars bound by each condition on 120 days."""
    shelf, cells = open_law(), Cells(rows)
    chosen = random.Random(1644)
    cents = [chosen.randrange(100_000, 900_000_000) for _ in rows]
    ours: dict[str, list[int]] = {}
    theirs: dict[str, list[int]] = {}
    fresh = Peer(registry, conditions, rows)

    def our_months() -> None:
        for name in conditions:
            ours[name] = bound_cents(shelf, name, cells, cents, MONTHS)

    def their_months() -> None:
        amounts = numpy.array(cents, dtype=numpy.int64)
        for day in MONTHS:
            for name, binds in fresh.binding(day).items():
                theirs.setdefault(name, []).append(int(amounts[binds].sum()))

    ratio = seconds(their_months, 1) / seconds(our_months)
    assert ours == theirs, "the two engines add up differently"
    return ratio


def award_rows(registry: Registry) -> Rows:
    """Awards of parties and of governments that no act names, in programs the law speaks of."""
    chosen = random.Random(46)
    governments = everyone()
    parties = {
        party.government
        for act in registry.acts.values()
        for party in (act.joins.governments if act.joins else ())
    }
    slugs = [*sorted(parties), *chosen.sample(sorted(governments), 200)]
    programs = ["16.738", "16.710", "14.218", "14.267", "20.507", "20.106", "93.323", "97.067"]
    return [
        (governments[chosen.choice(slugs)], chosen.choice(programs), chosen.randrange(2016, 2027))
        for _ in range(ROWS)
    ]


def undoubted(shelf: Shelf, registry: Registry) -> list[str]:
    """Conditions on awards of which nothing is in doubt, for any of these rows, on any day."""
    found = []
    for name in shelf.conditions_for(None):
        compiled = shelf.condition(name)
        lines = [outcomes for timelines in compiled.timelines for _, outcomes in timelines]
        doubts = any(outcome[FACTS] for outcomes in lines for outcome in outcomes)
        springs = compiled.about["signed_from"] or registry.conditions[name].effective_if
        certain = registry.acts[name].confidence != "low" and not doubts
        if certain and not springs and len(compiled.parts) == 1:
            found.append(name)
    return found


class Peer:
    """The conditions and all acts that reach them, as an OpenFisca tax and benefit system."""

    def __init__(self, registry: Registry, conditions: Sequence[str], rows: Rows) -> None:
        self.registry, self.conditions, self.rows = registry, conditions, rows
        self.governments = sorted({row[0].slug for row in rows})
        self.programs = sorted({row[1] for row in rows})
        self.seen = {row[0].slug: row[0] for row in rows}
        self.acts = sorted({act for name in conditions for act in acts_reaching(registry, name)})
        self.simulation = self._simulation()

    def binding(self, day: date) -> dict[str, Any]:
        """A vector of truth for each condition on a day."""
        return {
            name: self.simulation.calculate(_variable("binds", name), day.isoformat())
            for name in self.conditions
        }

    def _simulation(self) -> Any:
        award = build_entity("award", "awards", "An award", is_person=True)
        system = TaxBenefitSystem([award])
        for name in ("government", "program", "year"):
            system.add_variable(_input(name, award))
        system.parameters = ParameterNode("", data={
            _key(act): {"values": self._values(self.registry.acts[act])} for act in self.acts
        })  # fmt: skip
        for act in self.acts:
            system.add_variable(self._holds(self.registry.acts[act], award))
        for name in self.conditions:
            system.add_variable(self._binds(self.registry.acts[name], award))
        simulation = SimulationBuilder().build_default_simulation(system, count=len(self.rows))
        places = [self.governments.index(row[0].slug) for row in self.rows]
        listings = [self.programs.index(row[1]) for row in self.rows]
        for name, column in (
            ("government", places), ("program", listings), ("year", [row[2] for row in self.rows])
        ):  # fmt: skip
            simulation.set_input(name, "eternity", numpy.array(column, dtype=numpy.int32))
        return simulation

    def _values(self, act: Act) -> dict[str, dict[str, bool]]:
        values = {"0001-01-01": {"value": False}}
        if act.effective is not None:
            values[act.effective.from_.isoformat()] = {"value": True}
        if act.until is not None:
            values[act.until.isoformat()] = {"value": False}
        return values

    def _covered(self, act: Act, coverage: Coverage) -> Any:
        return numpy.array([
            place
            for place, slug in enumerate(self.governments)
            if covers(self.registry, act, coverage, self.seen[slug]) == TRUE
        ])  # fmt: skip

    def _programs(self, patterns: Sequence[str]) -> Any:
        return numpy.array([
            place
            for place, program in enumerate(self.programs)
            if not patterns or includes_program(patterns, program)
        ])  # fmt: skip

    def _lifts_on(self, name: str) -> list[tuple[str, Any, Any]]:
        found = []
        for lifter, target in self.registry.lifters.get(name, ()):
            if lifter.id in self.acts and lifter.lifts is not None:
                covered = self._covered(lifter, lifter.lifts.coverage(target))
                programs = self._programs(target.programs or lifter.lifts.programs)
                found.append((_variable("holds", lifter.id), covered, programs))
        return found

    def _holds(self, act: Act, entity: Any) -> type[Variable]:
        lifted_by = self._lifts_on(act.id)
        is_ending = bool(act.lifts and act.lifts.is_ending)

        def formula(award: Any, period: Any, parameters: Any) -> Any:
            found = numpy.full(award.count, getattr(parameters(period), _key(act.id)))
            for parent in act.depends_on:
                found &= award(_variable("holds", parent), period)
            for lift, covered, programs in [] if is_ending else lifted_by:
                reached = numpy.isin(award("government", period), covered)
                reached &= numpy.isin(award("program", period), programs)
                found &= ~(award(lift, period) & reached)
            return found

        return _derived("holds", act.id, entity, formula)

    def _binds(self, act: Act, entity: Any) -> type[Variable]:
        condition = self.registry.conditions[act.id]
        scope = condition.scope
        assert isinstance(scope.governments, Coverage)
        within = self._covered(act, scope.governments)
        entries = [(self._programs(one.programs), one.fiscal_years) for one in scope.entries]
        except_programs = self._programs(scope.except_programs) if scope.except_programs else []

        def formula(award: Any, period: Any, parameters: Any) -> Any:
            program, years = award("program", period), award("year", period)
            in_scope = numpy.zeros(award.count, dtype=bool)
            for programs, fiscal_years in entries:
                included = [year for year in range(2016, 2027) if includes_year(fiscal_years, year)]
                in_scope |= numpy.isin(program, programs) & numpy.isin(years, included)
            in_scope &= numpy.isin(award("government", period), within)
            in_scope &= ~numpy.isin(program, except_programs)
            in_scope &= not condition.gap
            return in_scope & award(_variable("holds", act.id), period)

        return _derived("binds", act.id, entity, formula)


def _key(act: str) -> str:
    return "a_" + "".join(letter if letter.isalnum() else "_" for letter in act)


def _variable(kind: str, act: str) -> str:
    return f"{kind}_{_key(act)}"


def _input(name: str, entity: Any) -> type[Variable]:
    return type(name, (Variable,), {
        "value_type": int, "entity": entity, "definition_period": DateUnit.ETERNITY, "label": name
    })  # fmt: skip


def _derived(kind: str, act: str, entity: Any, formula: Any) -> type[Variable]:
    return type(_variable(kind, act), (Variable,), {
        "value_type": bool, "entity": entity, "definition_period": DateUnit.DAY,
        "label": act, "formula": formula,
    })  # fmt: skip
