"""From the first notice to the dollars: everything about one condition for one government."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from comity.awards import AwardList, SetAside
from comity.documents.act_list import ActEntry
from comity.documents.certifications.due import Due, due, is_for_signing, signed_by
from comity.documents.certifications.follow_acts import (
    announced_by,
    joinings,
    letters_to,
    notices_on,
    segments,
)
from comity.documents.certifications.gate import Asked, asked_of
from comity.documents.certifications.life import standing
from comity.documents.certifications.step import STATES, Step
from comity.documents.deadlines import Deadline, Deadlines
from comity.documents.status_look import word
from comity.findings.answers import answer
from comity.findings.check import Days, check
from comity.findings.finding import Asked as Question
from comity.findings.finding import Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.findings.timeline import Segment

ORDER = ("notice", "letter", "deadline", "suit", "status", "certification")
"""Kinds of events, in the order in which those of one day are told."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or a deadline that came.

    Attributes:
        when: the day in words, where it is known only within bounds.
        acts: ids of the acts that show it; entry: the line of the ledger that shows it.
    """

    day: date
    kind: str
    told: str
    acts: tuple[str, ...] = ()
    when: str = ""
    entry: int = 0


@dataclass(slots=True)
class Followed:
    """The story, the answer on the day, and the awards with their dollars."""

    shelf: Shelf
    government: Seen
    days: Days
    condition: str
    finding: Finding
    due: Due | None
    events: list[Event] = field(default_factory=list)
    awards: list[Asked] = field(default_factory=list)
    source: str = ""
    set_aside: list[SetAside] = field(default_factory=list)


def follow(
    shelf: Shelf, government: Seen, condition: str, days: Days, *,
    awards: AwardList | None, steps: list[Step],
) -> Followed:  # fmt: skip
    """Follow a certification from the first notice to the dollars.

    Args:
        steps: the ledger of the workspace.
    """
    asked = Question(government, on=days.on, known=days.known)
    deadlines = Deadlines(shelf, days.on, days.known, government)
    made = Followed(
        shelf, government, days, condition, answer(shelf, condition, asked),
        due(shelf, condition, deadlines),
    )  # fmt: skip
    own = [
        one
        for one in standing(steps, on=days.on, known=days.known)
        if one.government == government.slug and one.condition == condition
    ]
    made.events = sorted(
        [
            *_notices(made),
            *[
                _deadline(one, own if about == condition else None, shelf, about)
                for about in [condition, *letters_to(shelf, condition, government, days)]
                for one in deadlines.of(about)
            ],
            *_statuses(made),
            *[_step(one) for one in own],
        ],
        key=lambda event: (event.day, ORDER.index(event.kind), event.entry),
    )
    if awards is not None:
        _add_awards(made, awards, steps)
    return made


def _notices(made: Followed) -> list[Event]:
    shelf, condition, days = made.shelf, made.condition, made.days
    kinds = {
        "notice": [
            *announced_by(shelf, condition),
            condition,
            *notices_on(shelf, condition, made.government, days),
        ],
        "letter": letters_to(shelf, condition, made.government, days),
        "suit": joinings(shelf, condition, made.government, days),
    }
    return [
        _act(shelf, act, kind)
        for kind, acts in kinds.items()
        for act in dict.fromkeys(acts)
        if shelf.act(act)["entered"][0] <= min(days.on, days.known).toordinal()
    ]


def _act(shelf: Shelf, act: str, kind: str) -> Event:
    entry = ActEntry(0, act, shelf.act(act))
    day = date.fromordinal(entry.record["entered"][0])
    asked = f" It asks: {' '.join(entry.duties)}" if kind == "letter" and entry.duties else ""
    told = f"{entry.by}: {entry.title.rstrip('.')}.{asked}"
    return Event(day, kind, told, (act,), "" if entry.iso_day else entry.day)


def _deadline(deadline: Deadline, steps: list[Step] | None, shelf: Shelf, act: str) -> Event:
    """A deadline; where it is one of signing, with what the ledger says of each award.

    Args:
        steps: the ledger on this condition; None for the deadline of another act.
    """
    note = f" ({deadline.note})" if deadline.note else ""
    hour = f", {deadline.time} ({deadline.zone})" if deadline.time else ""
    of = "" if steps is not None else f" of {act}"
    words = f"Deadline{of}: {deadline.what}{hour}{note}."
    if steps is not None and is_for_signing(shelf, act, deadline):
        awards: dict[str, list[Step]] = {}
        for step in steps:
            awards.setdefault(step.award, []).append(step)
        told = [f"Award {name}: {signed_by(tuple(own), deadline)}" for name, own in awards.items()]
        words += f" {'; '.join(told) or 'No signature recorded'}."
    return Event(deadline.day, "deadline", words, (act,))


def _statuses(made: Followed) -> list[Event]:
    found, before = [], ""
    for segment in segments(made.shelf, made.condition, made.government, made.days):
        found.append(_status(segment, before))
        before = segment.status
    return found


def _status(segment: Segment, before: str) -> Event:
    finding = segment.finding
    acts = tuple(dict.fromkeys([*segment.acts, *finding.rows[0].deciding]))
    now = word(finding.status, by_counsel=finding.by_counsel)
    change = f"{word(before)} -> {now}" if before and before != finding.status else now
    same = ", as before, now by other acts" if before == finding.status else ""
    return Event(segment.starts, "status", f"Status: {change}{same}. {finding.because}", acts)


def _step(step: Step) -> Event:
    by = f" by the {step.office}" if step.office and step.kind != "returned" else ""
    document = f"; {step.document}, SHA-256 {step.sha256[:12]}" if step.document else ""
    note = f"; {step.note.rstrip('.')}" if step.note else ""
    hour = f" at {step.time} ({step.zone})" if step.time else ""
    told = f"Certification for award {step.award or 'not named'}: {STATES[step.kind]}{by}{hour}"
    return Event(step.day, "certification", f"{told}{document}{note}.", entry=step.entry)


def _add_awards(made: Followed, awards: AwardList, steps: list[Step]) -> None:
    """The awards of the list that the condition reaches, with their own status and state."""
    rows = tuple(replace(row, condition=None, on=None, known=None) for row in awards.rows)
    checked = check(made.shelf, replace(awards, rows=rows), made.days, made.government)
    made.awards = [
        one for one in asked_of(checked, steps) if one.finding.condition == made.condition
    ]
    made.source = awards.path.name
    made.set_aside = checked.set_aside
