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
    r"|(?-i:may)|might|could|would\s+(?:be|like)|if|whether|unless|perhaps|suppose|imagine|unclear|unknown)\b|\?\s*[\"']?$",
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


def is_to_come(words: str) -> bool:
    """Whether a sentence speaks of what is to come."""
    return bool(_TO_COME.search(words))
