"""Whether a store's figures agree: later files with earlier ones, totals with their parts.

Nothing here is a fault of the store, and nothing is corrected: a figure is kept as its file said
it, and what does not agree is told beside it. Figures are those known on the day asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from comity.awards.layouts.codes import any_of, types_of
from comity.awards.published import Drift, drift, of_earlier_years
from comity.awards.store.memory import allowed, keep_within
from comity.awards.store.part import rows_of
from comity.awards.store.stated_totals import (
    StatedTotals,
    totals_of_audits,
    totals_of_clusters,
    totals_of_listings,
)
from comity.awards.store.statements import statement, text
from comity.awards.store.store import Store
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb

MOST_AWARDS = 1000
"""Awards whose totals do not agree that are told one by one; all are counted."""


@dataclass(frozen=True, slots=True)
class Restated:
    """What the files of one day changed of the figures of an agency and fiscal year.

    Attributes:
        is_total: the figures are totals of whole awards, and no actions.
        told_on: the day of the files; what they changed is known from then on.
        gone, new, changed: of actions whose amount was told and is not, is and was not, or differs.
        reworded_rows: the amount is the same; day, program, recipient or number differs.
        gone_negative: of those gone or changed, the figures below nothing that are so no more;
            gone_negative_award: the award with the largest of them.
    """

    agency_code: str
    agency: str
    fiscal_year: int
    is_total: bool
    told_on: date
    awards: int
    gone_rows: int
    gone_cents: int
    new_rows: int
    new_cents: int
    changed_rows: int
    changed_from_cents: int
    changed_to_cents: int
    reworded_rows: int
    gone_negative_rows: int
    gone_negative_cents: int
    gone_negative_award: str

    @property
    def cents(self) -> int:
        """How much more the figures come to than before."""
        changed = self.changed_to_cents - self.changed_from_cents
        return self.new_cents - self.gone_cents + changed


@dataclass(frozen=True, slots=True)
class Resubmitted:
    """An audit that was submitted again.

    Attributes:
        is_partial: awards without a finding are not here, so that only figures in both can differ.
        drifts: by award reference and listing, the figures that differ.
    """

    first_report: str
    second_report: str
    auditee: str
    period_end: date
    told_on: date
    is_partial: bool
    drifts: dict[tuple[str, str], Drift]


@dataclass(frozen=True, slots=True)
class AwardTotal:
    """An award whose told total is not the sum of its actions here.

    told_on: the day of the file that told the total last; actions are those known on that day.
    """

    award_key: str
    recipient: str
    told_on: date
    told_cents: int
    added_cents: int


@dataclass(frozen=True, slots=True)
class AwardTotals:
    """Told totals of awards beside their actions.

    Attributes:
        compared: awards that tell a total and whose first action is here.
        different: how many of them do not agree; largest: those that differ most.
        begun_before: awards whose first action is not here, so that nothing follows for them.
    """

    compared: int = 0
    different: int = 0
    begun_before: int = 0
    largest: list[AwardTotal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SpentBefore:
    """What an audit says was spent directly on a listing above all that was obligated meanwhile.

    Attributes:
        first_day, last_day: the auditee's own year.
    """

    report_id: str
    auditee: str
    program: str
    first_day: date
    last_day: date
    spent_cents: int
    obligated_cents: int

    @property
    def earlier_cents(self) -> int:
        """At least so much is of other years' awards, or of actions that are not here."""
        return of_earlier_years(self.spent_cents, max(0, self.obligated_cents))


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the figures of a store say of each other, as known on a day.

    Attributes:
        audit_totals, listing_totals, cluster_totals: what audits state that they, their awards of a
            listing and their awards of a cluster come to.
    """

    known: date
    restated: list[Restated]
    resubmitted: list[Resubmitted]
    award_totals: AwardTotals
    audit_totals: StatedTotals
    listing_totals: StatedTotals
    cluster_totals: StatedTotals
    spent_before: list[SpentBefore]


def agreement(store: Store, *, known: date) -> Agreement:
    """Hold the figures of a store against each other.

    Args:
        known: what files of later days say is left out.
    Raises: InputError where memory ends, saying how to give more.
    """
    import duckdb

    with store.connect() as connection:
        try:
            # A limit below what the open connection holds already is refused here.
            keep_within(connection, store.folder)
            return _held_against_each_other(connection, store, known)
        except duckdb.OutOfMemoryException:
            raise InputError(
                f"{store.folder}: {allowed()} of memory were not enough to compare its figures; "
                "set COMITY_MEMORY to more, like 4GB."
            ) from None


def _held_against_each_other(
    connection: duckdb.DuckDBPyConnection, store: Store, known: date
) -> Agreement:
    return Agreement(
        known,
        _restated(connection, store, known),
        _resubmitted(connection, known),
        _award_totals(connection, store, known),
        _audit_totals(connection, store, known),
        totals_of_listings(connection, known),
        totals_of_clusters(connection, known),
        _spent_before(connection, known),
    )


def _restated(connection: duckdb.DuckDBPyConnection, store: Store, known: date) -> list[Restated]:
    sources = [one for one in store.manifest.sources if one.table in ("action", "summary")]
    if len({one.snapshot for one in sources}) < 2:
        return []
    connection.execute("create temp table files (source integer, snapshot date)")
    connection.executemany(
        "insert into files values (?, ?)", [(one.number, one.snapshot) for one in sources]
    )
    first: dict[tuple[str, int], str] = {}
    for one in sources:
        if one.covers:
            agency, year = one.covers.split(" ")
            key = (agency, int(year))
            first[key] = min(first.get(key, one.snapshot), one.snapshot)
    connection.execute(
        "create temp table wholes (agency text, fiscal_year integer, first_day date)"
    )
    for (agency, fiscal_year), day in first.items():
        connection.execute("insert into wholes values (?, ?, ?)", [agency, fiscal_year, day])
    rows = connection.execute(statement("restated"), {"known": known}).fetchall()
    return [Restated(*row) for row in rows]


def _resubmitted(connection: duckdb.DuckDBPyConnection, known: date) -> list[Resubmitted]:
    rows = connection.execute(statement("audits_again"), {"known": known}).fetchall()
    return [_submission(list(told)) for _, told in groupby(rows, key=lambda row: row[:2])]


def _submission(rows: Sequence[tuple[Any, ...]]) -> Resubmitted:
    first_report, second_report, auditee, period_end, told_on, is_partial = rows[0][:6]
    first = {row[6:8]: row[8] for row in rows if row[8] is not None}
    second = {row[6:8]: row[9] for row in rows if row[9] is not None}
    if is_partial:
        in_both = first.keys() & second.keys()
        first = {key: cents for key, cents in first.items() if key in in_both}
        second = {key: cents for key, cents in second.items() if key in in_both}
    found = drift(first, second)
    return Resubmitted(first_report, second_report, auditee, period_end, told_on, is_partial, found)


def _award_totals(connection: duckdb.DuckDBPyConnection, store: Store, known: date) -> AwardTotals:
    told = _told(store, "action", "award_key", "award_cents", "and correction <> 'D'")
    told += _told(store, "summary", "award_key", "coalesce(award_cents, cents)")
    if not told:
        return AwardTotals()
    sql = statement("award_totals", told=_union(told), loans=any_of(types_of("loan")))
    rows = connection.execute(sql, {"known": known, "most": MOST_AWARDS}).fetchall()
    if not rows:
        return AwardTotals()
    compared, different, begun_before = rows[0][:3]
    largest = [AwardTotal(*row[3:8]) for row in rows if row[8]]
    return AwardTotals(compared, different, begun_before, largest)


def _audit_totals(connection: duckdb.DuckDBPyConnection, store: Store, known: date) -> StatedTotals:
    told = _told(store, "audit", "report_id", "total_cents")
    return totals_of_audits(connection, _union(told), known) if told else StatedTotals()


def _spent_before(connection: duckdb.DuckDBPyConnection, known: date) -> list[SpentBefore]:
    rows = connection.execute(statement("spent_and_obligated"), {"known": known}).fetchall()
    return [SpentBefore(*row) for row in rows]


def _told(store: Store, table: str, key: str, cents: str, where: str = "") -> list[str]:
    """SQL of what each file of a kind tells of a total: key, day and number of the file, cents."""
    return [
        f"select {key}, date '{one.snapshot}' as snapshot, {one.number} as source,"
        f" {cents} as cents from read_parquet({text(rows_of(store.folder / one.part))})"
        f" where fault = '' {where}"
        for one in store.manifest.sources
        if one.table == table and one.part and any((store.folder / one.part).glob("*.parquet"))
    ]


def _union(statements: Sequence[str]) -> str:
    return " union all ".join(statements)
