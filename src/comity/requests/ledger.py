"""The ledger: entries of the log folded into one story for each request, as known on a day.

Nothing is changed in the log; here a correction takes the place of what it corrects, and what was
recorded after the day of knowledge is not seen.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple, Protocol

from comity.errors import InputError
from comity.requests.codes import Outcome
from comity.requests.events import (
    Account,
    Correction,
    Event,
    Request,
    Response,
    event_of,
    event_written,
)
from comity.requests.moments import Moment, minutes_between


class Answer(NamedTuple):
    """A response, with the number of its entry and of the entry that last corrected it."""

    number: int
    response: Response
    corrected_by: int | None = None

    @property
    def outcome(self) -> Outcome:
        """What happened."""
        return self.response.outcome

    @property
    def at(self) -> Moment:
        """When."""
        found: Moment = self.response.at
        return found


class Said(NamedTuple):
    """An account of a side, with the number of its entry."""

    number: int
    account: Account


@dataclass(slots=True)
class Story:
    """One request and all that was recorded of it, in the order of time."""

    number: int
    request: Request
    answers: list[Answer] = field(default_factory=list)
    accounts: list[Said] = field(default_factory=list)
    corrections: list[int] = field(default_factory=list)
    is_withdrawn: bool = False

    def answer(self, made: Answer) -> None:
        """Take in a response, in the order of time."""
        before = self.answers[-1] if self.answers else None
        self.answers.append(made)
        if before is not None and _in_time(made) < _in_time(before):
            self.answers.sort(key=_in_time)

    def all(self, *outcomes: Outcome) -> list[Answer]:
        """The responses with one of these outcomes, by time."""
        return [one for one in self.answers if one.response.outcome in outcomes]

    def first(self, *outcomes: Outcome) -> Answer | None:
        """The first response with one of these outcomes."""
        for one in self.answers:
            if one.response.outcome in outcomes:
                return one
        return None

    def has(self, *outcomes: Outcome) -> bool:
        """Whether a response has one of these outcomes."""
        return self.first(*outcomes) is not None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all entries that the story rests on."""
        found = {self.number, *self.corrections, *(one.number for one in self.answers),
                 *(one.number for one in self.accounts)}  # fmt: skip
        return tuple(sorted(found))

    @property
    def release(self) -> Answer | None:
        """The first release, transfer, death or taking into custody by ICE."""
        return self.first("released", "collected", "transferred", "died")

    @property
    def notice(self) -> Answer | None:
        """The notice that came first, where one was given before the release."""
        release = self.release
        for one in self.all("notified"):
            if release is None or not release.at.is_before(one.at):
                return one
        return None

    @property
    def notice_minutes(self) -> int | None:
        """Minutes from the first notice to the release, where both times are exact."""
        notice, release = self.notice, self.release
        return minutes_between(notice.at, release.at) if notice and release else None

    @property
    def cancelled(self) -> Moment | None:
        """When the request was withdrawn or replaced, if it was."""
        if self.request.cancelled is not None:
            found: Moment = self.request.cancelled
            return found
        answer = self.first("cancelled", "superseded")
        return answer.at if answer else None

    @property
    def served(self) -> Moment | None:
        """When the form was served on the subject, if it was."""
        if self.request.served is not None:
            found: Moment = self.request.served
            return found
        answer = self.first("served_on_subject")
        return answer.at if answer else None

    @property
    def received(self) -> Moment | None:
        """When the custodian received it, if recorded."""
        if self.request.received is not None:
            found: Moment = self.request.received
            return found
        answer = self.first("received", "received_after_release")
        return answer.at if answer else None


class Shelf(Protocol):
    """What reading one request needs of a log: entries by number, and which are about what."""

    @property
    def size(self) -> int:
        """The number of entries."""

    def entry(self, index: int) -> bytes:
        """One entry."""

    def about(self, request: int) -> list[int]:
        """The numbers of the entries about a request, without its own, in order."""

    def bearing(self, reference: str) -> list[int]:
        """The numbers of the entries that may bear a reference, in order."""


