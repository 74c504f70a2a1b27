"""Pairing the rows of a published list with the requests of a log, in tiers.

    reference   both carry the same keyed reference
    unique      alone on both sides in facility, day and form
    assigned    one-to-one within the facility and a window of days, at the least cost
    contrary    the same, of what is left, although the two sides tell different outcomes

Every pair keeps its tier, the days between, and how many other requests it might as well have been.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from comity.requests.weekly.assignment import assign

Tier: TypeAlias = Literal["reference", "unique", "assigned", "contrary"]

TIERS: tuple[Tier, ...] = ("reference", "unique", "assigned", "contrary")
"""In the order in which they run."""

WINDOW = 3
"""Days by which a custodian may receive a form after the day on it."""

Kind: TypeAlias = Literal[
    "collected", "declined", "transferred", "released", "ended", "died", "elsewhere", "pending"
]
"""What became of a request, as coarse as both sides can tell; `pending`: blank or not known."""


class Row(NamedTuple):
    """One row of either side, as far as both can be compared.

    Attributes:
        day: on the form; where a log has only the day of receipt, that.
        form: id of the form; empty where not told.
    """

    facility: str
    day: date
    form: str = ""
    kind: Kind = "pending"
    reference: str = ""


class Pair(NamedTuple):
    """A row of the list and a row of the log, by their places.

    Attributes:
        days: from the day of the list to that of the log.
        others: rows of the log that the row of the list might as well have been.
    """

    listed: int
    logged: int
    tier: Tier
    days: int
    others: int


def pair(
    listed: Sequence[Row],
    logged: Sequence[Row],
    *,
    window: int = WINDOW,
    tiers: Sequence[Tier] = TIERS,
) -> list[Pair]:
    """Pair the rows of two sides, each at most once, in the order of the list."""
    run = _Pairing(listed, logged, window)
    steps: dict[Tier, Callable[[], None]] = {
        "reference": run.by_reference,
        "unique": run.unique,
        "assigned": lambda: run.assigned("assigned", name_alone="unique" in tiers),
        "contrary": lambda: run.assigned("contrary"),
    }
    for tier in tiers:
        # What is alone on its day is assigned with all others: a request of the day before may
        # fit it better; the pairs that stay are named unique.
        if tier != "unique" or "assigned" not in tiers:
            steps[tier]()
    return sorted(run.found)


class _Pairing:
    """The pairs found so far, and the rows still free."""

    def __init__(self, listed: Sequence[Row], logged: Sequence[Row], window: int) -> None:
        self.listed, self.logged, self.window = listed, logged, window
        self.left = set(range(len(listed)))
        self.right = set(range(len(logged)))
        self.found: list[Pair] = []
        self.by_day: Counter[tuple[str, date, str]] = Counter(
            (one.facility, one.day, one.form) for one in logged
        )
        self.forms = {one.form for one in logged}

    def by_reference(self) -> None:
        """Pair what carries one keyed reference."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for at in sorted(self.right):
            if self.logged[at].reference:
                numbers[self.logged[at].reference].append(at)
        for at in sorted(self.left):
            waiting = numbers.get(self.listed[at].reference) if self.listed[at].reference else None
            if waiting:
                self._take(at, waiting.pop(0), "reference")

    def unique(self) -> None:
        """Pair what is alone on both sides in facility, day and form."""
        for one, other in self._alone():
            self._take(one, other, "unique")

    def _alone(self) -> list[tuple[int, int]]:
        left, right = self._groups(self.left, self.listed), self._groups(self.right, self.logged)
        found = []
        for key, ours in left.items():
            theirs = right.get(key, ())
            if len(ours) == 1 and len(theirs) == 1:
                one, other = self.listed[ours[0]], self.logged[theirs[0]]
                if _forms_fit(one.form, other.form) and not _contrary(one, other):
                    found.append((ours[0], theirs[0]))
        return found

    def assigned(self, tier: Tier, *, name_alone: bool = False) -> None:
        """Assign the rest one to one within the facility and the window, at the least cost.

        Args:
            name_alone: name the pairs unique that are alone on both sides on their day.
        """
        alone = set(self._alone()) if name_alone else set()
        left, right = self._classes(self.left, self.listed), self._classes(self.right, self.logged)
        lefts, rights = list(left), list(right)
        places: dict[tuple[str, date], list[int]] = defaultdict(list)
        for number, row in enumerate(rights):
            places[row.facility, row.day].append(number)
        costs: dict[tuple[int, int], int] = {}
        for number, row in enumerate(lefts):
            for days in range(self.window + 1):
                for other in places.get((row.facility, row.day + timedelta(days=days)), ()):
                    if tier == "assigned" and _contrary(row, rights[other]):
                        continue
                    if _forms_fit(row.form, rights[other].form):
                        costs[number, other] = _cost(row, rights[other], days)
        flows = assign(
            [len(left[one]) for one in lefts], [len(right[one]) for one in rights], costs
        )
        for (one, other), number in sorted(flows.items()):
            for _ in range(number):
                taken = left[lefts[one]].pop(0), right[rights[other]].pop(0)
                self._take(*taken, "unique" if taken in alone else tier)

    def _groups(self, places: set[int], rows: Sequence[Row]) -> dict[tuple[str, date], list[int]]:
        groups: dict[tuple[str, date], list[int]] = defaultdict(list)
        for at in sorted(places):
            groups[rows[at].facility, rows[at].day].append(at)
        return groups

    @staticmethod
    def _classes(places: set[int], rows: Sequence[Row]) -> dict[Row, list[int]]:
        """Rows alike in all that can be compared; what their reference is no longer matters."""
        classes: dict[Row, list[int]] = defaultdict(list)
        for at in sorted(places):
            classes[rows[at]._replace(reference="")].append(at)
        return classes

    def _take(self, listed: int, logged: int, tier: Tier) -> None:
        self.left.discard(listed)
        self.right.discard(logged)
        one, other = self.listed[listed], self.logged[logged]
        others = 0 if tier == "reference" else self._others(one)
        self.found.append(Pair(listed, logged, tier, (other.day - one.day).days, others))

    def _others(self, row: Row) -> int:
        return max(0, sum(self._candidates(row)) - 1)

    def _candidates(self, row: Row) -> Iterator[int]:
        for days in range(self.window + 1):
            day = row.day + timedelta(days=days)
            for form in self.forms:
                if _forms_fit(row.form, form):
                    yield self.by_day.get((row.facility, day, form), 0)


