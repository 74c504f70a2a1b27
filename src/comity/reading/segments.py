"""Raw words to paragraphs and sentences, whatever the line ends and wherever lines were broken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from comity.reading.sentences import sentences
from comity.reading.tables import words as table
from comity.reading.text import Paragraph, Part, Text

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ITEM = re.compile(
    r"(?:[•·‣▪◦●○■□–*-]|\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])"
    r"[ \t\u00a0]+(?=\S)"
)
_LABEL = re.compile(
    r"(?:\[?\(?\d{1,2}:\d\d(?::\d\d)?\]?\)?\s+)?"
    r"(?P<label>[A-Z][A-Z.,’' -]{1,60}?|Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})"
    r"(?:\s*\([^()\n]{1,40}\))?\s?:[ \t\u00a0]+(?=\S)"
)
_QUESTION = re.compile(r"(?P<label>[QA])[.:]?[ \t\u00a0]+(?=[A-Z\"“])")
_COURTESY = re.compile(
    r"(?:MR|MS|MRS|DR|THE COURT|THE WITNESS|CHAIR\w*|COUNCIL\w*|MAYOR|SENATOR|SEN|REP|GOV|JUDGE|"
    r"JUSTICE|PRESIDENT|SECRETARY|COMMISSIONER|DIRECTOR|SPEAKER|REPORTER|QUESTION|ANSWER|MODERATOR|"
    r"VICE|CITY|ALDER\w*|SUPERVISOR|SHERIFF|CHIEF|ATTORNEY|CLERK|DEPUTY|INTERVIEWER)\b",
    re.IGNORECASE,
)
_NEVER_A_TURN = re.compile(
    r"(?:NOTE|CONTACT|RELATED|READ|WATCH|SEE|PHOTOS?|UPDATED?|CORRECTION|BREAKING|EXCLUSIVE|MORE|"
    r"SOURCES?|RE|TO|FROM|DATE|SUBJECT|CC|FOR|WHAT|WHO|WHEN|WHERE|WHY|HOW|TITLE|AMOUNT|GRANTOR|"
    r"RECIPIENT|PERIOD|AWARD|PROGRAM|PURPOSE|STATUS|TERM|DEADLINE|LOCATION|PHONE|E-?MAIL|FAX|"
    r"ADDRESS|AGENCY|APPLICANT|PROJECT|BUDGET|TOTAL|SUMMARY|BACKGROUND|ACTION|MOTION|VOTE|RESULT|"
    r"ITEM|AYES|NAYS|ABSENT|PRESENT|CASE|DOCKET|PLAINTIFFS?|DEFENDANTS?|STATE|COUNTY|NAME)\b",
    re.IGNORECASE,
)
_FIRST_NAMES = table("first-names-female") | table("first-names-male")
_STOPS = frozenset(".!?…")
_FINAL = _STOPS | frozenset(":;,")
_CLOSING = "\"'”’»›)]` "

LONGEST_HEADLINE = 160
WIDEST_WRAP = 110
"""Characters of the longest line that a mail programme or a typist breaks."""

ROOM_LEFT = 0.72
"""A line fuller than this share of the widest was broken because the next word did not fit."""


class _Line(NamedTuple):
    start: int
    end: int


def segmented(words: str, published: date | None = None) -> Text:
    """The text with its paragraphs and sentences.

    Args:
        words: what was published, as it stands; offsets of everything point into it.
        published: the day of publication, where it is known.
    """
    spans = [span for block in _blocks(words) for span in _paragraphs(words, block)]
    turns = _turns(words, spans)
    parts = [_part(words, span, number, turns) for number, span in enumerate(spans)]
    paragraphs = tuple(
        Paragraph(start, end, part, sentences(words, start, end))
        for (start, end), part in zip(spans, _only_true_headlines(parts), strict=True)
    )
    return Text(words, paragraphs, published)


def turn_label(words: str, start: int, end: int) -> tuple[str, int] | None:
    """The name at the head of a turn of a transcript, and where its words begin."""
    found = _QUESTION.match(words, start, end) or _LABEL.match(words, start, min(end, start + 140))
    return (found["label"].strip(), found.end()) if found else None


def _lines(words: str) -> Iterator[_Line]:
    """Every line without the white space at its edges; an empty one has its end at its start."""
    at = 0
    for stop in _BREAK.finditer(words):
        yield _trimmed(words, at, stop.start())
        at = stop.end()
    yield _trimmed(words, at, len(words))


def _trimmed(words: str, start: int, end: int) -> _Line:
    line = words[start:end]
    kept = line.lstrip().lstrip("\ufeff").lstrip()
    start += len(line) - len(kept)
    return _Line(start, start + len(kept.rstrip()))


def _blocks(words: str) -> Iterator[list[_Line]]:
    """Lines with no empty line between them."""
    block: list[_Line] = []
    for line in _lines(words):
        if line.end > line.start:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _paragraphs(words: str, block: list[_Line]) -> Iterator[tuple[int, int]]:
    """A block is one paragraph where its lines are wrapped, else one paragraph a line."""
    widest = max(line.end - line.start for line in block)
    is_wrapped = widest <= WIDEST_WRAP and any(not _is_ended(words, line) for line in block[:-1])
    first = block[0].start
    for line, following in pairwise(block):
        if not (is_wrapped and _goes_on(words, line, following, widest)):
            yield first, line.end
            first = following.start
    yield first, block[-1].end


def _is_ended(words: str, line: _Line) -> bool:
    return words[max(line.start, line.end - 6) : line.end].rstrip(_CLOSING)[-1:] in _STOPS


def _goes_on(words: str, line: _Line, following: _Line, widest: int) -> bool:
    """Whether the next line goes on with the paragraph of this one."""
    if _ITEM.match(words, following.start, following.end):
        return False
    label = turn_label(words, following.start, following.end)
    if label and label[0].isupper():
        return False
    first_word = words[following.start : following.end].split(None, 1)[0]
    if line.end - line.start + 1 + len(first_word) > widest * ROOM_LEFT and widest > 30:
        return True
    return words[following.start].islower() and words[line.end - 1] not in _STOPS


def _turns(words: str, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
    """Labels of the turns of a transcript; none where colons stand for something else."""
    labels = Counter(
        label[0]
        for start, end in spans
        if (label := turn_label(words, start, end)) and _may_speak(label[0])
    )
    repeated = sum(count for count in labels.values() if count > 1)
    if repeated > 1 and len(labels) > 1:
        return frozenset(labels)
    return frozenset(label for label in labels if label.isupper() and _has_title(label))


def _may_speak(label: str) -> bool:
    """Whether a label may name somebody: `MS. HOLT`, `HOLT`, `Q`, `Dana Holt`, not `Amount`."""
    if _NEVER_A_TURN.match(label):
        return False
    if label.isupper() or _has_title(label):
        return True
    return label.split()[0].lower() in _FIRST_NAMES


def _has_title(label: str) -> bool:
    return " " in label and bool(_COURTESY.match(label))


def _part(words: str, span: tuple[int, int], number: int, turns: frozenset[str]) -> Part:
    start, end = span
    label = turn_label(words, start, end) if turns else None
    if label and label[0] in turns:
        return Part.TURN
    if _ITEM.match(words, start, end):
        return Part.ITEM
    return Part.HEADLINE if _is_headline(words[start:end], is_first=number == 0) else Part.BODY


def _is_headline(paragraph: str, *, is_first: bool) -> bool:
    """Short, and without the full stop of a sentence; the first may ask or shout."""
    if len(paragraph) > LONGEST_HEADLINE:
        return False
    bare = paragraph.rstrip(_CLOSING)
    last = bare[-1:]
    if not last:
        return False
    return last not in _FINAL or (is_first and last in "!?" and bare == paragraph)


def _only_true_headlines(parts: list[Part]) -> list[Part]:
    """A page of nothing but headlines is a page of words without full stops."""
    if len(parts) > 3 and all(part is Part.HEADLINE for part in parts):
        return [Part.HEADLINE] + [Part.BODY] * (len(parts) - 1)
    return parts
