"""A place to read: a file, an address or standard input, told by its content."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from comity.errors import InputError
from comity.reading.intake.dateline import day_at_head
from comity.reading.intake.decoding import decoded, decoded_page
from comity.reading.intake.fetching import fetch, is_address
from comity.reading.offsets import Offsets
from comity.reading.source import Source
from comity.texts.reading import is_page, is_paper

STANDARD_INPUT = "-"
PAGE_BREAK = "\n\n"
_PAGE_NAMES = (".html", ".htm", ".xhtml")


class _Arrived(NamedTuple):
    """Bytes, and what was told with them."""

    content: bytes
    url: str = ""
    charset: str = ""
    is_page: bool = False


def read_source(place: str, published: date | None = None) -> Source:
    """Read what stands at a place.

    Args:
        place: a file, `-` for standard input, or an address that begins with http.
        published: the day of publication, where the user knows it.
    Raises: InputError, one sentence, where it cannot be read.
    """
    arrived = _arrived(place)
    return source_of(
        arrived.content,
        place,
        published=published,
        url=arrived.url,
        charset=arrived.charset,
        is_html=arrived.is_page,
    )


def source_of(
    content: bytes,
    place: str,
    *,
    published: date | None = None,
    url: str = "",
    charset: str = "",
    is_html: bool = False,
) -> Source:
    """The source that some bytes are.

    Args:
        place: where they came from, as the user named it.
        url: the address that gave them; empty for files.
        charset: of the page, where the server told it.
        is_html: whether the server told that they are HTML.
    Raises: InputError, one sentence, where they cannot be read.
    """
    if not content.strip():
        raise InputError(f"{_called(place)}: found nothing in it; give a PDF, Word, HTML or text.")
    found = _told_apart(content, place, url, charset, is_html=is_html)
    if not found.words.strip():
        told = "a page without words (a script may fill it in); open it in a browser and save it as"
        other = "no words; give an article, a statement or an order as"
        what = told if found.kind == "html" else other
        raise InputError(f"{_called(place)}: found {what} PDF or text.")
    return _dated(found, published)


def text_source(words: str, place: str = "text", published: date | None = None) -> Source:
    """The source that a text in memory is; its SHA-256 is that of the text in UTF-8."""
    content = words.encode("utf-8", errors="surrogatepass")
    return _dated(_text(words, content, place, ""), published)


def pages_source(
    texts: Sequence[str], place: str, *, published: date | None = None, url: str = ""
) -> Source:
    """The source that the texts of some pages are; its SHA-256 is that of the pages in UTF-8."""
    words = PAGE_BREAK.join(texts)
    starts, at = [], 0
    for number, text in enumerate(texts, 1):
        starts.append((at, number))
        at += len(text) + len(PAGE_BREAK)
    found = _text(words, words.encode("utf-8", errors="surrogatepass"), place, url)
    return _dated(replace(found, pages=tuple(starts)), published)


def _dated(found: Source, published: date | None) -> Source:
    """The source with its day: the one given, its own, or that of its first lines."""
    if published:
        return replace(found, published=published, published_by="given")
    if found.published is None and (day := day_at_head(found.words)):
        return replace(found, published=day, published_by="dateline")
    return found


def _called(place: str) -> str:
    return "standard input" if place == STANDARD_INPUT else place


def _arrived(place: str) -> _Arrived:
    if place == STANDARD_INPUT:
        return _Arrived(sys.stdin.buffer.read())
    if is_address(place):
        fetched = fetch(place)
        return _Arrived(fetched.content, fetched.url, fetched.charset, fetched.is_page)
    try:
        return _Arrived(Path(place).read_bytes())
    except OSError as fault:
        told = fault.strerror or "cannot be read"
        raise InputError(f"{place}: {told}; name a file that can be read.") from None


def _told_apart(content: bytes, place: str, url: str, charset: str, *, is_html: bool) -> Source:
    if is_paper(content[:4096]):
        return _paper(content, place, url)
    head = decoded(content[:4096], _called(place))
    named = (url or place).lower().split("?", 1)[0]
    if is_html or is_page(head) or named.endswith(_PAGE_NAMES):
        return _page(decoded_page(content, _called(place), charset), content, place, url)
    words = decoded(content, _called(place), charset)
    return _text(words, content, place, url)


def _text(words: str, content: bytes, place: str, url: str) -> Source:
    return Source(
        place=place,
        kind="text",
        sha256=hashlib.sha256(content).hexdigest(),
        words=words,
        decoded=words,
        offsets=Offsets.same(len(words)),
        url=url,
    )


def _page(markup: str, content: bytes, place: str, url: str) -> Source:
    from comity.reading.web.page import article

    found = article(markup, url)
    return Source(
        place=place,
        kind="html",
        sha256=hashlib.sha256(content).hexdigest(),
        words=found.words,
        decoded=markup,
        offsets=found.offsets,
        url=url,
        headline=found.headline,
        published=found.published,
        published_by="metadata" if found.published else "",
        parts=found.parts,
    )


def _paper(content: bytes, place: str, url: str) -> Source:
    from comity.reading.intake.papers import paper

    found = paper(content, url or place)
    return Source(
        place=place,
        kind=found.kind,
        sha256=hashlib.sha256(content).hexdigest(),
        words=found.words,
        offsets=Offsets.same(len(found.words)),
        url=url,
        pages=found.pages,
        parts=found.parts,
        notes=found.notes,
    )
