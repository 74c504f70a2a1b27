"""Recipients that no government was found for, by dollars, in the form of the review file."""

from __future__ import annotations

from dataclasses import dataclass

from comity.awards.store.store import Store

DOUBTFUL = ("ambiguous", "unknown")


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A recipient to look at; the first columns are those of the review file."""

    recipient: str
    uei: str
    state: str
    government: str
    note: str
    decision: str
    evidence: str
    cents: int


def unresolved(store: Store, *, most: int = 0) -> list[Unresolved]:
    """List recipients of awards that are not decided, those with the most dollars first.

    Args:
        most: how many at most; 0 for all.
    """
    limit = f"limit {int(most)}" if most else ""
    with store.connect() as connection:
        rows = connection.execute(
            f"""
            select
                recipient, uei, state, '' as government, '' as note,
                min(decision), min(evidence), sum(cents)::bigint as cents
            from recipients
            where decision in {DOUBTFUL!r} and recipient <> ''
            group by recipient, uei, state
            order by cents desc, recipient, uei, state
            {limit}
            """
        ).fetchall()
    return [Unresolved(*row) for row in rows]
