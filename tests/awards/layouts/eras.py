"""The headers of transaction files in every era since 2017, built step by step from June 2018.

Source: the counts and names of the source's own list of columns (github
fedspendingtransparency/usaspending-api, download_column_historical_lookups.py, 2017 to 2026); what
its history does not name is told at the step.
"""

from __future__ import annotations

_OFFICERS = [
    f"highly_compensated_officer_{number}_{what}"
    for number in range(1, 6)
    for what in ("name", "amount")
]

COLUMNS_72 = [
    "award_id_fain",
    "modification_number",
    "award_id_uri",
    "sai_number",
    "federal_action_obligation",
    "non_federal_funding_amount",
    "total_funding_amount",
    "face_value_of_loan",
    "original_subsidy_cost",
    "total_subsidy_cost",
    "total_loan_value",
    "action_date",
    "period_of_performance_start_date",
    "period_of_performance_current_end_date",
    "awarding_agency_code",
    "awarding_agency_name",
    "awarding_sub_agency_code",
    "awarding_sub_agency_name",
    "awarding_office_code",
    "awarding_office_name",
    "funding_agency_code",
    "funding_agency_name",
    "funding_sub_agency_code",
    "funding_sub_agency_name",
    "funding_office_code",
    "funding_office_name",
    "recipient_duns",
    "recipient_name",
    "recipient_parent_name",
    "recipient_parent_duns",
    "recipient_country_code",
    "recipient_country_name",
    "recipient_address_line_1",
    "recipient_address_line_2",
    "recipient_city_code",
    "recipient_city_name",
    "recipient_county_code",
    "recipient_county_name",
    "recipient_state_code",
    "recipient_state_name",
    "recipient_zip_code",
    "recipient_zip_last_4_code",
    "recipient_congressional_district",
    "recipient_foreign_city_name",
    "recipient_foreign_province_name",
    "recipient_foreign_postal_code",
    "primary_place_of_performance_country_code",
    "primary_place_of_performance_country_name",
    "primary_place_of_performance_code",
    "primary_place_of_performance_city_name",
    "primary_place_of_performance_county_code",
    "primary_place_of_performance_county_name",
    "primary_place_of_performance_state_name",
    "primary_place_of_performance_zip_4",
    "primary_place_of_performance_congressional_district",
    "primary_place_of_performance_foreign_location",
    "cfda_number",
    "cfda_title",
    "assistance_type_code",
    "assistance_type_description",
    "award_description",
    "business_funds_indicator_code",
    "business_funds_indicator_description",
    "business_types_code",
    "business_types_description",
    "correction_delete_indicator_code",
    "correction_delete_indicator_description",
    "action_type_code",
    "action_type_description",
    "record_type_code",
    "record_type_description",
    "last_modified_date",
]

# The two eras of 2017 are known by number and by the columns that came after them; of the others
# those were left out that no later step names.
_NOT_IN_59 = {
    *["recipient_parent_name", "recipient_parent_duns", "total_loan_value"],
    *["correction_delete_indicator_code", "correction_delete_indicator_description"],
    *["business_funds_indicator_description", "recipient_foreign_city_name"],
    *["recipient_foreign_province_name", "recipient_foreign_postal_code"],
    *["primary_place_of_performance_foreign_location", "recipient_zip_last_4_code"],
    *["total_subsidy_cost", "recipient_address_line_2", "business_types_description"],
}
_COVID = ["obligated_amount_{}_COVID-19_supplementals", "outlayed_amount_{}_COVID-19_supplementals"]
_IIJA = ["obligated_amount_from_IIJA_supplemental", "outlayed_amount_from_IIJA_supplemental"]
_WHOLE = "_for_overall_award"
_PLACE = "prime_award_transaction_place_of_performance"
_RECIPIENT = "prime_award_transaction_recipient"


def eras() -> dict[int, list[str]]:
    """Give the header of each era by its number of columns."""
    headers = {59: _of_59(), 72: COLUMNS_72}
    headers[41] = _of_41(headers[59])
    for count, before, gone, come in _STEPS:
        headers[count] = [name for name in headers[before] if name not in gone] + come
    return dict(sorted(headers.items()))


def _of_59() -> list[str]:
    kept = [name for name in COLUMNS_72 if name not in _NOT_IN_59]
    return [*kept, "fiscal_year_and_quarter_correction"]


def _of_41(header: list[str]) -> list[str]:
    """Leave out the codes that stand beside descriptions since October 2017."""
    beside = {name.removesuffix("_code") + "_name" for name in header if name.endswith("_code")}
    codes = {name.removesuffix("_name") + "_code" for name in beside if name in header}
    codes |= {"recipient_zip_code", "primary_place_of_performance_code", "action_type_code"}
    codes |= {"assistance_type_code", "record_type_code", "business_funds_indicator_code"}
    return [name for name in header if name not in codes]


