"""Compiling by classes changes no answer: any government, program and year gets its own fold."""

from __future__ import annotations

import os
import random
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.findings.compile import Compiler
from comity.findings.compiled import DECIDING, STATUS, CompiledCondition
from comity.findings.seen import Seen, everyone
from comity.law.oracle import Answer
from comity.law.questions import Cell
from comity.law.reading import read_registry
from comity.law.registry import Registry
from comity.law.statuses import NEARNESS
from tests.law.literally import answered
from tests.law.random_law import GOVERNMENTS, PROGRAMS, registries
from tests.law.test_fold import day_pairs

REGISTRIES = int(os.environ.get("COMITY_RANDOM_REGISTRIES", "1000")) // 5


def looked_up(
    compiled: CompiledCondition, cell: Cell, days: tuple[date, date]
) -> tuple[str, list[str]] | None:
    """The answer of the compiled law; None where the cell is out of scope."""
    number = compiled.class_of(cell.government)
    on, known = (day.toordinal() for day in days)
    for _, parts in compiled.folds_for(number, cell.program, cell.fiscal_year):
        index = parts[cell.part or ""] if cell.part in parts else next(iter(parts.values()))
        outcome = compiled.outcome(index, on, known)
        return outcome[STATUS], list(outcome[DECIDING])
    return None


def agree(found: tuple[str, list[str]] | None, expected: Answer) -> bool:
    """Equal answers; the compiled law has no entry for what is out of scope."""
    return found == expected or (found is None and expected[0] in ("not_applicable", "not_yet"))


@settings(max_examples=REGISTRIES, deadline=None, suppress_health_check=list(HealthCheck))
@given(registries(), st.sampled_from([2016, 2017, 2018, 2019]), st.lists(day_pairs, min_size=2))
def test_compiled_equals_the_literal_definition(
    registry: Registry, year: int, pairs: list[tuple[date, date]]
) -> None:
    """For every government and program, through classes, labels and timelines."""
    compiled = Compiler(registry, {one.slug: one for one in GOVERNMENTS}).compile("condition")
    on_government = registry.conditions["condition"].scope.is_on_the_government
    for government in GOVERNMENTS:
        for program in [*PROGRAMS, "16.999", "20.205"]:
            part = next(iter(compiled.parts)) or None
            cell = Cell(government, program, year, part)
            if on_government:
                cell = Cell(government, None, None, part)
            for days in pairs[:2]:
                expected = answered(registry, "condition", cell, days)

                found = looked_up(compiled, cell, days)

                assert expected is None or agree(found, expected)


def test_the_shipped_law_answers_like_the_literal_definition() -> None:
    """Four hundred random questions to the record, each answered both ways."""
    registry = read_registry()
    governments = everyone()
    compiler = Compiler(registry, governments)
    chosen = random.Random(20170327)
    for _ in range(400):
        name = chosen.choice(list(registry.conditions))
        cell = random_cell(chosen, registry, name, governments)
        days = random_day(chosen), random_day(chosen)
        expected = answered(registry, name, cell, days)

        found = looked_up(compiler.compile(name), cell, days)

        assert expected is None or agree(found, expected), (name, cell, days)


def random_cell(
    chosen: random.Random, registry: Registry, name: str, governments: dict[str, Seen]
) -> Cell:
    """A party of some case, or any government, mostly one that no act names, and an award."""
    parties = [
        party.government
        for act in registry.acts.values()
        for party in (act.joins.governments if act.joins else ())
    ]
    others = ["wa/seattle-housing-authority", *chosen.sample(sorted(governments), 100)]
    government = governments[chosen.choice([*sorted(set(parties)), *others])]
    asked = registry.conditions[name]
    part = next((one.id for one in asked.parts), None)
    if asked.scope.is_on_the_government:
        return Cell(government, None, None, part)
    programs = chosen.choice(asked.scope.entries).programs
    program = chosen.choice(programs).replace("*", "999").replace("all", "66.202")
    return Cell(government, program, chosen.choice(range(2016, 2028)), part)


def random_day(chosen: random.Random) -> date:
    return date(2016, 6, 1) + timedelta(days=chosen.randrange(3800))


def test_nearness_puts_binding_first_and_no_record_last() -> None:
    """The order in which parts and programs are summed up is that of the design."""
    assert sorted(NEARNESS, key=NEARNESS.__getitem__) == [
        "binding", "unsettled", "blocked", "void", "expired", "not_yet", "not_applicable",
        "no_record",
    ]  # fmt: skip


def test_a_place_that_no_act_names_is_not_its_state() -> None:
    """Where one order names a State and another reaches all within it, they stay two classes.

    The DHS terms of 2025 are vacated for 20 States that sued, not for their counties.
    """
    registry, governments = read_registry(), everyone()
    compiled = Compiler(registry, governments).compile("dhs-fy2025-std-terms-immigration")
    days = date(2025, 12, 1), date(2026, 6, 1)

    found = {
        slug: looked_up(compiled, Cell(governments[slug], "97.067", 2025, None), days)
        for slug in ("wa", "wa/adams-county")
    }

    assert [one and one[0] for one in found.values()] == ["void", "unsettled"]


def test_a_government_named_nowhere_shares_the_class_of_its_state() -> None:
    """Two small cities of one State that no act names are one class."""
    registry = read_registry()
    governments = everyone()
    compiled = Compiler(registry, governments).compile("eo-13768-9a")

    wichita, hays = (compiled.class_of(governments[slug]) for slug in ("ks/wichita", "ks/hays"))

    assert wichita == hays
