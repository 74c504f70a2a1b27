"""Changes made ready to be shown: days, their acts, what each changed, dollars before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.amounts import count, dollars, rows_named
from comity.documents.act_list import ActEntry, ActList
from comity.documents.cell_words import cells_in_words
from comity.documents.status_look import word
from comity.findings.changes import Change, ChangeDay, Changes
from comity.law.wording import in_words


@dataclass(slots=True)
class ChangeLine:
    """A condition before and after a day.

    Attributes:
        where: the programs and years concerned, where not all are.
        acts: numbers of the acts of the day that bear on it.
    """

    change: Change
    where: str
    acts: list[int]

    @property
    def condition(self) -> str:
        """The condition's id."""
        return self.change.condition

    @property
    def title(self) -> str:
        """The condition's title."""
        return self.change.after.title

    @property
    def before(self) -> str:
        """The status of the day before."""
        return self.change.before.status

    @property
    def after(self) -> str:
        """The status at the end of the day."""
        return self.change.after.status

    @property
    def before_word(self) -> str:
        """The status before in words."""
        return word(self.before, by_counsel=self.change.before.by_counsel)

    @property
    def after_word(self) -> str:
        """The status after in words."""
        return word(self.after, by_counsel=self.change.after.by_counsel)

    @property
    def told(self) -> str:
        """`binding -> blocked`; of one status under other acts, that it stays."""
        if self.before == self.after:
            return f"{self.after_word}, as before, now by other acts"
        return f"{self.before_word} -> {self.after_word}"

    @property
    def changes_cover(self) -> str:
        """`yes` where it makes a difference to being bound."""
        return "yes" if self.change.changes_cover else "no"

    @property
    def rows(self) -> list[int]:
        """Rows of the award list, by number."""
        return [row.row for row in self.change.rows]

    @property
    def dollars(self) -> str:
        """Dollars exposed under this condition before and after; nothing without a list."""
        if not self.rows:
            return ""
        before = dollars(self.change.before_money.obligated_cents)
        after = dollars(self.change.after_money.obligated_cents)
        return f"{before} -> {after} ({rows_named(self.rows)})"


@dataclass(slots=True)
class DayPart:
    """A day of the digest.

    Attributes:
        first_named: numbers of the acts that no earlier day names.
    """

    told: ChangeDay
    acts: list[ActEntry]
    lines: list[ChangeLine]
    first_named: set[int]

    @property
    def day(self) -> date:
        """The day."""
        return self.told.day

    @property
    def dollars(self) -> str:
        """Dollars exposed before and after, each award once; nothing without a list."""
        before, after = self.told.before, self.told.after
        if before is None or after is None:
            return ""
        if before == after:
            return f"{dollars(after.obligated_cents)}, as before"
        return f"{dollars(before.obligated_cents)} -> {dollars(after.obligated_cents)}"


@dataclass(slots=True)
class ChangesPage:
    """Everything a digest shows."""

    changes: Changes
    days: list[DayPart]

    @property
    def name(self) -> str:
        """Whose digest it is."""
        return self.changes.government.government.name

    @property
    def first_line(self) -> str:
        """Government, the span, day of knowledge, law."""
        shelf, until = self.changes.shelf, self.changes.until
        law = f"law {shelf.version}, sources to {shelf.newest_source}"
        span = f"after {self.changes.since} through {until.on}"
        return f"{self.name}: changes {span}, as known {until.known} ({law})"

    @property
    def summary(self) -> str:
        """How much changed, in a sentence or two."""
        lines = [line for day in self.days for line in day.lines]
        covering = sum(line.change.changes_cover for line in lines)
        if not lines:
            return "Nothing changed in these days."
        told = (
            f"{count(len(lines), 'change')} on {count(len(self.days), 'day')}; "
            f"{covering or 'none'} of them {'changes' if covering == 1 else 'change'} whether "
            f"{self.name} is covered."
        )
        first, last = self.days[0].told.before, self.days[-1].told.after
        if first is None or last is None:
            return told
        return (
            f"{told} Dollars under a binding or unsettled condition: "
            f"{dollars(first.obligated_cents)} before {in_words(self.days[0].day)}, "
            f"{dollars(last.obligated_cents)} after {in_words(self.days[-1].day)}."
        )


def changes_page(changes: Changes) -> ChangesPage:
    """Make changes ready to be shown; acts are numbered in the order of the days."""
    acts = ActList(changes.shelf)
    days = [_day(changes, told, acts) for told in changes.days]
    return ChangesPage(changes, days)


def _day(changes: Changes, told: ChangeDay, acts: ActList) -> DayPart:
    named = len(acts.entries)
    first_named = {number for number in acts.numbers(told.acts) if number > named}
    lines = [ChangeLine(one, _where(changes, one), acts.numbers(one.acts)) for one in told.changes]
    return DayPart(told, [acts.entries[act] for act in told.acts], lines, first_named)


def _where(changes: Changes, change: Change) -> str:
    if change.is_whole or change.rows:
        return ""
    return cells_in_words(changes.shelf.condition(change.condition), change.cells)
