"""From a citation to the ids of the registry that it names.

A statute, an order or a report of an opinion names acts. The name of a case or a docket number
names the case: its id stands for all its acts, and `acts_of_case` lists them. With a day
(`No. 2:25-cv-00814 (W.D. Wash. May 7, 2025)`) it names the acts of that day. Where one name fits
several cases, those filed after the publication are left out, then those that no docket number of
the text names, then those filed more than three years before, where others remain; all that remain
are named, and the reader sees that there are several.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date

from comity.reading.citations.cited import Cited, Name
from comity.reading.citations.index import open_index
from comity.reading.citations.parties import core_party, kind_of, last_word
from comity.reading.citations.reporters import docket_name, reporter_name
from comity.reading.days.calendar import MONTHS, day_of

YEARS_FRESH = 3
"""A case filed so many years before is meant by its bare name only where no newer one fits."""

Ids = tuple[str, ...]


def acts_of_statute(title: str | int, section: str) -> Ids:
    """Acts of a section of the United States Code: `("8", "1373(a)")`."""
    return _at("usc", f"{title}:{_base(section)}")


def acts_of_rule(title: str | int, section: str) -> Ids:
    """Acts of a section of the Code of Federal Regulations: `("8", "287.7")`."""
    return _at("cfr", f"{title}:{_base(section)}")


def acts_of_order(number: str | int, section: str = "") -> Ids:
    """Acts of an executive order, of one section where the registry has it apart.

    Args:
        number: with or without comma.
        section: like `9(a)`.
    """
    entries = open_index()["order"].get(str(number).replace(",", ""), [])
    wanted = section.replace(" ", "")
    if wanted:
        exact = [act for place, act in entries if place and _is_within(place, wanted)]
        if exact:
            return tuple(exact)
    return tuple(act for _, act in entries)


def acts_of_report(report: str) -> Ids:
    """Acts of an opinion by its report: `250 F. Supp. 3d 497`."""
    match = re.match(r"(\d+)\s+(.+?)\s+(\d+)$", report.strip())
    return _at("reporter", reporter_name(*match.groups()) if match else report)


def acts_of_notice(volume: str | int, page: str | int) -> Ids:
    """Acts printed on a page of the Federal Register."""
    return _at("register", f"{volume} {str(page).replace(',', '')}")


def acts_of_bill(number: str) -> Ids:
    """Acts of a bill of Congress: `H.R. 7640`."""
    return _at("bill", number)


def cases_of_docket(number: str) -> Ids:
    """Cases with a docket number, with or without office and judge."""
    name = docket_name(number)
    short = re.fullmatch(r"(\d\d)-0*(\d+)", name)  # `Civil Action No. 17-3894`
    return _at("docket", name) or (_at("docket", f"{short[1]}-cv-{short[2]}") if short else ())


def acts_of_case(case: str, day: date | None = None) -> Ids:
    """All acts of a case in the order of its file; those of one day where a day is given."""
    entry = open_index()["cases"].get(case)
    acts = entry["acts"] if entry else []
    return tuple(act for act, entered in acts if day is None or entered == day.isoformat())


def cases_named(name: str, published: date | None = None, dockets: Collection[str] = ()) -> Ids:
    """Cases that a name like `County of Santa Clara v. Trump` may mean, narrowed as told above.

    Args:
        published: the day of the text that says so.
        dockets: cases that docket numbers of the same text name.
    """
    left, versus, right = name.partition(" v. ")
    if not versus:
        return ()
    return _narrowed(_alike(left, right), published, dockets)


def links(one: Cited, published: date | None, dockets: Collection[str]) -> Ids:
    """Ids that a citation names, by the surest of its names that the registry knows."""
    if told := tuple(name.value for name in one.names if name.kind == "id"):
        return told
    table = {name.kind: name.value for name in one.names}
    day = _day_in(table.get("court", ""))
    for name in one.names:
        found = _linked(name, day, published, dockets)
        if found:
            return found
    return ()


def _linked(name: Name, day: date | None, published: date | None, dockets: Collection[str]) -> Ids:
    if name.kind == "order":
        return acts_of_order(*name.value.split(":"))
    if name.kind == "docket":
        return _on_day(cases_of_docket(name.value), day)
    if name.kind == "parties":
        return _on_day(cases_named(name.value, day or published, dockets), day)
    if name.kind in ("usc", "cfr", "act", "register", "reporter", "bill"):
        return _at(name.kind, name.value)
    return ()


def _on_day(cases: Ids, day: date | None) -> Ids:
    """The acts of a day, where the cases have any; else the cases."""
    if day is None:
        return cases
    return tuple(act for case in cases for act in acts_of_case(case, day)) or cases


def cases_of_dockets(cited: Iterable[Cited]) -> frozenset[str]:
    """The cases that docket numbers of a text name."""
    return frozenset(
        case
        for one in cited
        for name in one.names
        if name.kind == "docket"
        for case in cases_of_docket(name.value)
    )


def _at(table: str, key: str) -> Ids:
    found: dict[str, list[str]] = open_index()[table]  # type: ignore[literal-required]
    return tuple(found.get(key, ()))


def _base(section: str) -> str:
    return re.split(r"[\s(]", section.strip())[0]


def _is_within(place: str, wanted: str) -> bool:
    """Whether one place is the other or a part of it: `9(a)` and `9`, not `9` and `93`."""
    shorter, longer = sorted((place, wanted), key=len)
    return longer == shorter or longer.startswith(shorter + "(")


def _alike(left: str, right: str) -> list[str]:
    """Cases with these parties; of a city and a State of one name, the one that is meant."""
    plaintiff, defendant = core_party(left), core_party(right)
    parties = open_index()["parties"]
    for one in (defendant, last_word(defendant)):
        if found := parties.get(f"{plaintiff}|{one}"):
            entries = [entry.split("|") for entry in found]
            for side, name in ((1, left), (2, right)):
                entries = _of_kind(entries, side, kind_of(name))
            return list(dict.fromkeys(entry[0] for entry in entries))
    return []


def _of_kind(entries: list[list[str]], side: int, kind: str) -> list[list[str]]:
    """Cases whose party is of a kind; where none is said, a State before its namesakes."""
    fits = {entry[0] for entry in entries if entry[side] == (kind or "state")}
    return [entry for entry in entries if entry[0] in fits] if fits else entries


def _narrowed(cases: list[str], published: date | None, dockets: Collection[str]) -> Ids:
    index = open_index()["cases"]
    if published is not None:
        cases = [one for one in cases if index[one]["filed"] <= published.isoformat()]
    if named := [one for one in cases if one in dockets]:
        return tuple(named)
    if published is not None and len(cases) > 1:
        edge = f"{published.year - YEARS_FRESH:04}{published.isoformat()[4:]}"
        cases = [one for one in cases if index[one]["filed"] >= edge] or cases
    return tuple(cases)


_DAY = re.compile(r"([A-Z][a-z]{2,8})\.?\s(\d{1,2}),\s(\d{4})$")
_YEAR = re.compile(r"(\d{4})$")


def _day_in(court: str) -> date | None:
    """The day of `N.D. Cal. Apr. 25, 2017`; of a bare year none."""
    match = _DAY.search(court)
    if match is None or match[1].lower() not in MONTHS:
        return None
    return day_of(int(match[3]), MONTHS[match[1].lower()], int(match[2]))
