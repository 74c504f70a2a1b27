"""Changes: what is different for a government since a day, act by act, dollars before and after.

Each class of programs and years is told apart: an order that blocks a condition for one agency's
money is a change also where the condition goes on to bind elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from comity.awards import AwardList, AwardRow, SetAside
from comity.findings.answers import answer_cells
from comity.findings.brief import is_made
from comity.findings.check import Checked, Days, Money, check, money_of
from comity.findings.compiled import CompiledCondition
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.findings.timeline import OUTSIDE, acts_of_day
from comity.law.statuses import CATCHES, NEARNESS


@dataclass(slots=True)
class Change:
    """One condition whose status or deciding acts differ from the day before.

    Attributes:
        acts: ids of the acts of the day that bear on it.
        cells: the classes of programs and years for which it changed.
        rows: the awards for which it changed, where a list was given.
    """

    condition: str
    before: Finding
    after: Finding
    acts: list[str]
    cells: list[str] = field(default_factory=list)
    rows: list[AwardRow] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether it changed for every program and year in the scope."""
        compiled = self.after.shelf.condition(self.condition)
        number = compiled.class_of(self.after.asked.government)
        return set(self.cells) == set(compiled.folds[number])

    @property
    def changes_cover(self) -> bool:
        """Whether it makes a difference to being bound: binding, perhaps, or not."""
        return _caught(self.before) != _caught(self.after)

    @property
    def before_money(self) -> Money:
        """Dollars exposed under this condition the day before."""
        return money_of(self.rows) if self.before.status in CATCHES else Money()

    @property
    def after_money(self) -> Money:
        """Dollars exposed under this condition at the end of the day."""
        return money_of(self.rows) if self.after.status in CATCHES else Money()


@dataclass(slots=True)
class ChangeDay:
    """A day on which something changed.

    Attributes:
        before, after: dollars under at least one binding or unsettled condition, each award once,
            of the awards made by that day; None where no list was given.
    """

    day: date
    changes: list[Change] = field(default_factory=list)
    before: Money | None = None
    after: Money | None = None

    @property
    def acts(self) -> list[str]:
        """Ids of the acts of the day, each once."""
        return list(dict.fromkeys(act for change in self.changes for act in change.acts))


@dataclass(slots=True)
class Changes:
    """What changed for a government after `since`, up to the day asked.

    Attributes:
        days: the days on which something changed, the newest last.
        awards: the list that was given.
        set_aside: rows of the list that could not be used.
    """

    shelf: Shelf
    government: Seen
    since: date
    until: Days
    days: list[ChangeDay] = field(default_factory=list)
    awards: AwardList | None = None
    set_aside: list[SetAside] = field(default_factory=list)


def changes(
    shelf: Shelf, government: Seen, since: date, until: Days, awards: AwardList | None = None
) -> Changes:
    """What changed after `since` up to the day asked, day by day.

    Each day is told as it was known at its own end, but never later than `until.known`: an act
    that became known only afterwards is told on the day on which it became known.
    """
    made = Changes(shelf, government, since, until, awards=awards)
    checked = None
    if awards is not None:
        rows = tuple(
            replace(row, on=None, known=None) for row in awards.rows if is_made(row, until.on)
        )
        checked = check(shelf, replace(awards, rows=rows), until, government)
        made.set_aside = checked.set_aside
    by_day: dict[date, ChangeDay] = {}
    for view in _views(shelf, government, checked):
        for day, change in _changes_of(shelf, view, since, until):
            _add(by_day.setdefault(day, ChangeDay(day)).changes, change)
    places = {name: place for place, name in enumerate(shelf.conditions)}
    for told in by_day.values():
        told.changes.sort(key=lambda change: places[change.condition])
    made.days = [by_day[day] for day in sorted(by_day)]
    if checked is not None:
        _expose(made, checked)
    return made


@dataclass(slots=True)
class _View:
    """One condition, seen from one government and from some classes of programs and years."""

    condition: str
    asked: Asked
    cells: list[str]
    rows: list[AwardRow] = field(default_factory=list)


def _views(shelf: Shelf, government: Seen, checked: Checked | None) -> Iterable[_View]:
    if checked is None:
        return _of_every_program(shelf, shelf.conditions, government)
    return [
        *_of_awards(shelf, checked),
        *_of_every_program(shelf, shelf.conditions_on_governments, government),
    ]


