"""What an event must satisfy beside its form: dates of forms, asks, facilities, the order of time.

`refuse` stops an event that cannot be so; `remarks` tells what is odd but may be true, such as an
I-247A that came without a warrant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import get_args

from comity.errors import InputError
from comity.requests.codes import ASKS, OUTCOMES, Ask, words
from comity.requests.events import Account, Correction, Event, Request, Response
from comity.requests.facilities import Facilities
from comity.requests.forms import Form, find_form, forms
from comity.requests.ledger import Ledger, Story
from comity.requests.moments import Moment

_GONZALEZ = date(2020, 2, 5)

_CLOCKS_DIFFER = timedelta(minutes=10)
"""How far two parties' clocks may lie apart before an order of time is refused."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What an event is checked against: the record so far, and the facilities."""

    ledger: Ledger = field(default_factory=Ledger)
    facilities: Facilities = field(default_factory=Facilities)


def refuse(event: Event, setting: Setting, where: str = "event") -> None:
    """Refuse an event that cannot be so.

    Raises: InputError with one line for each fault.
    """
    if faults := list(_faults(event, setting, where)):
        raise InputError("\n".join(faults))


def _faults(event: Event, setting: Setting, where: str) -> Iterator[str]:
    if isinstance(event, Request):
        yield from _request_faults(event, setting, where)
    elif isinstance(event, Response):
        yield from _response_faults(event, setting, where)
    elif isinstance(event, Account):
        yield from _story_faults(event.request, setting, where)
        yield from _time_faults(event, where, at=event.at)
    else:
        yield from _correction_faults(event, setting, where)


def _request_faults(event: Request, setting: Setting, where: str) -> Iterator[str]:
    form = find_form(event.form, where)
    try:
        setting.facilities.find(event.facility, event.issued.day, f"{where}, field facility")
    except InputError as fault:
        yield str(fault)
    yield from _form_day_faults(event, form, where)
    yield from _ask_faults(event, form, where)
    if event.box not in (*form.boxes, "none", "unknown"):
        yield f"{where}, field box: found {event.box}; the {form.id} has no such box."
    if event.bases and event.box != "basis":
        yield (
            f"{where}, field bases: found {', '.join(event.bases)} with box {event.box}; bases "
            "stand in box basis alone."
        )
    if event.judicial_warrant and event.warrant != "judicial":
        yield f"{where}, field judicial_warrant: found one with warrant {event.warrant}; write judicial."  # noqa: E501
    warrant = event.judicial_warrant
    if warrant and warrant.day > event.recorded.day.isoformat():
        yield (
            f"{where}, field judicial_warrant.day: found {warrant.day}, after the day of recording "
            f"({event.recorded.day}); a warrant is recorded once it is there."
        )
    if event.cancels is not None and event.cancels not in setting.ledger.stories:
        yield f"{where}, field cancels: entry {event.cancels} is no request; name one that is."
    number = setting.ledger.with_reference(event.reference)
    if number is not None:
        yield (
            f"{where}, field reference: entry {number} has the same reference, form and date; "
            "record a response to it, or correct it."
        )
    yield from _time_faults(event, where, sent=event.sent, received=event.received,
                            served=event.served, cancelled=event.cancelled)  # fmt: skip
    for early, late in (("sent", "received"), ("sent", "served"), ("sent", "cancelled")):
        yield from _order_faults(event, early, late, where)


def _form_day_faults(event: Request, form: Form, where: str) -> Iterator[str]:
    moment = event.issued
    last = (moment.before - timedelta(seconds=1)).date() if moment.before else moment.day
    name = "sent" if event.sent is not None else "received"
    # A form received late may have been issued in time, so its end binds the sending alone.
    too_late = name == "sent" and form.until is not None and moment.day >= form.until
    if (form.from_ is not None and last < form.from_) or too_late:
        others = [
            one.id for one in forms().values()
            if one.id not in (form.id, "not-seen") and one.is_issued_on(moment.day)
        ]  # fmt: skip
        yield (
            f"{where}, field form: found {form.id} {name} {moment}; it is issued "
            f"{form.days_told()}, and on that day there were {', '.join(others)}."
        )


