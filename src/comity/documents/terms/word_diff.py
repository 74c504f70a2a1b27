"""Two runs of words compared: what stays, in blocks, found without going through all pairs.

Words that occur once on both sides and keep their order are fixed first; between them the
shortest edit is looked for, up to a bound. A two-word change in a long clause is two words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

MOST_EDITS = 400
"""Edits between two fixed words, beyond which the stretch counts as replaced."""


class Block(NamedTuple):
    """Words that are the same: where they begin on both sides, and how many."""

    old: int
    new: int
    size: int


class Edit(NamedTuple):
    """A stretch: the same words on both sides, or old ones replaced by new ones."""

    is_same: bool
    old: tuple[int, int]
    new: tuple[int, int]


def edits(old: Sequence[str], new: Sequence[str]) -> list[Edit]:
    """The stretches that lead from the old words to the new, in order."""
    found: list[Edit] = []
    at = there = 0
    for block in [*blocks(old, new), Block(len(old), len(new), 0)]:
        if block.old > at or block.new > there:
            found.append(Edit(False, (at, block.old), (there, block.new)))
        at, there = block.old + block.size, block.new + block.size
        if block.size:
            found.append(Edit(True, (block.old, at), (block.new, there)))
    return _without_islands(found, old)


def blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """The words that stay, as blocks in order, neighbours joined."""
    found: list[Block] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        a, a_end, b, b_end = waiting.pop()
        head = 0
        while a + head < a_end and b + head < b_end and old[a + head] == new[b + head]:
            head += 1
        if head:
            found.append(Block(a, b, head))
            a, b = a + head, b + head
        tail = 0
        while (
            a_end - tail > a and b_end - tail > b and old[a_end - tail - 1] == new[b_end - tail - 1]
        ):
            tail += 1
        if tail:
            a_end, b_end = a_end - tail, b_end - tail
            found.append(Block(a_end, b_end, tail))
        if a < a_end and b < b_end:
            fixed = _fixed(old[a:a_end], new[b:b_end])
            if fixed:
                waiting += _between(fixed, (a, a_end, b, b_end))
            else:
                shortest = _shortest(old[a:a_end], new[b:b_end])
                found += [Block(a + x, b + y, 1) for x, y in shortest]
    return _joined(found)


def _between(
    fixed: list[tuple[int, int]], bounds: tuple[int, int, int, int]
) -> list[tuple[int, int, int, int]]:
    """The stretches that begin at a fixed word, or before the first."""
    a, a_end, b, b_end = bounds
    starts = [(a, b)] + [(a + x, b + y) for x, y in fixed]
    ends = [*starts[1:], (a_end, b_end)]
    return [(x, p, y, q) for (x, y), (p, q) in zip(starts, ends, strict=True) if x < p or y < q]


def _fixed(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Words that occur once on both sides, the longest run of them that keeps its order."""
    where: dict[str, int] = {}
    for at, word in enumerate(old):
        where[word] = -1 if word in where else at
    there: dict[str, int] = {}
    for at, word in enumerate(new):
        if where.get(word, -1) >= 0:
            there[word] = -1 if word in there else at
    pairs = sorted((where[word], at) for word, at in there.items() if at >= 0)
    return [pairs[at] for at in longest_rising([new_at for _, new_at in pairs])]


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest run of numbers that rise."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(places[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            places.append(at)
        else:
            ends[length], places[length] = number, at
    found: list[int] = []
    at = places[-1] if places else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]


def _shortest(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of equal words of a shortest edit; none where it has too many edits.

    Source: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986.
    """
    rows, columns = len(old), len(new)
    reach = {1: 0}
    trace: list[dict[int, int]] = []
    for edits_made in range(min(rows + columns, MOST_EDITS) + 1):
        trace.append(dict(reach))
        for line in range(-edits_made, edits_made + 1, 2):
            down = line == -edits_made or (
                line != edits_made and reach.get(line - 1, -1) < reach.get(line + 1, -1)
            )
            at = reach[line + 1] if down else reach[line - 1] + 1
            while at < rows and at - line < columns and old[at] == new[at - line]:
                at += 1
            reach[line] = at
            if at >= rows and at - line >= columns:
                return _back(trace, rows, columns)
    return []


def _back(trace: list[dict[int, int]], at: int, there: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for edits_made in range(len(trace) - 1, -1, -1):
        reach, line = trace[edits_made], at - there
        down = line == -edits_made or (
            line != edits_made and reach.get(line - 1, -1) < reach.get(line + 1, -1)
        )
        before = line + 1 if down else line - 1
        begin = reach.get(before, 0)
        start = (begin, begin - before) if edits_made else (0, 0)
        while at > start[0] and there > start[1]:
            at, there = at - 1, there - 1
            found.append((at, there))
        at, there = start
    return found[::-1]


def _joined(found: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in sorted(found):
        last = joined[-1] if joined else None
        if last and last.old + last.size == block.old and last.new + last.size == block.new:
            joined[-1] = Block(last.old, last.new, last.size + block.size)
        else:
            joined.append(block)
    return joined


def _without_islands(found: list[Edit], old: Sequence[str]) -> list[Edit]:
    """Drop a word or mark that stays by chance between two long replaced stretches."""
    kept: list[Edit] = []
    for at, edit in enumerate(found):
        is_island = (
            edit.is_same
            and 0 < at < len(found) - 1
            and edit.old[1] - edit.old[0] <= 2
            and old[edit.old[0]] != "\n"
            and min(_size(found[at - 1]), _size(found[at + 1])) >= 8
        )
        if kept and not kept[-1].is_same and (is_island or not edit.is_same):
            last = kept[-1]
            kept[-1] = Edit(False, (last.old[0], edit.old[1]), (last.new[0], edit.new[1]))
        else:
            kept.append(edit)
    return kept


def _size(edit: Edit) -> int:
    return min(edit.old[1] - edit.old[0], edit.new[1] - edit.new[0]) * 2
