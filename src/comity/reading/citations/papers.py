"""Numbers of awards, and forms."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_AWARDS = (
    re.compile(
        r"(?:(?:19|20)\d\d-[A-Z0-9]{2}-[A-Z]{2}-[K\d]\d{3}|15[A-Z]{4,5}-\d{2}-[A-Z]{2}-\d{5}-[A-Z]{4})(?![\w-])"
    ),
    re.compile(
        r"[A-Z](?<![\w-][A-Z])(?:(?<=E)[A-Z]{2}-(?:19|20)\d\d-[A-Z]{2}-[A-Z0-9]{5}(?:-[A-Z0-9]{2,4})?"
        r"|[A-Z]\d{4}[LTBUDCR]\d[A-Z]\d{6}|(?<=[BEM])-\d{2}-[A-Z]{2}-\d{2}-\d{4})(?![\w-])"
    ),
)
_FORM = re.compile(
    r"(?:I-(?:247[ADGNX]?|(?:130|131|200|203|205|210|213|220|274|286|352|485|539|589|765|821|830|851|860|862|863|864|871|918)[A-Z]?)"
    r"|SF-?424[A-D]?|AD-1048)(?![\w-])"
)
_FORM_BEFORE = re.compile(r"(?<![\w-])[Ff]orms?\s$")
_OF_A_FORM = re.compile(r"\b(?:forms?|detainers?|warrants?|notices?|requests?)\b", re.IGNORECASE)


def papers(words: str) -> Iterator[Cited]:
    """Award numbers of the Justice, Homeland Security and Housing departments; forms."""
    for pattern in _AWARDS:
        for match in pattern.finditer(words):
            if not _follows_a_letter(words, match.start()):
                yield Cited(match.start(), match.end(), "award", match[0])
    for match in _FORM.finditer(words):
        near = words[max(0, match.start() - 30) : match.end() + 30]
        is_sure = "247" in match[0] or not match[0].startswith("I-")
        if _follows_a_letter(words, match.start()) or not (is_sure or _OF_A_FORM.search(near)):
            continue  # perhaps a road
        before = _FORM_BEFORE.search(words, max(0, match.start() - 7), match.start())
        start = before.start() if before else match.start()
        yield Cited(start, match.end(), "form", f"Form {match[0]}")


def _follows_a_letter(words: str, at: int) -> bool:
    return at > 0 and (words[at - 1].isalnum() or words[at - 1] in "-_")
