"""The statements are portable, say what a row is, and their parameters are typed literals."""

from __future__ import annotations

import re
from datetime import date

import pytest

from comity.findings.national.statements import (
    FOLDER,
    literal,
    parameters_of,
    statement,
    statements,
)

FOREIGN = re.compile(
    r"::|\basof\b|\blist\b|\bunnest\b|\bqualify\b|\bexclude\b|group by all|\bstruct\b|\bilike\b"
    r"|\bgreatest\b|\bleast\b|\bfilter\s*\(|[\[\]]|\blimit\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", statements())
def test_a_statement_uses_what_every_engine_has(name: str) -> None:
    """No dialect's own casts, lists, clauses or functions."""
    text = statement(name, dict.fromkeys(parameters_of(name), 0))

    assert FOREIGN.findall(text) == []
    assert text == text.lower() or "'" in text


@pytest.mark.parametrize("name", statements())
def test_a_statement_says_what_a_row_is(name: str) -> None:
    """And names every parameter, in its head."""
    written = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    head = " ".join(line for line in written.splitlines() if line.startswith("--"))

    assert "row" in head
    assert [one for one in sorted(parameters_of(name)) if f":{one}" not in head] == []


def test_values_become_typed_literals() -> None:
    """Days, numbers and words; an apostrophe stays inside."""
    assert literal(date(2018, 7, 1)) == "date '2018-07-01'"
    assert literal(7) == "7"
    assert literal("O'Fallon") == "'O''Fallon'"
