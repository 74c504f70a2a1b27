"""The header of a list: in which row, or pair of rows, the column names stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.awards.cells.cell import Cell, shown, words
from comity.awards.lists.meanings import CLAIMS, MAPPED, PERSONAL, Claim, plain
from comity.awards.lists.table import Record, is_filled
from comity.errors import InputError

_FEWEST_MEANINGS = 2
_THOUSANDS = re.compile(
    r"\b(?:in|of) (?:thousands?|millions?|000s?)\b|\$\s*000|\b000'?s\b|\(\s*000\s*\)"
    r"|\$ ?(?:thousands?|millions?|k|m|mm)\b|\((?:thousands?|millions?)\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """The name of one column.

    position: of the column, from 0.
    words: as a sentence shows it: `Award Amount`, or `Amounts / Obligated` of two rows.
    names: reduced names to be tried in turn, the fullest first.
    """

    position: int
    words: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The column names, the row in which they (end to) stand, and how many meanings they show."""

    row: int
    labels: tuple[Label, ...]
    meanings: int
    cells: tuple[Cell, ...]


def find_header(
    top: Sequence[Record], mapped: Mapping[str, str], header_row: int | None = None
) -> Header | None:
    """Find the row, or the two rows, whose words name the most columns.

    Args:
        top: the first records that hold anything.
        mapped: reduced names that the user's mapping file gives, each with its meaning.
        header_row: the row that the mapping file names, which ends the search.
    Returns: the header; None if no row names two columns that are known.
    """
    best: Header | None = None
    for place, record in enumerate(top):
        if header_row not in (None, record[0]):
            continue
        candidates = [_single(record, mapped)]
        upper = _single(top[place - 1], mapped) if place else None
        if upper and _may_continue(upper, candidates[0]):
            candidates.append(_double(top[place - 1], record, mapped))
        for candidate in candidates:
            if best is None or candidate.meanings > best.meanings:
                best = candidate
    if best is None or (header_row is None and best.meanings < _FEWEST_MEANINGS):
        return None
    return best


def claim_of(label: Label, mapped: Mapping[str, str]) -> Claim | None:
    """Tell what a column means by its name; None if the name is not known, or personal."""
    for name in label.names:
        if name in mapped:
            return Claim(mapped[name], MAPPED, 0)
    if is_personal(label):
        return None
    return next((CLAIMS[name] for name in label.names if name in CLAIMS), None)


def looks_like_header(record: Record) -> bool:
    """Tell whether a row below the header is one too: the beginning of a second list."""
    if any(re.search(r"\d", words(cell)) for cell in record[1]):
        return False  # names of columns seldom hold digits, and most rows at fault do
    return _single(record, {}).meanings > _FEWEST_MEANINGS


def is_personal(label: Label) -> bool:
    """Tell whether a column's name announces a person, a way to reach one, or a number of one."""
    return any(PERSONAL.search(name) for name in label.names)


def refuse_thousands(place: str, texts: Sequence[str]) -> None:
    """Refuse a list whose title or amounts' names say that amounts are in thousands or millions.

    Args:
        place: the table, for the sentence.
        texts: the words above the header and the names of the amount columns.
    """
    for text in texts:
        if _THOUSANDS.search(text):
            raise InputError(
                f'{place}: found "{shown(text)}"; write whole dollars, like 12500000.00, '
                "so that totals agree to the cent."
            )


def _single(record: Record, mapped: Mapping[str, str]) -> Header:
    row, cells = record
    labels = tuple(
        Label(position, shown(cell), (plain(words(cell)),))
        for position, cell in enumerate(cells)
        if is_filled(cell)
    )
    return Header(row, labels, _count_meanings(labels, mapped), cells)


def _double(upper: Record, lower: Record, mapped: Mapping[str, str]) -> Header:
    """Join two rows: `Award` over `No.`, or a merged `Amounts` over `Obligated` and `Drawn`."""
    labels: list[Label] = []
    over = ""
    width = max(len(upper[1]), len(lower[1]))
    for position in range(width):
        above = words(upper[1][position]) if position < len(upper[1]) else ""
        below = words(lower[1][position]) if position < len(lower[1]) else ""
        over = above or over  # the words of merged cells stand in the first of them only
        if not above and not below:
            continue
        parts = [part for part in (over, below) if part] if below else [above]
        names = [plain(" ".join(parts)), *(plain(part) for part in reversed(parts))]
        labels.append(Label(position, " / ".join(map(shown, parts)), tuple(names)))
    joined = tuple(labels)
    return Header(lower[0], joined, _count_meanings(joined, mapped), lower[1])


def _may_continue(upper: Header, lower: Header) -> bool:
    """Tell whether a row may be the second of a header: words only, no number, no day.

    Below a row that is a header by itself, only a row that could be one too: an award whose cells
    happen to be names of columns must not disappear in the header.
    """
    if upper.meanings >= _FEWEST_MEANINGS > lower.meanings:
        return False
    return all(
        isinstance(cell, str) and not re.search(r"\d\.\d|\d{4}|^\W*\d+\W*$", cell)
        for cell in lower.cells
        if is_filled(cell)
    )


def _count_meanings(labels: Sequence[Label], mapped: Mapping[str, str]) -> int:
    claims = (claim_of(label, mapped) for label in labels)
    return len({claim.meaning for claim in claims if claim})
