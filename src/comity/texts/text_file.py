"""Plain text: lines of one width of letter, pages where form feeds part them."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from comity.errors import InputError
from comity.texts.columns import lines_of
from comity.texts.margin import Margin, without_margin
from comity.texts.page_words import Page, Word
from comity.texts.paragraph import Paragraph, Reading, Removed
from comity.texts.paragraphs import paragraphs
from comity.texts.running import without_running

WIDTH, HEIGHT = 6.0, 12.0
"""A letter and a line in points, so that the rules for pages serve for text."""

LONG = 200
"""Letters of a line that is a whole paragraph, not one of its lines."""

_WORD = re.compile(r"\S+")


def decoded(content: bytes, name: str) -> str:
    """The words of a file: UTF-8 or UTF-16 with its mark, else Windows-1252.

    Raises: InputError where it is no text at all.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content[:4096]:
        raise InputError(
            f"{name}: found a file that is neither PDF, Word, HTML nor text; save it as one of "
            "them."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_text(path: Path) -> Reading:
    """Read a plain text."""
    text = decoded(path.read_bytes(), path.name).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.expandtabs(8).split("\n")
    if sum(len(line) > LONG for line in lines) >= 0.2 * sum(bool(line.strip()) for line in lines):
        found = tuple(Paragraph(line.strip()) for line in lines if line.strip())
        return Reading("text", found)
    parts = text.expandtabs(8).rstrip("\f\n ").split("\f")
    words = [_words(part) for part in parts]
    margin = Margin()
    for page in words:
        margin.learn(page)
    kept = [without_margin(page, margin) for page in words]
    height = max(part.count("\n") + 1 for part in parts) * HEIGHT
    pages = [
        Page(at, height, tuple(lines_of(page, at))) for at, page in enumerate(kept, 1)
    ]  # fmt: skip
    leading = 2 * HEIGHT if _is_double_spaced(lines) else HEIGHT
    if len(parts) == 1:
        found = tuple(one._replace(pages=(0, 0)) for one in paragraphs(pages, leading))
        return Reading("text", found)
    body, removed = without_running(pages)
    numbered = tuple(at for at, page in enumerate(words, 1) if len(page) > len(kept[at - 1]))
    if numbered:
        removed.append(Removed("line numbers", "", numbered))
    return Reading("text", tuple(paragraphs(body, leading)), len(parts), tuple(removed))


def _is_double_spaced(lines: list[str]) -> bool:
    """Whether a blank line stands between the lines of one paragraph, and parts none.

    Then nearly no line stands right below another, and many go on in small letters.
    """
    told = [line.strip().strip("\f") for line in lines]
    below = [after for before, after in pairwise(told) if before and after]
    apart = [
        after
        for before, blank, after in zip(told, told[1:], told[2:], strict=False)
        if before and not blank and after
    ]
    goes_on = sum(after[:1].islower() for after in apart)
    return len(below) <= 0.02 * len(apart) and goes_on >= 0.25 * len(apart)


def _words(page: str) -> list[Word]:
    return [
        Word(
            found[0],
            found.start() * WIDTH,
            found.end() * WIDTH,
            row * HEIGHT,
            row * HEIGHT + 0.9 * HEIGHT,
        )
        for row, line in enumerate(page.split("\n"))
        for found in _WORD.finditer(line)
    ]