@dataclass(slots=True)
class Ledger:
    """Every request by the number of its entry, and how many entries were read and seen."""

    stories: dict[int, Story] = field(default_factory=dict)
    size: int = 0
    hidden: int = 0
    _of: dict[int, int] = field(default_factory=dict)
    _events: dict[int, Event] = field(default_factory=dict)
    _by_reference: dict[str, list[int]] = field(default_factory=dict)

    def add(self, number: int, event: Event) -> None:
        """Take in one entry, after all those before it."""
        self.size = max(self.size, number + 1)
        if event.kind == "correction":
            self._correct(number, event)
            return
        self._events[number] = event
        if event.kind == "request":
            self.stories[number] = Story(number, event)
            self._of[number] = number
            self._index(event, number)
            return
        story = self.stories.get(event.request)
        if story is None:
            return  # its request is hidden: recorded later than what is known
        self._of[number] = event.request
        if event.kind == "response":
            story.answer(Answer(number, event))
        else:
            story.accounts.append(Said(number, event))

    def event(self, number: int) -> Event | None:
        """The event of an entry that is no correction, as it was entered."""
        return self._events.get(number)

    def current(self, number: int) -> Event | None:
        """The event of an entry as last corrected."""
        story = self.story_of(number)
        if story is None or number == story.number:
            return story.request if story else None
        for one in story.answers:
            if one.number == number:
                return one.response
        found = [one.account for one in story.accounts if one.number == number]
        return found[0] if found else self.event(number)

    def story_of(self, number: int) -> Story | None:
        """The story that an entry belongs to."""
        found = self._of.get(number)
        return None if found is None else self.stories[found]

    def live(self) -> Iterator[Story]:
        """The requests that were not withdrawn from the record, by number."""
        return (one for one in self.stories.values() if not one.is_withdrawn)

    def _index(self, request: Request, number: int) -> None:
        if request.reference:
            self._by_reference.setdefault(request.reference, []).append(number)

    def copied(self, without: int | None = None) -> Ledger:
        """The record in a ledger of its own, which may grow apart; perhaps without one request."""
        stories = {at: one for at, one in self.stories.items() if at != without}
        references = {one: list(numbers) for one, numbers in self._by_reference.items()}
        return Ledger(stories, self.size, _by_reference=references)

    def with_reference(self, reference: str | None) -> int | None:
        """The number of the live request that has a keyed reference."""
        for number in self._by_reference.get(reference, ()) if reference else ():
            story = self.stories.get(number)
            if story and not story.is_withdrawn and story.request.reference == reference:
                return number
        return None

    def _correct(self, number: int, correction: Correction) -> None:
        at = correction.corrects
        story = self.story_of(at)
        if story is None:
            return
        story.corrections.append(number)
        self._of[number] = story.number
        new = correction.event
        if at == story.number:
            story.is_withdrawn = new is None
            if isinstance(new, Request):
                story.request = new
                self._index(new, at)
        else:
            story.answers = [one for one in story.answers if one.number != at]
            story.accounts = [one for one in story.accounts if one.number != at]
            if isinstance(new, Response):
                story.answer(Answer(at, new, number))
            elif isinstance(new, Account):
                story.accounts.append(Said(at, new))


def read_ledger(leaves: Iterable[bytes], known: date | None = None) -> Ledger:
    """Fold the entries of a log.

    Args:
        known: entries recorded on a later day are not seen; their own zone decides the day.
    Raises: InputError, naming the entry that is no event.
    """
    ledger = Ledger()
    with uncollected():
        for number, leaf in enumerate(leaves):
            event = read_event(leaf, number)
            if known is not None and event.recorded.day > known:
                ledger.hidden += 1
                ledger.size = number + 1
                continue
            ledger.add(number, event)
    return ledger


@contextmanager
def uncollected() -> Iterator[None]:
    """A time in which Python does not search its objects for circles that nothing refers to.

    A record is millions of objects without any; searching them over and over while they are made
    takes longer than making them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_stories(
    shelf: Shelf, numbers: Iterable[int], references: Iterable[str] = (), known: date | None = None
) -> Ledger:
    """Fold the entries of some requests alone, whatever the size of the log.

    Args:
        numbers: entries, each standing for the request that it is or is about; a number that the
            log does not have stands for none.
        references: keyed references, each standing for the requests that bear it or once did.
        known: as for `read_ledger`.
    Raises: InputError, naming the entry that is no event.
    """
    size, ledger = shelf.size, Ledger()
    wanted = [*numbers, *(one for told in references for one in shelf.bearing(told))]
    for request in sorted({_request_of(shelf, one) for one in wanted if 0 <= one < size}):
        for number in (request, *shelf.about(request)):
            event = read_event(shelf.entry(number), number)
            if known is not None and event.recorded.day > known:
                ledger.hidden += 1
            else:
                ledger.add(number, event)
    ledger.size = size
    return ledger


def _request_of(shelf: Shelf, number: int) -> int:
    """The request that an entry is or is about."""
    event = read_event(shelf.entry(number), number)
    if isinstance(event, Correction):
        number = event.corrects
        event = read_event(shelf.entry(number), number)
    if isinstance(event, Response | Account):
        return event.request
    return number


def read_event(leaf: bytes, number: int) -> Event:
    """The event of one entry.

    Raises: InputError, naming the entry.
    """
    event = event_written(leaf)
    if event is not None:
        return event
    where = f"entry {number}"
    try:
        plain = json.loads(leaf)
    except ValueError as fault:
        raise InputError(f"{where}: not JSON ({fault}); an entry is one event.") from None
    return event_of(plain, where)


def _in_time(answer: Answer) -> tuple[datetime, int]:
    return answer.at.earliest, answer.number
