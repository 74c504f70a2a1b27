"""The whole record read from a log: the story that the full check folds, and damage is told."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from comity.errors import InputError
from comity.requests.events import event_of
from comity.requests.ledger import Ledger, read_ledger
from comity.requests.log import Log, canonical, open_signed_log
from comity.requests.log.postgres import PostgresStorage
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.storage import DamageError
from comity.requests.stats import stats
from tests.requests.building import Book, request
from tests.requests.log import test_postgres
from tests.requests.log.logs import ORIGIN, a_signed_log
from tests.requests.log.tampering import rehash, set_leaf, tampered
from tests.requests.test_recording import books

server, schema = test_postgres.server, test_postgres.schema
needs_server = test_postgres.pytestmark


def folded(leaves: list[bytes]) -> Ledger:
    """The record by the full check of each entry."""
    ledger = Ledger()
    for number, leaf in enumerate(leaves):
        ledger.add(number, event_of(json.loads(leaf)))
    return ledger


def a_book() -> Book:
    """A request that was declined, and one that was corrected."""
    book = Book()
    book.ask()
    book.answer("hold_declined", "2017-01-12T10:00:00-06:00", ground="state_law")
    book.answer("received", "2017-01-11T10:00:00-06:00")
    book.ask(day="2017-01-11", sent="2017-01-11T09:00:00-06:00")
    book.record(
        {
            "kind": "correction",
            "schema": 1,
            "recorded": "2026-01-06T12:00:00+00:00",
            "corrects": 3,
            "reason": "clerical",
            "event": request(day="2017-01-13"),
        }
    )
    return book


@given(books())
@settings(max_examples=30, deadline=None)
def test_a_file_reads_as_the_full_check_folds_it(book: Book) -> None:
    """Every story, every number, every count."""
    leaves = list(book.recorder.log.entries())
    with TemporaryDirectory() as folder:
        log = Log(SqliteStorage.create(Path(folder) / "log.sqlite", ORIGIN))
        log.append_many(leaves)
        found = read_ledger(log.entries())
        log.close()

    assert found == folded(leaves)
    assert stats(found) == stats(folded(leaves))


@needs_server
def test_a_shared_log_reads_as_the_full_check_folds_it(schema: str) -> None:
    """The same of the tables of a server."""
    leaves = list(a_book().recorder.log.entries())
    log = Log(PostgresStorage.create(schema, ORIGIN))
    log.append_many(leaves)

    assert read_ledger(log.entries()) == folded(leaves)


def test_an_entry_that_was_changed_is_told_while_reading(tmp_path: Path) -> None:
    """By its hash; with its hash made anew, where it is no event any more."""
    a_signed_log(tmp_path).close()
    with open_signed_log(tmp_path) as log:
        log.append_many(list(a_book().recorder.log.entries()))
    with tampered(tmp_path) as at:
        set_leaf(at, 1, canonical({**request(), "facility": "none at all"}))
    with open_signed_log(tmp_path) as log, pytest.raises(DamageError, match="entry 1 is not the"):
        read_ledger(log.log.entries())

    with tampered(tmp_path) as at:
        rehash(at)
    with open_signed_log(tmp_path) as log, pytest.raises(InputError, match="entry 1, field fac"):
        read_ledger(log.log.entries())
