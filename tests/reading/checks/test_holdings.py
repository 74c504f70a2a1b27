"""Sums of one government against a workspace's own store of awards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.reading.checks.answer import Kind, Outcome
from comity.reading.checks.checking import check
from comity.reading.checks.finding import StatementFinding
from comity.reading.checks.own_awards import OwnAwards
from tests.awards.store.files import a_store, action, write
from tests.reading.checks.by_hand import TODAY, read
from tests.reading.checks.outcomes import CONTRADICTS, NOT_REACHED, SHOWS


@pytest.fixture(scope="module")
def awards(tmp_path_factory: pytest.TempPathFactory) -> OwnAwards:
    """A store with two awards of Chicago in FY2024: $250,000 of Byrne JAG, $1.5 million of COPS."""
    folder: Path = tmp_path_factory.mktemp("store")
    rows = [
        action(federal_action_obligation="250000.00", initial_report_date="2024-02-01"),
        action(
            award_id_fain="2024ULWX0001", cfda_number="16.710", initial_report_date="2024-02-01",
            federal_action_obligation="1500000.00",
        ),
    ]  # fmt: skip
    path = write(folder / "FY2024_015_Assistance_Full_20240301_1.csv", rows)
    return OwnAwards(a_store(folder / "workspace", path))


def findings(words: str, published: str, awards: OwnAwards) -> list[StatementFinding]:
    """The findings on a sum, with the store at hand."""
    found = read(words, published)
    told = check(found.text, found, known=TODAY, awards=awards)
    stores = [{source.sort for source in one.as_known_now.sources} for one in told]
    return [one for one, sorts in zip(told, stores, strict=True) if "store" in sorts]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chicago received $1.75 million in Justice Department grants in fiscal 2024.", SHOWS),
        ("Chicago received $1.5 million in COPS grants in FY2024.", SHOWS),
        ("Chicago got $250,000 in Byrne JAG money in FY2024.", SHOWS),
        ("Chicago received $9 million in Justice Department grants in fiscal 2024.", CONTRADICTS),
        ("Chicago has $9 million in Justice Department grants.", NOT_REACHED),
        ("Chicago received $9 million in HUD grants in fiscal 2024.", NOT_REACHED),
        ("Boston received $9 million in Justice Department grants in FY2024.", NOT_REACHED),
    ],
)
def test_sums_of_a_government_in_the_store(
    words: str, expected: Outcome, awards: OwnAwards
) -> None:
    """By program or agency and federal year; a store that has none contradicts nothing."""
    assert [one.outcome for one in findings(words, "2024-06-01", awards)] == [expected]


def test_what_the_store_learnt_later_is_known_later(awards: OwnAwards) -> None:
    """Reported on 1 February, it was not known in January."""
    words = "Chicago got $250,000 in Byrne JAG money in FY2024."
    (found,) = findings(words, "2024-01-20", awards)

    assert found.as_known_then.outcome is NOT_REACHED
    assert found.as_known_now.outcome is SHOWS
    assert found.claim is Kind.AMOUNT


def test_without_a_store_nothing_is_asked() -> None:
    """The check of a store needs a store."""
    found = read("Chicago received $9 million in HUD grants in fiscal 2024.", "2024-06-01")

    assert check(found.text, found, known=date(2025, 1, 1)) == []
