"""The fold over spans equals the definition evaluated literally, day by day."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from comity.law.force import Outcome, Question, fold
from comity.law.oracle import ask
from comity.law.questions import Cell, pose
from comity.law.registry import Registry
from tests.law.random_law import DAYS, GOVERNMENTS, PROGRAMS, registries

REGISTRIES = int(os.environ.get("COMITY_RANDOM_REGISTRIES", "1200"))
"""Random registries a run; each is asked about ten times."""

FIRST, LAST = date.fromisoformat(DAYS[0]), date.fromisoformat(DAYS[-1])


class _Unasked(dict[str, bool]):
    """A reading that says which fact it was asked for and had no answer to."""

    def __missing__(self, name: str) -> bool:
        raise _NewFact(name)


class _NewFact(Exception):
    pass


def facts_asked(registry: Registry, cell: Cell, days: tuple[date, date]) -> list[str] | None:
    """Find, from the literal definition alone, the facts that a status turns on."""
    from comity.law import oracle

    facts: list[str] = []
    while len(facts) <= 6:
        try:
            for answers in _readings(facts):
                oracle.Oracle(registry, cell, days[1], _Unasked(answers)).status(
                    "condition", days[0]
                )
            return facts
        except _NewFact as new:
            facts.append(str(new))
    return None


def _readings(facts: list[str]) -> Iterator[dict[str, bool]]:
    for number in range(2 ** len(facts)):
        yield {name: bool(number >> place & 1) for place, name in enumerate(facts)}


def folded(question: Question, days: tuple[date, date]) -> Outcome:
    """Look the answer up in the folded timelines."""
    on, known = (day.toordinal() for day in days)
    timeline = next(line for line in reversed(fold(question)) if line.known_from <= known)
    return next(one for one in reversed(timeline.outcomes) if one.starts <= on)


day_pairs = st.tuples(
    st.integers(-1, len(DAYS) + 1).map(lambda days: FIRST + timedelta(days=days)),
    st.integers(-1, len(DAYS) + 1).map(lambda days: FIRST + timedelta(days=days)),
)


@settings(
    max_examples=REGISTRIES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    registries(),
    st.sampled_from(GOVERNMENTS),
    st.sampled_from(PROGRAMS),
    st.sampled_from([2017, 2018, 2019]),
    st.sampled_from(["one", "two"]),
    st.lists(day_pairs, min_size=10, max_size=10),
)
def test_fold_equals_the_literal_definition(
    registry: Registry,
    government: object,
    program: str,
    year: int,
    part: str,
    pairs: list[tuple[date, date]],
) -> None:
    """Status and deciding acts are equal for any act, coverage, doubt, day and knowledge."""
    asked = registry.conditions["condition"]
    cell = Cell(
        government,  # type: ignore[arg-type]
        None if asked.scope.is_on_the_government else program,
        None if asked.scope.is_on_the_government else year,
        part if asked.parts else None,
    )
    question = pose(registry, "condition", cell)
    for days in pairs:
        facts = facts_asked(registry, cell, days)
        assume(facts is not None)
        expected = ask(registry, "condition", cell, days, facts or [])

        outcome = folded(question, days)

        assert (outcome.status, list(outcome.deciding)) == expected
