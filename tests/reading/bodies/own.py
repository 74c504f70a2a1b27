"""The texts of own.txt, which says how they stand there."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Own(NamedTuple):
    """A text, and the ids of the bodies that it means."""

    name: str
    words: str
    gold: frozenset[str]


def _read() -> tuple[Own, ...]:
    whole = (Path(__file__).parent / "own.txt").read_text(encoding="utf-8")
    found = []
    for part in whole.split("\n=== ")[1:]:
        name, _, rest = part.partition("\n")
        words, _, gold = rest.partition("\n---")
        found.append(Own(name, words + "\n", frozenset(gold.replace("---", " ").split())))
    return tuple(found)


OWN = _read()
