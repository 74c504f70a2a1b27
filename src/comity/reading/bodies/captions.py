"""Names inside captions of cases, which name a case and not the body: `County of X v. Y`."""

from __future__ import annotations

from comity.reading.bodies.tables import classed
from comity.reading.bodies.words import BREAK, COMMA

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.bodies.page import Page
    from comity.reading.bodies.words import Word

_VERSUS = frozenset(("v.", "vs.", "v", "vs", "V.", "VS."))
_JOINING = classed("joining_parties")
_PARTY = classed("party")
_LONGEST = 40
"""Words of a caption on either side of its `v.`."""

_LINES = 8
"""Paragraphs of a caption that is set out line by line, on either side of its `v.`."""


def take_captions(page: Page) -> None:
    """Mark the words of captions as spoken for."""
    for at, word in enumerate(page.words):
        if word.text in _VERSUS and not _is_initial(page, at):
            page.take(_begin(page, at), _end(page, at))
            if _stands_alone(page, at):
                _take_lines(page, at)


def _is_initial(page: Page, at: int) -> bool:
    """Whether a `V.` is an initial between names, or the head of a list."""
    if page.words[at].text not in ("V.", "v"):
        return False
    return page.words[at].text == "v" or not page.is_titled(at)


def _begin(page: Page, at: int) -> int:
    words, begin = page.words, at
    while begin > 0 and at - begin < _LONGEST:
        gap = words[begin].gap
        if gap == BREAK and not _is_soft(page, begin):
            break
        if gap == COMMA and words[begin].folded not in _PARTY and words[begin].text not in _VERSUS:
            break
        if not _is_of_caption(page, begin - 1):
            break
        begin -= 1
    while begin < at and not words[begin].is_capital:
        begin += 1
    return begin


def _end(page: Page, at: int) -> int:
    words, end = page.words, at + 1
    while end < len(words) and end - at < _LONGEST:
        word = words[end]
        if word.gap == BREAK and not _is_soft(page, end):
            break
        if word.gap == COMMA and word.folded not in _PARTY:
            break
        if not _is_of_caption(page, end):
            break
        end += 1
    return end


def _is_of_caption(page: Page, at: int) -> bool:
    """Whether a word may stand in a caption; `the` only after a joining word."""
    word = page.words[at]
    if word.folded == "the":
        return at > 0 and page.words[at - 1].folded in _JOINING
    return word.is_capital or word.folded in _JOINING or word.folded in _PARTY


def _is_soft(page: Page, at: int) -> bool:
    """Whether a break is only the full stop of a short form: `Dep't. of`."""
    between = page.text.words[page.words[at - 1].end : page.words[at].start]
    is_short = len(page.words[at - 1].text) <= 5 or page.words[at - 1].text.endswith("t")
    return between in (". ", ".", "., ") and is_short and not page.words[at].is_first


def _stands_alone(page: Page, at: int) -> bool:
    paragraph = page.words[at].paragraph
    alone = [one for one in (at - 1, at + 1) if 0 <= one < len(page.words)]
    return all(page.words[one].paragraph != paragraph for one in alone)


def _take_lines(page: Page, at: int) -> None:
    """Take the lines of a caption: those above up to the name of the court, those below."""
    words = page.words
    for step in (-1, 1):
        here = at + step
        for _ in range(_LINES):
            line = _line(words, here, step)
            if not line or not _is_line_of_caption(words, line):
                break
            page.take(line.start, line.stop)
            here = line.start - 1 if step < 0 else line.stop


def _line(words: list[Word], here: int, step: int) -> range:
    """The words of the paragraph that lies at a word; none past the ends of the text."""
    if not 0 <= here < len(words):
        return range(0)
    begin, end = here, here + 1
    while step < 0 and begin > 0 and words[begin - 1].paragraph == words[here].paragraph:
        begin -= 1
    while step > 0 and end < len(words) and words[end].paragraph == words[here].paragraph:
        end += 1
    return range(begin, end)


def _is_line_of_caption(words: list[Word], places: range) -> bool:
    """Whether a paragraph is short and in capitals, or names a party."""
    folded = {words[at].folded for at in places}
    if {"court", "order", "docket", "district", "circuit"} & folded and "plaintiff" not in folded:
        return False
    capitals = sum(words[at].is_capital for at in places)
    return bool(folded & _PARTY) or (len(places) < 80 and capitals > 0.6 * len(places))
