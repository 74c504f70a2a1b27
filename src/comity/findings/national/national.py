"""All governments of a store under one law: the dollars of each by status, on any day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from comity.findings.check import Days
from comity.findings.national.class_maps import ClassMaps, class_maps
from comity.findings.national.counted import DOLLAR_STATUSES, EXPOSED
from comity.findings.national.decisions import Rules
from comity.findings.national.engine import Engine, Rows, Small
from comity.findings.national.engines import open_engine
from comity.findings.national.record import TABLES, Record, see
from comity.findings.national.statements import Parameters
from comity.findings.shelf import Shelf


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
        found: rows of `dollars_by_government`.
        names: governments by number; asked for only when rows are looked at, as is
        total: adds up all actions of the store by then, apart.
    """

    def __init__(
        self,
        days: Days,
        found: Rows,
        *,
        names: Callable[[], Mapping[int, Named]],
        total: Callable[[], int],
    ) -> None:
        self.days = days
        self._found, self._names, self._total = found, names, total

    @cached_property
    def rows(self) -> list[GovernmentDollars]:
        """One for each government with actions by that day, by number.

        Recipients that are no government stand first, if they have any dollars.
        """
        names = {0: NOBODY, **self._names()}
        cents: dict[int, dict[str, int]] = {}
        for government, status, own in sorted(self._found):
            by_status = cents.setdefault(government, {})
            if own:
                by_status[DOLLAR_STATUSES[status]] = own
        if not cents.get(0):
            cents.pop(0, None)
        return [GovernmentDollars(number, names[number], own) for number, own in cents.items()]

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
        self.engine.see("government_classes", [str(self.maps.governments_path)])
        self._stands: tuple[Days, tuple[str, ...] | None] | None = None

    def decide(self, days: Days, only: Iterable[str] | None = None) -> None:
        """Let statements read `statuses`: the status of each pair on a day.

        Args:
            only: count these conditions alone.
        """
        self.shelf.refuse_before_the_record(days.known)
        rows = self.rules.rows(days, None if only is None else tuple(sorted(only)))
        types = {"government_class": "integer", "digits": "varchar"}
        self.engine.take("status_rows", Small(types, [range(len(rows)), rows]))
        self.engine.define("statuses", "statuses", {})

    def _stand(self, days: Days, only: tuple[str, ...] | None) -> None:
        """Let statements read `usual_statuses` and `odd_cells`; kept until another is asked."""
        if self._stands == (days, only):
            return
        self.shelf.refuse_before_the_record(days.known)
        found = self.rules.standing(days, only)
        types = {"government_class": "integer", "status": "integer"}
        self.engine.take("usual_rows", Small(types, [range(len(found.usual)), found.usual]))
        types = {"pair": "integer", "status": "integer"}
        self.engine.take("odd_pairs", Small(types, [found.odd_pairs, found.odd_statuses]))
        self.engine.define("usual_statuses", "usual_statuses", {})
        self.engine.keep("odd_cells", "odd_cells", {})
        self._stands = (days, only)

    def forget(self) -> None:
        """Decide every condition anew when next asked, as on a day that was never asked about."""
        self.rules.forget()
        self._stands = None

    def names(self) -> dict[int, Named]:
        """Id, slug, name and State of each government by number."""
        if not self._names:
            rows = self.engine.run("governments", [{}])
            self._names = {number: Named(*about) for number, *about in rows}
        return self._names

    def dollars(self, days: Days, only: Iterable[str] | None = None) -> NationalDollars:
        """Dollars of every government by status, each action once under its nearest status."""
        self._stand(days, None if only is None else tuple(sorted(only)))
        day: Parameters = {"on": days.on, "known": days.known}
        return NationalDollars(
            days,
            self.engine.run("dollars_by_government", [day]),
            names=self.names,
            total=lambda: int(self.engine.run("total", [day])[0][0]),
        )

    def close(self) -> None:
        """Let go of the engine."""
        self.engine.close()
