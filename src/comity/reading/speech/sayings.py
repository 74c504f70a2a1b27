"""Sayings: a verb of saying with its subject, and which words of the frame it reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from comity.reading.speech.cues import Verb, pair_verbs, verbs
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    CLAUSE_PRONOUNS,
    DAYS,
    HAVE,
    IRREGULAR,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    has_main_verb,
    has_verb,
    is_adverb,
    is_capital,
    is_finite,
)
from comity.reading.speech.subjects import (
    TIMES,
    Subject,
    before,
    is_clean,
    name_before,
    named_beside,
)
from comity.reading.tables import listed
from comity.reading.tables import words as table

LONGEST_NAME = 30
COURT_VERBS = listed("enjoin restrain bar order direct prohibit forbid require")
AMBIGUOUS = table("ambiguous-verbs")
ACCORDING = Verb("according to", "s", "base", 2)

_PLURALS = listed("they we i you people police men women media both many some most who")
_BEFORE_PARTICIPLE = listed(
    ", — by in after and as with without while statement letter email tweet memo him her them "
    "post message note speech release report interview"
)
_BEFORE_TO = listed("appeared seemed appears seems continues continued used began likes")
_NAME_STOPS = listed(", ; : — – -- ( ? ! . who which when as while after before")
_ADJUNCTS = listed("in on at during to via through")


@dataclass(slots=True)
class Saying:
    """A verb of saying, or `according to`, in a frame; places are numbers of words.

    Attributes:
        first: of the verb group, `end` after the verb.
        subject: None where the sentence names nobody.
        is_inverted: the subject stands after the verb.
        is_passive: told by nobody: `was described as`.
        content: the words reported, where they have been found.
        is_after: the content follows the verb.
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
    def orders(self) -> bool:
        """Whether it is a verb of courts: `are enjoined from`."""
        return self.verb.lemma in COURT_VERBS

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


class _Group(NamedTuple):
    """A verb with its auxiliaries and adverbs.

    Attributes:
        is_denied: it is not said, or might be.
    """

    first: int
    is_passive: bool
    is_denied: bool


def sayings(frame: Frame) -> list[Saying]:
    """The sayings of a frame, in order; content is not told yet."""
    found = []
    known, pairs = verbs(), pair_verbs()
    lows = frame.lows
    for at, low in enumerate(lows):
        if low in _SOURCES:
            named = _source(frame, at)
            if named is not None:
                found.append(named)
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


_SOURCES = {
    "according": (("according", "to"),),
    "per": (("per",),),
    "in": (
        ("in", "the", "words", "of"),
        ("in", "the", "view", "of"),
        ("in", "the", "opinion", "of"),
    ),
}


def _source(frame: Frame, at: int) -> Saying | None:
    """`according to X`, `in the words of X`."""
    for words in _SOURCES[frame.lows[at]]:
        start = at + len(words)
        if words == ("per",) and not _opens_phrase(frame, at):
            continue
        if tuple(frame.lows[at:start]) == words:
            end = name_end(frame, start, is_long=True)
            return Saying(ACCORDING, at, start, Subject(start, end, at), is_inverted=True)
    return None


def _opens_phrase(frame: Frame, at: int) -> bool:
    """`Per the manual,` rather than `per capita`."""
    is_first = at == 0 or frame.lows[at - 1] in (",", QUOTE)
    following = frame.words[at + 1] if at + 1 < len(frame.words) else None
    return (
        is_first
        and following is not None
        and (following.low in ARTICLES or is_capital(following.text))
    )


def _saying(frame: Frame, at: int, verb: Verb) -> Saying | None:
    text = frame.words[at].text
    if at and is_capital(text) and not (text.isupper() or _is_headline_verb(frame, verb)):
        return None
    end = at + verb.words
    if verb.form == "ing" and not _follows_be(frame, at):
        return _participle(frame, at, verb)
    group = _group(frame, at, verb)
    if frame.lows[group.first] == "going" and group.first and frame.lows[group.first - 1] == ",":
        return Saying(verb, group.first, end, None, is_participle=True)
    if group.is_denied or _is_noun(frame, group.first, verb) or _only_quotes(frame, end, verb):
        return None
    if group.is_passive:
        return Saying(verb, group.first, end, before(frame, group.first), is_passive=True)
    inverted = _inverted(frame, at, end, verb)
    if inverted is not None:
        return Saying(verb, group.first, end, inverted, is_inverted=True)
    subject = before(frame, group.first)
    is_infinitive = at > 0 and frame.lows[at - 1] == "to"
    if subject is None or _is_supposed(frame, subject) or not _may_speak(frame, subject):
        return None
    if not (is_infinitive or _agrees(frame, subject, verb, at)):
        return None
    return Saying(verb, group.first, end, subject)


