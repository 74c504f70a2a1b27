"""Subawards: the download of today and of 2020 and 2017, and the names of SAM.gov."""

from __future__ import annotations

from datetime import date

import pytest

from comity.awards.layouts import recognise
from tests.awards.layouts.staging import SUBAWARDS, layout_of, sample, staged_one
from tests.awards.lists.files import needs_shared

OF_2020 = [
    *["prime_award_unique_key", "prime_award_fain", "prime_award_amount"],
    *["prime_award_awarding_agency_code", "prime_awardee_name", "prime_awardee_state_code"],
    *["prime_award_cfda_number", "prime_award_cfda_title", "subaward_fsrs_report_id"],
    *["subaward_fsrs_report_year", "subaward_fsrs_report_month", "subaward_number"],
    *["subaward_amount", "subaward_action_date", "subawardee_duns", "subawardee_name"],
    *["subawardee_state_code", "subawardee_business_types"],
    "subaward_fsrs_report_last_modified_date",
]
OF_2017 = [
    *["subaward_number", "prime_award_fain", "subaward_amount", "subaward_action_date"],
    *["subaward_report_year", "subaward_report_month", "prime_awarding_agency_code"],
    *["prime_awardee_name", "subawardee_name", "subawardee_state_code", "subaward_cfda_number"],
]
OF_SAM = [
    *["primeawardkey", "fain", "subvendoruei", "subvendorname", "subawardreportid"],
    *["subawardreportnumber", "submitteddate", "subawardnumber", "subawardamount"],
    *["subawarddate", "subbusinesstype_name", "assistancelistingnumber", "primeentityname"],
    *["vendor_physicaladdress_city", "vendor_physicaladdress_state_code"],
]


@needs_shared
def test_the_subaward_of_the_real_sample() -> None:
    """One sub-grant of 50,000 dollars, with line breaks inside its cells."""
    (row,) = sample(SUBAWARDS)

    assert layout_of(SUBAWARDS).name == "usaspending subawards, 113 columns"
    assert layout_of(SUBAWARDS).unknown == layout_of(SUBAWARDS).not_acquired == ()
    assert (row["fault"], row["cents"], row["prime_cents"]) == ("", 5_000_000, 1_633_333_334)
    assert (row["number"], row["report_month"], row["programs"]) == (
        "25SG3405",
        "2025-09",
        "14.252",
    )
    assert (row["prime_fain"], row["prime_agency_code"]) == ("B-23-CB-MD-0001", "086")
    assert (row["action_day"], row["modified_day"]) == (date(2025, 9, 3), date(2025, 9, 22))
    assert (row["recipient_city"], row["recipient_state"]) == ("FRESNO", "CA")


def test_a_subaward_of_2020() -> None:
    """The reporting system of before March 2025 has its own name in the columns."""
    row = staged_one(
        OF_2020,
        {
            "prime_award_fain": "2017DJBX0990",
            "subaward_fsrs_report_id": "GUID-1",
            "subaward_fsrs_report_year": "2019",
            "subaward_fsrs_report_month": "11",
            "subaward_number": "S-1",
            "subaward_amount": "1200",
            "subaward_action_date": "2019-11-05",
            "prime_award_cfda_number": "16.738, 16.034",
            "subawardee_name": "COUNTY OF COOK",
        },
    )

    assert (row["fault"], row["report_id"], row["report_month"]) == ("", "GUID-1", "2019-11")
    assert (row["programs"], row["cents"]) == ("16.034;16.738", 120_000)
    assert "uei" in recognise(OF_2020).not_acquired


def test_a_subaward_of_2017() -> None:
    """The first downloads had no report ids."""
    layout = recognise(OF_2017)

    assert layout.name == "usaspending subawards, 11 columns"
    assert "report_id" in layout.not_acquired


@pytest.mark.parametrize(
    "listings",
    [
        '[{"title": "JAG", "number": "16.738"}, {"title": "CDBG", "number": "14.218"}]',
        "16.738 Edward Byrne Memorial; 14.218 Community Development",
        '["14.218", "16.738"]',
    ],
)
def test_a_subaward_in_the_names_of_sam(listings: str) -> None:
    """Listings are a list in JSON there; the agency stands in the prime award's key."""
    cells = {
        "primeawardkey": "ASST_NON_2017DJBX0990_015",
        "fain": "2017DJBX0990",
        "subvendoruei": "DJZ6BLRL6NT5",
        "subvendorname": "CITY OF CHICAGO",
        "subawardreportnumber": "67e15942",
        "submitteddate": "2025-12-01",
        "subawardamount": "150000.00",
        "subawarddate": "2025-11-30",
        "assistancelistingnumber": listings,
    }
    row = staged_one(OF_SAM, cells)

    assert recognise(OF_SAM).name == "SAM.gov subawards, 15 columns"
    assert (row["fault"], row["programs"], row["cents"]) == ("", "14.218;16.738", 15_000_000)
    assert (row["prime_agency_code"], row["report_month"]) == ("015", "2025-12")
    assert (row["report_id"], row["uei"]) == ("67e15942", "DJZ6BLRL6NT5")


def test_a_prime_key_of_before_july_2025_names_the_same_agency() -> None:
    """The sub-agency of the older key belongs to the agency of the newer."""
    old = {"primeawardkey": "ASST_NON_FA8650_5700", "subawardamount": "1", "subawardnumber": "1"}

    assert staged_one(OF_SAM, old)["prime_agency_code"] == "097"


def test_a_subaward_without_an_amount_is_set_aside() -> None:
    """The fault tells the column."""
    row = staged_one(OF_2017, {"subaward_number": "1", "subaward_amount": "about 5"})

    assert row["fault"].startswith('column subaward_amount: found "about 5"; write dollars')
