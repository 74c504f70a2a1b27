"""From the cells of one record to an award row, or to the sentences that say why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from comity.awards.catalogue import find_agency
from comity.awards.cells.cell import (
    UNSAVED,
    Cell,
    UnreadableError,
    refuse_formula_error,
    shown,
    states_nothing,
    words,
)
from comity.awards.cells.days import day_of
from comity.awards.cells.fiscal_years import fiscal_year_in_award_id, fiscal_year_of
from comity.awards.cells.money import cents_of
from comity.awards.cells.programs import Programs, programs_of
from comity.awards.lists.award import AwardRow
from comity.awards.lists.columns import Columns
from comity.awards.lists.table import Table, column_letter
from comity.errors import InputError

T = TypeVar("T")

_SHORTENED = re.compile(r"\d(?:\.\d+)?E\+\d+", re.IGNORECASE)
# Excel keeps fifteen digits of a number and puts zeros in place of the others.
_EXCEL_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Reading:
    """One record, read: an award row, or the faults that keep it from being one.

    amounts_unread: how many amounts are stated and could not be read.
    """

    award: AwardRow | None
    faults: tuple[str, ...]
    obligated_cents: int | None
    drawn_cents: int | None
    amounts_unread: int


class RowReader:
    """Reads the records of one table by the columns chosen for it."""

    def __init__(self, columns: Columns, table: Table) -> None:
        self._table = table
        self._day_of = partial(day_of, epoch=table.epoch)
        self._places = {
            meaning: (label.position, label.words) for meaning, label in columns.labels.items()
        }

    def read(self, row: int, cells: tuple[Cell, ...]) -> Reading:
        """Read one record.

        Args:
            row: its number, for the sentences.
        Returns: the award row with its notes, or every fault of the record, in a sentence each.
        Raises: InputError at a formula whose result was never saved: nobody knows what it says.
        """
        if UNSAVED in cells:
            self._refuse_unsaved(row, cells)
        record = _Record(self._places, row, cells)
        obligated = record.take("obligated", cents_of)
        drawn = record.take("drawn", cents_of)
        amounts_unread = len(record.faults)
        award = self._award(record, obligated, drawn)
        if record.faults:
            return Reading(None, tuple(record.faults), obligated, drawn, amounts_unread)
        return Reading(award, (), obligated, drawn, 0)

    def _award(self, record: _Record, obligated: int | None, drawn: int | None) -> AwardRow:
        """Read the other fields; what comes out counts only if the record noted no fault."""
        programs = record.take("program", programs_of) or Programs()
        award_id = record.take("award_id", _award_id)
        fiscal_year, year_notes = _fiscal_year(
            record.take("fiscal_year", fiscal_year_of), programs, award_id
        )
        return AwardRow(
            row=record.row,
            sheet=self._table.sheet,
            award_id=award_id,
            programs=programs.numbers,
            program_as_written=record.as_written("program"),
            agency_prefixes=programs.agency_prefixes,
            agency=record.take("agency", _text) or _agency(programs),
            title=record.take("title", _text),
            award_type=record.take("award_type", _text),
            fiscal_year=fiscal_year,
            signed=record.take("signed", self._day_of),
            starts=record.take("starts", self._day_of),
            obligated_cents=obligated,
            drawn_cents=drawn,
            government=record.take("government", _text),
            state=record.take("state", _text),
            kind=record.take("kind", _text),
            condition=record.take("condition", _text),
            on=record.take("on", self._day_of),
            known=record.take("known", self._day_of),
            figure=record.take("figure", _text),
            source=record.take("source", _text),
            notes=(*programs.notes, *year_notes, *_amount_notes(obligated, drawn)),
        )

    def _refuse_unsaved(self, row: int, cells: tuple[Cell, ...]) -> None:
        """Refuse the file if a column that is read holds a formula without its result."""
        for position, column in sorted(self._places.values()):
            if position < len(cells) and cells[position] is UNSAVED:
                raise InputError(
                    f"{self._table.place}, cell {column_letter(position)}{row}, column {column}: "
                    "found a formula without a saved result; open the workbook in Excel, save it, "
                    "and give it again."
                )


class _Record:
    """The cells of one record, taken field by field; faults are noted, in words, on the way."""

    __slots__ = ("cells", "faults", "places", "row")

    def __init__(
        self, places: dict[str, tuple[int, str]], row: int, cells: tuple[Cell, ...]
    ) -> None:
        self.places = places
        self.row = row
        self.cells = cells
        self.faults: list[str] = []

    def take(self, meaning: str, read: Callable[[Cell], T | None]) -> T | None:
        """Read the cell of one field; None if the list has none, or if it is at fault."""
        place = self.places.get(meaning)
        if place is None or place[0] >= len(self.cells):
            return None
        cell = self.cells[place[0]]
        try:
            return read(cell)
        except UnreadableError as fault:
            self.faults.append(
                f'row {self.row}, column {place[1]}: found "{shown(cell)}"; {fault}.'
            )
            return None

    def as_written(self, meaning: str) -> str | None:
        """Give the words of one field as they stand; None if there are none."""
        place = self.places.get(meaning)
        if place is None or place[0] >= len(self.cells):
            return None
        return words(self.cells[place[0]]) or None


def _text(cell: Cell) -> str | None:
    text = words(cell)
    if text[:1] == "#":
        refuse_formula_error(text)
    return None if states_nothing(text) else text


def _award_id(cell: Cell) -> str | None:
    text = _text(cell)
    if text is None:
        return None
    is_long_number = isinstance(cell, int | float) and len(text) > _EXCEL_DIGITS
    if is_long_number or _SHORTENED.fullmatch(text):
        raise UnreadableError(
            "write the award number in full, in a cell of the format Text; "
            "as a number, Excel loses its last digits"
        )
    return text


def _fiscal_year(
    stated: int | None, programs: Programs, award_id: str | None
) -> tuple[int | None, list[str]]:
    """Choose the year: of its own column, of the program cell, of the award number's form."""
    if stated is not None:
        return stated, []
    if programs.fiscal_year is not None:
        return programs.fiscal_year, [
            f"fiscal year {programs.fiscal_year} taken from the words beside the listing"
        ]
    found = fiscal_year_in_award_id(award_id) if award_id else None
    if found is None:
        return None, []
    return found[0], [f"fiscal year {found[0]} taken from the award number ({found[1]})"]


def _agency(programs: Programs) -> str | None:
    """Name the agency of the listings, if they have just one."""
    if len(programs.agency_prefixes) != 1:
        return None
    agency = find_agency(programs.agency_prefixes[0])
    return None if agency is None or agency.is_shared else agency.name


def _amount_notes(obligated: int | None, drawn: int | None) -> list[str]:
    notes = []
    if obligated is not None and obligated < 0:
        notes.append("the obligated amount is negative: a de-obligation")
    if drawn is not None and drawn < 0:
        notes.append("the amount drawn is negative: a repayment or correction")
    return notes
