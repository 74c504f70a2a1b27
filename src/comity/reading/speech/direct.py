"""Words in marks: which are speech, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from comity.reading.found import Confidence
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.grammar import AUXILIARIES, BARRIERS, is_capital, is_finite
from comity.reading.speech.mark_kinds import MarkKind, count_words, is_inside_phrase, mark_kind
from comity.reading.speech.sayings import ACCORDING, Saying
from comity.reading.speech.speakers import Speaker, is_document
from comity.reading.speech.stage import Stage
from comity.reading.speech.subjects import Subject, main, name_after, name_before
from comity.reading.tables import listed
from comity.reading.tables import words as table

DOCUMENTS = table("document-words")
SHORTEST_ALONE = 6
"""Words in marks that are taken for speech though nobody is said to say them."""


class Told(NamedTuple):
    """A saying and who says it."""

    saying: Saying
    speaker: Speaker


class Mark(NamedTuple):
    """Words in marks that are speech.

    Attributes:
        at: number of the word of the frame.
        saying: None where another sentence tells the speaker.
    """

    at: int
    speaker: Speaker
    saying: Saying | None = None
    confidence: Confidence = Confidence.HIGH


def marks(words: str, frame: Frame, told: Sequence[Told], stage: Stage) -> Iterator[Mark]:
    """The quotations of a frame that are speech, each with its speaker."""
    for at in frame.quotes:
        found = _by_saying(words, frame, at, told, stage)
        if found is None and not told:
            found = _without_saying(words, frame, at, stage)
        if found is not None:
            yield found


def _by_saying(
    words: str, frame: Frame, at: int, told: Sequence[Told], stage: Stage
) -> Mark | None:
    kind = mark_kind(frame, at, words)
    for saying, speaker in told:
        if _is_beside(frame, at, saying):
            return Mark(at, speaker, saying)
    for saying, speaker in told:
        if saying.is_passive:
            if kind is MarkKind.SPEECH and saying.end <= at:
                return _passive(frame, at, saying, stage)
        elif saying.content and saying.content[0] <= at < saying.content[1]:
            if kind is MarkKind.SPEECH or (kind is MarkKind.TITLE and _quotes(saying, speaker)):
                return Mark(at, speaker, saying)
            return None
    return _apart(frame, at, told) if kind is MarkKind.SPEECH else None


def _quotes(saying: Saying, speaker: Speaker) -> bool:
    """Whether a document says something, so that a title in its words is its own."""
    tells = bool(set("std") & set(saying.verb.classes))
    return tells and (speaker.is_document or is_document((speaker.name or "x").lower().split()))


def _is_beside(frame: Frame, at: int, saying: Saying) -> bool:
    """`“...,” he said`, with nothing between but a comma; `he said, “...”`."""
    if saying.is_passive or frame.lows[saying.left] in ("and", "but", "while"):
        return False
    gap = frame.lows[at + 1 : saying.left]
    if saying.left > at and len(gap) <= 1 and (not gap or gap[0] in (",", "—", "–")):
        is_closed = frame.quotes[at].ends_sentence or bool(gap) or saying.content is None
        return is_closed and saying.verb.lemma not in ("call", "describe")
    if saying.verb is ACCORDING and saying.right <= at:
        return frame.lows[saying.right : at] in ([], [","], [":"])
    return False


def _apart(frame: Frame, at: int, told: Sequence[Told]) -> Mark | None:
    """`“...,” he told the council; “the rest ...”`: a whole quotation elsewhere in the sentence."""
    pair = frame.quotes[at]
    opens = at == 0 or frame.lows[at - 1] in (",", ":", ";", "—", "–", ".", "and", "but", QUOTE)
    if not opens or not (pair.ends_sentence or at + 1 >= len(frame.lows)):
        return None
    active = [one for one in told if not one.saying.is_passive]
    if not active:
        return None
    saying, speaker = min(
        active, key=lambda one: min(abs(one.saying.left - at), abs(one.saying.right - at))
    )
    return Mark(at, speaker, saying, Confidence.MEDIUM)


def _passive(frame: Frame, at: int, saying: Saying, stage: Stage) -> Mark | None:
    """`was called “...” by the mayor`; `are enjoined from “...”`, which a court does."""
    for place in range(saying.end, len(frame.lows) - 1):
        if frame.lows[place] == "by":
            subject = name_after(frame, place + 1)
            if subject is not None:
                return Mark(at, stage.speaker(frame, subject), saying)
        if frame.lows[place] in BARRIERS:
            break
    if saying.orders:
        return Mark(at, stage.court(), saying, Confidence.MEDIUM)
    return None


def _without_saying(words: str, frame: Frame, at: int, stage: Stage) -> Mark | None:
    """A quotation in a sentence with no verb of saying that is known."""
    if not any(low.isalnum() for low in frame.lows):
        return Mark(at, stage.continued(), None, Confidence.MEDIUM)
    if mark_kind(frame, at, words) is not MarkKind.SPEECH:
        return None
    subject = _speaking(frame, at) or _credited(frame, at)
    if subject is not None:
        return Mark(at, stage.speaker(frame, subject), None, Confidence.MEDIUM)
    length = count_words(frame, at, words)
    if at and frame.lows[at - 1] == ":" and (length > 2 or frame.quotes[at].ends_sentence):
        return Mark(at, _introduced(frame, at, stage), None, Confidence.MEDIUM)
    if length < SHORTEST_ALONE or (is_inside_phrase(frame, at) and length < SHORTEST_ALONE * 2):
        return None
    return Mark(at, _introduced(frame, at, stage), None, Confidence.LOW)


def _speaking(frame: Frame, at: int) -> Subject | None:
    """`“...,” he deadpanned`, `“...?” wondered Holt`: any verb right after a quotation."""
    lows, pair, after = frame.lows, frame.quotes[at], at + 1
    if pair.last not in ",?!" or after + 1 >= len(lows):
        return None
    if lows[after] in ("he", "she", "they") and _is_verb(lows[after + 1]):
        return Subject(after, after + 1, after)
    named = name_before(frame, _end_of_name(frame, after))
    if named is not None and named.first == after and named.end < len(lows):
        return named if _is_verb(lows[named.end]) else None
    if _is_verb(lows[after]) and not is_capital(frame.words[after].text):
        end = _end_of_name(frame, after + 1)
        return Subject(after + 1, end, after) if end > after + 1 else None
    return None


LONGEST_CREDIT = 10


def _credited(frame: Frame, at: int) -> Subject | None:
    """`“We will not sign.” — Mayor Dana Holt`: a name after a dash, and nothing else."""
    first = at + 2
    if frame.lows[at + 1 : first] not in (["—"], ["–"], ["--"]) or first >= len(frame.lows):
        return None
    subject = name_after(frame, first)
    is_short = len(frame.lows) - first <= LONGEST_CREDIT
    return subject if is_short and is_capital(frame.words[first].text) else None


def _end_of_name(frame: Frame, first: int) -> int:
    end = first
    while end < len(frame.lows) and is_capital(frame.words[end].text):
        end += 1
    return end


def _is_verb(low: str) -> bool:
    return is_finite(low) and low not in AUXILIARIES


_ANSWERS = listed(
    "response reply answer message statement advice verdict comment reaction word words view "
    "explanation conclusion motto warning"
)


def _answering(frame: Frame, at: int) -> Subject | None:
    """`The agency's answer was short: “...”`: whose words stand after the colon."""
    lows = frame.lows
    if lows[at - 1] != ":":
        return None
    owner = next((n for n in range(min(at, 8)) if lows[n].endswith(("'s", "s'"))), None)
    if owner is None or not _ANSWERS & set(lows[owner + 1 : owner + 4]):
        return None
    return Subject(0, owner + 1, 0)


def _calls_out(frame: Frame, subject: Subject, at: int) -> bool:
    """`The crowd roared back: “No!”`: a verb, whatever it is, brings words after a colon."""
    lows = frame.lows
    is_whole = lows[at - 1] == ":" and frame.quotes[at].ends_sentence
    is_own = lows[subject.first] in ("the", "a", "an", "one", "some", "many")
    verb = lows[subject.end] if subject.end < at else ""
    return is_whole and is_own and is_finite(verb) and verb not in AUXILIARIES


def _introduced(frame: Frame, at: int, stage: Stage) -> Speaker:
    """The subject of the sentence, where it names somebody; else who spoke before."""
    answering = _answering(frame, at)
    if answering is not None:
        return stage.speaker(frame, answering)
    told = main(frame)
    if told is not None and _calls_out(frame, told, at):
        return stage.speaker(frame, told)
    subject = told or (Subject(0, at - 1, 0) if at > 1 else None)
    if subject is not None and subject.end <= at:
        for end in (subject.end, *range(min(subject.end, subject.first + 3), subject.first, -1)):
            found = stage.known(frame, subject._replace(end=end))
            if found is not None:
                return found
    return stage.continued()
