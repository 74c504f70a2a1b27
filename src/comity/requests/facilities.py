"""Facilities and their custodians: a dated table that people review, never names or geography.

A facility code leads to its custodian: a state jail in a county is not the county's. The table is
the user's own (`requests/facilities.csv` of the workspace); only codes in it may enter the log.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from types import MappingProxyType

from comity.days import parse_day
from comity.errors import InputError
from comity.governments import by_slug, look_up
from comity.requests.moments import BEGAN, zone
from comity.requests.privacy import names, refuse_named, refuse_personal
from comity.requests.tables import Table

COLUMNS = ("code", "name", "kind", "custodian", "county", "city", "state", "zone", "from", "until")
KINDS = ("county_jail", "city_jail", "police", "state_prison", "state_jail", "federal", "ice",
         "juvenile", "hospital", "other")  # fmt: skip
CODE = re.compile(r"^[A-Z0-9]{3,12}$")

EXAMPLE = "DENVJCO,Denver County Jail,county_jail,co/denver,co/denver,Denver,CO,America/Denver,,"
TEMPLATE = f"{','.join(COLUMNS)}\n{EXAMPLE}\n"
"""What a table of one facility looks like."""


@dataclass(frozen=True, slots=True)
class Facility:
    """One facility as it stood in some years.

    Attributes:
        custodian: slug of the government whose facility it is; `us` for a federal one.
        county: slug of the county it lies in, whosever it is.
        starts, ends: the days of this line, half-open; none where it has no bound.
    """

    code: str
    name: str
    kind: str
    custodian: str
    county: str
    city: str
    state: str
    zone: str
    starts: date | None = None
    ends: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether this line is about a day."""
        return (self.starts is None or day >= self.starts) and (
            self.ends is None or day < self.ends
        )


@dataclass(frozen=True, slots=True)
class Facilities:
    """The table, by code; one code may have several lines over the years."""

    lines: tuple[Facility, ...] = ()
    _by_code: Mapping[str, tuple[Facility, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def find(self, code: str, day: date | None, where: str) -> Facility:
        """The facility of a code on a day.

        Raises: InputError, naming the nearest code, or the days that the table has.
        """
        found = self._by_code.get(code, ())
        if not found:
            near = get_close_matches(code, self._by_code, n=1)
            hint = f"did you mean {near[0]}?" if near else f"add a line for it (like {EXAMPLE})."
            raise InputError(f'{where}: found the facility "{code}", not in facilities.csv; {hint}')
        fits = [one for one in found if day is None or one.holds_on(day)]
        if not fits:
            raise InputError(
                f"{where}: facilities.csv has {code}, but no line of it for {day}; add one."
            )
        return fits[-1]

    def get(self, code: str, day: date | None = None) -> Facility | None:
        """The facility of a code, or nothing."""
        fits = [one for one in self._by_code.get(code, ()) if day is None or one.holds_on(day)]
        return fits[-1] if fits else None

    def codes(self) -> tuple[str, ...]:
        """Every code, in the order of the table."""
        return tuple(self._by_code)


def facilities_of(lines: Iterable[Facility]) -> Facilities:
    """A table of some lines."""
    kept = tuple(lines)
    by_code: dict[str, tuple[Facility, ...]] = {}
    for one in kept:
        by_code[one.code] = (*by_code.get(one.code, ()), one)
    return Facilities(kept, MappingProxyType(by_code))


def read_facilities(path: Path) -> Facilities:
    """Read the table.

    Raises: InputError with one line for each fault.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(
            f"{path}: no such file; make it with the columns {', '.join(COLUMNS)}, a line for "
            "each facility."
        ) from None
    except (OSError, UnicodeDecodeError) as fault:
        raise InputError(f"{path.name}: cannot be read ({fault}); save it as UTF-8.") from None
    return parse_facilities(text, path.name)


def parse_facilities(text: str, name: str) -> Facilities:
    """Read the table from its text.

    Raises: InputError with one line for each fault.
    """
    table = Table(StringIO(text), name)
    missing = [one for one in COLUMNS[:8] if one not in table.columns]
    if missing:
        raise InputError(
            f"{name}: found no column {', '.join(missing)}; there are {', '.join(COLUMNS)}."
        )
    found, faults = [], []
    for row in table:
        try:
            found.append(_line(row, f"{name}, line {table.line}"))
        except InputError as fault:
            faults.append(str(fault))
    if faults:
        raise InputError("\n".join(faults))
    return facilities_of(found)


def _line(row: Mapping[str, str | None], where: str) -> Facility:
    cell = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if not CODE.match(cell["code"]):
        raise InputError(f'{where}, column code: found "{cell["code"]}"; write 3 to 12 capital '
                         "letters or digits, like ICE's code of the facility.")  # fmt: skip
    if cell["kind"] not in KINDS:
        raise InputError(
            f'{where}, column kind: found "{cell["kind"]}"; there are {", ".join(KINDS)}.'
        )
    if not re.match(r"^[A-Z]{2}$", cell["state"]):
        raise InputError(f'{where}, column state: found "{cell["state"]}"; write one like TX.')
    refuse_named(cell["code"], f"{where}, column code")
    for column in ("custodian", "county"):
        if cell[column] not in ("", "us") and by_slug(cell[column]) is None:
            raise InputError(
                f'{where}, column {column}: found "{cell[column]}"; write a slug like tx/travis-'
                "county, or us for a federal body; `comity governments find` gives it."
            )
    zone(cell["zone"], f"{where}, column zone")
    if not _is_city(cell["city"], cell["state"]) and (word := _named(cell["city"])):
        raise InputError(
            f'{where}, column city: found "{word}", which may be a name and is no city there; '
            "write the city it lies in, or leave it empty."
        )
    refuse_personal(cell["name"], f"{where}, column name", places=True)
    days = [
        parse_day(cell[one], f"{where}, column {one}") if cell[one] else None
        for one in ("from", "until")
    ]
    if any(day is not None and day < BEGAN for day in days):
        raise InputError(
            f"{where}: found a day before {BEGAN}, when ICE began; leave from empty where the line "
            "held before."
        )
    told = {one: cell[one] for one in COLUMNS[:8]}
    return Facility(**told, starts=days[0], ends=days[1])


def _is_city(city: str, state: str) -> bool:
    """Whether the gazetteer has a place of that name there."""
    if look_up(f"{city}, {state}") is not None:
        return True
    slug = re.sub(r"[^a-z0-9]+", "-", city.lower().replace(".", "").replace("'", "")).strip("-")
    kinds = ("", "-city", "-town", "-village", "-borough", "-township", "-county")
    return any(by_slug(f"{state.lower()}/{slug}{kind}") is not None for kind in kinds)


def _named(city: str) -> str:
    return next((one for one in re.split(r"[^a-z]+", city.lower()) if one in names()), "")