def _of_every_program(shelf: Shelf, conditions: Iterable[str], government: Seen) -> Iterator[_View]:
    """A view for each class of programs and years in the scope of a condition."""
    asked = Asked(government, on=date.min, known=date.min)
    for name in conditions:
        compiled = shelf.condition(name)
        for cell in compiled.folds[compiled.class_of(government)]:
            yield _View(name, asked, [cell])


def _of_awards(shelf: Shelf, checked: Checked) -> Iterable[_View]:
    """A view for each condition and class of awards of a list that it reaches."""
    views: dict[tuple[object, ...], _View] = {}
    for row, government, finding in checked.findings:
        compiled = shelf.condition(finding.condition)
        cells = _cells_of(compiled, government, row)
        key = (finding.condition, compiled.class_of(government), *cells)
        if key not in views:
            views[key] = _View(finding.condition, finding.asked, cells)
        views[key].rows.append(row)
    return views.values()


def _cells_of(compiled: CompiledCondition, government: Seen, row: AwardRow) -> list[str]:
    number = compiled.class_of(government)
    found = [
        cell
        for program in row.programs or (None,)
        for cell, _ in compiled.folds_for(number, program, row.fiscal_year)
    ]
    return list(dict.fromkeys(found))


def _changes_of(
    shelf: Shelf, view: _View, since: date, until: Days
) -> Iterator[tuple[date, Change]]:
    for number in _days(shelf, view, since.toordinal(), until.on.toordinal()):
        day = date.fromordinal(number)
        before = _finding(shelf, view, day - timedelta(days=1), until.known)
        after = _finding(shelf, view, day, until.known)
        differs = (before.status, before.deciding) != (after.status, after.deciding)
        if differs and {before.status, after.status} - OUTSIDE:
            acts = acts_of_day(day, before, after)
            cells, rows = list(view.cells), list(view.rows)
            yield day, Change(view.condition, before, after, acts, cells, rows)


def _days(shelf: Shelf, view: _View, since: int, last: int) -> list[int]:
    """Day numbers after `since` on which the status may change or a change become known."""
    compiled = shelf.condition(view.condition)
    folds = compiled.folds[compiled.class_of(view.asked.government)]
    timelines = {timeline for cell in view.cells for timeline in folds[cell].values()}
    found: set[int] = set()
    for timeline in timelines:
        for known_from, outcomes in compiled.timelines[timeline]:
            found.add(known_from)
            found.update(outcome[0] for outcome in outcomes)
    return sorted(day for day in found if since < day <= last)


def _finding(shelf: Shelf, view: _View, on: date, known: date) -> Finding:
    """The finding at the end of a day, as known then."""
    asked = view.asked.on_day(on, known=min(on, known))
    finding = answer_cells(shelf, view.condition, asked, view.cells)
    if view.rows:
        finding.doubt_the_program()
    return finding


def _add(told: list[Change], change: Change) -> None:
    """Add a change to those of its day, or to the one that says the same of other awards."""
    for other in told:
        if _reason(other) == _reason(change):
            other.rows += change.rows
            other.cells = list(dict.fromkeys([*other.cells, *change.cells]))
            return
    told.append(change)


def _reason(change: Change) -> tuple[object, ...]:
    """What changes share that are told as one."""
    found: list[object] = [change.condition]
    for finding in (change.before, change.after):
        row = finding.rows[0]
        found += [finding.status, tuple(row.deciding), tuple(row.facts)]
    return tuple(found)


def _caught(finding: Finding) -> int:
    return min(NEARNESS[finding.status], len(CATCHES))


def _expose(made: Changes, checked: Checked) -> None:
    """Dollars exposed before and after each day: count for each award what catches it."""
    eve = Days(made.since, min(made.since, made.until.known))
    first = check(made.shelf, replace(checked.awards, set_aside=()), eve, made.government)
    caught = {row.row: 0 for row in checked.rows}
    for row, _, finding in first.findings:
        caught[row.row] += _counts(finding)
    for told in made.days:
        made_by = [row for row in checked.rows if is_made(row, told.day)]
        told.before = money_of(row for row in made_by if caught[row.row])
        for change in told.changes:
            for row in change.rows:
                caught[row.row] += _counts(change.after) - _counts(change.before)
        told.after = money_of(row for row in made_by if caught[row.row])


def _counts(finding: Finding) -> int:
    """One where a finding exposes an award; a preference in a competition does not."""
    return int(finding.status in CATCHES and not finding.about["competitive"])
