"""What the acts reaching one condition can tell apart: acts, coverages, limits, example cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity.findings.compiled import CompiledCondition, Features
from comity.law.acts import Scope
from comity.law.coverage import Coverage, Group, OfKind, Reach
from comity.law.patterns import Years
from comity.law.registry import Registry


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


def coverages(
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


def features_of(registry: Registry, acts: Sequence[str]) -> Features:
    """What tells governments apart for the first of these acts."""
    reaches = [
        reach
        for _, coverage in coverages(registry, acts[0], acts)
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
            yield from groups[group].perhaps if group in groups else ()
    if coverage.except_:
        yield from _reaches(coverage.except_, groups)


def parts_named(registry: Registry, acts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The parts that each target among these acts is limited to."""
    for name in acts:
        lifts = registry.acts[name].lifts
        if lifts:
            yield from (target.parts for target in lifts.targets if target.act in acts)


def limits_of(registry: Registry, acts: Sequence[str]) -> tuple[list[list[str]], list[Years]]:
    """The sets of programs and years that the condition's scope and all targets ask about."""
    scope = registry.conditions[acts[0]].scope
    programs = [entry.programs for entry in scope.entries] + [scope.except_programs]
    years: list[Years] = [entry.fiscal_years for entry in scope.entries]
    for name in acts:
        lifts = registry.acts[name].lifts
        for target in lifts.targets if lifts else ():
            if lifts and target.act in acts:
                programs.append(target.programs or lifts.programs)
                whole = target.fiscal_years == "all"
                years.append(lifts.fiscal_years if whole else target.fiscal_years)
    return (
        [list(limit) for limit in dict.fromkeys(programs) if limit],
        [limit for limit in dict.fromkeys(years) if limit != "all"],
    )


def example_cells(
    compiled: CompiledCondition, scope: Scope
) -> Iterator[tuple[str | None, int | None]]:
    """Programs and years among which every class of them occurs; none, on the government itself."""
    if scope.is_on_the_government:
        yield None, None
        return
    for program in _example_programs(compiled.programs):
        for year in _example_years(compiled.years):
            yield program, year


def _example_programs(limits: Iterable[list[str]]) -> Iterator[str]:
    patterns = sorted({pattern for limit in limits for pattern in limit})
    yield from (pattern for pattern in patterns if pattern[-1].isdigit())
    yield from (f"{pattern[:3]}~" for pattern in patterns if pattern.endswith("*"))
    yield "~"


def _example_years(limits: Iterable[Years]) -> Iterator[int]:
    years = {int(str(year)[:4]) for limit in limits for year in limit}
    yield from sorted(years | {year + 1 for year in years} | {year - 1 for year in years} | {1})
