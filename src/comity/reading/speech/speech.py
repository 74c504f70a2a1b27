"""Quotations of a text: direct, in part, mixed and indirect, each with its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from comity.reading.found import Confidence, Mention, Quotation, Speech
from comity.reading.speech.direct import Mark, Told, marks
from comity.reading.speech.frames import Frame, frames
from comity.reading.speech.headlines import labelled, shortened
from comity.reading.speech.indirect import clauses, cue_span
from comity.reading.speech.marks import Pair, pairs
from comity.reading.speech.people import cast
from comity.reading.speech.reports import reports
from comity.reading.speech.sayings import Saying, introducing
from comity.reading.speech.speakers import Speaker, is_document
from comity.reading.speech.stage import Stage
from comity.reading.speech.turns import spoken, turn
from comity.reading.text import Paragraph, Part, Text

_DATELINE = re.compile(
    r"([A-Z][A-Z.' -]{2,30})(?:,\s[A-Z][\w. ]{1,12})?(?:\s\([A-Z]+\))?\s?[—–―-]{1,2}\s"
)
_DEAR = re.compile(r"Dear\s+([^:,\n]{2,60})[:,]")


def quotations(text: Text, bodies: Sequence[Mention] = ()) -> list[Quotation]:
    """What is said in a text, and by whom, in the order of the text.

    Args:
        bodies: governments and agencies found in it, which tell a body from a person.
    """
    reader = _Reader(text, bodies)
    for number in range(len(text.paragraphs)):
        reader.read(number)
    found = reader.found + list(shortened(text.words, reader.headlines, reader.in_marks()))
    once = {(one.start, one.end): one for one in reversed(found)}
    return sorted(once.values(), key=lambda one: (one.start, -one.end))


class _Reader:
    """Reads a text from its first paragraph to its last, keeping who spoke."""

    def __init__(self, text: Text, bodies: Sequence[Mention]) -> None:
        self.text = text
        self.words = text.words
        spans = [(one.start, one.end) for one in text.paragraphs]
        self.stage = Stage(text.words, cast(text.words, spans), bodies)
        self.found: list[Quotation] = []
        self.headlines: list[Pair] = []
        self._marked: list[int] = []
        self._turn: Speaker | None = None
        self._introduced: Speaker | None = None
        self._is_letter = False
        self._pending: list[int] = []

    @property
    def _is_own_speech(self) -> bool:
        """In a turn or a letter, `I said` and `you wrote` are words of the one who speaks."""
        return self._turn is not None or self._is_letter

    def in_marks(self) -> list[Quotation]:
        """The quotations in marks, which headlines shorten."""
        return [self.found[number] for number in self._marked]

    def read(self, number: int) -> None:
        """The quotations of a paragraph."""
        paragraph = self.text.paragraphs[number]
        is_headline = paragraph.part is Part.HEADLINE
        quotes = pairs(self.words, paragraph)
        self._head(number, paragraph, is_headline=is_headline)
        self._take_turn(paragraph)
        self._take_block(paragraph, quotes)
        self.stage.enter(paragraph.start, self._introduced)
        self._introduced = None
        if not quotes:
            self._pending = []
        for frame in frames(self.words, paragraph, quotes, number):
            self._frame(frame, is_headline=is_headline)

    def _head(self, number: int, paragraph: Paragraph, *, is_headline: bool) -> None:
        """What a headline tells by itself, and the place of the text."""
        if number == 0 or is_headline:
            label = labelled(self.words, paragraph.start, paragraph.end, self.stage)
            if label is not None:
                self.found.append(label)
        if not self.stage.place:
            dateline = _DATELINE.match(self.words, paragraph.start, paragraph.end)
            self.stage.place = dateline[1].strip().title() if dateline else ""

    def _take_turn(self, paragraph: Paragraph) -> None:
        """A turn as a whole; paragraphs after it belong to it where they carry no name."""
        if paragraph.part is Part.TURN:
            found = turn(self.words, paragraph, self.stage.cast)
            self._turn = found[1] if found else None
            if found:
                self.found.append(found[0])
        elif self.words[paragraph.start] in "([":
            return
        elif self._turn is not None and paragraph.part is not Part.HEADLINE:
            self.found.append(spoken(self.words, paragraph.start, paragraph.end, self._turn))
        else:
            self._turn = None
        addressed = _DEAR.match(self.words, paragraph.start, paragraph.end)
        if addressed:
            self._is_letter = True
            self.stage.address(addressed[1])

    def _take_block(self, paragraph: Paragraph, quotes: Sequence[Pair]) -> None:
        """A paragraph without marks that `The governor added:` introduces."""
        opens = bool(quotes) and quotes[0].start == paragraph.start
        if self._introduced is not None and paragraph.part is Part.BODY and not opens:
            one = spoken(self.words, paragraph.start, paragraph.end, self._introduced)
            self.found.append(replace(one, confidence=Confidence.MEDIUM))

    def _frame(self, frame: Frame, *, is_headline: bool) -> None:
        self.stage.look(frame)
        told = [
            Told(one, self.stage.speaker(frame, one.subject) if one.subject else Speaker(None))
            for one in reports(frame)
            if not (one.subject and self._is_own(frame, one))
        ]
        found = list(marks(self.words, frame, told, self.stage))
        if is_headline and not told:
            found = [one for one in found if _is_named_here(frame, one)]
        if is_headline:
            spoken_for = {mark.at for mark in found}
            self.headlines += [pair for at, pair in frame.quotes.items() if at not in spoken_for]
        for mark in found:
            self._add(frame, mark)
        self.found += clauses(self.words, frame, told, found)
        self.stage.leave(frame, told, found)
        introduced = introducing(frame)
        if introduced is not None:
            self._introduced = self.stage.speaker(frame, introduced)

    def _is_own(self, frame: Frame, saying: Saying) -> bool:
        """`I said` of one who speaks already; `I think` of whoever wrote the text."""
        is_own = self._is_own_speech or "k" in saying.verb.classes
        return is_own and saying.subject is not None and _is_author(frame, saying.subject.first)

    def _add(self, frame: Frame, mark: Mark) -> None:
        """Adds words in marks; those before that nobody was named for get this speaker."""
        pair = frame.quotes[mark.at]
        if mark.saying is not None:
            for number in self._pending:
                self.found[number] = replace(
                    self.found[number],
                    speaker=mark.speaker.name,
                    affiliation=mark.speaker.affiliation,
                )
            self._pending = []
        elif pair.is_closed:
            self._pending = []
        elif pair.start == self.text.paragraphs[frame.paragraph].start:
            self._pending.append(len(self.found))
        self._marked.append(len(self.found))
        self.found.append(_quotation(self.words, frame, mark))


def _is_named_here(frame: Frame, mark: Mark) -> bool:
    """Whether the sentence itself names the speaker."""
    mention = mark.speaker.mention
    return mention is not None and frame.start <= mention.start < frame.end


def _is_author(frame: Frame, at: int) -> bool:
    return at < len(frame.lows) and frame.lows[at] in ("i", "we")


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
    opens = mark.at == 0 or frame.lows[mark.at - 1] in (",", ":", ";", "—", "–")
    if (opens and pair.ends_sentence and (first.isupper() or mark.at)) or len(frame.lows) <= 2:
        return Speech.DIRECT
    is_written = mark.speaker.is_document or is_document((mark.speaker.name or "x").lower().split())
    return Speech.MIXED if is_written else Speech.PARTIAL
