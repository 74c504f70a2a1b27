"""Reported speech: the clauses that sayings report, and how words in marks go with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.reading.found import Confidence, Quotation, Span, Speech
from comity.reading.speech.direct import Mark, Told
from comity.reading.speech.frames import QUOTE, Frame
from comity.reading.speech.sayings import Saying
from comity.reading.speech.speakers import Speaker

NEARLY_ALL = 0.75
"""Share of a clause in marks from which the words in marks alone are the quotation."""

HALF = 0.5
"""The same where a verb gives a name: `called the suit “expensive theater”`."""

_EDGES = frozenset([",", ";", ":", "—", "–", "--", "that", ".", "…"])


def clauses(
    words: str, frame: Frame, told: Sequence[Told], marked: Sequence[Mark]
) -> Iterator[Quotation]:
    """The clauses that the sayings of a frame report, as quotations."""
    spoken = {mark.at for mark in marked}
    given: set[tuple[int, int]] = set()
    for saying, speaker in told:
        span = _trimmed(frame, saying)
        if span is None or span in given or saying.is_passive:
            continue
        given.add(span)
        first, end = span
        start, stop = frame.words[first].start, frame.words[end - 1].end
        inside = [at for at in range(first, end) if at in spoken]
        if inside and (
            speaker.is_document or _share(frame, inside, stop - start) >= _enough(saying)
        ):
            continue
        if not inside and QUOTE in frame.lows[first:end] and end - first < 3:
            continue
        yield Quotation(
            start=start,
            end=stop,
            text=words[start:stop],
            kind=Speech.MIXED if inside else Speech.INDIRECT,
            speaker=speaker.name,
            affiliation=speaker.affiliation,
            mention=speaker.mention,
            cue=cue_span(frame, saying),
            confidence=confidence(saying, speaker),
        )


def _trimmed(frame: Frame, saying: Saying) -> tuple[int, int] | None:
    if saying.content is None:
        return None
    first, end = saying.content
    while first < end and frame.lows[first] in _EDGES:
        first += 1
    while end > first and frame.lows[end - 1] in _EDGES:
        end -= 1
    return (first, end) if first < end else None


def _enough(saying: Saying) -> float:
    return HALF if "n" in saying.verb.classes else NEARLY_ALL


def _share(frame: Frame, inside: Sequence[int], length: int) -> float:
    return sum(frame.quotes[at].end - frame.quotes[at].start for at in inside) / max(1, length)


def cue_span(frame: Frame, saying: Saying) -> Span:
    """The words of saying."""
    return Span(frame.words[saying.first].start, frame.words[saying.end - 1].end)


def confidence(saying: Saying, speaker: Speaker) -> Confidence:
    """How sure a clause and its speaker are."""
    if speaker.name is None or "k" in saying.verb.classes:
        return Confidence.LOW
    return Confidence.HIGH if "s" in saying.verb.classes else Confidence.MEDIUM
