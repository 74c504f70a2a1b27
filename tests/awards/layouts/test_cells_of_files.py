"""What one cell of a file may say: dollars and days, and what is said of all others."""

from __future__ import annotations

from datetime import date

import pytest

from tests.awards.layouts.staging import staged_one

HEADER = ["award_id_fain", "federal_action_obligation", "action_date", "recipient_name"]


def staged_cell(**cells: str) -> dict[str, object]:
    """Stage a small row with other cells."""
    row = {"award_id_fain": "X", "federal_action_obligation": "1", "action_date": "2024-06-04"}
    return staged_one(HEADER, row | cells)


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("1234.5", 123_450),
        ("-6651.90", -665_190),
        ("-6651.9000", -665_190),
        ("0", 0),
        ("0.00", 0),
        (".5", 50),
        ("12.", 1200),
        ("$1,234.50", 123_450),
        ("-$1,234.50", -123_450),
        ("1,234,567", 123_456_700),
        (" 12.50 ", 1250),
        ("90071992547409.93", 9_007_199_254_740_993),
    ],
)
def test_dollars_become_exact_cents(written: str, cents: int) -> None:
    """Zeros behind the cents, a dollar sign and commas between thousands change nothing."""
    row = staged_cell(federal_action_obligation=written)

    assert (row["fault"], row["cents"]) == ("", cents)


@pytest.mark.parametrize(
    "written",
    [
        *["", "12.345", "12.5000001", "1e5", "1_000", "12,34", "1,23.50", "(5.00)", "--5", "-$-5"],
        *["nan", "inf", "12.5M", "-", "$", ".", "999999999999999999", "5 USD"],
    ],
)
def test_what_is_no_amount_is_told(written: str) -> None:
    """Nothing is rounded, and nothing guessed."""
    row = staged_cell(federal_action_obligation=written)

    assert row["cents"] is None
    assert row["fault"] == (
        f'column federal_action_obligation: found "{written}"; '
        "write dollars and whole cents, like 1234.50."
    )


@pytest.mark.parametrize(
    "written",
    [
        *["2024-06-04", "2024-06-04 18:33:24.956986+00", "2024-06-04T00:00:00Z", "20240604"],
        *["06/04/2024", "6/4/2024", "6/4/2024 0:00"],
    ],
)
def test_days_of_every_form(written: str) -> None:
    """With or without a time, in the order of the year or of the month."""
    row = staged_cell(action_date=written)

    assert (row["fault"], row["action_day"]) == ("", date(2024, 6, 4))


@pytest.mark.parametrize(
    "written",
    ["", "2024-13-01", "2024-02-30", "13/13/2024", "6/4/24", "June 4", "45447"],
)
def test_what_is_no_day_is_told(written: str) -> None:
    """A day of two-digit years, or of no calendar, is no day."""
    row = staged_cell(action_date=written)

    assert row["fault"] == f'column action_date: found "{written}"; write a day like 2024-06-04.'


@pytest.mark.parametrize("written", ["0201-05-03", "1969-12-31", "2100-01-01", "12/31/2924"])
def test_a_day_before_or_after_all_awards_is_told_with_the_days_that_are_taken(
    written: str,
) -> None:
    """It is a day, so its form is not what is wrong."""
    row = staged_cell(action_date=written)

    assert row["fault"] == (
        f'column action_date: found "{written}"; write a day from 1970-01-01 to 2099-12-31.'
    )


@pytest.mark.parametrize("written", ["1970-01-01", "2099-12-31"])
def test_the_first_and_the_last_day_are_taken(written: str) -> None:
    """Both ends are within."""
    assert staged_cell(action_date=written)["fault"] == ""


def test_all_faults_of_a_row_are_told_at_once() -> None:
    """In the order of number, day and amount."""
    row = staged_cell(award_id_fain="", action_date="x", federal_action_obligation="y")

    assert row["fault"] == (
        "column award_id_fain: found nothing; write the award number. "
        'column action_date: found "x"; write a day like 2024-06-04. '
        'column federal_action_obligation: found "y"; '
        "write dollars and whole cents, like 1234.50."
    )


def test_other_days_and_amounts_that_cannot_be_read_are_told() -> None:
    """A period's end or an outlay that says something unreadable sets the row aside too."""
    header = [*HEADER, "period_of_performance_current_end_date", "total_obligated_amount"]
    row = staged_one(
        header,
        {
            "award_id_fain": "X",
            "federal_action_obligation": "1",
            "action_date": "2024-06-04",
            "period_of_performance_current_end_date": "soon",
            "total_obligated_amount": "much",
        },
    )

    assert row["fault"] == (
        'column period_of_performance_current_end_date: found "soon"; write a day like 2024-06-04. '
        'column total_obligated_amount: found "much"; write dollars and whole cents, like 1234.50.'
    )
