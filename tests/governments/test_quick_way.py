"""The quick way in: one look-up from a cold start."""

from __future__ import annotations

import subprocess
import sys


def test_the_quick_way_loads_next_to_nothing() -> None:
    """Neither the matcher nor the slow modules of the library are loaded for one look-up."""
    code = (
        "import sys; before = set(sys.modules)\n"
        "from comity.governments import look_up\n"
        "assert look_up('Seattle, WA').id == 'WA-p63000'\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    slow = {"re", "typing", "csv", "dataclasses", "pathlib", "collections", "enum", "json"}
    assert slow.isdisjoint(loaded)
    assert "comity.governments.matching" not in loaded
    assert len(loaded) < 30
