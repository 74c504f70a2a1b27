"""Law told by description: `the executive order signed in January`, `a San Francisco lawsuit`."""

from __future__ import annotations

import re
from datetime import date

from comity.reading.citations.cited import Cited, Name, squeezed
from comity.reading.citations.described import orders_described, suits_described
from comity.reading.citations.linking import acts_of_order

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
_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "his",
        "her",
        "its",
        "their",
        "those",
        "these",
        "two",
        "three",
        "several",
        "our",
        "my",
    ]
)
_NO_ADJECTIVE = frozenset(
    [
        "of",
        "in",
        "on",
        "for",
        "to",
        "by",
        "from",
        "with",
        "against",
        "under",
        "over",
        "and",
        "or",
        "but",
        "as",
        "at",
        "block",
        "blocking",
        "lift",
        "signed",
        "issued",
        "with",
        "is",
        "was",
        "are",
        "were",
    ]
)
_SUBJECT = (
    rf"\s(?:on|about|targeting|against|aimed\sat|concerning|regarding|punishing)\s(?!{_MONTH})(?:so-called\s)?"
    r"(?:[\w“”\"‘’'-]+\s?){1,3}?"
    r"(?=[,.;:)]|\s(?:that|which|was|is|signed|issued|and|in|on|has|to)\b)"
)
_SIGNER = r"(?:was\s|that\swas\s|(?:that\s|which\s)?(?:he|she|(?:President\s|Mr\.\s)?[A-Z]\w+)\s)"
_ORDER = re.compile(
    r"xecutive\s[Oo]rders?\b(?!\s?(?:Nos?\b|\d|#))"
    rf"(?:\son\s{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|(?:{_SUBJECT})?"
    rf"(?:,?\s{_SIGNER}?(?:signed|issued){_WHO}{_WHEN})?)"
)
_SUBJECT_ORDER = re.compile(
    r"(?:anctuary|mmigration|narchist|EI|ender|order)[-\s](?:(?:city|cities|jurisdictions?|ideology|enforcement)[-\s])?orders?\b"
    rf"(?:\s(?:signed|issued){_WHO}{_WHEN})?"
)
_OFFICE = (
    r"(?:(?:U\.S\.\s)?[Aa]ttorney\s[Gg]eneral|[Ss]ecretary|DHS|DOJ|Justice\sDepartment|OMB|OJP|White\sHouse"
    r"|[Pp]residential|Department\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)"
)
_DATED = rf"(?:\s(?:of|dated|on|issued\son|issued)\s{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?)"
_MEMO = re.compile(
    rf"memo(?:randum)?\b(?P<after>{_DATED}|\s(?:by|from|issued\sby|signed\sby)\s(?:the\s)?(?:{_OFFICE}\s)?"
    rf"(?:[A-Z][\w.]+\s?){{1,3}}{_DATED}?)?"
)
_MEMO_BEFORE = re.compile(
    rf"(?<![\w.])(?:{_OFFICE}(?:\s[A-Z]\w+){{0,2}}|[A-Z][a-z]{{3,}})(?:’s|'s)?\s(?:[a-z]+-[a-z]+\s|new\s|recent\s|[A-Z][a-z]{{2,8}}\s)?$"
)
_SUIT = re.compile(
    rf"suits?\b(?!\s?(?:jacket|of\sclothes))(?:\s(?:that\swas\s|were\s)?(?:filed|brought){_WHO}{_WHEN}|\sby\s(?:the\s)?(?:(?:[A-Z][\w.’'-]+|and|of)\s?){{1,7}})?"
)
_FILED = re.compile(r"\b(?:filed|brought|by)\b")
_PLAIN = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at)|[Hh]is)\s|(?:the\s)?(?:[\w.]+\s){0,3}\w+[’']s?\s)?"
    r"(?i:executive\sorder)\b(?!\s(?:on|about|targeting|against|aimed|concerning|regarding)\b)"
)
"""An order that nothing but its giver tells from others."""
_PLACED = re.compile(r"\b(?!The\b|This\b|That\b|An?\b|His\b|Their\b|Its\b)[A-Z][a-z]+")


def implicit(words: str, published: date | None, orders: frozenset[str]) -> Iterator[Cited]:
    """Executive orders, memoranda and suits that a text describes without a number or a name.

    Args:
        orders: executive orders that the text cites by number; where it is one, an order that
            nothing tells from others means that one, else in a text of sanctuaries theirs.
    """
    is_of_sanctuaries = "sanctuary" in words or "Sanctuary" in words
    for pattern in (_ORDER, _SUBJECT_ORDER):
        for match in pattern.finditer(words):
            start = _left(words, _word_start(words, match.start()))
            phrase = words[start : match.end()]
            found = orders_described(phrase, published)
            if found or not _PLAIN.match(phrase):
                pass
            elif len(orders) == 1:
                found = acts_of_order(*orders)
            elif is_of_sanctuaries:
                found = orders_described(f"sanctuary {phrase}", published)
            yield _told(start, match.end(), "executive_order", phrase, found)
    for match in _MEMO.finditer(words):
        before = _MEMO_BEFORE.search(words, max(0, match.start() - 60), match.start())
        if before is None and not match["after"]:
            continue
        start = before.start() if before else _left(words, match.start())
        phrase = words[start : match.end()]
        yield _told(start, match.end(), "memorandum", phrase, orders_described(phrase, published))
    for match in _SUIT.finditer(words):
        begins = _word_start(words, match.start())
        if words[begins : match.start()].lower() not in ("", "law"):
            continue
        start = _left(words, begins)
        phrase = words[start : match.end()]
        if _FILED.search(phrase) or _PLACED.search(phrase):
            yield _told(start, match.end(), "case", phrase, suits_described(phrase, published))


def _told(start: int, end: int, kind: str, phrase: str, ids: tuple[str, ...]) -> Cited:
    names = tuple(Name("id", one) for one in ids)
    end -= len(phrase) - len(phrase.rstrip())
    return Cited(start, end, kind, squeezed(phrase), names, is_implicit=True)


def _word_start(words: str, at: int) -> int:
    """Where the word begins whose later letters a pattern looks for."""
    while at > 0 and words[at - 1].isalpha() and at > 0:
        at -= 1
    return at


def _left(words: str, start: int) -> int:
    """Where the noun phrase that ends here begins."""
    base = max(0, start - 90)
    base = max([base, *(words.rfind(mark, base, start) + 1 for mark in "\n;:")])
    tokens = list(re.finditer(r"\S+", words[base:start]))
    begins = start
    for count, token in enumerate(reversed(tokens[-6:])):
        word = token[0].lstrip("“\"‘'(")
        small = word.lower()
        if small in _ARTICLES:
            return base + token.end() - len(word)
        if word[:1].isupper() and word.endswith(("'s", "’s", "s'", "s’")):
            return _with_title(words, base, base + token.end() - len(word))
        if small in _NO_ADJECTIVE or count >= 4 or word.endswith((",", ")", "”", '"')):
            break
        if word[:1].isupper() or "sanctuary" in small:
            begins = base + token.end() - len(word)
    return begins


def _with_title(words: str, base: int, start: int) -> int:
    """`President Donald` before `Trump's`."""
    match = re.search(r"(?:(?:the\s)?[A-Z][\w.]*\s){1,3}$", words[base:start])
    return base + match.start() if match and match[0].split()[0] in _TITLES else start


_TITLES = (
    "President",
    "Mr.",
    "Donald",
    "Gov.",
    "Governor",
    "Mayor",
    "Attorney",
    "Secretary",
    "Joe",
)
