"""Statutes, regulations and their journals, cited with title and section."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited, Name, squeezed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PINS = (
    r"(?:\s?\([A-Za-z0-9]{1,5}\)(?=\W|$))*"
    r"(?:(?:\s?(?:-|–|,|&)\s?|\s(?:and|or|to|through)\s)\([A-Za-z0-9]{1,5}\)(?=\W|$))*"
)
"""`(a)(4)`, `(a)-(c)`, `(a) and (b)` after a section."""

SECTION = rf"\d{{1,5}}[a-z]{{0,3}}(?:-\d{{1,2}}[a-z]?(?![\w-]))?(?![\w,]{{0,9}}\d){PINS}"
"""`1373(a)`, `2000d-1`, `706(2)(C)`."""

_SIGN = r"(?:§{1,3}|[Ss]ections?|[Ss]ecs?\.|SECTIONS?)"
_UPPER = r"(?:\s?[-–—]\s?|\s(?:to|through)\s)\d{2,5}[a-z]{0,3}(?:-\d{1,2}[a-z]?)?(?![\w-])"
_TITLE = re.compile(r"(?<![\w.,$/-])(?:[Tt]itle\s)?(?P<title>\d{1,2}),?\s?$")
_USC = re.compile(
    r"U(?:\.?\s?S\.?\s?C(?:\.\s?A)?\b\.?|\.?\s?S\.?\s[Cc]ode|nited\sStates\sCode),?\s*"
    rf"(?P<sign>{_SIGN})?\s*"
    rf"(?P<section>\d{{1,5}}(?:[A-Z]{{1,2}}(?![a-z])|[a-z]{{0,3}})(?:{_UPPER}|(?:-\d{{1,2}}[a-z]?(?![\w-]))?(?![\w,]{{0,9}}\d)){PINS})"
    r"(?P<seq>,?\set\sseq\b\.?)?"
)
_MORE = re.compile(
    rf"(?:,\s(?:and\s|or\s|&\s)?|\s(?:and|or|&)\s)(?:{_SIGN}\s?)?"
    rf"(?P<section>{SECTION}(?:{_UPPER})?)(?P<seq>,?\set\sseq\b\.?)?(?!\s?(?:U\.?\s?S|C\.?\s?F|Stat|Fed|F\.|S\.|[A-Z]\.|percent|%))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CFR = re.compile(
    r"C(?:\.?\s?F\.?\s?R\b\.?|ode\sof\sFederal\sRegulations),?\s*"
    r"(?:(?P<part>[Pp]arts?|[Pp]ts?\.)\s*|(?:§{1,3}|[Ss]ections?|[Ss]ecs?\.)\s*)?"
    rf"(?P<section>\d{{1,4}}(?:\.\d{{1,4}}[a-z]?(?:-\d{{1,2}})?)?(?![\w,]{{0,9}}\d){PINS}"
    r"(?:\s?[-–—]\s?(?:\d{1,4}\.)?\d{1,4}(?![\w-]))?)"
)
_MORE_CFR = re.compile(
    r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)(?:§{1,2}\s?|[Pp]arts?\s)?"
    rf"(?P<section>\d{{1,4}}\.\d{{1,4}}{PINS})"
)
_VOLUME = re.compile(r"(?<![\w.,$/-])(?P<volume>\d{1,3})\s$")
_REGISTER = re.compile(
    r"F(?:ed\.?\s?Reg\.?|\.\s?R\.|R|ederal\sRegister)\s(?:at\s)?"
    r"(?P<page>\d{1,3},\d{3}|\d{2,6})(?:[-–]\d{2,6})?(?:,\s\d{1,3},?\d{3}(?:[-–]\d{1,6})?(?![\w,-]))*"
)
_LAW = re.compile(
    r"P(?<!\wP)(?:ub(?:lic|\.)?\s?L(?:aw|\.)|\.\s?L\.|L)\s?(?:No\.?\s?|Number\s)?"
    r"(?P<number>\d{2,3}[-–‑]\d{1,4})(?![\w-])"
)
_LARGE = re.compile(
    r"Stat\.\s(?P<page>\d{1,4}(?:[-–]\d{1,4})?)(?:,\s\d{1,4}(?:[-–]\d{1,4})?(?![\w,-]))*"
)


def statutes(words: str) -> Iterator[Cited]:
    """Citations of the Code, the regulations, the Register, public laws, the Statutes."""
    for match, title in _after(words, _USC, _TITLE):
        yield _of_code(match, title)
        yield from _list_of_code(words, match, title["title"])
    for match, title in _after(words, _CFR, _TITLE):
        yield _of_rules(match, title)
        yield from _list_of_rules(words, match, title["title"])
    for match, volume in _after(words, _REGISTER, _VOLUME):
        place = f"{volume['volume']} {match['page'].replace(',', '')}"
        norm = place.replace(" ", " Fed. Reg. ")
        yield Cited(volume.start(), match.end(), "fed_reg", norm, (Name("register", place),))
    for match in _LAW.finditer(words):
        number = re.sub("[–‑]", "-", match["number"])
        yield Cited(match.start(), match.end(), "public_law", f"Pub. L. No. {number}")
    for match, volume in _after(words, _LARGE, _VOLUME):
        norm = f"{volume['volume']} Stat. {match['page']}"
        yield Cited(volume.start(), match.end(), "statute_at_large", norm)


def _after(
    words: str, pattern: re.Pattern[str], number: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Matches with the number before them: a pattern that begins with a letter is found fast."""
    for match in pattern.finditer(words):
        before = number.search(words, max(0, match.start() - 11), match.start())
        if before is not None:
            yield match, before


