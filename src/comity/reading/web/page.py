"""A page of the web: its headline and article, each code point with its place in the page."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from comity.reading.offsets import Copy, Offsets
from comity.reading.text import Part
from comity.reading.web.content import content
from comity.reading.web.metadata import published, title_end, told_headline
from comity.reading.web.told_body import SHORTEST, told_body
from comity.reading.web.tree import Block, Tree, tree

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("li",))
_LETTERS = re.compile(r"\w+")


class Article(NamedTuple):
    """What a page holds.

    Attributes:
        words: the headline and the paragraphs, parted by blank lines.
        offsets: from the words to the page.
        parts: what the paragraph is that begins at each offset.
        left_out: how many blocks of words are not of the article.
    """

    words: str
    offsets: Offsets
    headline: str
    parts: dict[int, Part]
    published: date | None
    left_out: int


def article(page: str, address: str = "") -> Article:
    """The article of a page; without words where the page has none."""
    taken = tree(page)
    blocks = content(taken)
    if sum(len(block.text) for block in blocks) < SHORTEST:
        blocks = told_body(taken) or blocks
    headline = _headline(taken, blocks)
    told = headline.text if headline else ""
    body = [block for block in blocks if not (headline and _same(block.text, told))]
    writing, parts = Copy(), dict[int, Part]()
    for block in [headline, *body] if headline else body:
        if writing.length:
            writing.put("\n\n", block.offsets.pieces[0].start, block.offsets.pieces[0].start)
        parts[writing.length] = _part(block, is_headline=block is headline)
        _write(writing, block)
    words, offsets = writing.done()
    left_out = len(taken.blocks) - len(body)
    return Article(words, offsets, told, parts, published(taken, address), left_out)


def _write(writing: Copy, block: Block) -> None:
    for number, piece in enumerate(block.offsets.pieces):
        after = block.offsets.pieces[number + 1 : number + 2]
        text = block.text[piece.at : after[0].at if after else len(block.text)]
        if piece.is_copy:
            writing.copy(text, piece.start)
        else:
            writing.put(text, piece.start, piece.end)


def _part(block: Block, *, is_headline: bool) -> Part:
    if is_headline or block.element.tag in _HEADINGS:
        return Part.HEADLINE
    return Part.ITEM if block.element.within(_ITEMS) else Part.BODY


def _headline(page: Tree, blocks: list[Block]) -> Block | None:
    """The heading of the article: the first of the first order that the title or meta repeats."""
    heads = [one for one in page.blocks if one.element.tag == "h1"]
    told = told_headline(page) or _title(page)
    likest = max(heads, key=lambda one: _likeness(one.text, told), default=None)
    if likest is not None and (not told or _likeness(likest.text, told) >= 0.4 or len(heads) == 1):
        return likest
    seen = [one for one in page.blocks if one.element.tag in _HEADINGS and told]
    near = next((one for one in seen if _likeness(one.text, told) >= 0.6), None)
    return near or _title_block(page, blocks)


def _title(page: Tree) -> str:
    for element, words in page.silent:
        if element.tag == "title":
            return " ".join(words.text.split())
    return ""


def _title_block(page: Tree, blocks: list[Block]) -> Block | None:
    """The page's title without the name of the site, where there is an article below it."""
    from comity.reading.web.tokens import pieces

    for element, words in page.silent:
        if element.tag != "title" or not words.text.strip() or not blocks:
            continue
        writing = Copy()
        for text, start, end in pieces(words):
            if end - start == len(text):
                writing.copy(text, start)
            else:
                writing.put(text, start, end)
        text, offsets = writing.done()
        kept = text[: title_end(text)]
        start = len(kept) - len(kept.lstrip())
        return _cut(Block(text, offsets, element), start, len(kept.rstrip()))
    return None


def _cut(block: Block, start: int, end: int) -> Block:
    """A part of a block."""
    writing = Copy()
    first, last = block.offsets.span(start, end)
    text = block.text[start:end]
    if last - first == len(text):
        writing.copy(text, first)
    else:
        writing.put(text, first, last)
    words, offsets = writing.done()
    return Block(words, offsets, block.element)


def _same(one: str, other: str) -> bool:
    return _LETTERS.findall(one.lower()) == _LETTERS.findall(other.lower())


def _likeness(one: str, other: str) -> float:
    """The part of words that two lines share."""
    left, right = (set(_LETTERS.findall(text.lower())) for text in (one, other))
    return len(left & right) / max(len(left | right), 1)
