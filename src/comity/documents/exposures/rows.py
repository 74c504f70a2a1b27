"""`comity exposure` as a page: direct dollars, and beside them what audits tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from comity.amounts import count, dollars
from comity.documents.exposures.page import Column, ExposurePage
from comity.findings.national.exposure import Exposure, ExposureRow, Filters
from comity.findings.shelf import Shelf

HEADINGS = {
    "government": "Government",
    "state": "State",
    "program": "Program",
    "agency": "Agency",
    "condition": "Condition",
}


def exposure_page(
    shelf: Shelf, found: Exposure, *, top: int | None, of: str, notes: Sequence[str] = ()
) -> ExposurePage:
    """One row for each of what was asked by.

    Args:
        top: at most so many rows; all where None. Totals are always of all.
        of: whose dollars, in words.
    """
    rows = found.rows[:top]
    page = ExposurePage(
        f"{found.stage.capitalize()} dollars {of} by {found.by}",
        shelf,
        found.days,
        columns(found),
        [_row(row) for row in rows],
        totals=["", "each dollar once", *_row(found.total)[2:]],
    )
    page.notes = [*_notes(found, len(rows)), *notes]
    return page


def columns(found: Exposure) -> list[Column]:
    """The columns of an answer."""
    stage = found.stage
    return [
        Column("id", "Id"),
        Column(found.by, HEADINGS[found.by]),
        Column("direct_exposed", f"{stage.capitalize()}, exposed", "cents"),
        Column("direct_binding", "Of it binding", "cents"),
        Column("direct_total", f"All {stage}", "cents"),
        Column("unknown_awards", "Awards, outlay unknown", "count"),
        Column("unknown_obligated", "Obligated of these", "cents"),
        Column("audited_direct_exposed", "Audited direct, exposed", "cents"),
        Column("audited_direct_total", "All audited direct", "cents"),
        Column("audited_passed_exposed", "Passed through, exposed", "cents"),
        Column("audited_passed_total", "All passed through", "cents"),
    ]


def _row(row: ExposureRow) -> list[Any]:
    direct = row.of("direct")
    audited, passed = row.of("audited direct"), row.of("audited passed through")
    name = row.name if row.name != row.id else ""
    return [
        row.id,
        name or row.id or "not stated",
        direct.exposed_cents,
        direct.cents.get("binding", 0),
        direct.total_cents,
        direct.unknown_awards,
        direct.unknown_cents,
        audited.exposed_cents,
        audited.total_cents,
        passed.exposed_cents,
        passed.total_cents,
    ]


def _notes(found: Exposure, shown: int) -> list[str]:
    told = ["Exposed: under at least one condition that binds or is unsettled."]
    sums = found.total.channels.values()
    if sums and not any(one.exposed_cents for one in sums):
        told.insert(0, "No dollar of these is exposed on this day.")
    if shown < len(found.rows):
        told.append(f"{shown:,} of {len(found.rows):,} rows; the last line is of all.")
    if found.by == "condition":
        told.append(
            "A dollar under several conditions stands in the row of each, so rows are not to be "
            "added up; the last line counts each dollar once."
        )
    direct = found.total.of("direct")
    if found.stage != "obligated":
        told.append(
            f"Of {count(direct.unknown_awards, 'award')} with {dollars(direct.unknown_cents)} "
            "obligated the record does not tell what was paid out; they are in no other sum. It "
            "tells outlays of an award as a whole, and on no day."
        )
    if found.by == "agency" or found.filters.agency:
        told.append("An audit does not name the awarding agency, so audited dollars are left out.")
    else:
        told.append(
            "Audited dollars are what each government spent in its latest audited year begun by "
            "this day, loans left out, whatever year the award is of; direct, audited direct and "
            "passed-through dollars overlap and are never added up."
        )
    return told


def whose(filters: Filters, government: str = "") -> str:
    """Whose dollars a filter leaves, in words."""
    told = "of " + (government or "all governments")
    told += f" in {filters.state.upper()}" if filters.state else ""
    told += f" under {filters.program}" if filters.program else ""
    told += f" from agency {filters.agency}" if filters.agency else ""
    return told + (f" under {' or '.join(filters.conditions)}" if filters.conditions else "")
