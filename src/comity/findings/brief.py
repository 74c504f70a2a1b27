"""The brief: what one government must know on one day, with and without its award list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from comity.awards import AwardList, AwardRow
from comity.findings.answers import answer
from comity.findings.check import (
    Checked,
    Days,
    Money,
    check,
    is_worth_telling,
    money_of,
    strings_on,
)
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.law.spans import NEVER
from comity.law.statuses import NEAREST_FIRST, NEARNESS, Status
from comity.law.wording import in_words, listed


@dataclass(slots=True)
class Line:
    """One condition in a brief with one status and one reason, and the awards under it.

    Attributes:
        finding: of the first of the awards.
        since: first day number of the present status, as far back as it runs without a change.
        rows: the awards for which the condition has this status by these acts.
        bodies: how many of the awards belong to whom, by name, in the order of the list.
    """

    finding: Finding
    since: int
    rows: list[AwardRow] = field(default_factory=list)
    bodies: dict[str, int] = field(default_factory=dict)

    @property
    def money(self) -> Money:
        """The awards and their dollars."""
        return money_of(self.rows)


@dataclass(slots=True)
class Brief:
    """What the brief of a government holds.

    Attributes:
        lines: conditions by status, each in the order of the registry.
        checked: the answers on the award list; None where no list was given.
        left_out: awards of the list that were not yet made on the day.
    """

    shelf: Shelf
    government: Seen
    days: Days
    lines: dict[Status, list[Line]] = field(default_factory=dict)
    checked: Checked | None = None
    left_out: list[AwardRow] = field(default_factory=list)

    def certifications(self) -> list[Line]:
        """Conditions in force, or perhaps in force, for which somebody must sign."""
        lines = [*self.lines.get("binding", []), *self.lines.get("unsettled", [])]
        return [one for one in lines if self._asks(one)["certification"]]

    def _asks(self, line: Line) -> dict[str, Any]:
        asked: dict[str, Any] = self.shelf.act(line.finding.condition)["condition"]
        return asked

    def acts(self) -> list[str]:
        """Ids of the acts that decide something here, each once, for the list of sources."""
        found = [
            act
            for lines in self.lines.values()
            for line in lines
            for act in [line.finding.condition, *line.finding.rows[0].deciding]
        ]
        return list(dict.fromkeys(found))


def brief(shelf: Shelf, government: Seen, days: Days, awards: AwardList | None = None) -> Brief:
    """Put a brief together.

    Without a list the conditions of every program are told; with one, those on its awards.
    """
    made = Brief(shelf, government, days)
    by_status: dict[Status, list[Line]] = {status: [] for status in NEAREST_FIRST}
    if awards is None:
        findings = list(_on_any_award(shelf, government, days))
        lines = [Line(finding, since(finding)) for finding in findings]
    else:
        made.left_out = [row for row in awards.rows if not is_made(row, days.on)]
        made.checked = check(shelf, _only_made(awards, days.on), days, government)
        lines = _lines(made.checked)
    lines += [Line(finding, since(finding)) for finding in strings_on(shelf, government, days)]
    for line in lines:
        by_status[line.finding.status].append(line)
    made.lines = {status: lines for status, lines in by_status.items() if lines}
    return made


def is_made(row: AwardRow, on: date) -> bool:
    """Whether an award can already have been made on a day, as far as its row tells.

    A federal fiscal year begins on 1 October of the year before.
    """
    if row.signed is not None:
        return row.signed <= on
    if row.starts is not None and row.starts > on:
        return False
    return row.fiscal_year is None or date(row.fiscal_year - 1, 10, 1) <= on


def _only_made(awards: AwardList, on: date) -> AwardList:
    return replace(awards, rows=tuple(row for row in awards.rows if is_made(row, on)))


def _on_any_award(shelf: Shelf, government: Seen, days: Days) -> Iterator[Finding]:
    asked = Asked(government, on=days.on, known=days.known)
    for name in shelf.conditions_for(None):
        finding = answer(shelf, name, asked)
        if is_worth_telling(finding):
            yield finding


def _lines(checked: Checked) -> list[Line]:
    """One line for each condition, status and reason, with the awards that have them."""
    keys: dict[int, tuple[Any, ...]] = {}
    lines: dict[tuple[Any, ...], Line] = {}
    for row, government, finding in checked.findings:
        if id(finding) not in keys:
            keys[id(finding)] = _reason(finding)
        key = keys[id(finding)]
        if key not in lines:
            lines[key] = Line(finding, key[-1])
        lines[key].rows.append(row)
        name = government.government.name
        lines[key].bodies[name] = lines[key].bodies.get(name, 0) + 1
    places = {name: place for place, name in enumerate(checked.shelf.conditions)}
    return sorted(
        lines.values(),
        key=lambda line: (NEARNESS[line.finding.status], places[line.finding.condition]),
    )


def _reason(finding: Finding) -> tuple[Any, ...]:
    """What findings share that one line can tell: status, deciding acts, doubts, first day."""
    row = finding.rows[0]
    return (
        finding.condition,
        finding.status,
        tuple(row.deciding),
        tuple(row.facts),
        since(finding),
    )


def since(finding: Finding) -> int:
    """The first day number from which the row that decides has had its status without a break."""
    compiled = finding.shelf.condition(finding.condition)
    asked = finding.asked
    number = compiled.class_of(asked.government)
    row, on, known = finding.rows[0], asked.on.toordinal(), asked.known.toordinal()
    for cell, parts in compiled.folds_for(number, *_award_of(finding)):
        if compiled.cells[cell] == [row.programs, row.years] and row.part in parts:
            return compiled.begins(parts[row.part], on, known)
    return on


def _award_of(finding: Finding) -> tuple[str | None, int | None]:
    if finding.about["on_government"]:
        return None, None
    return finding.asked.program, finding.asked.fiscal_year


def what_would_bring_it_back(finding: Finding) -> str:
    """Of a blocked condition: which acts would all have to fall, or when an order ends itself."""
    acts = [finding.shelf.act(act) for act in finding.rows[0].deciding]
    ending = [act for act in acts if act["until"]]
    others = [act for act in acts if not act["until"]]
    told = []
    if others:
        fall = "falls, is stayed or is narrowed" if len(others) == 1 else "all fall or are stayed"
        names = listed([_order(act) for act in others], most=3)
        told.append(f"It binds again if {names} {fall}")
    for act in ending:
        last = in_words(act["until"] - 1)
        told.append(f"{_order(act)} ends by its own words after {last}")
    told += [f"{state}" for act in acts for state in finding.shelf.appeals(act["id"])]
    return "; ".join(told) + "."


def _order(act: dict[str, Any]) -> str:
    kind = act["kind"].replace("_", " ").replace("tro", "temporary restraining order")
    day = act["entered"][0]
    return f"the {kind} of {in_words(day)} ({act['by']})" if day < NEVER else f"the {kind}"
