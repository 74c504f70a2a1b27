"""Real samples of transactions, read whole: rows, cents and named amounts."""

from __future__ import annotations

from datetime import date

from tests.awards.layouts.staging import DOJ, FEED, TRANSACTIONS, layout_of, sample
from tests.awards.lists.files import needs_shared


@needs_shared
def test_the_file_of_2026() -> None:
    """Six actions of two awards, 689,001.00 dollars together, one negative, two of nothing."""
    rows = sample(TRANSACTIONS)

    assert layout_of(TRANSACTIONS).name == "usaspending transactions, 112 columns"
    assert layout_of(TRANSACTIONS).not_acquired == layout_of(TRANSACTIONS).unknown == ()
    assert [row["fault"] for row in rows] == [""] * 6
    assert sum(row["cents"] for row in rows) == 68_900_100
    assert [row["cents"] for row in rows] == [-31_099_900, 30_965_500, 0, 38_599_000, 30_435_500, 0]
    assert rows[0]["reported_day"] == date(2024, 5, 20)
    assert rows[0]["outlaid_cents"] == 81_485_650
    assert {row["recipient_county_fips"] for row in rows} == {"42101"}


@needs_shared
def test_the_broker_file_of_2017() -> None:
    """Twenty rows of the Office of Justice Programs, 15 of them taking money back."""
    rows = sample(DOJ)
    amounts = {row["recipient"]: row["cents"] for row in rows}

    assert layout_of(DOJ).name == "broker file D2, 66 columns"
    assert [row["fault"] for row in rows] == [""] * 20
    assert sum(row["cents"] for row in rows) == -13_883_554
    assert sum(row["cents"] < 0 for row in rows) == 15
    assert amounts["City of Atlantic City"] == -665_190
    assert amounts["City of Petersburg"] == -650_000
    assert amounts["Covina Police Department"] == -370_496
    assert {row["agency_code"] for row in rows} == {"015"}
    assert {row["subagency_code"] for row in rows} == {"1550"}
    assert {row["reported_day"] for row in rows} == {date(2017, 7, 14)}


@needs_shared
def test_the_broker_file_has_keys_made_of_their_parts() -> None:
    """The key of each row is what the source would make of sub-agency, number and listing."""
    (petersburg,) = [row for row in sample(DOJ) if row["recipient"] == "City of Petersburg"]

    assert petersburg["transaction_key"] == (
        "1550_2013DJBX1007_FY2017-2013DJBX1007-00-NON-01_16.738_00"
    )
    assert len({row["transaction_key"] for row in sample(DOJ)}) == 20


@needs_shared
def test_the_feed_before_2017() -> None:
    """Direct payments of fiscal year 2014: cells of code and words, days as month/day/year."""
    rows = sample(FEED)

    assert layout_of(FEED).name == "usaspending feed before 2017, 67 columns"
    assert [row["fault"] for row in rows] == [""] * 124
    assert sum(row["cents"] for row in rows) == 39_134_100
    assert {row["assistance_type"] for row in rows} == {"06", "10"}
    assert {row["agency_code"] for row in rows} == {"012", "086"}
    assert {row["business_types"] for row in rows} == {"Q"}
    assert (rows[0]["action_day"], rows[0]["period_start"]) == (
        date(2013, 10, 24),
        date(2012, 10, 23),
    )
    assert (rows[0]["subagency_code"], rows[0]["record_type"]) == ("8630", "2")
    assert rows[0]["agency"] == "HOUSING AND URBAN DEVELOPMENT, DEPARTMENT OF"
    assert rows[0]["recipient_county_fips"] == "48453"
