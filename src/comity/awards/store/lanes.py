"""Pipes from a table's bytes into the database: several statements read one table side by side.

The bytes pass once and are never unpacked to disk. Where a system has no named pipes, they are
written to files first.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from typing import Any

from comity.awards.opening.splitting import Piece

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

Statement = Callable[[int, Path], str]
"""The statement of a lane, by its number and the place that it reads from."""

WAITING = 256
"""Buffers that may wait in a lane: what its statement reads while the next are unpacked."""

_AT_ONCE = 1 << 19
"""Bytes of which one piece that waits has no more."""


class Lane:
    """One statement, the pipe that it reads from, and the pieces that wait to go into the pipe.

    A thread of its own hands the pieces on, so that one statement at work holds up neither the
    others nor what makes the pieces.

    Attributes:
        row: the first row of the statement's answer, once it is done.
        rejected: lines that the database's reader could not take.
        fault: what stopped the statement, if anything did.
        broken: what `write` raises once the statement reads no longer.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, statement: str, place: Path) -> None:
        self.row: tuple[Any, ...] = ()
        self.rejected = 0
        self.fault: BaseException | None = None
        self._cursor = connection.cursor()
        self._statement, self._place = statement, place
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._feeder = threading.Thread(target=self._feed, daemon=True)
        self._pieces: Queue[memoryview | None] = Queue(WAITING)
        self._pipe = -1
        self.broken: OSError | None = None

    def open(self) -> None:
        """Begin: start the statement, and open the pipe as soon as the statement reads from it."""
        if hasattr(os, "mkfifo"):
            os.mkfifo(self._place)
            self._thread.start()
            self._open_pipe()
        else:
            self._pipe = os.open(self._place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        self._feeder.start()

    def _open_pipe(self) -> None:
        while self._pipe < 0 and self._thread.is_alive():
            with suppress(OSError):
                self._pipe = os.open(self._place, os.O_WRONLY | os.O_NONBLOCK)
                os.set_blocking(self._pipe, True)
                _widen(self._pipe)
                return
            time.sleep(0.001)

    def write(self, piece: bytes | memoryview) -> None:
        """Hand on bytes, which must stay as they are.

        Raises: BrokenPipeError where the statement reads no longer.
        """
        for start in range(0, len(piece), _AT_ONCE):
            if self.broken:
                raise self.broken
            self._pieces.put(memoryview(piece)[start : start + _AT_ONCE])

    def close(self) -> None:
        """Say that this was all."""
        self._pieces.put(None)

    def wait(self) -> None:
        """Wait for the answer, also of a statement that waits for its first byte."""
        if self._feeder.ident:
            self._feeder.join()
        while self._thread.is_alive():
            self._thread.join(0.1)
            if self._thread.is_alive():
                with suppress(OSError):
                    os.close(os.open(self._place, os.O_WRONLY | os.O_NONBLOCK))
        self.fault = self.fault or self.broken
        self._place.unlink(missing_ok=True)

    def interrupt(self) -> None:
        """Break the statement off, if it still runs."""
        with suppress(Exception):
            self._cursor.interrupt()

    def _feed(self) -> None:
        """Hand on pieces until the last; those that nobody reads any longer are let go."""
        while (piece := self._pieces.get()) is not None:
            try:
                rest = piece if self.broken is None else memoryview(b"")
                while rest:
                    rest = rest[os.write(self._pipe, rest) :]
            except OSError as fault:
                self.broken = fault
        with suppress(OSError):
            os.close(self._pipe)
        if not hasattr(os, "mkfifo"):
            self._thread.start()

    def _run(self) -> None:
        try:
            found = self._cursor.execute(self._statement).fetchone()
            self.row = tuple(found or ())
            self.rejected = self._count_rejected()
        except BaseException as fault:
            self.fault = fault
        finally:
            self._cursor.close()

    def _count_rejected(self) -> int:
        found = self._cursor.execute(
            "select count(*) from duckdb_tables() where table_name = 'reject_errors'"
        ).fetchone()
        if found != (1,):
            return 0
        rows = self._cursor.execute("select count(*) from reject_errors").fetchone()
        return int(rows[0]) if rows else 0


def pour(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    statement: Statement,
    pieces: Iterable[bytes | Piece],
    *,
    lanes: int = 1,
    header: bytes = b"",
) -> list[Lane]:
    """Hand pieces to statements in turn, each of which sees them as one table.

    Args:
        folder: where files stand that are used where a system has no pipes.
        lanes: how many statements at most; a short table has fewer.
        header: what every lane but the first is given before its first piece.
    Returns: the lanes, all ended; each says what its statement answered or what stopped it.
    """
    opened: list[Lane] = []
    with _place_of_pipes(folder) as pipes:
        try:
            for number, piece in enumerate(pieces):
                place = number % lanes
                if place == len(opened):
                    pipe = pipes / f"lane-{place}.pipe"
                    opened.append(Lane(connection, statement(place, pipe), pipe))
                    opened[place].open()
                    if place:
                        opened[place].write(header)
                for buffer in (piece,) if isinstance(piece, bytes) else piece:
                    opened[place].write(buffer)
            _end(opened)
        except BaseException as fault:
            is_of_lane = any(fault is lane.broken for lane in opened)
            if not is_of_lane:
                for lane in opened:
                    lane.interrupt()
            _end(opened)
            if not is_of_lane:
                raise
    return opened


def _end(lanes: list[Lane]) -> None:
    """Let all lanes come to their end."""
    for lane in lanes:
        lane.close()
    for lane in lanes:
        lane.wait()


@contextmanager
def _place_of_pipes(folder: Path) -> Iterator[Path]:
    """A folder for the pipes of one table, which nobody else empties or writes into.

    It is the system's own, since many shared disks take no pipes; files that stand for pipes are
    as large as the table, and stand in the folder given.
    """
    where = None if hasattr(os, "mkfifo") else folder
    with tempfile.TemporaryDirectory(
        prefix="comity-lanes-", dir=where, ignore_cleanup_errors=True
    ) as place:
        yield Path(place)


def _widen(pipe: int) -> None:
    """Let a pipe hold a megabyte, where the system can."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)
