"""Which blocks of a page are the article: the paragraphs that stand together, and what is theirs.

An element's own name (menu, comments, cookie notice) takes it out. Of what is left, the element
whose own paragraphs weigh most is the article, with the siblings that weigh something too. Inside
it, lists of links, lines that ask for something and repeated headlines are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from comity.reading.web.names import Standing
from comity.reading.web.tree import Block, Element, Tree

_PARAGRAPHS = frozenset(("p", "blockquote", "pre"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ENDED = re.compile(r"[.!?…:;,][\"”’»)\]]*$")
_ASKS = re.compile(
    r"(?:advertisement|sponsored|related(?: (?:stories|articles|content|coverage|links))?:?$|"
    r"(?:read|see|watch|listen|learn) (?:more|also|next)\b|more (?:from|on|coverage|stories)\b|"
    r"(?:sign|log) (?:up|in)\b|subscribe\b|already a (?:subscriber|member)|share (?:this|on|via)\b|"
    r"follow (?:us|\S+ on)\b|click (?:here|to)\b|tap here|download (?:the|our)\b|support (?:our|"
    r"local|independent)\b|get (?:the latest|our|unlimited)\b|this (?:site|website) uses cookies|"
    r"we use cookies|by (?:signing|clicking|continuing)\b|all rights reserved|copyright\b|©|"
    r"photo(?:graph)?(?:s)?(?: by|:|/)|image(?: credit|:)|credit:|listen to this article|"
    r"story continues below|continue reading|don.t miss|trending\b|most (?:read|popular)|"
    r"you (?:may|might) (?:also )?(?:like|be interested)|recommended|editors?.? picks?|"
    r"print(?: this)?$|e-?mail(?: this)?$|back to top|skip to\b|thank(?:s| you) for reading|"
    r"your (?:subscription|support)|to (?:continue|keep) reading|join the conversation|"
    r"(?:view|read|show|hide|post|leave)(?: all)?(?: [0-9,]+| a)? comments?|\d+ comments?$)",
    re.IGNORECASE,
)
"""How lines begin that stand in an article and are not of it."""

LONGEST_ASKING = 40
"""Words of such a line at most."""

LINKED = 0.5
"""Part of a block in links from which it is no paragraph."""

A_PARAGRAPH, A_LINE = 60, 25
"""Characters of a block that counts as a paragraph wherever it stands, and of one so marked."""

MOSTLY = 0.4
"""Part of all paragraphs from which an element is content whatever its name tells."""

SIBLING = 0.2
"""Part of the article's weight from which what is built like it belongs to it, without a class."""

LEVELS = 4
"""Steps up from the article's element in which its like is looked for."""


def content(page: Tree) -> list[Block]:
    """The blocks of the article, in order."""
    blocks = _inside(page)
    weights = _weights(blocks)
    if not weights:
        return [block for block in blocks if not _asks(block) and block.link_share <= LINKED]
    top = max(weights, key=lambda one: (weights[one], -one.depth))
    chosen = _with_its_like(top, weights)
    found = [block for block in blocks if _stands_in(block.element, chosen)]
    return list(_kept(found))


def _inside(page: Tree) -> list[Block]:
    """Blocks that no name takes out; a name that only may is overruled by most paragraphs."""
    blocks = [block for block in page.blocks if block.element.standing is not Standing.OUT]
    total, under = 0.0, Counter[Element]()
    for block in blocks:
        weight = _weight(block)
        total += weight
        for element in _lineage(block.element):
            if element.standing is Standing.PERHAPS:
                under[element] += weight  # type: ignore[assignment]
    doubted = {element for element, weight in under.items() if weight <= MOSTLY * total}
    return [block for block in blocks if doubted.isdisjoint(_lineage(block.element))]


def _lineage(element: Element) -> Iterator[Element]:
    """An element and what it stands in, at most 60 steps up."""
    one: Element | None = element
    for _ in range(60):
        if one is None:
            return
        yield one
        one = one.parent


