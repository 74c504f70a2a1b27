"""A paper: title, both dates, the law's version, blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.documents.paper.blocks import Block
from comity.findings.check import Days
from comity.findings.shelf import Shelf

NO_ADVICE = "Facts, chains of acts and gaps, with their sources: no legal advice. Made by Comity."
"""Stands at the foot of every page."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document without a format.

    Attributes:
        about: whom it is about, by name.
        on, known: the day asked about and the day of knowledge; they date the file too.
        law: the law's version and its newest source, in words.
        wide: set across the page, for wide tables.
        dates_told: stands in place of the dates in a template, which has placeholders there.
    """

    title: str
    about: str
    on: date
    known: date
    law: str
    blocks: tuple[Block, ...]
    wide: bool = False
    dates_told: str = ""

    @property
    def dates(self) -> str:
        """`on 2018-07-01, as known 2018-07-01 (law 4991051b0eee, sources to ...)`."""
        if self.dates_told:
            return self.dates_told
        return f"on {self.on}, as known {self.known} ({self.law})"

    @property
    def running_head(self) -> str:
        """What stands at the head of every page."""
        return f"{self.about}: {self.title}"

    @property
    def first_line(self) -> str:
        """The first line of the text."""
        return f"{self.about} {self.dates}"


def law_told(shelf: Shelf) -> str:
    """The law's version in words."""
    return f"law {shelf.version}, sources to {shelf.newest_source}"


def paper_of(
    shelf: Shelf, title: str, about: str, days: Days, blocks: list[Block], *, wide: bool = False
) -> Paper:
    """Put a paper together."""
    law = law_told(shelf)
    return Paper(title, about, days.on, days.known, law, tuple(blocks), wide)
