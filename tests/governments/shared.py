"""Where the shared tables lie, and the mark for tests that need them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "jurisdictions"

needs_shared_tables = pytest.mark.skipif(
    not FOLDER.is_dir(), reason=f"the shared tables are not at {FOLDER}"
)


def rows_of(name: str) -> list[dict[str, str]]:
    """Read a shared table; of two columns with one name the first counts."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as table:
        header, *rows = csv.reader(table)
    return [dict(zip(header[::-1], row[::-1], strict=True)) for row in rows]
