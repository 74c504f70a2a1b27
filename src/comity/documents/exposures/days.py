"""`comity exposure --by day` as a page: one row for each day on which the sums change."""

from __future__ import annotations

from collections.abc import Sequence

from comity.documents.exposures.page import Column, ExposurePage
from comity.findings.check import Days
from comity.findings.national.timeline import DaySum
from comity.findings.shelf import Shelf

COLUMNS = (
    Column("day", "From", "day"),
    Column("until", "Until", "day"),
    Column("exposed", "Exposed", "cents"),
    Column("total", "All", "cents"),
)


def days_page(
    shelf: Shelf, days: Days, found: Sequence[DaySum], *, of: str, top: int | None = None
) -> ExposurePage:
    """The change points; each holds until the next.

    Args:
        of: whose dollars, in words. top: at most so many, the first; all where None.
    """
    rows = [list(one) for one in found[:top]]
    page = ExposurePage(f"Obligated dollars {of}, day by day,", shelf, days, COLUMNS, rows)
    page.shown = len(rows)
    page.notes = [
        "Exposed: under at least one condition that binds or is unsettled. Until: the first day "
        "on which a sum no longer holds."
    ]
    if len(page.rows) < len(found):
        page.notes.append(f"{len(page.rows):,} of {len(found):,} rows, the first.")
    return page
