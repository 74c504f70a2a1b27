"""The weekly list of a custodian, made from its log under a named rule."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from comity.requests.codes import ASKS, Ask, words
from comity.requests.facilities import Facilities
from comity.requests.ledger import Ledger, Story
from comity.requests.moments import Moment
from comity.requests.place_law import place_law
from comity.requests.weekly.batches import batch_days
from comity.requests.weekly.outcomes import kind_of
from comity.requests.weekly.rules import Rule
from comity.requests.weekly.week import Week

CANNOT_PROMISE = (
    "A log shows what was entered and when it was first published. It cannot show that an event "
    "happened, that nothing was left out, or anything before the first checkpoint somebody kept."
)


class ListRow(NamedTuple):
    """One request on the list.

    Attributes:
        entries: numbers of the log that the row rests on.
        law: what the law of the place did to the hold on the day that decides.
        is_certain: whether the deciding time surely lies in the week.
    """

    number: int
    entries: tuple[int, ...]
    facility: str
    form: str
    asks: tuple[Ask, ...]
    issued: Moment
    received: Moment | None
    decided: Moment
    ground: str
    kind: str
    notice_minutes: int | None
    law: str
    is_certain: bool


class WeeklyList(NamedTuple):
    """A list, with all that it takes to make it again."""

    week: Week
    rule: Rule
    known: date
    size: int
    checkpoint: str
    rows: tuple[ListRow, ...]
    issued: dict[str, int]
    batches: dict[date, int]

    @property
    def counts(self) -> dict[str, int]:
        """Rows by facility."""
        found: dict[str, int] = {}
        for row in self.rows:
            found[row.facility] = found.get(row.facility, 0) + 1
        return found


def build(
    ledger: Ledger,
    week: Week,
    rule: Rule,
    facilities: Facilities,
    *,
    known: date,
    checkpoint: str = "",
) -> WeeklyList:
    """Make the list of a week.

    Args:
        ledger: the log as known on the day of knowledge.
        checkpoint: the signed state of the log that the list rests on, as text.
    """
    rows, decided = [], []
    for story in ledger.live():
        moment = rule.decides(story)
        if moment is None:
            continue
        decided.append(moment.day)
        if week.may_have(moment):
            rows.append(_row(story, moment, week, facilities, known))
    issued: dict[str, int] = {}
    for story in ledger.live():
        if week.may_have(story.request.issued):
            issued[story.request.facility] = issued.get(story.request.facility, 0) + 1
    batches = {day: number for day, number in batch_days(decided).items() if week.has(day)}
    rows.sort(key=lambda row: (row.facility, row.decided.earliest, row.number))
    return WeeklyList(week, rule, known, ledger.size, checkpoint, tuple(rows), issued, batches)


def _row(story: Story, moment: Moment, week: Week, facilities: Facilities, known: date) -> ListRow:
    request = story.request
    declined = story.first("hold_declined", "notice_declined", "transfer_declined")
    facility = facilities.get(request.facility, moment.day)
    law = ""
    if facility is not None and request.asks.hold is not False:
        law = place_law(
            facility.custodian, "hold", request.warrant, on=moment.day, known=known
        ).verdict
    asked: tuple[Ask, ...] = tuple(ask for ask in ASKS if request.asks.of(ask))
    return ListRow(
        story.number,
        story.numbers,
        request.facility,
        request.form,
        asked,
        request.issued,
        story.received,
        moment,
        declined.response.ground if declined else "",
        kind_of(story),
        story.notice_minutes,
        law,
        moment.is_exact or (moment.is_on_one_day and week.has(moment.day)),
    )


def plain_list(made: WeeklyList) -> dict[str, Any]:
    """The list as plain values, for JSON and for others who reconcile against it."""
    return {
        "week": {"starts": made.week.starts.isoformat(), "ends": made.week.ends.isoformat()},
        "rule": {"id": made.rule.id, "words": made.rule.words},
        "known": made.known.isoformat(),
        "log_size": made.size,
        "checkpoint": made.checkpoint,
        "issued": made.issued,
        "batch_days": {day.isoformat(): number for day, number in made.batches.items()},
        "rows": [_plain_row(row) for row in made.rows],
        "cannot_promise": CANNOT_PROMISE,
    }


def _plain_row(row: ListRow) -> dict[str, Any]:
    return {
        "request": row.number,
        "entries": list(row.entries),
        "facility": row.facility,
        "form": row.form,
        "asks": list(row.asks),
        "issued": row.issued.plain(),
        "received": row.received.plain() if row.received else None,
        "decided": row.decided.plain(),
        "ground": row.ground,
        "became": row.kind,
        "notice_minutes": row.notice_minutes,
        "hold_by_law_of_the_place": row.law,
        "surely_in_the_week": row.is_certain,
    }


def list_text(made: WeeklyList) -> str:
    """The list for a screen, with the rule first."""
    lines = [
        f"Week {made.week}, as known {made.known}; log of {made.size} entries",
        f"Rule {made.rule.id}: {made.rule.words}.",
        f"{len(made.rows)} on the list; {sum(made.issued.values())} requests issued that week.",
        *(f"{day} is a batch day: {number} decided at once, a new decision on old requests."
          for day, number in made.batches.items()),
        "",
    ]  # fmt: skip
    for row in made.rows:
        asked = " and ".join(row.asks) or "nothing on record"
        ground = f", ground: {words(row.ground)}" if row.ground else ""
        law = f"; by the law of the place a hold was {words(row.law)}" if row.law else ""
        notice = "" if row.notice_minutes is None else f"; notice {row.notice_minutes} min before"
        lines.append(
            f"entry {row.number}  {row.facility}  {row.form}  asked {asked}  issued "
            f"{row.issued.day}  decided {row.decided}{ground}{notice}{law}"
            + ("" if row.is_certain else "  (perhaps another week)")
        )
    return "\n".join([*lines, "", CANNOT_PROMISE])
