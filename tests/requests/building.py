"""Builders for the tests of the record: a log in memory, facilities, requests, responses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from comity.requests.events import Event, event_of
from comity.requests.facilities import Facilities, parse_facilities
from comity.requests.ledger import Ledger, read_ledger
from comity.requests.log.filing import Filed, Marked, file_entries, mark_of
from comity.requests.recording import Recorder

FACILITIES = (Path(__file__).parent / "facilities.csv").read_text(encoding="utf-8")


class MemoryLog:
    """A log that keeps its entries in a list."""

    def __init__(self) -> None:
        """Begin empty."""
        self.leaves: list[bytes] = []
        self.filed: list[Filed] = []
        self.marked: list[Marked] = []

    @property
    def size(self) -> int:
        """The number of entries."""
        return len(self.leaves)

    def append_many(self, leaves: Iterable[bytes]) -> range:
        """Record entries and give their numbers."""
        before = len(self.leaves)
        self.leaves += leaves
        rows = file_entries(list(enumerate(self.leaves))[before:], self.entry)
        self.filed += rows.filed
        self.marked += rows.marked
        return range(before, len(self.leaves))

    def entry(self, index: int) -> bytes:
        """One entry."""
        return self.leaves[index]

    def about(self, request: int) -> list[int]:
        """The entries about a request."""
        return [one.entry for one in self.filed if one.request == request]

    def bearing(self, reference: str) -> list[int]:
        """The entries that may bear a reference."""
        return [one.entry for one in self.marked if one.mark == mark_of(reference)]

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing."""
        before = len(self.leaves)
        try:
            yield
        except BaseException:
            del self.leaves[before:]
            raise

    def entries(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The entries of a part of the log."""
        return iter(self.leaves[start:end])


def facilities() -> Facilities:
    """The facilities of the tests."""
    return parse_facilities(FACILITIES, "facilities.csv")


NOW = "2026-01-05T12:00:00+00:00"
HOLD_AND_NOTICE = {"hold": True, "notify": True, "transfer": False, "cancel": False}
NOTICE_ALONE = {"hold": False, "notify": True, "transfer": False, "cancel": False}


def request(facility: str = "TRAVJTX", day: str = "2017-01-10", **more: Any) -> dict[str, Any]:
    """A request in its plain form: an I-247D, fitting a day of early 2017."""
    told = {
        "kind": "request", "schema": 1, "recorded": NOW, "facility": facility, "form": "I-247D",
        "asks": HOLD_AND_NOTICE, "sent": f"{day}T09:00:00-06:00",
    }  # fmt: skip
    return {**told, **more}


def response(number: int, outcome: str, at: str, **more: Any) -> dict[str, Any]:
    """A response in its plain form, by the custodian unless told otherwise."""
    told = {
        "kind": "response", "schema": 1, "recorded": NOW, "request": number, "outcome": outcome,
        "actor": "custodian", "at": at,
    }  # fmt: skip
    return {**told, **more}


class Book:
    """A log being written: `ask` gives the number of a request, `answer` adds to the last one."""

    def __init__(self) -> None:
        """Begin empty."""
        self.recorder = Recorder(MemoryLog(), facilities())
        self.last = 0

    def ask(self, facility: str = "TRAVJTX", day: str = "2017-01-10", **more: Any) -> int:
        """Record a request."""
        self.last = self.record(request(facility, day, **more))
        return self.last

    def answer(self, outcome: str, at: str, **more: Any) -> int:
        """Record a response to the last request."""
        return self.record(response(self.last, outcome, at, **more))

    def record(self, plain: dict[str, Any]) -> int:
        """Record any event."""
        return self.recorder.record(event_of(plain)).number

    @property
    def ledger(self) -> Ledger:
        """The record as read back from the log."""
        return read_ledger(self.recorder.log.entries())


def event(plain: dict[str, Any]) -> Event:
    """An event from its plain form."""
    return event_of(plain)
