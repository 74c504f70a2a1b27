"""The brief as a page: what every format of it shows, in the order in which it is read.

Three depths: the answer in sentences; tables of what binds, what is open, what is held off, what
must be signed; the acts with their sources. Text, HTML, JSON and Excel are written from this.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from comity.awards import AwardRow, SetAside
from comity.documents.act_list import ActEntry, ActList
from comity.documents.briefs.item import Certification, Item, item_of
from comity.documents.briefs.words import answer, caveats
from comity.documents.deadlines import Deadlines
from comity.documents.heading import first_line
from comity.findings.brief import Brief
from comity.findings.check import Checked, Money, money_of


@dataclass(slots=True)
class StatusMoney:
    """The awards whose status nearest to binding is this one."""

    status: str
    money: Money
    rows: list[int]


@dataclass(slots=True)
class Footing:
    """How the list adds up: in = counted + not yet made + set aside, to the cent.

    Attributes:
        unread: amounts of rows set aside that could not be read, and so are in no sum.
    """

    by_status: list[StatusMoney]
    counted: Money
    left_out: Money
    set_aside: Money
    total: Money
    unread: int

    @property
    def agrees(self) -> bool:
        """Whether the three parts add up to the whole."""
        parts = zip(self.counted, self.left_out, self.set_aside, strict=True)
        return all(sum(part) == whole for part, whole in zip(parts, self.total, strict=True))


@dataclass(slots=True)
class AwardLine:
    """An award of the list with what stands on it.

    Attributes:
        items: the conditions on it, the one nearest to binding first.
    """

    row: AwardRow
    body: str
    status: str
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class BriefPage:
    """Everything a brief shows.

    Attributes:
        sentences: the answer.
        sections: items on awards by status, competitive ones apart.
        on_government: items on the government itself, by status.
        set_aside_file: where the rows set aside were written.
    """

    brief: Brief
    sentences: list[str] = field(default_factory=list)
    footing: Footing | None = None
    sections: dict[str, list[Item]] = field(default_factory=dict)
    competitive: list[Item] = field(default_factory=list)
    on_government: dict[str, list[Item]] = field(default_factory=dict)
    certifications: list[Certification] = field(default_factory=list)
    caveats: list[str] = field(default_factory=list)
    awards: list[AwardLine] = field(default_factory=list)
    acts: list[ActEntry] = field(default_factory=list)
    set_aside_file: str = ""

    @property
    def government(self) -> str:
        """Whose brief it is."""
        return self.brief.government.government.name

    @property
    def on(self) -> date:
        """The day asked about."""
        return self.brief.days.on

    @property
    def known(self) -> date:
        """The day of knowledge."""
        return self.brief.days.known

    @property
    def first_line(self) -> str:
        """Government, both dates, the law's version."""
        return first_line(self.brief.shelf, self.brief.government, self.on, self.known)

    @property
    def items(self) -> list[Item]:
        """Every item, in the order in which they are shown."""
        groups = [*self.sections.values(), self.competitive, *self.on_government.values()]
        return [item for group in groups for item in group]

    @property
    def left_out(self) -> list[AwardRow]:
        """Awards not yet made on the day."""
        return self.brief.left_out

    @property
    def set_aside(self) -> list[SetAside]:
        """Rows of the list that could not be used."""
        return self.brief.checked.set_aside if self.brief.checked else []


def brief_page(brief: Brief, set_aside_file: str = "") -> BriefPage:
    """Make a brief ready to be shown.

    Args:
        set_aside_file: name of the file to which the rows set aside are written.
    """
    page = BriefPage(brief, set_aside_file=set_aside_file)
    acts = ActList(brief.shelf)
    _sort_items(page, acts)
    if brief.checked is not None:
        page.footing = _footing(brief, brief.checked)
        page.awards = _awards(page, brief.checked)
    page.certifications = _certifications(page)
    page.acts = list(acts.entries.values())
    page.sentences = answer(page)
    page.caveats = caveats(page)
    return page


def _sort_items(page: BriefPage, acts: ActList) -> None:
    """Put each line where it is shown; acts are numbered in that order."""
    told: set[str] = set()
    waiting = []
    for status, lines in page.brief.lines.items():
        for line in lines:
            anchor, again = line.finding.condition, 2
            while anchor in told:
                anchor, again = f"{line.finding.condition}--{again}", again + 1
            told.add(anchor)
            waiting.append((_place(line.finding.about, status), status, line, anchor))
    waiting.sort(key=lambda one: one[0])
    for place, status, line, anchor in waiting:
        item = item_of(line, page.government, anchor, acts)
        if place == _COMPETITIVE:
            page.competitive.append(item)
        elif item.is_on_government:
            page.on_government.setdefault(status, []).append(item)
        else:
            page.sections.setdefault(status, []).append(item)


_COMPETITIVE, _LAST = 3, 5


def _place(about: dict[str, object], status: str) -> int:
    """Where an item is shown: by status, competitive, on the government, the rest."""
    if about["competitive"] and status in ("binding", "unsettled"):
        return _COMPETITIVE
    first = ("binding", "unsettled", "blocked")
    if about["on_government"]:
        return 4 if status in first else _LAST
    return first.index(status) if status in first else _LAST


def _footing(brief: Brief, checked: Checked) -> Footing:
    totals = checked.awards.totals
    by_status = [
        StatusMoney(status, money_of(rows), [row.row for row in rows])
        for status, rows in checked.rows_by_status().items()
    ]
    aside = checked.set_aside
    return Footing(
        by_status,
        counted=money_of(checked.rows),
        left_out=money_of(brief.left_out),
        set_aside=Money(
            len(aside),
            sum(one.obligated_cents or 0 for one in aside),
            sum(one.drawn_cents or 0 for one in aside),
        ),
        total=Money(totals.rows_in, totals.obligated_in_cents, totals.drawn_in_cents),
        unread=totals.amounts_unread,
    )


def _awards(page: BriefPage, checked: Checked) -> list[AwardLine]:
    nearest = checked.nearest()
    bodies = {row.row: seen.government.name for row, seen, _ in checked.findings}
    lines = {
        row.row: AwardLine(row, bodies.get(row.row, page.government), nearest[row.row])
        for row in checked.rows
    }
    for item in page.items:
        for number in item.rows:
            lines[number].items.append(item)
    return list(lines.values())


def _certifications(page: BriefPage) -> list[Certification]:
    """What must be certified, that with the next deadline first."""
    deadlines = Deadlines(page.brief.shelf, page.on, page.known, page.brief.government)
    found = []
    for item in page.items:
        asked = page.brief.shelf.act(item.condition)["condition"]
        if item.status in ("binding", "unsettled") and asked["certification"]:
            told = asked["certification"]
            found.append(
                Certification(
                    item, told["who"], told["by_when"], told["penalty"], told["quote"],
                    deadlines.of(item.condition),
                )
            )  # fmt: skip
    return sorted(found, key=lambda one: one.next.day if one.next else date.max)
