"""Where memory ends in the middle of an import."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from comity.awards.store.importing import _told_plainly, _with_memory_enough
from comity.awards.store.memory import MEMORY
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
