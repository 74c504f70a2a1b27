"""What a storage of the log does: the same tables in SQLite and PostgreSQL, one writer at a time.

Tables: `entry` (number, bytes), `node` (level, place, hash: every complete subtree), `checkpoint`,
`cosignature`, `key_change`; `filed` and `marked` (filing.py). Rows are only ever added. A storage
keeps and hands out; it believes nothing: what it hands out is checked by who asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from comity.errors import InputError
from comity.requests.log.filing import Filing
from comity.requests.log.shape import Node

LARGEST_ENTRY = 65_535
"""Bytes of one entry; the length has two bytes where other tools read it."""


class DamageError(InputError):
    """What is stored is not what was recorded."""


class StoredNode(NamedTuple):
    """A complete subtree and its hash."""

    level: int
    place: int
    hash: bytes


class StoredCheckpoint(NamedTuple):
    """A checkpoint as it was signed."""

    number: int
    size: int
    root: bytes
    note: str


class StoredCosignature(NamedTuple):
    """A witness's signature line on the checkpoint of that number."""

    number: int
    checkpoint: int
    line: str


class StoredKeyChange(NamedTuple):
    """The note by which the log took up its keys, and the number of entries then."""

    number: int
    size: int
    note: str


class Storage(Protocol):
    """Where the rows are."""

    place: str
    """How messages call it."""

    def origin(self) -> str:
        """The name of the log."""

    def size(self) -> int:
        """The number of entries that are recorded."""

    def writing(self) -> AbstractContextManager[None]:
        """A time in which nobody else writes; all of it is recorded at the end, or nothing.

        Within such a time another one is part of it.
        """

    def add_entries(self, entries: Sequence[tuple[int, bytes]]) -> None:
        """Record entries, while writing."""

    def add_nodes(self, nodes: Sequence[StoredNode]) -> None:
        """Record hashes, while writing."""

    def add_filing(self, rows: Filing) -> None:
        """Record which entries are about which request, while writing."""

    def add_checkpoint(self, row: StoredCheckpoint) -> None:
        """Record a checkpoint, while writing."""

    def add_cosignature(self, row: StoredCosignature) -> None:
        """Record a cosignature, while writing."""

    def add_key_change(self, row: StoredKeyChange) -> None:
        """Record a change of keys, while writing."""

    def entries(self, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """The entries [start, end) with their numbers, in order."""

    def filed(self, request: int) -> list[int]:
        """The numbers of the entries about a request, without its own, in order."""

    def marked(self, mark: bytes) -> list[int]:
        """The numbers of the entries whose reference begins so, in order."""

    def filing(self) -> Filing:
        """All rows that say which entry is about what."""

    def hashes(self, nodes: Iterable[Node]) -> dict[tuple[int, int], bytes]:
        """Stored hashes by level and place; those not stored are missing."""

    def level(self, level: int, start: int, end: int) -> list[tuple[int, bytes]]:
        """The places [start, end) of a level with their hashes, in order."""

    def count_nodes(self) -> int:
        """How many hashes are stored."""

    def checkpoints(self) -> list[StoredCheckpoint]:
        """All checkpoints, in the order in which they were signed."""

    def last_checkpoint(self) -> StoredCheckpoint | None:
        """The newest checkpoint."""

    def cosignatures(self) -> list[StoredCosignature]:
        """All cosignatures, in the order in which they came."""

    def key_changes(self) -> list[StoredKeyChange]:
        """All changes of keys, in order."""

    def own_faults(self) -> list[str]:
        """What the storage itself finds wrong with its tables, a sentence each."""

    def close(self) -> None:
        """Let go of it."""


def damaged(place: str, fault: BaseException) -> DamageError:
    """The sentence for a storage that cannot even be read."""
    told = " ".join(str(fault).split())
    return DamageError(
        f"{place}: it cannot be read as the tables of a log ({told}); compare it with a backup "
        "or an export."
    )
