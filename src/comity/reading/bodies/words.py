"""A text as words, each with what parts it from the word before."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from comity.governments.spelling import fold
from comity.governments.states import BY_SPELLING, NAME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Paragraph, Text

SPACE, HYPHEN, COMMA, POSSESSIVE, BREAK = " ", "-", ",", "'", "x"
"""What parts a word from the one before: white space, a hyphen, a comma, `'s`, anything else."""

_TITLES = (
    "St Ste Mt Ft Gov Sen Rep Lt Gen Sgt Dr Mr Mrs Ms Jr Sr Dept Atty Supt Cmdr Capt Col No vs v"
)
_STATES = (
    "Ala|Ariz|Ark|Calif|Cal|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|"
    "Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wisc|Wyo"
)
_WORD = re.compile(
    rf"(?:W\. ?Va\.|(?:[A-Z]\.)+|(?:{_STATES}|{'|'.join(_TITLES.split())})\.)"
    r"|\d+(?:st|nd|rd|th)\b|\d+|&|[^\W\d_]+(?:[’'‘ʻ](?![sS]\b)[^\W\d_]+)*"
)
_GAPS = {" ": SPACE, "\n": SPACE, "-": HYPHEN, "‑": HYPHEN, ", ": COMMA, ",": COMMA, ",\n": COMMA,
         "’s ": POSSESSIVE, "'s ": POSSESSIVE, "’S ": POSSESSIVE, "'S ": POSSESSIVE,
         "’ ": POSSESSIVE, "' ": POSSESSIVE}  # fmt: skip


class Word(NamedTuple):
    """A word.

    Attributes:
        folded: as the gazetteer spells it.
        gap: what parts it from the word before (SPACE, HYPHEN, COMMA, POSSESSIVE, BREAK).
        is_capital: begins with a capital letter.
        is_first: begins a sentence.
        paragraph: number of its paragraph; -1 outside all.
    """

    start: int
    end: int
    text: str
    folded: str
    gap: str
    is_capital: bool
    is_first: bool
    paragraph: int


def words_of(text: Text) -> list[Word]:
    """Part a text into its words."""
    whole = text.words
    places = _Places(text.paragraphs)
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(whole):
        start, end = match.span()
        word = match[0]
        paragraph, is_first = places.of(start)
        gap = BREAK if is_first else _gap(whole, last, start)
        is_capital = word[0].isupper()
        found.append(Word(start, end, word, folded(word), gap, is_capital, is_first, paragraph))
        last = end
    return found


def _gap(whole: str, last: int, start: int) -> str:
    between = whole[last:start]
    known = _GAPS.get(between)
    if known is None and not between.strip(" \t\n\r\u00a0") and between.count("\n") < 2:
        return SPACE
    return known or BREAK


class _Places:
    """In which paragraph a place lies, and where sentences begin; asked from left to right."""

    def __init__(self, paragraphs: tuple[Paragraph, ...]) -> None:
        self._starts = [one.start for one in paragraphs]
        self._ends = [one.end for one in paragraphs]
        self._sentences = [start for one in paragraphs for start, _ in one.sentences]
        self._sentences += [one.start for one in paragraphs]
        self._sentences.sort()
        self._next = 0

    def of(self, start: int) -> tuple[int, bool]:
        number = bisect_right(self._starts, start) - 1
        if number >= 0 and start >= self._ends[number]:
            number = -1
        is_first = False
        while self._next < len(self._sentences) and self._sentences[self._next] <= start:
            self._next += 1
            is_first = True
        return number, is_first


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Spell a word as the gazetteer does."""
    return fold(word)


def state_of(word: Word) -> str:
    """Give the State that an abbreviation or a postal code means: `Calif.`, `N.Y.`, `WA`."""
    text = word.text
    if len(text) == 2 and text.isupper():
        return text if text in NAME else ""
    return BY_SPELLING.get(word.folded, "") if text.endswith(".") or word.folded == "dc" else ""
