"""The log in PostgreSQL, where several desks share it.

The tables are those of the SQLite file; writers wait for one another at one advisory lock. Needs
the package `psycopg`, which is imported only here.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
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

TABLES = Path(__file__).with_name("tables_postgres.sql")
NAMES = ("checkpoint", "cosignature", "entry", "filed", "key_change", "log", "marked", "node")
LOCK = "select pg_advisory_xact_lock(hashtextextended('comity log ' || current_schema(), 0))"
PAGE = 5_000
"""Rows fetched at once."""


class PostgresStorage:
    """The tables of a log in one schema of a PostgreSQL database."""

    place = "PostgreSQL"

    def __init__(self, conninfo: str) -> None:
        """Connect; the password comes from the environment or the user's password file.

        Raises: InputError where there is no server or no log.
        """
        self._driver = _driver()
        self._is_writing = False
        try:
            self._at = self._driver.connect(conninfo, autocommit=True)
            self._at.execute("set synchronous_commit = on")
        except self._driver.Error as fault:
            raise InputError(f"PostgreSQL: {_first_line(fault)}; see to the server.") from None

    @classmethod
    def create(cls, conninfo: str, origin: str) -> PostgresStorage:
        """Make the tables of a new log in the schema of the connection."""
        made = cls(conninfo)
        if made._value("select to_regclass('entry')") is not None:
            raise InputError("PostgreSQL: its schema holds a log already; name another schema.")
        with made.writing():
            made._at.execute(TABLES.read_text(encoding="utf-8"))
            made._at.execute("insert into log (origin) values (%s)", (origin,))
        return made

    def origin(self) -> str:
        """The name of the log."""
        return str(self._value("select origin from log"))

    def size(self) -> int:
        """The number of entries that are recorded: one more than the last number."""
        return int(self._value("select coalesce(max(seq) + 1, 0) from entry"))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write alone; all is recorded at the end, or nothing."""
        if self._is_writing:
            yield
            return
        self._is_writing = True
        try:
            with self._at.transaction():
                self._at.execute(LOCK)
                yield
        except self._driver.Error as fault:
            raise InputError(
                f"PostgreSQL: nothing of this was recorded ({_first_line(fault)}); see to the "
                "server."
            ) from None
        finally:
            self._is_writing = False

    def add_entries(self, entries: Sequence[tuple[int, bytes]]) -> None:
        """Record entries, while writing."""
        self._add("entry", "seq, leaf", entries)

    def add_nodes(self, nodes: Sequence[StoredNode]) -> None:
        """Record hashes, while writing."""
        self._add("node", "level, place, hash", nodes)

    def add_filing(self, rows: Filing) -> None:
        """Record which entries are about which request, while writing."""
        self._add("filed", "request, entry", rows.filed)
        self._add("marked", "mark, entry", rows.marked)

    def add_checkpoint(self, row: StoredCheckpoint) -> None:
        """Record a checkpoint, while writing."""
        self._add("checkpoint", "number, size, root, note", [row])

    def add_cosignature(self, row: StoredCosignature) -> None:
        """Record a cosignature, while writing."""
        self._add("cosignature", "number, checkpoint, line", [row])

    def add_key_change(self, row: StoredKeyChange) -> None:
        """Record a change of keys, while writing."""
        self._add("key_change", "number, size, note", [row])

    def entries(self, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """The entries [start, end) with their numbers, in order."""
        asked = "select seq, leaf from entry where seq >= %s and seq < %s order by seq"
        for begin in range(start, end, PAGE):
            yield from self._rows(asked, (begin, min(end, begin + PAGE)))

    def filed(self, request: int) -> list[int]:
        """The numbers of the entries about a request, without its own, in order."""
        asked = "select entry from filed where request = %s order by entry"
        return [int(row[0]) for row in self._rows(asked, (request,))]

    def marked(self, mark: bytes) -> list[int]:
        """The numbers of the entries whose reference begins so, in order."""
        asked = "select entry from marked where mark = %s order by entry"
        return [int(row[0]) for row in self._rows(asked, (mark,))]

    def filing(self) -> Filing:
        """All rows that say which entry is about what."""
        filed = self._rows("select request, entry from filed")
        marked = self._rows("select mark, entry from marked")
        return Filing([Filed(*row) for row in filed], [Marked(*row) for row in marked])

    def hashes(self, nodes: Iterable[Node]) -> dict[tuple[int, int], bytes]:
        """Stored hashes by level and place; those not stored are missing."""
        wanted = list(nodes)
        asked = (
            "select level, place, hash from node "
            "join unnest(%s::int[], %s::bigint[]) as asked (l, p) on level = l and place = p"
        )
        values = [node.level for node in wanted], [node.place for node in wanted]
        return {(level, place): digest for level, place, digest in self._rows(asked, values)}

    def level(self, level: int, start: int, end: int) -> list[tuple[int, bytes]]:
        """The places [start, end) of a level with their hashes, in order."""
        asked = (
            "select place, hash from node where level = %s and place >= %s and place < %s "
            "order by place"
        )
        return list(self._rows(asked, (level, start, end)))

    def count_nodes(self) -> int:
        """How many hashes are stored."""
        return int(self._value("select count(*) from node"))

    def checkpoints(self) -> list[StoredCheckpoint]:
        """All checkpoints, in the order in which they were signed."""
        asked = "select number, size, root, note from checkpoint order by number"
        return [StoredCheckpoint(*row) for row in self._rows(asked)]

    def last_checkpoint(self) -> StoredCheckpoint | None:
        """The newest checkpoint."""
        asked = "select number, size, root, note from checkpoint order by number desc limit 1"
        return next((StoredCheckpoint(*row) for row in self._rows(asked)), None)

    def cosignatures(self) -> list[StoredCosignature]:
        """All cosignatures, in the order in which they came."""
        asked = "select number, checkpoint, line from cosignature order by number"
        return [StoredCosignature(*row) for row in self._rows(asked)]

    def key_changes(self) -> list[StoredKeyChange]:
        """All changes of keys, in order."""
        asked = "select number, size, note from key_change order by number"
        return [StoredKeyChange(*row) for row in self._rows(asked)]

    def own_faults(self) -> list[str]:
        """Tables without the guard that refuses changes."""
        asked = (
            "select relname from pg_trigger join pg_class on pg_class.oid = tgrelid "
            "where tgname = 'stays' and tgenabled = 'O' "
            "and relnamespace = current_schema()::regnamespace"
        )
        guarded = {str(row[0]) for row in self._rows(asked)}
        return [
            f"PostgreSQL: the guard against changes of the table {name} was removed."
            for name in NAMES
            if name not in guarded
        ]

    def close(self) -> None:
        """Let go of the connection."""
        self._at.close()

    def _add(self, table: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
        if not rows:
            return
        if len(rows) <= 4:
            marks = ", ".join(["%s"] * len(rows[0]))
            for row in rows:
                self._at.execute(f"insert into {table} ({columns}) values ({marks})", tuple(row))
            return
        cursor = self._at.cursor()
        with cursor.copy(f"copy {table} ({columns}) from stdin") as copying:
            for row in rows:
                copying.write_row(tuple(row))

    def _value(self, asked: str) -> Any:
        row = next(iter(self._rows(asked)), None)
        if row is None:
            raise DamageError("PostgreSQL: it does not say which log it is; restore a backup.")
        return row[0]

    def _rows(self, asked: str, values: Sequence[object] = ()) -> Iterator[Any]:
        try:
            yield from self._at.execute(asked, tuple(values)).fetchall()
        except self._driver.errors.UndefinedTable:
            raise InputError(
                "PostgreSQL: no log in this schema; make one with: comity requests init."
            ) from None
        except self._driver.Error as fault:
            raise damaged(self.place, fault) from None


def _driver() -> Any:
    try:
        return importlib.import_module("psycopg")
    except ImportError:
        raise InputError(
            "a log in PostgreSQL needs the package psycopg; install it with: "
            "pip install 'comity[postgres]'."
        ) from None


def _first_line(fault: BaseException) -> str:
    return next(iter(str(fault).strip().splitlines()), type(fault).__name__)
