"""`comity timeline --all` on a screen: the sums at the end of each year, and where the rows are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from comity.documents.exposures.page import Column, ExposurePage
from comity.findings.check import Days
from comity.findings.national.stored_timeline import StoredTimeline, frame_spans
from comity.findings.shelf import Shelf

COLUMNS = (
    Column("day", "On", "day"),
    Column("governments", "Governments", "count"),
    Column("exposed", "Exposed", "cents"),
    Column("total", "All", "cents"),
)


def timeline_page(
    shelf: Shelf, days: Days, stored: StoredTimeline, notes: Sequence[str] = ()
) -> ExposurePage:
    """One row for the first day, the end of each year and the last day."""
    ends: list[date] = [span[1] - timedelta(days=1) for span in frame_spans(stored.span, 12)]
    asked = list(dict.fromkeys([stored.span[0], *ends]))
    rows = [[day, *stored.day_totals(day)] for day in asked]
    page = ExposurePage(
        f"Obligated dollars of all governments from {stored.span[0]}", shelf, days, COLUMNS, rows
    )
    page.shown = len(rows)
    page.notes = [
        "Exact change points of every government are kept in the workspace, under "
        f"awards/timeline/{stored.folder.name}; -o FILE.parquet writes them to one file.",
        *notes,
    ]
    return page
