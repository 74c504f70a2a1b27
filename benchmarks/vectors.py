"""The national question put to whole vectors of actions, in numpy and in pandas.

This is how OpenFisca and its kin work: every condition is a mask over all rows. The status of a
condition for a class of governments and of awards comes from the single question (`answer`),
which shares no line with the national statements; the vectors do the rest.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import numpy
import pandas

from comity.awards.store import Store
from comity.findings.answers import answer
from comity.findings.check import Days
from comity.findings.compiled import CompiledCondition
from comity.findings.finding import Asked
from comity.findings.national.counted import counted_conditions
from comity.findings.seen import Seen, everyone
from comity.findings.shelf import Shelf

EXPOSED = ("binding", "unsettled")

Kind = tuple[str, int, date]
"""A program, fiscal year and signing day."""


class Classed(NamedTuple):
    """One condition: the class of each government and of each kind of award, and one of each."""

    condition: CompiledCondition
    governments: Any
    kinds: Any
    seen: list[Seen]
    shown: list[Kind]


class Vectors:
    """All actions of governments in a store as columns in memory, with their classes."""

    def __init__(self, shelf: Shelf, store: Store) -> None:
        self.shelf = shelf
        with store.connect() as data:
            slugs = data.execute(
                "select government, slug from governments where government > 0 order by all"
            ).fetchall()
            kinds = data.execute("""
                select distinct program, fiscal_year, signed from cells where government > 0
                order by all
            """).fetchall()
            data.execute("""
                create temp table kinds as select row_number() over (
                    order by program, fiscal_year, signed) - 1 as kind, *
                from (select distinct program, fiscal_year, signed from cells where government > 0)
            """)
            self.columns = data.execute("""
                select actions.government, cast(kind as integer) as kind, cents,
                    action_day - date '1970-01-01' as action_day,
                    known_from - date '1970-01-01' as known_from,
                    least(known_until, date '2262-01-01') - date '1970-01-01' as known_until
                from actions join cells using (cell)
                join kinds on kinds.program = cells.program
                    and kinds.fiscal_year = cells.fiscal_year
                    and kinds.signed is not distinct from cells.signed
                where actions.government > 0 order by actions.government
            """).fetchnumpy()
        self.frame = pandas.DataFrame(self.columns)
        known = everyone()
        seen = [known[slug] for _, slug in slugs]
        self.conditions = [_classed(one, seen, kinds) for one in counted_conditions(shelf)]

    def exposed(self, days: Days) -> dict[int, int]:
        """Exposed cents of each government, by masks over numpy vectors."""
        rows = self.columns
        exposed: Any = numpy.zeros(len(rows["cents"]), dtype=bool)
        places = rows["government"] - 1
        for one in self.conditions:
            table = self._table(one, days)
            exposed |= table[one.governments[places], one.kinds[rows["kind"]]]
        on, known = _number(days.on), _number(days.known)
        exposed &= rows["action_day"] <= on
        exposed &= (rows["known_from"] <= known) & (rows["known_until"] > known)
        governments: Any = rows["government"][exposed]
        cents: Any = rows["cents"][exposed]
        firsts = numpy.flatnonzero(numpy.r_[True, governments[1:] != governments[:-1]])
        sums = numpy.add.reduceat(cents, firsts) if len(cents) else []
        return dict(zip(governments[firsts].tolist(), map(int, sums), strict=True))

    def exposed_in_frame(self, days: Days) -> dict[int, int]:
        """The same by masks over a pandas frame."""
        frame = self.frame
        exposed = pandas.Series(False, index=frame.index)
        for one in self.conditions:
            table = self._table(one, days)
            for number in range(len(one.seen)):
                if table[number].any():
                    places: Any = numpy.flatnonzero(one.governments == number)
                    kinds: Any = numpy.flatnonzero(table[number][one.kinds])
                    reached = frame["government"].isin(places + 1)
                    exposed |= reached & frame["kind"].isin(kinds)
        on, known = _number(days.on), _number(days.known)
        exposed &= frame["action_day"].le(on) & frame["known_from"].le(known)
        exposed &= frame["known_until"].gt(known)
        sums = frame[exposed].groupby("government")["cents"].sum()
        return {int(number): int(cents) for number, cents in sums.items()}

    def _table(self, one: Classed, days: Days) -> Any:
        """Whether each class of governments is exposed in each class of awards."""
        if one.condition.about["entered"][0] > days.known.toordinal():
            return numpy.zeros((len(one.seen), len(one.shown)), dtype=bool)
        return numpy.array([
            [self._is_exposed(one.condition.id, seen, kind, days) for kind in one.shown]
            for seen in one.seen
        ])  # fmt: skip

    def _is_exposed(self, condition: str, seen: Seen, kind: Kind, days: Days) -> bool:
        program, year, signed = kind
        asked = Asked(seen, program=program, fiscal_year=year, signed=signed,
                      on=days.on, known=days.known)  # fmt: skip
        return answer(self.shelf, condition, asked).status in EXPOSED


def _classed(condition: CompiledCondition, seen: list[Seen], kinds: list[Kind]) -> Classed:
    of_governments, shown_governments = _numbered([condition.class_of(one) for one in seen])
    begins = condition.about["signed_from"]
    of_kinds, shown_kinds = _numbered([
        (condition.cell_class(program, year), bool(begins and signed.isoformat() < begins))
        for program, year, signed in kinds
    ])  # fmt: skip
    return Classed(
        condition,
        numpy.array(of_governments, dtype=numpy.int32),
        numpy.array(of_kinds, dtype=numpy.int32),
        [seen[place] for place in shown_governments],
        [kinds[place] for place in shown_kinds],
    )


def _numbered(marks: list[Any]) -> tuple[list[int], list[int]]:
    """The class of each, and where each class is first met."""
    numbers: dict[Any, int] = {}
    firsts: list[int] = []
    for place, mark in enumerate(marks):
        if mark not in numbers:
            numbers[mark] = len(numbers)
            firsts.append(place)
    return [numbers[mark] for mark in marks], firsts


def _number(day: date) -> int:
    return (day - date(1970, 1, 1)).days
