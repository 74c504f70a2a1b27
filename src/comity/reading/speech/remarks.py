"""Where the reporter goes on after a report: with remarks of his own, or how it was said."""

from __future__ import annotations

from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    AUXILIARIES,
    BARRIERS,
    BE,
    HAVE,
    MODALS,
    PAST,
    TIME_HEADS,
    TIME_NOUNS,
    has_verb,
    is_finite,
)
from comity.reading.tables import listed

FARTHEST_NOUN = 5
"""Words between an article and the noun that tells a remark."""

FARTHEST_VERB = 9
"""Words between a comma and the verb of a clause that begins there."""

MAY_END = listed("; , but even")
"""Words at which a report may end; it may also end after words in marks."""

_AFTER_MARKS = listed("a an which who though although while referring")
_JUDGED = listed(
    "sign signal move step claim charge allegation assertion accusation argument position stance "
    "view sentiment shift reversal departure turn prospect twist change contrast reference nod jab "
    "swipe dig point line figure warning threat promise pledge vow contention rebuke blow decision "
    "measure development example episode chapter salvo volley"
)
"""Nouns by which a reporter judges what was said: `, a move that`, `, the latest sign that`."""

_ORDINALS = listed("latest first second third last most biggest strongest clearest")
_CONTRASTS = listed("although though")
_STRONG = listed("insist deny maintain contend claim argue")
"""Verbs after which `even though` tells what the reporter holds against them."""

_UNTOLD = listed("declined refused offered gave provided")
_UNCLEAR = listed("unclear clear known uncertain")
_ACTS = listed(
    "interview statement email e-mail tweet post memo speech exchange letter message note release "
    "filing address appearance briefing conference call interviews tweets emails debate testimony"
)
_CHANNELS = listed("twitter facebook instagram television tv cnn msnbc fox nbc abc cbs")
_GOES_ON = listed("in on with to at last this from")


def ends_report(frame: Frame, at: int, lemma: str) -> bool:
    """Whether a report ends at a word, because the reporter goes on there in his own voice.

    At a semicolon; at the comma of a quotation before a remark: `“...,” a line that drew fire`; at
    a clause of its own: `..., and the council agreed`; at a judgment: `..., a move that`. What
    might be the reporter's is left to him.

    Args:
        lemma: the verb of saying.
    """
    lows = frame.lows
    low = lows[at]
    if low == ";":
        return True
    if low == "but" and lows[at + 1 : at + 2] in (["declined"], ["refused"]):
        return True
    if low == "even" and lemma in _STRONG:
        return lows[at + 1 : at + 2] == ["though"]
    quoted = frame.quotes.get(at - 1)
    if quoted is not None and quoted.has_comma and low in _AFTER_MARKS:
        return True
    return low == "," and _is_remark(lows, at + 1)


def _is_remark(lows: list[str], at: int) -> bool:
    """Whether the reporter's own words begin after a comma."""
    low = lows[at] if at < len(lows) else ""
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if low == "and":
        is_clause = following in ARTICLES
        return is_clause and has_verb(lows, at + 2, min(len(lows), at + FARTHEST_VERB - 1))
    if low == "but":
        is_open = following in ("it", "that", "it's") and bool(_UNCLEAR & set(lows[at : at + 7]))
        return is_open or following in _UNTOLD
    if low in _CONTRASTS or (low, following) == ("even", "though"):
        return has_verb(lows, at, len(lows))
    if low == "in" and following in ("a", "an", "what", "the"):
        return _is_judgment(lows, at + 1)
    return low in ("a", "an", "the", "another", "one") and _is_judgment(lows, at)


def _is_judgment(lows: list[str], article: int) -> bool:
    """`a move that`, `the latest sign`, `an apparent reference to`."""
    for at in range(article + 1, min(len(lows), article + 1 + FARTHEST_NOUN)):
        if lows[at] in (",", ";", QUOTE):
            return False
        if lows[at] in _JUDGED:
            is_told = lows[at + 1 : at + 2] in (["that"], ["which"], ["to"], ["in"], ["of"], ["by"])
            return is_told or lows[article + 1] in _ORDINALS
    return False


def before_circumstance(frame: Frame, start: int, end: int) -> int:
    """The end of a report without the `in a letter on Friday` that tells how it was said."""
    lows = frame.lows
    for at in range(end - 1, start + 1, -1):
        low = lows[at]
        if low == "," or low in BARRIERS or low == QUOTE or low in AUXILIARIES or low in PAST:
            return end
        following = lows[at + 1] if at + 1 < end else ""
        if low == "on" and following in _CHANNELS:
            return at
        if low in ("in", "during", "at") and following in ("a", "an"):
            return at if _is_act(lows, at + 2, end) else end
    return end


def _is_act(lows: list[str], first: int, end: int) -> bool:
    """`brutal exchange last month`: an act of saying, and when and with whom it was."""
    noun = next((at for at in range(first, min(end, first + 4)) if lows[at] in _ACTS), None)
    if noun is None:
        return False
    after = lows[noun + 1] if noun + 1 < end else ""
    return not after or after in _GOES_ON or after in TIME_HEADS or after in TIME_NOUNS


def before_deed(frame: Frame, start: int, end: int) -> int:
    """`he could not support it and moved to table it`: a deed after a clause with a modal verb.

    A past form does not go on after `could`, so it is the verb of the one who speaks.
    """
    lows = frame.lows
    modal = next((at for at in range(start, end) if is_finite(lows[at])), end)
    if modal >= end or lows[modal] not in MODALS:
        return end
    for at in range(modal + 1, end - 1):
        low = lows[at]
        if low in BE or low in HAVE or low in AUXILIARIES or low in PAST or low.endswith("ed"):
            return end
        if low == "and" and lows[at - 1] != ",":
            following = lows[at + 1]
            is_past = following in PAST or (following.endswith("ed") and is_finite(following))
            return at if is_past else end
    return end