def _ask_faults(event: Request, form: Form, where: str) -> Iterator[str]:
    printed = form.asks_in(event.box)
    asks: tuple[Ask, ...] = get_args(Ask)
    for ask in asks:
        said, prints = event.asks.of(ask), printed.of(ask)
        place = f"{where}, field asks.{ask}"
        if said is None and form.id != "not-seen":
            yield f"{place}: found not known; the {form.id} was seen, write true or false."
        elif said is True and prints is False:
            yield (
                f"{place}: found true; the {form.id}{_box_told(event)} asks for no "
                f"{'notice' if ask == 'notify' else ask}, write false or name the form that does."
            )
        elif said is False and prints is True:
            yield (
                f"{place}: found false; the {form.id}{_box_told(event)} asks to {ASKS[ask]}, "
                "write true."
            )


def _box_told(event: Request) -> str:
    return " with box 2 (transferred)" if event.box == "transferred" else ""


def _response_faults(event: Response, setting: Setting, where: str) -> Iterator[str]:
    yield from _story_faults(event.request, setting, where)
    actors = OUTCOMES[event.outcome][0]
    if event.actor not in actors:
        yield (
            f"{where}, field actor: found {event.actor} for {words(event.outcome)}; "
            f"there {'is' if len(actors) == 1 else 'are'} {', '.join(sorted(actors))}."
        )
    if (event.outcome == "transferred") != (event.to is not None) and (
        event.outcome != "wrong_facility"
    ):
        told = "found none; name the facility" if event.to is None else "leave it out"
        yield f"{where}, field to: {told}; a transfer, and it alone, says to where."
    if event.to is not None:
        try:
            setting.facilities.find(event.to, event.at.day, f"{where}, field to")
        except InputError as fault:
            yield str(fault)
    yield from _time_faults(event, where, at=event.at, clock=event.clock)
    story = setting.ledger.stories.get(event.request)
    if story is not None and not story.is_withdrawn:
        yield from _against_story(event, story, where)


_DECLINES: dict[str, tuple[Ask, str]] = {
    "hold_declined": ("hold", "hold"),
    "notice_declined": ("notify", "notice"),
    "transfer_declined": ("transfer", "transfer"),
}


def _against_story(event: Response, story: Story, where: str) -> Iterator[str]:
    request = story.request
    if event.outcome in _DECLINES:
        ask, noun = _DECLINES[event.outcome]
        if request.asks.of(ask) is False:
            yield (
                f"{where}, field outcome: found {words(event.outcome)}; entry {story.number}, an "
                f"{request.form}, asks for no {noun}, so none can be declined."
            )
    if event.to is not None and event.to == request.facility:
        yield f"{where}, field to: found {event.to}, where it was sent; name the other facility."
    sent = request.sent
    after_sending = ("received", "served_on_subject", "cancelled")
    if (
        sent is not None
        and event.outcome in after_sending
        and (event.at.is_before(Moment(sent.earliest - _CLOCKS_DIFFER)))
    ):
        yield f"{where}, field at: found {event.at}, before the request was sent ({sent})."
    if event.outcome == "hold_ended":
        held = story.first("held")
        if held is not None and event.at.is_before(held.at):
            yield f"{where}, field at: found {event.at}, before the hold began ({held.at})."


def _story_faults(number: int, setting: Setting, where: str) -> Iterator[str]:
    story = setting.ledger.stories.get(number)
    if story is None:
        size = setting.ledger.size
        have = f"the log has {size} entries" if size else "the log is empty"
        yield f"{where}, field request: entry {number} is no request; {have}, name one of those."
    elif story.is_withdrawn:
        yield f"{where}, field request: entry {number} was withdrawn; name the one in its place."


