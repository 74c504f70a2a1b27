"""The body of an article told in a page's data alone, for pages that a script fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.reading.offsets import Copy
from comity.reading.web.tree import Block, Tree

_BODY = re.compile(r"\"articleBody\"\s*:\s*\"((?:[^\"\\]|\\.)*+)\"", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})(?:\\u([dD][c-fC-F][0-9A-Fa-f]{2}))?|(.))", re.DOTALL)
_SHORT = {"n": "\n", "t": "\t", "r": "\n", "b": " ", "f": "\n"}
_PARAGRAPH = re.compile(r"[^\n\r]+")

SHORTEST = 200
"""Characters of a body that is worth more than what stands on the page."""


def told_body(page: Tree) -> list[Block]:
    """The paragraphs of the body in the linked data; none where there is no such body."""
    for element, words in page.silent:
        if "ld+json" not in element.attributes.get("type", "").lower():
            continue
        found = _BODY.search(words.text)
        if found and len(found[1]) >= SHORTEST:
            start = words.start + found.start(1)
            whole = _written(found[1], start)
            return [Block(*one.done(), element) for one in whole]
    return []


def _written(text: str, start: int) -> Iterator[Copy]:
    """The paragraphs of a string of JSON, each piece with its place in the page."""
    writing = Copy()
    for piece, first, last in _pieces(text, start):
        if piece == "\n":
            if writing.length:
                yield writing
            writing = Copy()
        elif last - first == len(piece):
            writing.copy(piece, first)
        else:
            writing.put(piece, first, last)
    if writing.length:
        yield writing


def _pieces(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Runs of words between line breaks, and what escapes stand for."""
    at = 0
    for found in _ESCAPE.finditer(text):
        yield from _lines(text[at : found.start()], start + at)
        yield _resolved(found), start + found.start(), start + found.end()
        at = found.end()
    yield from _lines(text[at:], start + at)


def _lines(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    at = 0
    for found in _PARAGRAPH.finditer(text):
        if found.start() > at:
            yield "\n", start + at, start + found.start()
        yield found[0], start + found.start(), start + found.end()
        at = found.end()
    if at < len(text):
        yield "\n", start + at, start + len(text)


def _resolved(escape: re.Match[str]) -> str:
    if escape[3]:
        return _SHORT.get(escape[3], escape[3])
    high, low = int(escape[1], 16), int(escape[2] or "0", 16)
    if low and 0xD800 <= high < 0xDC00:
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    told = chr(high) if not 0xD800 <= high < 0xE000 else "\ufffd"
    return told + ("\ufffd" if low else "")
