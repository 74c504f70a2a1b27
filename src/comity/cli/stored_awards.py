"""A government's awards from the store of the workspace, as an award list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards import AwardList, AwardRow
    from comity.awards.store.searching import FoundAward
    from comity.governments import Government

MOST = 1_000_000
"""Awards read at most: more than any government has."""


def has_store(workspace: Path) -> bool:
    """Whether a workspace holds a store of awards."""
    return (workspace / "awards" / "store.json").exists()


def stored_awards(workspace: Path, government: Government, known: date) -> AwardList:
    """The awards of a government with their dollars as known on a day, the largest first.

    Rows are numbered as in this list; the source of each names the award's key in the store.
    """
    from comity.awards import AwardList
    from comity.awards.lists.award import Totals
    from comity.awards.store.searching import Wanted, find_awards
    from comity.awards.store.store import open_store

    store = open_store(workspace)
    found = find_awards(store, Wanted(government=government.id), known=known, most=MOST)
    rows = tuple(_row(number, one) for number, one in enumerate(found, 1))
    obligated = sum(one.obligated_cents for one in found)
    drawn = sum(one.outlaid_cents or 0 for one in found)
    totals = Totals(len(rows), len(rows), 0, obligated, obligated, 0, drawn, drawn, 0)
    name = Path(f"the award store (build {store.build_id[:12]})")
    return AwardList(name, "award store", None, 0, rows, (), (), (), totals)


def _row(number: int, one: FoundAward) -> AwardRow:
    from comity.awards import AwardRow

    summary = "; known from a summary alone" if one.from_summary else ""
    return AwardRow(
        number,
        award_id=one.award_key.rpartition("/")[2],
        programs=(one.program,) if one.program else (),
        program_as_written=one.program,
        agency=one.agency,
        title=one.program_title,
        fiscal_year=one.fiscal_year or None,
        signed=one.signed,
        obligated_cents=one.obligated_cents,
        drawn_cents=one.outlaid_cents,
        figure="obligated by all actions known by then",
        source=f"award {one.award_key} of the store{summary}",
    )