_STEPS: list[tuple[int, int, list[str], list[str]]] = [
    (73, 72, [], ["assistance_transaction_unique_key"]),
    (
        86,
        73,
        [],
        [
            *["treasury_accounts_funding_this_award", "federal_accounts_funding_this_award"],
            *[*_OFFICERS, "usaspending_permalink"],
        ],
    ),
    (87, 86, [], ["assistance_award_unique_key"]),
    (
        90,
        87,
        ["total_funding_amount", "original_subsidy_cost", "total_subsidy_cost", "total_loan_value"],
        [
            *["total_obligated_amount", "total_non_federal_funding_amount"],
            *["original_loan_subsidy_cost", "total_face_value_of_loan", "total_loan_subsidy_cost"],
            *["action_date_fiscal_year", "primary_place_of_performance_scope"],
        ],
    ),
    (
        95,
        90,
        [],
        [
            *[name.format("funded_by") for name in _COVID],
            *["disaster_emergency_fund_codes", "object_classes_funding_this_award"],
            "program_activities_funding_this_award",
        ],
    ),
    (97, 95, [], ["recipient_uei", "recipient_parent_uei"]),
    (
        100,
        97,
        [],
        [
            *["funding_opportunity_number", "funding_opportunity_goals_text"],
            "indirect_cost_federal_share_amount",
        ],
    ),
    (
        101,
        100,
        ["award_description"],
        ["transaction_description", "prime_award_base_transaction_description"],
    ),
    (
        105,
        101,
        [*[name.format("funded_by") for name in _COVID], "disaster_emergency_fund_codes"],
        [
            *["recipient_name_raw", "recipient_parent_name_raw"],
            *[name.format("from") + _WHOLE for name in _COVID],
            *[name + _WHOLE for name in _IIJA],
            "disaster_emergency_fund_codes" + _WHOLE,
        ],
    ),
    (
        108,
        105,
        ["recipient_county_code", "primary_place_of_performance_county_code"],
        [
            *[f"{_RECIPIENT}_county_fips_code", f"{_PLACE}_county_fips_code"],
            *[f"{_RECIPIENT}_state_fips_code", f"{_PLACE}_state_fips_code"],
            "total_outlayed_amount" + _WHOLE,
        ],
    ),
    (
        110,
        108,
        [
            "recipient_congressional_district",
            "primary_place_of_performance_congressional_district",
        ],
        [
            *[f"{_RECIPIENT}_cd_original", f"{_RECIPIENT}_cd_current"],
            *[f"{_PLACE}_cd_original", f"{_PLACE}_cd_current"],
        ],
    ),
    (111, 110, [], ["generated_pragmatic_obligations"]),
    (112, 111, [], ["initial_report_date"]),
]

AN_ACTION = {
    "assistance_transaction_unique_key": "1550_2017DJBX0990_-NONE-_16.738_00",
    "assistance_award_unique_key": "ASST_NON_2017DJBX0990_1550",
    "award_id_fain": "2017DJBX0990",
    "modification_number": "00",
    "federal_action_obligation": "1234.50",
    "generated_pragmatic_obligations": "1234.50",
    "total_obligated_amount": "5000.00",
    "action_date": "2017-09-30",
    "period_of_performance_start_date": "2016-10-01",
    "period_of_performance_current_end_date": "2020-09-30",
    "awarding_agency_code": "015",
    "awarding_agency_name": "Department of Justice",
    "awarding_sub_agency_code": "1550",
    "awarding_sub_agency_name": "Office of Justice Programs",
    "recipient_uei": "DJZ6BLRL6NT5",
    "recipient_duns": "942439068",
    "recipient_name": "CITY OF CHICAGO",
    "recipient_city_name": "CHICAGO",
    "recipient_county_code": "031",
    "prime_award_transaction_recipient_county_fips_code": "17031",
    "recipient_state_code": "IL",
    "recipient_state_name": "ILLINOIS",
    "cfda_number": "16.738",
    "assistance_type_code": "04",
    "assistance_type_description": "PROJECT GRANT (B)",
    "business_types_code": "C",
    "record_type_code": "2",
    "record_type_description": "NON-AGGREGATE RECORD",
    "initial_report_date": "2017-10-20 02:00:00.1+00",
    "last_modified_date": "2017-10-21",
}
"""One action with plain cells; each era takes those that it has columns for."""


def an_action(header: list[str], **cells: str) -> dict[str, str]:
    """Give an action with other cells, in the columns of a header."""
    row = {name: cell for name, cell in AN_ACTION.items() if name in header}
    return row | cells
