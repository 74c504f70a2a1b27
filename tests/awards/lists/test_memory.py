"""Memory: what is kept of a list is its rows, not its remarks."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

from comity.awards import read_awards


def test_memory_is_bounded_by_the_rows(tmp_path: Path) -> None:
    """Cells that are not kept take no room: ten megabytes of remarks leave less than two."""
    path = tmp_path / "awards.csv"
    lines = [f"A-{number},16.738,7,{'x' * 10_000}" for number in range(1000)]
    path.write_text("\n".join(["FAIN,ALN,Obligated,Remarks", *lines]))

    tracemalloc.start()
    awards = read_awards(path)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(awards.rows) == 1000
    assert kept < 2_000_000
    assert peak < 6_000_000
