"""How each status looks: word, letter, colour and pattern, so that no colour stands alone."""

from __future__ import annotations

from typing import NamedTuple

from comity.findings.check import NO_STRING
from comity.law.statuses import NEAREST_FIRST


class Look(NamedTuple):
    """A status as shown.

    Attributes:
        word: as written on pages and sheets; JSON and CSV keep the status itself.
        letter: stands for the word where there is no room.
        means: one clause for legends.
        fill, ink: background and text, in RRGGBB; the contrast is at least 4.5 to 1.
        tint: a background for sheets, where programs draw links in a blue of their own.
        pattern: the name of a pattern drawn over the fill in pictures.
    """

    word: str
    letter: str
    means: str
    fill: str
    ink: str
    tint: str
    pattern: str


LOOKS = {
    "binding": Look(
        "binding", "B", "in force, nothing in force lifts it", "1F3864", "FFFFFF", "B7C6E6", ""
    ),
    "unsettled": Look(
        "unsettled", "U", "the sources leave it open", "F4C95D", "1A1A1A", "FBE6AE", "rising"
    ),
    "blocked": Look(
        "blocked",
        "K",
        "an order or notice in force holds it off",
        "A9CBE8",
        "10243D",
        "DCEAF6",
        "lying",
    ),
    "void": Look(
        "void", "V", "vacated, rescinded or replaced", "D0D0D0", "333333", "E3E3E3", "dots"
    ),
    "expired": Look(
        "expired", "E", "ended by its own words", "E6E6E6", "333333", "EFEFEF", "falling"
    ),
    "not_yet": Look(
        "not yet", "N", "not made, or not in effect", "FFFFFF", "555555", "FFFFFF", "dashes"
    ),
    "not_applicable": Look(
        "not applicable", "A", "outside its scope", "FFFFFF", "555555", "FFFFFF", ""
    ),
    "no_record": Look(
        "no record", "?", "a known gap in the registry", "FFFFFF", "555555", "FFFFFF", "crossed"
    ),
    NO_STRING: Look(
        "no string",
        "-",
        "no condition of the registry reaches it",
        "FFFFFF",
        "555555",
        "FFFFFF",
        "",
    ),
}

assert list(LOOKS) == [*NEAREST_FIRST, NO_STRING]

PLAIN = frozenset({"void", "expired", "not_yet", "not_applicable", "no_record"})
"""Statuses shown in plain grey: they ask nothing of anybody."""


BY_COUNSEL = ", by counsel's own act"
"""Stands behind a status that an act of the user's own counsel decides, wherever it is shown."""


def word(status: str, *, by_counsel: bool = False) -> str:
    """The word of a status: `not yet` for `not_yet`; marked where counsel's own act decides."""
    return LOOKS[status].word + BY_COUNSEL * by_counsel
