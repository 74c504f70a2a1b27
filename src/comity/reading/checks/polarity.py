"""Whether a word is denied where it stands, and whether a sentence speaks of what is to come."""

from __future__ import annotations

import re

_DENIED = re.compile(
    r"\b(?:not|never|no|none|neither|nor|without|cannot|hardly|nobody)\b[^.;:,]{0,28}$"
    r"|n't\b[^.;:,]{0,28}$",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:should|ought\s+to|hopes?|hoped|believes?|feels?|wishes|want(?:s|ed)?\s+to|urge[sd]?"
    r"|(?-i:may)|might|could|would\s+(?:be|like|have)|if|whether|unless|perhaps|suppose|imagine|unclear|unknown|predict\w*)\b|\?\s*[\"']?$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"\b(?:original(?:ly)?|first|initial(?:ly)?|founding|at\s+(?:the\s+)?(?:first|start|outset|time)"
    r"|when\s+(?:it|the\s+\w+|they)\s+(?:was|were|sued|filed)|then)\b",
    re.IGNORECASE,
)
"""Words that speak of the parties of the first day."""

_UNTIL = re.compile(
    r"\b(?:until|before|earlier|previous(?:ly)?|once|used\s+to|had\s+been|second|last)\b"
    r"|\b(?-i:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)",
    re.IGNORECASE,
)
"""Words that speak of another day, or of another order, than those of today."""

_DISOWNED = re.compile(
    r"\b(?:false(?:ly|hood)?|untrue|(?:is|was|it's|were|are)(?:n't|\s+not)\s+(?:true|so|correct)|wrong(?:ly)?"
    r"|mistak(?:en|enly)|incorrect(?:ly)?|erroneous(?:ly)?|myths?|inaccurate(?:ly)?|baseless|no\s+truth"
    r"|den(?:y|ies|ied|ying)\s+(?:that|having)|disput(?:e|es|ed|ing)\s+(?:that|the|any|whether)|contrary\s+to"
    r"|reject(?:s|ed|ing)?\s+(?:the|any)\s+(?:claim|notion|idea|view|argument|suggestion)|refut\w+|debunk\w+"
    r"|disagree\w*|never\s+(?:said|claimed)|(?:did|do|does)(?:n't|\s+not)\s+(?:say|claim|mean|believe|think|agree))\b"
    r"|^\W*(?:claims?|rumou?rs?|allegation|statement)\s*:|\bthe\s+(?:claim|notion|idea|argument|suggestion|rumou?r|myth)\s+that\b"
    r"|\byou(?:r\s+\w+)?\s+(?:wrote|write|sa(?:y|id)|claim\w*|(?:have\s+)?read|argu\w+|assert\w*)\b"
    r"|\b(?:thinks?|thought|seems?\s+to\s+(?:think|believe))\b"
    r"|\bno\s+(?:court|judge|law|lawyer|one|official|statute)\b[^.;]{0,24}\b(?:held|ruled|said|says|found|claim\w*|argu\w+)"
    r"|\bnever\s+(?:held|ruled|found)\b"
    r"|[;:]\s*(?:it|that|they|this|he|she)\s+(?:was|is|did|does|do|are|were|has|had|have)(?:\s+not|n't)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"^\W*(?:should|had|were|suppose|imagine|whether|if|unless|did|does|do|has|have|is|are|was|will|would|could|can"
    r"|when\s+will|why|how)\b(?!\s+(?:to|on|in|of|,))|\b(?:if|unless|whether|suppose|imagine|let\s+us\s+say|let's\s+say"
    r"|as\s+though|would(?:n't|\s+not)?\s+have|could\s+have|should\s+have|might\s+have|may\s+have|believes?|believed|hypothetical\w*"
    r"|predict\w*|forecasts?|rumou?r\w*|in\s+theory|what\s+happens)\b|\?\s*[\"']?\s*$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|going\s+to|plans?\s+to|intends?\s+to|expects?\s+to|expected\s+to"
    r"|promised\s+to|vow(?:s|ed)\s+to|pledged\s+to|about\s+to|is\s+to|are\s+to)\b|'ll\b",
    re.IGNORECASE,
)


def is_denied(words: str, start: int) -> bool:
    """Whether a word that begins at a place is denied by what stands just before it."""
    return bool(_DENIED.search(words[max(0, start - 48) : start]))


def is_open(words: str) -> bool:
    """Whether a sentence asks, wishes or supposes, and so claims nothing."""
    return bool(_OPINION.search(words))


_DENIAL = re.compile(
    r"^\W*(?:(?:that|this|it|they|he|she|which)\s+(?:is|was|are|were|does|did|do|has|had)(?:\s+not|n't)\b"
    r"|not\s+(?:so|true|at\s+all|quite)|false|wrong|untrue|no\b)",
    re.IGNORECASE,
)
_SHORT = 48


def is_denial(words: str) -> bool:
    """Whether a short sentence denies the one before it: `That is not so.`"""
    return len(words) <= _SHORT and bool(_DENIAL.match(words))


def is_of_the_first_day(words: str) -> bool:
    """Whether a sentence speaks of how it was at first."""
    return bool(_AT_FIRST.search(words))


def is_of_another_day(words: str) -> bool:
    """Whether a sentence speaks of an earlier day, or of one order among others."""
    return bool(_AT_FIRST.search(words) or _UNTIL.search(words))


def is_disowned(words: str) -> bool:
    """Whether a sentence tells a claim in order to say that it is not so."""
    return bool(_DISOWNED.search(words))


def is_supposed(words: str) -> bool:
    """Whether a sentence asks or supposes, and so tells no day and no number."""
    return bool(_SUPPOSED.search(words))


def is_to_come(words: str) -> bool:
    """Whether a sentence speaks of what is to come."""
    return bool(_TO_COME.search(words))
