"""Walking the whole log: every entry hashed anew, every stored hash held against its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from comity.requests.log.filing import Filing, file_entries, rows_apart
from comity.requests.log.hashing import leaf_hash, node_hash
from comity.requests.log.storage import Storage, StoredNode
from comity.requests.log.tree import Edge

STEP = 4_096
"""Entries walked at once."""
MOST = 20
"""Faults told one by one; the rest are counted."""


class Walked(NamedTuple):
    """What the entries themselves say."""

    size: int
    roots: dict[int, bytes]
    """Of each size asked for, the root that the entries lead to, whatever is stored."""
    faults: list[str]


def walk(storage: Storage, sizes: Iterable[int]) -> Walked:
    """Walk all entries and hashes.

    Args:
        sizes: sizes at which the root is wanted; the last size is always given.
    """
    walker = _Walker(storage, set(sizes))
    for begin in range(0, walker.size, STEP):
        walker.step(begin, min(walker.size, begin + STEP))
    walker.count()
    walker.compare_filing()
    faults = walker.faults
    if len(faults) > MOST:
        faults = [*faults[:MOST], f"{storage.place}: {len(faults) - MOST} more faults like these."]
    return Walked(walker.size, walker.roots, faults)


class _Walker:
    def __init__(self, storage: Storage, sizes: set[int]) -> None:
        self.storage, self.place = storage, storage.place
        self.size = storage.size()
        self.edge = Edge(0, [])
        self.sizes = sizes | {self.size}
        self.roots = {0: self.edge.root} if 0 in self.sizes else {}
        self.faults: list[str] = []
        self.filing = Filing([], [])

    def step(self, begin: int, end: int) -> None:
        """Walk the entries [begin, end) and the subtrees that they complete."""
        stored = dict(self.storage.level(0, begin, end))
        hashes = self._hashes(begin, end, stored)
        done: list[StoredNode] = []
        for found in hashes:
            done += self.edge.grow_by_hash(found)
            if self.edge.size in self.sizes:
                self.roots[self.edge.size] = self.edge.root
        self._compare(done)

    def count(self) -> None:
        """Tell of hashes that no entry accounts for."""
        wanted = 2 * self.size - self.size.bit_count()
        found = self.storage.count_nodes()
        if found > wanted:
            leaves = self.storage.level(0, self.size, 1 << 62)
            told = f"up to entry {leaves[-1][0]}" if leaves else "of no entry"
            self.faults.append(
                f"{self.place}: hashes {told} are stored, but the entries end before {self.size}: "
                "entries were cut off."
            )

    def compare_filing(self) -> None:
        """Hold what is filed under each request against what the entries say."""
        stored = self.storage.filing()
        self.faults += [
            f"{self.place}: entry {entry} is filed under another request, or under none; it is "
            "about the one that it names."
            for entry in rows_apart(self.filing.filed, stored.filed)
        ]
        self.faults += [
            f"{self.place}: the mark of the reference of entry {entry} was changed."
            for entry in rows_apart(self.filing.marked, stored.marked)
        ]

    def _file(self, entries: list[tuple[int, bytes]]) -> None:
        def earlier(number: int) -> bytes | None:
            return next((leaf for _, leaf in self.storage.entries(number, number + 1)), None)

        made = file_entries(entries, earlier)
        self.filing.filed.extend(made.filed)
        self.filing.marked.extend(made.marked)

    def _hashes(self, begin: int, end: int, stored: dict[int, bytes]) -> list[bytes]:
        """The hash of each entry; of one that is missing, the hash that is stored."""
        rows = self.storage.entries(begin, end)
        leaves = {number: leaf for number, leaf in rows if isinstance(leaf, bytes)}
        self._file([(number, leaves.get(number, b"")) for number in range(begin, end)])
        missing = [number for number in range(begin, end) if number not in leaves]
        self.faults += [f"{self.place}: entry {number} was removed." for number in missing]
        hashes = {number: leaf_hash(leaf) for number, leaf in leaves.items()}
        self._tell_changed({n: h for n, h in hashes.items() if stored.get(n) != h}, stored)
        return [hashes.get(n) or stored.get(n) or bytes(32) for n in range(begin, end)]

    def _tell_changed(self, changed: dict[int, bytes], stored: dict[int, bytes]) -> None:
        places = {stored.get(number): number for number in changed}
        for number, found in changed.items():
            other = places.get(found)
            if number not in stored:
                self.faults.append(f"{self.place}: the hash of entry {number} was removed.")
            elif other is not None and number < other:
                self.faults.append(f"{self.place}: entries {number} and {other} were swapped.")
            elif other is None:
                self.faults.append(self._which(number, found, stored[number]))

    def _which(self, number: int, found: bytes, stored: bytes) -> str:
        """Whether the entry or its stored hash was changed: the hash above them agrees with one."""
        above = dict(self.storage.level(1, number >> 1, (number >> 1) + 1)).get(number >> 1)
        beside = dict(self.storage.level(0, number ^ 1, (number ^ 1) + 1)).get(number ^ 1)
        if above is not None and beside is not None:
            if _pair(number, stored, beside) == above:
                return (
                    f"{self.place}: entry {number} was changed: its hash is not the recorded one."
                )
            if _pair(number, found, beside) == above:
                return f"{self.place}: the recorded hash of entry {number} was changed."
        return f"{self.place}: entry {number} or its recorded hash was changed."

    def _compare(self, done: Sequence[StoredNode]) -> None:
        """Hold the stored hashes against those of the entries; where they differ, tell which."""
        levels: dict[int, list[StoredNode]] = defaultdict(list)
        for node in done:
            levels[node.level].append(node)
        for level, nodes in sorted(levels.items()):
            if level == 0:
                continue
            first, last = nodes[0].place, nodes[-1].place
            stored = dict(self.storage.level(level, first, last + 1))
            if [stored.get(node.place) for node in nodes] != [node.hash for node in nodes]:
                self._tell_nodes(level, range(first, last + 1), stored)

    def _tell_nodes(self, level: int, places: range, stored: dict[int, bytes]) -> None:
        below = dict(self.storage.level(level - 1, places.start * 2, places.stop * 2))
        for place in places:
            found = stored.get(place)
            left, right = below.get(2 * place, b""), below.get(2 * place + 1, b"")
            if found is None:
                self.faults.append(
                    f"{self.place}: the hash of level {level}, place {place} was removed."
                )
            elif left and right and node_hash(left, right) != found:
                self.faults.append(self._clash(level, place))

    def _clash(self, level: int, place: int) -> str:
        first, last = place << level, ((place + 1) << level) - 1
        return (
            f"{self.place}: the hash of entries {first} to {last} does not agree with those of its "
            "two parts: a hash was changed, or an entry together with its hash."
        )


def _pair(number: int, own: bytes, beside: bytes) -> bytes:
    return node_hash(beside, own) if number & 1 else node_hash(own, beside)
