"""Bytes of a table in pieces of whole records, so that several readers can share them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO

PIECE = 1 << 18
LONGEST = 1 << 26
"""Bytes without the end of a record: beyond, a quotation mark was never closed."""

Advance = Callable[[int], None]
"""Called with the bytes that have passed since the last call."""


class NoEndError(Exception):
    """No end of a record was found where one was to be."""


class Pieces:
    """The pieces of a stream, in order; each ends where a record does.

    Attributes:
        bytes: how many have passed.
    """

    def __init__(self, stream: IO[bytes], advance: Advance | None = None) -> None:
        self.bytes = 0
        self._stream = stream
        self._advance = advance

    def __iter__(self) -> Iterator[memoryview]:
        """Give the pieces.

        Raises: NoEndError where quotation marks do not let a record end.
        """
        rest = b""
        while chunk := self._stream.read(PIECE):
            self.bytes += len(chunk)
            piece = rest + chunk if rest else chunk
            end = last_end(piece)
            rest = piece[end:] if end else piece
            if end:
                yield memoryview(piece)[:end]
            elif len(rest) > LONGEST:
                raise NoEndError(f"no record ends in {len(rest)} bytes")
            if self._advance:
                self._advance(len(chunk))
        if rest:
            yield memoryview(rest)


def last_end(piece: bytes) -> int:
    """Where the last record that ends in a piece ends; 0 where none does.

    Args:
        piece: begins where a record begins.
    """
    end = piece.rfind(b"\n") + 1
    marks = piece.count(b'"', 0, end)
    while end and marks % 2:
        before = piece.rfind(b"\n", 0, end - 1) + 1
        marks -= piece.count(b'"', before, end)
        end = before
    return end
