"""The review file: what a person says that recipients are. It wins over every rule.

Columns: recipient, uei, state, government, note. A line is about the recipients that have all
that it names; `government` is anything that names one, or `none`.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from comity.awards.store.correction import Correction
from comity.awards.store.places import REVIEW
from comity.awards.store.resolving import Resolver
from comity.errors import InputError

COLUMNS = ("recipient", "uei", "state", "government", "note")


def read_corrections(folder: Path, resolver: Resolver) -> list[Correction]:
    """Read the review file of a store; an empty list where there is none.

    Lines without a government are not decided yet and are passed over.
    Raises: InputError with one line for each line of the file that cannot be used.
    """
    path = folder / REVIEW
    if not path.exists():
        return []
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return _corrections(path, csv.DictReader(file), resolver)
    except UnicodeDecodeError:
        raise InputError(f"{path}: found text that is not UTF-8; save it as CSV UTF-8.") from None


def _corrections(path: Path, lines: csv.DictReader[str], resolver: Resolver) -> list[Correction]:
    found: list[Correction] = []
    faults: list[str] = []
    missing = [name for name in COLUMNS[:4] if name not in (lines.fieldnames or ())]
    if missing:
        raise InputError(f"{path}: found no column {', '.join(missing)}; {_FORM}")
    said: dict[tuple[str, str, str], tuple[int, str]] = {}
    for number, line in enumerate(lines, 2):
        try:
            for one in _correction(line, resolver):
                _refuse_another_word(one, number, said)
                found.append(one)
        except InputError as fault:
            faults.append(f"{path}, row {number}: {fault}")
    if faults:
        raise InputError("\n".join(faults))
    return found


def _refuse_another_word(
    one: Correction, row: int, said: dict[tuple[str, str, str], tuple[int, str]]
) -> None:
    """Refuse a line that gives the recipient of an earlier one to another government.

    Args:
        said: of each recipient, the row that spoke of it first and what it gave.
    """
    first, gov_id = said.setdefault((one.recipient, one.uei, one.state), (row, one.gov_id))
    if gov_id != one.gov_id:
        raise InputError(
            f'found "{one.government}", where row {first} gives the same recipient to another '
            "government; keep one of the two."
        )


_FORM = f"write the columns {', '.join(COLUMNS)}, as comity awards review does."


def _correction(line: dict[str, str | None], resolver: Resolver) -> list[Correction]:
    cell = {name: (line.get(name) or "").strip() for name in COLUMNS}
    if not cell["government"]:
        return []
    if not cell["recipient"] and not cell["uei"]:
        raise InputError("found neither recipient nor UEI; write whom the line is about.")
    found = resolver.named(cell["government"])
    recipient = re.sub(r"\s+", " ", cell["recipient"].upper())
    return [
        Correction(
            recipient,
            cell["uei"].upper(),
            cell["state"].upper(),
            cell["government"],
            cell["note"],
            found.gov_id,
        )
    ]
