"""The schedule of awards at risk: one line an award, footed, nothing counted twice."""

from __future__ import annotations

from dataclasses import dataclass, field

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
        obligated, drawn = row.obligated_cents, row.drawn_cents
        left = obligated - drawn if obligated is not None and drawn is not None else 0
        return Amounts(
            self.awards + 1, self.obligated + (obligated or 0), self.drawn + (drawn or 0),
            self.left + left,
        )  # fmt: skip


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
