"""Score every kind of finding, run the peers beside it, and measure speed."""

from __future__ import annotations

import sys

from benchmarks.reading.gold import TEXTS, gold, predictions
from benchmarks.reading.scores import Scores


def main() -> int:
    """Print the lines and tell whether all limits were kept."""
    if not TEXTS.is_dir():
        print(f"{TEXTS}: no such folder; the annotated texts stand beside the repository.")
        return 2
    docs = gold()
    kept = True
    for line in Scores(docs, predictions(docs)).lines():
        print(line, flush=True)
        kept = kept and line.is_kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
