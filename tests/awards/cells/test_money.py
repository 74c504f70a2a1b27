"""Amounts: what is read to the cent, and what is asked about."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.awards.cells.cell import UnreadableError
from comity.awards.cells.money import cents_of

cents = st.integers(-(10**14), 10**14)


@pytest.mark.parametrize(
    ("written", "read_cents"),
    [
        ("$1,234.50", 123450),
        ("1234.5", 123450),
        ("1234", 123400),
        (".5", 50),
        ("$ 1,234,567.89 ", 123456789),
        ("1,234.50 USD", 123450),
        ("US$1,234.50", 123450),
        ("6500.0000", 650000),
        ('="1234.50"', 123450),
        ("'1234.50", 123450),
    ],
)
def test_dollars_are_read_to_the_cent(written: str, read_cents: int) -> None:
    """Signs of currency, commas, blanks and Excel's protecting marks do not matter."""
    assert read_cents == cents_of(written)


@pytest.mark.parametrize(
    "written",
    ["(1,234.50)", "-1,234.50", "-$1,234.50", "$-1,234.50", "($1,234.50)", "$(1,234.50)"]
    + ["1,234.50-", "\u22121,234.50"],
)
def test_brackets_and_every_minus_mean_negative(written: str) -> None:
    """Accountants' brackets, a minus before or after the sign, and the typographic minus agree."""
    assert cents_of(written) == -123450


@pytest.mark.parametrize("written", ["", "  ", "-", "--", "–", "N/A", "n/a", "TBD", None])
def test_a_gap_is_not_zero(written: str | None) -> None:
    """What is not stated is None: unknown is not nothing."""
    assert cents_of(written) is None


@pytest.mark.parametrize("written", ["$ -", "$-", " $ -   ", "0", "0.00", 0, 0.0])
def test_zero_is_zero(written: str | float) -> None:
    """Excel's accounting format prints zero as a dollar sign and a dash."""
    assert cents_of(written) == 0


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("12.5M", "write digits, like 12500000.00"),
        ("$1.2 million", "write digits, like 1200000.00"),
        ("500K", "write digits, like 500000.00"),
        ("1.234,50", "commas and points can be read in two ways here"),
        ("1234,50", "commas and points can be read in two ways here"),
        ("1 234 567", "commas and points can be read in two ways here"),
        ("1,23,456", "write digits, like 1234.50"),
        ("1.234", "write dollars and whole cents, like 1234.50"),
        ("1.5E+08", "powers of ten lose the last ones"),
        (",B", "write digits, like 1234.50"),
        ("(12", "write digits, like 1234.50"),
        ("-(12)", "with one minus at most"),
        ("#REF!", "repair the formula"),
        ("#DIV/0!", "repair the formula"),
        ("see note", "write digits, like 1234.50"),
        ("99999999999999999999", "write the dollars of one award"),
        (1234.567, "write dollars and whole cents"),
        (True, "the format of something else than a number"),
        (datetime(2018, 7, 1), "the format of something else than a number"),
    ],
)
def test_what_can_be_read_two_ways_is_asked_about(written: str | float, right: str) -> None:
    """An amount is never guessed: the sentence says what would be right."""
    with pytest.raises(UnreadableError) as fault:
        cents_of(written)
    assert right in str(fault.value)


@pytest.mark.parametrize(
    ("number", "read_cents"),
    [(470078037.59999996, 47007803760), (0.1 + 0.2, 30), (1234, 123400), (-6651.9, -665190)],
)
def test_binary_noise_of_excel_is_not_a_third_decimal(number: float, read_cents: int) -> None:
    """A sum of Excel that misses the cent by a millionth means the cent."""
    assert read_cents == cents_of(number)


@given(cents)
def test_every_amount_survives_the_way_through_words(amount: int) -> None:
    """What is printed as dollars and cents comes back as the same cents."""
    sign = "-" if amount < 0 else ""
    dollars, rest = divmod(abs(amount), 100)
    for written in (f"{sign}${dollars:,}.{rest:02d}", f"{sign}{dollars}.{rest:02d}"):
        assert cents_of(written) == amount


@given(cents)
def test_every_amount_survives_the_way_through_excel(amount: int) -> None:
    """Excel's numbers are binary, and still give back every cent of an amount."""
    assert cents_of(amount / 100) == amount


@given(st.text(max_size=20))
def test_any_words_are_an_amount_a_gap_or_a_fault(written: str) -> None:
    """No cell ends the reading: it is cents, nothing, or a sentence."""
    try:
        assert isinstance(cents_of(written), int | None)
    except UnreadableError as fault:
        assert str(fault).startswith(("write", "repair"))
