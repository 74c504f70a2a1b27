"""Makes the index of the registry by its citations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from comity.law.acts import Act
from comity.law.cases import Case, LawFile
from comity.law.reading import law_files, read_file
from comity.reading.citations.parties import core_party, kind_of, sides
from comity.reading.citations.reporters import DOCKETS, NUMBER, docket_name, reports
from comity.reading.citations.statutes import statutes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.reading.citations.index_form import Index

_EO = re.compile(r"eo-(\d{5})")
_PLACE = re.compile(r"\bsec(?:tion|\.)\s(\d+(?:\([a-z0-9]+\))*)")
_BILL = re.compile(r"\b(H\.R\.|S\.)\s(\d+)")
_OF_ACT = re.compile(r"\(([A-Z]{3,}) sec\. (\d+)\)")
_NUMBER = re.compile(NUMBER)
DESCRIBED = (
    "freeze",
    "executive_order",
    "memorandum",
    "guidance",
    "letter",
    "announcement",
    "list",
    "notice",
)


def index_of(files: Iterable[Path] = ()) -> Index:
    """The index of a registry's files, of the shipped ones where none are given."""
    index: Index = {
        "signature": "", "usc": {}, "cfr": {}, "act": {}, "order": {}, "register": {},
        "reporter": {}, "docket": {}, "bill": {}, "parties": {}, "cases": {}, "told": [],
        "joined": {},
    }  # fmt: skip
    for path in list(files) or law_files():
        _add_file(index, read_file(path))
    return index


def _add_file(index: Index, file: LawFile) -> None:
    if file.case:
        _add_case(index, file.case, file.acts)
    for act in file.acts:
        _add_cite(index, act)
        _add_order(index, act)
        if act.kind in DESCRIBED:
            index["told"].append(
                {"id": act.id, "kind": act.kind, "day": act.entered.from_.isoformat(), "by": act.by,
                 "words": f"{act.title} {act.cite}".lower()}
            )  # fmt: skip
        for party in act.joins.governments if act.joins else ():
            assert act.joins is not None
            cases = index["joined"].setdefault(party.government, [])
            if act.joins.case not in cases:
                cases.append(act.joins.case)


def _put(table: dict[str, list[str]], key: str, value: str) -> None:
    values = table.setdefault(key, [])
    if value not in values:
        values.append(value)


def _add_cite(index: Index, act: Act) -> None:
    """What the citation of an act names: its report, its page in the Register, its section."""
    is_written_law = act.kind in ("statute", "regulation")
    for one in (*statutes(act.cite), *reports(act.cite)):
        for name in one.names:
            if name.kind in ("register", "reporter") or (
                name.kind in ("usc", "cfr") and is_written_law
            ):
                table: dict[str, list[str]] = index[name.kind]  # type: ignore[literal-required]
                _put(table, name.value, act.id)
    for match in _BILL.finditer(act.cite if act.kind == "bill" else ""):
        _put(index["bill"], f"{match[1]} {match[2]}", act.id)
    for match in _OF_ACT.finditer(act.title if is_written_law else ""):
        _put(index["act"], f"{match[1]}:{match[2]}", act.id)


def _add_order(index: Index, act: Act) -> None:
    number = _EO.match(act.id)
    if number and act.kind == "executive_order":
        place = _PLACE.search(f"{act.title} {act.note}")
        index["order"].setdefault(number[1], []).append((place[1] if place else "", act.id))


def _add_case(index: Index, case: Case, acts: Iterable[Act]) -> None:
    index["cases"][case.id] = {
        "short": case.short,
        "title": case.title,
        "filed": case.filed.from_.isoformat() if case.filed else "",
        "acts": [(act.id, act.entered.from_.isoformat()) for act in acts],
    }
    appeals = [appeal.docket for appeal in case.appeals]
    for written in (*case.dockets, *appeals, *(act.cite for act in acts)):
        labelled = written in case.dockets or written in appeals
        found = _NUMBER.finditer(written) if labelled else _numbers_in(written)
        for match in found:
            _put(index["docket"], docket_name(match[0]), case.id)
    for left, right in (*sides(case.short), *sides(case.title), *_cited_sides(acts)):
        kinds = f"{kind_of(left)}|{kind_of(right)}"
        _put(index["parties"], f"{core_party(left)}|{core_party(right)}", f"{case.id}|{kinds}")


def _numbers_in(cite: str) -> Iterable[re.Match[str]]:
    for match in DOCKETS.finditer(cite):
        yield from _NUMBER.finditer(match["numbers"])


def _cited_sides(acts: Iterable[Act]) -> Iterable[tuple[str, str]]:
    for act in acts:
        name = re.split(r", (?:No\.|\d)| \(", act.cite)[0]
        if " v. " in name and len(name) < 120:
            yield from sides(name)
