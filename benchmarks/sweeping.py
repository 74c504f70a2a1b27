"""Build the stored timeline of a workspace in a process of its own, so that its memory is told."""

from __future__ import annotations

import sys
from pathlib import Path

from comity.awards.store import open_store
from comity.findings.national.building import build
from comity.findings.national.national import National
from comity.findings.opened import open_law


def main(workspace: str, place: str) -> None:
    """Ten years, every government, to the day."""
    from benchmarks.national import KNOWN, SPAN

    national = National(open_law(), open_store(workspace))
    build(national, SPAN, KNOWN, Path(place))


if __name__ == "__main__":
    main(*sys.argv[1:])
