"""The bytes of a packed table, unpacked on the way and checked at their end.

The standard library's readers need two and a half times as long for the same bytes; they are asked
where a zip's member is packed in another way than deflated.
"""

from __future__ import annotations

import gzip
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol, cast

from zlib_ng import gzip_ng, zlib_ng

DAMAGE: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    zlib.error,
    zlib_ng.error,  # type: ignore[assignment]
    lzma.LZMAError,
    EOFError,
)
"""What tells of damage in a packed file."""

_AT_ONCE = 1 << 16
PIECE = 1 << 18
"""Bytes that come at once."""

_LOCAL = struct.Struct("<26x2H")
"""The head of a member in a zip, which ends with the lengths of its name and its extra field."""
_ENCRYPTED = 1


@contextmanager
def opened_gzip(path: Path) -> Iterator[IO[bytes]]:
    """Open the bytes of a gzip.

    Raises: one of `DAMAGE` where the bytes do not come out whole.
    """
    with gzip_ng.open(path, "rb") as stream:  # type: ignore[no-untyped-call]
        yield stream


@contextmanager
def opened_zip(path: Path, name: str) -> Iterator[IO[bytes]]:
    """Open the bytes of a member of a zip.

    Raises: one of `DAMAGE` where the bytes do not come out whole; NotImplementedError and
        RuntimeError, as the standard library does, where it cannot unpack them.
    """
    with zipfile.ZipFile(path) as packed:
        told = packed.getinfo(name)
        if told.compress_type != zipfile.ZIP_DEFLATED or told.flag_bits & _ENCRYPTED:
            with packed.open(told) as stream:
                yield stream
            return
    with open(path, "rb") as file, io.BufferedReader(_Inflating(file, told), PIECE) as stream:
        yield stream


def chunks_of(stream: IO[bytes]) -> Iterator[bytes]:
    """The bytes of a stream that nothing was read from, as they come.

    A buffer in between would copy all of them twice.

    Raises: one of `DAMAGE` where the bytes do not come out whole.
    """
    raw = getattr(stream, "raw", None)
    if isinstance(raw, _Inflating) and not raw.is_begun:
        while chunk := raw.unpacked(PIECE):
            yield chunk
    else:
        while chunk := cast(_Buffered, stream).read1(PIECE):
            yield chunk


class _Buffered(Protocol):
    """What gives as much as it has at once, without a copy in between."""

    def read1(self, size: int, /) -> bytes: ...


class _Inflating(io.RawIOBase):
    """The bytes of one deflated member, by the place and the sum that the zip's directory tells."""

    def __init__(self, file: IO[bytes], told: zipfile.ZipInfo) -> None:
        file.seek(told.header_offset)
        head = file.read(_LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != b"PK\x03\x04":
            raise zipfile.BadZipFile(f"no member begins at byte {told.header_offset}")
        file.seek(sum(_LOCAL.unpack(head)), io.SEEK_CUR)
        self._file, self._told = file, told
        self._left = told.compress_size
        self._inflating = zlib_ng.decompressobj(-zlib_ng.MAX_WBITS)
        self._waiting = b""
        self._sum = 0
        self.is_begun = False

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, place: bytearray | memoryview) -> int:  # type: ignore[override]
        """Unpack into a place.

        Raises: as `unpacked`.
        """
        piece = self.unpacked(len(place))
        place[: len(piece)] = piece
        return len(piece)

    def unpacked(self, most: int) -> bytes:
        """The next bytes, as many as come at once; none where all have come.

        Raises: EOFError where the packed bytes end early, BadZipFile where the sum is another.
        """
        self.is_begun = True
        while not self._inflating.eof:
            if not self._waiting and self._left:
                self._waiting = self._file.read(min(self._left, _AT_ONCE))
                self._left -= len(self._waiting)
                if not self._waiting:
                    break
            piece: bytes = self._inflating.decompress(self._waiting, most)
            self._waiting = self._inflating.unconsumed_tail
            if piece:
                self._sum = zlib_ng.crc32(piece, self._sum)
                return piece
            if not self._waiting and not self._left:
                break
        if not self._inflating.eof:
            raise EOFError("the packed bytes end early")
        if self._sum != self._told.CRC:
            raise zipfile.BadZipFile(f"Bad CRC-32 for file {self._told.filename!r}")
        return b""
