"""The clause: one numbered or unnumbered unit of a text, with its place, its page and its words."""

from __future__ import annotations

from typing import NamedTuple


class Clause(NamedTuple):
    """A clause.

    Attributes:
        anchor: a name that stays while this clause stays, whatever its neighbours do.
        label: the number as printed, like `(c)`; empty where there is none.
        path: the numbers from the outermost to its own, like `("C.IX", "1", "(c)")`.
        headings: the headings above it, outermost first.
        text: its words without the label.
        pages: first and last; (0, 0) where the file has no pages.
        is_heading: whether it only names what follows.
    """

    anchor: str
    label: str
    path: tuple[str, ...]
    headings: tuple[str, ...]
    text: str
    pages: tuple[int, int]
    is_heading: bool = False

    @property
    def number(self) -> str:
        """Its place as one writes it: `C.IX.1(c)`, `Article IV, 4.1(a)`."""
        return written_path(self.path)

    @property
    def page_words(self) -> str:
        """`page 3`, `pages 3-4`; nothing where the file has no pages."""
        first, last = self.pages
        if not first:
            return ""
        return f"page {first}" if first == last else f"pages {first}-{last}"

    @property
    def whole(self) -> str:
        """The label and the words."""
        return f"{self.label} {self.text}".strip()


def written_path(path: tuple[str, ...]) -> str:
    """The numbers of a path as one writes them together."""
    told = ""
    for part in path:
        if not told or part.startswith("("):
            told += part
        else:
            told += (", " if " " in told.rpartition(", ")[2] else ".") + part
    return told
