"""A user's own deadlines, such as the hour at which a portal closes: deadlines.csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from comity.days import parse_day
from comity.errors import InputError

FILE = "deadlines.csv"
COLUMNS = ("day", "time", "zone", "what", "award", "note", "source", "told")
_NEEDED = ("day", "what")


@dataclass(frozen=True, slots=True)
class OwnDeadline:
    """One row; `told` is the first day on which it was known."""

    day: date
    time: str
    zone: str
    what: str
    award: str
    note: str
    source: str
    told: date


def read_own(folder: str | Path) -> list[OwnDeadline]:
    """The deadlines of a workspace; none where it has no such file.

    Raises: InputError with a line for each fault.
    """
    place = Path(folder) / FILE
    if not place.exists():
        return []
    records = list(csv.reader(io.StringIO(place.read_text(encoding="utf-8-sig"))))
    headings = [one.strip().lower() for one in records[0]] if records else []
    missing = [name for name in _NEEDED if name not in headings]
    if missing:
        raise InputError(
            f"{FILE}: found no column {' and no column '.join(missing)}; head the columns "
            f"{', '.join(COLUMNS)}."
        )
    found, faults = [], []
    for number, cells in enumerate(records[1:], 2):
        if any(cell.strip() for cell in cells):
            try:
                found.append(_row(number, headings, cells))
            except InputError as fault:
                faults.append(str(fault))
    if faults:
        raise InputError("\n".join(faults))
    return found


def _row(number: int, headings: Sequence[str], cells: Sequence[str]) -> OwnDeadline:
    where = f"{FILE}, row {number}"
    told = {name: cell.strip() for name, cell in zip(headings, cells, strict=False)}
    day = parse_day(told.get("day", ""), f"{where}, column day")
    if not told.get("what"):
        raise InputError(f"{where}, column what: found nothing; write what is due.")
    time, zone = told.get("time", ""), told.get("zone", "")
    _refuse_wrong_hour(where, time, zone)
    known = told.get("told", "")
    return OwnDeadline(
        day, time, zone, told["what"], told.get("award", ""), told.get("note", ""),
        told.get("source", ""), parse_day(known, f"{where}, column told") if known else date.min,
    )  # fmt: skip


def _refuse_wrong_hour(where: str, time: str, zone: str) -> None:
    if bool(time) != bool(zone):
        raise InputError(f"{where}: an hour needs a zone, and a zone an hour; write both or none.")
    if not time:
        return
    hour, _, minute = time.partition(":")
    if len(time) != 5 or not (hour + minute).isdigit() or int(hour) > 23 or int(minute) > 59:
        raise InputError(f'{where}, column time: found "{time}"; write an hour like 17:00.')
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InputError(
            f'{where}, column zone: found "{zone}"; write one like America/Chicago.'
        ) from None
