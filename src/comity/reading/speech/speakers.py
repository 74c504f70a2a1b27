"""Speakers: the words that name who speaks, followed to a full name or kept as a collective."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from comity.reading.found import Mention, Span
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import DETERMINERS, PREPOSITIONS, is_capital
from comity.reading.speech.people import Cast, Person, bare, looks_like_person
from comity.reading.speech.roles import role_in, split_role
from comity.reading.speech.subjects import Subject

_HEAD_STOPS = frozenset("who which that whose speaking appearing".split())


class Speaker(NamedTuple):
    """Who speaks, and the words that say so here.

    Attributes:
        name: None where nobody is named.
        is_resolved: the name stands elsewhere in the text.
    """

    name: str | None
    affiliation: str | None = None
    mention: Span | None = None
    is_resolved: bool = False
    person: Person | None = None


class Stage:
    """What has been said so far, for the pronouns to come."""

    def __init__(self, words: str, cast: Cast, bodies: Sequence[Mention]) -> None:
        self.words = words
        self.cast = cast
        self.bodies = sorted(bodies, key=lambda one: one.start)
        self.last: Speaker | None = None
        self.last_person: Person | None = None
        self.last_group: Speaker | None = None
        self.pair: tuple[str, str] | None = None
        self._starts = [one.start for one in self.bodies]
        self._mention_starts = [start for start, _ in cast.mentions]
        self.authors: dict[str, str] = {}

    def speaker(self, frame: Frame, subject: Subject) -> Speaker:
        """Who a subject is."""
        first, end = _head(frame, subject)
        if first >= end:
            return Speaker(None)
        found = self._named(frame, first, end)
        self.remember(found)
        return found

    def remember(self, speaker: Speaker) -> None:
        """Keeps a speaker for what follows."""
        if speaker.name is None:
            return
        self.last = speaker
        if speaker.person is not None:
            self.last_person = speaker.person
        else:
            self.last_group = speaker

    def _named(self, frame: Frame, first: int, end: int) -> Speaker:
        words = frame.words
        span = Span(words[first].start, words[end - 1].end)
        low = frame.lows[first]
        if end - first == 1 and low in ("he", "she", "they", "it", "who", "i", "we", "you"):
            return self._pronoun(low, span)
        person = self._person(frame, first, end)
        if person is not None:
            return person
        role = self._role(frame, first, end)
        if role is not None:
            return role._replace(mention=span)
        text = self._text(frame, first, end)
        return Speaker(text, None, span)

    def _text(self, frame: Frame, first: int, end: int) -> str:
        start, stop = frame.words[first].start, frame.words[end - 1].end
        text = " ".join(self.words[start:stop].split())
        if self.pair is not None:
            for word, body in zip(("former", "latter"), self.pair, strict=True):
                for form in (f"the {word}'s", f"the {word}’s"):
                    text = text.replace(form, f"{body}'s")
        return text

    def _pronoun(self, low: str, span: Span) -> Speaker:
        if low in ("he", "she"):
            person = self._antecedent(low, span.start)
            if person is not None:
                return Speaker(person.name, affiliation(person), span, True, person)
            return Speaker(None, mention=span)
        if low == "it" and self.last_group is not None:
            return self.last_group._replace(mention=span, is_resolved=True)
        if low == "they" and self.last is not None:
            kept = self.last_group or self.last
            return kept._replace(mention=span, is_resolved=True)
        return Speaker(None, mention=span)

    def _antecedent(self, low: str, at: int) -> Person | None:
        """The person whom `he` or `she` means: the subject of the sentence before, else who spoke."""
        wanted = "m" if low == "he" else "f"
        number = bisect_left(self._mention_starts, at)
        near = [
            person
            for start, person in self.cast.mentions[max(0, number - 6) : number]
            if at - start < 400 and person.gender in ("", wanted)
        ]
        if self.last_person is not None and self.last_person.gender in ("", wanted):
            return self.last_person
        return near[-1] if near else None

    def _person(self, frame: Frame, first: int, end: int) -> Speaker | None:
        """The person named by the last capitalised words of a head."""
        start = end
        while start > first and (
            is_capital(frame.words[start - 1].text) or _is_particle(frame, start, first)
        ):
            start -= 1
        if start == end or frame.words[end - 1].text.endswith(("'s", "’s")):
            return None
        tokens = tuple(word.text for word in frame.words[start:end])
        role, name = split_role(tokens)
        while name and name[0].lower() in DETERMINERS:
            name = name[1:]
        before = " ".join(frame.lows[first:start])
        if not name or not looks_like_person(name, bool(role)):
            return None
        span = Span(frame.words[end - len(name)].start, frame.words[end - 1].end)
        if self._is_body(span):
            return None
        known = self.cast.named(name)
        person = self._pick(frame, known, end, span.start)
        if person is None:
            full = " ".join(name)
            return Speaker(full, role or before or None, span)
        return Speaker(
            person.name, affiliation(person), span, person.name != " ".join(name), person
        )

    def _pick(self, frame: Frame, known: list[Person], end: int, at: int) -> Person | None:
        if len(known) < 2:
            return known[0] if known else None
        following = {word.text for word in frame.words[end : end + 3]}
        for person in known:
            if person.name.split()[0] in following:
                return person
        number = bisect_left(self._mention_starts, at)
        for _, person in reversed(self.cast.mentions[:number][-12:]):
            if person in known:
                return person
        return known[0]

    def _is_body(self, span: Span) -> bool:
        number = bisect_left(self._starts, span.end)
        for mention in self.bodies[max(0, number - 3) : number]:
            if mention.start <= span.start and mention.end >= span.end:
                return True
        return False

    def _role(self, frame: Frame, first: int, end: int) -> Speaker | None:
        """`the mayor`, `A Ashgrove County sheriff`: somebody of that title named in the text."""
        lows = frame.lows[first:end]
        role = role_in(lows)
        if not role or lows[0] not in ("the", "a", "an"):
            return None
        holders = [one for one in self.cast.people if one.role.lower().endswith(role)]
        if len(holders) != 1 or len(lows) - len(role.split()) > 3:
            return None
        person = holders[0]
        if lows[0] == "the" and person.start > frame.start:
            return None
        if lows[0] != "the" and person.start < frame.start:
            return None
        return Speaker(person.name, affiliation(person), None, True, person)


def _is_particle(frame: Frame, start: int, first: int) -> bool:
    return (
        frame.lows[start - 1]
        in ("de", "da", "del", "van", "von", "der", "bin", "al", "di", "du", "la")
        and start - 1 > first
        and is_capital(frame.words[start - 2].text)
    )


def affiliation(person: Person) -> str | None:
    """Role and body of a person, in the words of the text."""
    return ", ".join(part for part in (person.role, person.body) if part) or None


def _head(frame: Frame, subject: Subject) -> tuple[int, int]:
    """The words of a subject before what is only said of it."""
    first, end = subject.first, subject.end
    at = first
    while at < end and frame.lows[at] not in _HEAD_STOPS:
        at += 1
    return first, at if at > first else end
