"""Recording: an event is checked, written in its one form and appended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from comity.requests.events import Event, plain_of
from comity.requests.facilities import Facilities
from comity.requests.ledger import Ledger, read_ledger
from comity.requests.log.canonical import canonical
from comity.requests.validation import Setting, refuse, remarks


class Log(Protocol):
    """What recording needs of a log."""

    @property
    def size(self) -> int:
        """The number of entries."""

    def append(self, leaf: bytes) -> int:
        """Record one entry and give its number."""

    def append_many(self, leaves: Iterable[bytes]) -> range:
        """Record entries, all or none, and give their numbers."""

    def entries(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The entries of a part of the log."""


class Recorded(NamedTuple):
    """The number of a new entry, and what is odd about it."""

    number: int
    remarks: tuple[str, ...]


class Recorder:
    """Records events in one log, with the record so far at hand."""

    def __init__(self, log: Log, facilities: Facilities) -> None:
        """Read the record so far."""
        self.log = log
        self.setting = Setting(read_ledger(log.entries()), facilities)

    @property
    def ledger(self) -> Ledger:
        """The record so far."""
        return self.setting.ledger

    def record(self, event: Event, where: str = "event") -> Recorded:
        """Check and append one event.

        Raises: InputError with a line for each fault; then nothing is recorded.
        """
        refuse(event, self.setting, where)
        odd = tuple(remarks(event, self.setting))
        number = self.log.append(leaf_of(event))
        self.ledger.add(number, event)
        return Recorded(number, odd)

    def record_checked(self, events: Sequence[Event]) -> range:
        """Append events that were checked one by one, all or none."""
        return self.log.append_many(leaf_of(one) for one in events)


def leaf_of(event: Event) -> bytes:
    """The one form in which an event is an entry of the log."""
    return canonical(plain_of(event))
