"""The status of every pair of classes on a day, as known on a day: no engine, no award.

The classes of awards that stand under each status are one integer: a bit for each class, and one
such stretch of bits for each status, binding first. A class of governments puts together the
integers of all its conditions; the status of a pair is the first stretch in which its bit is set.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from operator import itemgetter, or_
from typing import Any, NamedTuple, TypeAlias

from comity.findings.check import Days
from comity.findings.compiled import STARTS, STATUS, CompiledCondition
from comity.findings.national.class_maps import ClassMaps
from comity.findings.national.counted import EXPOSED, counted_conditions
from comity.findings.national.signatures import fits
from comity.findings.shelf import Shelf
from comity.law.statuses import NEARNESS

BINDING, UNSETTLED = NEARNESS["binding"], NEARNESS["unsettled"]
NOT_APPLICABLE = NEARNESS["not_applicable"]
NO_STRING_NUMBER = len(NEARNESS)

Mask: TypeAlias = int
"""Classes of awards under each status: the stretch of a status begins at its number times the
number of classes."""


class _Outcomes(NamedTuple):
    """What one timeline says as known from a day on: days on which statuses begin."""

    known_from: list[int]
    starts: list[list[int]]
    statuses: list[list[int]]


class _Rule:
    """One condition, with the classes of awards that each of its timelines decides.

    `reached` has, for each of the condition's classes of governments, the timelines that decide
    together and the bits of the classes of awards for which they do.
    """

    def __init__(self, condition: CompiledCondition, asked: Sequence[str | None]) -> None:
        self.id = condition.id
        self.entered: int = condition.about["entered"][0]
        self._width = len(asked)
        self._timelines = [_outcomes(timeline) for timeline in condition.timelines]
        self._counts_as = list(range(len(NEARNESS)))
        if condition.about["inside_listing"]:
            self._counts_as[BINDING] = UNSETTLED
        bits: dict[str, int] = {}
        for place, cell in enumerate(asked):
            if cell is not None:
                bits[cell] = bits.get(cell, 0) | 1 << place
        self._reached = [list(_reached(folds, bits).items()) for folds in condition.folds]
        self._last: tuple[list[int], list[Mask]] = ([], [])

    def masks(self, on: int, known: int) -> list[Mask]:
        """For each class of governments the classes of awards under each status that counts."""
        statuses = [_status(timeline, on, known) for timeline in self._timelines]
        if statuses != self._last[0] or not self._last[1]:
            by_class = [self._by_status(reached, statuses) for reached in self._reached]
            self._last = (statuses, by_class)
        return self._last[1]

    def forget(self) -> None:
        """Let go of what was decided last."""
        self._last = ([], [])

    def changes(self, known: int) -> Iterator[int]:
        """The day numbers on which some timeline changes, as known on a day."""
        for timeline in self._timelines:
            yield from timeline.starts[bisect_right(timeline.known_from, known) - 1]

    def _by_status(
        self, reached: Iterable[tuple[tuple[int, ...], int]], statuses: Sequence[int]
    ) -> Mask:
        found = 0
        for timelines, bits in reached:
            if len(timelines) == 1:
                status = statuses[timelines[0]]
            else:
                status = min(statuses[one] for one in timelines)
            if status != NOT_APPLICABLE:
                found |= bits << self._counts_as[status] * self._width
        return found


def _outcomes(timeline: list[list[Any]]) -> _Outcomes:
    return _Outcomes(
        [known for known, _ in timeline],
        [[one[STARTS] for one in outcomes] for _, outcomes in timeline],
        [[NEARNESS[one[STATUS]] for one in outcomes] for _, outcomes in timeline],
    )


def _reached(
    folds: Mapping[str, Mapping[str, int]], bits: Mapping[str, int]
) -> dict[tuple[int, ...], int]:
    """Bits of classes of awards by the timelines that decide for them."""
    found: dict[tuple[int, ...], int] = {}
    for asked, own in bits.items():
        timelines = {
            index for cell, parts in folds.items() if fits(asked, cell) for index in parts.values()
        }
        if timelines:
            key = tuple(sorted(timelines))
            found[key] = found.get(key, 0) | own
    return found


def _status(timeline: _Outcomes, on: int, known: int) -> int:
    told = bisect_right(timeline.known_from, known) - 1
    return timeline.statuses[told][bisect_right(timeline.starts[told], on) - 1]


def _picker(awards: Sequence[int]) -> Callable[[str], str]:
    """Picks the places of some classes of awards out of a row."""
    if not awards:
        return lambda row: ""
    pick = itemgetter(*awards)
    return pick if len(awards) == 1 else lambda row: "".join(pick(row))


class Standing(NamedTuple):
    """A day's answer in the fewest rows.

    Attributes:
        usual: for each class of governments the status that most of its cells have.
        odd_pairs, odd_statuses: the pairs with another status than that, and which.
    """

    usual: list[int]
    odd_pairs: list[int]
    odd_statuses: list[int]


def _usual(statuses: str, cells: Sequence[int]) -> str:
    """The digit that most cells have, of the statuses of some pairs."""
    if not statuses or statuses.count(statuses[0]) == len(statuses):
        return statuses[:1]
    counted: dict[str, int] = {}
    for status, own in zip(statuses, cells, strict=True):
        counted[status] = counted.get(status, 0) + own
    return max(counted, key=lambda status: counted[status])


class Rules:
    """The counted conditions of a law, laid out for the pairs of a store."""

    def __init__(self, shelf: Shelf, maps: ClassMaps) -> None:
        self._maps = maps
        self._rules = [
            _Rule(condition, [award[place] for award in maps.awards])
            for place, condition in enumerate(counted_conditions(shelf))
        ]
        self._width = len(maps.awards)
        self._pick = [_picker(awards) for awards in maps.pairs]

    def rows(self, days: Days, only: Iterable[str] | None = None) -> list[str]:
        """For each class of governments the statuses of all classes of awards, a digit each.

        Args:
            only: count these conditions alone.
        """
        written: dict[Mask, str] = {}
        found = []
        for mask in self._masks(days, only):
            if mask not in written:
                written[mask] = self._row(mask)
            found.append(written[mask])
        return found

    def standing(self, days: Days, only: Iterable[str] | None = None) -> Standing:
        """What most cells of each class of governments are, and the pairs that are not."""
        found = Standing([], [], [])
        pair = 0
        for row, pick, cells in zip(
            self.rows(days, only), self._pick, self._maps.cells, strict=True
        ):
            statuses = pick(row)
            usual = _usual(statuses, cells)
            found.usual.append(int(usual or NO_STRING_NUMBER))
            if statuses.count(usual) < len(statuses):
                for at, status in enumerate(statuses, pair):
                    if status != usual:
                        found.odd_pairs.append(at)
                        found.odd_statuses.append(int(status))
            pair += len(statuses)
        return found

    def forget(self) -> None:
        """Decide every condition anew when next asked."""
        for rule in self._rules:
            rule.forget()

    def decide(self, days: Days, only: Iterable[str] | None = None) -> str:
        """The status of each pair that occurs, one digit each, in the order of the pairs."""
        rows = zip(self.rows(days, only), self._pick, strict=True)
        return "".join(pick(row) for row, pick in rows)

    def changes(self, known: int, only: Iterable[str] | None = None) -> list[int]:
        """The day numbers on which some status may change, as known on a day."""
        day = date.fromordinal(known)
        rules = self._counted(Days(day, day), only)
        return sorted({day for _, rule in rules for day in rule.changes(known)})

    def decide_each(
        self, days: Days, only: Iterable[str] | None = None
    ) -> list[tuple[str, list[tuple[int, int]]]]:
        """For each condition that catches some pair: the pairs and statuses under which it does."""
        found = []
        for place, rule in self._counted(days, only):
            masks = rule.masks(days.on.toordinal(), days.known.toordinal())
            if caught := list(self._caught(place, masks)):
                found.append((rule.id, caught))
        return found

    def _caught(self, place: int, masks: Sequence[Mask]) -> Iterator[tuple[int, int]]:
        pair = 0
        for government, awards in zip(self._maps.governments, self._maps.pairs, strict=True):
            if mask := masks[government[place]]:
                for at, award in enumerate(awards, pair):
                    for status in EXPOSED:
                        if mask >> (status * self._width + award) & 1:
                            yield at, status
            pair += len(awards)

    def _counted(self, days: Days, only: Iterable[str] | None) -> Iterator[tuple[int, _Rule]]:
        """The conditions that are known on the day of knowledge, and their places."""
        known = days.known.toordinal()
        wanted = None if only is None else set(only)
        for place, rule in enumerate(self._rules):
            if rule.entered <= known and (wanted is None or rule.id in wanted):
                yield place, rule

    def _masks(self, days: Days, only: Iterable[str] | None) -> list[Mask]:
        """What stands under each status, for each class of governments."""
        on, known = days.on.toordinal(), days.known.toordinal()
        counted = [(place, rule.masks(on, known)) for place, rule in self._counted(days, only)]
        counted = [(place, masks) for place, masks in counted if any(masks)]
        if not counted:
            return [0] * len(self._maps.governments)
        by_class = [masks for _, masks in counted]
        own = itemgetter(*(place for place, _ in counted), 0)
        return [
            reduce(or_, map(list.__getitem__, by_class, own(government)))
            for government in self._maps.governments
        ]

    def _row(self, mask: Mask) -> str:
        """A digit for each class of awards: the first status in which its bit is set."""
        every = left = (1 << self._width) - 1
        digits = 0
        for status in range(len(NEARNESS)):
            if own := mask >> status * self._width & every & left:
                digits += status * int(f"{own:b}", 16)
                left &= ~own
        digits += NO_STRING_NUMBER * int(f"{left:b}", 16)
        return f"{digits:0{self._width}x}"[::-1]
