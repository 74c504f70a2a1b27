"""Money that is in a list twice: an award, and what was passed on of it under the same number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from comity.awards import AwardRow
from comity.documents.certifications.step import award_key

_PASSED = re.compile(r"\b(sub-?award|sub-?grant|sub-?recipient|pass(ed)?[- ]?(through|on))", re.I)


@dataclass(frozen=True, slots=True)
class Inside:
    """A row whose dollars are part of another row's.

    Attributes:
        of: the number of the row that counts; told: why.
    """

    row: AwardRow
    of: int
    told: str


def inside(rows: Iterable[AwardRow]) -> dict[int, Inside]:
    """The rows whose dollars stand in the list already, by their number.

    Rows with one award number and a common listing are one award and its parts where the list
    calls all but one of them passed on, or where the largest holds as much as all others together.
    Source: research/users-needs.md, section 4, need 7; a pass-through counts once.
    """
    groups: dict[str, list[AwardRow]] = {}
    for row in rows:
        if row.award_id:
            groups.setdefault(award_key(row.award_id), []).append(row)
    found: dict[int, Inside] = {}
    for group in groups.values():
        if len(group) > 1:
            found |= _of(group)
    return found


def _of(group: list[AwardRow]) -> dict[int, Inside]:
    wholes = [row for row in group if not is_passed_on(row)]
    if len(wholes) == 1:
        whole, why = wholes[0], "the list calls it passed on"
    else:
        whole = max(group, key=lambda row: row.obligated_cents or 0)
        others = sum(row.obligated_cents or 0 for row in group if row is not whole)
        if (whole.obligated_cents or 0) < others:
            return {}
        why = "that row holds at least as much as all others of this number together"
    return {
        row.row: Inside(row, whole.row, f"row {row.row} is part of row {whole.row}: {why}")
        for row in group
        if row is not whole and _share(row, whole)
    }


def is_passed_on(row: AwardRow) -> bool:
    """Whether the list itself calls a row a subaward."""
    return any(_PASSED.search(words or "") for words in (row.award_type, row.figure, row.title))


def _share(one: AwardRow, other: AwardRow) -> bool:
    return not one.programs or not other.programs or bool(set(one.programs) & set(other.programs))
