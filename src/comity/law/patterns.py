"""Which programs and fiscal years a limit includes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Years = Sequence[int | str] | str


def includes_program(patterns: Iterable[str], program: str) -> bool:
    """Whether one of "16.738", "16.*" or "all" includes an Assistance Listing."""
    return any(
        pattern in (program, "all") or (pattern[3:] == "*" and pattern[:3] == program[:3])
        for pattern in patterns
    )


def includes_year(years: Years, year: int) -> bool:
    """Whether `all`, 2017 or "2025+" (that year and later) includes a federal fiscal year."""
    if isinstance(years, str):
        return True
    return any(year == one if isinstance(one, int) else year >= int(one[:4]) for one in years)
