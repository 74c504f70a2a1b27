"""A text as words, each with what parts it from the word before."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from comity.governments.spelling import fold
from comity.governments.states import BY_SPELLING, FULL_NAMES, NAME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.text import Paragraph, Text

SPACE, HYPHEN, COMMA, POSSESSIVE, SLASH, BREAK = " ", "-", ",", "'", "/", "x"
"""What parts a word from the one before: white space, a hyphen, a comma, `'s`, anything else."""

_SHORT = frozenset(
    (
        *("St", "Ste", "Mt", "Ft", "Gov", "Sen", "Rep", "Lt", "Gen", "Sgt", "Dr", "Mr", "Mrs"),
        *(
            "Reps",
            "Sens",
            "Govs",
            "Supts",
            "Ald",
            "Del",
            "Ms",
            "Jr",
            "Sr",
            "Dept",
            "Atty",
            "Supt",
            "Cmdr",
            "Capt",
            "Col",
            "No",
            "vs",
            "v",
        ),
        *(name.capitalize() for name in BY_SPELLING if name.isalpha() and name not in FULL_NAMES),
    )
)
"""Words that keep their full stop."""

_MARKS = frozenset("'’")
_WORD = re.compile(
    r"(W\. ?Va\.|(?:[A-Z]\.)+|[^\W\d_]+(?:[’'‘ʻ](?![sS]\b)[^\W\d_]+)*|\d+(?:st|nd|rd|th)\b|\d+|&)"
    r"(?:[’'][sS]\b)?"
)
_GAPS = {" ": SPACE, "\n": SPACE, "-": HYPHEN, "‑": HYPHEN, "/": SLASH,
         ", ": COMMA, ",": COMMA, ",\n": COMMA,
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
    paragraphs, beginnings = _places(text.paragraphs)
    number, next_one = -1, 0
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(whole):
        start, end = match.span(1)
        word = match[1]
        is_short = word in _SHORT or (word.capitalize() in _SHORT and word not in NAME)
        if is_short and whole[end : end + 1] == ".":
            end += 1
            word += "."
        while paragraphs[number + 1][0] <= start:
            number += 1
        is_first = False
        while beginnings[next_one] <= start:
            next_one += 1
            is_first = True
        gap = BREAK if is_first else _GAPS.get(whole[last:start]) or _gap(whole[last:start])
        is_capital = word[0].isupper() or (word[1:2] in _MARKS and not word.islower())  # d'Alene
        inside = number if start < paragraphs[number][1] else -1
        found.append(Word(start, end, word, folded(word), gap, is_capital, is_first, inside))
        last = end
    return found


def _gap(between: str) -> str:
    """Tell what parts two words, where it is none of the usual."""
    is_space = not between.strip(" \t\n\r\u00a0") and between.count("\n") < 2
    return SPACE if is_space else BREAK


_NEVER = 1 << 60


def _places(paragraphs: tuple[Paragraph, ...]) -> tuple[list[tuple[int, int]], list[int]]:
    """Where paragraphs begin and end, and where sentences begin, each with a last one far away."""
    beginnings = {start for one in paragraphs for start, _ in one.sentences}
    beginnings.update(one.start for one in paragraphs)
    spans = [(one.start, one.end) for one in paragraphs]
    return [*spans, (_NEVER, 0)], [*sorted(beginnings), _NEVER]


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
