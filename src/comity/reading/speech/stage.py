"""The stage: who has spoken, so that `he`, `the mayor` and a quotation alone find their speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from comity.reading.found import Mention, Span
from comity.reading.speech.antecedents import gender_of, is_present, somebody, written
from comity.reading.speech.frames import Frame
from comity.reading.speech.people import Cast, Person, looks_like_person
from comity.reading.speech.roles import is_role, role_in, split_role
from comity.reading.speech.speakers import (
    DOCUMENTS,
    Speaker,
    affiliation,
    head,
    is_document,
    name_in,
)
from comity.reading.speech.subjects import Subject, main
from comity.reading.tables import listed

PRONOUNS = listed("he she they it who i we you")
_OWNERS = {
    "his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they",
}  # fmt: skip
_PARTIES = listed("democrat republican independent libertarian")
_DESCRIBING = _PARTIES | listed("lawmaker legislator incumbent politician challenger")
"""Words that tell a person again without a name."""

FARTHEST_PRONOUN = 700
"""Characters between a pronoun and the person it means."""

_BODY = r"(?:[A-Z][\w’'-]*)(?:\s(?:of|and|for|the|&)){0,2}"
_BODIES = re.compile(
    r"\b(?:[Nn]either|[Bb]oth|[Bb]etween)\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s(?:of\s|and\s)?[A-Z][\w’'-]*){0,6})"
    r"\s+(?:nor|and)\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*){0,5})"
)
_ISSUED = re.compile(
    r"\b(?P<noun>[a-z]{3,20}),?\s+(?:that|which)\s+(?:the\s+)?"
    r"(?P<author>[A-Z][\w’'.-]*(?:\s(?:of\s|and\s|for\s)?[A-Z][\w’'.-]*){0,6})\s+"
    r"(?:put\s+out|issued|released|published|sent|wrote|posted|filed)\b"
)
LONGEST_LOOKED_AT = 600
"""Characters of a sentence that are searched for bodies and authors."""


class _Told(Protocol):
    @property
    def speaker(self) -> Speaker: ...


class Stage:
    """What has been said so far, for the pronouns and the quotations to come."""

    def __init__(self, words: str, cast: Cast, bodies: Sequence[Mention]) -> None:
        self.words = words
        self.cast = cast
        self.place = ""
        self._bodies = sorted(bodies, key=lambda one: one.start)
        self._body_starts = [one.start for one in self._bodies]
        self._first_bodies = {one.id: one for one in reversed(self._bodies)}
        self._mention_starts = [start for start, _ in cast.mentions]
        self._person: Person | None = None
        self._someone: tuple[Speaker, str] | None = None
        self._document: Speaker | None = None
        self._begun = 0
        self._is_told = False
        self._subjects: list[Person] = []
        self._addressee: Speaker | None = None
        self._unknown: Person | None = None
        self._group: Speaker | None = None
        self._last: Speaker | None = None
        self._marked: Speaker | None = None
        self._here: Speaker | None = None
        self._authors: dict[str, str] = {}
        self._pair: tuple[Speaker, Speaker] | None = None

    def address(self, name: str) -> None:
        """A letter begins: whom `you` means."""
        role, words = split_role(tuple(name.split()))
        known = self.cast.named(words) if words else []
        is_named = bool(role and words) and not is_role(words[-1].lower())
        other = Speaker(" ".join(words)) if is_named else None
        self._addressee = self.of(known[0]) if known else other

    def enter(self, start: int, introduced: Speaker | None = None) -> None:
        """A paragraph begins.

        Args:
            start: of the paragraph.
            introduced: who speaks in it, where the one before ends with `Holt said:`.
        """
        self._here = introduced
        self._begun = start
        self._is_told = False
        self._subjects = []

    def leave(self, frame: Frame, told: Sequence[_Told], marked: Sequence[_Told]) -> None:
        """A frame has been read: keeps who spoke in it, and what it names."""
        if marked:
            self._here = self._marked = marked[-1].speaker
        elif told:
            self._here = told[-1].speaker
        elif not frame.quotes:
            subject = main(frame)
            self._here = self.known(frame, subject) if subject else None
            self._subjects = self._within(frame, subject) if subject else []
            if self._here is not None and self._here.person is not None:
                self._person, self._is_told = self._here.person, True
            elif self._here is not None and self._here.is_document:
                self._group = self._here
            elif subject is not None:
                self._meet(frame, subject)
        self._document = self._told_of(frame)

    def _within(self, frame: Frame, subject: Subject) -> list[Person]:
        """The people named in a subject: `Farrar and Whitaker`."""
        first = bisect_left(self._mention_starts, frame.words[subject.first].start)
        last = bisect_left(self._mention_starts, frame.words[subject.end - 1].end)
        return [person for _, person in self.cast.mentions[first:last]]

    def _meet(self, frame: Frame, subject: Subject) -> None:
        """Keeps somebody whom a sentence is about though only a first name is told: `Alma`."""
        unknown, at = self._unknown, frame.words[subject.first].start
        if unknown is not None and unknown.start == at and unknown.gender:
            self._person, self._someone = unknown, None

    def _told_of(self, frame: Frame) -> Speaker | None:
        """The document that `it says` means next, where the sentence is not about another one."""
        found = written(frame)
        if found is None or (self._here is not None and self._here.is_document):
            return None
        return self._other(frame, self._span(frame, *found), frame.lows[slice(*found)])

    def _span(self, frame: Frame, first: int, end: int) -> Span:
        return Span(frame.words[first].start, frame.words[end - 1].end)

    def look(self, frame: Frame) -> None:
        """A frame is about to be read: keeps whom `the former` means, and who wrote a document."""
        text = self.words[frame.start : min(frame.end, frame.start + LONGEST_LOOKED_AT)]
        pair = _BODIES.search(text)
        if pair:
            self._pair = (Speaker(pair[1]), Speaker(pair[2]))
        elif " and " in text:
            self._pair = self._two_people(frame) or self._pair
        issued = _ISSUED.search(text)
        if issued and issued["noun"] in DOCUMENTS:
            self._authors[issued["noun"]] = issued["author"]

    def _two_people(self, frame: Frame) -> tuple[Speaker, Speaker] | None:
        first = bisect_left(self._mention_starts, frame.start)
        last = bisect_left(self._mention_starts, frame.end)
        if last - first != 2:
            return None
        one, two = (self.cast.mentions[number][1] for number in (first, first + 1))
        return (self.of(one), self.of(two)) if one is not two else None

    def of(self, person: Person, mention: Span | None = None) -> Speaker:
        """A person as a speaker."""
        return Speaker(person.name, affiliation(person, self.place), mention, person)

    def continued(self) -> Speaker:
        """Who goes on speaking where a sentence is nothing but words in marks."""
        return self._here or self._marked or self._last or Speaker(None)

    def court(self) -> Speaker:
        """Who enjoins and orders where nobody is named."""
        return Speaker("the Court", None, None, None, True)

    def known(self, frame: Frame, subject: Subject) -> Speaker | None:
        """Who a subject is, where it is somebody named in the text, a document, or a pronoun."""
        found = self._named(frame, *head(frame, subject))
        is_told = found.person is not None or found.is_document
        return found if is_told else None

    def speaker(self, frame: Frame, subject: Subject) -> Speaker:
        """Who a subject is; kept for the pronouns to come."""
        found = self._named(frame, *head(frame, subject))
        if found.name is not None:
            self._last = found
            self._keep(found)
        return found

    def _keep(self, found: Speaker) -> None:
        """Keeps a speaker as the one whom the next `she` or `it` may mean."""
        unknown = self._unknown
        if found.person is None and unknown is not None and found.mention is not None:
            is_new = unknown.start == found.mention.start
            person = unknown if is_new else None
        else:
            person = found.person
        if person is not None:
            self._person, self._someone, self._is_told = person, None, True
            return
        self._group = found
        gender = somebody(found.name or "")
        if gender is not None:
            self._someone = (found, gender)

    def _named(self, frame: Frame, first: int, end: int) -> Speaker:
        if first >= end:
            return Speaker(None)
        span = Span(frame.words[first].start, frame.words[end - 1].end)
        low = frame.lows[first]
        if end - first == 1 and (low in PRONOUNS or low in _OWNERS):
            return self._pronoun(frame, _OWNERS.get(low, low), span)
        ordinal = frame.lows[end - 1]
        if self._pair and low == "the" and end - first == 2 and ordinal in ("former", "latter"):
            return self._pair[ordinal == "latter"]._replace(mention=span)
        person = self._person_in(frame, first, end)
        if person is not None:
            return person
        holder = self._holder(frame, first, end)
        if holder is not None:
            return self.of(holder, span)
        return self._other(frame, span, frame.lows[first:end])

    def _other(self, frame: Frame, span: Span, lows: Sequence[str]) -> Speaker:
        """A body, a document or a collective, in its own words."""
        is_written = is_document(lows)
        if is_written and lows[0] in ("the", "that", "this") and len(lows) < 5:
            author = next((self._authors[low] for low in lows if low in self._authors), None)
            if author:
                return Speaker(author, None, span, None, True)
        body = self._body(span)
        if body is not None and len(body.text) * 2 > span.end - span.start:
            return Speaker(self._first_bodies[body.id].text, None, span, None, is_written)
        return Speaker(self._written(span), None, span, None, is_written)

    def _written(self, span: Span) -> str:
        """The words of a span, with `the former` and `the latter` told."""
        text = " ".join(self.words[span.start : span.end].split())
        for ending in ("'s", "’s"):
            text = text.removesuffix(ending)
        if self._pair is None or not ("former" in text or "latter" in text):
            return text
        for word, one in zip(("former", "latter"), self._pair, strict=True):
            for article in ("the", "The"):
                text = text.replace(f"{article} {word}'s", f"{one.name}'s")
                text = text.replace(f"{article} {word}’s", f"{one.name}’s")
        return text

    def _pronoun(self, frame: Frame, low: str, span: Span) -> Speaker:
        if low in ("he", "she"):
            gender = "m" if low == "he" else "f"
            someone = self._someone_near(gender, span.start)
            if someone is not None:
                return someone._replace(mention=span)
            person = self._antecedent(frame, gender, span.start)
            if person is not None:
                return self.of(person, span)
            kept = self._group if self._group and _is_somebody(self._group) else None
            return kept._replace(mention=span) if kept else Speaker(None, mention=span)
        if low == "it" and self._document is not None and _is_said_now(frame, span):
            return self._document._replace(mention=span)
        meant = {
            "it": self._group,
            "they": self._group or self._last,
            "who": self._last,
            "you": self._addressee,
        }.get(low)
        return meant._replace(mention=span) if meant else Speaker(None, mention=span)

    def _someone_near(self, gender: str, at: int) -> Speaker | None:
        """Somebody without a name who spoke, where nobody of the gender was named since."""
        if self._someone is None or self._someone[1] not in ("", gender):
            return None
        speaker = self._someone[0]
        begun = speaker.mention.start if speaker.mention else at
        number = bisect_left(self._mention_starts, at)
        near = self.cast.mentions[max(0, number - 8) : number]
        is_over = any(start > begun and one.gender in ("", gender) for start, one in near)
        return None if is_over or at - begun > FARTHEST_PRONOUN else speaker

    def _antecedent(self, frame: Frame, gender: str, at: int) -> Person | None:
        """The person whom `he` or `she` means.

        The first one named in the sentence; where nobody has spoken in the paragraph, one whom it
        is about or brings in; else who spoke last, else who was named last.
        """
        number = bisect_left(self._mention_starts, at)
        near = self.cast.mentions[max(0, number - 8) : number]
        for start, person in near:
            if start >= frame.start and person.gender in ("", gender):
                return person
        if not self._is_told:
            new = [person for _, person in near if person.start >= self._begun]
            opened = [one for one in self._subjects if one.gender == gender]
            opened += [one for one in new if one.gender in ("", gender)]
            if opened:
                return opened[0]
        if self._person is not None and self._person.gender in ("", gender):
            return self._person
        for start, person in reversed(near):
            if at - start < FARTHEST_PRONOUN and person.gender in ("", gender):
                return person
        return self._unknown

    def _person_in(self, frame: Frame, first: int, end: int) -> Speaker | None:
        """The person named by the capitalised words that end the head of a subject."""
        role, name, stop = name_in(frame, first, end)
        if not name or not looks_like_person(name, bool(role)):
            return None
        span = Span(frame.words[stop - len(name)].start, frame.words[stop - 1].end)
        if self._body(span) is not None:
            return None
        person = self._pick(frame, self.cast.named(name), stop, span.start)
        if person is not None:
            return self.of(person, span)
        if end - first != len(name) and not role:
            return None
        full = " ".join(name)
        self._unknown = Person(full, span.start, role, gender=gender_of(full))
        return Speaker(self._unknown.name, role or None, span)

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

    def _described(self, word: str, at: int) -> Person | None:
        """`the Democrat`, `the lawmaker`: one told of as that before, else who spoke last."""
        number = bisect_left(self._mention_starts, at)
        for _, person in reversed(self.cast.mentions[max(0, number - 12) : number]):
            if word in person.role.lower():
                return person
        rival = self._person is not None and (_PARTIES - {word}) & set(
            self._person.role.lower().replace(",", " ").split()
        )
        return None if rival else self._person

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
        if role in _DESCRIBING and lows[0] == "the":
            return self._described(role, frame.words[first].start)
        holders = self.cast.holders(role)
        if len(holders) != 1 or (holders[0].start < frame.start) != (lows[0] == "the"):
            return None
        return holders[0]


def _is_said_now(frame: Frame, span: Span) -> bool:
    """Whether the verb after a pronoun is in the present."""
    at = next((at for at, word in enumerate(frame.words) if word.start == span.start), 0)
    return is_present(frame.lows, at + 1)


def _is_somebody(speaker: Speaker) -> bool:
    """Whether a speaker without a name is one person: `the mayor`."""
    return bool(role_in((speaker.name or "").lower().split()))
