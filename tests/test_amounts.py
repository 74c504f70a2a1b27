"""Amounts, counts and rows as people read them."""

from __future__ import annotations

import json

import pytest

from comity.amounts import count, dollars, number, ranges, rows_named


@pytest.mark.parametrize(
    ("cents", "told"),
    [
        (0, "$0.00"),
        (5, "$0.05"),
        (-5, "-$0.05"),
        (254_788_173_815, "$2,547,881,738.15"),
        (None, "not stated"),
    ],
)
def test_cents_are_told_as_dollars_with_both_digits(cents: int | None, told: str) -> None:
    """No cent is rounded away, and an amount that is not stated is not zero."""
    assert told == dollars(cents)


def test_json_numbers_keep_every_cent() -> None:
    """A JSON number prints back to the cents it was made from."""
    for cents in (1, 10, 29, 254_788_173_815, 999_999_999_999_99, 7_000_000_000_000_01):
        whole, _, rest = json.dumps(number(cents)).partition(".")

        assert cents == int(whole) * 100 + int(rest.ljust(2, "0"))


def test_one_none_and_many_are_worded() -> None:
    """Counts agree with their noun."""
    assert [count(n, "award") for n in (0, 1, 1200)] == ["no awards", "1 award", "1,200 awards"]


def test_rows_are_named_by_their_runs() -> None:
    """Rows beside each other are a run; very many are counted."""
    assert ranges([7, 3, 2, 4]) == "2-4, 7"
    assert rows_named([3]) == "row 3"
    assert rows_named(list(range(2, 400, 2))).endswith(", ... (199 rows)")
