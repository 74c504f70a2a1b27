"""What the name of a file tells: agency, fiscal year, full or delta, number in a split, day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_ARCHIVE = re.compile(
    r"FY(?P<year>\d{4}|\(All\))_(?P<agency>\w{3,4}|All)_Assistance_(?P<extent>Full|Delta)"
    r"_(?P<day>\d{8})(?:_(?P<number>\d+))?\.",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"_(\d{1,4})\.[a-z.]+$", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(20\d\d)[-_]?(0[1-9]|1[0-2])[-_]?([0-2]\d|3[01])(?!\d)")

ALL = "All"


@dataclass(frozen=True, slots=True)
class ArchiveName:
    """The parts of a name such as `FY2024_015_Assistance_Full_20260606_1.csv`.

    Attributes:
        year: the fiscal year; None for all years.
        agency: three-digit code, or `All`.
        is_full: whether it holds all of that agency and year, not changes alone.
        number: of a split file, from 1; 0 where the name has none.
    """

    year: int | None
    agency: str
    is_full: bool
    number: int


def archive_name(name: str) -> ArchiveName | None:
    """Read the name of a file of the Award Data Archive; None for other names."""
    found = _ARCHIVE.search(name)
    if found is None:
        return None
    year, agency = found["year"], found["agency"]
    return ArchiveName(
        year=int(year) if year.isdigit() else None,
        agency=ALL if agency.lower() == "all" else agency.upper(),
        is_full=found["extent"].lower() == "full",
        number=int(found["number"] or 0),
    )


def day_in(name: str) -> date | None:
    """Find the last day that a name tells, as `20260606` or `2026-08-05`."""
    for year, month, day in reversed(_DAY.findall(name)):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def in_order(name: str) -> tuple[object, ...]:
    """A key that sorts `_2` before `_10`."""
    parts = re.split(r"(\d+)", name.lower())
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)
