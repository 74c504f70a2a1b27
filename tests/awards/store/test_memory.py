"""Where memory ends in the middle of an import."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from comity.awards.store.importing import _told_plainly, _with_memory_enough
from comity.awards.store.memory import MEMORY, allowed
from comity.errors import InputError


def threads_of(connection: duckdb.DuckDBPyConnection) -> int:
    """How many threads a database has."""
    found = connection.execute("select current_setting('threads')").fetchone()
    assert found is not None
    return int(found[0])


def test_memory_that_ends_is_met_with_fewer_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second attempt has one thread, and what it gives is given."""
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    met: list[int] = []

    def attempt(connection: duckdb.DuckDBPyConnection) -> str:
        met.append(threads_of(connection))
        if len(met) == 1:
            raise duckdb.OutOfMemoryException("could not allocate block")
        return "made"

    assert _with_memory_enough(tmp_path, attempt) == "made"  # type: ignore[arg-type, comparison-overlap]
    assert met == [4, 1]


def test_too_little_memory_is_told_in_one_sentence(tmp_path: Path) -> None:
    """What was allowed, and how more is allowed."""

    def attempt(connection: duckdb.DuckDBPyConnection) -> tuple[object, object]:
        raise duckdb.OutOfMemoryException("could not allocate block")

    told = f"{MEMORY} of memory were not enough; set COMITY_MEMORY"
    with pytest.raises(InputError, match=told), _told_plainly(tmp_path):
        _with_memory_enough(tmp_path, attempt)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["0", "abc", "5", "-1GB", "300%", "0GB", "1 parsec"])
def test_what_is_no_amount_of_memory_is_told(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An amount has a number above nothing and a unit."""
    monkeypatch.setenv("COMITY_MEMORY", given)

    with pytest.raises(InputError, match=f'COMITY_MEMORY: found "{given}"; write an amount'):
        allowed()


@pytest.mark.parametrize("given", ["4GB", "600 mb", "1.5GiB", " 2TB "])
def test_an_amount_of_memory_is_taken_by_the_database(
    given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is let through is what the database reads."""
    monkeypatch.setenv("COMITY_MEMORY", given)

    with duckdb.connect() as connection:
        connection.execute(f"set memory_limit = '{allowed()}'")


def test_nothing_given_is_the_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable says nothing."""
    monkeypatch.setenv("COMITY_MEMORY", "")

    assert (allowed(), allowed("")) == (MEMORY, "")
