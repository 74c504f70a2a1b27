"""Taking a list in: every record becomes an award, a row set aside, a footing, or is blank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from comity.awards.cells.cell import Cell, shown, words
from comity.awards.lists.award import AwardList, AwardRow, Footing, Totals
from comity.awards.lists.columns import Columns
from comity.awards.lists.footing import FootingFinder
from comity.awards.lists.header import Header, looks_like_header
from comity.awards.lists.repeats import Repeats
from comity.awards.lists.rows import Reading, RowReader
from comity.awards.lists.set_aside_file import SetAside
from comity.awards.lists.table import Table
from comity.errors import InputError

_NOT_SHOWN = "(personal, not read)"


@dataclass(slots=True)
class _Tally:
    """Rows and cents of one kind: that came in, were used, or were set aside."""

    rows: int = 0
    obligated_cents: int = 0
    drawn_cents: int = 0

    def add(self, obligated_cents: int | None, drawn_cents: int | None) -> None:
        """Add a row and the amounts that it states."""
        self.rows += 1
        self.obligated_cents += obligated_cents or 0
        self.drawn_cents += drawn_cents or 0


class Intake:
    """Takes the records of one table in, one by one, and remembers where each of them went."""

    def __init__(self, table: Table, header: Header, columns: Columns, *, add: bool) -> None:
        self.rows: list[AwardRow] = []
        self.set_aside: list[SetAside] = []
        self.footings: list[Footing] = []
        self._table = table
        self._columns = columns
        self._header = header
        self._header_cells = tuple(words(cell) for cell in header.cells)
        self._has_amounts = bool({"obligated", "drawn"} & set(columns.labels))
        self._reader = RowReader(columns, table)
        self._finder = FootingFinder(columns)
        self._repeats = Repeats(add=add)
        self._came_in, self._used, self._aside = _Tally(), _Tally(), _Tally()
        self._amounts_unread = 0
        self._last_row = header.row
        self._blank_rows = 0

    def take(self, row: int, cells: tuple[Cell, ...]) -> None:
        """Take one record in.

        Raises: InputError at the header of a second list, whose rows would be misread.
        """
        texts = tuple(map(words, cells))
        if not any(texts):
            return
        self._blank_rows += row - self._last_row - 1  # workbooks leave blank rows out
        self._last_row = row
        footing = self._finder.find(row, cells)
        if footing:
            self.footings.append(footing)
            return
        reading = self._reader.read(row, cells)
        self._count(reading)
        reason = self._reason_of_form(row, texts, reading) or " ".join(reading.faults)
        if reading.award is None or reason:
            self._put_aside(row, texts, reading, reason)
            return
        self._use_unless_repeated(reading.award, texts, reading)

    def totals(self) -> Totals:
        """Give what came in, what was used and what was set aside."""
        return Totals(
            rows_in=self._came_in.rows,
            rows_used=self._used.rows,
            rows_set_aside=self._aside.rows,
            obligated_in_cents=self._came_in.obligated_cents,
            obligated_used_cents=self._used.obligated_cents,
            obligated_set_aside_cents=self._aside.obligated_cents,
            drawn_in_cents=self._came_in.drawn_cents,
            drawn_used_cents=self._used.drawn_cents,
            drawn_set_aside_cents=self._aside.drawn_cents,
            amounts_unread=self._amounts_unread,
            blank_rows=self._blank_rows,
        )

    def award_list(self, path: Path, notes: tuple[str, ...]) -> AwardList:
        """Close the intake: give all that was taken in, with totals that agree.

        Args:
            notes: sentences about the list as a whole.
        """
        totals = self.totals()
        assert totals.agree, f"{self._table.place}: rows or cents were lost: {totals}"
        return AwardList(
            path=path,
            read_as=self._table.read_as,
            sheet=self._table.sheet,
            header_row=self._header.row,
            rows=tuple(self.rows),
            set_aside=tuple(self.set_aside),
            footings=tuple(self.footings),
            columns=self._columns.uses,
            totals=totals,
            notes=notes,
        )

    def _use_unless_repeated(
        self, award: AwardRow, texts: tuple[str, ...], reading: Reading
    ) -> None:
        repeat = self._repeats.find(award, texts)
        if repeat.reason:
            self._put_aside(award.row, texts, reading, repeat.reason)
            return
        if repeat.note:
            award = replace(award, notes=(*award.notes, repeat.note))
        self.rows.append(award)
        self._used.add(award.obligated_cents, award.drawn_cents)

    def _count(self, reading: Reading) -> None:
        self._came_in.add(reading.obligated_cents, reading.drawn_cents)
        self._amounts_unread += reading.amounts_unread
        self._finder.unread = self._amounts_unread
        self._finder.sums["obligated"].add(reading.obligated_cents)
        self._finder.sums["drawn"].add(reading.drawn_cents)

    def _put_aside(self, row: int, texts: tuple[str, ...], reading: Reading, reason: str) -> None:
        kept = tuple(
            _NOT_SHOWN if text and position in self._columns.personal else text
            for position, text in enumerate(texts)
        )
        amounts = (reading.obligated_cents, reading.drawn_cents)
        self.set_aside.append(SetAside(row, self._table.sheet, reason, kept, *amounts))
        self._aside.add(*amounts)

    def _reason_of_form(self, row: int, texts: tuple[str, ...], reading: Reading) -> str:
        """Say why a record is no row of the list by its form alone; "" if it may be one."""
        width = len(self._header_cells)
        if self._table.has_ragged_rows and any(texts[width:]):
            return (
                f"row {row}: found {len(texts)} cells where the header has {width}; "
                "put quotation marks around a cell that holds a comma or semicolon of its own."
            )
        if texts[:width] == self._header_cells:
            return f"row {row}: found the header again; one header is enough."
        if reading.award is None and looks_like_header((row, texts)):
            raise InputError(
                f"{self._table.place}, row {row}: found the header of a second list; give each "
                "list its own sheet or file."
            )
        if reading.award and self._has_amounts and _is_line_of_text(reading.award):
            text = shown(next(filter(None, texts)))
            return (
                f'row {row}: found "{text}", without an award number, a listing or an amount; '
                "an award needs one of them."
            )
        return ""


def _is_line_of_text(award: AwardRow) -> bool:
    """Tell a heading, a note or a signature from an award: nothing in it is a number."""
    has_number = award.award_id is not None and any(sign.isdigit() for sign in award.award_id)
    has_amount = award.obligated_cents is not None or award.drawn_cents is not None
    return not (has_number or has_amount or award.program_as_written)
