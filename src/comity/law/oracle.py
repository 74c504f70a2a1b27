"""The definition of force and status, written out literally, one day at a time.

Slow and short on purpose: it is what the fold is held equal to. It shares with the fold the
written acts and nothing else: no formulas, no spans, no classes.

Source: the design, section 2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import product

from comity.law.acts import VOIDING, Act, Imposes, Target
from comity.law.coverage import CITY_KINDS, Coverage, Reach
from comity.law.patterns import includes_program, includes_year
from comity.law.plain import Between
from comity.law.questions import Cell
from comity.law.registry import Registry
from comity.law.statuses import NEARNESS, Status, settle

Reading = Mapping[str, bool]
Answer = tuple[Status, list[str]]


def ask(
    registry: Registry, condition: str, cell: Cell, days: tuple[date, date], facts: Sequence[str]
) -> Answer:
    """The status on a day as known on a day, over all readings, no before yes, facts by id."""
    answers = []
    for reading in product((False, True), repeat=len(facts)):
        oracle = Oracle(registry, cell, days[1], dict(zip(sorted(facts), reading, strict=True)))
        answers.append(oracle.status(condition, days[0]))
    status = settle(found for found, _ in answers)
    firsts: dict[Status, list[str]] = {}
    for found, deciding in answers:
        firsts.setdefault(found, deciding)
    if status != "unsettled":
        return status, firsts[status]
    rivals = sorted(firsts, key=NEARNESS.__getitem__)
    return status, list(dict.fromkeys(firsts[rival][0] for rival in rivals))


class Oracle:
    """Answers for one cell and one reading, as known on one day."""

    def __init__(self, registry: Registry, cell: Cell, known: date, reading: Reading) -> None:
        self.registry, self.cell, self.known, self.reading = registry, cell, known, reading

    def day(self, when: Between | None, doubt: str) -> date:
        """The earlier day where the doubt is answered yes, else the later one, if there is any."""
        if when is None:
            return date.max
        return when.from_ if when.from_ == when.by or self.reading[doubt] else when.by or date.max

    def entered(self, act: Act) -> date:
        return self.day(act.entered, f"{act.id}#day")

    def effective(self, act: Act) -> date:
        same = act.effective == act.entered
        return self.day(act.effective, f"{act.id}#day" if same else f"{act.id}#effective")

    def is_named(self, reach: Reach, slug: str, order: Act) -> bool:
        return (
            slug in reach.named
            or any(slug in self.registry.groups[group].members for group in reach.members)
            or any(
                party.government == slug
                and self.entered(joining) <= self.entered(order)
                and (joining.confidence != "low" or self.reading[joining.id])
                and (
                    not (party.confidence == "low" or party.officer)
                    or self.reading[f"{joining.id}#{slug}"]
                )
                for case in reach.parties
                for joining in self.registry.joinings.get(case, [])
                for party in (joining.joins.governments if joining.joins else ())
            )
        )

    def is_within(self, reach: Reach, order: Act) -> bool:
        who = self.cell.government
        kind = reach.of_kind
        return (
            reach.everyone
            or who.state in reach.within
            or (who.kind in CITY_KINDS and bool({*who.counties} & {*reach.cities_in}))
            or (
                kind is not None
                and who.kind in kind.kinds
                and (who.population or 0) >= kind.population_at_least
            )
            or self.is_named(reach, who.slug, order)
            or any(
                self.reading[f"{who.slug}#part-of#{served}"] and self.is_named(reach, served, order)
                for served in who.beside
            )
            or any(
                self.reading[doubt.fact] and self.is_within(doubt, order)
                for group in reach.members
                for doubt in self.registry.groups[group].perhaps
            )
        )

    def covers(self, coverage: Coverage, order: Act) -> bool:
        found = self.is_within(coverage, order) or any(
            self.reading[doubt.fact] and self.is_within(doubt, order) for doubt in coverage.perhaps
        )
        return found and not (coverage.except_ and self.covers(coverage.except_, order))

    def reaches(self, lifter: Act, target: Target) -> bool:
        assert lifter.lifts is not None
        _, program, year, part = self.cell
        programs = target.programs or lifter.lifts.programs
        years = lifter.lifts.fiscal_years if target.fiscal_years == "all" else target.fiscal_years
        return (
            (not programs or not program or includes_program(programs, program))
            and (not year or includes_year(years, year))
            and (not target.parts or part is None or part in target.parts)
            and (target.confidence != "low" or self.reading[f"{lifter.id}#{target.act}"])
            and self.covers(lifter.lifts.coverage(target), lifter)
        )

    def lifts_that_hold(self, act: Act, day: date) -> list[Act]:
        return [
            lifter
            for lifter, target in self.registry.lifters.get(act.id, [])
            if self.reaches(lifter, target) and self.holds(lifter, day)
        ]

    def has_begun(self, act: Act, day: date) -> bool:
        return (
            (act.confidence != "low" or self.reading[act.id])
            and self.entered(act) <= self.known
            and self.effective(act) <= day
            and (act.until is None or day < act.until)
            and all(self.in_force(self.registry.acts[parent], day) for parent in act.depends_on)
        )

    def in_force(self, act: Act, day: date) -> bool:
        return self.has_begun(act, day) and not self.lifts_that_hold(act, day)

    def holds(self, act: Act, day: date) -> bool:
        """A lift holds while in force; an ending one for good, once it has worked."""
        if act.lifts is None or not act.lifts.is_ending:
            return self.in_force(act, day)
        return self.has_begun(act, day) and all(
            lift.lifts is not None
            and lift.lifts.is_ending
            and self.holds(act, self.effective(lift) - timedelta(days=1))
            for lift in self.lifts_that_hold(act, day)
        )

    def in_scope(self, act: Act, asked: Imposes) -> bool:
        scope, (_, program, year, _) = asked.scope, self.cell
        if not isinstance(scope.governments, Coverage):
            return False
        return self.covers(scope.governments, act) and (
            scope.is_on_the_government
            or (
                not (program and includes_program(scope.except_programs, program))
                and any(
                    (not program or includes_program(entry.programs, program))
                    and (not year or includes_year(entry.fiscal_years, year))
                    and (entry.confidence != "low" or self.reading[f"{act.id}#{entry.programs[0]}"])
                    for entry in scope.entries
                )
            )
        )

    def has_sprung(self, asked: Imposes, day: date) -> bool:
        def waits_for(act: Act) -> bool:
            coverages = (
                [act.lifts.coverage(target) for target in act.lifts.targets] if act.lifts else []
            )
            covered = act.lifts is None or any(self.covers(one, act) for one in coverages)
            return covered and self.in_force(act, day)

        return not asked.effective_if or not all(
            waits_for(self.registry.acts[name]) for name in asked.effective_if
        )

    def status(self, condition: str, day: date) -> Answer:
        """The first status that fits, with the acts that decide it."""
        act, asked = self.registry.acts[condition], self.registry.conditions[condition]
        own = [act.id]
        is_real = act.confidence != "low" or self.reading[act.id]
        if self.entered(act) > self.known:
            return "not_yet", own
        if not (is_real and self.in_scope(act, asked)):
            return "not_applicable", own
        if asked.gap:
            return "no_record", own
        if day < self.effective(act):
            return "not_yet", own
        lifts = sorted(self.lifts_that_hold(act, day), key=self.rank)
        deciding = [lift.id for lift in lifts]
        if lifts and lifts[0].lifts and lifts[0].lifts.mode in VOIDING:
            return "void", deciding
        if act.until is not None and day >= act.until:
            return "expired", own
        if lifts:
            return "blocked", deciding
        return ("binding" if self.has_sprung(asked, day) else "not_yet"), own

    def rank(self, lift: Act) -> tuple[bool, date, date, int]:
        """Voiding lifts first, then by effective day, day of entry, place in the registry."""
        voids = lift.lifts is not None and lift.lifts.mode in VOIDING
        return (
            not voids,
            self.effective(lift),
            self.entered(lift),
            self.registry.places[lift.id],
        )