def _may_speak(frame: Frame, subject: Subject) -> bool:
    """Whether the words may name somebody: a day, a month, a verb alone or `his` says nothing."""
    if subject.is_shared:
        return True
    lows = frame.lows[subject.first : subject.end]
    if len(lows) == 1 and (lows[0] in POSSESSIVES or is_finite(lows[0])):
        return False
    return not all(low in TIMES or low.isdigit() or low in ARTICLES for low in lows)


_NOBODY = listed("nobody none neither no-one")


def _is_supposed(frame: Frame, subject: Subject) -> bool:
    """`if he says no`, `did she say`, `nobody said`: nothing is said there."""
    first = subject.first
    low = frame.lows[first] if first < len(frame.lows) else ""
    before_it = frame.lows[first - 1] if first else ""
    if low in _NOBODY or frame.lows[first : first + 2] == ["no", "one"]:
        return True
    if subject.is_shared or (first > 1 and frame.lows[first - 2] == "so"):
        return False
    return before_it in ("if", "unless", "whether", "did", "does", "do")


def _is_headline_verb(frame: Frame, verb: Verb) -> bool:
    """`Governor Says State Will Sue`: verbs have capitals in headlines."""
    return frame.is_title and verb.form in ("s", "past") and "s" in verb.classes


def _agrees(frame: Frame, subject: Subject, verb: Verb, at: int) -> bool:
    """Whether a form that may be a noun has the subject of a verb: `officials report`."""
    if subject.is_shared:
        return verb.form != "base"
    if not is_clean(frame, subject):
        return False
    if verb.form not in ("base", "s") or verb.lemma in ("say", "write"):
        return True
    following = frame.lows[at + verb.words] if at + verb.words < len(frame.lows) else ""
    if following in (",", ":") and frame.lows[at + verb.words + 1 :][:1] == [QUOTE]:
        return verb.form == "s" or _is_plural(frame, subject)
    if following in IRREGULAR or following in AUXILIARIES:
        return False
    is_last = verb.lemma in ("show", "report", "claim", "state") and following in ("", ".")
    if verb.lemma in AMBIGUOUS and not (is_last or _shows_content(following)):
        return False
    return verb.form == "s" or _is_plural(frame, subject)


def _shows_content(low: str) -> bool:
    """Whether a word after a verb tells that it is one."""
    return low in ("that", "to", QUOTE) or low in CLAUSE_PRONOUNS or low in ARTICLES


def _is_plural(frame: Frame, subject: Subject) -> bool:
    words = frame.lows[subject.first : subject.end]
    phrase = next((at for at, low in enumerate(words) if at and low in PREPOSITIONS), len(words))
    last = words[phrase - 1]
    ends = last.endswith("s") and not last.endswith(("'s", "ss"))
    return ends or last in _PLURALS or words[0] in _PLURALS or "and" in words


def _follows_be(frame: Frame, at: int) -> bool:
    before_it = at - 1
    while before_it > 0 and is_adverb(frame.lows[before_it]):
        before_it -= 1
    return before_it >= 0 and frame.lows[before_it] in BE


def _participle(frame: Frame, at: int, verb: Verb) -> Saying | None:
    """`, adding that`; `quoted as saying`; `by saying`; `footage of Holt saying`."""
    if at == 0:
        return None
    previous = frame.lows[at - 1]
    end = at + verb.words
    if previous == "as" and (quoted := _quoted(frame, at - 1)) is not None:
        return Saying(verb, at, end, quoted, is_participle=True)
    if previous in _BEFORE_PARTICIPLE:
        return Saying(verb, at, end, None, is_participle=True)
    if previous in ("on", "to") or is_adverb(previous):
        return None
    if previous in TIMES:
        return Saying(verb, at, end, None, is_participle=True)
    if is_capital(frame.words[at - 1].text):
        return Saying(verb, at, end, name_before(frame, at), is_participle=True)
    for place in range(at - 2, max(-1, at - 9), -1):
        if frame.lows[place] == "with":
            return Saying(verb, at, end, Subject(place + 1, at, place), is_participle=True)
        if frame.lows[place] in (",", "that"):
            break
    return None


