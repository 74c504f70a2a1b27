"""Lists of assistance listings: the SAM.gov catalogue, the federal program inventory."""

from __future__ import annotations

from datetime import date

from comity.awards.layouts import recognise
from comity.awards.layouts.json_rows import json_rows
from tests.awards.layouts.audit_staging import staged
from tests.awards.lists.files import SHARED, needs_shared

SAM = [
    *["Program Title", "Program Number", "Popular Name (020)", "Federal Agency (030)"],
    *["Authorization (040)", "Objectives (050)", "Types of Assistance (060)"],
    *["Uses and Use Restrictions (070)", "Applicant Eligibility (081)"],
    *["Beneficiary Eligibility (082)", "Credentials/Documentation (083)"],
    *["Preapplication Coordination (091)", "Application Procedures (092)"],
    *["Award Procedure (093)", "Deadlines (094)", "Range of Approval/Disapproval Time (095)"],
    *["Appeals (096)", "Renewals (097)", "Formula and Matching Requirements (101)"],
    *["Length and Time Phasing of Assistance (102)", "Reports (111)", "Audits (112)"],
    *["Records (113)", "Account Identification (121)", "Obligations (122)"],
    *["Range and Average of Financial Assistance (123)", "Program Accomplishments (130)"],
    *["Regulations, Guidelines, and Literature (140)", "Regional or, Local Office (151)"],
    *["Headquarters Office (152)", "Website Address (153)", "Related Programs (160)"],
    *["Examples of Funded Projects (170)", "Criteria for Selecting Proposals (180)", "URL"],
    *["Recovery", "OMB Agency Code", "OMB Bureau Code", "Published Date", "Archived Date"],
]


def test_a_listing_of_sam() -> None:
    """Number, title, agency, days and related listings; the rest of 40 columns is known."""
    cells = dict.fromkeys(SAM, "") | {
        "Program Title": "Agricultural Research Basic and Applied Research",
        "Program Number": "10.001",
        "Federal Agency (030)": "AGRICULTURAL RESEARCH SERVICE, AGRICULTURE, DEPARTMENT OF",
        "Related Programs (160)": "10.700 National Agricultural Library; 10.500 Cooperative "
        "Extension Service; ",
        "Published Date": "Jan 01,1965",
    }

    (row,) = staged(SAM, [cells[name] for name in SAM])

    assert recognise(SAM).unknown == ()
    assert (row["fault"], row["program"]) == ("", "10.001")
    assert row["title"] == "Agricultural Research Basic and Applied Research"
    assert (row["published_day"], row["archived_day"]) == (date(1965, 1, 1), None)
    assert row["related"] == "10.700;10.500"


@needs_shared
def test_the_real_inventory_is_staged_whole() -> None:
    """1,685 listings, each with its title, its agency and who may apply."""
    path = SHARED / "assistance_listings_fpi_2025-12_state_local.jsonl.gz"
    ((header, rows),) = json_rows(path)

    found = staged(header, *rows)

    assert recognise(header).unknown == ()
    assert (len(found), {row["fault"] for row in found}) == (1_685, {""})
    (jag,) = (row for row in found if row["program"] == "16.738")
    assert jag["title"] == "Edward Byrne Memorial Justice Assistance Grant Program"
    assert jag["agency"] == "Department of Justice"
    assert "Local (includes State-designated" in jag["applicants"]
    assert "; " in jag["applicants"]
