"""The clocks of a request: when a hold ends by the regulation and by the form, when notice was due.

The regulation leaves out Saturdays, Sundays and holidays; the form of 2017 does not. Both are
computed, both are shown, and each is cited. A clock runs from the time at which the person would
otherwise be released, never from receipt.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from comity.requests.forms import Form, forms
from comity.requests.holidays import holiday
from comity.requests.ledger import Story
from comity.requests.moments import Moment

HOLD = timedelta(hours=48)

REVIEW = timedelta(hours=48)
REVIEW_FROM, REVIEW_UNTIL = date(2025, 3, 4), date(2030, 3, 4)
"""The settlement of Gonzalez v. ICE: in force from 4 March 2025 for five years."""
REVIEW_CITE = (
    "settlement of Gonzalez v. ICE (C.D. Cal.), in force from 4 March 2025 for five years: neutral "
    "review within 48 hours of issuing"
)

Standing: TypeAlias = Literal["kept", "exceeded", "not_held", "open", "not_known", "not_asked"]
"""How what happened stands to a clock."""

Name: TypeAlias = Literal["regulation", "form", "notice", "review"]


class Skipped(NamedTuple):
    """A day that a clock leaves out, and why."""

    day: date
    why: str


class Clock(NamedTuple):
    """One clock.

    Attributes:
        starts: when it begins; None where the record does not say exactly.
        ends: when it has run out; for notice, the last time at which it was due.
        skipped: the days it leaves out.
        told: how what happened stands to it, in words.
    """

    name: Name
    cite: str
    starts: datetime | None
    ends: datetime | None
    skipped: tuple[Skipped, ...]
    standing: Standing
    told: str


def clocks(story: Story, zone: str) -> list[Clock]:
    """Both clocks of the hold and the clock of the notice, in a facility's zone.

    Beside them the clock of the neutral review, for a hold asked while the settlement is in force.
    """
    form = forms()[story.request.form]
    here = ZoneInfo(zone)
    found = [*_hold_clocks(story, form, here), _notice_clock(story, form, here)]
    is_held_to_it = REVIEW_FROM <= story.request.issued.day < REVIEW_UNTIL
    if is_held_to_it and story.request.asks.hold is not False:
        found.append(_review_clock(story, here))
    return found


def regulation_end(starts: datetime, zone: ZoneInfo) -> tuple[datetime, tuple[Skipped, ...]]:
    """When 48 hours without Saturdays, Sundays and federal holidays have run out.

    Hours of a day left out do not count; all others do, so a hold that begins on Friday at 17:00
    ends on Tuesday at 17:00.

    Source: 8 CFR 287.7(d).
    """
    left, at, skipped = HOLD, starts.astimezone(zone), []
    while True:
        ends = _midnight_after(at, zone)
        why = _why_left_out(at.date())
        room = _elapsed(at, ends)
        if why:
            skipped.append(Skipped(at.date(), why))
        elif left <= room:
            return _later(at, left, zone), tuple(skipped)
        else:
            left -= room
        at = ends


def form_end(starts: datetime, zone: ZoneInfo) -> datetime:
    """When 48 hours have run out, every hour counted.

    Source: Form I-247A (02/17) and its guidance, which name no day left out.
    """
    return _later(starts, HOLD, zone)


def _elapsed(one: datetime, other: datetime) -> timedelta:
    """Real time between two local times, also over a change of clocks."""
    return timedelta(seconds=other.timestamp() - one.timestamp())


def _later(at: datetime, by: timedelta, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(at.timestamp() + by.total_seconds(), zone)


def _midnight_after(at: datetime, zone: ZoneInfo) -> datetime:
    day = at.date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def _why_left_out(day: date) -> str:
    if day.weekday() >= 5:
        return ("Saturday", "Sunday")[day.weekday() - 5]
    return holiday(day)


def _hold_clocks(story: Story, form: Form, zone: ZoneInfo) -> Iterator[Clock]:
    cite = f"Form {form.id}" if form.id != "not-seen" else "the form, which was not seen"
    excluding = "; its words leave out Saturdays, Sundays and federal holidays"
    texts: tuple[tuple[Name, str], ...] = (
        ("regulation", "8 CFR 287.7(d)"),
        ("form", cite + (excluding if form.hold_excludes_days_off else "")),
    )
    moment = _otherwise_released(story)
    starts = moment.earliest.astimezone(zone) if moment is not None and moment.is_exact else None
    for name, text in texts:
        if story.request.asks.hold is False:
            told = f"The {form.id} as used asks for no hold, so no clock of a hold runs."
            yield Clock(name, text, None, None, (), "not_asked", told)
        elif starts is None:
            told = _no_start(story, moment)
            standing: Standing = "not_known" if story.has("held") else "not_held"
            yield Clock(name, text, None, None, (), standing, told)
        elif name == "regulation" or form.hold_excludes_days_off:
            ends, skipped = regulation_end(starts, zone)
            yield Clock(name, text, starts, ends, skipped, *_stands(story, ends))
        else:
            ends = form_end(starts, zone)
            yield Clock(name, text, starts, ends, (), *_stands(story, ends))


def _otherwise_released(story: Story) -> Moment | None:
    """When the person would otherwise have been released: as recorded with the hold, its start."""
    held = story.first("held")
    if held is None:
        return None
    found: Moment = held.response.clock or held.at
    return found


def _no_start(story: Story, moment: Moment | None) -> str:
    if moment is None:
        return "No hold is recorded, so the clock did not begin."
    return f"The hold began {moment}; without its time no end can be computed."


def _stands(story: Story, ends: datetime) -> tuple[Standing, str]:
    over = next(
        (one for one in story.answers if one.outcome in ("hold_ended", "released", "collected",
                                                         "transferred", "died")), None
    )  # fmt: skip
    held = story.first("held")
    if over is None or (held is not None and over.at.is_before(held.at)):
        return "open", f"No end of the hold is recorded; it runs out {_told(ends)}."
    if not over.at.is_exact:
        return "not_known", f"The hold ended {over.at}; without its time it cannot be compared."
    late = int((over.at.earliest - ends).total_seconds() // 60)
    if late > 0:
        return "exceeded", f"It ended {over.at}, {hours(late)} after the clock had run out."
    return "kept", f"It ended {over.at}, {hours(-late)} before the clock ran out."


def _notice_clock(story: Story, form: Form, zone: ZoneInfo) -> Clock:
    cite = f"Form {form.id}" if form.id != "not-seen" else "the forms that ask for notice"
    if form.notice_hours:
        cite += f': "at least {form.notice_hours} hours" before release, if possible'
    else:
        cite += ": notice before release; no number of hours"
    if story.request.asks.notify is False:
        return Clock("notice", cite, None, None, (), "not_asked", "No notice was asked.")
    release, notice = story.release, story.notice
    if release is None or not release.at.is_exact:
        told = "No release with its time is recorded." if notice is None else (
            f"Notice was given {notice.at}; no release with its time is recorded."
        )  # fmt: skip
        return Clock("notice", cite, None, None, (), "open", told)
    due = None
    if form.notice_hours:
        due = _later(release.at.earliest, -timedelta(hours=form.notice_hours), zone)
    minutes = story.notice_minutes
    if notice is None:
        late = story.first("notified")
        told = "No notice before the release is recorded." + (
            f" One is recorded after it, {late.at}." if late else ""
        )
        return Clock("notice", cite, None, due, (), "exceeded", told)
    if minutes is None:
        told = f"Notice was given {notice.at}; without its time it cannot be compared."
        return Clock("notice", cite, None, due, (), "not_known", told)
    kept = minutes >= (form.notice_hours or 0) * 60
    told = f"Notice was given {hours(minutes)} before the release."
    if not kept:
        told += f" The form asks for {form.notice_hours} hours, if possible."
    return Clock("notice", cite, None, due, (), "kept" if kept else "exceeded", told)


def _review_clock(story: Story, zone: ZoneInfo) -> Clock:
    """The neutral review, which is due 48 hours after the request was issued.

    Which offices the settlement covers is not in this record, so the answer says "where".

    Source: settlement of Gonzalez v. ICE (C.D. Cal.), in force from 4 March 2025.
    """
    sent, review = story.request.sent, story.first("reviewed")
    where = f"Where the settlement covers the office ({story.request.office})"
    if sent is None:
        told = (
            f"{where}, the review is due 48 hours after issuing; the day of issuing is not known."
        )
        return Clock("review", REVIEW_CITE, None, None, (), "not_known", told)
    starts = sent.earliest.astimezone(zone) if sent.is_exact else None
    ends = _later((sent.before or sent.earliest).astimezone(zone), REVIEW, zone)
    by = _told(ends) if sent.is_exact else f"at the latest {_told(ends)}"
    over = review or story.first("cancelled", "superseded")
    if over is None:
        return Clock("review", REVIEW_CITE, starts, ends, (), "open",
                     f"{where}, it was due {by}; none is recorded.")  # fmt: skip
    done = f"Entry {over.number}: {over.outcome}, {over.at}"
    if over.at.is_before(Moment(_later(sent.earliest, REVIEW, zone))):
        return Clock("review", REVIEW_CITE, starts, ends, (), "kept", f"{done}; it was due {by}.")
    if Moment(ends).is_before(over.at):
        told = f"{done}; {where[0].lower()}{where[1:]}, a review was due {by}."
        return Clock("review", REVIEW_CITE, starts, ends, (), "exceeded", told)
    told = f"{done}; it was due {by}, and the times are not known closely enough to compare."
    return Clock("review", REVIEW_CITE, starts, ends, (), "not_known", told)


def hours(minutes: int) -> str:
    """`26 minutes`, `48 hours`, `1 hour 5 minutes`."""
    whole, rest = divmod(minutes, 60)
    parts = [f"{n} {unit}{'' if n == 1 else 's'}"
             for n, unit in ((whole, "hour"), (rest, "minute")) if n]  # fmt: skip
    return " ".join(parts) or "0 minutes"


def _told(ends: datetime) -> str:
    return f"on {ends.strftime('%A')} {Moment(ends)}"
