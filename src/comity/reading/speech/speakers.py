"""Speakers: the words that name who speaks, followed to a full name or kept as a collective."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from comity.reading.found import Mention, Span
from comity.reading.speech.frames import Frame
from comity.reading.speech.grammar import DETERMINERS, PREPOSITIONS, is_capital
from comity.reading.speech.people import OPENERS, Cast, Person, bare, looks_like_person
from comity.reading.speech.roles import role_in, split_role
from comity.reading.speech.subjects import Subject, main
from comity.reading.tables import words as table

DOCUMENTS = table("document-words")
PRONOUNS = frozenset("he she they it who i we you".split())
FARTHEST_PRONOUN = 700
"""Characters between a pronoun and the person it means."""

_HEAD_STOPS = frozenset("who which that whose speaking appearing".split())
_PARTICLES = frozenset("de da del della van von der den bin al di du la of for and".split())
_PAIR = re.compile(
    r"\b(?:[Nn]either|[Bb]oth)\s+(?:the\s+)?([A-Z][\w’' -]*?(?:\s(?:of|and)\s[A-Z][\w’' -]*?)?)"
    r"\s+(?:nor|and)\s+(?:the\s+)?((?:[A-Z][\w’'-]*\s?){1,6})"
)
_ISSUED = re.compile(
    r"\b(?P<noun>[a-z]+)\s+(?:that|which)\s+(?:the\s+)?(?P<author>(?:[A-Z][\w’'.-]*)(?:\s+(?:(?:of|and|for|the)\s+)*"
    r"[A-Z][\w’'.-]*){0,6})\s+(?:put\s+out|issued|released|published|sent|wrote|posted|filed)\b"
)


class Speaker(NamedTuple):
    """Who speaks, and the words that say so here.

    Attributes:
        name: None where nobody is named.
        is_document: a document, a law or a court speaks.
    """

    name: str | None
    affiliation: str | None = None
    mention: Span | None = None
    person: Person | None = None
    is_document: bool = False


class _Told(Protocol):
    @property
    def speaker(self) -> Speaker: ...


class Stage:
    """What has been said so far, for the pronouns and the quotations to come."""

    def __init__(self, words: str, cast: Cast, bodies: Sequence[Mention]) -> None:
        self.words = words
        self.cast = cast
        self.is_turn = False
        self._bodies = sorted(bodies, key=lambda one: one.start)
        self._body_starts = [one.start for one in self._bodies]
        self._first_bodies = {one.id: one for one in reversed(self._bodies)}
        self._mention_starts = [start for start, _ in cast.mentions]
        self._person: Person | None = None
        self._group: Speaker | None = None
        self._last: Speaker | None = None
        self._marked: Speaker | None = None
        self._here: Speaker | None = None
        self._authors: dict[str, str] = {}
        self._pair: tuple[str, str] | None = None

    def enter(self) -> None:
        """A paragraph begins."""
        self._here = None

    def leave(self, frame: Frame, told: Sequence[_Told], marked: Sequence[_Told]) -> None:
        """A frame has been read: keeps who spoke in it, and what it names."""
        if marked:
            self._here = self._marked = marked[-1].speaker
        elif not frame.quotes:
            self._here = None if not told else self._here
            subject = None if told else main(frame)
            found = self.known(frame, subject) if subject else None
            if found is not None and found.person is not None:
                self._here, self._person = found, found.person
        text = self.words[frame.start : min(frame.end, frame.start + 600)]
        pair = _PAIR.search(text)
        if pair:
            self._pair = (pair[1].strip(), pair[2].strip())
        issued = _ISSUED.search(text)
        if issued and issued["noun"] in DOCUMENTS:
            self._authors[issued["noun"]] = issued["author"]

    def continued(self, frame: Frame) -> Speaker:
        """Who goes on speaking where a sentence is nothing but words in marks."""
        return self._here or self._marked or self._last or Speaker(None)

    def court(self) -> Speaker:
        """Who enjoins and orders where nobody is named."""
        return Speaker("the Court", None, None, None, True)

    def known(self, frame: Frame, subject: Subject) -> Speaker | None:
        """Who a subject is, where it is somebody named in the text, a document, or a pronoun."""
        found = self._named(frame, *_head(frame, subject))
        is_told = found.person is not None or found.is_document
        return found if is_told else None

    def speaker(self, frame: Frame, subject: Subject) -> Speaker:
        """Who a subject is."""
        first, end = _head(frame, subject)
        if first >= end:
            return Speaker(None)
        found = self._named(frame, first, end)
        self._remember(found)
        return found

    def _remember(self, speaker: Speaker) -> None:
        if speaker.name is None:
            return
        self._last = speaker
        if speaker.person is not None:
            self._person = speaker.person
        else:
            self._group = speaker

    def _named(self, frame: Frame, first: int, end: int) -> Speaker:
        if first >= end:
            return Speaker(None)
        span = Span(frame.words[first].start, frame.words[end - 1].end)
        low = frame.lows[first]
        if end - first == 1 and low in PRONOUNS:
            return self._pronoun(low, span)
        person = self._person_in(frame, first, end)
        if person is not None:
            return person
        holder = self._holder(frame, first, end)
        if holder is not None:
            return Speaker(holder.name, affiliation(holder), span, holder)
        return self._other(frame, first, end)

    def _other(self, frame: Frame, first: int, end: int) -> Speaker:
        """A body, a document or a collective, in its own words."""
        while end - first > 1 and frame.lows[first] in ("even", "only", "and", "but", ","):
            first += 1
        span = Span(frame.words[first].start, frame.words[end - 1].end)
        lows = frame.lows[first:end]
        head = [low for low in lows[: _phrase_length(lows)] if low not in ("itself", "himself")]
        is_document = bool(head) and (
            bare(head[-1]) in DOCUMENTS or bool({"section", "sections", "u.s.c.", "title", "order"} & set(head))
        )
        if is_document and lows[0] in ("the", "that", "this", "it") and len(head) < 4:
            author = self._authors.get(head[-1])
            if author:
                return Speaker(author, None, span)
        text = self._written(span)
        body = self._body(span)
        if body is not None and len(body.text) * 2 > span.end - span.start:
            text = self._first_bodies[body.id].text
        return Speaker(text, None, span, None, is_document)

    def _written(self, span: Span) -> str:
        """The words of a span, with `the former` and `the latter` told."""
        text = " ".join(self.words[span.start : span.end].split())
        if self._pair is None or not ("former" in text or "latter" in text):
            return text
        for word, body in zip(("former", "latter"), self._pair, strict=True):
            text = re.sub(rf"\bthe {word}\b(?=[’']s|$)", body.replace("\\", ""), text, flags=re.I)
        return text

    def _pronoun(self, low: str, span: Span) -> Speaker:
        if low in ("he", "she"):
            person = self._antecedent("m" if low == "he" else "f", span.start)
            if person is None:
                return Speaker(None, mention=span)
            return Speaker(person.name, affiliation(person), span, person)
        kept = None
        if low == "it":
            kept = self._group
        elif low == "they":
            kept = self._group or self._last
        elif low == "who":
            kept = self._last
        return kept._replace(mention=span) if kept else Speaker(None, mention=span)

    def _antecedent(self, gender: str, at: int) -> Person | None:
        """The person whom `he` or `she` means: who spoke last, else who was named last."""
        if self._person is not None and self._person.gender in ("", gender):
            return self._person
        number = bisect_left(self._mention_starts, at)
        for start, person in reversed(self.cast.mentions[max(0, number - 8) : number]):
            if at - start < FARTHEST_PRONOUN and person.gender in ("", gender):
                return person
        return None

    def _person_in(self, frame: Frame, first: int, end: int) -> Speaker | None:
        """The person named by the capitalised words that end the head of a subject."""
        role, name, stop = _name(frame, first, end)
        if not name or not looks_like_person(name, bool(role)):
            return None
        span = Span(frame.words[stop - len(name)].start, frame.words[stop - 1].end)
        if self._body(span) is not None:
            return None
        person = self._pick(frame, self.cast.named(name), stop, span.start)
        if person is None:
            is_plain = end - first == len(name) or bool(role)
            return Speaker(" ".join(name), role or None, span) if is_plain else None
        return Speaker(person.name, affiliation(person), span, person)

    def _pick(self, frame: Frame, known: list[Person], end: int, at: int) -> Person | None:
        """One of several of a surname: whose first name stands beside, else who was named last."""
        if len(known) < 2:
            return known[0] if known else None
        beside = {word.text for word in frame.words[end : end + 3]}
        for person in known:
            if person.name.split()[0] in beside:
                return person
        number = bisect_left(self._mention_starts, at)
        for _, person in reversed(self.cast.mentions[max(0, number - 12) : number]):
            if person in known:
                return person
        return known[0]

    def _body(self, span: Span) -> Mention | None:
        """The government or agency that a span names or stands in."""
        number = bisect_left(self._body_starts, span.end)
        for mention in reversed(self._bodies[max(0, number - 3) : number]):
            if mention.start <= span.start + 4 and mention.end >= span.end:
                return mention
        return None

    def _holder(self, frame: Frame, first: int, end: int) -> Person | None:
        """`the mayor`, `A Marlow County sheriff`: somebody of that title named in the text."""
        lows = frame.lows[first:end]
        role = role_in(lows)
        if not role or lows[0] not in ("the", "a", "an") or len(lows) - len(role.split()) > 4:
            return None
        holders = [one for one in self.cast.holders(role) if one.role.lower().endswith(role)]
        if len(holders) != 1:
            return None
        is_named_before = holders[0].start < frame.start
        if is_named_before != (lows[0] == "the"):
            return None
        return holders[0]


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


def _name(frame: Frame, first: int, end: int) -> tuple[str, tuple[str, ...], int]:
    """Role and name at the end of a head, and after which word they end."""
    for stop in (end, _first_phrase(frame, first, end)):
        start = stop
        while start > first and _goes_with_name(frame, start, first):
            start -= 1
        tokens = tuple(word.text for word in frame.words[start:stop])
        if not tokens or tokens[-1].endswith(("'s", "’s")):
            continue
        role, name = split_role(tokens)
        if start > first and not role and role_in(frame.lows[first:start]):
            role = " ".join(word.text for word in frame.words[first:start])
        is_after_of = not role and start > first and frame.lows[start - 1] in PREPOSITIONS
        if name and not is_after_of and (role or "of" not in name):
            return role, name, stop
    return "", (), end


def _goes_with_name(frame: Frame, start: int, first: int) -> bool:
    """Whether the word before belongs to a run of capitals."""
    word = frame.words[start - 1]
    if is_capital(word.text):
        return word.low not in DETERMINERS and word.low not in OPENERS
    return word.low in _PARTICLES and start - 1 > first and is_capital(frame.words[start - 2].text)


def _first_phrase(frame: Frame, first: int, end: int) -> int:
    """After the words before the first preposition."""
    at = first + 1
    while at < end and frame.lows[at] not in PREPOSITIONS:
        at += 1
    return min(at, end)


def _phrase_length(lows: Sequence[str]) -> int:
    at = 1
    while at < len(lows) and lows[at] not in PREPOSITIONS:
        at += 1
    return min(at, len(lows))
