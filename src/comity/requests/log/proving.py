"""Checking proofs: pure functions over bytes, which touch no disk, clock or network.

A proof is refused with one sentence that states both sides. Roots and hashes must have 32 bytes;
the published vectors hold one proof with shorter roots, which is refused here and accepted there.
"""

from __future__ import annotations

from collections.abc import Sequence

from comity.requests.log.hashing import HASH_BYTES, node_hash


class ProofError(ValueError):
    """A proof does not show what it is given for; the message says why, in one sentence."""


def check_inclusion(
    leaf: bytes, proof: Sequence[bytes], root: bytes, *, index: int, size: int
) -> None:
    """Check that the entry at `index` is in the tree of `size` entries with this root.

    Args:
        leaf: the hash of the entry.
        proof: the siblings, from the leaf's own up to the root's child.
    Raises: ProofError, telling both sides.
    Source: RFC 9162, section 2.1.3.2.
    """
    if not 0 <= index < size:
        raise ProofError(f"entry {index} is not in a tree of {size} entries")
    _check_hashes({"leaf hash": leaf, "root": root}, proof)
    inner = (index ^ (size - 1)).bit_length()
    border = (index >> inner).bit_count()
    _check_count(len(proof), inner + border)
    found = leaf
    for at, part in enumerate(proof):
        is_right = at >= inner or index >> at & 1
        found = node_hash(part, found) if is_right else node_hash(found, part)
    _check_root(found, root, size)


def check_consistency(
    old_root: bytes, new_root: bytes, proof: Sequence[bytes], *, old: int, new: int
) -> None:
    """Check that the tree of `old` entries is the beginning of the tree of `new` entries.

    Raises: ProofError, telling both sides.
    Source: RFC 9162, section 2.1.4.2.
    """
    _check_hashes({"older root": old_root, "newer root": new_root}, proof)
    if not 0 <= old <= new:
        raise ProofError(f"the older tree has {old} entries, more than the {new} of the newer")
    if old in (0, new):
        _check_count(len(proof), 0)
        if old == new and old_root != new_root:
            raise ProofError(f"two roots for {old} entries: {old_root.hex()}, {new_root.hex()}")
        return
    shift = (old & -old).bit_length() - 1
    parts = list(proof)
    seed = old_root if old == 1 << shift else parts.pop(0) if parts else b""
    index, last = (old - 1) >> shift, (new - 1) >> shift
    inner = (index ^ last).bit_length()
    _check_count(len(parts), inner + (index >> inner).bit_count())
    older = newer = seed
    for at, part in enumerate(parts):
        if at >= inner or index >> at & 1:
            older, newer = node_hash(part, older), node_hash(part, newer)
        else:
            newer = node_hash(newer, part)
    _check_root(older, old_root, old)
    _check_root(newer, new_root, new)


def _check_hashes(named: dict[str, bytes], proof: Sequence[bytes]) -> None:
    for name, found in [*named.items(), *((f"part {at}", one) for at, one in enumerate(proof))]:
        if len(found) != HASH_BYTES:
            raise ProofError(f"{name} has {len(found)} bytes, not {HASH_BYTES}")


def _check_count(found: int, wanted: int) -> None:
    if found != wanted:
        raise ProofError(f"the proof has {found} parts, not {wanted}")


def _check_root(found: bytes, wanted: bytes, size: int) -> None:
    if found != wanted:
        raise ProofError(
            f"the proof leads to the root {found.hex()} for {size} entries, not to {wanted.hex()}"
        )
