"""PDF and Word files as sources: their paragraphs, with the page of every code point."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from comity.reading.text import Part
from comity.texts.paragraph import Paragraph, Reading
from comity.texts.reading import read_file

BETWEEN = "\n\n"
"""What stands between two paragraphs."""


class Paper(NamedTuple):
    """What a file of pages holds.

    Attributes:
        pages: where each page begins in the words, with its number, in the order of reading (a
            footnote may go back to the page before).
    """

    words: str
    kind: str
    pages: tuple[tuple[int, int], ...]
    parts: dict[int, Part]
    notes: tuple[str, ...]


def paper(content: bytes, place: str) -> Paper:
    """Read a PDF or Word file.

    Raises: InputError, one sentence, where it cannot be read.
    """
    name = place.split("?", 1)[0].rstrip("/").rpartition("/")[2] or "file"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("input" if name == "-" else name[-80:])
        path.write_bytes(content)
        return _joined(read_file(path), path.name)


def _joined(told: Reading, name: str) -> Paper:
    words: list[str] = []
    pages: list[tuple[int, int]] = []
    parts: dict[int, Part] = {}
    at = 0
    for one in told.paragraphs:
        if told.pages:
            _turn(pages, at, one.pages[0])
            for start, page in one.page_starts:
                _turn(pages, at + start, page)
        if one.heading or one.label:
            parts[at] = _part(one)
        words.append(one.text)
        at += len(one.text) + len(BETWEEN)
    return Paper(
        BETWEEN.join(words), told.kind, tuple(pages), parts, (*told.notes, *_told(told, name))
    )


def _turn(pages: list[tuple[int, int]], at: int, page: int) -> None:
    if not pages or pages[-1][1] != page:
        pages.append((at, page))


def _part(one: Paragraph) -> Part:
    return Part.HEADLINE if one.heading else Part.ITEM


def _told(told: Reading, name: str) -> tuple[str, ...]:
    """What was left out of the pages, in one sentence."""
    kinds = sorted({one.what for one in told.removed})
    return (f"{name}: left out of the pages: {', '.join(kinds)}",) if kinds else ()
