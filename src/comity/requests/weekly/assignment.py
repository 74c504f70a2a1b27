"""One-to-one assignment at the least cost, where many rows are alike.

Rows that are alike in all that can be compared form a class with a number; the assignment is a
flow between classes, so that two hundred like rows cost no more than one.

Source: successive shortest paths (Busacker and Gowen); as many pairs as can be, at least cost.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

Costs = Mapping[tuple[int, int], int]
"""Cost of a pair (left class, right class); a pair that is not there cannot be."""

_FAR = 10**9


def assign(left: Sequence[int], right: Sequence[int], costs: Costs) -> dict[tuple[int, int], int]:
    """Assign as many as can be at the least cost.

    Args:
        left, right: how many rows each class has.
    Returns: for each pair of classes, how many rows of it are assigned.
    """
    found: dict[tuple[int, int], int] = {}
    for component in _components(len(left), len(right), costs):
        found.update(_Flow(left, right, component).run())
    return {pair: number for pair, number in found.items() if number}


def _components(left: int, right: int, costs: Costs) -> list[dict[tuple[int, int], int]]:
    """The costs, apart for each set of classes that no pair joins to another."""
    parent = list(range(left + right))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in costs:
        parent[root(one)] = root(left + other)
    parts: dict[int, dict[tuple[int, int], int]] = {}
    for pair, cost in costs.items():
        parts.setdefault(root(pair[0]), {})[pair] = cost
    return list(parts.values())


class _Flow:
    """The flow within one component."""

    def __init__(self, left: Sequence[int], right: Sequence[int], costs: Costs) -> None:
        self.costs = costs
        self.free = {one: left[one] for one, _ in costs}
        self.room = {other: right[other] for _, other in costs}
        self.out: dict[int, list[int]] = {}
        for one, other in sorted(costs):
            self.out.setdefault(one, []).append(other)
        self.flow: dict[tuple[int, int], int] = dict.fromkeys(costs, 0)
        self.back: dict[int, set[int]] = {other: set() for other in self.room}

    def run(self) -> dict[tuple[int, int], int]:
        """Augment along the cheapest path until there is none."""
        while (path := self._cheapest()) is not None:
            self._augment(path)
        return self.flow

    def _cheapest(self) -> list[tuple[int, int, bool]] | None:
        """The cheapest path from a free row to a free place: steps forth, and back along pairs."""
        near = {one: 0 for one, number in self.free.items() if number}
        far: dict[int, int] = {}
        came_left: dict[int, int] = {}
        came_right: dict[int, int] = {}
        waiting = deque(near)
        queued = set(near)
        while waiting:
            one = waiting.popleft()
            queued.discard(one)
            for other in self.out[one]:
                cost = near[one] + self.costs[one, other]
                if cost >= far.get(other, _FAR):
                    continue
                far[other], came_right[other] = cost, one
                for before in self.back[other]:
                    less = cost - self.costs[before, other]
                    if before != one and less < near.get(before, _FAR):
                        near[before], came_left[before] = less, other
                        if before not in queued:
                            waiting.append(before)
                            queued.add(before)
        ends = [(far[other], other) for other in far if self.room[other]]
        return self._path(min(ends)[1], came_left, came_right) if ends else None

    @staticmethod
    def _path(
        end: int, came_left: Mapping[int, int], came_right: Mapping[int, int]
    ) -> list[tuple[int, int, bool]]:
        steps, other = [], end
        while True:
            one = came_right[other]
            steps.append((one, other, True))
            if one not in came_left:
                return steps
            other = came_left[one]
            steps.append((one, other, False))

    def _augment(self, path: list[tuple[int, int, bool]]) -> None:
        most = min(self.free[path[-1][0]], self.room[path[0][1]])
        for one, other, is_forth in path:
            if not is_forth:
                most = min(most, self.flow[one, other])
        self.free[path[-1][0]] -= most
        self.room[path[0][1]] -= most
        for one, other, is_forth in path:
            self.flow[one, other] += most if is_forth else -most
            if self.flow[one, other]:
                self.back[other].add(one)
            else:
                self.back[other].discard(one)
