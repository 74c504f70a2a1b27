"""Awards as a whole: the custom download and the export of the search."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from comity.awards.layouts import recognise
from comity.awards.layouts.names import ignored_of, names_of
from tests.awards.layouts.staging import CHICAGO, CHICAGO_MAIN, layout_of, sample, staged_one
from tests.awards.lists.files import needs_shared

SUMMARY = [
    *["assistance_award_unique_key", "award_id_fain", "award_id_uri", "award_base_action_date"],
    *["award_latest_action_date", "total_obligated_amount", "total_outlayed_amount"],
    *["total_loan_subsidy_cost", "awarding_agency_code", "recipient_uei", "recipient_name"],
    *["prime_award_summary_recipient_county_fips_code", "recipient_state_code"],
    *["cfda_numbers_and_titles", "assistance_type_code", "business_types_code"],
    *["disaster_emergency_fund_codes", "record_type_code", "last_modified_date"],
]
AN_AWARD = {
    "assistance_award_unique_key": "ASST_NON_B24MC060001_086",
    "award_id_fain": "B-24-MC-06-0001",
    "award_base_action_date": "2024-06-04",
    "total_obligated_amount": "1000.10",
    "total_outlayed_amount": "",
    "awarding_agency_code": "086",
    "recipient_name": "CITY OF LOS ANGELES",
    "recipient_state_code": "CA",
    "cfda_numbers_and_titles": "14.218: COMMUNITY DEVELOPMENT BLOCK GRANTS/ENTITLEMENT GRANTS",
    "assistance_type_code": "03",
    "business_types_code": "C",
    "record_type_code": "2",
}


def test_an_award_of_the_custom_download() -> None:
    """Its cents are the award's total, its day that of the base action."""
    row = staged_one(SUMMARY, AN_AWARD)

    assert recognise(SUMMARY).name == "usaspending award summaries, 19 columns"
    assert row["fault"] == ""
    assert (row["cents"], row["award_cents"], row["outlaid_cents"]) == (100010, 100010, None)
    assert row["action_day"] == date(2024, 6, 4)
    assert (row["program"], row["programs"]) == ("14.218", "14.218")
    assert row["program_title"] == "COMMUNITY DEVELOPMENT BLOCK GRANTS/ENTITLEMENT GRANTS"
    assert row["transaction_key"] == row["modification"] == ""


def test_all_columns_of_the_custom_download_are_known() -> None:
    """Its names are in the table of names, officers among those that are never read."""
    names = {name for choice in names_of("summaries").values() for name in choice}
    names |= ignored_of("summaries")

    assert len(names) >= 100
    assert "highly_compensated_officer_1_name" in ignored_of("summaries")
    assert recognise(sorted(names)).unknown == ()


def test_the_download_of_2018_had_no_days() -> None:
    """A summary without the day of its base action is no fault; the day is not acquired."""
    header = ["award_id_fain", "obligated_amount", "cfda_number", "recipient_name"]
    row = staged_one(header, {"award_id_fain": "X1", "obligated_amount": "5", "cfda_number": "1.1"})

    assert (row["fault"], row["cents"], row["action_day"]) == ("", 500, None)
    assert (row["program"], row["programs"]) == ("1.1", "1.1")
    assert "action_day" in recognise(header).not_acquired


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (
            {"total_obligated_amount": "12.5M"},
            'column total_obligated_amount: found "12.5M"; write dollars and whole cents,'
            " like 1234.50.",
        ),
        (
            {"award_base_action_date": "June 4"},
            'column award_base_action_date: found "June 4"; write a day like 2024-06-04.',
        ),
        (
            {"assistance_award_unique_key": "CONT_AWD_1_2_3_4"},
            'column assistance_award_unique_key: found "CONT_AWD_1_2_3_4"; give awards of'
            " assistance, whose keys begin with ASST_.",
        ),
    ],
)
def test_an_award_that_cannot_be_used(cells: dict[str, str], fault: str) -> None:
    """The fault tells the column, what was found, and what would be right."""
    assert staged_one(SUMMARY, AN_AWARD | cells)["fault"] == fault


@needs_shared
def test_the_export_of_awards_to_chicago() -> None:
    """Names stand for codes; agency and state are found by them."""
    rows = sample(CHICAGO)

    assert layout_of(CHICAGO).name == "usaspending search export, 22 columns"
    assert layout_of(CHICAGO).unknown == ()
    assert len(rows) == 61
    assert {row["fault"] for row in rows} == {""}
    assert sum(row["cents"] for row in rows) == 253_541_254_415
    assert sum(row["outlaid_cents"] for row in rows) == 222_804_892_664
    assert {row["recipient_state"] for row in rows} == {"IL"}
    assert Counter(row["agency_code"] for row in rows).most_common(3) == [
        ("086", 31),
        ("069", 15),
        ("075", 6),
    ]
    assert all(row["agency_code"] for row in rows)
    assert {"N", "U", "V"} <= {row["fund_codes"] for row in rows}


@needs_shared
def test_the_export_of_all_awards_in_chicago() -> None:
    """All 279 rows are used; a cell that names several listings stays as it is written."""
    rows = sample(CHICAGO_MAIN)

    assert len(rows) == 279
    assert {row["fault"] for row in rows} == {""}
    assert sum(row["cents"] for row in rows) == 395_471_893_203
    assert "Multiple assistance listings" in {row["program"] for row in rows}
    assert "97.050" in {row["program"] for row in rows}
