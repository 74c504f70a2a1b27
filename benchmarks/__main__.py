"""Run every benchmark, one line each; exit with 1 where a limit is not kept."""

from __future__ import annotations

import sys

from benchmarks import cold, law, ledger, lists, names, peer, redline
from benchmarks.lines import Line


def main() -> int:
    """Print the lines and tell whether all limits were kept."""
    kept = True
    for room in (cold, law, lists, names, peer, redline, ledger):
        for line in room.lines():
            print(line, flush=True)
            kept = kept and line.is_kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())

__all__ = ["Line", "main"]
