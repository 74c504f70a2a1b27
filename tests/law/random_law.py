"""Random registries: nested stays, doubts, overlaps, endings, springing terms, mandates."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from comity.law.coverage import Group
from comity.law.registry import Registry
from tests.law.builders import Somewhere, a_condition, a_lift, a_registry, joining

DAYS = [f"2020-01-{day:02d}" for day in range(1, 15)]
GOVERNMENTS = [
    Somewhere("aa", "state"),
    Somewhere("aa/big", population=90_000, counties=("aa/county",)),
    Somewhere("aa/small", population=900, counties=("aa/county",)),
    Somewhere("aa/county", "county"),
    Somewhere("aa/authority", "special-district", beside=("aa/big",)),
    Somewhere("bb/town", "town"),
]
SLUGS = [government.slug for government in GOVERNMENTS]
PROGRAMS = ["16.738", "16.710", "97.067"]
LIMITS: list[list[str]] = [["16.738"], ["16.*"], ["all"], ["97.067", "16.710"]]
YEARS: list[Any] = ["all", [2017], ["2018+"], [2017, 2018]]
MODES = [
    "enjoins", "stays", "vacates", "reverses", "declines_to_enforce",
    "rescinds", "supersedes", "dissolves",
]  # fmt: skip
GROUP = Group.model_validate(
    {
        "id": "league",
        "title": "League of cities",
        "members": ["aa/small"],
        "perhaps": {
            "fact": "in-league",
            "of_kind": {"kinds": ["city"], "population_at_least": 30000},
        },
    }
)

few_facts = st.sampled_from(["doubt-a", "doubt-b"])


@st.composite
def reaches(draw: st.DrawFn, depth: int = 1) -> Any:
    """Coverages of every kind, with exceptions and doubts."""
    written: dict[str, Any] = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "named": st.lists(st.sampled_from(SLUGS), min_size=1, max_size=2),
                "parties": st.just("suit"),
                "within": st.just(["aa"]),
                "members": st.just("league"),
                "cities_in": st.just(["aa/county"]),
            },
        )
    )
    if depth and draw(st.integers(0, 3)) == 0:
        written["perhaps"] = {"fact": draw(few_facts), **draw(reaches(depth=0))}
    if depth and draw(st.integers(0, 4)) == 0:
        written["except"] = draw(reaches(depth=0))
        written["everyone"] = True
    if not written or draw(st.integers(0, 2)) == 0:
        written["everyone"] = True
    return written


@st.composite
def moments(draw: st.DrawFn) -> Any:
    """A day, mostly exact; else between two, or between one and never."""
    first = draw(st.integers(0, len(DAYS) - 1))
    kind = draw(st.integers(0, 7))
    if kind > 1:
        return DAYS[first]
    last = draw(st.integers(first, len(DAYS) - 1))
    return {"from": DAYS[first], "by": DAYS[last] if kind else None}


@st.composite
def dates(draw: st.DrawFn) -> dict[str, Any]:
    """When an act is entered, works (at once, later, never, not known when) and ends."""
    written: dict[str, Any] = {"day": draw(moments())}
    if draw(st.integers(0, 2)) == 0:
        written["effective"] = draw(st.one_of(st.none(), moments()))
    if draw(st.integers(0, 4)) == 0:
        written["until"] = draw(st.sampled_from(DAYS))
    if draw(st.integers(0, 9)) == 0:
        written["confidence"] = "low"
    return written


@st.composite
def targets(draw: st.DrawFn, earlier: list[str]) -> Any:
    """One earlier act, perhaps with limits of its own."""
    written: dict[str, Any] = {"act": draw(st.sampled_from(earlier))}
    if draw(st.integers(0, 3)) == 0:
        written["for"] = draw(reaches())
    if draw(st.integers(0, 3)) == 0:
        written["programs"] = draw(st.sampled_from(LIMITS))
    if draw(st.integers(0, 4)) == 0:
        written["fiscal_years"] = draw(st.sampled_from(YEARS))
    if draw(st.integers(0, 5)) == 0:
        written["parts"] = ["one"]
    if draw(st.integers(0, 9)) == 0:
        written["confidence"] = "low"
    return written


@st.composite
def scopes(draw: st.DrawFn) -> Any:
    """Scopes by government, program and year; or strings on the government itself."""
    if draw(st.integers(0, 4)) == 0:
        return {"programs": "none", "governments": draw(reaches())}
    return {
        "governments": draw(st.one_of(st.just("everyone"), reaches())),
        "awards": [
            {
                "programs": draw(st.sampled_from(LIMITS)),
                "fiscal_years": draw(st.sampled_from(YEARS)),
                "confidence": draw(st.sampled_from(["high", "high", "high", "low"])),
            }
        ],
    }


def _condition(draw: st.DrawFn) -> Any:
    extra: dict[str, Any] = {"scope": draw(scopes())}
    if draw(st.booleans()):
        extra["parts"] = [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}]
    return a_condition(**draw(dates()), **extra)


@st.composite
def registries(draw: st.DrawFn) -> Registry:
    """A condition, two tranches of parties, and acts that lift what came before them."""
    condition = _condition(draw)
    tranches = [
        joining("suit", draw(moments()), *draw(_parties()), name=f"suit/tranche-{number}")
        for number in range(draw(st.integers(0, 2)))
    ]
    acts = [condition, *tranches]
    earlier = [condition.id]
    for number in range(draw(st.integers(1, 7))):
        lift = a_lift(
            f"lift-{number}",
            draw(st.sampled_from(MODES)),
            draw(st.lists(targets(earlier), min_size=1, max_size=2, unique_by=lambda t: t["act"])),
            reach=draw(reaches()),
            **draw(dates()),
        )
        acts.append(lift)
        earlier.append(lift.id)
    for place, act in enumerate(acts):
        acts[place] = _resting(draw, acts, act)
    acts[0] = _springing(draw, acts)
    return a_registry(*acts, groups=[GROUP])


@st.composite
def _parties(draw: st.DrawFn) -> list[Any]:
    slugs = draw(st.lists(st.sampled_from(SLUGS), min_size=1, max_size=3, unique=True))
    return [
        {
            "government": slug,
            "confidence": draw(st.sampled_from(["high", "high", "low"])),
            "officer": draw(st.sampled_from(["", "", "", "Governor"])),
        }
        for slug in slugs
    ]


def _resting(draw: st.DrawFn, acts: list[Any], act: Any) -> Any:
    """Let an act depend on an earlier one that it does not, even indirectly, lift."""
    if not act.lifts or draw(st.integers(0, 4)):
        return act
    free = [one.id for one in acts if one.lifts and one.id not in _needing(acts, act.id)]
    if not free:
        return act
    return act.model_copy(update={"depends_on": (draw(st.sampled_from(free)),)})


def _needing(acts: list[Any], name: str) -> set[str]:
    """The acts whose force is found only after that of `name`, itself included."""
    found = {name}
    while True:
        more = {
            target.act
            for act in acts
            if act.id in found and act.lifts
            for target in act.lifts.targets
        } | {act.id for act in acts if {*act.depends_on} & found}
        if more <= found:
            return found
        found |= more


def _springing(draw: st.DrawFn, acts: list[Any]) -> Any:
    condition = acts[0]
    lifts = [act.id for act in acts if act.lifts]
    if draw(st.integers(0, 4)):
        return condition
    names = draw(st.lists(st.sampled_from(lifts), min_size=1, max_size=2, unique=True))
    imposes = condition.imposes.model_copy(update={"effective_if": tuple(names)})
    return condition.model_copy(update={"imposes": imposes})
