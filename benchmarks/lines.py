"""A line of the benchmark: a name, a value, and the limit it must keep."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Line(NamedTuple):
    """`BENCH <name> <value> <limit>`; the limit is written like `<=1.5` or `>=1000`."""

    name: str
    value: float
    limit: str

    @property
    def is_kept(self) -> bool:
        """Whether the value keeps its limit."""
        bound = float(self.limit[2:])
        return self.value <= bound if self.limit.startswith("<=") else self.value >= bound

    def __str__(self) -> str:
        return f"BENCH {self.name} {self.value:.4g} {self.limit}"


def print_all(lines: Iterable[Line]) -> bool:
    """Print lines as they come, and tell whether all kept their limits."""
    kept = True
    for line in lines:
        print(line, flush=True)
        kept = kept and line.is_kept
    return kept


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The best wall time of a piece of work."""
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return min(found)


def paired(one: Callable[[], object], other: Callable[[], object], times: int = 9) -> float:
    """The median ratio of two pieces of work, run in turn so that a noisy machine hits both."""
    return statistics.median(seconds(one, 1) / seconds(other, 1) for _ in range(times))


class Ratios(NamedTuple):
    """Median ratios of two pieces of work: of wall time, and of processor time of all threads.

    Wall time is what a person waits for; on a machine that others share, processor time is fairer.
    """

    wall: float
    processor: float


def both_ratios(one: Callable[[], object], other: Callable[[], object], times: int = 7) -> Ratios:
    """Run two pieces of work in turns and compare both clocks."""
    found = []
    for _ in range(times):
        (wall, processor), (floor, floor_processor) = _clocked(one), _clocked(other)
        found.append((wall / floor, processor / floor_processor))
    walls, processors = zip(*found, strict=True)
    return Ratios(statistics.median(walls), statistics.median(processors))


def _clocked(work: Callable[[], object]) -> tuple[float, float]:
    begun, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begun, time.process_time() - processor
