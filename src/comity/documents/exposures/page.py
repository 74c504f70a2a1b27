"""A national answer as a page: its head, a table of named columns, and sentences below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from comity.findings.check import Days
from comity.findings.shelf import Shelf

Kind = Literal["text", "cents", "count", "day"]


class Column(NamedTuple):
    """A column of a national answer.

    Attributes:
        name: in files, without its unit; money is `<name>_cents` in CSV and Parquet, and dollars
            in JSON and workbooks.
        heading: on pages and sheets.
    """

    name: str
    heading: str
    kind: Kind = "text"

    @property
    def stored_name(self) -> str:
        """The name with its unit."""
        return f"{self.name}_cents" if self.kind == "cents" else self.name


@dataclass(slots=True)
class ExposurePage:
    """A national answer, ready for every format.

    Attributes:
        title: what was asked, without the days.
        columns, rows: the answer; cents as whole numbers, None where not known.
        totals: the last line of the table, where columns may be added up.
        sums: a small table to stand first on a page: what, and cents.
        notes: sentences a reader must see beside the numbers.
        supposed: titles of supposed acts; none where the answer is of the law as it is.
        shown: how many rows a page of text shows.
        nothing: a sentence that stands in place of rows; empty where there are some.
    """

    title: str
    shelf: Shelf
    days: Days
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    totals: Sequence[Any] | None = None
    sums: Sequence[tuple[str, int]] = ()
    notes: list[str] = field(default_factory=list)
    supposed: Sequence[str] = ()
    shown: int = 20
    nothing: str = ""

    def tell_nothing(self, of: str, first_known: str) -> None:
        """Say first among the notes that no dollar is of what was asked.

        Args:
            of: whose dollars, in words. first_known: the day from which the store knows actions.
        """
        days = self.days
        begins = (
            f"; it knows of actions from {first_known} on"
            if first_known and first_known > min(days.on, days.known).isoformat()
            else ""
        )
        self.nothing = (
            f"There is nothing: the store has no dollars {of} by {days.on}, as known "
            f"{days.known}{begins}."
        )
        self.notes.insert(0, self.nothing)

    @property
    def first_line(self) -> str:
        """`Dollars by status of all governments on 2018-07-01, as known 2018-07-01 (law ...)`."""
        law = f"law {self.shelf.version}, sources to {self.shelf.newest_source}"
        marked = "SUPPOSED: " if self.supposed else ""
        return f"{marked}{self.title} on {self.days.on}, as known {self.days.known} ({law})"

    @property
    def supposed_told(self) -> str:
        """A sentence that names the supposed acts; nothing where there are none."""
        if not self.supposed:
            return ""
        return f"Nobody has done this; it is supposed that: {'; '.join(self.supposed)}."
