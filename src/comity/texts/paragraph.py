"""What a file was read into: paragraphs with their pages, and what on the pages is no text."""

from __future__ import annotations

from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph as a reader of files found it, before its number is told from its words.

    Attributes:
        pages: first and last page; (0, 0) where the file has no pages.
        label: a number that the program of the file sets by itself (Word, HTML lists).
        heading: level of a heading, from the file's own styles; 0 where it is none.
        is_bold: whether every word is bold.
        may_be_label: whether a number at its beginning can be its own; False for a paragraph
            that was cut from running lines without any other sign of a beginning.
        page_starts: where a page after its first begins in the text, with its number.
    """

    text: str
    pages: tuple[int, int] = (0, 0)
    label: str = ""
    heading: int = 0
    is_bold: bool = False
    may_be_label: bool = True
    page_starts: tuple[tuple[int, int], ...] = ()


class Removed(NamedTuple):
    """Something on the pages that is no part of the text: what it is, its words, its pages."""

    what: str
    text: str
    pages: tuple[int, ...]


class Reading(NamedTuple):
    """What was read from a file.

    Attributes:
        kind: pdf, word, html or text.
        pages: how many; 0 where the file has none of its own.
        removed: running headers, line numbers and the like, so that nothing is lost in silence.
        notes: sentences for the user.
    """

    kind: str
    paragraphs: tuple[Paragraph, ...]
    pages: int = 0
    removed: tuple[Removed, ...] = ()
    notes: tuple[str, ...] = ()
