"""Tags and words to elements and blocks: what stands in what, and which words belong together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from comity.reading.offsets import Copy, Offsets
from comity.reading.web.names import Standing, standing
from comity.reading.web.tokens import RAW, Tag, Words, pieces, tokens

_BLOCKS_WORDS = (
    "html head body p div section article main header footer nav aside li ul ol dl dt dd table "
    "tbody thead tfoot tr td th caption blockquote pre h1 h2 h3 h4 h5 h6 hr figure figcaption "
    "address form fieldset details summary center dir dialog legend hgroup search menu"
)
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_VOID_WORDS = "area base br col embed hr img input link meta source track wbr param"
_VOID = frozenset(_VOID_WORDS.split())
_DROPPED = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACE = re.compile(r"^[ \t\n\r\f]+|[ \t\n\r\f]+\Z|[ \t\n\r\f]{2,}|[\t\n\r\f]")
"""White space other than one space between two words."""

_CLOSED_BY = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "tr": frozenset(("tr", "td", "th")),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "option": frozenset(("option",)),
    "body": frozenset(("head",)),
}
"""Elements that end where another of these begins, without a tag of their own."""

_SCOPES = frozenset(("ul", "ol", "dl", "table", "html", "body", "div", "section"))


@dataclass(slots=True, eq=False)
class Element:
    """An element: what it is and what it stands in."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    standing: Standing = Standing.CONTENT
    depth: int = 0

    def within(self, tags: frozenset[str]) -> bool:
        """Whether it is one of these or stands closely in one."""
        one: Element | None = self
        for _ in range(8):
            if one is None:
                return False
            if one.tag in tags:
                return True
            one = one.parent
        return False


@dataclass(slots=True, eq=False)
class Block:
    """Words that belong together: a paragraph, a heading, an item of a list.

    Attributes:
        offsets: from the text to the page.
        linked: how many of its characters are links.
    """

    text: str
    offsets: Offsets
    element: Element
    linked: int = 0

    @property
    def link_share(self) -> float:
        """The part of its characters that are links."""
        return self.linked / len(self.text)


@dataclass(slots=True)
class Tree:
    """A page taken apart.

    Attributes:
        silent: the words of raw elements (scripts, the title) with their element and place.
        metas: the attributes of its meta, link and time elements.
    """

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    silent: list[tuple[Element, Words]] = field(default_factory=list)
    metas: list[tuple[str, dict[str, str]]] = field(default_factory=list)


def tree(page: str) -> Tree:
    """Take a page apart."""
    return _Building().built(page)


