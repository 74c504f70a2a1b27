"""Citations of a few words, for the tests of this folder."""

from __future__ import annotations

from datetime import date

from comity.reading.citations import citations
from comity.reading.found import Citation
from comity.reading.segments import segmented

SPRING = date(2017, 3, 29)


def cited(words: str, published: date | None = SPRING) -> list[Citation]:
    """All citations."""
    return citations(segmented(words, published))


def norms(words: str, published: date | None = SPRING) -> list[str]:
    """Their forms, those told outright."""
    return [one.norm for one in cited(words, published) if not one.is_implicit]


def texts(words: str, published: date | None = SPRING) -> list[str]:
    """Their words, those told outright."""
    return [one.text for one in cited(words, published) if not one.is_implicit]
