"""Law told by description: `the executive order signed in January`, `a San Francisco lawsuit`."""

from __future__ import annotations

import re
from datetime import date

from comity.reading.citations.cited import Cited, Name, squeezed
from comity.reading.citations.described import orders_described, suits_described

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
)
_WHEN = (
    rf"(?:\s(?:(?:back\s)?in\s(?:early\s|late\s|mid-)?{_MONTH}(?:\s\d{{4}})?|on\s{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?"
    r"|(?:last|this|earlier\sthis)\s(?:week|month|year|spring|summer|fall|winter)"
    r"|(?:on\s|last\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|(?:two|three|four|five|six)\s(?:days|weeks|months)\sago))?"
)
_WHO = r"(?:\sby\s(?:the\s)?(?:[A-Z][\w.’'-]+\s?){1,4})?"
_LEFT = re.compile(
    r"(?:(?<![\w-])(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]hose|[Tt]hese|[Tt]wo|[Tt]hree|(?:[A-Z][\w.]+\s){0,2}[A-Z]\w+[’']s?)\s)"
    r"(?:[\w-]+(?:’s|'s)?\s){0,4}$"
)
_ORDER = re.compile(
    r"\b[Ee]xecutive\s[Oo]rders?\b(?!\s?(?:Nos?\b|\d|#))"
    rf"(?:\s(?:on|about|targeting|against|aimed\sat|concerning|regarding|punishing)\s(?:so-called\s)?(?:[\w“”\"‘’'-]+\s?){{1,3}}?(?=[,.;:)]|\s(?:that|which|was|is|signed|issued|and|in|on|has|to)\b))?"
    rf"(?:,?\s(?:was\s|that\swas\s|(?:that\s|which\s)?(?:he|she|(?:President\s|Mr\.\s)?[A-Z]\w+)\s)?(?:signed|issued){_WHO}{_WHEN})?"
)
_SUBJECT_ORDER = re.compile(
    r"\b(?:[Ss]anctuary|[Ii]mmigration|[Aa]narchist|DEI|[Gg]ender|[Bb]order)[-\s](?:(?:city|cities|jurisdictions?|ideology|enforcement)[-\s])?orders?\b"
    rf"(?:\s(?:signed|issued){_WHO}{_WHEN})?"
)
_MEMO = re.compile(
    r"\b(?:(?:Attorney\sGeneral|Secretary|DHS|DOJ|Justice\sDepartment|Bondi|Sessions|Noem|Kelly|Garland|OMB|White\sHouse|presidential|Presidential|OJP)(?:\s[A-Z]\w+)?(?:’s|'s)?\s)"
    rf"(?:\w+\s){{0,2}}?(?:memo|memorandum)\b(?:\s(?:of|dated)\s{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?)?"
)
_SUIT = re.compile(
    rf"\b(?:lawsuit|suit)s?\b(?!\s?(?:jacket|of\sclothes))(?:\s(?:that\swas\s|were\s)?(?:filed|brought){_WHO}{_WHEN})?"
)
_PLACED = re.compile(r"\b(?!The\b|This\b|That\b|An?\b|His\b|Their\b|Its\b)[A-Z][a-z]+")


def implicit(words: str, published: date | None) -> Iterator[Cited]:
    """Executive orders, memoranda and suits that a text describes without a number or a name."""
    for pattern in (_ORDER, _SUBJECT_ORDER):
        for match in pattern.finditer(words):
            start = _left(words, match.start())
            phrase = words[start : match.end()]
            yield _told(start, match.end(), "executive_order", phrase,
                        orders_described(phrase, published))  # fmt: skip
    for match in _MEMO.finditer(words):
        yield _told(match.start(), match.end(), "memorandum", match[0],
                    orders_described(match[0], published))  # fmt: skip
    for match in _SUIT.finditer(words):
        start = _left(words, match.start())
        phrase = words[start : match.end()]
        if "filed" in phrase or "brought" in phrase or _PLACED.search(phrase):
            yield _told(start, match.end(), "case", phrase, suits_described(phrase, published))


def _told(start: int, end: int, kind: str, phrase: str, ids: tuple[str, ...]) -> Cited:
    names = tuple(Name("id", one) for one in ids)
    return Cited(start, end, kind, squeezed(phrase), names, is_implicit=True)


def _left(words: str, start: int) -> int:
    """Where the noun phrase that ends here begins."""
    base = max(0, start - 70)
    begins = max(words.rfind(mark, base, start) + len(mark) for mark in (". ", "\n", ", ", "; ", "” "))
    match = _LEFT.search(words, max(base, begins), start)
    return match.start() if match else start
