"""Supposed acts: the same answers as a registry that has them, marked as supposed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.findings.check import Days
from comity.findings.compiled import to_plain
from comity.findings.national.national import National
from comity.findings.national.suppose import suppose, supposed_law
from comity.findings.shelf import Shelf
from comity.findings.shelving import open_law
from tests.findings.national.one_by_one import dollars
from tests.findings.national.stores import Award, random_awards, write_store

KNOWN = date(2026, 6, 1)
LONG = """
acts:
  - id: what-if
    kind: stay
    title: The President takes section 9(a) back
    by: President
    entered: 2027-01-04
    effective: 2018-01-01
    lifts: {mode: rescinds, for: everyone, targets: [eo-13768-9a]}
"""
SHORT = "suppose:\n  - {rescinds: eo-13768-9a, for: everyone, day: 2018-01-01}\n"


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_law()


@pytest.fixture(scope="module")
def awards() -> list[Award]:
    return random_awards(5, 300)


@pytest.fixture(scope="module")
def national(
    shelf: Shelf, awards: list[Award], tmp_path_factory: pytest.TempPathFactory
) -> National:
    return National(shelf, write_store(tmp_path_factory.mktemp("store") / "tiny", shelf, awards))


def written(folder: Path, text: str) -> str:
    path = folder / "suppose.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
def test_dollars_under_the_supposed_law_equal_those_award_by_award(
    national: National, awards: list[Award], tmp_path: Path, text: str
) -> None:
    """And an act entered after the day of knowledge counts as known on it."""
    days = Days(date(2018, 9, 1), KNOWN)

    with suppose(national, written(tmp_path, text), KNOWN) as after:
        found = after.national.dollars(days)
        expected = dollars(after.national.shelf, awards, days)

        assert {row.named.slug or None: row.cents for row in found.rows if row.cents} == {
            slug: cents for slug, cents in expected.items() if cents
        }
        assert found.foots
        assert found.by_status() != national.dollars(days).by_status()


def test_before_the_supposed_day_nothing_changes(national: National, tmp_path: Path) -> None:
    """The act works from its own day on."""
    days = Days(date(2017, 12, 31), KNOWN)

    with suppose(national, written(tmp_path, SHORT), KNOWN) as after:
        assert after.national.dollars(days).rows == national.dollars(days).rows


def test_the_answer_before_can_be_asked_again_afterwards(
    national: National, tmp_path: Path
) -> None:
    """A supposed law leaves no trace in the law as it is."""
    days = Days(date(2018, 9, 1), KNOWN)
    expected = national.dollars(days).rows

    with suppose(national, written(tmp_path, SHORT), KNOWN) as after:
        after.national.dollars(days)

    national.forget()
    assert national.dollars(days).rows == expected


def test_conditions_out_of_reach_are_taken_as_compiled(shelf: Shelf, tmp_path: Path) -> None:
    """They equal the law folded as a whole with the same acts."""
    path = written(tmp_path, LONG)
    supposed, titles = supposed_law(shelf, Path(path), date(2027, 1, 4))

    whole = open_law(path)

    assert titles == ["The President takes section 9(a) back"]
    assert supposed.version.startswith(shelf.version + "+")
    assert supposed.conditions == whole.conditions
    for name in whole.conditions:
        assert to_plain(supposed.condition(name)) == to_plain(whole.condition(name)), name
        assert supposed.questions(name) == whole.questions(name)
    assert supposed.doubts == whole.doubts
    assert all(supposed.act(name) == whole.act(name) for name in whole.acts)


def test_an_extended_order_protects_whom_it_is_extended_to(shelf: Shelf, tmp_path: Path) -> None:
    """With the order's own mode and targets."""
    order = "chicago-v-noem/2025-11-21-preliminary_injunction"
    text = f"suppose:\n  - {{extends: {order}, for: {{named: [tx/houston]}}, day: 2026-01-05}}\n"

    supposed, _ = supposed_law(shelf, Path(written(tmp_path, text)), KNOWN)

    act, old = supposed.act("supposed/1"), shelf.act(order)
    assert act["mode"] == old["mode"]
    assert [one["act"] for one in act["targets"]] == [one["act"] for one in old["targets"]]
    assert {one["for"] for one in act["targets"]} == {"Houston, TX"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("suppose:\n  - {day: 2026-01-01}\n", "entry 1: found no effect; write one of enjoins"),
        ("suppose:\n  - {stays: x, day: 2026-01-01}\n", "entry 1: found no `for`"),
        ("suppose:\n  - {stays: x, for: everyone, day: soon}\n", "entry 1, day: found"),
        ("suppose:\n  - {stays: x, for: everyone, day: 2026-01-01}\n", '"x", which no file'),
        ("suppose:\n  - {extends: x, for: everyone, day: 2026-01-01}\n", "which is no order"),
        ("suppose:\n  - {stays: x, whom: y, day: 2026-01-01}\n", 'found "whom"'),
        ("suppose: 4\n", "found no list of acts"),
        ("acts: []\n", "found no acts"),
        (LONG.replace("what-if", "eo-13768-9a"), "the registry has an act of this id"),
    ],
)
def test_faults_are_told_in_one_sentence(
    shelf: Shelf, tmp_path: Path, text: str, told: str
) -> None:
    """Where, what was found, what would be right."""
    with pytest.raises(InputError) as fault:
        supposed_law(shelf, Path(written(tmp_path, text)), KNOWN)

    assert told in str(fault.value)


def test_a_missing_file_is_told(shelf: Shelf, tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(InputError, match=r"none\.yaml: No such file"):
        supposed_law(shelf, tmp_path / "none.yaml", KNOWN)
