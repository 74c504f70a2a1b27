"""Pairs of quotation marks in a paragraph, whatever their style, and what is missing of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import NamedTuple

from comity.reading.text import Paragraph

_MARK = re.compile(r"``|''|[\"“”„«»‹›‘’‚']")
_OPENS_ALWAYS = frozenset("„‚`")
_BEFORE_OPENING = frozenset(
    " \t\r\n\v\f\u00a0\u2028\u2029\u200b([{—–-/:\u202a\u202b\u202d\u202e\u2066\u2067\u2068\ufeff"
)
_ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|n)\b", re.IGNORECASE)
_FAMILY = {
    '"': '"', "“": '"', "”": '"', "„": '"', "``": '"', "''": '"',
    "«": "»", "»": "»", "‹": "»", "›": "»",
    "‘": "'", "’": "'", "‚": "'", "'": "'",
}  # fmt: skip
LONGEST_SINGLE = 1500
"""Characters that single marks may enclose; farther apart, they are apostrophes."""


class Pair(NamedTuple):
    """Words in marks: from the opening mark to after the closing one.

    Attributes:
        is_closed: whether its closing mark stands; without one it goes on into the next paragraph.
        is_single: whether the marks are single ones.
        last: the last character before the closing mark.
    """

    start: int
    end: int
    is_closed: bool = True
    is_single: bool = False
    last: str = ""

    @property
    def ends_sentence(self) -> bool:
        """Whether the words in marks end as a sentence does, or at the comma before `he said`."""
        return self.last in ".,?!…—"

    @property
    def has_comma(self) -> bool:
        """Whether a comma stands before the closing mark."""
        return self.last == ","


class _Mark(NamedTuple):
    at: int
    sign: str
    family: str
    opens: bool
    closes: bool

    @property
    def end(self) -> int:
        return self.at + len(self.sign)


def pairs(words: str, paragraph: Paragraph) -> list[Pair]:
    """The outermost pairs of a paragraph, in order.

    A mark that nothing closes runs to the end of the paragraph where it opens it, else to the end
    of its sentence.
    """
    marks = list(_marks(words, paragraph))
    double = _doubles(marks, paragraph)
    single = [mark for mark in marks if mark.family == "'"]
    found: list[Pair] = []
    at, first = paragraph.start, 0
    for start, end, is_closed in [*double, (paragraph.end, paragraph.end, True)]:
        last = bisect_left(single, start, lo=first, key=_place)
        found += _singles(words, single[first:last])
        if start < paragraph.end:
            found.append(Pair(start, end, is_closed, False, _last(words, start, end)))
        at = end
        first = bisect_left(single, at, lo=last, key=_place)
    return found


def _place(mark: _Mark) -> int:
    return mark.at


def _last(words: str, start: int, end: int) -> str:
    """The last character inside the marks; of nested ones, inside the innermost."""
    inside = words[max(start, end - 8) : end].rstrip("\"'”’»“‘›` \u00a0")
    return inside[-1:] or " "


def _marks(words: str, paragraph: Paragraph) -> list[_Mark]:
    found = []
    start, end = paragraph.start, paragraph.end
    for sign in _MARK.finditer(words, start, end):
        before = words[sign.start() - 1] if sign.start() > start else " "
        after = words[sign.end()] if sign.end() < end else " "
        mark = _mark(words, sign, before, after)
        if mark is not None:
            found.append(mark)
    return found


def _mark(words: str, sign: re.Match[str], before: str, after: str) -> _Mark | None:
    """A mark and what it may do by the characters on its two sides; None is an apostrophe."""
    family = _FAMILY[sign[0]]
    is_loose = before in _BEFORE_OPENING or before in "\"“„«‘'`([¿¡"
    opens = is_loose and not after.isspace()
    closes = not before.isspace() or after.isspace()
    if family == "'":
        if before.isalnum() and after.isalnum():
            return None
        if opens and _ELIDED.match(words, sign.end(), sign.end() + 6):
            return None
        closes = closes and not after.isalnum()
        opens = opens and sign[0] != "’"
    elif family == '"' and before.isdigit() and sign[0] == '"' and not closes:
        return None
    if sign[0] in ("“", "„", "``"):
        opens, closes = not (after.isspace() and not before.isspace()), not opens
    elif sign[0] in ("”", "''"):
        opens = opens and after.isalnum() and before.isspace()
        closes = not opens
    return _Mark(sign.start(), sign[0], family, opens, closes)


def _doubles(marks: list[_Mark], paragraph: Paragraph) -> list[tuple[int, int, bool]]:
    found: list[tuple[int, int, bool]] = []
    opened: _Mark | None = None
    for mark in marks:
        if mark.family == "'" or (opened and mark.family != opened.family):
            continue
        if opened is None:
            opened = mark if mark.opens else None
        elif _closes(opened, mark):
            found.append((opened.at, mark.end, True))
            opened = None
        elif mark.opens and mark.sign != "«":
            end = _sentence_end(paragraph, opened.at, mark.at)
            found.append((opened.at, end, False))
            opened = mark
    if opened is not None:
        found.append((opened.at, _open_end(paragraph, opened.at), False))
    return found


def _closes(opened: _Mark, mark: _Mark) -> bool:
    if opened.sign == "„" and mark.sign in ("“", "”"):
        return True
    return mark.closes and not (mark.opens and mark.sign in ("“", "„", "``", "«"))


def _sentence_end(paragraph: Paragraph, at: int, limit: int) -> int:
    """The end of the sentence that a mark stands in, or the place before the next mark."""
    number = bisect_right(paragraph.sentences, at, key=itemgetter(1))
    return (
        min(paragraph.sentences[number][1], limit) if number < len(paragraph.sentences) else limit
    )


def _open_end(paragraph: Paragraph, at: int) -> int:
    if at == paragraph.start:
        return paragraph.end
    return _sentence_end(paragraph, at, paragraph.end)


def _singles(words: str, here: list[_Mark]) -> list[Pair]:
    """Pairs of single marks between two places that hold no double ones."""
    found: list[Pair] = []
    opened: _Mark | None = None
    for number, mark in enumerate(here):
        if opened is None or (mark.opens and not mark.closes):
            opened = mark if mark.opens else opened
        elif mark.at - opened.at > LONGEST_SINGLE:
            opened = None
        elif mark.closes and not _is_possessive(words, mark, here[number + 1 : number + 5]):
            found.append(Pair(opened.at, mark.end, True, True, _last(words, opened.at, mark.end)))
            opened = None
    return found


def _is_possessive(words: str, mark: _Mark, following: list[_Mark]) -> bool:
    """`the cities’ lawyers`: after an s, with a mark to come that can close instead."""
    if words[mark.at - 1] != "s" or not words[mark.end : mark.end + 1].isspace():
        return False
    for later in following:
        if later.opens:
            return False
        if later.closes and words[later.at - 1] in ",.?!":
            return True
    return False
