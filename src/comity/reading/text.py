"""The text that the finders are given: its words, its paragraphs and sentences, its day.

All offsets are code points of `words`, half-open. `words` is what was published, as it stands: a
finder that needs another form of it (one kind of quotation mark, a missing section sign) makes
that form beside it and gives offsets of `words` all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """What a paragraph is on its page."""

    HEADLINE = "headline"
    BODY = "body"
    ITEM = "item"
    """An item of a list."""
    TURN = "turn"
    """A turn of a transcript: `MS. WHITFIELD: Then the award lapses.`"""


class Paragraph(NamedTuple):
    """A paragraph.

    Attributes:
        sentences: start and end of each sentence, in order, without the white space between.
    """

    start: int
    end: int
    part: Part
    sentences: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be read.

    Attributes:
        words: the whole text.
        paragraphs: in order, with no overlap; white space between them belongs to none.
        published: the day of publication, against which days like `Monday` are told.
    """

    words: str
    paragraphs: tuple[Paragraph, ...]
    published: date | None = None

    def cut(self, start: int, end: int) -> str:
        """The words from one offset to another."""
        return self.words[start:end]
