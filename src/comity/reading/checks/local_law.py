"""What a State's or a city's own law does to a detainer, by place and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Literal

from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.polarity import is_denied, is_open
from comity.reading.checks.record import Record, View, slug_of
from comity.reading.checks.rests_on import Source

_LAW = re.compile(
    r"^(?:'s|s'|')?\s*(?:own\s+|state\s+|new\s+|local\s+|county\s+|city\s+|sheriff's\s+)*"
    r"(?:law|statute|act|policy|ordinance)\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:(?P<required>requires?|required|obliges?|mandates?|forces?|orders?|compels?)"
    r"|(?P<barred>bars?|barred|prohibits?|prohibited|forbids?|bans?|banned|outlaws?)"
    r"|(?P<allowed>allows?|permits?|lets?))\b",
    re.IGNORECASE,
)
_HOLD = re.compile(
    r"\bdetainers?\b|\bholds?\b|\bholding\b|\bdetain(?:ing)?\b|\bkeep(?:ing)?\b[^.;]{0,20}\bfor\s+ICE\b",
    re.IGNORECASE,
)
_NOTIFY = re.compile(r"\bnotif\w+\b|\bnotice\b|\brelease\s+dates?\b", re.IGNORECASE)
Ask = Literal["hold", "notify"]


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """What a sentence says that a place's own law asks of its jails."""
    verb = _DOES.search(clause.words)
    asked = _asked(clause.words, verb.end()) if verb else ""
    ask: Ask | None = "hold" if _HOLD.search(asked) else "notify" if _NOTIFY.search(asked) else None
    if verb is None or ask is None or is_open(clause.words):
        return
    for mention in clause.mentions:
        slug, end = slug_of(mention), clause.at(mention) + len(mention.text)
        law = _LAW.match(clause.words[end:])
        if slug and law and 0 <= verb.start() - end - law.end() <= 60:
            said = str(verb.lastgroup)
            denied = is_denied(clause.words, verb.start())
            place = clause.place(clause.at(mention), verb.end())
            yield Claim(Kind.STATUTE, *place, partial(_judge, slug, ask, said, denied))


def _asked(words: str, start: int) -> str:
    """What a verb of a law is about: the words after it, up to the next such verb."""
    following = _DOES.search(words, start)
    return words[start : following.start() if following else len(words)]


def _judge(slug: str, ask: Ask, said: str, denied: bool, view: View) -> Answer | None:
    """The law of the place for a detainer that no judge's warrant came with."""
    from comity.requests.place_law import book, place_law

    found = place_law(slug, ask, "none", on=view.on, known=view.known)
    sources = []
    for one in found.standings:
        act = book().registry.acts[one.act]
        urls = tuple(source.url for source in act.sources)
        told = Source(sort="act", id=one.act, cite=one.cite or one.title,
                      day=act.entered.from_, urls=urls, confidence=act.confidence)  # fmt: skip
        sources.append(told)
    sources += [
        Source(sort="act", id=one.cite, cite=one.cite, day=one.from_day, urls=(one.url,))
        for one in found.ground if not found.standings
    ]  # fmt: skip
    reasons = (because("place_law", told=found.because, who=view.name(slug), day=view.on),)
    outcome = _outcome(found.verdict, said, denied)
    is_waiting = any(
        one.status == "not_yet" and book().registry.acts[one.act].entered.from_ <= view.on
        for one in found.standings
    )
    if outcome is Outcome.CONTRADICTS and is_waiting:
        outcome = Outcome.NOT_REACHED  # made already, and not yet in force
    return Answer(outcome=outcome, reasons=reasons, sources=tuple(sources))


def _outcome(verdict: str, said: str, denied: bool) -> Outcome:
    """Whether what the law does is what is said of it."""
    if verdict not in ("required", "barred", "allowed"):
        return Outcome.NOT_REACHED
    is_so = verdict == said or (said == "allowed" and verdict == "required")
    return Outcome.SHOWS if is_so is not denied else Outcome.CONTRADICTS
