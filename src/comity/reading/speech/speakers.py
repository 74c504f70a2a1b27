"""A speaker, and where the name and title stand in the words that name one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from comity.reading.found import Span
from comity.reading.speech.frames import Frame
from comity.reading.speech.grammar import DETERMINERS, PREPOSITIONS, is_capital
from comity.reading.speech.people import OPENERS, Person, bare
from comity.reading.speech.roles import role_in, split_role
from comity.reading.speech.subjects import Subject
from comity.reading.tables import listed
from comity.reading.tables import words as table

DOCUMENTS = table("document-words")
_LAWS = listed("section sections u.s.c. title order")
_BEFORE_NAME = listed("even only and but see also cf. ,")
_HEAD_STOPS = listed("who which that whose speaking appearing")
_PARTICLES = listed("de da del della van von der den bin al di du la of for and")
_LOCAL = listed("mayor city council councilmember councilman councilwoman alderman grants")


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


class Named(NamedTuple):
    """Title and name at the end of some words.

    Attributes:
        end: number of the word after the name.
    """

    role: str
    name: tuple[str, ...]
    end: int


def affiliation(person: Person, place: str = "") -> str | None:
    """Title and body of a person, in the words of the text.

    Args:
        place: where the text is from; the body of mayors and councils that have no other.
    """
    if not person.role:
        return None
    words = person.role.split()
    is_local = words[0].lower() in _LOCAL and len(words) < 4
    return f"{person.role}, {place}" if place and is_local else person.role


def head(frame: Frame, subject: Subject) -> tuple[int, int]:
    """The words of a subject before what is only said of it."""
    first, end = subject.first, subject.end
    while end - first > 1 and frame.lows[first] in _BEFORE_NAME:
        first += 1
    at = first
    while at < end and frame.lows[at] not in _HEAD_STOPS:
        at += 1
    return first, at if at > first else end


def name_in(frame: Frame, first: int, end: int) -> Named:
    """Title and name at the end of a head, or before its first preposition."""
    for stop in (end, _first_phrase(frame, first, end)):
        start = stop
        while start > first and _goes_with_name(frame, start, first):
            start -= 1
        tokens = [word.text for word in frame.words[start:stop]]
        if not tokens or (stop < end and bare(tokens[-1]) != tokens[-1]):
            continue
        tokens[-1] = bare(tokens[-1])
        role, name = split_role(tokens)
        if start > first and not role and role_in(frame.lows[first:start]):
            role = " ".join(word.text for word in frame.words[first:start])
        is_after_of = not role and start > first and frame.lows[start - 1] in PREPOSITIONS
        if name and not is_after_of and "of" not in name:
            return Named(role, name, stop)
    return Named("", (), end)


def is_document(lows: Sequence[str]) -> bool:
    """Whether some words name a document, a law or a court."""
    words = [low for low in lows[: _phrase_length(lows)] if low not in ("itself", "himself")]
    if not words:
        return False
    last = bare(words[-1])
    return last in DOCUMENTS or last.removesuffix("s") in DOCUMENTS or bool(_LAWS & set(words))


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
