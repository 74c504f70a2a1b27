"""What was read as one page of HTML: the text with its marks, notes in the margin, the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from comity.documents.page import render
from comity.documents.reading.marked import Marked, marked
from comity.documents.reading.screen import counted, published, shortened, told_alike
from comity.reading.checks.answer import Outcome
from comity.reading.checks.finding import StatementFinding
from comity.reading.reading import Read

SORTS = {
    "quote": "Said", "citation": "Law", "amount": "Money", "government": "Body", "day": "Day",
}  # fmt: skip
"""Sorts of notes with their words."""

OUTCOMES = {
    Outcome.SHOWS: "shows",
    Outcome.CONTRADICTS: "contradicts",
    Outcome.NOT_REACHED: "silent",
    Outcome.DISPUTED: "disputed",
}


@dataclass(slots=True)
class Shown:
    """A source as shown.

    Attributes:
        speakers: who is quoted, with how many quotations, the most first.
    """

    read: Read
    title: str
    paragraphs: list[Marked]
    speakers: list[tuple[str, int]]

    @property
    def published(self) -> str:
        """When it was published, and what tells it."""
        return published(self.read)

    @property
    def counted(self) -> str:
        """How much of each kind was found."""
        return counted(self.read)

    @property
    def address(self) -> str:
        """Where it came from."""
        return self.read.source.url or self.read.source.place

    @property
    def is_linked(self) -> bool:
        """Whether it stands on the web."""
        return bool(self.read.source.url)

    def number(self, finding: StatementFinding) -> int:
        """Its number among the findings of this source."""
        return self.read.findings.index(finding) + 1

    def alike(self, finding: StatementFinding) -> str:
        """One line for the day of the statement, where its answer is that of today."""
        return told_alike(finding)

    def words(self, finding: StatementFinding) -> str:
        """The words that make a point."""
        return shortened(self.read.text.cut(finding.start, finding.end), 300)


def reading_page(reads: Sequence[Read]) -> str:
    """A page of one source or several, one below the other."""
    shown = [_shown(one) for one in reads]
    title = shown[0].title if len(shown) == 1 else f"{len(shown)} texts, read"
    return render("reading.html", title=title, shown=shown, sorts=SORTS, outcomes=OUTCOMES)


def _shown(read: Read) -> Shown:
    named = Counter(one.speaker for one in read.quotations if one.speaker)
    return Shown(
        read, read.source.headline or read.source.name, list(marked(read)), named.most_common()
    )
