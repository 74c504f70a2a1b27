"""Frames: the sentences of a paragraph with each quotation as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from comity.reading.speech.marks import Pair
from comity.reading.tables import listed
from comity.reading.tables import words as table
from comity.reading.text import Paragraph

_WORD = re.compile(
    r"[^\W_]+(?:[.’'&-](?=[^\W_])[^\W_]+)*(?:\(\w{1,4}\))*\.?|--+|[,;:()\[\]—–―?!…]|\.|[$§#@%]\w[\w.,]*\w|\S"
)
_SHORT = table("abbreviations") | table("abbreviations-last")
QUOTE = "“”"
"""How a word looks that is a quotation; no word of a text does."""


class Word(NamedTuple):
    """A word, a sign, or a whole quotation.

    Attributes:
        low: in small letters, with straight apostrophes; a quotation is a mark.
    """

    text: str
    low: str
    start: int
    end: int


class Frame(NamedTuple):
    """A sentence whose quotations are single words.

    Attributes:
        lows: the words in small letters.
        quotes: of the words that are quotations, the pair by the number of the word.
        paragraph: number of the paragraph.
        lead: number of the first word after a dateline: `WASHINGTON (AP) —`.
        is_title: written with a capital on every word, as headlines are.
    """

    words: list[Word]
    lows: list[str]
    quotes: dict[int, Pair]
    start: int
    end: int
    paragraph: int
    lead: int = 0
    is_title: bool = False


def frames(
    words: str, paragraph: Paragraph, quotes: Sequence[Pair], number: int
) -> Iterator[Frame]:
    """The frames of a paragraph, in order: an end of a sentence inside a quotation is none.

    Args:
        quotes: the outermost pairs of the paragraph.
        number: of the paragraph.
    """
    sentences = paragraph.sentences
    first, opened = sentences[0][0], 0
    closed = 0
    for place, (_, end) in enumerate(sentences):
        while closed < len(quotes) and quotes[closed].end <= end:
            closed += 1
        is_last = place + 1 == len(sentences)
        if not is_last and closed < len(quotes) and quotes[closed].start < end:
            continue
        yield from _cut(_frame(words, (first, end), quotes[opened:closed], number))
        opened = closed
        first = end if is_last else sentences[place + 1][0]


def _frame(words: str, span: tuple[int, int], quotes: Sequence[Pair], paragraph: int) -> Frame:
    start, end = span
    found: list[Word] = []
    held: dict[int, Pair] = {}
    at = start
    for pair in quotes:
        found += _words(words, at, pair.start)
        held[len(found)] = pair
        found.append(Word(QUOTE, QUOTE, pair.start, pair.end))
        at = pair.end
    found += _words(words, at, end)
    is_title = _is_title(found)
    lows = [word.low for word in found]
    if not is_title and ("may" in lows or "will" in lows):
        found = [*found[:1], *(_named(word) for word in found[1:])]
        lows = [word.low for word in found]
    return Frame(found, lows, held, start, end, paragraph, _lead(found), is_title)


def _named(word: Word) -> Word:
    """`May` and `Will` inside a sentence are names, whatever they are in small letters."""
    return word._replace(low=word.text) if word.text in ("May", "Will") else word


_DASHES = listed("— – - -- ―")
LONGEST_DATELINE = 12


def _lead(found: list[Word]) -> int:
    if len(found) < 4 or not (found[0].text.isupper() and len(found[0].text) > 2):
        return 0
    for at in range(1, min(LONGEST_DATELINE, len(found) - 2)):
        if found[at].low in _DASHES:
            return at + 1
        if found[at].text.islower():
            return 0
    return 0


LONGEST = 300
"""Words of a frame; a sentence with more is no prose, and is read in pieces."""


def _cut(frame: Frame) -> Iterator[Frame]:
    if len(frame.words) <= LONGEST:
        yield frame
        return
    for first in range(0, len(frame.words), LONGEST):
        piece = frame.words[first : first + LONGEST]
        inside = range(first, first + len(piece))
        quotes = {at - first: frame.quotes[at] for at in inside if at in frame.quotes}
        lows = frame.lows[first : first + LONGEST]
        yield Frame(piece, lows, quotes, piece[0].start, piece[-1].end, frame.paragraph)


def _words(words: str, start: int, end: int) -> Iterator[Word]:
    for one in _WORD.finditer(words, start, end):
        text = one[0]
        low = text.lower()
        if "’" in low:
            low = low.replace("’", "'")
        stop = one.end()
        if low[-1] == "." and len(low) > 1 and not _keeps_stop(low[:-1], stop, end):
            text, low, stop = text[:-1], low[:-1], stop - 1
        yield Word(text, low, one.start(), stop)


def _keeps_stop(low: str, stop: int, end: int) -> bool:
    return stop < end and (low in _SHORT or len(low) == 1 or "." in low)


FEWEST_CAPITALS = 0.75
"""Share of the longer words of a title that have a capital."""


def _is_title(found: list[Word]) -> bool:
    if not 4 <= len(found) <= 30 or found[-1].low == ".":
        return False
    long = [word.text for word in found if len(word.text) > 3 and word.text[0].isalpha()]
    capitals = sum(text[0].isupper() for text in long)
    return len(long) > 2 and capitals >= FEWEST_CAPITALS * len(long)
