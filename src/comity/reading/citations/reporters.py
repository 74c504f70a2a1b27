"""Reports of cases: `250 F. Supp. 3d 497, 508 (N.D. Cal. 2017)`, and docket numbers."""

from __future__ import annotations

import re

from comity.reading.citations.cited import Cited, Name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SERIES = r"(?:\s?(?:2d|3d|4th|5th|6th))?"
REPORTER = (
    rf"(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.{_SERIES}|F\.\s?Supp\.{_SERIES}|F\.\s?App[’']x|F\.\s?R\.\s?D\.|F\.{_SERIES}"
    rf"|Fed\.\s?Cl\.|B\.\s?R\.|WL|U\.S\.\s?Dist\.\s?LEXIS|U\.S\.\s?App\.\s?LEXIS|LEXIS"
    rf"|(?:A|P)\.{_SERIES}|(?:N\.\s?E|N\.\s?W|S\.\s?E|S\.\s?W)\.{_SERIES}|So\.{_SERIES}"
    rf"|Cal\.\s?(?:App\.\s?|Rptr\.\s?)?{_SERIES}|N\.\s?Y\.\s?S\.{_SERIES}|N\.Y\.{_SERIES}|Mass\.|Wash\.{_SERIES}|Wn\.{_SERIES}"
    r"|Ill\.\s?(?:2d|Dec\.)?|Pa\.|Or\.(?:\sApp\.)?|Mich\.|Ohio\sSt\.(?:\s?[23]d)?|Op\.\sO\.L\.C\.)"
)
PINS = (
    r"(?:,\s(?:at\s)?\*?\d{1,4}(?:[-–]\*?\d{1,4})?(?:\s?&?\s?nn?\.\s?\d{1,3}(?:[-–]\d{1,3})?)?"
    r"(?!\s?(?:[A-Z]\.|WL|S\.|F\.|U\.S)|[\d,]))*"
)
_PAGE = r"(?P<page>\d{1,7}|_{2,5}|[-–—]{2,4})(?![\w-]|,\d)"
REPORT = rf"(?P<volume>\d{{1,4}})\s(?P<reporter>{REPORTER})\s{_PAGE}"
_ONE = re.compile(
    rf"\d(?<![\w.,$/-]\d)(?P<more>\d{{0,3}})\s(?P<reporter>{REPORTER})\s(?P<page>\d{{1,7}}|_{{2,5}}|[-–—]{{2,4}})(?![\w-]|,\d)"
)
_AT = re.compile(
    rf"\d(?<![\w.,$/-]\d)(?P<more>\d{{0,3}})\s(?P<reporter>{REPORTER})(?:,)?\sat\s(?P<page>\d{{1,5}}(?:[-–]\d{{1,5}})?)"
)
_NEXT_AT = re.compile(
    rf",?\s(?P<volume>\d{{1,4}})\s(?P<reporter>{REPORTER}),?\sat\s(?P<page>\d{{1,5}}(?:[-–]\d{{1,5}})?)"
)
_NEXT = re.compile(rf",?\s{REPORT}{PINS}")
PAREN = re.compile(r"\s{1,2}\((?P<paren>(?:[^()\n]|\n(?!\s*\n)){0,70}?\b(?:1[789]|20)\d\d)\)")
NUMBER = (
    r"(?:(?:\d{1,2}:)?\d{2}[-–‑](?:cv|cr|civ|mc|md|mj|CV|CR|CIV|Civ|MC|MD)[-–‑]\d{2,6}(?:[-–‑][A-Z]{1,4}(?![a-z]))*"
    r"|(?:\d:)?20\d{2}cv\d{4,6}|\d{2}\s(?:Civ\.|CV|Cv|C)\s\d{2,6}(?:\s?\([A-Z]{2,4}\))*|\d{2}A\d{2,4}"
    r"|\d{2}[-–‑]\d{3,6})(?![\w-]{0,9}\d)"
)
_KIND = (
    r"(?:(?:[Cc]ivil\s)?(?:[Aa]ction|[Cc]ase|CASE|CIVIL\sACTION|[Dd]ocket|C\.A\."
    r"|Civ\.(?:\sA\.|\sAction)?)\s)"
)
_LABEL = r"N(?:os?\.?:?|OS?\.?:?|umber)\s?"
_MORE_NUMBERS = rf"(?:(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s){NUMBER})*"
DOCKETS = re.compile(rf"{_LABEL}(?P<numbers>{NUMBER}{_MORE_NUMBERS})")
_LABELLED = re.compile(rf"{_KIND}?{DOCKETS.pattern}")
_KIND_BEFORE = re.compile(rf"\b{_KIND}$")
_BARE = re.compile(r"[cC][vV][-–‑]\d{2,6}(?:[-–‑][A-Z]{1,4}(?![a-z]))*(?![\w-]{0,9}\d)")
_BARE_BEFORE = re.compile(r"(?<![\w:.-])(?:\d{1,2}:)?\d{2}[-–‑]$")
_EACH = re.compile(NUMBER)
_OTHER_NUMBERS = re.compile(
    r"\b(?:Ordinance|Resolution|Order|Bill|Law|L\.|Policy|Award|Grant|Contract|Agreement|Memo\w*|Directive|Report|Rept\.|Release|OMB|Form|Invoice|Ticket|Permit)\s$",
    re.IGNORECASE,
)


