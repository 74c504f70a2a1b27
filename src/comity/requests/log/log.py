"""The log: entries in, proofs out; nothing is ever changed.

    log = Log(SqliteStorage(path))
    number = log.append(b'{"kind":"request"}')
    log.prove_inclusion(number)

An entry is hashed anew whenever it is read, and a proof is checked before it is handed out: what
is stored is never taken on trust.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from comity.errors import InputError
from comity.requests.log.filing import file_entries, mark_of
from comity.requests.log.hashing import joined, leaf_hash
from comity.requests.log.proving import ProofError, check_consistency, check_inclusion
from comity.requests.log.shape import Node, consistency_path, inclusion_path, subtrees
from comity.requests.log.storage import LARGEST_ENTRY, DamageError, Storage, StoredNode
from comity.requests.log.tree import Edge

PAGE = 1_000
"""Entries compared at once while reading."""


class Log:
    """An append-only log over a storage. Entries are numbered from 0; sizes are counts."""

    def __init__(self, storage: Storage) -> None:
        """Open the log in a storage."""
        self.storage = storage
        self.origin = storage.origin()
        self._edge = Edge(0, [])

    @property
    def size(self) -> int:
        """The number of entries."""
        return self.storage.size()

    def append(self, leaf: bytes) -> int:
        """Record one entry, durably, and give its number.

        Raises: InputError where it cannot be recorded; then it is not.
        """
        return self.append_many([leaf]).start

    def append_many(self, leaves: Iterable[bytes]) -> range:
        """Record entries, durably and all or none, and give their numbers."""
        kept = [_fitting(leaf) for leaf in leaves]
        with self.writing():
            edge = self._edge_of(self.storage.size()).copy()
            numbers = range(edge.size, edge.size + len(kept))
            if kept:
                _add(self.storage, edge, kept)
        self._edge = edge
        return numbers

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A time in which nobody else appends: what is read in it still holds when it is used.

        All that is appended in it is recorded at its end, or nothing.
        """
        try:
            with self.storage.writing():
                yield
        except BaseException:
            self._edge = Edge(0, [])
            raise

    def about(self, request: int) -> list[int]:
        """The numbers of the entries about a request, without its own, in order."""
        return self.storage.filed(request)

    def bearing(self, reference: str) -> list[int]:
        """The numbers of the entries that may bear a reference, in order."""
        return self.storage.marked(mark_of(reference))

    def entries(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The entries [start, end), each held against its stored hash.

        Raises: DamageError, naming the entry that is missing or was changed.
        """
        size = self.size
        end = size if end is None else end
        if not 0 <= start <= end <= size:
            raise InputError(f"entries {start} to {end}: the log has {size} entries.")
        for begin in range(start, end, PAGE):
            yield from self._page(begin, min(end, begin + PAGE))

    def entry(self, index: int) -> bytes:
        """One entry."""
        if not 0 <= index < self.size:
            raise InputError(f"entry {index}: the log has {self.size} entries, numbered from 0.")
        return next(self.entries(index, index + 1))

    def root(self, size: int | None = None) -> bytes:
        """The root of the first `size` entries; of all where none is given."""
        size = self._known(size)
        return self._fold([subtrees(0, size)])[0]

    def prove_inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """The proof that an entry is among the first `size`, checked before it is given."""
        size = self._known(size)
        if not 0 <= index < size:
            raise InputError(f"entry {index}: it is not among the first {size} entries.")
        leaf = leaf_hash(self.entry(index))
        root, *proof = self._fold([subtrees(0, size), *inclusion_path(index, size)])
        self._believe(lambda: check_inclusion(leaf, proof, root, index=index, size=size))
        return proof

    def prove_consistency(self, old: int, new: int | None = None) -> list[bytes]:
        """The proof that the log of `new` entries begins with that of `old`, checked likewise."""
        new = self._known(new)
        if not 0 <= old <= new:
            raise InputError(f"size {old}: it is not between 0 and {new}.")
        sides = [subtrees(0, old), subtrees(0, new)]
        older, newer, *proof = self._fold([*sides, *consistency_path(old, new)])
        self._believe(lambda: check_consistency(older, newer, proof, old=old, new=new))
        return proof

    def close(self) -> None:
        """Let go of the storage."""
        self.storage.close()

    def _known(self, size: int | None) -> int:
        have = self.size
        if size is None:
            return have
        if not 0 <= size <= have:
            raise InputError(f"size {size}: the log has {have} entries.")
        return size

    def _edge_of(self, size: int) -> Edge:
        if self._edge.size != size:
            wanted = subtrees(0, size)
            self._edge = Edge(size, self._hashes(wanted))
        return self._edge

    def _page(self, start: int, end: int) -> Iterator[bytes]:
        stored = dict(self.storage.level(0, start, end))
        wanted = start
        for number, leaf in self.storage.entries(start, end):
            if number != wanted:
                break
            if not isinstance(leaf, bytes) or leaf_hash(leaf) != stored.get(number):
                raise DamageError(
                    f"{self.storage.place}: entry {number} is not the one that was recorded (its "
                    "hash is another); comity requests verify tells what else was changed."
                )
            yield leaf
            wanted += 1
        if wanted != end:
            raise DamageError(f"{self.storage.place}: entry {wanted} is missing; it was removed.")

    def _fold(self, parts: Sequence[Sequence[Node]]) -> list[bytes]:
        """The hash of each part, from the stored subtrees that it is made of."""
        hashes = iter(self._hashes([node for part in parts for node in part]))
        return [joined([next(hashes) for _ in part]) for part in parts]

    def _hashes(self, nodes: Sequence[Node]) -> list[bytes]:
        found = self.storage.hashes(dict.fromkeys(nodes))
        for node in nodes:
            if not isinstance(found.get(node), bytes):
                raise DamageError(
                    f"{self.storage.place}: the hash of level {node.level}, place {node.place} is "
                    "missing; it was removed."
                )
        return [found[node] for node in nodes]

    def _believe(self, check: Callable[[], None]) -> None:
        try:
            check()
        except ProofError as fault:
            raise DamageError(
                f"{self.storage.place}: no proof can be given, since a stored hash was changed "
                f"({fault}); comity requests verify tells which."
            ) from None


def _fitting(leaf: bytes) -> bytes:
    if len(leaf) > LARGEST_ENTRY:
        raise InputError(f"entry: {len(leaf)} bytes; keep it under {LARGEST_ENTRY + 1}.")
    if b"\n" in leaf:
        raise InputError("entry: it holds a line break; write it as RFC 8785 says.")
    return leaf


def _add(storage: Storage, edge: Edge, leaves: Sequence[bytes]) -> None:
    """Add entries at the edge, with the hashes that they complete and what they are about."""
    entries = list(enumerate(leaves, edge.size))
    nodes: list[StoredNode] = [node for leaf in leaves for node in edge.grow(leaf)]

    def earlier(number: int) -> bytes | None:
        return next((leaf for _, leaf in storage.entries(number, number + 1)), None)

    storage.add_entries(entries)
    storage.add_nodes(nodes)
    storage.add_filing(file_entries(entries, earlier))


def copy_log(log: Log, to: Storage) -> None:
    """Copy a log into an empty storage, all rows as they are, and hold both roots together.

    Raises: DamageError where the copy does not have the root of the log.
    """
    if to.size():
        raise InputError(f"{to.place}: it holds entries already; name an empty place.")
    size, wanted = log.size, log.root()
    edge = Edge(0, [])
    with to.writing():
        for begin in range(0, size, 20_000):
            end = min(size, begin + 20_000)
            _add(to, edge, list(log.entries(begin, end)))
        for change in log.storage.key_changes():
            to.add_key_change(change)
        for checkpoint in log.storage.checkpoints():
            to.add_checkpoint(checkpoint)
        for cosignature in log.storage.cosignatures():
            to.add_cosignature(cosignature)
        if edge.root != wanted:
            raise DamageError(
                f"{log.storage.place}: its entries lead to another root than its hashes; nothing "
                "was copied; comity requests verify tells which was changed."
            )
