"""Compile the law: for each condition, classes of governments and of awards, folded once a pair.

The governments that the acts reaching a condition do not tell apart form one class, and so do
the programs and fiscal years. Status then never depends on the award, only on the pair of
classes, the day and the day of knowledge.

Source: the design, section 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from comity.law.acts import Scope
from comity.law.coverage import CITY_KINDS, Coverage, Group, OfKind, Reach, Reachable
from comity.law.force import Timeline, fold
from comity.law.formulas import FALSE, Formula
from comity.law.patterns import Years, includes_program, includes_year
from comity.law.questions import Cell, covers, in_scope, pose
from comity.law.registry import Registry

ELSEWHERE = "**"
"""Stands for every State that no act reaching a condition names."""


class Features(NamedTuple):
    """What tells governments apart for one condition, in a form that can be stored.

    `named`: governments reached by name. `states`: States named as wholes. `counties` and
    `kinds`: the sets of counties, and the kinds from a size on, that some coverage asks about.
    """

    named: frozenset[str]
    states: frozenset[str]
    counties: tuple[tuple[str, ...], ...]
    kinds: tuple[tuple[tuple[str, ...], int], ...]

    def key(self, government: Reachable) -> str:
        """The class key of a government: its own slug, or what it shares with its like."""
        if government.slug in self.named or government.beside:
            return government.slug
        state = government.state if government.state in self.states else ELSEWHERE
        marks = [
            government.kind in CITY_KINDS and any(one in counties for one in government.counties)
            for counties in self.counties
        ] + [
            government.kind in kinds and (government.population or 0) >= size
            for kinds, size in self.kinds
        ]
        return state + "".join("-+"[mark] for mark in marks)


@dataclass(slots=True)
class CompiledCondition:
    """One condition, folded for every class of governments and every class of awards.

    `classes[key]` is the class of a government; `programs` and `years` are the sets that limits
    ask about; a cell class is the string of their answers; `folds[class][cell class][part]` is
    an index into `timelines`; a cell class that is absent is outside the scope.
    """

    id: str
    features: Features
    classes: dict[str, int]
    programs: list[tuple[str, ...]]
    years: list[Years]
    folds: list[dict[str, dict[str, int]]]
    timelines: list[tuple[Timeline, ...]]
    parts: tuple[str, ...] = ("",)

    def cell_class(self, program: str | None, year: int | None) -> str:
        """The class of a program and year: one mark a limit, `?` where nothing was asked."""
        programs = (
            "?" if program is None else "-+"[includes_program(limit, program)]
            for limit in self.programs
        )
        years = ("?" if year is None else "-+"[includes_year(limit, year)] for limit in self.years)
        return "".join(programs) + "".join(years)


@dataclass(slots=True)
class Compiler:
    """Compiles conditions against one registry and one set of governments."""

    registry: Registry
    governments: Mapping[str, Reachable]
    _by_features: dict[Features, dict[str, Reachable]] = field(default_factory=dict)
    _by_state: dict[str, list[Reachable]] = field(default_factory=dict)
    _beside: list[Reachable] | None = None

    def compile(self, condition: str) -> CompiledCondition:
        """Fold one condition for every pair of local classes."""
        acts = acts_reaching(self.registry, condition)
        features = _features(self.registry, acts)
        examples = self._examples(features)
        classes, members = self._classes(condition, acts, examples)
        scope = self.registry.conditions[condition].scope
        programs, years = _limits(self.registry, acts, scope)
        compiled = CompiledCondition(condition, features, classes, programs, years, [], [])
        if any(parts for parts in _parts(self.registry, acts)):
            compiled.parts = tuple(
                part.id for part in self.registry.conditions[condition].parts
            ) or ("",)
        cells = dict(_cells(compiled, scope))
        seen: dict[tuple[Timeline, ...], int] = {}
        for government in members:
            compiled.folds.append(self._fold_cells(compiled, government, cells, seen))
        compiled.timelines = list(seen)
        return compiled

    def _examples(self, features: Features) -> dict[str, Reachable]:
        """One government for each class key that occurs."""
        if features not in self._by_features:
            examples: dict[str, Reachable] = {}
            for government in self._worth_a_look(features):
                examples.setdefault(features.key(government), government)
            self._by_features[features] = examples
        return self._by_features[features]

    def _worth_a_look(self, features: Features) -> Iterable[Reachable]:
        """Governments among which every class key occurs: all of them only where marks differ."""
        if features.counties or features.kinds:
            return self.governments.values()
        found = [self.governments[slug] for slug in sorted(features.named)]
        found += [one for one in self._bodies() if one.slug not in features.named]
        elsewhere = False
        for state, members in self._states().items():
            if state in features.states or not elsewhere:
                plain = next((one for one in members if one.slug not in features.named), None)
                found += [plain] if plain else []
                elsewhere = elsewhere or (plain is not None and state not in features.states)
        return found

    def _states(self) -> dict[str, list[Reachable]]:
        if not self._by_state:
            for government in self.governments.values():
                if not government.beside:
                    self._by_state.setdefault(government.state, []).append(government)
        return self._by_state

    def _bodies(self) -> list[Reachable]:
        if self._beside is None:
            self._beside = [one for one in self.governments.values() if one.beside]
        return self._beside

    def _classes(
        self, condition: str, acts: Sequence[str], examples: Mapping[str, Reachable]
    ) -> tuple[dict[str, int], list[Reachable]]:
        """Join the keys that every coverage treats alike."""
        coverages = list(_coverages(self.registry, condition, acts))
        numbers: dict[tuple[Formula, ...], int] = {}
        members: list[Reachable] = []
        classes: dict[str, int] = {}
        for key, government in examples.items():
            signature = tuple(
                covers(self.registry, self.registry.acts[act], coverage, government)
                for act, coverage in coverages
            )
            if signature not in numbers:
                numbers[signature] = len(members)
                members.append(government)
            classes[key] = numbers[signature]
        return classes, members

    def _fold_cells(
        self,
        compiled: CompiledCondition,
        government: Reachable,
        cells: Mapping[str, tuple[str | None, int | None]],
        seen: dict[tuple[Timeline, ...], int],
    ) -> dict[str, dict[str, int]]:
        folds: dict[str, dict[str, int]] = {}
        act = self.registry.acts[compiled.id]
        for name, (program, year) in cells.items():
            cell = Cell(government, program, year)
            if in_scope(self.registry, act, cell) is FALSE:
                continue
            folds[name] = {
                part: seen.setdefault(
                    fold(pose(self.registry, compiled.id, cell._replace(part=part or None))),
                    len(seen),
                )
                for part in compiled.parts
            }
        return folds


def acts_reaching(registry: Registry, condition: str) -> list[str]:
    """Every act whose force the status of a condition may turn on, itself included."""
    found = [condition]
    for name in found:
        needed = [lifter.id for lifter, _ in registry.lifters.get(name, ())]
        needed += registry.acts[name].depends_on
        if name in registry.conditions:
            needed += registry.conditions[name].effective_if
        found += [act for act in dict.fromkeys(needed) if act not in found]
    return found


def _coverages(
    registry: Registry, condition: str, acts: Sequence[str]
) -> Iterator[tuple[str, Coverage]]:
    """The coverage of each target that matters, with the act whose own day counts."""
    governments = registry.conditions[condition].scope.governments
    if isinstance(governments, Coverage):
        yield condition, governments
    for name in acts:
        lifts = registry.acts[name].lifts
        for target in lifts.targets if lifts else ():
            if target.act in acts or name in registry.conditions[condition].effective_if:
                assert lifts is not None
                yield name, lifts.coverage(target)


def _features(registry: Registry, acts: Sequence[str]) -> Features:
    reaches = [
        reach
        for _, coverage in _coverages(registry, acts[0], acts)
        for reach in _reaches(coverage, registry.groups)
    ]
    named = {slug for reach in reaches for slug in reach.named}
    named.update(
        slug
        for reach in reaches
        for group in reach.members
        for slug in registry.groups[group].members
    )
    named.update(
        party.government
        for reach in reaches
        for case in reach.parties
        for joining in registry.joinings.get(case, ())
        for party in (joining.joins.governments if joining.joins else ())
    )
    kinds = {_of_kind(reach.of_kind) for reach in reaches if reach.of_kind}
    return Features(
        frozenset(named),
        frozenset(state for reach in reaches for state in reach.within),
        tuple(sorted({reach.cities_in for reach in reaches if reach.cities_in})),
        tuple(sorted(kinds)),
    )


def _of_kind(kind: OfKind) -> tuple[tuple[str, ...], int]:
    return tuple(sorted(kind.kinds)), kind.population_at_least


def _reaches(coverage: Coverage, groups: Mapping[str, Group]) -> Iterator[Reach]:
    """A coverage with all that it is made of."""
    yield coverage
    yield from coverage.perhaps
    for reach in (coverage, *coverage.perhaps):
        for group in reach.members:
            yield from groups[group].perhaps
    if coverage.except_:
        yield from _reaches(coverage.except_, groups)


def _parts(registry: Registry, acts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for name in acts:
        lifts = registry.acts[name].lifts
        if lifts:
            yield from (target.parts for target in lifts.targets if target.act in acts)


def _limits(
    registry: Registry, acts: Sequence[str], scope: Scope
) -> tuple[list[tuple[str, ...]], list[Years]]:
    """The sets of programs and years that scope and targets ask about."""
    programs = [entry.programs for entry in scope.entries] + [scope.except_programs]
    years: list[Years] = [entry.fiscal_years for entry in scope.entries]
    for name in acts:
        lifts = registry.acts[name].lifts
        for target in lifts.targets if lifts else ():
            assert lifts is not None
            if target.act in acts:
                programs.append(target.programs or lifts.programs)
                whole = target.fiscal_years == "all"
                years.append(lifts.fiscal_years if whole else target.fiscal_years)
    return (
        [limit for limit in dict.fromkeys(programs) if limit],
        [limit for limit in dict.fromkeys(years) if limit != "all"],
    )


def _cells(
    compiled: CompiledCondition, scope: Scope
) -> Iterator[tuple[str, tuple[str | None, int | None]]]:
    """Each class of programs and years that occurs, with one program and year of it."""
    if scope.is_on_the_government:
        yield compiled.cell_class(None, None), (None, None)
        return
    for program in _example_programs(compiled.programs):
        for year in _example_years(compiled.years):
            yield compiled.cell_class(program, year), (program, year)


def _example_programs(limits: Iterable[tuple[str, ...]]) -> Iterator[str]:
    patterns = sorted({pattern for limit in limits for pattern in limit})
    yield from (pattern for pattern in patterns if pattern[-1].isdigit())
    yield from (f"{pattern[:3]}~" for pattern in patterns if pattern.endswith("*"))
    yield "~"


def _example_years(limits: Iterable[Years]) -> Iterator[int]:
    years = {int(str(year)[:4]) for limit in limits for year in limit}
    yield from sorted(years | {year + 1 for year in years} | {year - 1 for year in years} | {1})
