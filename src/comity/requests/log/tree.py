"""Growing the tree: which complete subtrees a new leaf finishes."""

from __future__ import annotations

from collections.abc import Iterable

from comity.requests.log.hashing import joined, leaf_hash, node_hash
from comity.requests.log.storage import StoredNode


class Edge:
    """The right edge of a tree: its size, and the complete subtrees that stand side by side."""

    def __init__(self, size: int, peaks: Iterable[bytes]) -> None:
        """Start from a tree of `size` leaves; its peaks are those of `subtrees(0, size)`."""
        self.size = size
        self.peaks = list(peaks)

    def copy(self) -> Edge:
        """An edge that grows by itself."""
        return Edge(self.size, self.peaks)

    def grow(self, leaf: bytes) -> list[StoredNode]:
        """Add a leaf; gives the subtrees that are complete now, the leaf itself first."""
        return self.grow_by_hash(leaf_hash(leaf))

    def grow_by_hash(self, found: bytes) -> list[StoredNode]:
        """The same for a leaf of which only the hash is known."""
        level, place = 0, self.size
        done = [StoredNode(0, place, found)]
        while place & 1:
            found = node_hash(self.peaks.pop(), found)
            level, place = level + 1, place >> 1
            done.append(StoredNode(level, place, found))
        self.peaks.append(found)
        self.size += 1
        return done

    @property
    def root(self) -> bytes:
        """The root of the tree as it is now."""
        return joined(self.peaks)
