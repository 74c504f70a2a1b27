"""Changes: what is different for a government since a day, act by act, dollars before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from comity.awards import AwardList
from comity.findings.answers import answer
from comity.findings.brief import is_made
from comity.findings.check import Days, Money, check
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.findings.timeline import change_days
from comity.findings.why import question_of
from comity.law.spans import NEVER


@dataclass(frozen=True, slots=True)
class Change:
    """One condition whose status differs from the day before."""

    condition: str
    before: Finding
    after: Finding


@dataclass(slots=True)
class ChangeDay:
    """A day on which something changed, with the acts of that day and the dollars exposed.

    Attributes:
        acts: ids of acts entered or effective that day that bear on the changed conditions.
        before, after: dollars under binding or unsettled conditions, where a list was given.
    """

    day: date
    acts: list[str]
    changes: list[Change] = field(default_factory=list)
    before: Money | None = None
    after: Money | None = None


def changes(
    shelf: Shelf, government: Seen, since: date, days: Days, awards: AwardList | None = None
) -> list[ChangeDay]:
    """What changed after `since` up to the day asked, day by day.

    Each day is told as it was known at its own end, but never later than `days.known`: an act that
    became known only afterwards is told on the day on which it became known.
    """
    found = []
    for day in _days(shelf, government, since, days):
        told = ChangeDay(day, [])
        told.changes = list(_on_day(shelf, government, day, days.known))
        if told.changes:
            told.acts = _acts(shelf, told)
            if awards is not None:
                eve = day - timedelta(days=1)
                told.before = _exposed(shelf, government, awards, Days(eve, min(eve, days.known)))
                told.after = _exposed(shelf, government, awards, Days(day, min(day, days.known)))
            found.append(told)
    return found


def _days(shelf: Shelf, government: Seen, since: date, days: Days) -> list[date]:
    first, last = since.toordinal(), days.on.toordinal()
    found = {
        day for name in shelf.conditions for day in change_days(shelf, name, government, days.known)
    }
    found.update(day for act in shelf.acts for day in shelf.act(act)["entered"] if day < NEVER)
    return [date.fromordinal(day) for day in sorted(found) if first < day <= last]


def _on_day(shelf: Shelf, government: Seen, day: date, known: date) -> Iterator[Change]:
    eve = day - timedelta(days=1)
    for name in shelf.conditions:
        before = answer(shelf, name, Asked(government, on=eve, known=min(eve, known)))
        after = answer(shelf, name, Asked(government, on=day, known=min(day, known)))
        differs = (before.status, before.deciding) != (after.status, after.deciding)
        if differs and {before.status, after.status} - {"not_applicable", "not_yet"}:
            yield Change(name, before, after)


def _acts(shelf: Shelf, told: ChangeDay) -> list[str]:
    """The acts of the day, of all that bear on the changed conditions."""
    number = told.day.toordinal()
    near: set[str] = set()
    for change in told.changes:
        for finding in (change.before, change.after):
            question = question_of(finding)
            if question is not None:
                near.update(node.act for node in question.nodes)
    return [act for act in shelf.acts if act in near and number in _days_of(shelf.act(act))]


def _days_of(record: dict[str, Any]) -> list[int]:
    """The day numbers on which an act can change something."""
    return [*record["entered"], *record["effective"], record["until"] or 0]


def _exposed(shelf: Shelf, government: Seen, awards: AwardList, days: Days) -> Money:
    made = replace(awards, rows=tuple(row for row in awards.rows if is_made(row, days.on)))
    return check(shelf, made, days, government).exposure()
