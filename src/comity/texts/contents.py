"""Tables of contents: lines that lead to page numbers, which are no clauses."""

from __future__ import annotations

import re

from comity.texts.paragraph import Paragraph, Removed

DOTS = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,})\s*[0-9ivxlc-]+\s*$", re.IGNORECASE)
"""Dots that lead to a page number."""

_TITLE = re.compile(r"\W*(?:table of )?contents\W*", re.IGNORECASE)
_ENTRY = re.compile(r".{2,160}?[\s|.]\s*(?:[0-9]{1,3}|[ivxl]{1,6})[\s|]*$", re.IGNORECASE)


def without_contents(
    paragraphs: tuple[Paragraph, ...],
) -> tuple[tuple[Paragraph, ...], tuple[Removed, ...]]:
    """The paragraphs without tables of contents, and that there were some."""
    kept: list[Paragraph] = []
    pages: list[int] = []
    gone = 0
    is_inside = False
    for paragraph in paragraphs:
        is_title = bool(_TITLE.fullmatch(paragraph.text))
        is_entry = bool(DOTS.search(paragraph.text)) or (
            is_inside and bool(_ENTRY.fullmatch(paragraph.text))
        )
        is_inside = is_title or (is_inside and is_entry)
        if is_title or is_entry:
            gone += 1
            pages += [page for page in paragraph.pages if page]
        else:
            kept.append(paragraph)
    if not gone:
        return paragraphs, ()
    return tuple(kept), (Removed("table of contents", "", tuple(sorted(set(pages)))),)
