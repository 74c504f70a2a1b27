"""Markup to tokens: tags and words, each with its offsets; no input takes more than linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TAG = re.compile(
    r"<(/?)([A-Za-z][^\s/<>]*)((?>(?:[^<>=]+|=\s*+(?:\"[^\"]*\"|'[^']*')?)*+))>",
)
"""A tag with its attributes; a quotation mark counts only behind an equals sign."""

_ATTRIBUTE = re.compile(r"([^\s=/\"'<>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")

_RAW_WORDS = "script style textarea title xmp iframe noembed noframes"
RAW = frozenset(_RAW_WORDS.split())
"""Elements whose content is words, whatever it looks like."""

_RAW_END = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in RAW}


class Tag(NamedTuple):
    """A tag.

    Attributes:
        start, end: its place in the page.
    """

    name: str
    start: int
    end: int
    is_end: bool
    written: str

    @property
    def closes_itself(self) -> bool:
        """Whether it is written `<name/>`."""
        return self.written.rstrip().endswith("/")

    def attributes(self) -> dict[str, str]:
        """Its attributes; of two of one name the first."""
        found: dict[str, str] = {}
        for one in _ATTRIBUTE.finditer(self.written):
            value = one[2] or one[3] or one[4] or ""
            found.setdefault(one[1].lower(), unescape(value) if "&" in value else value)
        return found


class Words(NamedTuple):
    """Words as they stand in the page, references (`&amp;`) and all."""

    text: str
    start: int


def tokens(page: str) -> Iterator[Tag | Words]:
    """The tags and words of a page, in order; comments are left out."""
    at = begun = 0
    while (found := page.find("<", at)) >= 0:
        tag = _TAG.match(page, found)
        after = tag.end() if tag else _after_declaration(page, found)
        if after < 0:
            at = found + 1
            continue
        if found > begun:
            yield Words(page[begun:found], begun)
        at = begun = after
        if tag is None:
            continue
        name = tag[2].lower()
        yield Tag(name, found, after, bool(tag[1]), tag[3])
        if name in RAW and not tag[1] and not tag[3].endswith("/"):
            at = begun = _raw_end(page, name, after)
            if at > after:
                yield Words(page[after:at], after)
    if begun < len(page):
        yield Words(page[begun:], begun)


def _after_declaration(page: str, at: int) -> int:
    """Where a comment, a doctype or the like ends; -1 where nothing of the kind begins."""
    if page.startswith("<!--", at):
        end = page.find("-->", at + 4)
        return end + 3 if end >= 0 else len(page)
    if page.startswith("<![CDATA[", at):
        end = page.find("]]>", at)
        return end + 3 if end >= 0 else len(page)
    if page[at + 1 : at + 2] in ("!", "?") or page[at + 1 : at + 3] == "</":
        end = page.find(">", at)
        return end + 1 if end >= 0 else len(page)
    return -1


def _raw_end(page: str, name: str, at: int) -> int:
    found = _RAW_END[name].search(page, at)
    return found.start() if found else len(page)


def pieces(words: Words) -> Iterator[tuple[str, int, int]]:
    """Words with references resolved: text, and its place in the page."""
    text, start = words
    if "&" not in text:
        yield text, start, start + len(text)
        return
    at = 0
    for found in _REFERENCE.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], start + at, start + found.start()
        yield _resolved(found[0]), start + found.start(), start + found.end()
        at = found.end()
    if at < len(text):
        yield text[at:], start + at, start + len(text)


def _resolved(reference: str) -> str:
    return unescape(reference)
