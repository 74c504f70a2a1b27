"""A workspace's own store of awards: what a government had of a program, as known on a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from comity.awards.store import Store

_FIRST_MONTH = 10

_SUM = """
select coalesce(sum(actions.cents), 0), count(distinct actions.award)
from actions
join cells on cells.cell = actions.cell
join governments on governments.government = actions.government
where governments.slug = ? and cells.program like ?
  and actions.known_from <= ? and actions.known_until > ?
  and actions.action_day >= ? and actions.action_day < ?
"""


class Holding(NamedTuple):
    """Net obligations in cents, and the number of awards that they are of."""

    cents: int
    awards: int


@dataclass(eq=False)
class OwnAwards:
    """The store, asked when it is first needed."""

    store: Store
    _connection: Any = None
    _held: dict[tuple[Any, ...], Holding] = field(default_factory=dict)

    @property
    def build(self) -> str:
        """Name of the build that is asked."""
        return self.store.build_id

    def holding(self, slug: str, programs: str, year: int | None, known: date) -> Holding:
        """What a government was obligated, net.

        Args:
            programs: a listing (`16.738`) or an agency's (`16.*`).
            year: federal fiscal year of the obligations; None for all of the store.
        """
        key = (slug, programs, year, known)
        if key not in self._held:
            self._held[key] = self._ask(slug, programs, year, known)
        return self._held[key]

    def _ask(self, slug: str, programs: str, year: int | None, known: date) -> Holding:
        if self._connection is None:
            self._connection = self.store.connect()
        first = date(year - 1, _FIRST_MONTH, 1) if year else date.min
        after = date(year, _FIRST_MONTH, 1) if year else date.max
        like = programs.replace("*", "%")
        row = self._connection.execute(_SUM, [slug, like, known, known, first, after]).fetchone()
        return Holding(int(row[0]), int(row[1]))