def reporter_name(volume: str, reporter: str, page: str) -> str:
    """`250 F. Supp. 3d 497`, however it was spaced."""
    one = re.sub(r"\s+", "", reporter).replace("’", "'")
    one = re.sub(r"(?<=\.)(?=[A-Z][a-z]|\d)|(?<=[a-z])(?=\d)", " ", one)
    return (
        f"{volume} {one} {page}".replace("F. 2d", "F.2d")
        .replace("F. 3d", "F.3d")
        .replace("F. 4th", "F.4th")
        .replace("F. App", "F. App")
        .replace("S. Ct.", "S. Ct.")
    )


def docket_name(number: str) -> str:
    """A docket number in one form: `17-cv-485`, `17-2991`, without office and judge."""
    one = re.sub("[–‑]", "-", number).lower()
    if match := re.match(r"(?:\d{1,2}:)?(\d{2})-([a-z]+)-0*(\d+)", one):
        return f"{match[1]}-{match[2]}-{match[3]}"
    if match := re.match(r"(?:\d:20)?(\d{2})\s?(?:civ\.|cv|c)\s?0*(\d+)", one):
        return f"{match[1]}-cv-{match[2]}"
    return one


_LEAD = re.compile(
    r",?(?:\s{1,60}(?:Defendants?|Respondents?|DEFENDANTS?|RESPONDENTS?|Appell\w+)(?:[-–/]\w+)?[.,]?)?"
    r",?\s{1,60}\(?(?=[CNDcdA#])"
)


class Tail:
    """What follows the name of a case: dockets, reports, pins, court and year."""

    def __init__(self, words: str, at: int, has_docket: bool = False) -> None:
        self.start = self.end = at
        self.names: list[Name] = []
        self._words = words
        if not has_docket:
            self._docket()
        reports = self._reports()
        match = PAREN.match(words, self.end)
        if match and (reports or self.names or _is_court(match["paren"])):
            self.end = match.end()
            self.names = [*self.names, Name("court", " ".join(match["paren"].split()))]

    def _docket(self) -> None:
        lead = _LEAD.match(self._words, self.end)
        match = _LABELLED.match(self._words, lead.end()) if lead else None
        if lead is None or match is None:
            return
        self.end = match.end()
        if "(" in lead[0] and self._words[self.end : self.end + 1] == ")":
            self.end += 1
        self.names += [
            Name("docket", docket_name(one[0])) for one in _EACH.finditer(match["numbers"])
        ]

    def _reports(self) -> bool:
        found = []
        while match := _NEXT.match(self._words, self.end):
            found.append(
                Name("reporter", reporter_name(*match.group("volume", "reporter", "page")))
            )
            self.end = match.end()
        if not found and (match := _NEXT_AT.match(self._words, self.end)):
            at = reporter_name(match["volume"], match["reporter"], f"at {match['page']}")
            found.append(Name("at", at))
            self.end = match.end()
        self.names = found + self.names
        return bool(found)


