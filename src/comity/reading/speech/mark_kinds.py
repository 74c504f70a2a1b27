"""What words in marks are: speech, or a title, a term of art, a word held at arm's length."""

from __future__ import annotations

import re
from enum import Enum

from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import ARTICLES, is_capital
from comity.reading.tables import listed

_WORD = re.compile(r"[^\W_][\w’'.-]*")
_SMALL = listed("a an the of in on at for to and or but with from by as is it s v")
_NAMING = listed(
    "so-called self-proclaimed self-described self-styled nicknamed titled entitled subtitled "
    "named dubbed termed headlined hashtag codenamed captioned"
)
_WORDS_ABOUT = listed("word words term terms phrase label nickname moniker")
_DEFINING = listed("define defines defined defining itself himself herself themselves myself")
"""Words before a term that somebody defines, or a name that somebody takes."""

_WORKS = listed(
    "book film movie song show series program podcast album novel play documentary drive campaign "
    "column essay poem magazine episode segment sketch ad spot video rule test doctrine policy "
    "list office unit team day event meeting breakfast fund award prize act bill"
)


class MarkKind(Enum):
    """What words in marks may be."""

    SPEECH = "speech"
    TITLE = "title"
    TERM = "term"
    """A term of art, a nickname, a word talked about, or one held at arm's length."""


def mark_kind(frame: Frame, at: int, words: str) -> MarkKind:
    """What a quotation of a frame is by its own form and the words beside it.

    Args:
        at: number of the word of the frame that is the quotation.
    """
    pair = frame.quotes[at]
    inside = _WORD.findall(words, pair.start, min(pair.end, pair.start + 400))
    before = frame.lows[at - 1] if at else ""
    after = frame.lows[at + 1] if at + 1 < len(frame.lows) else ""
    if not inside:
        return MarkKind.TERM
    near = frame.lows[max(0, at - 3) : at]
    if before in _NAMING or ("known" in near and "as" in near):
        return MarkKind.TERM
    is_about = before in _WORDS_ABOUT and len(inside) < (3 if before == "terms" else 12)
    if is_about or set(near) & _DEFINING:
        return MarkKind.TERM
    if len(inside) < 4 and {"what", "call"} <= set(frame.lows[max(0, at - 6) : at]):
        return MarkKind.TERM
    if before in ("told", "on") and len(inside) > 1 and _is_title(inside):
        return MarkKind.TITLE
    if before == "called" and _is_name_given(frame, at):
        return MarkKind.TERM
    if after in _WORKS and (before in ARTICLES or before.endswith(("'s", "s'"))):
        return MarkKind.TITLE
    is_placed = before.endswith(("'s", "s'")) or before in _WORKS or after in _WORKS
    if _is_title(inside) and pair.last not in ".?!" and (is_placed or len(inside) > 1):
        return MarkKind.TITLE
    return MarkKind.SPEECH


def _is_title(inside: list[str]) -> bool:
    """Capitals on every word but the small ones."""
    great = [word for word in inside if word.lower() not in _SMALL]
    return bool(great) and is_capital(inside[0]) and all(not word[0].islower() for word in great)


def _is_name_given(frame: Frame, at: int) -> bool:
    """`a drive called “Books”`: a noun right before `called`."""
    if at < 2:
        return False
    low, text = frame.lows[at - 2], frame.words[at - 2].text
    return low.isalpha() and not is_capital(text) and low not in ("he", "she", "they", "it", "also")


def count_words(frame: Frame, at: int, words: str) -> int:
    """How many words stand in the marks; of long ones, at least forty."""
    pair = frame.quotes[at]
    return len(_WORD.findall(words, pair.start, min(pair.end, pair.start + 400)))


def is_inside_phrase(frame: Frame, at: int) -> bool:
    """Whether the words in marks are part of a noun phrase: `the “program or activity” funded`."""
    return at > 0 and (frame.lows[at - 1] in ARTICLES or frame.lows[at - 1] == QUOTE)
