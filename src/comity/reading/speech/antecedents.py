"""Whom a pronoun may mean beside the people named: a clerk, a wife; a letter just told of."""

from __future__ import annotations

from collections.abc import Sequence

from comity.reading.speech.cues import verbs
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import ARTICLES, PREPOSITIONS, is_adverb
from comity.reading.speech.people import FEMALE, MALE
from comity.reading.speech.roles import EITHER, MEN, WOMEN, role_in
from comity.reading.tables import listed

_WRITINGS = listed(
    "letter report memo memorandum statement order clause law statute ordinance resolution policy "
    "rule regulation notice directive bulletin study audit poll survey review filing complaint "
    "lawsuit brief motion ruling opinion decision email e-mail form agreement contract bill "
    "measure provision paragraph section amendment manual guidance proclamation petition"
)
FARTHEST_ARTICLE = 4
"""Words between an article and the noun of a document."""


def somebody(name: str) -> str | None:
    """Whether words that name no person mean one: `m`, `f` or empty by gender, else None.

    `the clerk`, `His wife`, `a former guard`: one human being, told by a calling or by kin.
    """
    lows = name.lower().split()
    end = next((at for at, low in enumerate(lows) if at and low in PREPOSITIONS), len(lows))
    last = lows[end - 1].rstrip(",") if lows else ""
    if last in WOMEN or last.endswith("woman"):
        return "f"
    if last in MEN or last.endswith(("spokesman", "chairman", "alderman", "councilman")):
        return "m"
    return "" if last in EITHER or role_in(lows[:end]) else None


def gender_of(name: str) -> str:
    """The gender that a first name tells."""
    first = name.split()[0].lower() if name else ""
    if (first in FEMALE) == (first in MALE):
        return ""
    return "f" if first in FEMALE else "m"


def written(frame: Frame) -> tuple[int, int] | None:
    """The last document that a sentence names with an article: `she sent a letter to the town`."""
    lows = frame.lows
    for at in range(len(lows) - 1, 0, -1):
        if lows[at] in _WRITINGS:
            for first in range(at - 1, max(-1, at - 1 - FARTHEST_ARTICLE), -1):
                if lows[first] in ARTICLES:
                    return first, at + 1
                if lows[first] in PREPOSITIONS or lows[first] in (",", QUOTE):
                    break
    return None


def is_present(lows: Sequence[str], at: int) -> bool:
    """Whether a verb of saying that follows stands in the present: `it says`, `it also warns`."""
    while at < len(lows) and is_adverb(lows[at]):
        at += 1
    verb = verbs().get(lows[at]) if at < len(lows) else None
    return verb is not None and verb.form == "s"
