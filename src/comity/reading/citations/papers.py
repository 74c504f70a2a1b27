"""Numbers of awards, and forms."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_AWARD = re.compile(
    r"(?<![\w-])(?:(?:19|20)\d\d-[A-Z0-9]{2}-[A-Z]{2}-[K\d]\d{3}"
    r"|15[A-Z]{4,5}-\d{2}-[A-Z]{2}-\d{5}-[A-Z]{4}"
    r"|E[A-Z]{2}-(?:19|20)\d\d-[A-Z]{2}-[A-Z0-9]{5}(?:-[A-Z0-9]{2,4})?"
    r"|[A-Z]{2}\d{4}[LTBUDCR]\d[A-Z]\d{6}"
    r"|[BEM]-\d{2}-[A-Z]{2}-\d{2}-\d{4})(?![\w-])"
)
_FORM = re.compile(
    r"(?<![\w-])(?:[Ff]orms?\s)?(?P<form>I-(?:247[ADGNX]?|(?:130|131|200|203|205|210|213|220|274|286|352|485|539|589|765|821|830|851|860|862|863|864|871|918)[A-Z]?)|SF-?424[A-D]?|AD-1048)(?![\w-])"
)
_OF_A_FORM = re.compile(r"\b(?:forms?|detainers?|warrants?|notices?|requests?)\b", re.IGNORECASE)


def papers(words: str) -> Iterator[Cited]:
    """Award numbers of the Justice, Homeland Security and Housing departments; forms."""
    for match in _AWARD.finditer(words):
        yield Cited(match.start(), match.end(), "award", match[0])
    for match in _FORM.finditer(words):
        near = words[max(0, match.start() - 30) : match.end() + 30]
        is_sure = "247" in match["form"] or not match["form"].startswith("I-")
        if is_sure or _OF_A_FORM.search(near):  # else perhaps a road
            yield Cited(match.start(), match.end(), "form", f"Form {match['form']}")
