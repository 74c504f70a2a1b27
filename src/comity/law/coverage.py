"""Whom an act reaches: kinds of coverage united, less exceptions, with doubts as facts.

The kinds are kept apart because an appeal ends them differently: everyone, those named, the
parties of a case who had joined by the order's own day, everybody within a State, members of a
group. `resolve` turns a coverage into a formula over facts for one government.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, Protocol

from pydantic import BeforeValidator, Field

from comity.law.formulas import FALSE, TRUE, Formula, both, either, fact, negate
from comity.law.plain import ActId, Confidence, FactId, Plain, Slug, Source, State


class Reachable(Protocol):
    """What the law needs to know of a government."""

    @property
    def slug(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def population(self) -> int | None: ...
    @property
    def counties(self) -> Sequence[str]: ...
    @property
    def beside(self) -> Sequence[str]: ...


def _tuple(written: Any) -> Any:
    return (written,) if isinstance(written, (str, dict)) else written


_OneOrMoreIds = BeforeValidator(_tuple, json_schema_input_type=ActId | list[ActId])


def _everyone(written: Any) -> Any:
    return {"everyone": True} if written == "everyone" else written


class OfKind(Plain):
    """Every government of some kinds, perhaps only from a size on."""

    kinds: tuple[str, ...]
    population_at_least: int = 0


class Reach(Plain):
    """A union of kinds of coverage, with nothing in doubt."""

    everyone: bool = False
    named: tuple[Slug, ...] = ()
    parties: Annotated[tuple[ActId, ...], _OneOrMoreIds] = Field(
        default=(), description="Cases: their parties who had joined by the order's own day."
    )
    within: tuple[State, ...] = Field(
        default=(), description="States, with all their subdivisions."
    )
    members: Annotated[tuple[ActId, ...], _OneOrMoreIds] = Field(
        default=(), description="Groups: the members that the registry lists."
    )
    cities_in: tuple[Slug, ...] = Field(
        default=(), description="Every city or town that lies in these counties."
    )
    of_kind: OfKind | None = None


class Perhaps(Reach):
    """A reach that the sources leave open."""

    fact: FactId


_OneOrMoreDoubts = BeforeValidator(_tuple, json_schema_input_type=Perhaps | list[Perhaps])


class Coverage(Reach):
    """Whom an act reaches. The kinds are united; `except` is taken away; `perhaps` is a doubt."""

    except_: Annotated[
        Coverage | None,
        BeforeValidator(_everyone, json_schema_input_type=Literal["everyone"] | Coverage),
    ] = Field(default=None, alias="except")
    perhaps: Annotated[tuple[Perhaps, ...], _OneOrMoreDoubts] = ()


For = Annotated[
    Coverage, BeforeValidator(_everyone, json_schema_input_type=Literal["everyone"] | Coverage)
]


class Group(Plain):
    """Governments that an order reaches through what they belong to."""

    id: ActId
    title: str
    members: tuple[Slug, ...] = ()
    perhaps: Annotated[tuple[Perhaps, ...], _OneOrMoreDoubts] = ()
    confidence: Confidence = "high"
    note: str = ""
    sources: tuple[Source, ...] = ()


PartyTest = Callable[[str, str], Formula]
"""(case, government slug) -> whether the government had joined by the order's own day."""

CITY_KINDS = frozenset({"city", "town", "village", "borough", "city-county", "township"})


def resolve(
    coverage: Coverage, of: Reachable, has_joined: PartyTest, groups: dict[str, Group]
) -> Formula:
    """Tell whether a coverage includes a government, as a formula over facts.

    A body that is legally separate from a covered government is a doubt of its own: the fact
    `<body>#part-of#<government>`.
    """
    formula = _reach(coverage, of, has_joined, groups)
    for doubt in coverage.perhaps:
        formula = either(formula, both(fact(doubt.fact), _reach(doubt, of, has_joined, groups)))
    if coverage.except_ is not None and formula is not FALSE:
        left_out = resolve(coverage.except_, of, has_joined, groups)
        formula = both(formula, negate(left_out))
    return formula


def part_of(body: str, government: str) -> str:
    """Name the doubt whether a separate body shares what a government has."""
    return f"{body}#part-of#{government}"


def _reach(reach: Reach, of: Reachable, has_joined: PartyTest, groups: dict[str, Group]) -> Formula:
    if reach.everyone or of.state in reach.within or _by_place(reach, of):
        return TRUE
    formula = _by_name(reach, of.slug, has_joined, groups)
    for neighbor in of.beside if formula is not TRUE else ():
        beside = _by_name(reach, neighbor, has_joined, groups)
        formula = either(formula, both(fact(part_of(of.slug, neighbor)), beside))
    for group in reach.members:
        for doubt in groups[group].perhaps:
            in_doubt = _reach(doubt, of, has_joined, groups)
            formula = either(formula, both(fact(doubt.fact), in_doubt))
    return formula


def _by_place(reach: Reach, of: Reachable) -> bool:
    if reach.cities_in and of.kind in CITY_KINDS:
        return any(county in reach.cities_in for county in of.counties)
    if reach.of_kind and of.kind in reach.of_kind.kinds:
        return (of.population or 0) >= reach.of_kind.population_at_least
    return False


def _by_name(reach: Reach, slug: str, has_joined: PartyTest, groups: dict[str, Group]) -> Formula:
    if slug in reach.named or any(slug in groups[group].members for group in reach.members):
        return TRUE
    formula = FALSE
    for case in reach.parties:
        formula = either(formula, has_joined(case, slug))
    return formula
