"""Score every kind of finding, run the peers beside it, and measure speed."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.lines import Line
from benchmarks.reading import speed
from benchmarks.reading.gold import TEXTS, gold, predictions
from benchmarks.reading.peers import peers
from benchmarks.reading.scores import Docs, Scores


def main() -> int:
    """Print the lines and tell whether all limits were kept."""
    if not TEXTS.is_dir():
        print(f"{TEXTS}: no such folder; the annotated texts stand beside the repository.")
        return 2
    docs = gold()
    kept = True
    for line in _lines(docs):
        print(line, flush=True)
        kept = kept and line.is_kept
    for peer in peers(docs):
        print(peer, flush=True)
    return 0 if kept else 1


def _lines(docs: Docs) -> Iterator[Line]:
    yield from Scores(docs, predictions(docs)).lines()
    yield from speed.lines(docs)


if __name__ == "__main__":
    sys.exit(main())
