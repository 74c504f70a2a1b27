"""The shape of the tree: which complete subtrees make up a range, a proof, a root.

A complete subtree is named by its level and its place on that level: `(level, place)` covers the
leaves from `place * 2**level` up to, not with, `(place + 1) * 2**level`. Only complete subtrees are
ever stored, since they never change again; every other hash is a fold over at most 64 of them.
"""

from __future__ import annotations

from typing import NamedTuple


class Node(NamedTuple):
    """A complete subtree."""

    level: int
    place: int


def subtrees(start: int, end: int) -> list[Node]:
    """The largest complete subtrees that make up the leaves [start, end), from left to right."""
    found = []
    while start < end:
        aligned = (start & -start).bit_length() - 1 if start else 64
        level = min(aligned, (end - start).bit_length() - 1)
        found.append(Node(level, start >> level))
        start += 1 << level
    return found


def split(size: int) -> int:
    """Where a tree of at least two leaves parts: the largest power of two below its size."""
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_path(index: int, size: int) -> list[list[Node]]:
    """The siblings from the leaf up to the root, each as the subtrees that it is made of.

    Source: RFC 6962, section 2.1.1.
    """
    path: list[list[Node]] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + split(end - start)
        if index < middle:
            path.append(subtrees(middle, end))
            end = middle
        else:
            path.append(subtrees(start, middle))
            start = middle
    return path[::-1]


def consistency_path(old: int, new: int) -> list[list[Node]]:
    """The parts that show that the first `old` leaves of a tree of `new` are the older tree.

    Source: RFC 6962, section 2.1.2.
    """
    if old in (0, new):
        return []
    path: list[list[Node]] = []
    start, end, is_whole = 0, new, True
    while start + old != end:
        middle = start + split(end - start)
        if old <= middle - start:
            path.append(subtrees(middle, end))
            end = middle
        else:
            path.append(subtrees(start, middle))
            old -= middle - start
            start, is_whole = middle, False
    if not is_whole:
        path.append(subtrees(start, end))
    return path[::-1]


def levels(size: int) -> int:
    """How many levels of complete subtrees a tree has."""
    return size.bit_length()
