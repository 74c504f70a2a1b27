"""Published totals: whether they are the sum of their parts, and what changed between deliveries.

A figure is kept as it was said. What does not agree is told beside it; nothing is corrected, and a
negative figure is a figure.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

# Cents, dollars, thousands, tenths of a million, millions: how figures are rounded in print.
_UNITS = (100_000_000, 10_000_000, 100_000, 100)

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Difference:
    """A published total that is not the sum of its parts.

    published_cents, added_cents: the total as said, and the sum of the parts.
    rounding_cents: how far the two may lie apart because each figure was rounded.
    """

    published_cents: int
    added_cents: int
    rounding_cents: int

    @property
    def cents(self) -> int:
        """How much more was published than the parts add up to."""
        return self.published_cents - self.added_cents


@dataclass(frozen=True, slots=True)
class Drift:
    """A figure of two deliveries that differs; None where a delivery does not state it."""

    first_cents: int | None
    second_cents: int | None

    @property
    def hides_a_negative(self) -> bool:
        """Whether a negative figure of the first delivery is gone or no longer negative."""
        return (self.first_cents or 0) < 0 <= (self.second_cents or 0)


def difference(published_cents: int, parts_cents: Sequence[int]) -> Difference | None:
    """Compare a published total with its parts.

    Returns: None where they agree, or differ by no more than the rounding that the figures show: a
        schedule in thousands may be off by 500 dollars for each of its lines and for the total.
    """
    unit = rounding_unit([published_cents, *parts_cents])
    rounding = unit // 2 * (len(parts_cents) + 1) if unit > 1 else 0
    found = Difference(published_cents, sum(parts_cents), rounding)
    return found if abs(found.cents) > rounding else None


def differences(
    published: Mapping[Key, int], parts: Iterable[tuple[Key, int]]
) -> dict[Key, Difference]:
    """Compare published totals with their parts, key by key; those that agree are left out."""
    gathered: dict[Key, list[int]] = {key: [] for key in published}
    for key, cents in parts:
        gathered.setdefault(key, []).append(cents)
    compared = {key: difference(published.get(key, 0), cents) for key, cents in gathered.items()}
    return {key: found for key, found in compared.items() if found}


def rounding_unit(amounts_cents: Iterable[int]) -> int:
    """Tell the unit that all amounts are whole multiples of, in cents: 100,000 for thousands."""
    stated = [cents for cents in amounts_cents if cents]
    fitting = (unit for unit in _UNITS if stated and all(cents % unit == 0 for cents in stated))
    return next(fitting, 1)


def drift(first: Mapping[Key, int | None], second: Mapping[Key, int | None]) -> dict[Key, Drift]:
    """Tell what changed between two deliveries of the same figures, in the order of the first."""
    keys = dict.fromkeys([*first, *second])
    return {
        key: Drift(first.get(key), second.get(key))
        for key in keys
        if first.get(key) != second.get(key)
    }


def of_earlier_years(spent_cents: int, allocated_cents: int) -> int:
    """Tell how much of a year's spending cannot be of that year's allocation, at the least.

    A revenue line is used again from award to award: what was spent in a year is of any of them.
    """
    return max(0, spent_cents - allocated_cents)
