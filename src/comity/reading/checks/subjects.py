"""Whether a government named before a verb is what the verb speaks of: it, and not one in it."""

from __future__ import annotations

import re

from comity.reading.checks.clause import Clause
from comity.reading.found import Mention

_PART_AFTER = re.compile(
    r"(?:'s|s')?\s*(?:(?!joined|sued|is|are|was|were|has|had|and|or)(?-i:[a-z-]+)\s+)?(?:cit(?:y|ies)|count(?:y|ies)|towns?|officials?|mayors?|sheriffs?|schools?"
    r"|police|leaders?|residents?|ports?|airports?|universit(?:y|ies)|transit|housing|lawyers?|attorneys?|suburbs?|agenc(?:y|ies)"
    r"|districts?|courts?|judges?|jails?|hospitals?|groups?|nonprofits?|advocates?)\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(?:(?:cit(?:y|ies)|count(?:y|ies)|towns?|places?|governments?|jurisdictions?|one|any|some|nothing|none|suburbs?"
    r"|mayors?|sheriffs?|officials?)\s+(?:in|near|around|outside)|no|not|neither|nor|near|outside|like|unlike|except|than|against|from)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)


_SUIT_JOINED = re.compile(
    r"\s*(?:$|[.,;)]|(?:on|in|last|this|as|by|after|when|it|them|as\s+an?)\b|(?:(?:the|this|that|its|their|her|his|an?|in|on)\s+)*"
    r"(?:(?-i:[a-z-]+)\s+){0,3}?(?:(?:law)?suits?|case|litigation|complaint|challenge|plaintiffs?)\b"
    r"|(?:the\s+)?(?:(?-i:[A-Z][\w.,']*)\s+(?:and\s+|of\s+)?){1,8}v(?:s?\.|s)?\s)",
    re.IGNORECASE,
)


def is_suit_joined(words: str, end: int) -> bool:
    """Whether what follows "joined" is a suit, a case by its name, or nothing."""
    return bool(_SUIT_JOINED.match(words, end))


def is_subject(clause: Clause, mention: Mention) -> bool:
    """Whether a government is itself spoken of: not `a county in Texas`, `Denver's airport`,
    `no Texas city`."""
    start = clause.at(mention)
    end = start + len(mention.text)
    return not (_PART_AFTER.match(clause.words, end) or _PART_BEFORE.search(clause.words, 0, start))
