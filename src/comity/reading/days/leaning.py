"""Whether the words around a day look back or ahead."""

from __future__ import annotations

import re
from enum import IntEnum


class Leaning(IntEnum):
    """The direction in which a day without a year, or a weekday, is to be sought."""

    BACK = -1
    NONE = 0
    AHEAD = 1


_CUE = re.compile(
    r"""\b(?:
      (?P<ahead>will|won't|won’t|shall|must|should|may|can|due|deadlines?|scheduled|slated
        |expected|expires?|expiring|upcoming|next|coming|plans?|planned|planning|is\ to|are\ to
        |'ll|begins?|starts?|ends|takes?\ effect|no\ later\ than|not\ later\ than|on\ or\ before
        |tomorrow|set\ for|set\ to|intends?|postponed|rescheduled)
    | (?P<back>said|told|wrote|was|were|had|has|have|did|went|came|took|made|gave|held|sent|met
        |began|found|ruled|since|ago|last|past|earlier|already|yesterday|put\ out|after
        |posted|sought|spoke|left|got|won|lost|swore|paid|kept|joined|[a-z]{2,}ed)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|until|till|through)\s+(?:noon\s+|midnight\s+|the\s+)?(?:on\s+)?$", re.IGNORECASE
)
_PASSIVE_BY = re.compile(r"\b(?:had|have|has|was|were)\b[^.;]{0,60}$")
_NEAR = 110


def leaning(before: str, after: str) -> Leaning:
    """Which way a day is to be sought, by the nearest cue before it, else the first after it.

    Args:
        before, after: the words of its sentence on either side.
    """
    near = before[-_NEAR:]
    if _BY.search(near) and not _PASSIVE_BY.search(near):
        return Leaning.AHEAD
    cues = [cue for cue in _CUE.finditer(near) if not near[: cue.start()].endswith(" be ")]
    last = cues[-1] if cues else _CUE.search(after[:_NEAR])
    if last is None:
        return Leaning.NONE
    return Leaning.AHEAD if last["ahead"] else Leaning.BACK


_YEAR_TOLD = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Oo]f|[Dd]uring)\s|\d,\s|\b(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\s)(?P<year>(?:19|20)\d\d)\b(?!\s[a-z]+\s(?:law|act|case)\b)"
)


def year_before(before: str) -> int | None:
    """The year of the last date told in full before a place in its sentence."""
    years = list(_YEAR_TOLD.finditer(before))
    return int(years[-1]["year"]) if years else None
