"""Years and fiscal years that stand alone."""

from __future__ import annotations

import re

from comity.reading.days.calendar import full_year
from comity.reading.days.told import Telling, Told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FISCAL = re.compile(
    r"(?:fiscal\s[Yy]ears?|Fiscal\s[Yy]ears?|FYs?)\s?['’]?(?P<year>(?:19|20)\d\d|\d\d)(?![\d,.]\d|\d)"
    r"(?:\s?(?P<to>[-–—/]|\s?to\s|\s?through\s)\s?(?:FY\s?)?['’]?(?P<last>(?:19|20)\d\d|\d\d)(?!\d))?"
)
_MORE_FISCAL = re.compile(
    r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)(?:FY\s?)?(?P<year>(?:19|20)\d\d)(?![\w,]\d|\w)"
)
_YEAR = re.compile(
    r"(?=[12])(?<![\w.,$/-]{2})(?P<year>(?:1[89]|20)\d\d)(?![\w$%]|[,.]\d|[-/]\d{1,2}[-/])"
    r"(?:\s?(?P<to>[-–—]|to\s|through\s|and\s)\s?(?P<last>(?:1[89]|20)\d\d|\d\d)(?![\w,%]|-\d|\.\d))?"
)
_BEFORE_YEAR = re.compile(
    r"\b(?P<word>in|since|by|until|till|from|through|during|before|after|of|late|early|mid|around"
    r"|least|summer|fall|spring|winter|autumn|for|to|between)"
    r"[\s-](?:calendar\syear\s|the\syear\s|about\s|early\s|late\s|mid-)?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?:people|residents|jobs|dollars|students|officers|pages|members|of\sthe|miles|square"
    r"|\w+s\s(?:were|are|was|have|had))\b"
)
_OF_A_NAME = re.compile(
    r"\b(?:Act|Law|Code|Order|Resolution|Room|Suite|Form|Title|Part|Section)\s(?:of\s)?$"
)


def years(telling: Telling) -> Iterator[Told]:
    """`FY2017`, `fiscal years 2017-2019`, `since 2016`."""
    for match in _FISCAL.finditer(telling.words):
        yield Told(match.start(), match.end(), _range(match), is_loose=True)
        at = match.end()
        while more := _MORE_FISCAL.match(telling.words, at):
            yield Told(more.start("year"), more.end(), more["year"], is_loose=True)
            at = more.end()
    for match in _YEAR.finditer(telling.words):
        start = match.start()
        cue = _BEFORE_YEAR.search(telling.words, max(0, start - 28), start)
        if cue is None or _COUNTED.match(telling.words, match.end()):
            continue
        if cue["word"] == "of" and _OF_A_NAME.search(telling.words, max(0, start - 18), start):
            continue
        if match["last"] and match["to"].strip() == "and" and cue["word"] != "between":
            yield Told(start, match.end("year"), match["year"], is_loose=True)
            continue
        yield Told(start, match.end(), _range(match), is_loose=True)


def _range(match: re.Match[str]) -> str:
    first = full_year(match["year"])
    if not match["last"]:
        return str(first)
    last = full_year(match["last"])
    return f"{first}/{last}" if last > first else str(first)
