"""Probes: one government, program and year for each kind that some coverages can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from comity.law.acts import Scope, Years
from comity.law.coverage import Coverage, Reach
from comity.law.registry import Registry


@dataclass(frozen=True)
class Probe:
    """A government that stands for all that are covered alike; `told` says which these are."""

    slug: str
    told: str
    kind: str = "county"
    population: int | None = None
    counties: Sequence[str] = ()
    beside: Sequence[str] = ()

    @property
    def state(self) -> str:
        """The State in two letters; zz for one that no act names."""
        return self.slug[:2]


def government_probes(registry: Registry, coverages: Iterable[Coverage]) -> list[Probe]:
    """One probe for each government named and for each kind of those not named."""
    found: dict[str, Probe] = {}
    for coverage in coverages:
        for reach in _reaches(registry, coverage):
            for probe in _of_reach(registry, reach):
                found.setdefault(probe.slug, probe)
    return list(found.values())


def _reaches(registry: Registry, coverage: Coverage) -> Iterator[Reach]:
    yield coverage
    yield from coverage.perhaps
    for reach in (coverage, *coverage.perhaps):
        for group in reach.members:
            if group in registry.groups:
                yield from registry.groups[group].perhaps
    if coverage.except_:
        yield from _reaches(registry, coverage.except_)


def _of_reach(registry: Registry, reach: Reach) -> Iterator[Probe]:
    for slug in _slugs(registry, reach):
        yield Probe(slug, slug)
    for state in reach.within:
        yield Probe(state, state)
        yield Probe(f"{state}/~", f"others in {state}")
    for county in reach.cities_in:
        yield Probe(f"{county}~", f"cities in {county}", "city", counties=(county,))
    if reach.of_kind:
        size = reach.of_kind.population_at_least
        kind = reach.of_kind.kinds[0]
        yield Probe(f"zz/~{kind}", f"others of kind {kind} from {size:,} on", kind, size)
    if reach.everyone:
        yield Probe("zz/~", "everyone else")


def _slugs(registry: Registry, reach: Reach) -> Iterator[str]:
    yield from reach.named
    for group in reach.members:
        yield from registry.groups[group].members if group in registry.groups else ()
    for case in reach.parties:
        for joining in registry.joinings.get(case, ()):
            for party in joining.joins.governments if joining.joins else ():
                yield party.government


def program_probes(limits: Iterable[Sequence[str]], scope: Scope | None) -> list[str] | list[None]:
    """One listing for each kind that some limits and a scope can tell apart; none without any."""
    patterns = {pattern for limit in limits for pattern in limit}
    if scope:
        patterns |= {pattern for entry in scope.entries for pattern in entry.programs}
    if (scope and scope.is_on_the_government) or not patterns:
        return [None]
    return sorted({_example(pattern) for pattern in patterns})


def _example(pattern: str) -> str:
    return "any other" if pattern == "all" else pattern.replace("*", "~")


def year_probes(limits: Iterable[Years], scope: Scope | None) -> list[int] | list[None]:
    """One fiscal year for each kind that some limits and a scope can tell apart."""
    whole = [*limits, *(entry.fiscal_years for entry in (scope.entries if scope else ()))]
    written = [year for years in whole if not isinstance(years, str) for year in years]
    if (scope and scope.is_on_the_government) or not written:
        return [None]
    first = {int(str(year)[:4]) for year in written}
    return sorted(first | {year + 1 for year in first})
