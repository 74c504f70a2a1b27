"""Tiles: the log as plain files, in the form that other tools of logs read.

A tile holds up to 256 hashes of one level, a bundle up to 256 entries, each after its length.
Source: C2SP tlog-tiles.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence

from comity.requests.log.hashing import HASH_BYTES
from comity.requests.log.notes import NoteError

WIDTH = 256
HEIGHT = 8
"""Levels of the tree in a tile: 2**8 = 256."""


def tile_path(level: int | str, number: int, width: int = WIDTH) -> str:
    """Where a tile stands: `tile/0/x001/067`, with `.p/14` where it has 14 of 256.

    Args:
        level: the level of tiles, from 0; "entries" for a bundle.
    """
    parts = [f"{number % 1000:03d}"]
    while number >= 1000:
        number //= 1000
        parts.insert(0, f"x{number % 1000:03d}")
    tail = "" if width == WIDTH else f".p/{width}"
    return f"tile/{level}/{'/'.join(parts)}{tail}"


def tiles_of(size: int, level: int) -> Iterator[tuple[int, int]]:
    """Number and width of the tiles of one level for a log of that size."""
    full, width = divmod(size >> (HEIGHT * level), WIDTH)
    yield from ((number, WIDTH) for number in range(full))
    if width:
        yield full, width


def tile_levels(size: int) -> int:
    """How many levels of tiles a log of that size has."""
    return (size.bit_length() + HEIGHT - 1) // HEIGHT


def write_bundle(entries: Sequence[bytes]) -> bytes:
    """The bytes of a bundle of entries."""
    return b"".join(struct.pack(">H", len(entry)) + entry for entry in entries)


def read_bundle(content: bytes, width: int) -> list[bytes]:
    """The entries of a bundle.

    Raises: NoteError where it does not hold just `width` entries.
    """
    entries, at = [], 0
    while at < len(content):
        length = int.from_bytes(content[at : at + 2], "big")
        entries.append(content[at + 2 : at + 2 + length])
        at += 2 + length
    if at != len(content) or len(entries) != width:
        raise NoteError(f"a bundle has {len(entries)} entries in {len(content)} bytes, not {width}")
    return entries


def read_tile(content: bytes, width: int) -> list[bytes]:
    """The hashes of a tile.

    Raises: NoteError where it does not hold just `width` hashes.
    """
    if len(content) != width * HASH_BYTES:
        raise NoteError(f"a tile has {len(content)} bytes, not {width * HASH_BYTES}")
    return [content[at : at + HASH_BYTES] for at in range(0, len(content), HASH_BYTES)]


def tile_files(
    size: int,
    level: Callable[[int, int, int], Sequence[bytes]],
    entries: Callable[[int, int], Sequence[bytes]],
) -> Iterator[tuple[str, bytes]]:
    """All tiles and bundles of a log of that size, as names and bytes.

    Args:
        level: gives the hashes of the places [start, end) of a level of the tree.
        entries: gives the entries [start, end).
    """
    for number, width in tiles_of(size, 0):
        start = number * WIDTH
        path = tile_path("entries", number, width)
        yield path, write_bundle(entries(start, start + width))
    for tiled in range(tile_levels(size)):
        for number, width in tiles_of(size, tiled):
            start = number * WIDTH
            hashes = level(tiled * HEIGHT, start, start + width)
            yield tile_path(tiled, number, width), b"".join(hashes)
