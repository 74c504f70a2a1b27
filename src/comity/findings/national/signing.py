"""The signing days that the law asks about: cells of a store must be cut at each of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from comity.findings.shelf import Shelf


def signing_days(shelf: Shelf) -> list[date]:
    """The days from which on awards must be signed for some condition to reach them."""
    found = {shelf.condition(name).about["signed_from"] for name in shelf.conditions_for(None)}
    return sorted(date.fromisoformat(day) for day in found if day)


def uncut_told(shelf: Shelf, cut_at: Sequence[str]) -> str:
    """A sentence about signing days at which the store's cells were not cut; else nothing.

    Args:
        cut_at: `signing_days` of the store's manifest.
    """
    missing = [day.isoformat() for day in signing_days(shelf) if day.isoformat() not in cut_at]
    if not missing:
        return ""
    days = " and ".join(missing)
    return (
        f"The law asks whether awards were signed from {days} on, and the store was imported "
        "before it did: dollars near those days may stand under the wrong status until "
        "`comity awards import` is run again."
    )