def _correction_faults(event: Correction, setting: Setting, where: str) -> Iterator[str]:
    old = setting.ledger.event(event.corrects)
    if old is None:
        yield (
            f"{where}, field corrects: entry {event.corrects} is no request, response or account; "
            "name the first entry, not its correction."
        )
        return
    new = event.event
    if new is None:
        return
    if new.kind != old.kind:
        yield f"{where}, field event: found a {new.kind} in place of a {old.kind}; keep the kind."
        return
    if (
        not isinstance(new, Request)
        and not isinstance(old, Request)
        and (new.request != old.request)
    ):
        yield (
            f"{where}, field event.request: found {new.request}, was {old.request}; withdraw "
            "the entry and record it anew for the other request."
        )
    # without the request, so that its correction is not taken for its double
    without = Setting(setting.ledger.copied(without=event.corrects), setting.facilities)
    yield from _faults(new, without, f"{where}, event")


def _time_faults(event: Event, where: str, **moments: Moment | None) -> Iterator[str]:
    for name, moment in moments.items():
        if moment is not None and moment.earliest > event.recorded.earliest + _CLOCKS_DIFFER:
            yield (
                f"{where}, field {name}: found {moment}, after the time of recording "
                f"({event.recorded}); an event is recorded once it has happened."
            )


def _order_faults(event: Request, early: str, late: str, where: str) -> Iterator[str]:
    first, second = getattr(event, early), getattr(event, late)
    if (
        first is not None
        and second is not None
        and (second.is_before(Moment(first.earliest - _CLOCKS_DIFFER)))
    ):
        yield f"{where}, field {late}: found {second}, before it was {early} ({first})."


def remarks(event: Event, setting: Setting) -> list[str]:
    """What is odd about an event and may yet be true, a sentence each."""
    if isinstance(event, Request):
        return list(_request_remarks(event))
    if isinstance(event, Response) and event.request in setting.ledger.stories:
        return list(_response_remarks(event, setting.ledger.stories[event.request]))
    return []


def _request_remarks(event: Request) -> Iterator[str]:
    form = forms()[event.form]
    if form.needs_warrant and event.warrant in ("none", "unknown"):
        came = "came without one" if event.warrant == "none" else "has none recorded"
        yield (
            f"An {form.id} comes with an {' or '.join(form.needs_warrant)} (ICE Policy 10074.2); "
            f"this one {came}."
        )
    if "basis" in form.boxes and event.box in ("none", "unknown"):
        yield f"The {form.id} has boxes; which one was ticked is not recorded."
    if event.box == "basis" and not event.bases:
        yield "Box basis is ticked and no basis recorded; court orders may turn on it."
    if (
        event.bases == ("c",)
        and event.office in ("LOS", "PERC")
        and (event.issued.day >= _GONZALEZ)
    ):
        yield (
            "It rests on a database match alone: Gonzalez v. ICE (C.D. Cal. Feb. 5, 2020) is about "
            "such detainers of that district; reversed in part on 11 September 2020 (9th Cir.)."
        )
    if event.reference is None:
        yield "Without a reference the other side's list can be matched by facility and day alone."


def _response_remarks(event: Response, story: Story) -> Iterator[str]:
    received = story.received
    if event.outcome == "released" and received and event.at.is_before(received):
        yield "The release is before the receipt; received_after_release says so outright."
    if event.outcome == "held" and story.request.asks.hold is False:
        yield f"The {story.request.form} asks for no hold; this hold had another ground."
    if event.outcome == "hold_declined" and event.ground == "none_given":
        yield "No ground is given for declining; lists are read with it."
    cancelled = story.cancelled
    if event.outcome in ("held", "hold_declined") and cancelled and cancelled.is_before(event.at):
        yield f"The request had been withdrawn by then ({cancelled})."
