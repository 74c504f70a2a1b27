"""Judgments and phrases with marks: what a verb says of its object without a clause."""

from __future__ import annotations

from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    BARRIERS,
    DASHES,
    DAYS,
    is_capital,
    is_finite,
)
from comity.reading.speech.sayings import Saying
from comity.reading.tables import listed

_JUDGING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("call", "label", "brand", "deem"), ()),
    **dict.fromkeys(("describe", "characterize", "portray", "depict"), ("as",)),
    **dict.fromkeys(("dismiss", "hail", "decry"), ("as",)),
    **dict.fromkeys(("condemn", "denounce", "criticize", "blast", "slam"), ("for", "as")),
    **dict.fromkeys(("praise", "ridicule", "mock", "deride"), ("for", "as")),
    **dict.fromkeys(("chastise", "chide"), ("for",)),
    "accuse": ("of",),
    "attack": ("for",),
    "blame": ("for", "on"),
    "liken": ("to",),
    "compare": ("to", "with"),
}
"""Verbs of judgment, and the word that brings the judgment; with none it stands right after."""

FARTHEST_REASON = 16
"""Words between a verb of judgment and the word that brings the judgment."""
FARTHEST_MARKS = 12
"""Words between a verb and words in marks that its object holds."""

NEVER_BARE = listed("hold know rule order charge find ask provide specify stipulate request")
"""Verbs that report with `that` alone: `found the list` finds no more than a list."""

_REFLEXIVE = listed("itself himself herself themselves myself")
_ADJUNCTS = listed("on at during when while after before as amid even despite")


def judgment(frame: Frame, saying: Saying, end: int) -> tuple[int, int] | None:
    """`accused the city of hiding the list`, `called the terms unlawful`."""
    wanted = _JUDGING.get(saying.verb.lemma)
    start = saying.end
    if (
        wanted is None
        or end - start < 3
        or frame.lows[start] in _REFLEXIVE
        or frame.lows[start] in ("for", "on", ",", "in")
    ):
        return None
    if not wanted:
        stop = next((at for at in range(start, end) if frame.lows[at] in (",", ";")), end)
        return (start, stop) if 3 <= stop - start <= 25 else None
    for at in range(start + 1, min(end - 1, start + FARTHEST_REASON)):
        if frame.lows[at] in wanted and frame.lows[at + 1] != "well":
            return (start, before_dash(frame, start, end))
        if frame.lows[at] in (";", ":") or (
            is_finite(frame.lows[at]) and frame.lows[at] != "accused"
        ):
            return None
    return None


def with_marks(frame: Frame, saying: Saying, start: int, end: int) -> tuple[int, int] | None:
    """`called the suit “expensive theater”`: a phrase with words in marks."""
    if (
        frame.lows[start] in _REFLEXIVE
        or saying.verb.lemma in NEVER_BARE
        or not set("nst") & set(saying.verb.classes)
    ):
        return None
    limit = end if "n" in saying.verb.classes else min(end, start + FARTHEST_MARKS)
    if frame.lows[start] == QUOTE and "n" in saying.verb.classes:
        return (start, start + 1)
    for at in range(start, limit):
        low = frame.lows[at]
        if low == QUOTE:
            return (start, _phrase_with_marks(frame, at, end))
        if "n" not in saying.verb.classes and (low == "," or low in BARRIERS):
            return None
    return None


def _phrase_with_marks(frame: Frame, at: int, end: int) -> int:
    """After the last quotation of a phrase, with the words up to the next comma."""
    while at < end and frame.lows[at] != "," and frame.lows[at] not in BARRIERS:
        following = frame.lows[at + 1] if at + 1 < end else ""
        is_over = frame.lows[at] == QUOTE and (
            frame.quotes[at].has_comma
            or following in DAYS
            or (following in _ADJUNCTS and not _goes_on(frame, at + 2, end))
        )
        at += 1
        if is_over:
            break
    return at


def _goes_on(frame: Frame, at: int, end: int) -> bool:
    """`“turned its back” on officers`: what follows `on` is no time, place or act."""
    if frame.lows[at - 1] != "on" or at >= end:
        return False
    is_name = is_capital(frame.words[at].text) or frame.lows[at] in ARTICLES
    return not (is_name or frame.lows[at] in DAYS)


def before_dash(frame: Frame, start: int, end: int) -> int:
    """The end of some words, or the dash in them."""
    return next((at for at in range(start, end) if frame.lows[at] in DASHES), end)
