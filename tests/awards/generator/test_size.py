"""What may be asked of the generator."""

from __future__ import annotations

import pytest

from comity.awards.generator import Size, size_of
from comity.errors import InputError


def test_rows_are_read_as_people_write_them() -> None:
    """1e6, 1,000,000 and 1000000 are one number."""
    assert {size_of(text, 1, "2016-2026").rows for text in ("1e6", "1,000,000", "1000000")} == {
        1_000_000
    }


def test_one_year_stands_for_itself() -> None:
    """`--years 2024` is one fiscal year."""
    assert size_of("10", 1, "2024") == Size(10, 1, 2024, 2024)


@pytest.mark.parametrize(
    ("rows", "seed", "years", "told"),
    [
        ("many", 1, "2024", "write a number like 1,000,000"),
        ("0", 1, "2024", "write 1 to"),
        ("10", -1, "2024", "--seed"),
        ("10", 1, "2024-2020", "write fiscal years from"),
        ("10", 1, "now", "write fiscal years like"),
    ],
)
def test_what_cannot_be_made_is_refused(rows: str, seed: int, years: str, told: str) -> None:
    """One sentence says what would be right."""
    with pytest.raises(InputError, match=told):
        size_of(rows, seed, years)
