"""Recording: an event is checked, written in its one form and appended.

Checking and appending are one step, in which nobody else appends: two desks that enter the same
request at once record it once. What is checked against is read by request, so that one event costs
the same in a log of any size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from comity.errors import InputError
from comity.requests.events import Correction, Event, Request, plain_of
from comity.requests.facilities import Facilities
from comity.requests.ledger import Ledger, Shelf, read_ledger, read_stories
from comity.requests.log.canonical import canonical
from comity.requests.validation import Setting, refuse, remarks


class Log(Shelf, Protocol):
    """What recording needs of a log."""

    def append_many(self, leaves: Iterable[bytes]) -> range:
        """Record entries, all or none, and give their numbers."""

    def entries(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The entries of a part of the log."""

    def writing(self) -> AbstractContextManager[None]:
        """A time in which nobody else appends."""


class Recorded(NamedTuple):
    """The number of a new entry, and what is odd about it."""

    number: int
    remarks: tuple[str, ...]


class Recorder:
    """Records events in one log."""

    def __init__(self, log: Log, facilities: Facilities) -> None:
        """Read nothing yet."""
        self.log = log
        self.facilities = facilities

    def ledger(self) -> Ledger:
        """The whole record so far, read now."""
        return read_ledger(self.log.entries())

    def about(self, number: int) -> Ledger:
        """The request that an entry is or is about, read now."""
        return read_stories(self.log, [number])

    def record(self, event: Event, where: str = "event") -> Recorded:
        """Check and append one event.

        Raises: InputError with a line for each fault; then nothing is recorded.
        """
        return self.record_all([(event, where)])[0]

    def record_all(self, events: Sequence[tuple[Event, str]]) -> list[Recorded]:
        """Check and append events, each with the words that tell where it stands; all or none.

        Raises: InputError with a line for each fault of the first event that has any.
        """
        with self.log.writing():
            return [self._record(event, where) for event, where in events]

    def record_checked(self, parts: Sequence[Sequence[Event]], size: int) -> None:
        """Append events that were checked against the first `size` entries, all or none.

        Raises: InputError where entries came since.
        """
        with self.log.writing():
            if self.log.size != size:
                raise InputError(
                    f"{self.log.size - size} entries came while the file was read; nothing of it "
                    "was recorded, run the import again."
                )
            for events in parts:
                self.log.append_many(leaf_of(one) for one in events)

    def _record(self, event: Event, where: str) -> Recorded:
        setting = Setting(read_stories(self.log, *_touched(event)), self.facilities)
        refuse(event, setting, where)
        odd = tuple(remarks(event, setting))
        return Recorded(self.log.append_many([leaf_of(event)]).start, odd)


def leaf_of(event: Event) -> bytes:
    """The one form in which an event is an entry of the log."""
    return canonical(plain_of(event))


def _touched(event: Event) -> tuple[list[int], list[str]]:
    """The entries and references on which it turns whether an event can be so."""
    numbers: list[int] = []
    references: list[str] = []
    if isinstance(event, Correction):
        numbers.append(event.corrects)
        if event.event is not None:
            more, references = _touched(event.event)
            numbers += more
    elif isinstance(event, Request):
        numbers += [] if event.cancels is None else [event.cancels]
        references += [event.reference] if event.reference else []
    else:
        numbers.append(event.request)
    return numbers, references
