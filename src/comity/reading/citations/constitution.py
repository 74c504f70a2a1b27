"""The Constitution: its amendments, articles and named clauses."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINALS = [
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
    "Twentieth",
    "Twenty-First",
    "Twenty-Second",
    "Twenty-Third",
    "Twenty-Fourth",
    "Twenty-Fifth",
    "Twenty-Sixth",
    "Twenty-Seventh",
]
_NUMBER = {word.lower(): number for number, word in enumerate(_ORDINALS, start=1)}
_CLAUSES = {
    "spending": "art. I, § 8, cl. 1",
    "general welfare": "art. I, § 8, cl. 1",
    "commerce": "art. I, § 8, cl. 3",
    "naturalization": "art. I, § 8, cl. 4",
    "necessary and proper": "art. I, § 8, cl. 18",
    "appropriations": "art. I, § 9, cl. 7",
    "contracts": "art. I, § 10, cl. 1",
    "contract": "art. I, § 10, cl. 1",
    "presentment": "art. I, § 7, cl. 2",
    "appointments": "art. II, § 2, cl. 2",
    "take care": "art. II, § 3",
    "full faith and credit": "art. IV, § 1",
    "privileges and immunities": "art. IV, § 2, cl. 1",
    "guarantee": "art. IV, § 4",
    "supremacy": "art. VI, cl. 2",
    "establishment": "amend. I",
    "free exercise": "amend. I",
    "free speech": "amend. I",
    "takings": "amend. V",
    "confrontation": "amend. VI",
    "due process": "amends. V, XIV",
    "equal protection": "amend. XIV, § 1",
    "privileges or immunities": "amend. XIV, § 1",
    "citizenship": "amend. XIV, § 1",
    "property": "art. IV, § 3, cl. 2",
    "elections": "art. I, § 4, cl. 1",
}

_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_AMENDMENT = re.compile(
    rf"\b(?P<list>(?:(?:{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))(?:,\s(?:and\s)?|\s(?:and|or|&)\s)){{0,4}})"
    rf"(?P<last>{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))\s[Aa]mendments?\b"
    r"(?:'s|’s)?(?!\s(?:to|of)\s(?:the|this)\s(?!U|Con|Fed))"
)
_WORD = re.compile(r"mendments?\b")
_REACH = 90
_ONE = re.compile(rf"{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)")
_NAMES = "|".join(
    name.title().replace(" And ", " and ").replace(" Or ", " or ")
    for name in sorted(_CLAUSES, key=len, reverse=True)
)
_CLAUSE = re.compile(
    rf"\b(?P<name>{_NAMES})"
    r"\s(?:Clauses?|Power)\b"
)
_CONST = re.compile(
    r"\b(?:U\.?\s?S\.?|United\sStates)\sConst(?:\.|itution),?\s"
    r"(?P<place>(?:[Aa]rt(?:\.|icle)|[Aa]mend(?:\.|ment))\s?[IVX]+(?:,?\s(?:§{1,2}|[Ss]ec(?:tion|\.))\s?\d+)?(?:,\s(?:cl\.|[Cc]lause)\s?\d+)?)"
)
_ARTICLE = re.compile(
    r"Article\s(?P<article>[IVX]{1,4})(?P<section>,?\s(?:§\s?|[Ss]ection\s|[Ss]ec\.\s)\d{1,2}(?:,?\s(?:cl\.|[Cc]lause)\s\d+)?)?"
    r"(?P<of>,?\sof\sthe\s(?:U\.S\.\s|United\sStates\s|federal\s)?Constitution)?"
)


def constitution(words: str) -> Iterator[Cited]:
    """Amendments, clauses and articles of the Constitution."""
    for word in _WORD.finditer(words):
        match = _AMENDMENT.search(words, max(0, word.start() - _REACH), word.end() + 30)
        while match and match.end() < word.end():
            match = _AMENDMENT.search(words, match.end(), word.end() + 30)
        if match:
            yield from _amendments(match)
    for match in _CLAUSE.finditer(words) if "Clause" in words or " Power" in words else ():
        norm = f"U.S. Const. {_CLAUSES[match['name'].lower()]}"
        yield Cited(match.start(), match.end(), "constitution", norm)
    for match in _CONST.finditer(words) if "Const" in words else ():
        yield Cited(
            match.start(), match.end(), "constitution", f"U.S. Const. {_short(match['place'])}"
        )
    for match in _ARTICLE.finditer(words):
        if match["section"] or match["of"]:
            place = _short(f"art. {match['article']}{match['section'] or ''}")
            yield Cited(match.start(), match.end(), "constitution", f"U.S. Const. {place}")


def _amendments(match: re.Match[str]) -> Iterator[Cited]:
    """`Fifth and Fourteenth Amendments` is two."""
    for one in _ONE.finditer(match["list"]):
        start = match.start() + one.start()
        yield Cited(start, start + len(one[0]), "constitution", _amendment(one[0]))
    end = match.end()
    if match[0].endswith(("'s", "’s")):
        end -= 2
    yield Cited(match.start("last"), end, "constitution", _amendment(match["last"]))


def _amendment(word: str) -> str:
    number = int(word[:-2]) if word[0].isdigit() else _NUMBER[word.lower()]
    return f"U.S. Const. amend. {_roman(number)}"


def _roman(number: int) -> str:
    written = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            written += letters
            number -= value
    return written


def _short(place: str) -> str:
    place = " ".join(place.split())
    for long, short in (
        (r"[Aa]rticle", "art."), (r"[Aa]rt\.\s?", "art. "), (r"[Aa]mendment", "amend."),
        (r"[Aa]mend\.\s?", "amend. "), (r",?\s(?:§\s?|[Ss]ection\s|[Ss]ec\.\s)", ", § "),
        (r"[Cc]lause", "cl."),
    ):  # fmt: skip
        place = re.sub(long, short, place)
    return " ".join(place.split())
