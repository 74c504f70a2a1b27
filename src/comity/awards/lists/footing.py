"""Rows that add up the rows above them: how they are told from awards, and whether they agree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from comity.awards.cells.cell import Cell, UnreadableError, words
from comity.awards.cells.money import cents_of
from comity.awards.lists.award import Footing
from comity.awards.lists.columns import Columns

# "Total", "Total Department of Justice", "16.738 Total": at the left of the row, or alone anywhere.
_TOTAL = re.compile(
    r"(?:grand |sub-? ?)?totals?\b.*|.*\b(?:grand |sub-? ?)?totals?[\s:]*|sum[\s:]*",
    re.IGNORECASE | re.DOTALL,
)
_TOTAL_ALONE = re.compile(r"(?:grand |sub-? ?)?totals?[\s:]*|sum[\s:]*", re.IGNORECASE)
_MONEY = ("obligated", "drawn")


class Sums:
    """The sums of one amount's column so far: over all rows, and as they stood at each footing."""

    def __init__(self) -> None:
        self.cents = 0
        self.count = 0
        self._at_footings = [0]

    def add(self, cents: int | None) -> None:
        """Add an amount of a row, used or set aside."""
        if cents is not None:
            self.cents += cents
            self.count += 1

    def agree_with(self, total_cents: int) -> bool:
        """Tell whether a total is the sum of all rows, or of the rows since an earlier footing."""
        return any(self.cents - earlier == total_cents for earlier in self._at_footings)

    def since_last(self) -> int:
        """Give the sum of the rows since the last footing."""
        return self.cents - self._at_footings[-1]

    def close(self) -> None:
        """Remember where the sum stands at a footing."""
        self._at_footings.append(self.cents)


class FootingFinder:
    """Tells footings from awards, and checks their totals against the rows above."""

    def __init__(self, columns: Columns) -> None:
        self._names = [columns.position(name) for name in ("award_id", "program")]
        self._money = {name: columns.position(name) for name in _MONEY}
        self._headers = {name: label.words for name, label in columns.labels.items()}
        self.sums = {name: Sums() for name in _MONEY}
        self.unread = 0

    def find(self, row: int, cells: tuple[Cell, ...]) -> Footing | None:
        """Give the footing that a record is, checked; None if it is none.

        A footing has no award number, no listing and a word like Total; or no word at all, and
        amounts that are exactly the sums of the rows above.
        """
        if all(position is None for position in self._money.values()):
            return None
        if any(self._names_award(position, cells) for position in self._names):
            return None
        texts = self._texts(cells)
        totals = {name: self._total(position, cells) for name, position in self._money.items()}
        label = _label(texts)
        if label is None and (texts or not self._add_up_without_words(totals)):
            return None
        return self._check(row, label or "", totals)

    def _names_award(self, position: int | None, cells: Sequence[Cell]) -> bool:
        if position is None or position >= len(cells):
            return False
        # Excel's own subtotals repeat the group: "16.738 Total" under the awards of 16.738.
        text = words(cells[position])
        return bool(text) and _TOTAL.fullmatch(text) is None

    def _texts(self, cells: Sequence[Cell]) -> list[str]:
        """Give the cells with letters in them, apart from the amounts."""
        return [
            words(cell)
            for position, cell in enumerate(cells)
            if isinstance(cell, str)
            and position not in self._money.values()
            and any(letter.isalpha() for letter in cell)
        ]

    def _total(self, position: int | None, cells: Sequence[Cell]) -> int | None:
        if position is None or position >= len(cells):
            return None
        try:
            return cents_of(cells[position])
        except UnreadableError:
            return None

    def _add_up_without_words(self, totals: dict[str, int | None]) -> bool:
        stated = {name: total for name, total in totals.items() if total is not None}
        return bool(stated) and all(
            self.sums[name].count > 1 and self.sums[name].agree_with(total)
            for name, total in stated.items()
        )

    def _check(self, row: int, label: str, totals: dict[str, int | None]) -> Footing:
        differences = [
            self._difference(row, name, total)
            for name, total in totals.items()
            if total is not None and not self.sums[name].agree_with(total)
        ]
        for sums in self.sums.values():
            sums.close()
        return Footing(row, label, totals["obligated"], totals["drawn"], tuple(differences))

    def _difference(self, row: int, name: str, total: int) -> str:
        added = self.sums[name].since_last()
        sentence = (
            f"row {row}, column {self._headers[name]}: the total is {dollars(total)}; "
            f"the rows above add up to {dollars(added)}, a difference of {dollars(total - added)}"
        )
        if self.unread:
            sentence += f", with amounts of theirs that could not be read: {self.unread}"
        return sentence + "."


def _label(texts: Sequence[str]) -> str | None:
    """Give the words by which a row calls itself a total; None if it does not."""
    if texts and _TOTAL.fullmatch(texts[0]):
        return texts[0]
    return next((text for text in texts if _TOTAL_ALONE.fullmatch(text)), None)


def dollars(cents: int) -> str:
    """Write cents as dollars: 1,234.50, or -1,234.50."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02d}"
