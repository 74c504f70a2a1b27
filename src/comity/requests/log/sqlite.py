"""The log in one SQLite file.

Every append is on the disk before it is told done: write-ahead log, synchronous FULL. Writers of
several processes wait for one another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from comity.errors import InputError
from comity.requests.log.filing import Filed, Filing, Marked
from comity.requests.log.shape import Node
from comity.requests.log.storage import (
    DamageError,
    StoredCheckpoint,
    StoredCosignature,
    StoredKeyChange,
    StoredNode,
    damaged,
)

TABLES = Path(__file__).with_name("tables_sqlite.sql")
APPLICATION = 0x436F6D69
"""The number in the file's head that says whose file it is: "Comi"."""
FORMAT = 2
WAIT_SECONDS = 60
SCHEMA = "select sql from sqlite_master where sql <> ''"
UNREADABLE = (sqlite3.Error, ValueError, TypeError, OverflowError, MemoryError)
"""What reading a damaged file may raise."""


class SqliteStorage:
    """The tables of a log in one file."""

    def __init__(self, path: Path) -> None:
        """Open a file that is there.

        Raises: DamageError where it is not the file of a log.
        """
        self.path = path
        self.place = path.name
        if not path.is_file():
            raise InputError(f"{path}: no such log; make one with: comity requests init.")
        try:
            self._at = _connected(path)
            found = self._one("pragma application_id"), self._one("pragma user_version")
        except UNREADABLE as fault:
            raise damaged(self.place, fault) from None
        if found != (APPLICATION, FORMAT):
            self._at.close()
            raise DamageError(
                f"{self.place}: its head says kind {found[0]}, format {found[1]}, not kind "
                f"{APPLICATION}, format {FORMAT}; it is no log, or its head was changed."
            )

    @classmethod
    def create(cls, path: Path, origin: str, *, page_bytes: int = 4096) -> SqliteStorage:
        """Make the file of a new log."""
        if path.exists():
            raise InputError(f"{path}: it is there already; name another folder.")
        at = _connected(path, mode="rwc")
        at.execute(f"pragma page_size = {page_bytes}")
        at.execute("pragma journal_mode = wal")
        at.execute(f"pragma application_id = {APPLICATION}")
        at.execute(f"pragma user_version = {FORMAT}")
        at.executescript(f"begin immediate;\n{TABLES.read_text(encoding='utf-8')}\ncommit;")
        at.execute("insert into log (origin) values (?)", (origin,))
        at.close()
        return cls(path)

    def origin(self) -> str:
        """The name of the log."""
        return str(self._one("select origin from log"))

    def size(self) -> int:
        """The number of entries that are recorded: one more than the last number."""
        return int(self._one("select coalesce(max(seq) + 1, 0) from entry"))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write alone; all is recorded at the end, or nothing."""
        if self._at.in_transaction:
            yield
            return
        try:
            self._at.execute("begin immediate")
            try:
                yield
                self._at.execute("commit")
            except BaseException:
                if self._at.in_transaction:
                    self._at.execute("rollback")
                raise
        except sqlite3.Error as fault:
            raise _refused(self.place, fault) from None

    def add_entries(self, entries: Sequence[tuple[int, bytes]]) -> None:
        """Record entries, while writing."""
        self._at.executemany("insert into entry (seq, leaf) values (?, ?)", entries)

    def add_nodes(self, nodes: Sequence[StoredNode]) -> None:
        """Record hashes, while writing."""
        self._at.executemany("insert into node (level, place, hash) values (?, ?, ?)", nodes)

    def add_filing(self, rows: Filing) -> None:
        """Record which entries are about which request, while writing."""
        self._at.executemany("insert into filed (request, entry) values (?, ?)", rows.filed)
        self._at.executemany("insert into marked (mark, entry) values (?, ?)", rows.marked)

    def add_checkpoint(self, row: StoredCheckpoint) -> None:
        """Record a checkpoint, while writing."""
        self._at.execute(
            "insert into checkpoint (number, size, root, note) values (?, ?, ?, ?)", row
        )

    def add_cosignature(self, row: StoredCosignature) -> None:
        """Record a cosignature, while writing."""
        self._at.execute("insert into cosignature (number, checkpoint, line) values (?, ?, ?)", row)

    def add_key_change(self, row: StoredKeyChange) -> None:
        """Record a change of keys, while writing."""
        self._at.execute("insert into key_change (number, size, note) values (?, ?, ?)", row)

    def entries(self, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """The entries [start, end) with their numbers, in order."""
        asked = "select seq, leaf from entry where seq >= ? and seq < ? order by seq"
        yield from self._rows(asked, (start, end))

    def filed(self, request: int) -> list[int]:
        """The numbers of the entries about a request, without its own, in order."""
        asked = "select entry from filed where request = ? order by entry"
        return [int(row[0]) for row in self._rows(asked, (request,))]

    def marked(self, mark: bytes) -> list[int]:
        """The numbers of the entries whose reference begins so, in order."""
        asked = "select entry from marked where mark = ? order by entry"
        return [int(row[0]) for row in self._rows(asked, (mark,))]

    def filing(self) -> Filing:
        """All rows that say which entry is about what."""
        filed = self._typed("select request, entry from filed", (int, int))
        marked = self._typed("select mark, entry from marked", (bytes, int))
        return Filing([Filed(*row) for row in filed], [Marked(*row) for row in marked])

    def hashes(self, nodes: Iterable[Node]) -> dict[tuple[int, int], bytes]:
        """Stored hashes by level and place; those not stored are missing."""
        found = {}
        asked = "select hash from node where level = ? and place = ?"
        try:
            for node in nodes:
                row = self._at.execute(asked, node).fetchone()
                if row is not None:
                    found[node.level, node.place] = row[0]
        except UNREADABLE as fault:
            raise damaged(self.place, fault) from None
        return found

    def level(self, level: int, start: int, end: int) -> list[tuple[int, bytes]]:
        """The places [start, end) of a level with their hashes, in order."""
        asked = (
            "select place, hash from node where level = ? and place >= ? and place < ? "
            "order by place"
        )
        return list(self._rows(asked, (level, start, end)))

    def count_nodes(self) -> int:
        """How many hashes are stored."""
        return int(self._one("select count(*) from node"))

    def checkpoints(self) -> list[StoredCheckpoint]:
        """All checkpoints, in the order in which they were signed."""
        asked = "select number, size, root, note from checkpoint order by number"
        return [StoredCheckpoint(*row) for row in self._typed(asked, (int, int, bytes, str))]

    def last_checkpoint(self) -> StoredCheckpoint | None:
        """The newest checkpoint."""
        asked = "select number, size, root, note from checkpoint order by number desc limit 1"
        return next(
            (StoredCheckpoint(*row) for row in self._typed(asked, (int, int, bytes, str))), None
        )

    def cosignatures(self) -> list[StoredCosignature]:
        """All cosignatures, in the order in which they came."""
        asked = "select number, checkpoint, line from cosignature order by number"
        return [StoredCosignature(*row) for row in self._typed(asked, (int, int, str))]

    def key_changes(self) -> list[StoredKeyChange]:
        """All changes of keys, in order."""
        asked = "select number, size, note from key_change order by number"
        return [StoredKeyChange(*row) for row in self._typed(asked, (int, int, str))]

    def own_faults(self) -> list[str]:
        """What SQLite finds wrong with the file, and tables that are not those of a log."""
        try:
            told = [str(row[0]) for row in self._rows("pragma integrity_check(5)")]
            schema = {str(row[0]) for row in self._rows(SCHEMA)}
        except DamageError as fault:
            return [str(fault)]
        told = [" ".join(one.replace("*** in database main ***", "").split()) for one in told]
        faults = [f"{self.place}: SQLite finds it damaged: {one}." for one in told if one != "ok"]
        wanted = _schema()
        faults += [
            f"{self.place}: a part of its tables is gone or was changed: {one.split(chr(10))[0]}."
            for one in sorted(wanted - schema)
        ]
        faults += [
            f"{self.place}: it holds what no log holds: {one.split(chr(10))[0]}."
            for one in sorted(schema - wanted)
        ]
        return faults

    def settle(self) -> bool:
        """Move all that is recorded from the write-ahead file into the file itself.

        Returns: whether all of it was moved; another reader or writer may be in the way, or the
        disk be full.
        """
        try:
            busy, pages, moved = self._at.execute("pragma wal_checkpoint(truncate)").fetchone()
        except sqlite3.Error:
            return False
        return not busy and pages == moved

    def close(self) -> None:
        """Let go of the file."""
        self._at.close()

    def _typed(self, asked: str, kinds: Sequence[type]) -> Iterator[Any]:
        for row in self._rows(asked):
            if not all(map(isinstance, row, kinds)):
                raise DamageError(f"{self.place}: a row holds what was never written there.")
            yield row

    def _one(self, asked: str) -> Any:
        row = next(iter(self._rows(asked)), None)
        if row is None:
            raise DamageError(f"{self.place}: it does not say which log it is; restore a backup.")
        return row[0]

    def _rows(self, asked: str, values: Sequence[object] = ()) -> Iterator[Any]:
        try:
            yield from self._at.execute(asked, tuple(values))
        except UNREADABLE as fault:
            raise damaged(self.place, fault) from None


def _connected(path: Path, mode: str = "rw") -> sqlite3.Connection:
    at = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=WAIT_SECONDS,
        check_same_thread=False,
    )
    at.execute("pragma synchronous = full")
    at.execute("pragma trusted_schema = off")
    return at


@cache
def _schema() -> set[str]:
    at = sqlite3.connect(":memory:")
    at.executescript(TABLES.read_text(encoding="utf-8"))
    found = {str(row[0]) for row in at.execute(SCHEMA)}
    at.close()
    return found


def _refused(place: str, fault: sqlite3.Error) -> InputError:
    told = str(fault)
    if "full" in told:
        return InputError(f"{place}: the disk is full; nothing of this was recorded.")
    if "locked" in told:
        return InputError(
            f"{place}: another writer has held it for {WAIT_SECONDS} seconds; nothing of this was "
            "recorded."
        )
    if "malformed" in told or "not a database" in told:
        return damaged(place, fault)
    return InputError(f"{place}: nothing of this was recorded ({told}); see to the file.")
