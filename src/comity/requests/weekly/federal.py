"""A list that another body published, row by row: requests, counts, policies.

The lists of 2017 had three parts: counts of requests issued (section I), requests recorded as
declined (II), jurisdictions with a policy (III). Released records have one row a request. Columns
are found by their names, or by a mapping file; no other column is read, so nothing personal is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, Literal, TypeAlias

from comity.days import parse_day
from comity.errors import InputError
from comity.law.yaml12 import read
from comity.requests.forms import form_for
from comity.requests.tables import Table
from comity.requests.weekly.matching import Kind
from comity.requests.weekly.outcomes import FEDERAL

Section: TypeAlias = Literal["issued", "declined", "policy"]

PolicySays: TypeAlias = Literal["limits", "non_cooperative", "honours"]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "section": ("section", "part"),
    "jurisdiction": ("jurisdiction", "custodian", "county", "agency"),
    "state": ("state", "facility_state"),
    "facility": ("facility_code", "detention_facility_code", "detloc", "code"),
    "facility_name": ("facility_name", "facility", "detention_facility", "detainer_facility"),
    "form": ("form", "form_type", "detainer_type"),
    "issued": ("issued", "date_issued", "prepare_date", "detainer_prepare_date"),
    "recorded": ("declined", "date_declined", "recorded", "date_recorded"),
    "outcome": ("outcome", "lift_reason", "detainer_lift_reason"),
    "count": ("count", "detainers_issued", "number"),
    "policy": ("policy", "says"),
    "policy_day": ("policy_date", "date_enacted", "enacted"),
    "reference": ("reference", "keyed_reference"),
}
"""What a row may tell, and the names of its column."""

_SECTIONS: Mapping[str, Section] = {
    "": "declined", "i": "issued", "1": "issued", "issued": "issued", "ii": "declined",
    "2": "declined", "declined": "declined", "iii": "policy", "3": "policy", "policy": "policy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the list.

    Attributes:
        row: its line in the file, the header being line 1.
        recorded: the day that the list gives as declined: when its publisher learnt it.
        kind: what the list says became of the request.
        count: for section I, how many requests; else 1.
    """

    row: int
    section: Section
    jurisdiction: str
    state: str
    facility: str = ""
    facility_name: str = ""
    form: str = ""
    issued: date | None = None
    recorded: date | None = None
    kind: Kind = "declined"
    count: int = 1
    policy: PolicySays = "limits"
    policy_day: date | None = None
    reference: str = ""

    @property
    def place(self) -> str:
        """`Franklin County, IA`, or the facility."""
        return f"{self.jurisdiction}, {self.state}" if self.jurisdiction else (
            self.facility_name or self.facility
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PublishedList:
    """The rows used, and the rows set aside with reasons; together they are all rows."""

    name: str
    rows: tuple[Listed, ...]
    set_aside: tuple[tuple[int, str], ...] = ()
    read: tuple[str, ...] = field(default=())


def read_published(path: Path, mapping: Path | None = None) -> PublishedList:
    """Read a list from a CSV file.

    Raises: InputError where the file cannot be read or has none of the columns.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        told = getattr(fault, "strerror", None) or "it is not UTF-8"
        raise InputError(f"{path}: cannot be read ({told}); name a CSV file in UTF-8.") from None
    return parse_published(text, path.name, _mapped(mapping) if mapping else {})


def parse_published(text: str, name: str, mapped: Mapping[str, str] | None = None) -> PublishedList:
    """Read a list from its text.

    Args:
        mapped: what is told, to the name of its column, where names alone do not show it.
    """
    table = Table(StringIO(text), name)
    columns = _columns(table.columns, mapped or {}, name)
    rows, aside = [], []
    for row in table:
        number = table.line
        cell = {key: (row.get(column) or "").strip() for key, column in columns.items()}
        try:
            rows.append(_listed(number, cell, f"{name}, line {number}"))
        except InputError as fault:
            aside.append((number, str(fault)))
    return PublishedList(name, tuple(rows), tuple(aside), tuple(columns.values()))


def _mapped(path: Path) -> dict[str, str]:
    try:
        content: Any = read(path.read_text(encoding="utf-8"), path.name).content
    except (OSError, UnicodeDecodeError) as fault:
        told = getattr(fault, "strerror", None) or "it is not UTF-8"
        raise InputError(f"--mapping: {path}: {told}; name a YAML file.") from None
    columns = content.get("columns") if isinstance(content, dict) else None
    if not isinstance(columns, dict):
        raise InputError(f"{path.name}: found no `columns`; write columns: {{issued: Date sent}}.")
    for key in columns:
        if key not in COLUMNS:
            raise InputError(f'{path.name}: found "{key}"; there are {", ".join(COLUMNS)}.')
    return {key: str(column) for key, column in columns.items()}


def _columns(header: Sequence[str], mapped: Mapping[str, str], name: str) -> dict[str, str]:
    plain = {_plain(column): column for column in header}
    found: dict[str, str] = {}
    for key, names in COLUMNS.items():
        if key in mapped:
            if _plain(mapped[key]) not in plain:
                raise InputError(f'{name}: found no column "{mapped[key]}"; there are {header}.')
            found[key] = plain[_plain(mapped[key])]
        else:
            column = next((plain[one] for one in names if one in plain), None)
            if column is not None and column not in found.values():
                found[key] = column
    if not {"jurisdiction", "facility", "facility_name"} & set(found):
        raise InputError(
            f"{name}: found no column for a jurisdiction or a facility; name it in a mapping file, "
            "columns: {jurisdiction: ...}."
        )
    return found


def _listed(number: int, cell: Mapping[str, str], where: str) -> Listed:
    section = _SECTIONS.get(cell.get("section", "").lower())
    if section is None:
        raise InputError(f'{where}: found the section "{cell["section"]}"; there are I, II, III.')
    state = _state(cell, where)
    issued = _day(cell.get("issued", ""), f"{where}, issued")
    form = ""
    if cell.get("form") and section != "policy":
        form = form_for(cell["form"], issued, f"{where}, form").id
    name = re.sub(rf",? {state}$", "", cell.get("jurisdiction", "")) if state else (
        cell.get("jurisdiction", "")
    )  # fmt: skip
    return Listed(
        row=number,
        section=section,
        jurisdiction=name,
        state=state,
        facility=cell.get("facility", "").upper(),
        facility_name=cell.get("facility_name", ""),
        form=form,
        issued=issued,
        recorded=_day(cell.get("recorded", ""), f"{where}, declined"),
        kind=_kind(cell, section),
        count=_count(cell.get("count", ""), where),
        policy=_policy(cell, section),
        policy_day=_day(cell.get("policy_day", ""), f"{where}, policy date"),
        reference=cell.get("reference", "").lower(),
    )


def _state(cell: Mapping[str, str], where: str) -> str:
    written = cell.get("state", "")
    if re.match(r"^[A-Za-z]{2}$", written):
        return written.upper()
    if not written and (found := re.search(r", ([A-Z]{2})$", cell.get("jurisdiction", ""))):
        return found[1]
    from comity.governments import look_up

    known = look_up(written) if written else None
    if known is not None and known.kind == "state":
        return known.state
    if written or cell.get("jurisdiction"):
        raise InputError(f'{where}: found the State "{written}"; write one like IA.')
    return ""


def _kind(cell: Mapping[str, str], section: Section) -> Kind:
    if section == "issued":
        return "pending"
    written = cell.get("outcome")
    if written is None:
        return "declined"
    return FEDERAL.get(written.lower(), "ended")


def _count(written: str, where: str) -> int:
    if not written:
        return 1
    if not written.isdecimal():
        raise InputError(f'{where}, count: found "{written}"; write a whole number.')
    return int(written)


def _policy(cell: Mapping[str, str], section: Section) -> PolicySays:
    written = cell.get("policy", "").lower().replace("-", "_").replace(" ", "_")
    says: dict[str, PolicySays] = {
        "": "non_cooperative" if section == "issued" else "limits",
        "limits": "limits", "non_cooperative": "non_cooperative", "honours": "honours",
        "honors": "honours",
    }  # fmt: skip
    if section == "declined" or written not in says:
        return says[""]
    return says[written]


def _day(written: str, where: str) -> date | None:
    if not written:
        return None
    if found := re.match(r"^(\d{1,2})/(\d{1,2})/(\d{4})$", written):
        written = f"{found[3]}-{int(found[1]):02}-{int(found[2]):02}"
    return parse_day(written[:10], where)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def totals(rows: Iterable[Listed]) -> dict[Section, int]:
    """How many requests each section tells of."""
    found: dict[Section, int] = {}
    for one in rows:
        found[one.section] = found.get(one.section, 0) + one.count
    return found
