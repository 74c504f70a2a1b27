"""Cells of a CSV that stay words in a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.files import cell_as_it_was, csv_text, safe_cell


@pytest.mark.parametrize(
    "words",
    ['=HYPERLINK("http://x","y")', "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-NONE-"]
    + ["=1", "@1", "\uff1d1+1", "'=1", "''-5"],
)
def test_what_a_spreadsheet_would_reckon_gets_an_apostrophe(words: str) -> None:
    assert safe_cell(words) == f"'{words}"


@pytest.mark.parametrize(
    "value", ["-12.50", "+3", "-1,250,000", "", "Chicago", "13-DJ-BX", -5, 1.5, None, True]
)
def test_numbers_and_plain_words_stay_as_they_are(value: object) -> None:
    assert safe_cell(value) == value


def test_a_listing_of_awards_holds_no_formula() -> None:
    assert csv_text(["recipient", "cents"], [["=1+1", -5]]) == "recipient,cents\n'=1+1,-5"


@given(st.text("'=+-@1a,.\t\r\n\uff1d", max_size=8))
def test_each_cell_comes_back_as_it_was(cell: str) -> None:
    """Also one that had apostrophes of its own; and none begins like a formula meanwhile."""
    kept = safe_cell(cell)

    assert cell_as_it_was(kept) == cell
    assert not kept.startswith(("=", "@"))
