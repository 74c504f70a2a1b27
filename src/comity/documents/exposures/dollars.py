"""`comity check --all` as a page: dollars of every government by status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from comity.amounts import count, dollars
from comity.documents.exposures.page import Column, ExposurePage
from comity.documents.status_look import LOOKS
from comity.findings.national.counted import DOLLAR_STATUSES, UNRESOLVED
from comity.findings.national.national import GovernmentDollars, NationalDollars
from comity.findings.shelf import Shelf

STATUSES = tuple(status for status in DOLLAR_STATUSES if status != "not_applicable")


def dollars_page(
    shelf: Shelf, found: NationalDollars, notes: Sequence[str] = (), supposed: Sequence[str] = ()
) -> ExposurePage:
    """One row a government, the most exposed first; recipients that are none last."""
    rows = sorted(found.rows, key=_most_exposed_first)
    sums = [(word(status), cents) for status, cents in found.by_status().items()]
    page = ExposurePage(
        "Dollars of all governments by status, each dollar once,",
        shelf,
        found.days,
        COLUMNS,
        [_row(row) for row in rows],
        totals=_totals(found),
        sums=[*sums, ("all", found.total_cents)],
        supposed=supposed,
    )
    page.notes = [footing_told(found), *notes]
    return page


def word(status: str) -> str:
    """The word of a dollar's status."""
    return LOOKS[status].word if status in LOOKS else "no government"


COLUMNS = (
    Column("id", "Id"),
    Column("government", "Government"),
    Column("state", "State"),
    Column("exposed", "Binding or unsettled", "cents"),
    *(Column(status, word(status).capitalize(), "cents") for status in STATUSES),
    Column("total", "All", "cents"),
)


def footing_told(found: NationalDollars) -> str:
    """A sentence on whether the rows add up to the store's total, told either way."""
    governments = count(sum(row.number > 0 for row in found.rows), "government")
    total = sum(row.total_cents for row in found.rows)
    if found.foots:
        unresolved = sum(row.cents.get(UNRESOLVED, 0) for row in found.rows)
        return (
            f"The rows add up to the store's total of {dollars(found.total_cents)}, to the cent: "
            f"{dollars(total - unresolved)} of {governments}, and {dollars(unresolved)} of "
            "recipients that are no government."
        )
    return (
        f"THE ROWS DO NOT ADD UP: they come to {dollars(total)}, the store's actions to "
        f"{dollars(found.total_cents)}; delete the folder awards/classes of the workspace and "
        "ask again."
    )


def _most_exposed_first(row: GovernmentDollars) -> tuple[Any, ...]:
    return row.number == 0, -row.exposed_cents, -row.total_cents, row.named.id


def _row(row: GovernmentDollars) -> list[Any]:
    cents = [row.cents.get(status, 0) for status in STATUSES]
    named = row.named
    return [named.id, named.name, named.state, row.exposed_cents, *cents, row.total_cents]


def _totals(found: NationalDollars) -> list[Any]:
    cents = [sum(row.cents.get(status, 0) for row in found.rows) for status in STATUSES]
    exposed = sum(row.exposed_cents for row in found.rows)
    return ["", "all", "", exposed, *cents, sum(row.total_cents for row in found.rows)]
