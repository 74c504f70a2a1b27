"""What a sentence or an act is about, in a few broad words, so that like meets like."""

from __future__ import annotations

import re
from functools import lru_cache

_TOPICS = {
    "sanctuary": r"sanctuar|detainer|\b1373\b|\bICE\b|immigration\s+(?:enforcement|authorit|law"
                 r"|status|condition|agent|official|term|polic|string|half|crackdown|cooperat)|deport"
                 r"|cooperat\w*\s+(?:with|in)\s+(?:federal\s+)?immigration|illegal\s+immigra"
                 r"|noncompli\w+\s+cit|criminal\s+aliens|open\s+borders",
    "dei": r"\bD\.?E\.?I\b|diversity|equity|illegal\s+discriminat|unlawful\s+discriminat",
    "gender": r"gender|transgender",
    "housing": r"\bHUD\b|housing|homeless|continuum|\bCoC\b",
    "transport": r"\bDOT\b|transportation|\btransit\b|\bF[TAHR]{1,2}A\b|airport|highway|railroad",
    "health": r"\bHHS\b|public\s+health|\bCDC\b|health\s+and\s+human|head\s+start",
    "homeland": r"\bFEMA\b|homeland|\bDHS\b|disaster|emergency\s+management",
    "education": r"education|school",
    "food": r"\bSNAP\b|\bUSDA\b|food\s+stamp|agriculture",
    "freeze": r"freez|froze|\bpaus(?:e|ed|ing)\b",
    "anarchist": r"anarch",
    "jag": r"\bJAG\b|byrne|justice\s+assistance",
    "policing": r"\bCOPS\b|community\s+(?:oriented\s+)?policing",
    "victims": r"\bVOCA\b|\bVAWA\b|victim",
    "benefits": r"PRWORA|public\s+benefit",
    "travel": r"travel\s+ban|refugee|muslim|border\s+wall|asylum",
    "list": r"\blists?\b|detainer\s+outcome",
}  # fmt: skip
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _TOPICS.items()}
_ANY = re.compile("|".join(_TOPICS.values()), re.IGNORECASE)


@lru_cache(maxsize=8192)
def topics(words: str) -> frozenset[str]:
    """The topics that some words touch."""
    if not _ANY.search(words):
        return frozenset()
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(words))
