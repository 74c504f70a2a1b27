"""Savings clauses: words by which a text steps back where other law asks otherwise."""

from __future__ import annotations

import re

_LAW = (
    r"(?:(?:any |all )?(?:other )?(?:applicable )?(?:federal|state|federal or state|"
    r"federal and state|state or federal|state and federal)\s+(?:laws?|statutes?|regulations?)|"
    r"(?:applicable )?laws?|"
    r"(?:the )?(?:requirements of )?(?:section )?8 U\.?\s?S\.?\s?C\.?\s*(?:§+|sections?)?\s*"
    r"[0-9]+(?:\([a-z0-9]\))*(?:\s*(?:and|or)\s*[0-9]+)?|(?:sections? )?(?:1373|1644)\b|"
    r"(?:a )?(?:court|judicial) (?:order|warrant)|"
    r"(?:a )?(?:criminal|judicial) warrant)"
)
_SAVINGS = re.compile(
    rf"(?:except (?:as|to the extent|where|when|if)(?: otherwise)?(?: (?:is|are|specifically|"
    rf"expressly))* (?:required|provided|permitted|authorized|mandated)(?: by| under)? {_LAW}"
    rf"|unless .{{0,50}}?(?:required|permitted|authorized|mandated|compelled) "
    rf"(?:to do so )?by {_LAW}"
    rf"|(?:consistent with|in (?:accordance|compliance|conformity) with|subject to|pursuant to|"
    rf"to the extent (?:required|permitted|allowed|consistent)(?: by| with)?|as "
    rf"(?:required|permitted|provided|mandated) by|notwithstanding|in violation of|"
    rf"(?:conflicts?|inconsistent) with|"
    rf"complies with|comply with) {_LAW}"
    rf"|nothing (?:in|contained in) this .{{0,80}}?(?:prohibits?|restricts?|prevents?|precludes?|"
    rf"limits?|(?:be )?construed|requires?|affects?))",
    re.IGNORECASE | re.DOTALL,
)


def savings(text: str) -> list[str]:
    """The words of each savings clause in a text, as they stand."""
    return [" ".join(one[0].split()) for one in _SAVINGS.finditer(text)]
