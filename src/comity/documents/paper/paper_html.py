"""A paper as one HTML file: styles inside, no script, nothing fetched."""

from __future__ import annotations

from comity.documents.page import render
from comity.documents.paper.blocks import Block, Note
from comity.documents.paper.paper import Paper


class Notes:
    """Numbers notes in the order in which a page names them."""

    def __init__(self) -> None:
        self.found: list[Note] = []

    def add(self, note: Note) -> int:
        """The number of a note, which begins here."""
        self.found.append(note)
        return len(self.found)


class Numbers:
    """The number with which each run of numbered paragraphs begins."""

    def __init__(self) -> None:
        self._last = 0

    def next(self, how_many: int) -> int:
        """The first number of so many paragraphs."""
        self._last += how_many
        return self._last - how_many + 1


def paper_html(paper: Paper) -> str:
    """The paper as a page."""
    return render("paper.html", paper=paper, notes=Notes(), numbers=Numbers(), kind_of=kind_of)


def kind_of(block: Block) -> str:
    """The name of a block's kind, for the template."""
    return type(block).__name__
