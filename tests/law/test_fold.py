"""The fold over spans equals the definition evaluated literally, day by day."""

from __future__ import annotations

import os
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from comity.law.force import Outcome, Question, fold
from comity.law.questions import Cell, pose
from comity.law.registry import Registry
from tests.law.literally import answered
from tests.law.random_law import DAYS, GOVERNMENTS, PROGRAMS, registries

REGISTRIES = int(os.environ.get("COMITY_RANDOM_REGISTRIES", "1200"))
"""Random registries a run; each is asked about ten times."""

FIRST, LAST = date.fromisoformat(DAYS[0]), date.fromisoformat(DAYS[-1])


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
        expected = answered(registry, "condition", cell, days)
        assume(expected is not None)

        outcome = folded(question, days)

        assert expected == (outcome.status, list(outcome.deciding))