def _forms_fit(one: str, other: str) -> bool:
    """Whether two forms may be one: a side may not tell, or tell an edition less exactly."""
    if not one or not other or "not-seen" in (one, other):
        return True
    return one == other or one.rsplit("-", 1)[0] == other or other.rsplit("-", 1)[0] == one


def _contrary(one: Row, other: Row) -> bool:
    """Whether both sides tell an outcome, and not the same."""
    return "pending" not in (one.kind, other.kind) and one.kind != other.kind


_DAYS_COST = (4, 23, 23, 23)
"""What speaks against a receipt on the same day, a day later and so on: ten times -ln of 0.7 for
the same day, 0.1 for each day after it."""

_LOG_IS_BLANK = 17
_LIST_IS_BLANK = 40


def _cost(row: Row, other: Row, days: int) -> int:
    """What speaks against a pair: days between, an outcome that one side leaves blank.

    The log's own outcome may be blank more often than a list's where the log tells one: a list
    is made from what its publisher knows.
    """
    cost = _DAYS_COST[min(days, 3)] + 8 * max(0, days - 3)
    if _contrary(row, other):
        return cost + 100
    if row.kind == other.kind:
        return cost
    return cost + (_LOG_IS_BLANK if other.kind == "pending" else _LIST_IS_BLANK)
