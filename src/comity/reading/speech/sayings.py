"""Sayings: a verb of saying with its subject, and which words of the frame it reports."""

from __future__ import annotations

from dataclasses import dataclass

from comity.reading.speech.cues import Verb, pair_verbs, verbs
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    BE,
    DAYS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    has_verb,
    is_adverb,
    is_capital,
)
from comity.reading.speech.subjects import Subject, before

LONGEST_NAME = 30


@dataclass(slots=True)
class Saying:
    """A verb of saying, or `according to`, in a frame; places are numbers of words.

    Attributes:
        first: of the verb group, `end` after the verb.
        subject: None where the sentence names nobody.
        is_inverted: the subject stands after the verb.
        content: the words reported, where they have been found.
        is_passive: told by nobody: `was described as`.
    """

    verb: Verb
    first: int
    end: int
    subject: Subject | None
    is_inverted: bool = False
    is_passive: bool = False
    is_participle: bool = False
    content: tuple[int, int] | None = None
    is_after: bool = True

    @property
    def left(self) -> int:
        """The first word of verb and subject together."""
        if self.subject is None or self.is_inverted:
            return self.first
        return min(self.first, self.subject.edge)

    @property
    def right(self) -> int:
        """After the last word of verb and subject together."""
        return max(self.end, self.subject.end) if self.subject and self.is_inverted else self.end


ACCORDING = Verb("according to", "s", "base", 2)


def sayings(frame: Frame) -> list[Saying]:
    """The sayings of a frame, in order; content is not told yet."""
    found = []
    known, pairs = verbs(), pair_verbs()
    lows = frame.lows
    for at, low in enumerate(lows):
        if low == "according" and lows[at + 1 : at + 2] == ["to"]:
            found.append(_according(frame, at))
            continue
        verb = known.get(low)
        seconds = pairs.get(low)
        if seconds and at + 1 < len(lows) and lows[at + 1] in seconds:
            verb = seconds[lows[at + 1]]
        if verb is not None:
            saying = _saying(frame, at, verb)
            if saying is not None:
                found.append(saying)
    return found


def _according(frame: Frame, at: int) -> Saying:
    end = name_end(frame, at + 2, is_long=True)
    return Saying(ACCORDING, at, at + 2, Subject(at + 2, end, at), is_inverted=True)


def _saying(frame: Frame, at: int, verb: Verb) -> Saying | None:
    end = at + verb.words
    if verb.form == "ing":
        found = _participle(frame, at, verb)
        if found is not None or not _follows_be(frame, at):
            return found
    first, is_passive, is_denied = _group(frame, at, verb)
    if is_denied or _is_noun(frame, first, verb):
        return None
    if is_passive:
        return Saying(verb, first, end, before(frame, first), is_passive=True)
    inverted = _inverted(frame, at, end, verb)
    if inverted is not None:
        return Saying(verb, first, end, inverted, is_inverted=True)
    subject = before(frame, first)
    return Saying(verb, first, end, subject) if subject else None


def _follows_be(frame: Frame, at: int) -> bool:
    before_it = at - 1
    while before_it > 0 and is_adverb(frame.lows[before_it]):
        before_it -= 1
    return before_it >= 0 and frame.lows[before_it] in BE


def _participle(frame: Frame, at: int, verb: Verb) -> Saying | None:
    """`, adding that`; `quoted as saying`; `by saying`; `going on to say`."""
    if at == 0:
        return None
    previous = frame.lows[at - 1]
    end = at + verb.words
    if previous == "," or previous in (
        "by",
        "in",
        "after",
        "and",
        "—",
        "as",
        "with",
        "without",
        "while",
    ):
        return Saying(verb, at, end, None, is_participle=True)
    if is_capital(frame.words[at - 1].text) and previous not in BE:
        return Saying(verb, at, end, before(frame, at), is_participle=True)
    if previous in ("statement", "letter", "email", "tweet", "memo", "him", "her", "them"):
        return Saying(verb, at, end, None, is_participle=True)
    return None


def _group(frame: Frame, at: int, verb: Verb) -> tuple[int, bool, bool]:
    """Where the verb group begins, whether it is passive, whether it is denied or only possible."""
    lows, first = frame.lows, at
    is_passive = is_denied = has_modal = False
    if at and lows[at - 1] == "to":
        went = at > 1 and (
            lows[at - 2]
            in (
                "on",
                "appeared",
                "seemed",
                "appears",
                "seems",
                "continues",
                "continued",
                "used",
                "began",
                "likes",
            )
        )
        if not went:
            return at, False, True
        first = at - (3 if lows[at - 2] == "on" else 2)
    while first > 0:
        low = lows[first - 1]
        if low in BE:
            is_passive = (
                is_passive
                or (first == at or is_adverb(lows[first]))
                and verb.form in ("past", "participle")
            )
        elif low in MODALS:
            has_modal = True
        elif low in NEGATIONS:
            is_denied = True
        elif not (low in HAVE or low in ("did", "does", "do") or is_adverb(low)):
            break
        first -= 1
    return first, is_passive, is_denied or has_modal


def _is_noun(frame: Frame, first: int, verb: Verb) -> bool:
    """`the report`, `its claims`: a noun that looks like a verb."""
    if first == 0:
        return False
    previous = frame.lows[first - 1]
    if previous in ARTICLES or (previous in PREPOSITIONS and previous not in ("before",)):
        return True
    return previous.endswith(("'s", "s'")) and verb.form in ("base", "s")


def _inverted(frame: Frame, at: int, end: int, verb: Verb) -> Subject | None:
    """`“...,” said Whitfield`; `..., said Lt. Carla Ruiz, who keeps it`."""
    if at == 0 or verb.form not in ("past", "s", "base") or end >= len(frame.lows):
        return None
    previous = frame.lows[at - 1]
    is_after_quote = previous == QUOTE or (
        previous in (",", "—") and at > 1 and frame.lows[at - 2] == QUOTE
    )
    if not (is_after_quote or previous in (",", "—", "–")):
        return None
    if "n" in verb.classes and "s" not in verb.classes:
        return None
    stop = name_end(frame, end)
    if stop == end or not _begins_name(frame, end) or has_verb(frame.lows, end, stop):
        return None
    if not is_after_quote and not has_verb(frame.lows, 0, at - 1):
        return None
    return Subject(end, stop, at)


def _begins_name(frame: Frame, at: int) -> bool:
    low = frame.lows[at]
    return low not in PREPOSITIONS and low not in ("that", ",", ":", QUOTE) and not is_adverb(low)


def name_end(frame: Frame, first: int, *, is_long: bool = False) -> int:
    """After the last word of a name that begins here: at a comma, a stop or a relative pronoun.

    Args:
        is_long: what stands after `in` and `on` belongs to it too: `experts on nuclear arms`.
    """
    at = first
    limit = min(len(frame.lows), first + LONGEST_NAME)
    while at < limit:
        low = frame.lows[at]
        if low in _NAME_STOPS or (not is_long and (low in _ADJUNCTS or low in DAYS)):
            break
        at += 1
    return at


_NAME_STOPS = frozenset(", ; : — – -- ( ? ! . who which when as while after before".split()) | {
    QUOTE
}
_ADJUNCTS = frozenset("in on at during to via through".split())
