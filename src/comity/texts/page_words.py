"""Words on a page, lines made of them, and what a page of text is made of."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """A word and its box in points, from the upper left corner of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    is_bold: bool = False

    @property
    def height(self) -> float:
        """From the top of the font to its foot."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height at which it stands."""
        return (self.top + self.bottom) / 2


class Line(NamedTuple):
    """A line of one column.

    Attributes:
        page: from 1; column: from 0, counted through the columns and bands of the page.
        column_left, column_right: the edges of the text of its column.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    is_bold: bool
    page: int
    column: int = 0
    column_left: float = 0.0
    column_right: float = 0.0

    @property
    def height(self) -> float:
        """From the top of the font to its foot."""
        return self.bottom - self.top


class Page(NamedTuple):
    """A page: its number, its height, and the lines in the order in which one reads them."""

    number: int
    height: float
    lines: tuple[Line, ...]


def rows(words: list[Word]) -> list[list[Word]]:
    """Words that stand at one height, top to bottom, each row from left to right."""
    found: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=lambda one: (one.middle, one.left)):
        if found and word.middle - middle <= 0.45 * max(min(height, word.height), 1.0):
            found[-1].append(word)
            if word.height > height:
                middle, height = word.middle, word.height
        else:
            found.append([word])
            middle, height = word.middle, word.height
    for row in found:
        row.sort(key=lambda one: one.left)
    return found
