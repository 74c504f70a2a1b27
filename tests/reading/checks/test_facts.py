"""The table of facts: every row sourced, dated, and about things that exist."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.governments.gazetteer import by_slug
from comity.reading.checks.facts import Fact, shipped_facts
from comity.reading.checks.record import shipped_record

FACTS = shipped_facts()
KINDS = {"count", "money", "event", "dispute", "note", "words"}


def test_ids_are_never_used_twice() -> None:
    """A row is found by its id."""
    assert len({fact.id for fact in FACTS}) == len(FACTS)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: str(fact.id))
def test_a_row_is_sourced_and_about_things_that_exist(fact: Fact) -> None:
    """Kind, source, confidence, government and acts are known ones."""
    registry = shipped_record().registry

    assert fact.kind in KINDS
    assert fact.urls and all(fact.urls)
    assert fact.confidence in ("high", "medium", "low")
    assert not fact.government or by_slug(fact.government)
    assert set(fact.acts) <= set(registry.acts)
    assert fact.known_from <= fact.note_from


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: str(fact.id))
def test_nothing_is_known_before_it_happened(fact: Fact) -> None:
    """The first day of knowledge is not before the day of the thing."""
    if fact.day is not None:
        assert fact.known_from >= fact.day


def test_numbers_are_where_they_are_asked_for() -> None:
    """Counts and sums have a value, disputes an answer; a dispute is settled by a document."""
    for fact in FACTS:
        assert (fact.value is not None) == (fact.kind in ("count", "money")), fact.id
        assert bool(fact.answer) == (fact.kind == "dispute"), fact.id
        assert bool(fact.settled_by) == (fact.answer == "disputed"), fact.id


def test_the_parts_are_no_more_than_the_whole() -> None:
    """Programs of the Department of Justice add up to no more than all of its assistance."""
    for year in (2016, 2017):
        rows = [
            fact for fact in FACTS if fact.fiscal_year == year and fact.measure == "obligations"
        ]
        whole = next(fact.value or 0 for fact in rows if fact.subject == "doj" and not fact.program)
        parts = sum(fact.value or 0 for fact in rows if fact.program and not fact.government)

        assert 0 < parts < whole


def test_the_earliest_source_tells_from_when(tmp_path: Path) -> None:
    """Of several sources the earliest gives the day of knowledge, the latest that of the note."""
    table = tmp_path / "facts.yaml"
    table.write_text(
        "sources:\n"
        "  one: {url: https://one.example, known_from: 2017-03-20}\n"
        "  two: {url: https://two.example, known_from: 2018-01-01}\n"
        "facts:\n"
        "  - {id: a, kind: count, subject: x, said_of: some, value: 3, sources: [one, two]}\n",
        encoding="utf-8",
    )

    (fact,) = shipped_facts(table)

    assert (fact.known_from, fact.note_from) == (date(2017, 3, 20), date(2018, 1, 1))


def test_a_row_with_an_unknown_key_is_named(tmp_path: Path) -> None:
    """The table is checked when it is read."""
    table = tmp_path / "facts.yaml"
    table.write_text(
        "sources:\n  one: {url: https://one.example, known_from: 2017-03-20}\n"
        "facts:\n  - {id: a, kind: count, subject: x, said_of: y, colour: red, sources: [one]}\n",
        encoding="utf-8",
    )

    with pytest.raises(InputError, match=r"facts\.yaml, row a: .*colour"):
        shipped_facts(table)
