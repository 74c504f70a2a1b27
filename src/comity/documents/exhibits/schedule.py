"""The schedule of awards at risk: one line an award, footed, nothing counted twice."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.amounts import dollars, rows_named
from comity.awards import AwardRow
from comity.documents.briefs.item import Item
from comity.documents.briefs.page import AwardLine, BriefPage
from comity.documents.exhibits.pass_through import Inside, inside
from comity.law.statuses import CATCHES


@dataclass(frozen=True, slots=True)
class Amounts:
    """Awards and their cents, by stage."""

    awards: int = 0
    obligated: int = 0
    drawn: int = 0
    left: int = 0

    def plus(self, row: AwardRow) -> Amounts:
        """With one more award; what is left is known where both amounts are stated."""
        return Amounts(
            self.awards + 1, self.obligated + (row.obligated_cents or 0),
            self.drawn + (row.drawn_cents or 0), self.left + (_left(row) or 0),
        )  # fmt: skip


def _left(row: AwardRow) -> int | None:
    """What is not drawn, where both amounts are stated."""
    if row.obligated_cents is None or row.drawn_cents is None:
        return None
    return row.obligated_cents - row.drawn_cents


def _rows(rows: list[AwardRow]) -> str:
    return rows_named([row.row for row in rows])


@dataclass(frozen=True, slots=True)
class Entry:
    """One award at risk.

    Attributes:
        items: the conditions that bind it or may bind it.
        inside: where its dollars stand in another row already, and so are not added.
    """

    line: AwardLine
    items: tuple[Item, ...]
    inside: Inside | None

    @property
    def row(self) -> AwardRow:
        """The row of the list."""
        return self.line.row


@dataclass(slots=True)
class Part:
    """A part of the list, for the footing."""

    name: str
    amounts: Amounts


@dataclass(slots=True)
class Schedule:
    """Awards at risk, and how the whole list adds up."""

    page: BriefPage
    source: str
    entries: list[Entry] = field(default_factory=list)
    total: Amounts = Amounts()
    parts: list[Part] = field(default_factory=list)
    whole: Amounts = Amounts()

    @property
    def items(self) -> list[Item]:
        """The conditions on awards at risk, each once."""
        found = {item.anchor: item for entry in self.entries for item in entry.items}
        return [item for item in self.page.items if item.anchor in found]

    @property
    def amount_notes(self) -> list[str]:
        """What to know of the amounts, a sentence each: parts, what is left, what is overdrawn."""
        inside = [entry.inside.told for entry in self.entries if entry.inside]
        told = [f"{one[0].upper()}{one[1:]}; its dollars are not added" for one in inside]
        counted = [entry.row for entry in self.entries if not entry.inside]
        open_rows = [
            row for row in counted if row.obligated_cents is None or row.drawn_cents is None
        ]
        over = [row for row in counted if (_left(row) or 0) < 0]
        if open_rows:
            told.append(
                f"Not drawn adds up the awards that state both amounts; {_rows(open_rows)} "
                f"with {dollars(sum(row.obligated_cents or 0 for row in open_rows))} obligated "
                f"{'does' if len(open_rows) == 1 else 'do'} not."
            )
        if over:
            told.append(
                f"{_rows(over).capitalize()} {'states' if len(over) == 1 else 'state'} more drawn "
                f"than obligated, as the list has it; not drawn is less by "
                f"{dollars(-sum(_left(row) or 0 for row in over))} for it."
            )
        return told

    @property
    def notes(self) -> list[str]:
        """All there is to know of the schedule, a sentence each."""
        open_sum = [] if self.agrees else ["The parts do not add up to the list"]
        return [*self.amount_notes, *self.page.caveats, *open_sum]

    @property
    def agrees(self) -> bool:
        """Whether the parts add up to what came in with the list, rows and cents."""
        return all(
            sum(getattr(part.amounts, name) for part in self.parts) == getattr(self.whole, name)
            for name in ("awards", "obligated", "drawn")
        )


def schedule(page: BriefPage) -> Schedule:
    """The awards of a brief's list that a condition binds or may bind on the day.

    Args:
        page: a brief with an award list.
    """
    checked = page.brief.checked
    assert checked is not None and page.footing is not None
    twice = inside(line.row for line in page.awards)
    made = Schedule(page, checked.awards.path.name)
    at_risk, elsewhere, others = Amounts(), Amounts(), Amounts()
    for line in page.awards:
        items = tuple(item for item in line.items if _catches(item))
        if items:
            made.entries.append(Entry(line, items, twice.get(line.row.row)))
        if line.row.row in twice:
            elsewhere = elsewhere.plus(line.row)
        elif items:
            at_risk = at_risk.plus(line.row)
        else:
            others = others.plus(line.row)
    made.total = at_risk
    left_out, aside, whole = page.footing.left_out, page.footing.set_aside, page.footing.total
    made.parts = [
        Part("At risk: under a binding or unsettled condition", at_risk),
        Part("Part of another row, not added again", elsewhere),
        Part("Under no binding or unsettled condition", others),
        Part("Not yet made on this day", Amounts(*left_out)),
        Part("Set aside, with the reason of each", Amounts(*aside)),
    ]
    made.whole = Amounts(*whole)
    return made


def _catches(item: Item) -> bool:
    return item.status in CATCHES and not item.is_competitive