def _weight(block: Block) -> float:
    """How much a block speaks for an article around it."""
    size = len(block.text)
    if block.link_share > LINKED or _asks(block):
        return 0.0
    is_marked = block.element.tag in _PARAGRAPHS
    if size < (A_LINE if is_marked else A_PARAGRAPH):
        return 0.0
    if block.element.tag in _HEADINGS or not (is_marked or _ENDED.search(block.text)):
        return 0.0
    return 1.0 + min(size / 100, 4.0) + min(block.text.count(","), 4) / 2


def _weights(blocks: Iterable[Block]) -> dict[Element, float]:
    """The weight of elements: all of a paragraph of their own, less of one that stands deeper."""
    found: dict[Element, float] = {}
    before: Block | None = None
    for block in blocks:
        weight = 0.0 if _is_teaser(block, before) else _weight(block)
        before, element = block, block.element
        one = element.parent if element.tag in _PARAGRAPHS | {"li"} else element
        for share in (1.0, 0.6, 0.4, 0.2):
            if one is None or not weight:
                break
            found[one] = found.get(one, 0.0) + share * weight
            one = one.parent
    return found


def _is_teaser(block: Block, before: Block | None) -> bool:
    """Whether a paragraph stands under a heading that links to another page."""
    if before is None or before.element.tag not in _HEADINGS:
        return False
    return before.link_share > LINKED and block.element.tag == "p"


def _with_its_like(top: Element, weights: dict[Element, float]) -> set[Element]:
    """The article's element, and those built like it nearby: an article cut apart by boxes.

    Built alike is what has the same tags and classes up to the element that holds both.
    """
    chosen = {top}
    path = [_sign(top)]
    above = top.parent
    fewest = 0.0 if _sign(top)[1] else SIBLING * weights[top]
    for _ in range(LEVELS):
        if above is None:
            break
        for element, weight in weights.items():
            if element.depth == top.depth and weight >= fewest and _leads(element, path, above):
                chosen.add(element)
        path.append(_sign(above))
        above = above.parent
    beside = top.parent
    if len(chosen) == 1 and beside and weights.get(beside, 0.0) > 0.9 * weights[top]:
        chosen.add(beside)
    return chosen


def _sign(element: Element) -> tuple[str, str]:
    return element.tag, element.attributes.get("class", "")


def _leads(element: Element, path: list[tuple[str, str]], above: Element) -> bool:
    """Whether a way of the same tags and classes leads from an element up to another."""
    one: Element | None = element
    for sign in path:
        if one is None or _sign(one) != sign:
            return False
        one = one.parent
    return one is above


def _stands_in(element: Element, chosen: set[Element]) -> bool:
    return not chosen.isdisjoint(_lineage(element))


def _kept(blocks: list[Block]) -> Iterator[Block]:
    """Blocks without links set apart, lines that ask, and headings with nothing below them."""
    waiting: list[Block] = []
    before: Block | None = None
    for block in blocks:
        if block.element.tag in _HEADINGS:
            waiting = [] if _asks(block) else [*waiting, block]
            continue
        if _asks(block) or (block.link_share > LINKED and not _is_own_link(block, before)):
            continue
        yield from waiting
        waiting = []
        before = block
        yield block


def _is_own_link(block: Block, before: Block | None) -> bool:
    """Whether a block of links is the article's own: an item of a list that a sentence opens."""
    if _ENDED.search(block.text) and len(block.text.split()) >= 12:
        return True
    if before is None or not block.element.within(frozenset(("li", "dd", "td"))):
        return False
    is_item = before.element.within(frozenset(("li", "dd", "td")))
    return before.text.endswith(":") or (is_item and before.link_share > LINKED)


def _asks(block: Block) -> bool:
    """Whether a block is a line that asks for something or names what stands elsewhere."""
    text = block.text
    return len(text) < 400 and bool(_ASKS.match(text)) and len(text.split()) <= LONGEST_ASKING
