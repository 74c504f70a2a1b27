"""Logs, ledgers and entries with plain defaults, for the tests."""

from __future__ import annotations

from pathlib import Path

from comity.requests.log import Log, SignedLog, canonical, create_signed_log
from comity.requests.log.sqlite import SqliteStorage

ORIGIN = "county.example/requests"
NOON = 1_750_000_000
"""A time in seconds since 1970."""
SHARED = Path(__file__).parents[4] / "shared" / "data" / "merkle"
"""Published vectors, where they are at hand."""


def an_entry(number: int) -> bytes:
    """An event, as far as the log cares."""
    return canonical({"kind": "request", "number": number})


def some_entries(count: int, first: int = 0) -> list[bytes]:
    """Events numbered from `first`."""
    return [an_entry(number) for number in range(first, first + count)]


def a_log(folder: Path, entries: int = 0, *, page_bytes: int = 4096) -> Log:
    """A log without keys in a file of its own."""
    log = Log(SqliteStorage.create(folder / "log.sqlite", ORIGIN, page_bytes=page_bytes))
    if entries:
        log.append_many(some_entries(entries))
    return log


def a_signed_log(folder: Path, *sizes: int, page_bytes: int = 4096) -> SignedLog:
    """A log with keys, signed at each of these sizes."""
    made = create_signed_log(folder, ORIGIN, NOON, page_bytes=page_bytes)
    for at, size in enumerate(sizes, 1):
        made.append_many(some_entries(size - made.log.size, made.log.size))
        made.sign(NOON + at)
    return made
