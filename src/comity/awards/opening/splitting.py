"""Bytes of a table in pieces of whole records, so that several readers can share them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

LONGEST = 1 << 24
"""Bytes without the end of a record: beyond, the database could not take it either."""

_TRIES = 100

Advance = Callable[[int], None]
"""Called with the bytes that have passed since the last call."""

Piece = tuple[memoryview, ...]
"""Bytes that follow one another, as they came: putting them together would copy all of a table."""


class NoEndError(Exception):
    """No end of a record was found where one was to be."""


class Pieces:
    """The pieces of a table, in order; each ends where a record does.

    Attributes:
        bytes: how many have passed.
    """

    def __init__(self, chunks: Iterable[bytes], advance: Advance | None = None) -> None:
        self.bytes = 0
        self._chunks = chunks
        self._advance = advance

    def __iter__(self) -> Iterator[Piece]:
        """Give the pieces.

        Raises: NoEndError where quotation marks do not let a record end.
        """
        held: list[memoryview] = []
        size, is_within = 0, False
        for chunk in self._chunks:
            self.bytes += len(chunk)
            end = last_end(chunk, is_within=is_within)
            if end:
                yield (*held, memoryview(chunk)[:end])
                held, size, is_within = [], 0, False
            rest = chunk[end:]
            if rest:
                held.append(memoryview(rest))
            size += len(rest)
            is_within ^= rest.count(b'"') % 2 == 1
            if size > LONGEST:
                raise NoEndError(f"no record ends in {size} bytes")
            if self._advance:
                self._advance(len(chunk))
        if size:
            yield tuple(held)


def last_end(piece: bytes, *, is_within: bool = False) -> int:
    """Where the last record that ends in a piece ends; 0 where none does.

    Args:
        piece: begins where a record begins, or within one.
        is_within: whether it begins within quotation marks.
    """
    end = piece.rfind(b"\n") + 1
    opening = _last_opening(piece, end)
    if opening >= 0 and piece.count(b'"', opening, end) % 2 == 0:
        return end
    marks = is_within + piece.count(b'"', 0, end)
    while end and marks % 2:
        before = piece.rfind(b"\n", 0, end - 1) + 1
        marks -= piece.count(b'"', before, end)
        end = before
    return end


def _last_opening(piece: bytes, end: int) -> int:
    """Where a mark surely opens a cell, near an end; -1 where none is found.

    Within marks a mark is doubled or closes a cell, so that none stands between a comma and a
    letter. Marks need then be counted from there on alone, not all of them from the beginning. A
    table that has such a mark all the same is refused by the database, whatever its pieces are: the
    mark stands in a piece that begins where a record does.
    """
    place = end
    for _ in range(_TRIES):
        place = piece.rfind(b',"', 0, place)
        if place < 0 or piece[place + 2 : place + 3].isalnum():
            return place + (place >= 0)
    return -1
