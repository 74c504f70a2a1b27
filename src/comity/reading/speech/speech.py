"""Quotations of a text: direct, in part, mixed and indirect, each with its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comity.reading.found import Mention, Quotation, Speech
from comity.reading.speech.direct import DOCUMENTS, Mark, Told, marks
from comity.reading.speech.frames import QUOTE, Frame, frames
from comity.reading.speech.headlines import labelled, shortened
from comity.reading.speech.indirect import clauses, cue_span
from comity.reading.speech.marks import Pair, pairs
from comity.reading.speech.people import cast
from comity.reading.speech.reports import reports
from comity.reading.speech.speakers import Speaker, Stage
from comity.reading.speech.turns import spoken, turn
from comity.reading.text import Paragraph, Part, Text


def quotations(text: Text, bodies: Sequence[Mention] = ()) -> list[Quotation]:
    """What is said in a text, and by whom, in the order of the text.

    Args:
        bodies: governments and agencies found in it, which tell a body from a person.
    """
    reader = _Reader(text, bodies)
    for number in range(len(text.paragraphs)):
        reader.read(number)
    reader.found += shortened(text.words, reader.headlines, reader.in_marks)
    return sorted(reader.found, key=lambda one: (one.start, -one.end))


class _Reader:
    """Reads a text from its first paragraph to its last, keeping who spoke."""

    def __init__(self, text: Text, bodies: Sequence[Mention]) -> None:
        self.text = text
        self.words = text.words
        spans = [(one.start, one.end) for one in text.paragraphs]
        self.stage = Stage(text.words, cast(text.words, spans), bodies)
        self.found: list[Quotation] = []
        self.in_marks: list[Quotation] = []
        self.headlines: list[Pair] = []
        self.turn: Speaker | None = None

    def read(self, number: int) -> None:
        """The quotations of a paragraph."""
        paragraph = self.text.paragraphs[number]
        is_headline = paragraph.part is Part.HEADLINE
        if number == 0 or is_headline:
            label = labelled(self.words, paragraph.start, paragraph.end, self.stage)
            if label is not None:
                self.found.append(label)
        self._turn(paragraph)
        quotes = pairs(self.words, paragraph)
        self.stage.enter()
        for frame in frames(self.words, paragraph, quotes, number):
            self._frame(frame, is_headline=is_headline)

    def _turn(self, paragraph: Paragraph) -> None:
        """A turn as a whole; paragraphs after it belong to it where they carry no name."""
        self.stage.is_turn = False
        if paragraph.part is Part.TURN:
            found = turn(self.words, paragraph, self.stage.cast)
            self.turn = found[1] if found else None
            if found:
                self.found.append(found[0])
        elif self.turn is not None and paragraph.part is not Part.HEADLINE:
            self.found.append(spoken(self.words, paragraph.start, paragraph.end, self.turn))
        else:
            self.turn = None
        self.stage.is_turn = self.turn is not None

    def _frame(self, frame: Frame, *, is_headline: bool) -> None:
        told = [
            Told(one, self.stage.speaker(frame, one.subject) if one.subject else Speaker(None))
            for one in reports(frame)
            if not (
                self.stage.is_turn and one.subject and _is_first_person(frame, one.subject.first)
            )
        ]
        spoken_marks = (
            [] if is_headline and not told else list(marks(self.words, frame, told, self.stage))
        )
        if is_headline:
            self.headlines += [
                pair
                for at, pair in frame.quotes.items()
                if at not in {one.at for one in spoken_marks}
            ]
        for mark in spoken_marks:
            one = _quotation(self.words, frame, mark)
            self.found.append(one)
            self.in_marks.append(one)
        self.found += clauses(self.words, frame, told, spoken_marks)
        self.stage.leave(frame, told, spoken_marks)


def _is_first_person(frame: Frame, at: int) -> bool:
    return at < len(frame.lows) and frame.lows[at] in ("i", "we", "you")


def _quotation(words: str, frame: Frame, mark: Mark) -> Quotation:
    pair, speaker = frame.quotes[mark.at], mark.speaker
    return Quotation(
        start=pair.start,
        end=pair.end,
        text=words[pair.start : pair.end],
        kind=_kind(words, frame, mark),
        speaker=speaker.name,
        affiliation=speaker.affiliation,
        mention=speaker.mention,
        cue=cue_span(frame, mark.saying) if mark.saying else None,
        confidence=mark.confidence,
    )


def _kind(words: str, frame: Frame, mark: Mark) -> Speech:
    pair = frame.quotes[mark.at]
    first = next((sign for sign in words[pair.start : pair.start + 4] if sign.isalnum()), "")
    is_opening = mark.at == 0 or frame.lows[mark.at - 1] in (",", ":", ";", "—", "–", QUOTE)
    if is_opening and (pair.ends_sentence or first.isupper()) or len(frame.lows) <= 2:
        return Speech.DIRECT
    is_document = bool(set((mark.speaker.name or "").lower().split()) & DOCUMENTS)
    return Speech.MIXED if is_document or mark.speaker.is_document else Speech.PARTIAL
