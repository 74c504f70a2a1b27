"""What a supposed act would do, as a page: before, after, difference."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from comity.amounts import count, dollars
from comity.documents.exposures.dollars import footing_told, word
from comity.documents.exposures.page import Column, ExposurePage
from comity.documents.exposures.rows import HEADINGS
from comity.findings.national.counted import DOLLAR_STATUSES
from comity.findings.national.exposure import Exposure, ExposureRow
from comity.findings.national.national import GovernmentDollars, NationalDollars
from comity.findings.national.suppose import Supposed

_CHANGES = (
    Column("exposed_before", "Exposed before", "cents"),
    Column("exposed_after", "Exposed after", "cents"),
    Column("exposed_difference", "Difference", "cents"),
    Column("binding_before", "Binding before", "cents"),
    Column("binding_after", "Binding after", "cents"),
    Column("binding_difference", "Difference in binding", "cents"),
    Column("total", "All", "cents"),
)


def supposed_page(
    before: NationalDollars, after: NationalDollars, supposed: Supposed
) -> ExposurePage:
    """One row for each government whose dollars change status, the largest change first."""
    then = {row.number: row for row in before.rows}
    changed = [
        (then[row.number], row)
        for row in after.rows
        if row.number in then and row.cents != then[row.number].cents
    ]
    rows = [_government(one, other) for one, other in changed]
    rows.sort(key=_largest_first)
    page = ExposurePage(
        "Dollars of all governments by status, before and after,",
        supposed.national.shelf,
        after.days,
        (Column("id", "Id"), Column("government", "Government"), Column("state", "State"),
         *_CHANGES),
        rows,
        totals=["", "all that change", "", *_added(rows, 3)],
        sums=_by_status(before, after),
        supposed=supposed.titles,
    )  # fmt: skip
    page.notes = [footing_told(after)]
    if after.rows:
        why = nothing_changes(after.days.on, supposed.begins, "government")
        page.notes.insert(0, _governments_told(changed) if changed else why)
    return page


def nothing_changes(on: date, begins: date | None, by: str) -> str:
    """A sentence on why no dollar changes: the acts do not work yet, or others bind as well."""
    if begins is None or on < begins:
        works = f"work from {begins} on" if begins else "work on no day"
        return f"No dollar changes its status on this day: the supposed acts {works}."
    told = (
        "No dollar changes its status on this day: the acts reach none, or every dollar that they "
        "reach stands under another condition too"
    )
    if by == "condition":
        return f"{told}."
    return f"{told}; `comity exposure --by condition --suppose FILE` tells them apart."


def supposed_exposure_page(
    before: Exposure,
    after: Exposure,
    supposed: Supposed,
    *,
    of: str,
    top: int | None = None,
) -> ExposurePage:
    """One row for each of what was asked by whose direct dollars change.

    Args:
        of: whose dollars, in words. top: at most so many rows; all where None.
    """
    then = {row.key: row for row in before.rows}
    now = {row.key: row for row in after.rows}
    rows = [_row(then.get(key), now.get(key)) for key in {**now, **then}]
    rows = [row for row in rows if row[4] or row[7]]
    rows.sort(key=_largest_first)
    page = ExposurePage(
        f"{after.stage.capitalize()} dollars {of} by {after.by}, before and after,",
        supposed.national.shelf,
        after.days,
        (Column("id", "Id"), Column(after.by, HEADINGS[after.by]), *_CHANGES),
        rows[:top],
        totals=["", "each dollar once", *_row(before.total, after.total)[2:]],
        supposed=supposed.titles,
    )
    page.notes = ["Direct dollars of the federal record alone."]
    if len(page.rows) < len(rows):
        page.notes.append(f"{len(page.rows):,} of {len(rows):,} rows; the last line is of all.")
    if after.total.channels and not rows:
        page.notes.insert(0, nothing_changes(after.days.on, supposed.begins, after.by))
    return page


def _row(before: ExposureRow | None, after: ExposureRow | None) -> list[Any]:
    about = after or before
    assert about is not None
    one = before.of("direct") if before else None
    other = after.of("direct") if after else None
    total = max(found.total_cents for found in (one, other) if found)
    return [about.id, about.name or about.id or "not stated", *_change(
        one.exposed_cents if one else 0,
        other.exposed_cents if other else 0,
        one.cents.get("binding", 0) if one else 0,
        other.cents.get("binding", 0) if other else 0,
    ), total]  # fmt: skip


def _government(before: GovernmentDollars, after: GovernmentDollars) -> list[Any]:
    named = after.named
    return [named.id, named.name, named.state, *_change(
        before.exposed_cents,
        after.exposed_cents,
        before.cents.get("binding", 0),
        after.cents.get("binding", 0),
    ), after.total_cents]  # fmt: skip


def _change(exposed: int, then: int, binding: int, bound: int) -> list[int]:
    return [exposed, then, then - exposed, binding, bound, bound - binding]


def _largest_first(row: Sequence[Any]) -> tuple[Any, ...]:
    return -abs(row[-5]), -abs(row[-2]), row[0]


def _added(rows: Sequence[Sequence[Any]], begin: int) -> list[int]:
    return [sum(row[at] for row in rows) for at in range(begin, begin + len(_CHANGES))]


def _by_status(before: NationalDollars, after: NationalDollars) -> list[tuple[str, int]]:
    one, other = before.by_status(), after.by_status()
    told = []
    for status in DOLLAR_STATUSES:
        if status in one or status in other:
            told.append((f"{word(status)} before", one.get(status, 0)))
            told.append((f"{word(status)} after", other.get(status, 0)))
    return told


def _governments_told(changed: Sequence[tuple[GovernmentDollars, GovernmentDollars]]) -> str:
    moves = [other.exposed_cents - one.exposed_cents for one, other in changed]
    more, fewer = [one for one in moves if one > 0], [one for one in moves if one < 0]
    return (
        f"Dollars of {count(len(changed), 'government')} change status: exposure rises by "
        f"{dollars(sum(more))} for {count(len(more), 'government')}, and falls by "
        f"{dollars(-sum(fewer))} for {count(len(fewer), 'government')}."
    )
