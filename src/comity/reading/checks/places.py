"""Which day belongs to which word: a time told near a verb, in the same breath."""

from __future__ import annotations

import re

from comity.reading.checks.clause import Clause
from comity.reading.checks.moments import Told

DATED = re.compile(
    r"\b(?:signed|signing|issued|filed|filing|sued|suing|joined|published|released|posted|sent|wrote"
    r"|mailed|dated|entered|granted|blocked|enjoined|vacated|ruled|halted|barred|froze|extended"
    r"|struck|stayed|suspended|argued|heard|hears?|hearing|held|scheduled|assigned|expires?|expired"
    r"|appeal(?:s|ed)?|answered|voted|said|says|told|met|upheld|affirmed|reversed|dismissed|narrowed"
    r"|limited|lifted|denied|refused|rejected|replied|served|opposed|called|won|lost|begins?|began"
    r"|asked|revoked|repealed|replaced|superseded|amended|effective|approved|adopted|withdr[ae]wn?|withdrew|rescinded|announced|removed|took|taken|expanded|handed)\b",
    re.IGNORECASE,
)
"""Verbs that a day may belong to."""

_FARTHEST = 72

_APART = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?|hours?)\s+(?:after|before|later|earlier|since)|when|while|until|since"
    r"|because|ahead\s+of|following)\b|\b(?:before|after)\s+(?!$)|\b(?:by|before|after)\s*$",
    re.IGNORECASE,
)
"""Words between a verb and a time that keep them apart: `on Jan. 31, days after it was signed`."""


_SUBORDINATE = re.compile(
    r"\b(?:after|before|since|when|once|as|while)\b[^,;]{0,60}$", re.IGNORECASE
)
"""The head of a clause that only leads to another one."""


def when_told(clause: Clause, start: int, end: int) -> Told | None:
    """The time that belongs to a verb: the nearest one with no other such verb between.

    Args:
        start, end: the verb, inside the sentence.
    """
    best: tuple[int, Told] | None = None
    for told in clause.times:
        gap, between = _between(clause.words, start, end, told)
        if gap > _FARTHEST or ";" in between or DATED.search(between) or _APART.search(between):
            continue
        if _is_nearer_to_another(clause, told, (start, end), gap):
            continue
        if told.start >= end and "," in between and _SUBORDINATE.search(clause.words, 0, start):
            continue  # "After the county sued, on May 3, ...": the day is that of what follows
        if best is None or gap < best[0]:
            best = (gap, told)
    return best[1] if best else None


def _is_nearer_to_another(clause: Clause, told: Told, own: tuple[int, int], gap: int) -> bool:
    """Whether another such verb stands nearer to a time: `published on May 29, is gone`."""
    for verb in DATED.finditer(clause.words):
        start, end = verb.span()
        if (end <= own[0] or own[1] <= start) and (end <= told.start or told.end <= start):
            apart, between = _between(clause.words, start, end, told)
            if apart < gap and not _APART.search(between):
                return True
    return False


def _between(words: str, start: int, end: int, told: Told) -> tuple[int, str]:
    if told.start >= end:
        return told.start - end, words[end : told.start]
    if told.end <= start:
        # A time before its verb counts as farther: "revoked in May, it was signed in January".
        return start - told.end + 20, words[told.end : start]
    return 0, ""
