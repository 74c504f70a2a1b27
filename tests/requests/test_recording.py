"""Recording: one event costs the same in a log of any size, and two desks do not cross."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.requests.events import event_of
from comity.requests.ledger import read_ledger, read_stories
from comity.requests.log import Log, check_signed_log
from comity.requests.log.log import copy_log
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.walking import walk
from comity.requests.recording import Recorder, leaf_of
from tests.requests.building import NOW, Book, facilities, request, response
from tests.requests.log.logs import ORIGIN, a_signed_log
from tests.requests.log.tampering import FILE, tampered


def a_mark(number: int) -> str:
    """A reference of its own for each number."""
    return f"{number:016x}" * 4


def correction(corrects: int, event: dict[str, Any] | None = None) -> dict[str, Any]:
    told = {"kind": "correction", "schema": 1, "recorded": NOW, "corrects": corrects,
            "reason": "clerical", "event": event}  # fmt: skip
    return {name: one for name, one in told.items() if one is not None}


def account(number: int) -> dict[str, Any]:
    return {"kind": "account", "schema": 1, "recorded": NOW, "request": number, "side": "ice",
            "at": NOW, "says": {"held": True}}  # fmt: skip


@st.composite
def books(draw: st.DrawFn) -> Book:
    """A record of some requests, responses, accounts, corrections and withdrawals."""
    book, requests = Book(), [0]
    others: list[int] = []
    book.ask(reference=a_mark(0))
    for at in range(1, draw(st.integers(2, 14))):
        what = draw(st.sampled_from(["ask", "answer", "say", "correct", "recorrect", "withdraw"]))
        number = draw(st.sampled_from(requests))
        mark = a_mark(at)
        tries = {
            "ask": request(reference=mark),
            "answer": response(number, "notified", "2017-01-12T10:00:00-06:00"),
            "say": account(number),
            "correct": correction(number, request(reference=mark)),
            "recorrect": correction(draw(st.sampled_from(others)), account(number))
            if others else account(number),
            "withdraw": correction(number),
        }  # fmt: skip
        try:
            made = book.record(tries[what])
        except InputError:
            continue
        requests += [made] if what == "ask" else []
        others += [made] if what == "say" else []
    return book


@given(books())
@settings(max_examples=60, deadline=None)
def test_one_request_read_alone_is_what_the_whole_record_has(book: Book) -> None:
    """By any of its entries, and by each reference that it bears or once bore."""
    log, whole = book.recorder.log, book.ledger
    for number in range(log.size):
        story = whole.story_of(number)
        alone = read_stories(log, [number])

        if story is not None:
            assert alone.stories == {story.number: story}
            assert alone.current(number) == whole.current(number)
            assert alone.size == whole.size
    for at in range(16):
        mark = a_mark(at)
        assert read_stories(log, [], [mark]).with_reference(mark) == whole.with_reference(mark)


def test_numbers_that_are_not_there_stand_for_nothing() -> None:
    """Nor does a day before anything was recorded."""
    book = Book()
    book.ask()

    assert read_stories(book.recorder.log, [-1, 1, 7]).stories == {}
    hidden = read_stories(book.recorder.log, [0], known=date(2020, 1, 1))
    assert (hidden.stories, hidden.hidden, hidden.size) == ({}, 1, 1)


class _Counting:
    """A log that counts the entries it hands out."""

    def __init__(self, log: Log) -> None:
        self.log, self.read = log, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.log, name)

    @property
    def size(self) -> int:
        return self.log.size

    def entry(self, index: int) -> bytes:
        self.read += 1
        return self.log.entry(index)

    def entries(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        for one in self.log.entries(start, end):
            self.read += 1
            yield one


@pytest.mark.parametrize("size", [10, 2_000])
def test_one_event_reads_a_handful_of_entries_whatever_the_size(tmp_path: Path, size: int) -> None:
    """A request, a response and a correction, each checked in full."""
    log = Log(SqliteStorage.create(tmp_path / "log.sqlite", ORIGIN))
    log.append_many(leaf_of(event_of(request(reference=a_mark(number)))) for number in range(size))
    counting = _Counting(log)
    recorder = Recorder(counting, facilities())
    recorder.record(event_of(request(reference="ab" * 32)))
    recorder.record(event_of(response(size, "notified", "2017-01-12T10:00:00-06:00")))
    recorder.record(event_of(correction(size, request(reference="cd" * 32))))

    assert counting.read < 15
    with pytest.raises(InputError, match=f"entry {size} has the same reference"):
        recorder.record(event_of(request(reference="cd" * 32)))
    with pytest.raises(InputError, match="entry 3 has the same reference"):
        recorder.record(event_of(request(reference=a_mark(3))))
    assert counting.read < 30


def test_two_desks_that_enter_one_request_at_once_record_it_once(tmp_path: Path) -> None:
    """Checking and appending are one step."""
    SqliteStorage.create(tmp_path / "log.sqlite", ORIGIN).close()
    refused: list[str] = []

    def desk() -> None:
        log = Log(SqliteStorage(tmp_path / "log.sqlite"))
        recorder = Recorder(log, facilities())
        for number in range(25):
            try:
                recorder.record(event_of(request(reference=a_mark(number))))
            except InputError as fault:
                refused.append(str(fault))
        log.close()

    desks = [threading.Thread(target=desk) for _ in range(2)]
    for one in desks:
        one.start()
    for one in desks:
        one.join()
    log = Log(SqliteStorage(tmp_path / "log.sqlite"))

    assert log.size == len(refused) == 25
    assert walk(log.storage, []).faults == []


def test_a_batch_with_a_fault_records_nothing(tmp_path: Path) -> None:
    """The second event of three is told; the first is not kept; the next append fits the tree."""
    log = Log(SqliteStorage.create(tmp_path / "log.sqlite", ORIGIN))
    recorder = Recorder(log, facilities())
    good = event_of(request(reference="ab" * 32))
    lone = event_of(response(9, "notified", "2017-01-12T10:00:00-06:00"))
    with pytest.raises(InputError, match="event 2, field request: entry 9 is no request"):
        recorder.record_all([(good, "event 1"), (lone, "event 2"), (good, "event 3")])

    assert log.size == 0
    assert recorder.record(good).number == 0
    other = Log(SqliteStorage(tmp_path / "log.sqlite"))
    Recorder(other, facilities()).record(event_of(request(reference="cd" * 32)))
    assert recorder.record(event_of(request(reference="ef" * 32))).number == 2
    assert walk(log.storage, []).faults == []


FILINGS = {
    "an answer is filed under another request": (
        "update filed set request = 1",
        "log.sqlite: entry 2 is filed under another request, or under none; it is about the one "
        "that it names.",
    ),
    "an answer is filed nowhere": (
        "delete from filed",
        "log.sqlite: entry 2 is filed under another request, or under none; it is about the one "
        "that it names.",
    ),
    "a reference cannot be found": (
        "delete from marked where entry = 1",
        "log.sqlite: the mark of the reference of entry 1 was changed.",
    ),
    "a reference leads elsewhere": (
        "update marked set mark = x'0000000000000000' where entry = 1",
        "log.sqlite: the mark of the reference of entry 1 was changed.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("attack", FILINGS)
def test_what_is_filed_is_made_anew_by_every_check(tmp_path: Path, attack: str) -> None:
    """Hiding an answer from who reads one request is told in one sentence."""
    with a_signed_log(tmp_path) as signed:
        recorder = Recorder(signed.log, facilities())
        recorder.record(event_of(request(reference="ab" * 32)))
        recorder.record(event_of(request(reference="cd" * 32)))
        recorder.record(event_of(response(0, "notified", "2017-01-12T10:00:00-06:00")))
        signed.sign(1)
    assert check_signed_log(tmp_path).faults == []
    statement, told = FILINGS[attack]
    with tampered(tmp_path) as at:
        at.execute(statement)

    assert check_signed_log(tmp_path).faults == [told]


def test_a_copied_log_is_filed_anew(tmp_path: Path) -> None:
    """Rows that say what is about what are made from the entries, never carried over."""
    log = Log(SqliteStorage.create(tmp_path / "a.sqlite", ORIGIN))
    recorder = Recorder(log, facilities())
    recorder.record(event_of(request(reference="ab" * 32)))
    recorder.record(event_of(response(0, "notified", "2017-01-12T10:00:00-06:00")))
    there = SqliteStorage.create(tmp_path / "b.sqlite", ORIGIN)
    copy_log(log, there)

    assert there.filing() == log.storage.filing()
    assert Log(there).about(0) == [1]


def test_entries_of_no_known_kind_are_filed_nowhere(tmp_path: Path) -> None:
    """What no writer of ours wrote stops neither an append nor a check."""
    log = Log(SqliteStorage.create(tmp_path / "log.sqlite", ORIGIN))
    odd = [
        b"",
        b"null",
        b"[" * 60_000,
        b'{"kind":"response","request":99}',
        b"\xff",
        b'{"kind":"response","request":true}',
        b'{"kind":"correction","corrects":3}',
        b'{"kind":"request","reference":"no digits"}',
        b'{"kind":"response","request":-1}',
    ]
    log.append_many(odd)  # fmt: skip

    assert log.storage.filing() == ([], [])
    assert walk(log.storage, []).faults == []


def test_the_guards_stand_over_what_is_filed_too(tmp_path: Path) -> None:
    """As a courtesy, like those of the other tables."""
    with a_signed_log(tmp_path) as signed:
        Recorder(signed.log, facilities()).record(event_of(request(reference="ab" * 32)))
    with (
        sqlite3.connect(tmp_path / FILE) as at,
        pytest.raises(sqlite3.IntegrityError, match="a log is never changed"),
    ):
        at.execute("delete from marked")
    rows = read_ledger(Log(SqliteStorage(tmp_path / FILE)).entries())
    assert len(rows.stories) == 1
