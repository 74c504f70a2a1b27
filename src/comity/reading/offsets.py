"""A text made from another, and the place in the other of every part of it."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Piece(NamedTuple):
    """A run of the made text and what it was made from.

    Attributes:
        at: where it begins in the made text.
        start, end: its place in the source; a piece copied as it stands is as long there as here.
        is_copy: whether every code point stands for one of the source.
    """

    at: int
    start: int
    end: int
    is_copy: bool


class Offsets:
    """Where each code point of a made text stands in its source."""

    def __init__(self, pieces: tuple[Piece, ...], length: int) -> None:
        self.pieces, self.length = pieces, length
        self._begins = [piece.at for piece in pieces]

    @classmethod
    def same(cls, length: int) -> Offsets:
        """Those of a text that stands as it was published."""
        return cls((Piece(0, 0, length, True),), length)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source of a span of the made text.

        A span that begins or ends inside a piece that is no copy (`&` for `&amp;`) takes in the
        whole of it.
        """
        if start >= end:
            place = self._place(start, at_end=False)
            return place, place
        return self._place(start, at_end=False), self._place(end - 1, at_end=True)

    def _place(self, at: int, *, at_end: bool) -> int:
        found = bisect_right(self._begins, at) - 1
        if found < 0:
            return 0
        piece = self.pieces[found]
        if piece.is_copy:
            return min(piece.start + at - piece.at + at_end, piece.end)
        return piece.end if at_end else piece.start


class Copy:
    """A text that is being made from a source, piece by piece."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0

    def copy(self, text: str, start: int) -> None:
        """Take over words that stand in the source from `start` on."""
        if text:
            self._add(text, start, start + len(text), is_copy=True)

    def put(self, text: str, start: int, end: int) -> None:
        """Write words in place of those from `start` to `end` of the source."""
        if text:
            self._add(text, start, end, is_copy=False)

    def _add(self, text: str, start: int, end: int, *, is_copy: bool) -> None:
        last = self._pieces[-1] if self._pieces else None
        if is_copy and last and last.is_copy and last.end == start:
            self._pieces[-1] = last._replace(end=end)
        else:
            self._pieces.append(Piece(self.length, start, end, is_copy))
        self._words.append(text)
        self.length += len(text)

    def done(self) -> tuple[str, Offsets]:
        """The text and its offsets."""
        return "".join(self._words), Offsets(tuple(self._pieces), self.length)
