"""Titles and callings: before a name, after it, and alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from comity.reading.speech.grammar import PREPOSITIONS
from comity.reading.tables import lines, listed

WOMEN = listed(
    "wife mother daughter sister aunt grandmother woman girl widow niece girlfriend lady stepmother"
)
MEN = listed(
    "husband father son brother uncle grandfather man boy widower nephew boyfriend gentleman "
    "stepfather"
)
EITHER = listed(
    "one neighbor colleague partner friend person cousin parent official caller witness"
)
"""Words for one human being, by kin or otherwise."""

LONGEST_ROLE = 5
_BACK = 60


@cache
def roles() -> frozenset[str]:
    """Every title and calling, in small letters."""
    return frozenset(lines("roles"))


@cache
def _lasts() -> frozenset[str]:
    """The last word of every title, so that most words are passed over at once."""
    return frozenset(role.rsplit(None, 1)[-1] for role in roles())


@cache
def is_role(low: str) -> bool:
    """Whether a word in small letters is a title, `mayors` and `ex-mayor` too."""
    known = roles()
    return low in known or low.removesuffix("s") in known or low.removeprefix("ex-") in known


def split_role(words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """`City Attorney Dana Whitfield` as role and name."""
    known = roles()
    lows = [word.lower() for word in words]
    lasts = _lasts()
    for end in range(len(words), 0, -1):
        if lows[end - 1] not in lasts:
            continue
        for start in range(max(0, end - LONGEST_ROLE), end):
            if " ".join(lows[start:end]) in known:
                return " ".join(words[:end]), tuple(words[end:])
    return "", tuple(words)


def role_before(words: str, start: int) -> str:
    """`grants director`, in small letters before a name; empty where there is none."""
    head = words[max(0, start - _BACK) : start]
    if not head[-1:].isspace():
        return ""
    held = head.split()[-LONGEST_ROLE:]
    if held and held[-1].endswith(","):
        return _role_beside(head)
    if not held or held[-1].lower() not in _lasts():
        return ""
    known = roles()
    for first in range(len(held)):
        role = " ".join(held[first:])
        if role.lower() in known:
            return role
    return ""


_OPENING = re.compile(r"(?:\b(?:an?|the|his|her|its|their)|\w['’]s|s['’])\s+", re.IGNORECASE)


def _role_beside(head: str) -> str:
    """`the chairman, Lou Vance`, `a spokeswoman for Hancock, Amber Miller`."""
    phrase = head.rstrip()[:-1]
    phrase = phrase[max(phrase.rfind(sign) for sign in ',.;:“”"—\n') + 1 :]
    for opening in reversed(list(_OPENING.finditer(phrase))):
        role = phrase[opening.end() :].strip()
        if role and names_role(role.lower().split()):
            return role
    return ""


def names_role(lows: Sequence[str]) -> bool:
    """Whether a phrase names a calling: `Justice Department spokesman`, `lawyer for the city`."""
    return is_role(_head(lows))


def names_kin(lows: Sequence[str]) -> bool:
    """Whether a phrase names one human being without a calling: `his wife`, `a neighbor`."""
    return _head(lows) in WOMEN | MEN | EITHER


def _head(lows: Sequence[str]) -> str:
    """The noun of a phrase: the last word before a preposition."""
    end = next((at for at, low in enumerate(lows) if low in PREPOSITIONS), len(lows))
    return lows[end - 1] if end else ""


def role_in(lows: Sequence[str]) -> str:
    """The title that ends some words: `the Ashgrove County sheriff` gives `sheriff`."""
    known = roles()
    for start in range(max(0, len(lows) - LONGEST_ROLE), len(lows)):
        role = " ".join(lows[start:])
        if role in known:
            return role
    return ""


_WHOLE = {
    "gov": "governor", "sen": "senator", "rep": "representative", "congressman": "representative",
    "congresswoman": "representative", "lt": "lieutenant", "sgt": "sergeant", "capt": "captain",
    "councilman": "councilmember", "councilwoman": "councilmember", "councilor": "councilmember",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairman": "chair",
    "chairwoman": "chair", "lawyer": "attorney", "col": "colonel", "gen": "general",
}  # fmt: skip


def whole_role(role: str) -> str:
    """The last word of a title, spelled out: `State Rep.` is a representative."""
    last = (role.lower().split() or [""])[-1].rstrip(".")
    if last == "general" and "attorney" in role.lower():
        return "attorney general"
    return _WHOLE.get(last, last)
