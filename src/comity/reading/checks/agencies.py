"""The programs that a sentence names, by an agency or a program of its own."""

from __future__ import annotations

import re

_SIGNS = {
    "16.738": r"\bJAG\b|\bbyrne\b|justice\s+assistance\s+grant",
    "16.710": r"\bCOPS\b",
    "16.606": r"\bSCAAP\b",
    "16.575": r"\bVOCA\b|crime\s+victims?",
    "16.*": r"\bDOJ\b|justice\s+department|department\s+of\s+justice|\bjustice\s+grants"
    r"|attorney\s+general",
    "97.*": r"\bDHS\b|\bFEMA\b|homeland",
    "14.267": r"continuum|\bCoC\b",
    "14.*": r"\bHUD\b|housing\s+and\s+urban|housing\s+(?:department|grants|funds|money)",
    "20.106": r"\bFAA\b|airport",
    "20.*": r"\bDOT\b|transportation|\btransit\b|\bFTA\b|highway",
    "93.*": r"\bHHS\b|health\s+and\s+human",
    "10.*": r"\bUSDA\b|agriculture|\bSNAP\b",
    "84.*": r"education\s+department|department\s+of\s+education|school\s+districts",
}
_PATTERNS = {one: re.compile(sign, re.IGNORECASE) for one, sign in _SIGNS.items()}
_PATTERNS["16.710"] = re.compile(_SIGNS["16.710"])


def programs_named(words: str) -> str:
    """A listing (`16.738`) or an agency's (`16.*`); empty where none is named."""
    return next((one for one, sign in _PATTERNS.items() if sign.search(words)), "")


def overlap(one: str, other: str) -> bool:
    """Whether two patterns of programs have a program in common."""
    if "all" in (one, other) or one == other:
        return True
    if one.endswith("*") or other.endswith("*"):
        return one[:2] == other[:2]
    return False