def _only_quotes(frame: Frame, end: int, verb: Verb) -> bool:
    return verb.lemma == "quote" and ["as", "saying"] in (
        frame.lows[at : at + 2] for at in range(end, end + 5)
    )


def _quoted(frame: Frame, end: int) -> Subject | None:
    """`one of them quoted him as saying`: it is he who says it."""
    for at in range(end - 1, max(-1, end - 6), -1):
        if frame.lows[at] in ("quoted", "quotes", "cited"):
            reporter = before(frame, at)
            edge = reporter.edge if reporter else at
            return Subject(at + 1, end, edge) if at + 1 < end else None
    return None


_BETWEEN = listed("did does do since both each all")


def _group(frame: Frame, at: int, verb: Verb) -> _Group:
    lows, first = frame.lows, at
    if at and lows[at - 1] == "to":
        goes_on = (
            at > 2 and lows[at - 2] == "on" and lows[at - 3] in ("went", "goes", "going", "go")
        )
        if not goes_on and (at < 2 or lows[at - 2] not in _BEFORE_TO):
            return _Group(at, False, True)
        first = at - (3 if goes_on else 2)
    is_passive = is_denied = False
    may_be_passive = verb.form in ("past", "participle")
    while first > 0:
        low = lows[first - 1]
        if low in BE:
            is_passive = may_be_passive
        elif low in MODALS or low in NEGATIONS:
            is_denied = True
        elif not (low in HAVE or low in _BETWEEN or is_adverb(low)):
            break
        first -= 1
    return _Group(first, is_passive, is_denied)


def _is_noun(frame: Frame, first: int, verb: Verb) -> bool:
    """`the report`, `its claims`: a noun that looks like a verb."""
    if first == 0:
        return False
    previous = frame.lows[first - 1]
    if previous in ARTICLES or (previous in PREPOSITIONS and previous != "before"):
        return True
    if verb.form not in ("base", "s"):
        return False
    is_object = verb.lemma in AMBIGUOUS and previous not in AUXILIARIES and is_finite(previous)
    return is_object or previous.endswith(("'s", "s'"))


def _inverted(frame: Frame, at: int, end: int, verb: Verb) -> Subject | None:
    """`“...,” said Whitfield`; `..., said Lt. Carla Ruiz, who keeps it`."""
    if at == 0 or verb.form not in ("past", "s", "base") or end >= len(frame.lows):
        return None
    if "n" in verb.classes and "s" not in verb.classes:
        return None
    previous, is_parted = frame.lows[at - 1], frame.lows[at - 1] in (",", "—", "–")
    is_after_quote = previous == QUOTE or (is_parted and at > 1 and frame.lows[at - 2] == QUOTE)
    if not is_after_quote and not (is_parted and has_main_verb(frame.lows, 0, at - 1)):
        return None
    stop = name_end(frame, end)
    if stop == end or not _begins_name(frame, end) or has_verb(frame.lows, end, stop):
        return None
    piece = (stop + 1, name_end(frame, stop + 1))
    return named_beside(frame, Subject(end, stop, at), piece)


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
        if low in _NAME_STOPS or low == QUOTE:
            break
        if not is_long and (low in _ADJUNCTS or low in DAYS):
            break
        at += 1
    return at


_ISSUING = listed(
    "issued issues released releases sent sends gave gives made makes provided offered posted "
    "shared wrote delivered emailed published had"
)
_WRITINGS = listed(
    "statement statements comment comments response reply remarks answer message note letter email "
    "e-mail tweet memo explanation account advice warning say"
)


def _group_start(frame: Frame, at: int) -> int:
    """The first word of a verb with what stands before it: `has also issued`."""
    while at and (frame.lows[at - 1] in HAVE or is_adverb(frame.lows[at - 1])):
        at -= 1
    return at


def introducing(frame: Frame) -> Subject | None:
    """Who a sentence introduces that ends with a colon.

    `The governor added:`; `The mayor issued this statement after a judge enjoined the terms:`.
    """
    if not frame.lows or frame.lows[-1] != ":":
        return None
    for at, low in enumerate(frame.lows):
        if low in _ISSUING and _WRITINGS & set(frame.lows[at + 1 : at + 6]):
            return before(frame, _group_start(frame, at))
    for saying in reversed(sayings(frame)):
        if saying.subject is not None and not saying.is_passive and "n" not in saying.verb.classes:
            return saying.subject
    return None
