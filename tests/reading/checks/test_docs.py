"""The page about the checks: every line of its table is so."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.reading.checks.answer import Outcome
from tests.reading.checks.by_hand import checked

PAGE = Path(__file__).parents[3] / "docs" / "statement-checks.md"
OUTCOMES = {
    "shows": Outcome.SHOWS, "contradicts": Outcome.CONTRADICTS,
    "does not reach": Outcome.NOT_REACHED, "disputed": Outcome.DISPUTED,
}  # fmt: skip


def lines() -> list[tuple[str, ...]]:
    """The rows of the table."""
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows[2:]]


@pytest.mark.parametrize(("said", "day", "kind", "now"), lines(), ids=lambda one: str(one)[:40])
def test_the_table_of_the_page(said: str, day: str, kind: str, now: str) -> None:
    """Said on the day, it has the finding that the page tells."""
    found = [one.outcome for one in checked(said, day) if one.claim == kind]

    assert OUTCOMES[now] in found
