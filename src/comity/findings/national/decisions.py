"""The status of every pair of classes on a day, as known on a day: no engine, no award.

The classes of awards that a condition reaches are one integer with a bit for each class. A class
of governments puts together, status by status, the integers of all its conditions; the status of
a pair is then the first, from binding on, in which its bit is set.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
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

Masks: TypeAlias = dict[int, int]
"""Status by number -> the classes of awards under it, a bit each; no bit is set twice."""


class _Outcomes(NamedTuple):
    """What one timeline says as known from a day on: days on which statuses begin."""

    known_from: list[int]
    starts: list[list[int]]
    statuses: list[list[int]]


class _Rule:
    """One condition, with the classes of awards that each of its timelines decides.

    `reached` has, for each of the condition's classes of governments, the timelines that decide
    together and the mask of the classes of awards for which they do.
    """

    def __init__(self, condition: CompiledCondition, asked: Sequence[str | None]) -> None:
        self.id = condition.id
        self.entered: int = condition.about["entered"][0]
        self.is_inside_listing = bool(condition.about["inside_listing"])
        self.timelines = [_outcomes(timeline) for timeline in condition.timelines]
        masks: dict[str, int] = {}
        for place, cell in enumerate(asked):
            if cell is not None:
                masks[cell] = masks.get(cell, 0) | 1 << place
        self.reached = [list(_reached(folds, masks).items()) for folds in condition.folds]
        self._last: tuple[list[int], list[Masks]] = ([], [])

    def masks(self, on: int, known: int) -> list[Masks]:
        """For each class of governments the classes of awards under each status that counts."""
        statuses = [_status(timeline, on, known) for timeline in self.timelines]
        if statuses != self._last[0] or not self._last[1]:
            by_class = [self._by_status(reached, statuses) for reached in self.reached]
            self._last = (statuses, by_class)
        return self._last[1]

    def changes(self, known: int) -> Iterator[int]:
        """The day numbers on which some timeline changes, as known on a day."""
        for timeline in self.timelines:
            yield from timeline.starts[bisect_right(timeline.known_from, known) - 1]

    def _by_status(
        self, reached: Iterable[tuple[tuple[int, ...], int]], statuses: Sequence[int]
    ) -> Masks:
        found: Masks = {}
        for timelines, mask in reached:
            status = min(statuses[one] for one in timelines)
            if status == BINDING and self.is_inside_listing:
                status = UNSETTLED
            if status != NOT_APPLICABLE:
                found[status] = found.get(status, 0) | mask
        return found


def _outcomes(timeline: list[list[Any]]) -> _Outcomes:
    return _Outcomes(
        [known for known, _ in timeline],
        [[one[STARTS] for one in outcomes] for _, outcomes in timeline],
        [[NEARNESS[one[STATUS]] for one in outcomes] for _, outcomes in timeline],
    )


def _reached(
    folds: Mapping[str, Mapping[str, int]], masks: Mapping[str, int]
) -> dict[tuple[int, ...], int]:
    """Masks of classes of awards by the timelines that decide for them."""
    found: dict[tuple[int, ...], int] = {}
    for asked, mask in masks.items():
        timelines = {
            index for cell, parts in folds.items() if fits(asked, cell) for index in parts.values()
        }
        if timelines:
            key = tuple(sorted(timelines))
            found[key] = found.get(key, 0) | mask
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

    def decide(self, days: Days, only: Iterable[str] | None = None) -> str:
        """The status of each pair on a day, one digit each, in the order of the pairs.

        Args:
            only: count these conditions alone.
        """
        by_class = self._by_class(days, only)
        rows: dict[frozenset[tuple[int, int]], str] = {}
        found = []
        for masks, pick in zip(by_class, self._pick, strict=True):
            key = frozenset(masks.items())
            if key not in rows:
                rows[key] = self._row(masks)
            found.append(pick(rows[key]))
        return "".join(found)

    def changes(self, known: int, only: Iterable[str] | None = None) -> list[int]:
        """The day numbers on which some status may change, as known on a day."""
        wanted = None if only is None else set(only)
        days = (
            rule.changes(known)
            for rule in self._rules
            if rule.entered <= known and (wanted is None or rule.id in wanted)
        )
        return sorted({day for found in days for day in found})

    def decide_each(
        self, days: Days, only: Iterable[str] | None = None
    ) -> list[tuple[str, list[tuple[int, int]]]]:
        """For each condition that catches some pair: the pairs and statuses under which it does."""
        wanted = None if only is None else set(only)
        on, known = days.on.toordinal(), days.known.toordinal()
        found = []
        for place, rule in enumerate(self._rules):
            if rule.entered <= known and (wanted is None or rule.id in wanted):
                caught = list(self._caught(place, rule.masks(on, known)))
                if caught:
                    found.append((rule.id, caught))
        return found

    def _caught(self, place: int, masks: Sequence[Masks]) -> Iterator[tuple[int, int]]:
        pair = 0
        for government, awards in zip(self._maps.governments, self._maps.pairs, strict=True):
            own = masks[government[place]]
            caught = [(status, own[status]) for status in EXPOSED if status in own]
            if caught:
                for at, award in enumerate(awards, pair):
                    for status, mask in caught:
                        if mask >> award & 1:
                            yield at, status
            pair += len(awards)

    def _by_class(self, days: Days, only: Iterable[str] | None) -> list[Masks]:
        on, known = days.on.toordinal(), days.known.toordinal()
        wanted = None if only is None else set(only)
        counted = [
            (place, rule.masks(on, known))
            for place, rule in enumerate(self._rules)
            if rule.entered <= known and (wanted is None or rule.id in wanted)
        ]
        found = []
        for government in self._maps.governments:
            masks: Masks = {}
            for place, by_class in counted:
                for status, mask in by_class[government[place]].items():
                    masks[status] = masks.get(status, 0) | mask
            found.append(masks)
        return found

    def _row(self, masks: Masks) -> str:
        """A digit for each class of awards: the first status in which its bit is set."""
        left = (1 << self._width) - 1
        digits = 0
        for status in sorted(masks):
            digits += status * int(f"{masks[status] & left:b}", 16)
            left &= ~masks[status]
        digits += NO_STRING_NUMBER * int(f"{left:b}", 16)
        return f"{digits:0{self._width}x}"[::-1]
