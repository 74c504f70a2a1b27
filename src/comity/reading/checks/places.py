"""Which day belongs to which word: a time told near a verb, in the same breath."""

from __future__ import annotations

import re

from comity.reading.checks.clause import Clause
from comity.reading.checks.moments import Told

DATED = re.compile(
    r"\b(?:signed|signing|issued|filed|filing|sued|suing|joined|published|released|posted|sent|wrote"
    r"|mailed|dated|entered|granted|blocked|enjoined|vacated|ruled|halted|barred|froze|extended"
    r"|struck|stayed|suspended|withdr[ae]wn?|withdrew|rescinded|announced|removed|took|taken|expanded|handed)\b",
    re.IGNORECASE,
)
"""Verbs that a day may belong to."""

_FARTHEST = 72


def when_told(clause: Clause, start: int, end: int) -> Told | None:
    """The time that belongs to a verb: the nearest one with no other such verb between.

    Args:
        start, end: the verb, inside the sentence.
    """
    best: tuple[int, Told] | None = None
    for told in clause.times:
        gap, between = _between(clause.words, start, end, told)
        if gap > _FARTHEST or ";" in between or DATED.search(between):
            continue
        if best is None or gap < best[0]:
            best = (gap, told)
    return best[1] if best else None


def _between(words: str, start: int, end: int, told: Told) -> tuple[int, str]:
    if told.start >= end:
        return told.start - end, words[end : told.start]
    if told.end <= start:
        # A time before its verb counts as a little farther: "in January the President signed".
        return start - told.end + 4, words[told.end : start]
    return 0, ""
