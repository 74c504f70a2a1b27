"""Quotations of a text: direct, in part, mixed and indirect, each with its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.reading.found import Confidence, Mention, Quotation, Span, Speech
from comity.reading.segments import turn_label
from comity.reading.speech.frames import QUOTE, Frame, frames
from comity.reading.speech.marks import Pair, pairs
from comity.reading.speech.people import cast
from comity.reading.speech.reports import reports
from comity.reading.speech.sayings import Saying
from comity.reading.speech.speakers import Speaker, Stage
from comity.reading.text import Paragraph, Part, Text


def quotations(text: Text, bodies: Sequence[Mention] = ()) -> list[Quotation]:
    """What is said in a text, and by whom, in the order of the text.

    Args:
        bodies: governments and agencies found in it, which tell a body from a person.
    """
    marked = [pairs(text.words, paragraph) for paragraph in text.paragraphs]
    people = cast(text.words, [(one.start, one.end) for one in text.paragraphs], [])
    stage = Stage(text.words, people, bodies)
    found: list[Quotation] = []
    for number, paragraph in enumerate(text.paragraphs):
        found += _paragraph(text, number, paragraph, marked[number], stage)
    return sorted(found, key=lambda one: (one.start, -one.end))


def _paragraph(text, number, paragraph, quotes, stage) -> Iterator[Quotation]:
    for frame in frames(text.words, list(paragraph.sentences), quotes, number):
        yield from _frame(text.words, frame, stage)


def _frame(words: str, frame: Frame, stage: Stage) -> Iterator[Quotation]:
    told = reports(frame)
    speakers = [stage.speaker(frame, one.subject) if one.subject else Speaker(None) for one in told]
    for saying, speaker in zip(told, speakers):
        if saying.content is None:
            continue
        first, end = saying.content
        if frame.lows[first:end] == [QUOTE]:
            continue
        yield _quotation(words, frame, saying, speaker)
    for at, pair in frame.quotes.items():
        saying, speaker = _nearest(frame, at, told, speakers, stage)
        if speaker is None:
            continue
        yield Quotation(
            start=pair.start,
            end=pair.end,
            text=words[pair.start : pair.end],
            kind=Speech.DIRECT,
            speaker=speaker.name,
            affiliation=speaker.affiliation,
            mention=speaker.mention,
        )


def _nearest(frame, at, told, speakers, stage):
    for saying, speaker in zip(told, speakers):
        if saying.content and saying.content[0] <= at < saying.content[1]:
            return saying, speaker
    if told:
        n = min(
            range(len(told)), key=lambda n: min(abs(told[n].left - at), abs(told[n].right - at))
        )
        return told[n], speakers[n]
    if len(frame.lows) <= 2 and stage.last:
        return None, stage.last
    return None, None


def _quotation(words: str, frame: Frame, saying: Saying, speaker: Speaker) -> Quotation:
    first, end = saying.content
    start, stop = frame.words[first].start, frame.words[end - 1].end
    has_marks = QUOTE in frame.lows[first:end]
    return Quotation(
        start=start,
        end=stop,
        text=words[start:stop],
        kind=Speech.MIXED if has_marks else Speech.INDIRECT,
        speaker=speaker.name,
        affiliation=speaker.affiliation,
        mention=speaker.mention,
        cue=Span(frame.words[saying.first].start, frame.words[saying.end - 1].end),
    )
