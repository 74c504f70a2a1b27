"""Which clauses moved: those outside the heaviest run of clauses that kept their order."""

from __future__ import annotations

from comity.documents.terms.aligning import Alignment, Group
from comity.documents.terms.units import Unit


def moved(alignment: Alignment, olds: list[Unit]) -> set[int]:
    """The groups that moved, by identity.

    A clause weighs its words, a heading those below it too: so a paragraph that goes from the end
    of one section to the beginning of the next moved, and not the heading between.
    """
    groups = sorted(alignment.groups, key=lambda group: group.old[0].at)
    below = _sums(olds)
    weights = [_weight(group, below) for group in groups]
    kept = heaviest_rising([group.new[0].at for group in groups], weights)
    return {id(group) for at, group in enumerate(groups) if at not in kept}


def _sums(olds: list[Unit]) -> list[int]:
    sums = [0]
    for unit in olds:
        sums.append(sums[-1] + unit.size + 1)
    return sums


def _weight(group: Group, below: list[int]) -> int:
    return sum(below[max(unit.end, unit.at + 1)] - below[unit.at] for unit in group.old)


def heaviest_rising(numbers: list[int], weights: list[int]) -> set[int]:
    """The places of a run of rising numbers that weighs the most."""
    order = {number: rank for rank, number in enumerate(sorted(set(numbers)), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(order) + 1)
    before: list[int] = []
    best = (0, -1)
    for at, number in enumerate(numbers):
        rank = order[number]
        weight, last = _most(tree, rank - 1)
        before.append(last)
        mine = (weight + weights[at], at)
        best = max(best, mine, key=lambda one: one[0])
        while rank < len(tree):
            if tree[rank][0] < mine[0]:
                tree[rank] = mine
            rank += rank & -rank
    kept: set[int] = set()
    at = best[1]
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept


def _most(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank > 0:
        best = max(best, tree[rank], key=lambda one: one[0])
        rank -= rank & -rank
    return best
