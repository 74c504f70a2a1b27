"""What each listing brings a government in a year, and the years that are no measure of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from comity.awards.baselines import Baseline, baseline
from comity.awards.store.statements import statement
from comity.awards.store.store import Store


@dataclass(frozen=True, slots=True)
class ListingYears:
    """One listing: net obligations by fiscal year of the action, and its usual year.

    Attributes:
        cents: every year from the first to the last, those without an action as 0.
    """

    program: str
    cents: dict[int, int]
    usual: Baseline


def by_year(
    store: Store, government: str, *, known: date, program: str = ""
) -> Iterator[ListingYears]:
    """Give the years of each listing of a government, given by its id.

    Args:
        program: this listing alone.
    """
    with store.connect() as connection:
        rows = connection.execute(
            statement("by_year"), {"government": government, "program": program, "known": known}
        ).fetchall()
    for listing, found in groupby(rows, key=lambda row: row[0]):
        told = {year: cents for _, year, cents in found}
        cents = {year: told.get(year, 0) for year in range(min(told), max(told) + 1)}
        yield ListingYears(listing, cents, baseline(cents))
