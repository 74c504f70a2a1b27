"""Which column of a list fills which field of an award row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from comity.awards.cells.cell import Cell, words
from comity.awards.cells.programs import holds_listing
from comity.awards.lists.award import ColumnUse
from comity.awards.lists.header import (
    Header,
    Label,
    claim_of,
    is_personal,
    refuse_thousands,
)
from comity.awards.lists.mapping import ColumnMapping
from comity.awards.lists.meanings import MAPPED, MEANINGS, Claim
from comity.awards.lists.table import Record, Table, column_letter, is_filled
from comity.errors import InputError

# Cells that are an e-mail address, a telephone number, a Social Security or employer number.
_PERSONAL_CELL = re.compile(
    r"[^@\s]+@[^@\s]+\.\w+|(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
    r"|\d{3}-\d\d-\d{4}|\d\d-\d{7}"
)
# A column of these names may hold either listing numbers or the names of programs.
_NUMBER_OR_NAME = frozenset({"program", "programs", "assistance listing", "listing", "listings"})

Claims = dict[str, list[tuple[Claim, Label]]]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a list: which fields they fill, and what became of each.

    labels: field -> column. personal: positions of columns that are never read or shown.
    """

    labels: MappingProxyType[str, Label]
    uses: tuple[ColumnUse, ...]
    personal: frozenset[int]
    notes: tuple[str, ...]

    def position(self, meaning: str) -> int | None:
        """Give the position of the column that fills a field, from 0; None if none does."""
        label = self.labels.get(meaning)
        return None if label is None else label.position


def choose_columns(
    table: Table, header: Header, below: Sequence[Record], mapping: ColumnMapping
) -> Columns:
    """Decide which column fills which field.

    The user's mapping comes first; then the exact word, synonyms, weak words. Of columns that could
    be the listing, the one that holds listing numbers is taken, and the other is the title.

    Args:
        below: the first records below the header, whose cells tell numbers from names.
    Raises: InputError if two columns claim one field with equal right.
    """
    claims: Claims = {}
    for label in header.labels:
        claim = claim_of(label, mapping.by_name())
        if claim:
            claims.setdefault(claim.meaning, []).append((claim, label))
    notes = _settle_program(claims, below)
    chosen = {
        meaning: _choose(table.place, header.row, meaning, rivals)
        for meaning, rivals in claims.items()
    }
    refuse_thousands(
        table.place, [chosen[name].words for name in ("obligated", "drawn") if name in chosen]
    )
    personal = _personal(header, below, chosen)
    uses = _uses(header, chosen, personal, table.hidden_columns)
    return Columns(MappingProxyType(chosen), uses, personal, tuple(notes))


def _choose(place: str, row: int, meaning: str, rivals: list[tuple[Claim, Label]]) -> Label:
    best = min(claim.tier for claim, _ in rivals)
    equals = [(claim, label) for claim, label in rivals if claim.tier == best]
    if len(equals) > 1 and MEANINGS[meaning].must_be_sure:
        named = " and ".join(
            f'"{label.words}" (column {column_letter(label.position)})' for _, label in equals
        )
        raise InputError(
            f"{place}, row {row}: {named} could each be {MEANINGS[meaning].told}; say which in a "
            f'mapping file, like columns: {{{meaning}: "{equals[0][1].words}"}}, or rename one.'
        )
    return min(equals, key=lambda equal: (equal[0].rank, equal[1].position))[1]


def _settle_program(claims: Claims, below: Sequence[Record]) -> list[str]:
    """Tell columns of listing numbers from columns of program names; give notes."""
    rivals = claims.get("program", [])
    if not rivals or any(claim.tier == MAPPED for claim, _ in rivals):
        return []
    holders = [rival for rival in rivals if _holds_listings(rival[1], below)]
    if len(holders) == 1:
        rest = [rival for rival in rivals if rival not in holders]
        claims["program"] = holders
    elif not holders and below:
        rest = [rival for rival in rivals if _NUMBER_OR_NAME & set(rival[1].names)]
        claims["program"] = [rival for rival in rivals if rival not in rest]
    else:
        rest = []
    if not claims["program"]:
        del claims["program"]
    return _take_for_titles(claims, [label for _, label in rest], below)


def _take_for_titles(claims: Claims, names: list[Label], below: Sequence[Record]) -> list[str]:
    """Let columns of program names be titles, if they hold words and no better title is there."""
    notes = []
    for label in names:
        if "title" not in claims and _holds_words(label, below):
            claims["title"] = [(Claim("title", MAPPED, 0), label)]
            notes.append(
                f'column "{label.words}" holds names and no listing numbers; taken for the title'
            )
    return notes


def _holds_listings(label: Label, below: Sequence[Record]) -> bool:
    return any(holds_listing(cell) for cell in _cells(label, below))


def _holds_words(label: Label, below: Sequence[Record]) -> bool:
    return any(is_filled(cell) for cell in _cells(label, below))


def _cells(label: Label, below: Sequence[Record]) -> list[Cell]:
    return [cells[label.position] for _, cells in below if len(cells) > label.position]


def _personal(header: Header, below: Sequence[Record], chosen: dict[str, Label]) -> frozenset[int]:
    """Find the columns about persons, by their names or, of unused ones, by their cells."""
    used = {label.position for label in chosen.values()}
    return frozenset(
        label.position
        for label in header.labels
        if label.position not in used and (is_personal(label) or _looks_personal(label, below))
    )


def _looks_personal(label: Label, below: Sequence[Record]) -> bool:
    filled = [words(cell) for cell in _cells(label, below) if is_filled(cell)]
    alike = sum(1 for text in filled if _PERSONAL_CELL.fullmatch(text))
    return bool(filled) and alike * 2 > len(filled)


def _uses(
    header: Header, chosen: dict[str, Label], personal: frozenset[int], hidden: frozenset[int]
) -> tuple[ColumnUse, ...]:
    fields = {label.position: meaning for meaning, label in chosen.items()}
    uses = []
    for label in header.labels:
        meaning = fields.get(label.position)
        if meaning:
            why = f"taken for {MEANINGS[meaning].told}"
        else:
            why = "personal, not read" if label.position in personal else "not used"
        letter = column_letter(label.position)
        uses.append(ColumnUse(letter, label.words, meaning, why, label.position in hidden))
    return tuple(uses)
