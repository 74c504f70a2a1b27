"""Headlines: their quotations shorten one of the text; `Holt: City will sue` names who speaks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from comity.reading.found import Confidence, Quotation, Span, Speech
from comity.reading.speech.marks import Pair
from comity.reading.speech.people import Person, runs
from comity.reading.speech.stage import Stage

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_COLON = re.compile(r"([A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}):\s+")
MOST_CANDIDATES = 40
LONGEST_SHORTENED = 2000
"""Characters of a quotation in which the words of a headline are sought."""

FARTHEST = 2
"""Words of the text that a headline may leave out between two that it keeps."""


def shortened(
    words: str, pairs: Sequence[Pair], spoken: Sequence[Quotation]
) -> Iterator[Quotation]:
    """The quotations of headlines that stand in the text, with the speaker told there.

    Args:
        pairs: of the headlines, those that no saying of their own tells.
        spoken: the quotations of the text.
    """
    if not pairs:
        return
    places: dict[str, list[int]] = defaultdict(list)
    texts = [_words(one.text[:LONGEST_SHORTENED]) for one in spoken]
    for number, text in enumerate(texts):
        for word in set(text):
            places[word].append(number)
    for pair in pairs:
        short = _words(words[pair.start : pair.end])
        if len(short) < 2 or any(word not in places for word in short):
            continue
        rarest = min((places[word] for word in short), key=len)
        for number in rarest[:MOST_CANDIDATES]:
            if _shortens(short, texts[number]):
                yield _like(words, pair, spoken[number])
                break


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _shortens(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the words stand in order, with little left out between them."""
    for start, word in enumerate(whole):
        if word == short[0] and _follows(short, whole, start):
            return True
    return False


def _follows(short: Sequence[str], whole: Sequence[str], start: int) -> bool:
    at = start
    for word in short[1:]:
        near = whole[at + 1 : at + 2 + FARTHEST]
        if word not in near:
            return False
        at += 1 + near.index(word)
    return True


def _like(words: str, pair: Pair, one: Quotation) -> Quotation:
    return Quotation(
        start=pair.start,
        end=pair.end,
        text=words[pair.start : pair.end],
        kind=Speech.PARTIAL,
        speaker=one.speaker,
        affiliation=one.affiliation,
        confidence=Confidence.MEDIUM,
    )


def _is_told_of(stage: Stage, person: Person, end: int) -> bool:
    """Whether the text names somebody again after the label; else it calls out to `READERS:`."""
    return any(one is person and start >= end for start, one in stage.cast.mentions)


def labelled(words: str, start: int, end: int, stage: Stage) -> Quotation | None:
    """`Holt: City will sue`: what a headline reports after the name of somebody in the text."""
    match = _COLON.match(words, start, min(end, start + 60))
    if match is None or end - match.end() < 12:
        return None
    name = next(iter(runs(words, match.start(1), match.end(1))), None)
    known = stage.cast.named(name.words) if name else []
    if len(known) != 1 or not _is_told_of(stage, known[0], match.end(1)):
        return None
    stop = end
    while stop > match.end() and words[stop - 1] in ".!? ":
        stop -= 1
    inside = words[match.end() : stop]
    kind = Speech.MIXED if any(sign in inside for sign in "“\"‘'") else Speech.INDIRECT
    return Quotation(
        start=match.end(),
        end=stop,
        text=inside,
        kind=kind,
        speaker=known[0].name,
        affiliation=known[0].role or None,
        mention=Span(match.start(1), match.end(1)),
        confidence=Confidence.MEDIUM,
    )
