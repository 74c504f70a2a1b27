"""What a listing usually brings a government in a year, and the years that are no measure of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median_low

# A party convention or a recovery act multiplies a year; growth does not reach this.
_SPIKE = 4
_LEAST_YEARS = 3


@dataclass(frozen=True, slots=True)
class Baseline:
    """The usual year of one listing.

    cents: the median of the years; None where fewer than three are known.
    spikes: years with more than four times that, and what they brought; they stay in every sum.
    """

    cents: int | None
    spikes: Mapping[int, int]


def baseline(cents_by_year: Mapping[int, int]) -> Baseline:
    """Take the median of the years of one listing, and tell the years far above it.

    Args:
        cents_by_year: net obligations by fiscal year, zeros and negative years included.
    """
    if len(cents_by_year) < _LEAST_YEARS:
        return Baseline(None, {})
    usual = median_low(cents_by_year.values())
    limit = _SPIKE * max(usual, 1)
    spikes = {year: cents for year, cents in sorted(cents_by_year.items()) if cents > limit}
    return Baseline(usual, spikes)
