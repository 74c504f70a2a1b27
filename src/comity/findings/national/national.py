"""All governments of a store under one law: the dollars of each by status, on any day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from comity.findings.check import Days
from comity.findings.national.class_maps import ClassMaps, class_maps
from comity.findings.national.counted import DOLLAR_STATUSES, EXPOSED, UNRESOLVED
from comity.findings.national.decisions import Rules
from comity.findings.national.engine import Engine, Rows, Small, open_engine
from comity.findings.national.record import TABLES, Record, see
from comity.findings.national.statements import Parameters, Value
from comity.findings.shelf import Shelf

COLUMNS = tuple(
    status for status in DOLLAR_STATUSES if status not in ("not_applicable", UNRESOLVED)
)
"""The statuses in the order of the columns of `dollars_by_government.sql`."""


class Named(NamedTuple):
    """A government of the store: its id, slug, name and State."""

    id: str
    slug: str
    name: str
    state: str


NOBODY = Named("", "", "recipients that are no government", "")
"""All recipients that were resolved to no government."""


class GovernmentDollars(NamedTuple):
    """A government of the store and its dollars in cents, by status.

    `number` is 0 for all recipients that are no government, whose dollars have one status:
    `unresolved`.
    """

    number: int
    named: Named
    cents: dict[str, int]

    @property
    def total_cents(self) -> int:
        """All its dollars."""
        return sum(self.cents.values())

    @property
    def exposed_cents(self) -> int:
        """Dollars under a binding or unsettled condition."""
        return sum(self.cents.get(DOLLAR_STATUSES[status], 0) for status in EXPOSED)


class NationalDollars:
    """Dollars of all governments on a day, and what they must add up to.

    Args:
        found: rows of `dollars_by_government`. names: governments by number.
        of_nobody: cents of recipients that are no government.
        total: adds up all actions of the store by then, apart; asked for only when looked at.
    """

    def __init__(
        self,
        days: Days,
        found: Rows,
        names: Mapping[int, Named],
        *,
        of_nobody: int,
        total: Callable[[], int],
    ) -> None:
        self.days = days
        self._found, self._names = found, names
        self._of_nobody, self._total = of_nobody, total

    @cached_property
    def rows(self) -> list[GovernmentDollars]:
        """One for each government with actions by that day, by number.

        Recipients that are no government stand first, if they have any.
        """
        rows = [
            GovernmentDollars(number, self._names[number], _by_status(cents))
            for number, *cents in sorted(self._found)
        ]
        if self._of_nobody:
            named = self._names.get(0, NOBODY)
            rows.insert(0, GovernmentDollars(0, named, {UNRESOLVED: self._of_nobody}))
        return rows

    @cached_property
    def total_cents(self) -> int:
        """The sum of all actions of the store by then."""
        return self._total()

    @property
    def foots(self) -> bool:
        """Whether the rows add up to the total, to the cent."""
        return sum(row.total_cents for row in self.rows) == self.total_cents

    def by_status(self) -> dict[str, int]:
        """Cents of all governments by status, the nearest to binding first."""
        found = {
            status: sum(row.cents.get(status, 0) for row in self.rows) for status in DOLLAR_STATUSES
        }
        return {status: cents for status, cents in found.items() if cents}


class National:
    """The governments of one store under one law, in one engine.

    Args:
        record: the store.
        engine: where statements run; DuckDB in this process where not given.
        classes: folder of class maps; that of the store where not given.
    """

    def __init__(
        self,
        shelf: Shelf,
        record: Record,
        *,
        engine: Engine | None = None,
        classes: Path | None = None,
    ) -> None:
        self.shelf, self.record = shelf, record
        self.engine = engine or open_engine()
        self.maps: ClassMaps = class_maps(shelf, record, classes)
        self.rules = Rules(shelf, self.maps)
        self._names: dict[int, Named] = {}
        for table in TABLES:
            see(self.engine, record, table)
        self.engine.see("cell_pairs", [str(self.maps.path)])
        self.engine.see("audited_pairs", [str(self.maps.audited_path)])
        self.engine.take("pairs", self.maps.pair_rows())
        self._decided: tuple[Days, tuple[str, ...] | None] | None = None
        self._is_kept = False

    def decide(self, days: Days, only: Iterable[str] | None = None) -> None:
        """Let statements read `decided`: the status of each cell on a day.

        Args:
            only: count these conditions alone.
        """
        wanted = None if only is None else tuple(sorted(only))
        if self._decided == (days, wanted):
            self._keep_decided()
            return
        self.shelf.refuse_before_the_record(days.known)
        rows = self.rules.rows(days, wanted)
        types = {"government_class": "integer", "digits": "varchar"}
        self.engine.take("status_rows", Small(types, [range(len(rows)), rows]))
        self.engine.define("statuses", "statuses", {})
        self.engine.define("decided", "decided_cells", {})
        self._decided, self._is_kept = (days, wanted), False

    def _keep_decided(self) -> None:
        """Asked again about a day: the status of each cell is worth keeping."""
        if not self._is_kept:
            self.engine.keep("decided", "decided_cells", {})
            self._is_kept = True

    def forget(self) -> None:
        """Decide anew when next asked, as in a cold start."""
        self._decided = None

    def parameters(self, days: Days, **more: Value) -> list[Parameters]:
        """The parameters of a statement about a day, for each run over some of the cells."""
        return [
            {**run, "on": days.on, "known": days.known, **more}
            for run in self.maps.parameters(self.engine.most_cells)
        ]

    def ask(self, name: str, days: Days, **more: Value) -> Rows:
        """The rows of a statement about a day, run over all cells."""
        return self.engine.run(name, self.parameters(days, **more))

    def names(self) -> dict[int, Named]:
        """Id, slug, name and State of each government by number."""
        if not self._names:
            rows = self.engine.run("governments", [{}])
            self._names = {number: Named(*about) for number, *about in rows}
        return self._names

    def dollars(self, days: Days, only: Iterable[str] | None = None) -> NationalDollars:
        """Dollars of every government by status, each action once under its nearest status."""
        self.decide(days, only)
        day = {"on": days.on, "known": days.known}
        [(of_nobody,)] = self.engine.run("unresolved", [day])
        return NationalDollars(
            days,
            self.ask("dollars_by_government", days),
            self.names(),
            of_nobody=of_nobody,
            total=lambda: int(self.engine.run("total", [day])[0][0]),
        )

    def exposed(self, days: Days) -> Rows:
        """Of every government (number, exposed cents, all cents), in no order."""
        self.decide(days)
        return self.ask("exposed_by_government", days)

    def close(self) -> None:
        """Let go of the engine."""
        self.engine.close()


def _by_status(cents: Sequence[int]) -> dict[str, int]:
    return {status: one for status, one in zip(COLUMNS, cents, strict=True) if one}
