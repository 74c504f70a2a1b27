"""What an award list is once it is read: rows used, rows set aside, totals, columns taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from comity.awards.lists.set_aside_file import SetAside, write_rows_set_aside
from comity.awards.lists.table import column_letter


@dataclass(frozen=True, slots=True)
class AwardRow:
    """One row of a list, read. Money is whole cents; None means that the list does not state it.

    row, sheet: where it stands, numbered as the spreadsheet shows it; sheet is None in a CSV.
    award_id: the award number (FAIN) as written.
    programs: listings in full form, the money counting once for all of them; empty where the row
        names none, and is then about every program, or only agencies (see agency_prefixes).
    agency_prefixes: first digits of the listings, also of `16.U03`, which names an agency alone.
    agency: as written, else the agency of the listings if they name just one.
    starts: the first day of performance, or a day before which the award cannot have been made.
    obligated_cents, drawn_cents: negative for a de-obligation or a repayment.
    government, state, kind, award_type, title, condition: words as written.
    on, known: the two days that a list of questions may give for each row.
    figure, source: what kind of figure the amount is, and where it comes from, if the list says.
    notes: one sentence for everything that was read otherwise than written, or that is unusual.
    """

    row: int
    sheet: str | None = None
    award_id: str | None = None
    programs: tuple[str, ...] = ()
    program_as_written: str | None = None
    agency_prefixes: tuple[str, ...] = ()
    agency: str | None = None
    title: str | None = None
    award_type: str | None = None
    fiscal_year: int | None = None
    signed: date | None = None
    starts: date | None = None
    obligated_cents: int | None = None
    drawn_cents: int | None = None
    government: str | None = None
    state: str | None = None
    kind: str | None = None
    condition: str | None = None
    on: date | None = None
    known: date | None = None
    figure: str | None = None
    source: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Footing:
    """A row that adds up the rows above it: reported, checked, and never counted as an award.

    differences: a sentence for each amount that is not what the rows above add up to.
    """

    row: int
    words: str
    obligated_cents: int | None
    drawn_cents: int | None
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What became of one column.

    letter, header: as the spreadsheet shows them.
    meaning: the field of AwardRow that it fills; None if it is not used.
    why: a few words: `taken for the obligated amount`, `not used`, `personal, not read`.
    """

    letter: str
    header: str
    meaning: str | None
    why: str
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """Rows and cents that came in, were used, and were set aside.

    What came in is counted while reading, apart from the other two: so that in = used + set aside
    can be checked, and is, by `AwardList`. Amounts that could not be read are counted, not added.
    """

    rows_in: int
    rows_used: int
    rows_set_aside: int
    obligated_in_cents: int
    obligated_used_cents: int
    obligated_set_aside_cents: int
    drawn_in_cents: int
    drawn_used_cents: int
    drawn_set_aside_cents: int
    amounts_unread: int = 0
    blank_rows: int = 0

    @property
    def agree(self) -> bool:
        """Whether nothing was lost: in = used + set aside, for rows and for both amounts."""
        return (
            self.rows_in == self.rows_used + self.rows_set_aside
            and self.obligated_in_cents
            == self.obligated_used_cents + self.obligated_set_aside_cents
            and self.drawn_in_cents == self.drawn_used_cents + self.drawn_set_aside_cents
        )


@dataclass(frozen=True, slots=True)
class AwardList:
    """A list of awards, read: every row of the file is in exactly one of rows, set_aside, footings.

    read_as: how the file was read, such as `CSV, windows-1252, semicolons`.
    header_row: the row of the column names (the lower one of two).
    notes: sentences about the list as a whole.
    """

    path: Path
    read_as: str
    sheet: str | None
    header_row: int
    rows: tuple[AwardRow, ...]
    set_aside: tuple[SetAside, ...]
    footings: tuple[Footing, ...]
    columns: tuple[ColumnUse, ...]
    totals: Totals
    notes: tuple[str, ...] = ()

    def write_set_aside(self, path: Path) -> None:
        """Write the rows set aside as a CSV: row, sheet, reason, then the cells as they were.

        Args:
            path: the file to write; it appears whole or not at all.
        Raises: InputError if the file cannot be written there.
        """
        names = {column.letter: column.header for column in self.columns}
        width = max((len(row.cells) for row in self.set_aside), default=len(names))
        letters = map(column_letter, range(width))
        write_rows_set_aside(
            path, [names.get(at, f"column {at}") for at in letters], self.set_aside
        )