class _Building:
    def __init__(self) -> None:
        self.tree = Tree()
        self._open = [Element("#root", {}, None)]
        self._blocks = [self._open[0]]
        self._counts: Counter[str] = Counter()
        self._writing = _Writing()
        self._links = 0

    def built(self, page: str) -> Tree:
        """The page's tree."""
        for token in tokens(page):
            if isinstance(token, Words):
                self._words(token)
            elif token.is_end:
                self._end(token)
            else:
                self._begin(token)
        self._end_block()
        return self.tree

    def _words(self, words: Words) -> None:
        element = self._open[-1]
        if element.tag in RAW:
            self.tree.silent.append((element, words))
            return
        if element.standing is Standing.OUT:
            return
        keeps_lines = element.within(frozenset(("pre",)))
        for piece in pieces(words):
            self._writing.add(*piece, is_link=self._links > 0, keeps_lines=keeps_lines)

    def _begin(self, tag: Tag) -> None:
        name = tag.name
        if name in ("br", "hr"):
            self._break(tag)
        elif name == "q":
            self._writing.put("“", tag.start, tag.end)
        if name in ("meta", "link", "time"):
            self.tree.metas.append((name, tag.attributes()))
        if name in _VOID:
            return
        if name in _BLOCKS:
            self._end_block()
            if self._counts["p"]:
                self._close_within("p")
        if name in _CLOSED_BY:
            for other in _CLOSED_BY[name]:
                self._close_within(other)
        if not (tag.closes_itself and self._counts["svg"] + self._counts["math"] > 0):
            self._push(tag)

    def _push(self, tag: Tag) -> None:
        parent = self._open[-1]
        given = tag.attributes()
        is_out = parent.standing is Standing.OUT
        told = Standing.OUT if is_out else standing(tag.name, given)
        if parent.standing is not Standing.OUT and told is Standing.OUT:
            self._end_block()
        element = Element(tag.name, given, parent, told, parent.depth + 1)
        self.tree.elements.append(element)
        self._open.append(element)
        if tag.name in _BLOCKS:
            self._blocks.append(element)
        self._counts[tag.name] += 1
        self._links += tag.name == "a"

    def _break(self, tag: Tag) -> None:
        if tag.name == "hr" or self._writing.ends_with_break:
            self._end_block()
        else:
            self._writing.put("\n", tag.start, tag.end)

    def _end(self, tag: Tag) -> None:
        if tag.name == "q" and self._counts["q"]:
            self._writing.put("”", tag.start, tag.end)
        if tag.name in _BLOCKS:
            self._end_block()
        if self._counts[tag.name]:
            self._close(tag.name)

    def _close_within(self, name: str) -> None:
        """Close an element that is open in the nearest list, table or division."""
        if not self._counts[name]:
            return
        for element in reversed(self._open):
            if element.tag == name:
                self._close(name)
                return
            if element.tag in _SCOPES:
                return

    def _close(self, name: str) -> None:
        while True:
            element = self._open[-1]
            if element.tag in _BLOCKS or element.standing is Standing.OUT:
                self._end_block()
            self._open.pop()
            if element is self._blocks[-1]:
                self._blocks.pop()
            self._counts[element.tag] -= 1
            self._links -= element.tag == "a"
            if element.tag == name:
                return

    def _end_block(self) -> None:
        written, self._writing = self._writing, _Writing()
        block = written.block(self._blocks[-1])
        if block is not None:
            self.tree.blocks.append(block)


class _Writing:
    """The block that is being written: white space run together, none at its ends."""

    def __init__(self) -> None:
        self._copy = Copy()
        self._space: tuple[str, int, int] | None = None
        self._linked = 0

    @property
    def ends_with_break(self) -> bool:
        """Whether the last thing was a line break."""
        return self._space is not None and self._space[0] == "\n"

    def add(self, text: str, start: int, end: int, *, is_link: bool, keeps_lines: bool) -> None:
        """Take in words that stand in the page from `start` to `end`."""
        is_copy = end - start == len(text)
        at = 0
        if keeps_lines:
            self._solid(text, start, end, is_copy=is_copy)
            return
        before = self._copy.length
        for space in _SPACE.finditer(text):
            self._run(text, at, space.start(), (start, end), is_copy=is_copy)
            at = space.end()
            self._blank(start + space.start(), start + space.end())
        self._run(text, at, len(text), (start, end), is_copy=is_copy)
        if is_link:
            self._linked += self._copy.length - before

    def _run(
        self, text: str, first: int, last: int, place: tuple[int, int], *, is_copy: bool
    ) -> None:
        if first < last:
            start = place[0] + first if is_copy else place[0]
            end = place[0] + last if is_copy else place[1]
            self._solid(text[first:last], start, end, is_copy=is_copy)

    def _solid(self, text: str, start: int, end: int, *, is_copy: bool) -> None:
        if self._space is not None and self._copy.length:
            blank, first, last = self._space
            if last - first == 1:
                self._copy.copy(blank, first)
            else:
                self._copy.put(blank, first, last)
        self._space = None
        if not is_copy:
            self._copy.put(_DROPPED.sub("", text), start, end)
            return
        at = 0
        for gone in _DROPPED.finditer(text):
            self._copy.copy(text[at : gone.start()], start + at)
            at = gone.end()
        self._copy.copy(text[at:], start + at)

    def _blank(self, start: int, end: int) -> None:
        if self._space is None:
            self._space = (" ", start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Write a line break or a mark in place of a tag."""
        if text == "\n":
            self._space = ("\n", start, end)
        else:
            self._solid(text, start, end, is_copy=False)

    def block(self, element: Element) -> Block | None:
        """The block, where there are words in it."""
        text, offsets = self._copy.done()
        if not text.strip():
            return None
        return Block(text, offsets, element, min(self._linked, len(text)))
