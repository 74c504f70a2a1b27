"""The two hashes of the tree.

Source: RFC 6962, section 2.1: a leaf is hashed after a 00 byte, two parts after a 01 byte, so that
no leaf can pass for a node.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of one entry."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a tree from those of its two parts."""
    return sha256(b"\x01" + left + right).digest()


def level_above(hashes: Sequence[bytes]) -> list[bytes]:
    """The hashes of the pairs of one level; one left over at the end has no pair yet."""
    return [
        sha256(b"\x01" + hashes[at] + hashes[at + 1]).digest()
        for at in range(0, len(hashes) - 1, 2)
    ]


def joined(parts: Sequence[bytes]) -> bytes:
    """The root over complete subtrees that stand side by side, the largest first."""
    if not parts:
        return EMPTY_ROOT
    root = parts[-1]
    for part in reversed(parts[:-1]):
        root = node_hash(part, root)
    return root
