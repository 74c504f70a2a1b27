"""Bytes of a table in pieces of whole records, so that several readers can share them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Protocol, cast

PIECE = 1 << 18
LONGEST = 1 << 24
"""Bytes without the end of a record: beyond, the database could not take it either."""

Advance = Callable[[int], None]
"""Called with the bytes that have passed since the last call."""


class _Buffered(Protocol):
    """What gives as much as it has at once, without a copy in between."""

    def read1(self, size: int, /) -> bytes: ...


class NoEndError(Exception):
    """No end of a record was found where one was to be."""


class Pieces:
    """The pieces of a stream, in order; each ends where a record does.

    Attributes:
        bytes: how many have passed.
    """

    def __init__(self, stream: IO[bytes], advance: Advance | None = None) -> None:
        self.bytes = 0
        self._stream = cast(_Buffered, stream)
        self._advance = advance

    def __iter__(self) -> Iterator[memoryview]:
        """Give the pieces.

        Raises: NoEndError where quotation marks do not let a record end.
        """
        held: list[bytes | memoryview] = []
        size, is_within = 0, False
        while chunk := self._stream.read1(PIECE):
            self.bytes += len(chunk)
            end = last_end(chunk, is_within=is_within)
            if end:
                yield memoryview(b"".join([*held, memoryview(chunk)[:end]]))
                held, size, is_within = [], 0, False
            rest = chunk[end:]
            held.append(rest)
            size += len(rest)
            is_within ^= rest.count(b'"') % 2 == 1
            if size > LONGEST:
                raise NoEndError(f"no record ends in {size} bytes")
            if self._advance:
                self._advance(len(chunk))
        if size:
            yield memoryview(b"".join(held))


def last_end(piece: bytes, *, is_within: bool = False) -> int:
    """Where the last record that ends in a piece ends; 0 where none does.

    Args:
        piece: begins where a record begins, or within one.
        is_within: whether it begins within quotation marks.
    """
    end = piece.rfind(b"\n") + 1
    marks = is_within + piece.count(b'"', 0, end)
    while end and marks % 2:
        before = piece.rfind(b"\n", 0, end - 1) + 1
        marks -= piece.count(b'"', before, end)
        end = before
    return end
