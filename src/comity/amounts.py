"""Amounts and counts as people read them, and as JSON numbers: cents inside, dollars outside."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_STATED = "not stated"


def dollars(cents: int | None) -> str:
    """`$1,234.50`, `-$0.05`; `not stated` where the list gives no amount."""
    if cents is None:
        return NOT_STATED
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' * (cents < 0)}${whole:,}.{rest:02}"


def number(cents: int | None) -> float | None:
    """Dollars as a JSON number, which prints its cents exactly up to 90 trillion dollars."""
    return None if cents is None else cents / 100


def count(how_many: int, noun: str, plural: str = "") -> str:
    """`1 award`, `3 awards`, `no awards`."""
    words = noun if how_many == 1 else plural or f"{noun}s"
    return f"{how_many:,} {words}" if how_many else f"no {words}"


def ranges(numbers: Iterable[int]) -> str:
    """`2-4, 7` of 2, 3, 4 and 7."""
    runs: list[list[int]] = []
    for one in sorted(set(numbers)):
        if runs and one == runs[-1][1] + 1:
            runs[-1][1] = one
        else:
            runs.append([one, one])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def rows_named(numbers: list[int], most: int = 60) -> str:
    """`row 3`, `rows 2-4, 7`; of very many, how they begin and how many they are."""
    told = ranges(numbers)
    if len(told) > most:
        told = told[:most].rpartition(", ")[0] + f", ... ({len(numbers):,} rows)"
    return f"row {told}" if len(numbers) == 1 else f"rows {told}"
