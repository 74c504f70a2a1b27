"""Run every benchmark, one line each; exit with 1 where a limit is not kept."""

from __future__ import annotations

import sys

from benchmarks import cold, importing, law, ledger, lists, names, national, peer, redline
from benchmarks.lines import Line, print_all

SIZES = (1_000_000, 10_000_000)
"""Actions of the stores asked about here; of more, `make bench-national ROWS=1e8`."""


def main() -> int:
    """Print the lines and tell whether all limits were kept."""
    rooms = (cold, law, lists, names, peer, redline, ledger)
    kept = [print_all(room.lines()) for room in rooms]
    kept += [print_all(national.lines(rows)) for rows in SIZES]
    kept.append(print_all(importing.lines(SIZES[0])))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())

__all__ = ["Line", "main"]
