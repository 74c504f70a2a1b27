"""A place to read: a file, an address or standard input, told by its content."""

from __future__ import annotations

import hashlib
import sys
from datetime import date
from pathlib import Path

from comity.errors import InputError
from comity.reading.intake.decoding import decoded
from comity.reading.offsets import Offsets
from comity.reading.source import Source

STANDARD_INPUT = "-"


def read_source(place: str, published: date | None = None) -> Source:
    """Read what stands at a place.

    Args:
        place: a file, `-` for standard input, or an address that begins with http.
        published: the day of publication, where the user knows it.
    Raises: InputError, one sentence, where it cannot be read.
    """
    return source_of(_content(place), place, published)


def text_source(words: str, place: str = "text", published: date | None = None) -> Source:
    """The source that a text in memory is; its SHA-256 is that of the text in UTF-8."""
    sha256 = hashlib.sha256(words.encode("utf-8", errors="surrogatepass")).hexdigest()
    return Source(
        place=place,
        kind="text",
        sha256=sha256,
        words=words,
        offsets=Offsets.same(len(words)),
        published=published,
        published_by="given" if published else "",
    )


def source_of(content: bytes, place: str, published: date | None = None) -> Source:
    """The source that some bytes are."""
    words = decoded(content, Path(place).name)
    if not words.strip():
        raise InputError(f"{place}: found no words; give an article, a statement or an order.")
    return Source(
        place=place,
        kind="text",
        sha256=hashlib.sha256(content).hexdigest(),
        words=words,
        offsets=Offsets.same(len(words)),
        published=published,
        published_by="given" if published else "",
    )


def _content(place: str) -> bytes:
    if place == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(place).read_bytes()
    except OSError as fault:
        told = fault.strerror or "cannot be read"
        raise InputError(f"{place}: {told}; name a file that can be read.") from None
