"""Orders of the executive that carry a number."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited, Name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"(?:1\d,?\d{3}|\d{4}[-–]\d{1,3}|\d{1,2}[-–]\d{2,3}|\d{1,4})(?![\d,]{0,9}\d)(?!\.\d)"
_FEDERAL = re.compile(r"1\d,?\d{3}|9\d{3}")
_ORDER = re.compile(
    r"E(?<!\wE)(?:(?:xec\.|XECUTIVE)\s(?:Orders?|ORDERS?|Ord\.)|\.\s?O\.s?|Os?)"
    rf"\s?(?:(?:Nos?\.?|NOS?\.?|Numbers?|\#)\s?)?(?P<number>{_NUMBER})"
)
_IN_FULL = re.compile(
    rf"xecutive\s[Oo]rders?\s(?:(?:[Nn]os?\.?|[Nn]umbers?|\#)\s?)?(?P<number>{_NUMBER})"
)
_SECTION_OF = re.compile(
    r"(?:\b[Ss]ections?\s|\b[Ss]ecs?\.\s|§{1,2}\s?)(?P<section>\d{1,2}(?:\s?\([a-z0-9]{1,4}\)){0,4})"
    r"(?:,)?\s(?:of|in)\s(?:the\s|President\s\w+'s\s)?$"
)
_SECTION_AFTER = re.compile(
    r",?\s(?:§{1,2}\s?|[Ss]ections?\s|[Ss]ecs?\.\s)(?P<section>\d{1,2}(?:\s?\([a-z0-9]{1,4}\)){0,4})(?![\w.]{0,9}\d)"
)
_MORE = re.compile(
    r"(?:,\s(?:and\s)?|\s(?:and|or|&)\s)(?:(?:Nos?\.|E\.?O\.?|No\.)\s)?(?P<number>1\d,?\d{3})(?![\d,]{0,9}\d)"
)
_PROCLAMATION = re.compile(r"Proclamation\s(?:Nos?\.\s)?(?P<number>\d{1,2},?\d{3})(?![\d,]{0,9}\d)")
_MEMORANDUM = re.compile(r"M(?<!\wM)-\d{2}-\d{2}\b")
_OMB = re.compile(r"\b(?:OMB\s)?(?:[Mm]emo(?:randum)?\s)?(?:No\.\s)?$")
_AGENCY = re.compile(
    r"(?:DOT|FHWA|FTA|FAA|DHS|HUD|DOJ|HHS|DOE|DOI|USDA|ICE|CBP|AG|OJP|Attorney\sGeneral)"
    r"\s(?:[Oo]rder|[Dd]irective|[Pp]olicy)\s(?:Nos?\.\s)?(?P<number>\d[\d.-]{2,10}\d)"
)


def orders(words: str) -> Iterator[Cited]:
    """Executive orders, also of States, proclamations, and numbered papers of agencies."""
    for match in _ORDER.finditer(words):
        yield from _order(words, match, match.start())
    for match in _IN_FULL.finditer(words):
        if words[max(0, match.start() - 1) : match.start()] in ("E", "e"):
            yield from _order(words, match, match.start() - 1)
    for match in _PROCLAMATION.finditer(words):
        norm = f"Proclamation No. {match['number'].replace(',', '')}"
        yield Cited(match.start(), match.end(), "proclamation", norm)
    for match in _MEMORANDUM.finditer(words):
        before = _OMB.search(words, max(0, match.start() - 22), match.start())
        start = before.start() if before else match.start()
        yield Cited(start, match.end(), "memorandum", f"OMB Memorandum {match[0]}")
    for match in _AGENCY.finditer(words):
        norm = " ".join(match[0].split())
        yield Cited(match.start(), match.end(), "agency_order", norm)


def order(number: str, section: str = "") -> tuple[str, tuple[Name, ...]]:
    """The form and the names of an executive order; one with another number is a State's."""
    digits = number.replace(",", "")
    section = section.replace(" ", "")
    tail = f", § {section}" if section else ""
    if not _FEDERAL.fullmatch(number):
        return f"Executive Order {number}{tail}", ()
    return f"Exec. Order No. {digits}{tail}", (Name("order", f"{digits}:{section}"),)


def _order(words: str, match: re.Match[str], start: int) -> Iterator[Cited]:
    end, section = match.end(), ""
    before = _SECTION_OF.search(words, max(0, start - 60), start)
    after = _SECTION_AFTER.match(words, end)
    if before:
        start, section = before.start(), before["section"]
    elif after:
        end, section = after.end(), after["section"]
    norm, names = order(match["number"], section)
    yield Cited(start, end, "executive_order", norm, names)
    at = match.end()
    while more := _MORE.match(words, at):
        norm, names = order(more["number"])
        yield Cited(more.start("number"), more.end(), "executive_order", norm, names)
        at = more.end()
