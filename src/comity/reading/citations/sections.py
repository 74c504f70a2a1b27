"""`Section 1373`, `§ 9(a)` and `Id.`: what they name is told by what else the text cites."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited
from comity.reading.citations.orders import order
from comity.reading.citations.statutes import PINS, cfr, usc

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SECTION = re.compile(
    r"(?:§§?\s?|sections?\s|Sections?\s|SECTIONS?\s|secs?\.\s|Secs?\.\s)"
    rf"(?P<section>\d{{1,5}}[a-z]{{0,2}}(?:-\d{{1,2}}[a-z]?(?![\w-]))?(?:\.\d{{1,4}})?(?![\w,]{{0,9}}\d){PINS})"
    r"(?P<of>,?\s(?:of|in|under)\s(?:(?P<title>[Tt]itle\s(?P<number>\d{1,2})(?:,?\s(?:of\s)?(?:the\s)?(?:U\.?\s?S\.?\s?C(?:ode)?\.?|United\sStates\sCode))?)"
    r"|(?P<home>(?:the|this|that|its|their|our|an?|such)\s(?:[\w-]+\s)?[\w-]+)))?"
)
_MORE = re.compile(
    r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)(?:§\s?|[Ss]ections?\s)?(?P<section>\d{3,5}[a-z]?(?![\w,.-]{0,9}\d)(?:\([a-z0-9]{1,3}\))*)"
)
_PAPERS = re.compile(
    r"\b(?:report|agreement|award|contract|memo\w*|lease|policy|handbook|guide\w*|charter|plan|application|"
    r"proposal|manual|document|form|terms?|bylaws|brief|complaint|motion|opinion|article|letter|park|stadium|"
    r"solicitation|notice|NOFO|budget|map|book|city|county|chapter|ordinance|exhibit|attachment|appendix)\b",
    re.IGNORECASE,
)
_NEXT_PAPER = re.compile(
    r"\s(?:housing|vouchers?|tenants?|apartments?|landlords?|plan|landline|seats?|row)\b",
    re.IGNORECASE,
)
_TITLE_SECTION = re.compile(
    rf"itle\s(?P<title>\d{{1,2}}),?\s(?:of\sthe\s)?(?:United\sStates\sCode,?\s|U\.?S\.?\s?C(?:ode|\.)?,?\s)?"
    rf"(?:§{{1,2}}\s?|[Ss]ections?\s|[Ss]ecs?\.\s)(?P<section>\d{{1,5}}[a-z]{{0,2}}(?:-\d{{1,2}})?(?![\w,]{{0,9}}\d){PINS})"
)
_ID = re.compile(
    r"d\.(?<=[Ii]d\.)"
    r"(?P<at>,?\s(?:at\s\*?\d{1,5}(?:[-–]\*?\d{1,5})?(?:\sn\.\s?\d+)?|§{1,2}\s?\d[\w.()-]*\w\)?|¶{1,2}\s?\d+))?(?!\w)"
)
_UNIFORM = re.compile(r"200\.(?:[1-9]|\d\d|[1-5]\d\d)$")


class Homes:
    """Where the sections of a text stand, told by its full citations."""

    def __init__(self, cited: Iterable[Cited], known: dict[str, str]) -> None:
        self.titles = dict(known)
        self.rules = {"287": "8", "200": "2"}
        self.order_sections: list[str] = []
        for one in cited:
            for name in one.names:
                title, _, section = name.value.partition(":")
                if name.kind == "usc":
                    self.titles[section.split("-")[0]] = title
                    self.titles[section] = title
                elif name.kind == "cfr":
                    self.rules[section.split(".")[0]] = title
                elif name.kind == "order" and title not in self.order_sections:
                    self.order_sections.append(title)


def sections(
    words: str, cited: Iterable[Cited], known: dict[str, str], order_places: Iterable[str]
) -> Iterator[Cited]:
    """Sections without a title.

    Args:
        cited: what the text cites in full.
        known: title of the Code by section, of what the registry knows.
        order_places: sections of executive orders that the registry knows, like `13768:9(a)`.
    """
    homes = Homes(cited, known)
    places = frozenset(order_places)
    for match in _TITLE_SECTION.finditer(words):
        if words[max(0, match.start() - 1) : match.start()] in ("T", "t"):
            norm, names = usc(match["title"], match["section"])
            yield Cited(match.start() - 1, match.end(), "statute", norm, names)
    for match in _SECTION.finditer(words):
        if match.start() and words[match.start() - 1].isalnum():
            continue
        found = _resolved(words, match, homes, places)
        if found is None:
            continue
        yield found
        at = match.end("section")
        while more := _MORE.match(words, at):
            title = homes.titles.get(re.split(r"\(", more["section"])[0])
            if title is None:
                break
            norm, names = usc(title, more["section"])
            yield Cited(more.start("section"), more.end(), "statute", norm, names)
            at = more.end()


def _resolved(
    words: str, match: re.Match[str], homes: Homes, places: frozenset[str]
) -> Cited | None:
    section, start, end = match["section"], match.start(), match.end("section")
    base = re.split(r"[\s(]", section)[0]
    if match["number"]:
        norm, names = usc(match["number"], section)
        return Cited(start, match.end(), "statute", norm, names)
    if (match["home"] and _PAPERS.search(match["home"])) or _NEXT_PAPER.match(words, end):
        return None
    if base in homes.titles:
        norm, names = usc(homes.titles[base], section)
        return Cited(start, end, "statute", norm, names)
    part = base.split(".")[0]
    if "." in base and part in homes.rules and (part != "200" or _UNIFORM.match(base)):
        norm, names = cfr(homes.rules[part], section, is_part=False)
        return Cited(start, end, "cfr", norm, names)
    for number in homes.order_sections:
        if f"{number}:{section.replace(' ', '')}" in places:
            norm, names = order(number, section)
            return Cited(start, end, "executive_order", norm, names)
    if len(re.match(r"\d+", base)[0]) >= 3 and "." not in base:  # type: ignore[index]
        return Cited(start, end, "statute", f"§ {section}")
    return None


_PART = re.compile(
    r"art\s(?<=[Pp]art\s)(?<!\w[Pp]art\s)(?P<part>\d{1,4})\b(?!\s?(?:of\sthe\sseries|of\s\d))(?![\w.-]{0,9}\d)"
)


def parts(words: str, cited: Iterable[Cited]) -> Iterator[Cited]:
    """`Part 200` where the text cites that part with its title."""
    homes = Homes(cited, {})
    for match in _PART.finditer(words):
        part = match["part"]
        if part in homes.rules and (part == "200" or len(part) > 1):
            norm, names = cfr(homes.rules[part], part, is_part=True)
            yield Cited(match.start() - 1, match.end(), "cfr", norm, names)


def back_references(words: str) -> Iterator[Cited]:
    """`Id.`, `id. at 508`, `Ibid.`"""
    for match in _ID.finditer(words):
        start = match.start() - 1
        is_ibid = words[max(0, start - 2) : start] == "Ib"
        start -= 2 * is_ibid
        before = words[start - 1 : start] if start else ""
        if (
            before.isalnum()
            or (before and before in ".-")
            or (words[start] == "i" and not match["at"])
        ):
            continue
        norm = f"id.{match['at'] or ''}"
        yield Cited(start, match.end(), "id", " ".join(norm.split()))
