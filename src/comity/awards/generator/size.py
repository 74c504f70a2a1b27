"""What is asked of the generator: how much, over which years, from which seed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from comity.errors import InputError

ARCHIVE_DAY = date(2026, 6, 6)
"""The day of the full files."""

DELTA_DAY = date(2026, 7, 6)
RESTATED_DAY = date(2026, 8, 6)
EARLIER_DAY = date(2025, 6, 6)
"""Before the award keys changed in July 2025; the first snapshot of a generated store too."""

MOST_ROWS = 1_000_000_000
FIRST_YEAR, LAST_YEAR = 2008, 2026
_PANDEMIC = {2020: 5, 2021: 4, 2022: 3}


@dataclass(frozen=True, slots=True)
class Size:
    """How much to make: `rows` actions of awards of `first_year` to `last_year`.

    The same seed gives the same bytes.
    """

    rows: int
    seed: int = 1
    first_year: int = 2016
    last_year: int = 2026

    def __post_init__(self) -> None:
        if not 1 <= self.rows <= MOST_ROWS:
            raise InputError(f"--rows: found {self.rows:,}; write 1 to {MOST_ROWS:,}.")
        if not 0 <= self.seed < 2**31:
            raise InputError(f"--seed: found {self.seed}; write 0 to {2**31 - 1}.")
        if not FIRST_YEAR <= self.first_year <= self.last_year <= LAST_YEAR:
            raise InputError(
                f"--years: found {self.first_year}-{self.last_year}; "
                f"write fiscal years from {FIRST_YEAR} to {LAST_YEAR}, like 2016-2026."
            )

    @property
    def told_later(self) -> int:
        """Actions beside `rows` that only the delta file tells."""
        return self.rows // 500

    @property
    def years(self) -> list[int]:
        """Fiscal years to draw from, the busy ones more often."""
        span = range(self.first_year, self.last_year + 1)
        return [year for year in span for _ in range(_PANDEMIC.get(year, 2))]

    @property
    def last_day(self) -> date:
        """No action is later."""
        return ARCHIVE_DAY - timedelta(days=3)


def size_of(rows: str, seed: int, years: str) -> Size:
    """Read the size from words: `1e6` or `1,000,000` rows, years `2016-2026` or `2024`."""
    count = re.fullmatch(r"(\d+)(?:e(\d))?", re.sub(r"[,_]", "", rows))
    span = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", years)
    if count is None:
        raise InputError(f'--rows: found "{rows}"; write a number like 1,000,000 or 1e6.')
    if span is None:
        raise InputError(f'--years: found "{years}"; write fiscal years like 2016-2026.')
    number = int(count[1]) * 10 ** int(count[2] or 0)
    return Size(number, seed, int(span[1]), int(span[2] or span[1]))
