"""Nouns of saying: `his claim that ...`, `voiced concern that ...`."""

from __future__ import annotations

from comity.reading.speech.contents import last
from comity.reading.speech.cues import NOUNS, Verb
from comity.reading.speech.frames import Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    AUXILIARIES,
    is_capital,
    is_finite,
    is_plain_verb,
)
from comity.reading.speech.sayings import Saying
from comity.reading.speech.subjects import Subject, before, lead_end, name_before
from comity.reading.tables import listed

NOUN = Verb("noun", "t", "noun")
_OWNERS = listed("his her its their")
_GIVING = listed(
    "express expressed expresses voiced raised raises made makes issued issues repeated reiterated "
    "rejected rejects dismissed denied received sent offered offers shared denies published "
    "released publishes releases echoed filed gave gives cited"
)


def noun_sayings(frame: Frame) -> list[Saying]:
    """Clauses that nouns of saying bring, where somebody is named whose they are."""
    found = []
    lows = frame.lows
    for at in range(1, len(lows) - 2):
        if lows[at] in NOUNS and lows[at + 1] == "that" and _is_content(lows, at + 2):
            subject = _owner(frame, at)
            if subject is not None:
                content = (at + 2, _end(frame, at + 2, subject))
                found.append(Saying(NOUN, at, at + 1, subject, content=content))
    return found


def _is_content(lows: list[str], at: int) -> bool:
    """`a claim that was false` says nothing of what was claimed."""
    return lows[at] not in AUXILIARIES and not is_finite(lows[at])


def _owner(frame: Frame, noun: int) -> Subject | None:
    """Whose claim it is: `the mayor's claim`, `his claim`, `Holt voiced concern`."""
    lows, at = frame.lows, noun - 1
    if is_capital(frame.words[at].text) and lows[at] not in ARTICLES:
        return name_before(frame, noun)
    for place in range(at, max(-1, at - 4), -1):
        if lows[place] in _OWNERS:
            return Subject(place, place + 1, place)
        if lows[place].endswith(("'s", "s'")):
            first = place
            while first > 0 and frame.words[first - 1].text[:1].isupper():
                first -= 1
            if first and lows[first - 1] in ("the", "a", "an"):
                first -= 1
            return Subject(first, place + 1, first)
        if lows[place] in _GIVING:
            start = place - 1 if place and lows[place - 1] in ("has", "have", "had") else place
            return before(frame, start)
    return None


def _end(frame: Frame, start: int, subject: Subject) -> int:
    """The clause goes to the end; where its noun is the subject, to the verb that it has."""
    end = last(frame)
    lead = lead_end(frame)
    if start < lead < end:
        return lead - 1
    if subject.first > frame.lead + 1:
        return end
    verbs = [at for at in range(start, end) if is_plain_verb(frame.lows[at])]
    return verbs[-1] if len(verbs) > 1 else end
