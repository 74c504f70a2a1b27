"""Totals that audits state, of themselves, of listings and of clusters, beside their awards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.awards.published import Difference, differences
from comity.awards.store.statements import statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A stated total that is not the sum of its awards, beyond what rounding explains.

    part: the listing or cluster whose total it is; empty where it is the whole audit's.
    """

    report_id: str
    part: str
    auditee: str
    period_end: date | None
    difference: Difference


@dataclass(frozen=True, slots=True)
class StatedTotals:
    """Stated totals beside their awards; partial: those of audits whose awards are not all here."""

    compared: int = 0
    partial: int = 0
    different: tuple[StatedTotal, ...] = ()


def totals_of_audits(connection: duckdb.DuckDBPyConnection, told: str, known: date) -> StatedTotals:
    """Compare what audits state that they come to.

    Args:
        told: SQL of what each file tells: report_id, snapshot, source, cents. The last told counts.
        known: what files of later days say is left out.
    """
    return _compared(connection, statement("stated_of_audits", told=told), "''", known)


def totals_of_listings(connection: duckdb.DuckDBPyConnection, known: date) -> StatedTotals:
    """Compare what the rows of an audit state that all awards of their listing come to."""
    stated = statement("stated_of_parts", part="program", total="program_total_cents")
    return _compared(connection, stated, "program", known)


def totals_of_clusters(connection: duckdb.DuckDBPyConnection, known: date) -> StatedTotals:
    """Compare what the rows of an audit state that all awards of their cluster come to."""
    stated = statement("stated_of_parts", part="cluster", total="cluster_total_cents")
    return _compared(connection, stated, "cluster", known)


def _compared(
    connection: duckdb.DuckDBPyConnection, stated: str, part: str, known: date
) -> StatedTotals:
    sql = statement("stated_totals", stated=stated, part=part)
    rows = connection.execute(sql, {"known": known}).fetchall()
    whole = [row for row in rows if not row[4]]
    apart = {
        (report, named, cents): (auditee, day, parts)
        for report, named, auditee, day, _, cents, parts in whole
        if parts is not None
    }
    found = differences(
        {key: key[2] for key in apart},
        ((key, cents) for key, (_, _, parts) in apart.items() for cents in parts),
    )
    different = tuple(
        StatedTotal(report, named, *apart[report, named, cents][:2], one)
        for (report, named, cents), one in found.items()
    )
    return StatedTotals(len(whole), len(rows) - len(whole), different)
