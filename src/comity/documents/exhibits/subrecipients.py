"""A list of subrecipients: who got how much of which award, with which terms, signed when."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from comity.errors import InputError

_COLUMNS = {
    "subrecipient": ("subrecipient", "subrecipientname", "subgrantee", "organization", "recipient"),
    "award": ("award", "awardno", "awardnumber", "fain", "awardid", "grantno"),
    "amount": ("amount", "subawardamount", "subaward", "obligated"),
    "terms": ("terms", "conditions", "termspassed", "conditionspassed"),
    "passed": ("passed", "passedon", "sent", "senton", "agreementdate"),
    "signed": ("signed", "signedon", "datesigned", "returnedsigned"),
}
_NEEDED = ("subrecipient", "award")


@dataclass(frozen=True, slots=True)
class Subrecipient:
    """One row of the list; other columns, such as those of persons, are never read."""

    row: int
    name: str
    award: str
    amount_cents: int | None
    terms: tuple[str, ...]
    passed: date | None
    signed: date | None


@dataclass(slots=True)
class SubrecipientList:
    """Rows used, and rows set aside with the reason."""

    name: str
    rows: list[Subrecipient] = field(default_factory=list)
    set_aside: list[tuple[int, str]] = field(default_factory=list)


def read_subrecipients(path: str | Path) -> SubrecipientList:
    """Read a CSV of subrecipients.

    Raises: InputError where the file cannot be read or lacks a column that is needed.
    """
    place = Path(path)
    try:
        text = place.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{place.name}: found no UTF-8 text; save it as CSV UTF-8.") from None
    except OSError as fault:
        raise InputError(f"{place.name}: {fault.strerror}; name a CSV file.") from None
    records = list(csv.reader(io.StringIO(text)))
    if not records:
        raise InputError(f"{place.name}: found no row; write subrecipient, award, terms, ...")
    columns = _columns(place.name, records[0])
    found = SubrecipientList(place.name)
    for number, cells in enumerate(records[1:], 2):
        if any(cell.strip() for cell in cells):
            _take(found, number, {
                name: cells[at].strip() if at < len(cells) else "" for name, at in columns.items()
            })  # fmt: skip
    return found


def _columns(where: str, headings: Sequence[str]) -> dict[str, int]:
    written = ["".join(one for one in heading.lower() if one.isalnum()) for heading in headings]
    found = {
        name: written.index(word)
        for name, words in _COLUMNS.items()
        for word in reversed(words)
        if word in written
    }
    missing = [name for name in _NEEDED if name not in found]
    if missing:
        raise InputError(
            f"{where}: found no column {' and no column '.join(missing)}; head the columns "
            f"{', '.join(_COLUMNS)}."
        )
    return found


def _take(found: SubrecipientList, number: int, cells: dict[str, str]) -> None:
    try:
        found.rows.append(_row(number, cells))
    except ValueError as fault:
        found.set_aside.append((number, f"row {number}, {fault}"))


def _row(number: int, cells: dict[str, str]) -> Subrecipient:
    for name in _NEEDED:
        if not cells[name]:
            raise ValueError(f"column {name}: found nothing; write one.")
    terms = cells.get("terms", "").replace(",", ";").split(";")
    return Subrecipient(
        number, cells["subrecipient"], cells["award"], _cents(cells.get("amount", "")),
        tuple(term.strip() for term in terms if term.strip()),
        _day(cells.get("passed", ""), "passed"), _day(cells.get("signed", ""), "signed"),
    )  # fmt: skip


def _cents(text: str) -> int | None:
    plain = text.replace("$", "").replace(",", "")
    if not plain:
        return None
    whole, point, rest = plain.partition(".")
    if not whole.isdigit() or (point and not (rest.isdigit() and len(rest) <= 2)):
        raise ValueError(f'column amount: found "{text}"; write dollars like 12500.00.')
    return int(whole) * 100 + int((rest + "00")[:2])


def _day(text: str, column: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f'column {column}: found "{text}"; write a day like 2018-07-01.') from None
