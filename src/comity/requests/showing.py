"""One request with all that was recorded of it, in the order of time, with the law of the place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from comity.requests.clocks import Clock, clocks
from comity.requests.codes import ASKS, BASES, POINTS, Ask, words
from comity.requests.events import plain_of
from comity.requests.facilities import Facilities
from comity.requests.forms import forms
from comity.requests.ledger import Answer, Said, Story
from comity.requests.place_law import WORDS, PlaceLaw, place_law
from comity.requests.weekly.outcomes import kind_of

SHOWN_ASKS: tuple[Ask, ...] = ("hold", "notify", "transfer")


def laws(story: Story, facilities: Facilities, *, known: date) -> list[PlaceLaw]:
    """The law of the place on each ask that was or may have been made, on the day that decides.

    The day is that of declining or giving, else of release, else of receipt.
    """
    request = story.request
    decided = story.first("hold_declined", "held", "notice_declined", "notified", "released")
    moment = decided.at if decided else story.received or request.issued
    facility = facilities.get(request.facility, moment.day)
    if facility is None:
        return []
    return [
        place_law(facility.custodian, ask, request.warrant, on=moment.day, known=known)
        for ask in SHOWN_ASKS
        if request.asks.of(ask) is not False
    ]


def story_text(story: Story, facilities: Facilities, *, known: date) -> str:
    """A request for a screen."""
    return "\n".join(_lines(story, facilities, known))


def _lines(story: Story, facilities: Facilities, known: date) -> Iterator[str]:
    request, form = story.request, forms()[story.request.form]
    facility = facilities.get(request.facility, request.issued.day)
    name = f" ({facility.name})" if facility else ""
    yield f"Entry {story.number}: {form.title} to {request.facility}{name}"
    if story.is_withdrawn:
        yield "  withdrawn from the record; what follows stands in the log all the same"
    for ask, told in ASKS.items():
        asked = {True: "asked", False: "not asked", None: "not known"}[request.asks.of(ask)]
        yield f"  {ask:<9} {asked}: {told}"
    if request.box in ("basis", "transferred"):
        bases = "; ".join(f"{one}: {BASES[one]}" for one in request.bases)
        yield f"  box       {words(request.box)}{f' ({bases})' if bases else ''}"
    channel = words(request.channel)
    yield f"  warrant   {request.warrant}; office {request.office}; channel {channel}"
    yield f"  authority {', '.join(form.authority) or 'none on record'}"
    yield ""
    yield "What happened"
    yield from (f"  {line}" for line in _events(story))
    yield ""
    yield "Law of the place"
    for law in laws(story, facilities, known=known):
        yield f"  {law.ask} on {law.on}: {WORDS[law.verdict]}. {law.because}"
        for standing in law.standings:
            if standing.status == "not_yet":
                continue
            yield from (f"    {sentence}" for sentence in standing.chain)
    yield "  " + " ".join(f"{one.says} ({one.cite})" for one in _ground(story, facilities, known))
    yield ""
    yield f"As known {known}; it became: {kind_of(story)}."


def _ground(story: Story, facilities: Facilities, known: date) -> tuple[Any, ...]:
    found = laws(story, facilities, known=known)
    return found[0].ground if found else ()


def _events(story: Story) -> Iterator[str]:
    request = story.request
    timed: list[tuple[float, int, str]] = []
    for name in ("sent", "received", "served", "cancelled"):
        moment = getattr(request, name)
        if moment is not None:
            timed.append((moment.earliest.timestamp(), story.number, f"{moment}  {name}"))
    timed += [
        (answer.at.earliest.timestamp(), answer.number, _answer(answer)) for answer in story.answers
    ]
    timed += [
        (said.account.at.earliest.timestamp(), said.number, _account(said))
        for said in story.accounts
    ]
    for _, number, line in sorted(timed):
        yield f"{line}  [entry {number}]"
    if story.corrections:
        yield f"corrected by entry {', '.join(str(one) for one in story.corrections)}"


def _answer(answer: Answer) -> str:
    response = answer.response
    actor = {"ice": "ICE", "other_custodian": "another custodian"}.get(
        response.actor, response.actor
    )
    told = f"{answer.at}  {actor}: {words(answer.outcome)}"
    if response.to:
        told += f" to {response.to}"
    if response.channel != "unknown":
        told += f" by {words(response.channel)}"
    if response.ground != "none_given":
        told += f", ground: {words(response.ground)}"
    return told


def _account(said: Said) -> str:
    side = {"ice": "ICE", "custodian": "the custodian", "other": "another source"}
    points = "; ".join(
        f"{POINTS[point]}: {'yes' if is_yes else 'no'}"
        for point, is_yes in said.account.says.items()
    )
    return f"{said.account.at}  {side[said.account.side]} said: {points}"


def story_plain(story: Story, facilities: Facilities, zone: str, *, known: date) -> dict[str, Any]:
    """A request as plain values."""
    return {
        "entry": story.number,
        "entries": list(story.numbers),
        "known": known.isoformat(),
        "request": plain_of(story.request),
        "responses": [{"entry": one.number, **plain_of(one.response)} for one in story.answers],
        "accounts": [{"entry": one.number, **plain_of(one.account)} for one in story.accounts],
        "corrections": story.corrections,
        "withdrawn": story.is_withdrawn,
        "became": kind_of(story),
        "notice_minutes": story.notice_minutes,
        "clocks": [clock_plain(one) for one in clocks(story, zone)],
        "law": [law_plain(one) for one in laws(story, facilities, known=known)],
    }


def law_plain(law: PlaceLaw) -> dict[str, Any]:
    """An answer on the law of a place as plain values."""
    return {
        "ask": law.ask,
        "on": law.on.isoformat(),
        "known": law.known.isoformat(),
        "verdict": law.verdict,
        "because": law.because,
        "acts": [
            {"act": one.act, "cite": one.cite, "status": one.status, "verdict": one.verdict,
             "needs": list(one.needs), "chain": list(one.chain)}
            for one in law.standings
        ],
        "ground": [{"cite": one.cite, "says": one.says, "url": one.url} for one in law.ground],
    }  # fmt: skip


def clock_plain(clock: Clock) -> dict[str, Any]:
    """A clock as plain values."""
    return {
        "name": clock.name,
        "cite": clock.cite,
        "starts": clock.starts.isoformat() if clock.starts else None,
        "ends": clock.ends.isoformat() if clock.ends else None,
        "skipped": [{"day": one.day.isoformat(), "why": one.why} for one in clock.skipped],
        "standing": clock.standing,
        "told": clock.told,
    }


def clock_text(found: list[Clock]) -> str:
    """The clocks for a screen."""
    lines = []
    for clock in found:
        lines.append(f"{clock.name}: {clock.cite}")
        if clock.starts and clock.ends:
            lines.append(f"  from {_at(clock.starts)} until {_at(clock.ends)}")
        elif clock.ends:
            lines.append(f"  due by {_at(clock.ends)}")
        if clock.skipped:
            days = ", ".join(f"{one.day} ({one.why})" for one in clock.skipped)
            lines.append(f"  left out: {days}")
        lines.append(f"  {words(clock.standing)}. {clock.told}")
    return "\n".join(lines)


def _at(moment: Any) -> str:
    return str(moment.strftime("%A %Y-%m-%d %H:%M %Z"))
