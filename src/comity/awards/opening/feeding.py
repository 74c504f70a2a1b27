"""A thread that hands the bytes of a table to the database through a named pipe.

What is hashed is what is read: the bytes pass once. Where a system has no named pipes, they are
written to a file of their own first.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Advance = Callable[[int], None]
"""Called with the bytes that have passed since the last call."""

CHUNK = 1 << 20


class Feed:
    """Bytes on their way into a place from which they are read.

    Attributes:
        place: what to read from: a named pipe, or a file.
        fault: what stopped it, if anything did.
    """

    def __init__(self, chunks: Iterable[bytes], place: Path) -> None:
        self.place = place
        self.fault: BaseException | None = None
        self._chunks = chunks
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin; without named pipes, end as well."""
        if not hasattr(os, "mkfifo"):
            self._run()
            return
        os.mkfifo(self.place)
        self._thread.start()

    def end(self) -> None:
        """Wait for the thread, also where nobody reads any longer."""
        while self._thread.is_alive():
            with suppress(OSError):
                os.close(os.open(self.place, os.O_RDONLY | os.O_NONBLOCK))
            self._thread.join(0.05)
        self.place.unlink(missing_ok=True)

    def _run(self) -> None:
        try:
            with open(self.place, "wb", buffering=0) as pipe:
                _widen(pipe.fileno())
                for chunk in self._chunks:
                    _write(pipe.fileno(), chunk)
        except BaseException as fault:
            self.fault = fault


@contextmanager
def feed(chunks: Iterable[bytes], place: Path) -> Iterator[Feed]:
    """Feed chunks while a block of statements reads them."""
    one = Feed(chunks, place)
    one.start()
    try:
        yield one
    finally:
        one.end()


class Counted:
    """Chunks of a stream, hashed and counted as they pass.

    Attributes:
        sha256: of what has passed. bytes: how many these were.
    """

    def __init__(self, chunks: Iterable[bytes], advance: Advance | None = None) -> None:
        self.sha256 = hashlib.sha256()
        self.bytes = 0
        self._chunks = chunks
        self._advance = advance

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.sha256.update(chunk)
            self.bytes += len(chunk)
            if self._advance:
                self._advance(len(chunk))
            yield chunk


def _write(descriptor: int, chunk: bytes) -> None:
    rest = memoryview(chunk)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _widen(descriptor: int) -> None:
    """Let a pipe hold a megabyte, where the system can."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, CHUNK)
