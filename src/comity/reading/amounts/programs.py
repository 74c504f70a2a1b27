"""Agencies, programs and grantees as texts name them, in one short form."""

from __future__ import annotations

import re

from comity.reading.tables import lines


def _one_of(names: list[str]) -> re.Pattern[str]:
    """Any of some names, as whole words; begins with their letters, so that it is found fast."""
    return re.compile("|".join(rf"{re.escape(name)}\b" for name in names))


_AGENCIES = {
    name.strip(): short
    for line in lines("agencies")
    for short, _, names in (line.partition(":"),)
    for name in names.split("|")
}
_AGENCY = _one_of(list(_AGENCIES))
_PROGRAM = _one_of(list(lines("programs")))
_GRANTEE = re.compile(
    r"(?<!\w)(?:(?:City and County|City|County|Town|State|Village|Borough) of "
    r"(?:[A-Z][\w.’'-]+ ?){1,3}"
    r"|(?:[A-Z][\w.-]+ ){1,2}County)\b"
)


def agency_in(words: str) -> str:
    """The agency named last in some words, in short: `DOJ`; empty where there is none."""
    found = _last(_AGENCY, words)
    return _AGENCIES[found] if found else ""


def program_in(words: str) -> str:
    """The program named last in some words, as it is named there."""
    return _last(_PROGRAM, words)


def _last(pattern: re.Pattern[str], words: str) -> str:
    last = ""
    for match in pattern.finditer(words):
        if match.start() == 0 or not words[match.start() - 1].isalnum():
            last = match[0]
    return last


def grantee_in(words: str) -> str:
    """The government named last in some words by its full name."""
    last = ""
    for match in _GRANTEE.finditer(words):
        last = match[0].strip()
    return last