_LONG_RANGE = r"\d\s?[-–—]\s?\d{3,}|\s(?:to|through)\s\d"
_RANGE = r"\d\s?[-–—]\s?\d{2,}|\s(?:to|through)\s\d"


def usc(title: str, section: str, is_plural: bool = False) -> tuple[str, tuple[Name, ...]]:
    """The form and the name of a section of the Code."""
    section = squeezed(section)
    base = re.split(r"[\s(]", section)[0]
    is_range = re.search(_RANGE if is_plural else _LONG_RANGE, section)
    sign = "§§" if is_range else "§"
    section = section.replace("–", "-").replace("—", "-")
    return f"{title} U.S.C. {sign} {section}", (Name("usc", f"{title}:{base}"),)


def _of_code(match: re.Match[str], title: re.Match[str]) -> Cited:
    norm, names = usc(title["title"], match["section"], match["sign"] == "§§")
    if match["seq"]:
        norm += " et seq."
    return Cited(title.start(), match.end(), "statute", norm, names)


def _list_of_code(words: str, first: re.Match[str], title: str) -> Iterator[Cited]:
    """The further sections of `§§ 1373 and 1644`."""
    at = first.end()
    while match := _MORE.match(words, at):
        section = match["section"]
        is_plural = first["sign"] in ("§§", "§§§", "sections", "Sections")
        if not is_plural and (len(section) < 3 or _YEAR.fullmatch(section)):
            return
        norm, names = usc(title, section)
        norm += " et seq." if match["seq"] else ""
        yield Cited(match.start("section"), match.end(), "statute", norm, names)
        at = match.end()


def cfr(title: str, section: str, is_part: bool) -> tuple[str, tuple[Name, ...]]:
    """The form and the name of a section or part of the regulations."""
    section = squeezed(section)
    base = re.split(r"[\s(]", section)[0]
    if is_part or "." not in base:
        return f"{title} C.F.R. pt. {section}", (Name("cfr", f"{title}:{base}"),)
    sign = "§§" if re.search(r"\d[-–—]\d", section) else "§"
    return f"{title} C.F.R. {sign} {section}", (Name("cfr", f"{title}:{base}"),)


def _of_rules(match: re.Match[str], title: re.Match[str]) -> Cited:
    norm, names = cfr(title["title"], match["section"], bool(match["part"]))
    return Cited(title.start(), match.end(), "cfr", norm, names)


def _list_of_rules(words: str, first: re.Match[str], title: str) -> Iterator[Cited]:
    at = first.end()
    while match := _MORE_CFR.match(words, at):
        norm, names = cfr(title, match["section"], is_part=False)
        yield Cited(match.start("section"), match.end(), "cfr", norm, names)
        at = match.end()
