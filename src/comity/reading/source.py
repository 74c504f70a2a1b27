"""A source: what was published, the words read from it, and the way back from them to it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from comity.reading.offsets import Offsets
from comity.reading.text import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What was published, and the words read from it.

    Attributes:
        place: the file, the address or `-` as the user gave it; `url` where it came from the web,
            after redirects.
        kind: text, html, pdf or word.
        sha256: of the bytes as they came.
        words: what is read. Of a text file they are the file as decoded, line ends and all; a byte
            order mark is no part of them. Of HTML, PDF and Word they are its paragraphs, parted by
            a blank line.
        decoded: the source as decoded, markup and all; empty for PDF and Word.
        offsets: from `words` to `decoded`; for PDF and Word from `words` to themselves.
        pages: where each page begins in `words`, with its number, where the source has pages.
        published, published_by: the day of publication, and what tells it: `given`, `metadata`,
            `dateline`; empty where nothing does.
        parts: what a paragraph that begins here is on its page, where the source says so.
        notes: sentences for the user: what was left out, what could not be told.
    """

    place: str
    kind: str
    sha256: str
    words: str
    offsets: Offsets
    decoded: str = ""
    url: str = ""
    headline: str = ""
    pages: tuple[tuple[int, int], ...] = ()
    published: date | None = None
    published_by: str = ""
    parts: dict[int, Part] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def page(self, at: int) -> int | None:
        """The page on which a code point of `words` stands; None where there are no pages."""
        found = bisect_right(self.pages, (at, 1 << 60)) - 1
        return self.pages[max(found, 0)][1] if self.pages else None

    @property
    def page_count(self) -> int:
        """How many pages there are words of."""
        return len({page for _, page in self.pages})

    @property
    def name(self) -> str:
        """A short name: that of the file without its ending, else the address."""
        if self.url or self.place == "-":
            return self.url or self.place
        return PurePath(self.place).stem
