"""Acts by their names, bills by their numbers, titles of acts, and codes of States."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited, Name, squeezed
from comity.reading.citations.statutes import PINS
from comity.reading.tables import words as table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ACT = re.compile(
    r"A(?<!\wA)(?:ct|CT|mendments)\b(?:\s[Oo][Ff]\s(?P<year>(?:18|19|20)\d\d)\b)?"
    rf"(?:(?:,?\s\([“\"]?[A-Z][\w.]{{1,9}}[”\"]?\))?,?\s(?:§{{1,2}}\s?|[Ss]ections?\s|[Ss]ecs?\.\s)"
    rf"(?P<section>\d{{1,4}}[A-Za-z]?{PINS}))?"
)
_INSIDE = table("act-inside")
_NEVER_FIRST = table("act-never-first")
_LONGEST_NAME = 14
_NO_ACT = ("Balancing", "Class", "Juggling", "Final", "Opening")
_TITLE_OF = re.compile(
    rf"(?:\b[Tt]itles?\s(?P<title>[IVX]{{1,5}})(?:-[A-Z])?(?P<title_pins>,\s)?|(?:\b[Ss]ections?\s|\b[Ss]ecs?\.\s|§{{1,2}}\s?)"
    rf"(?P<section>\d{{1,4}}[A-Za-z]?{PINS}))\s(?:of|in)\s(?:the\s)?(?:federal\s)?$"
)
_SHORT_NAMES = {
    "INA": "Immigration and Nationality Act",
    "APA": "Administrative Procedure Act",
    "FCA": "False Claims Act",
    "IIRIRA": "Illegal Immigration Reform and Immigrant Responsibility Act",
    "PRWORA": "Personal Responsibility and Work Opportunity Reconciliation Act",
    "VAWA": "Violence Against Women Act",
    "VOCA": "Victims of Crime Act",
}
_INITIALS = re.compile(
    rf"(?<![\w(])(?P<name>{'|'.join(_SHORT_NAMES)})(?:\s(?:§{{1,2}}\s?|[Ss]ections?\s|[Ss]ecs?\.\s)(?P<section>\d{{1,4}}[A-Za-z]?{PINS}))?(?![\w-])"
)
_TITLES = {
    "VI": "Title VI of the Civil Rights Act of 1964",
    "VII": "Title VII of the Civil Rights Act of 1964",
    "IX": "Title IX of the Education Amendments of 1972",
}
_TITLE = re.compile(r"Title\s(?P<title>VII|VI|IX)\b(?![-.]\w)")
_BILL = re.compile(
    r"(?:(?P<house>H\.\s?R\.|HR|H\.?B\.?|S\.?B\.?|A\.?B\.?|S\.?F\.?|H\.?F\.?|House\sBill|Senate\sBill|Assembly\sBill)"
    r"\s?(?:Nos?\.\s)?(?P<number>\d{2}-\d{3,4}|\d{1,5})|S\.\s(?P<senate>\d{2,4}))(?![\w-]|[.,]\d|\s?(?:St\b|Ave|Street|Avenue|Main|[ap]\.?m))"
)
_CHAMBERS = {
    "HR": "H.R.", "HB": "H.B.", "SB": "S.B.", "AB": "A.B.", "SF": "S.F.", "HF": "H.F.",
    "HOUSEBILL": "H.B.", "SENATEBILL": "S.B.", "ASSEMBLYBILL": "A.B.",
}  # fmt: skip
_CODE_SECTION = re.compile(
    r"(?P<code>Codes?(?:\sAnn\.)?),?\s"
    rf"(?:§{{1,2}}\s?|[Ss]ections?\s|[Ss]ecs?\.\s|[Cc]h(?:apter|\.)\s|[Tt]itle\s)(?P<section>\d[\w.-]*\w{PINS}|\d)"
)
_CODE_NAME = re.compile(r"(?<!\w)(?:[A-Z][\w.’']*\s(?:&\s|and\s|of\s)?){1,5}$")
_STATE_SECTION = re.compile(
    r"(?P<code>RCW|ORS|C\.R\.S\.|CRS|N\.J\.S\.A\.|NRS|A\.R\.S\.|M\.G\.L\.(?:\sc\.)?|G\.L\.(?:\sc\.)?|ILCS|Wis\.\sStat\.|Minn\.\sStat\.|Tex\.\sGov[’']?t\sCode)"
    rf"\s(?:§{{1,2}}\s?)?(?P<section>\d[\w.:/-]*\d[a-zA-Z]?{PINS})"
)
_AGREEMENT_287 = re.compile(r"287(?<![\w.]287)\s?\(g\)")
_SECTION_BEFORE = re.compile(r"(?:§\s?|[Ss]ection\s)$")
_LOCAL = re.compile(
    r"(?P<kind>Ordinance|Resolution|Municipal\sCode)\s(?:Nos?\.\s)?(?P<number>\d[\d,.-]{1,12}\d)(?!\w)"
)
_RULE = re.compile(
    r"Fed(?:\.|eral)\s(?:R(?:\.|ules?)\s)(?:of\s)?(?:Civ(?:\.|il)|Crim(?:\.|inal)|App(?:\.|ellate)|Evid(?:\.|ence)|Bankr\.)"
    rf"(?:\sP(?:\.|rocedure))?\s\d{{1,3}}(?:\.\d)?{PINS}"
)
_GUIDANCE = re.compile(r"Uniform\s(?:Guidance|Administrative\sRequirements)\b")


def named(words: str) -> Iterator[Cited]:
    """Acts, titles of acts, bills, ordinances and codes of States."""
    yield from _acts(words)
    if any(name in words for name in _SHORT_NAMES):
        yield from _initials(words)
    for match in _TITLE.finditer(words):
        yield Cited(match.start(), match.end(), "named_act", _TITLES[match["title"]])
    for match in _BILL.finditer(words):
        before = words[max(0, match.start() - 1) : match.start()]
        if not (before.isalnum() or before in (".", "-", "_")) or not before:
            yield _bill(match)
    yield from _codes(words)
    for match in _AGREEMENT_287.finditer(words):
        before287 = _SECTION_BEFORE.search(words, max(0, match.start() - 9), match.start())
        start = before287.start() if before287 else match.start()
        names = (Name("usc", "8:1357"),)
        yield Cited(start, match.end(), "statute", "8 U.S.C. § 1357(g)", names)
    for match in _LOCAL.finditer(words):
        yield Cited(match.start(), match.end(), "local_law", squeezed(match[0]))
    for match in _RULE.finditer(words):
        norm = squeezed(match[0])
        yield Cited(match.start(), match.end(), "court_rule", norm)
    for match in _GUIDANCE.finditer(words):
        yield Cited(match.start(), match.end(), "cfr", "2 C.F.R. pt. 200", (Name("cfr", "2:200"),))


def _codes(words: str) -> Iterator[Cited]:
    """Codes of States and cities: `Cal. Gov't Code § 7284.6`, `RCW 10.93.160`."""
    for match in _CODE_SECTION.finditer(words):
        before = _CODE_NAME.search(words, max(0, match.start() - 80), match.start())
        if before and not before[0].startswith(("United States", "U.S.", "US ")):
            norm = f"{squeezed(before[0] + match['code'])} § {squeezed(match['section'])}"
            yield Cited(before.start(), match.end(), "state_code", norm)
    for match in _STATE_SECTION.finditer(words):
        norm = f"{squeezed(match['code'])} § {squeezed(match['section'])}"
        yield Cited(match.start(), match.end(), "state_code", norm)


def _acts(words: str) -> Iterator[Cited]:
    for match in _ACT.finditer(words):
        start = name_start(words, match.start())
        if start == match.start():
            continue
        name = squeezed(
            words[start : match.end("year") if match["year"] else match.start() + _length(match)]
        )
        if name.startswith(_NO_ACT) or ("Amendments" in match[0] and not match["year"]):
            continue
        norm, place = name, match["section"]
        before = _TITLE_OF.search(words, max(0, start - 50), start)
        if before:
            start = before.start()
            place = place or before["section"]
            norm = f"Title {before['title']} of the {name}" if before["title"] else norm
        norm += f" § {squeezed(place)}" if place else ""
        yield Cited(start, match.end(), "named_act", norm)


def _length(match: re.Match[str]) -> int:
    return len(re.match(r"\w+", match[0])[0])  # type: ignore[index]


def name_start(words: str, end: int) -> int:
    """Where the name of an act begins that ends in the word at `end`; `end` where there is none."""
    tokens = list(re.finditer(r"\S+", words[max(0, end - 140) : end]))[-_LONGEST_NAME:]
    base = max(0, end - 140)
    start = end
    for token in reversed(tokens):
        word = token[0]
        bare = word.lstrip("“\"‘'(")
        if "\n\n" in words[base + token.end() : start]:
            break
        if word in _INSIDE and start != end:
            continue
        if not bare[:1].isupper() or bare.rstrip(",").endswith(
            ("'s", "’s", ".", ";", ":", "”", '"', ")")
        ):
            break
        if bare.endswith(",") and start == end:
            break
        if bare in _NEVER_FIRST or (start != end and bare.rstrip(",") in _LAST):
            break
        start = base + token.end() - len(bare)
        if bare != word or bare in ("Title",):
            break
    return start


_LAST = frozenset(
    ["Amendment", "Amendments", "Act", "Clause", "Constitution", "Law", "Code", "Order"]
)


def _initials(words: str) -> Iterator[Cited]:
    for match in _INITIALS.finditer(words):
        start = match.start()
        full = _SHORT_NAMES[match["name"]]
        before = _TITLE_OF.search(words, max(0, start - 40), start)
        place = match["section"] or (before["section"] if before else None)
        if not place and not _is_law(words, start, full):
            continue
        norm = f"{full} § {squeezed(place)}" if place else full
        yield Cited(before.start() if before else start, match.end(), "named_act", norm)


_LAW_BEFORE = re.compile(r"\b(?:the|under|of|violat\w+|by)\s$")


def _is_law(words: str, start: int, full: str) -> bool:
    """Initials without a section are an act where `the` or `under` stands before them."""
    return full in words and bool(_LAW_BEFORE.search(words, max(0, start - 12), start))


def _bill(match: re.Match[str]) -> Cited:
    if match["senate"]:
        norm = f"S. {match['senate']}"
    else:
        key = re.sub(r"[.\s]", "", match["house"]).upper()
        norm = f"{_CHAMBERS[key]} {match['number']}"
    names = (Name("bill", norm),) if norm.startswith(("H.R.", "S. ")) else ()
    return Cited(match.start(), match.end(), "bill", norm, names)
