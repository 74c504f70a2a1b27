"""Rows that say a second time what an earlier row said: one award must not count twice."""

from __future__ import annotations

from dataclasses import dataclass

from comity.awards.lists.award import AwardRow
from comity.awards.lists.footing import dollars

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _First:
    """The first row of an award: its number, a fingerprint of its cells, its amounts."""

    row: int
    fingerprint: int
    obligated_cents: int | None
    drawn_cents: int | None


@dataclass(frozen=True, slots=True)
class Repeat:
    """What an earlier row makes of a row: a reason to set it aside, or a note to keep with it."""

    reason: str | None = None
    note: str | None = None


class Repeats:
    """Remembers the rows used so far.

    An award is known by its number without hyphens, its listings and its government: one award
    number may carry several listings, and is unique only within an agency. Rows without a number
    are never set aside: two awards may look alike.
    Source: research/funding.md, traps 3, 4 and 30.
    """

    def __init__(self, *, add: bool) -> None:
        self._add = add
        self._firsts: dict[Key, _First] = {}
        self._alike: dict[int, int] = {}

    def find(self, award: AwardRow, words: tuple[str, ...]) -> Repeat:
        """Tell what an earlier row makes of this one.

        Args:
            words: the cells of the row; only a fingerprint of them is kept.
        """
        fingerprint = hash(words)
        if award.award_id is None:
            first_row = self._alike.setdefault(fingerprint, award.row)
            if first_row == award.row:
                return Repeat()
            return Repeat(note=f"every cell is the same as in row {first_row}; both are counted")
        first = self._firsts.setdefault(
            _key(award),
            _First(award.row, fingerprint, award.obligated_cents, award.drawn_cents),
        )
        if first.row == award.row:
            return Repeat()
        if first.fingerprint == fingerprint:
            return Repeat(reason=f"row {award.row}: the same as row {first.row}, in every cell.")
        if self._add:
            return Repeat(note=f"the award of row {first.row} again; the amounts are added")
        return Repeat(reason=_sentence(award, first))


def _key(award: AwardRow) -> Key:
    """Say what makes two rows the same award, asked about on the same days."""
    number = "".join(letter for letter in str(award.award_id).upper() if letter.isalnum())
    asked = (award.condition, award.on, award.known)
    government = (award.government or "").casefold()
    return (number, award.programs, award.agency_prefixes, government, *asked)


def _sentence(award: AwardRow, first: _First) -> str:
    amounts = [
        ("obligated", first.obligated_cents, award.obligated_cents),
        ("drawn", first.drawn_cents, award.drawn_cents),
    ]
    differing = [
        f"{name} {_amount(now)} where row {first.row} has {_amount(before)}"
        for name, before, now in amounts
        if before != now
    ]
    what = ", ".join(differing) or "other words in other columns"
    return (
        f"row {award.row}: found the award number {award.award_id} of row {first.row} again, with "
        f"{what}; give one row for an award, or ask for repeated rows to be added."
    )


def _amount(cents: int | None) -> str:
    return "nothing" if cents is None else dollars(cents)
