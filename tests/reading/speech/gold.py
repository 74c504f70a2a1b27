"""Annotated texts: `{{Dana Holt|direct:“No.”}}` says that Dana Holt says `“No.”`, directly.

Several speakers that would do are parted by semicolons; annotations may stand in one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from comity.reading.found import Quotation, Speech

TEXTS = Path(__file__).parent / "texts"
EDGES = " \t\n\"'“”‘’«»`,.;:!?…—–-"

_TAG = re.compile(r"\{\{(?P<speaker>[^|{}]*)\|(?P<kind>[a-z]+):|\}\}")


class Said(NamedTuple):
    """A quotation as annotated."""

    start: int
    end: int
    text: str
    speaker: str
    kind: str


class Gold(NamedTuple):
    """A text without its annotations, and they."""

    name: str
    words: str
    said: list[Said]


def golds() -> list[Gold]:
    """Every annotated text."""
    return [gold(path.stem, path.read_text("utf-8")) for path in sorted(TEXTS.glob("*.txt"))]


def gold(name: str, source: str) -> Gold:
    """A text and its annotations."""
    words, said = "", []
    opened: list[tuple[int, str, str]] = []
    at = 0
    for tag in _TAG.finditer(source):
        words += source[at : tag.start()]
        at = tag.end()
        if tag["kind"]:
            opened.append((len(words), tag["speaker"], tag["kind"]))
        else:
            start, speaker, kind = opened.pop()
            said.append(Said(start, len(words), words[start:], speaker, kind))
    assert not opened, f"{name}: an annotation is not closed"
    return Gold(name, words + source[at:], sorted(said))


def pairs(
    said: Sequence[Said], found: Sequence[Quotation], words: str
) -> Iterator[tuple[int, int]]:
    """What was said beside what was found: each once, the closest first, half of it at least."""
    close = sorted(
        (
            (_overlap(_bare(words, one), _bare(words, other)), here, there)
            for here, one in enumerate(said)
            for there, other in enumerate(found)
        ),
        reverse=True,
    )
    taken: set[int] = set()
    used: set[int] = set()
    for share, here, there in close:
        if share >= 0.5 and here not in taken and there not in used:
            taken.add(here)
            used.add(there)
            yield here, there


def is_in_marks(words: str, start: int, end: int) -> bool:
    """Whether a span is the words in one pair of marks."""
    marks = '"“”‘’«»`'
    return words[start] in marks and (words[end - 1] in marks or words[start] in '"“‘')


def same_speaker(wanted: str, name: str | None) -> bool:
    """Whether a name is one that would do."""
    words = set(_names(name or ""))
    return any(
        bool(asked := set(_names(one))) and (asked <= words or words <= asked)
        for one in wanted.split(";")
        if words
    )


def is_marked(one: Said | Quotation) -> bool:
    """Whether it stands in marks, the marks of the text."""
    kind = one.kind.value if isinstance(one.kind, Speech) else one.kind
    return kind != "indirect" and one.text[:1] in "\"“‘'«`„"


def _bare(words: str, one: Said | Quotation) -> tuple[int, int]:
    start, end = one.start, one.end
    while start < end and words[start] in EDGES:
        start += 1
    while end > start and words[end - 1] in EDGES:
        end -= 1
    return start, end


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0.0


def _names(name: str) -> list[str]:
    small = {"the", "a", "an", "of", "us", "his", "her", "their"}
    lowered = name.lower().replace("’s", "").replace("'s", "")
    return [word for word in re.findall(r"[\w.]+", lowered) if word not in small]