_COURT = re.compile(
    r"Cir\.|[NSEWMCD]{1,2}\.\s?[A-Z]|D\.\s|Cal\.|Mass\.|Wash\.|Ill\.|Pa\.|Tex\.|U\.S\.|Fed\.|App\.|^\d{4}$"
)


def _is_court(paren: str) -> bool:
    return bool(_COURT.search(paren))


def _volume(match: re.Match[str]) -> str:
    return match[0][0] + str(match["more"])


def reports(words: str) -> Iterator[Cited]:
    """Reports without the name of the case, full and short (`897 F.3d at 1231`)."""
    for match in _ONE.finditer(words):
        name = reporter_name(_volume(match), match["reporter"], match["page"])
        end = match.end()
        if pins := re.compile(PINS).match(words, end):
            end = pins.end()
        if paren := PAREN.match(words, end):
            end = paren.end()
        yield Cited(match.start(), end, "case", name, (Name("reporter", name),))
    for match in _AT.finditer(words):
        name = reporter_name(_volume(match), match["reporter"], f"at {match['page']}")
        before = _SHORT_NAME.search(words, max(0, match.start() - 60), match.start())
        start = before.start() if before and before["name"] not in _SIGNALS else match.start()
        norm = f"{before['name']}, {name}" if before and start < match.start() else name
        yield Cited(start, match.end(), "case", norm, (Name("at", name),))


_SHORT_NAME = re.compile(
    r"(?<![\w.])(?:(?:See|In|Cf\.|But|And|Under)\s)?(?P<name>[A-Z][\w.’'&-]*(?:\s[A-Z][\w.’'&-]*){0,3}),\s$"
)
_SIGNALS = ("See", "Id.", "Accord", "Cf.")


def shortened(found: list[Cited]) -> list[Cited]:
    """Short reports (`897 F.3d at 1231`), named by the opinion that the text cites in full."""
    starts: dict[str, list[tuple[int, str]]] = {}
    for one in found:
        for name in one.names:
            if name.kind == "reporter" and (page := name.value.rpartition(" "))[2].isdigit():
                starts.setdefault(page[0], []).append((int(page[2]), name.value))
    return [_in_full(one, starts) for one in found]


def _in_full(one: Cited, starts: dict[str, list[tuple[int, str]]]) -> Cited:
    if not one.names or one.names[0].kind != "at":
        return one
    series, _, page = one.names[0].value.partition(" at ")
    at = int(re.split("[-–]", page)[0])
    before = [(first, report) for first, report in starts.get(series, ()) if first <= at]
    return one._replace(names=(Name("reporter", max(before)[1]),)) if before else one


def dockets(words: str) -> Iterator[Cited]:
    """Docket numbers that stand alone."""
    for match in DOCKETS.finditer(words):
        is_court = re.search(r"cv|cr|mc|civ|md|mj|\dA\d", match["numbers"], re.IGNORECASE)
        if not is_court and _OTHER_NUMBERS.search(words, max(0, match.start() - 16), match.start()):
            continue
        kind = _KIND_BEFORE.search(words, max(0, match.start() - 20), match.start())
        base = match.start("numbers")
        each = list(_EACH.finditer(match["numbers"]))
        for at, one in enumerate(each):
            start = (kind or match).start() if at == 0 else base + one.start()
            tail = Tail(words, base + one.end(), has_docket=True) if at == len(each) - 1 else None
            yield _docket(start, base + one.end(), one[0], tail)
    for match in _BARE.finditer(words):
        before = _BARE_BEFORE.search(words, max(0, match.start() - 8), match.start())
        if before:
            yield _docket(before.start(), match.end(), words[before.start() : match.end()])


def _docket(start: int, end: int, number: str, tail: Tail | None = None) -> Cited:
    name = Name("docket", docket_name(number))
    if tail is None or not tail.names:
        return Cited(start, end, "docket", f"No. {number}", (name,))
    reports = [one for one in tail.names if one.kind == "reporter"]
    others = [one for one in tail.names if one.kind != "reporter"]
    norm = ", ".join([f"No. {number}", *(one.value for one in reports)])
    return Cited(start, tail.end, "docket", norm, (*reports, name, *others))
