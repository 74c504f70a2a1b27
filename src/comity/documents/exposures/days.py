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
    shelf: Shelf, days: Days, found: Sequence[DaySum], *, of: str, notes: Sequence[str] = ()
) -> ExposurePage:
    """The change points; each holds until the next."""
    page = ExposurePage(
        f"Obligated dollars {of}, day by day,", shelf, days, COLUMNS, [list(one) for one in found]
    )
    page.shown = len(found)
    page.notes = [
        "Exposed: under at least one condition that binds or is unsettled. Until: the first day "
        "on which a sum no longer holds.",
        *notes,
    ]
    return page
