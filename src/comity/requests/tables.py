"""Tables in CSV: their columns and rows, and one sentence for a file that is none."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from comity.errors import InputError


class Table:
    """A CSV file that is read row by row.

    Attributes:
        name: how messages call it.
    """

    def __init__(self, lines: Iterable[str], name: str) -> None:
        """Read the first line; the rows come by iteration."""
        self.name = name
        self._reader = csv.DictReader(lines)
        try:
            self.columns = list(self._reader.fieldnames or ())
        except csv.Error as fault:
            raise self._refused(fault) from None

    @property
    def line(self) -> int:
        """The line of the file on which the newest row ends."""
        return self._reader.line_num

    def __iter__(self) -> Iterator[dict[str, str | None]]:
        try:
            yield from self._reader
        except csv.Error as fault:
            raise self._refused(fault) from None

    def _refused(self, fault: csv.Error) -> InputError:
        return InputError(
            f"{self.name}, line {self.line + 1}: found what is no table ({fault}); save it as CSV."
        )
