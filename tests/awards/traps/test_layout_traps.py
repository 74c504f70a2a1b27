"""The traps of the award files that a layout has to step around, on real rows where there are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from comity.awards.layouts import normal_fain, recognise
from comity.awards.layouts.codes import table, types_of
from tests.awards.layouts.eras import an_action, eras
from tests.awards.layouts.staging import (
    CHICAGO,
    CHICAGO_MAIN,
    DOJ,
    SUBAWARDS,
    TRANSACTIONS,
    layout_of,
    sample,
    staged_file,
    staged_one,
)
from tests.awards.lists.files import SHARED, needs_shared

ERAS = eras()
TODAY = ERAS[112]


def an_action_of_today(**cells: str) -> dict[str, str]:
    """Give an action in the columns of 2026, with other cells."""
    return an_action(TODAY, **cells)


def compared(number: str) -> str:
    """Give the form in which an award number is compared."""
    with duckdb.connect() as connection:
        return str(connection.execute(f"select {normal_fain('?')}", [number]).fetchall()[0][0])


@needs_shared
def test_trap_03_fain_printed_with_hyphens() -> None:
    """A letter's 2013-DJ-BX-1007 is the record's 2013DJBX1007; HUD's hyphens stay to be shown."""
    assert "2013DJBX1007" in {row["fain"] for row in sample(DOJ)}
    assert compared("2013-DJ-BX-1007") == compared("2013DJBX1007")
    assert compared("15PBJA-24-GG-04727-JAGX") == "15PBJA24GG04727JAGX"
    (hud,) = [row["fain"] for row in sample(CHICAGO) if row["fain"].startswith("B-20-MW")]
    assert (hud, compared(hud)) == ("B-20-MW-17-0006", "B20MW170006")


@needs_shared
def test_trap_05_money_taken_back() -> None:
    """Fifteen of twenty real rows are negative; sums are signed and exact."""
    cents = {row["recipient"]: row["cents"] for row in sample(DOJ)}

    assert sum(one < 0 for one in cents.values()) == 15
    assert cents["City of Atlantic City"] == -665_190
    assert cents["City of Petersburg"] == -650_000
    assert cents["Covina Police Department"] == -370_496
    assert cents["Fond du Lac  City of"] == -89_761


@needs_shared
def test_trap_06_actions_of_nothing_that_carry_meaning() -> None:
    """P00004 moves no money and the end of the award; it is a row like others."""
    (last,) = [row for row in sample(TRANSACTIONS) if row["modification"] == "P00004"]

    assert (last["cents"], last["fault"]) == (0, "")
    assert last["period_end"] == date(2025, 5, 15)


@needs_shared
def test_trap_10_totals_that_repeat_on_each_row() -> None:
    """The award's total stands on five rows; only the changes of the actions may be added."""
    rows = [row for row in sample(TRANSACTIONS) if row["fain"] == "HDTRA12310001"]

    assert [row["award_cents"] for row in rows] == [130_000_000] * 5
    assert sum(row["cents"] for row in rows) == 100_000_000
    header = ["award_id_fain", "federal_action_obligation", "total_obligated_amount", "action_date"]
    cells = {"federal_action_obligation": "5.00", "total_obligated_amount": "900.00"}
    assert staged_one(header, an_action(header, **cells))["cents"] == 500


def test_trap_12_loans_count_the_cost_of_their_subsidy() -> None:
    """A loan's obligation is nothing; where no column says so, the subsidy's cost counts."""
    header = [name for name in TODAY if name != "generated_pragmatic_obligations"]
    for code in ("07", "08", "F003", "F004"):
        loan = {"assistance_type_code": code, "federal_action_obligation": "0.00"}
        loan |= {"original_loan_subsidy_cost": "-12.34", "face_value_of_loan": "1000"}
        row = staged_one(header, an_action(header) | loan)
        assert (row["fault"], row["cents"], row["loan_face_cents"]) == ("", -1234, 100_000)
    blank = {"assistance_type_code": "07", "federal_action_obligation": ""}
    assert staged_one(header, an_action(header) | blank)["cents"] == 0
    grant = {"original_loan_subsidy_cost": "9"}
    assert staged_one(header, an_action(header) | grant)["cents"] == 123_450


def test_trap_12_the_column_that_may_be_summed_counts_first() -> None:
    """Since October 2023 one column says what counts, for loans and all others."""
    cells = {"generated_pragmatic_obligations": "7.00", "federal_action_obligation": "5.00"}

    assert staged_one(TODAY, an_action_of_today(**cells))["cents"] == 700
    cells["generated_pragmatic_obligations"] = ""
    assert staged_one(TODAY, an_action_of_today(**cells))["cents"] == 500


@pytest.mark.parametrize("code", ["02", "11", "F001", "F002", "F010", "-1"])
def test_trap_13_type_codes_of_2026(code: str) -> None:
    """F001 to F010 are known, and F001 is a grant as 02 to 04 are."""
    row = staged_one(TODAY, an_action_of_today(assistance_type_code=code))

    assert (row["fault"], row["assistance_type"]) == ("", code)
    assert {"02", "03", "04", "F001"} == set(types_of("grant"))
    assert len([one for one in types_of() if one.startswith("F")]) == 10


@pytest.mark.parametrize("code", ["01", "12", "F011", "GRANT"])
def test_trap_13_an_unknown_type_code_is_an_error(code: str) -> None:
    """The row is set aside, and the fault names the code; it is never passed over."""
    row = staged_one(TODAY, an_action_of_today(assistance_type_code=code))

    assert row["fault"] == (
        f'column assistance_type_code: found "{code}"; '
        "the codes known are 02 to 11, F001 to F010 and -1."
    )


@needs_shared
def test_trap_15_local_governments_coded_as_other() -> None:
    """Five of the eight local governments of the sample have the letter X; none is left out."""
    others = {row["recipient"] for row in sample(DOJ) if row["business_types"] == "X"}

    assert {
        "City of Petersburg",
        "Fond du Lac  City of",
        "Covina Police Department",
        "City of Atlantic City",
        "Palm Beach County Board of County Commissioners",
    } <= others


@needs_shared
def test_trap_16_several_letters_in_one_cell() -> None:
    """OMQ is three letters, each in the table of types."""
    letters = {row["letter"] for row in table("business_types")}
    cells = {row["business_types"] for row in sample(TRANSACTIONS)}

    assert cells == {"X", "OMQ"}
    assert set("OMQ") <= letters


def test_trap_25_county_codes_without_and_with_the_state() -> None:
    """To April 2023 three digits beside the state's letters, since then five digits alone."""
    old, new = ERAS[105], ERAS[108]

    assert staged_one(old, an_action(old))["recipient_county_fips"] == "17031"
    assert staged_one(new, an_action(new))["recipient_county_fips"] == "17031"
    without_state = an_action(old, recipient_state_code="")
    assert staged_one(old, without_state)["recipient_county_fips"] == ""
    short = an_action(old, recipient_county_code="3", recipient_state_code="AL")
    assert staged_one(old, short)["recipient_county_fips"] == "01003"


@needs_shared
def test_trap_25_counties_of_the_broker_file() -> None:
    """Real rows of 2017: Ada County in Idaho, Petersburg in Virginia, Guam."""
    counties = {row["recipient"]: row["recipient_county_fips"] for row in sample(DOJ)}

    assert counties["Idaho Department of Juvenile Corrections"] == "16001"
    assert counties["City of Petersburg"] == "51730"
    assert counties["Office of the Attorney General"] == "66010"


@needs_shared
def test_trap_26_zeros_in_front() -> None:
    """Agency 075, modification 03, DUNS 026467840 keep their zeros."""
    first = sample(TRANSACTIONS)[0]

    assert (first["agency_code"], first["modification"]) == ("075", "03")
    assert "026467840" in {row["duns"] for row in sample(DOJ)}


def test_trap_26_zeros_that_a_spreadsheet_lost() -> None:
    """15 is agency 015, 4 is type 04, 1003 is county 01003: nothing else could be meant."""
    cells = {"awarding_agency_code": "15", "assistance_type_code": "4"}
    cells["prime_award_transaction_recipient_county_fips_code"] = "1003"
    row = staged_one(TODAY, an_action_of_today(**cells))

    assert (row["agency_code"], row["assistance_type"]) == ("015", "04")
    assert (row["recipient_county_fips"], row["fault"]) == ("01003", "")


@needs_shared
def test_trap_27_listings_that_were_numbers_in_a_sheet() -> None:
    """The export went through Excel: 97.05 is 97.050 there, and only there."""
    programs = {row["program"] for row in sample(CHICAGO_MAIN)}
    programs |= {row["program"] for row in sample(CHICAGO)}

    assert {"97.050", "47.070", "93.600", "14.850", "12.630"} <= programs
    assert not {"97.05", "47.07", "93.6"} & programs


def test_trap_27_a_listing_with_binary_noise() -> None:
    """20.524999999999999 was 20.525 before a spreadsheet had it."""
    header = ["Recipient name", "Award amount", "Amount spent", "Award ID"]
    header.append("Assistance listing number")
    row = {"Award ID": "X", "Award amount": "1", "Assistance listing number": "20.524999999999999"}

    assert staged_one(header, row)["program"] == "20.525"
    assert staged_one(TODAY, an_action_of_today(cfda_number="97.05"))["program"] == "97.05"


@pytest.mark.parametrize("listing", ["93.RD", "16.U03", "84.425D", "CFDA Not Found", ""])
def test_trap_28_listings_that_are_no_numbers(listing: str) -> None:
    """They are kept as they are written, and are no fault."""
    row = staged_one(TODAY, an_action_of_today(cfda_number=listing))

    assert (row["program"], row["fault"]) == (listing, "")


def test_trap_30_several_listings_of_one_award() -> None:
    """A summary names them all and takes none for the award's own; each transaction names one."""
    header = ["award_id_fain", "total_obligated_amount", "award_base_action_date"]
    header.append("cfda_numbers_and_titles")
    cell = "93.778: GRANTS TO STATES; 16.738: JAG; PART OF 2017; 93.RD: RESEARCH"
    row = staged_one(
        header,
        {"award_id_fain": "X", "total_obligated_amount": "1", "cfda_numbers_and_titles": cell},
    )

    assert row["programs"] == row["program"] == "16.738;93.778;93.RD"
    assert staged_one(TODAY, an_action_of_today())["program"] == "16.738"


def test_trap_38_aggregate_records() -> None:
    """A record of many recipients has a URI and no FAIN; it is used and told as what it is."""
    cells = {"award_id_fain": "", "award_id_uri": "17031-2024-Q3", "record_type_code": "1"}
    cells |= {"recipient_name": "MULTIPLE RECIPIENTS", "business_types_code": ""}
    row = staged_one(TODAY, an_action_of_today(**cells))

    assert (row["fault"], row["record_type"]) == ("", "1")
    assert (row["fain"], row["uri"]) == ("", "17031-2024-Q3")
    assert row["recipient"] == "MULTIPLE RECIPIENTS"


@needs_shared
def test_trap_39_place_of_recipient_and_of_performance() -> None:
    """Who owns an award and where it is performed are two columns, never one for the other."""
    rows = sample(TRANSACTIONS)

    assert (rows[0]["recipient_place_code"], rows[0]["place_code"]) == ("60000", "PA60000")
    assert (rows[1]["recipient_city"], rows[1]["place_code"]) == ("PHILADELPHIA", "PA00000")


@needs_shared
def test_trap_41_line_breaks_and_quotation_marks_in_cells(tmp_path: Path) -> None:
    """Nine lines are two records; a doubled quotation mark is one."""
    lines = (SHARED / SUBAWARDS).read_text(encoding="utf-8").count("\n")
    path = tmp_path / "actions.csv"
    path.write_text(
        "award_id_fain,federal_action_obligation,action_date,recipient_name\n"
        'X,1,2024-06-04,"CITY ""ON\nTHE"" LAKE"\n',
        encoding="utf-8",
    )

    assert lines >= 8
    assert len(sample(SUBAWARDS)) == 1
    assert [row["recipient"] for row in staged_file(path)] == ['CITY "ON\nTHE" LAKE']


def test_trap_43_fewer_columns_than_asked_for() -> None:
    """A file cut to what makes an action is read; the rest is not acquired, not empty."""
    header = ["award_id_fain", "federal_action_obligation", "action_date"]
    layout = recognise(header)
    row = staged_one(header, an_action(header))

    assert layout.name == "usaspending transactions, 3 columns"
    assert (row["fault"], row["cents"]) == ("", 123_450)
    assert {"transaction_key", "program", "recipient", "uei", "agency_code"} <= set(
        layout.not_acquired
    )
    assert not {"fain", "cents", "action_day"} & set(layout.not_acquired)


@needs_shared
def test_trap_43_what_the_real_samples_lack() -> None:
    """The file of 2026 lacks nothing; the broker's lacks what came after 2017."""
    assert layout_of(TRANSACTIONS).not_acquired == ()
    assert {"uei", "outlaid_cents", "award_source_key"} <= set(layout_of(DOJ).not_acquired)


def test_trap_55_small_awards_are_kept() -> None:
    """Agencies need not report small awards; those that they report are not left out."""
    row = staged_one(TODAY, an_action_of_today(generated_pragmatic_obligations="0.01"))

    assert (row["fault"], row["cents"]) == ("", 1)


@pytest.mark.parametrize(
    "cells",
    [
        {"record_type_code": "3", "business_types_code": ""},
        {"business_types_code": "P"},
        {"business_types_code": "MP"},
        {"business_types_code": "R", "business_types_description": "SOLE PROPRIETORSHIP"},
        {"business_types_code": "", "business_types_description": "INDIVIDUAL"},
    ],
)
def test_trap_58_names_of_persons_are_dropped_at_the_door(cells: dict[str, str]) -> None:
    """Redacted individuals, individuals and sole proprietors have no name and no identifier."""
    row = staged_one(TODAY, an_action_of_today(**cells))

    assert (row["fault"], row["cents"]) == ("", 123_450)
    assert row["recipient"] == row["recipient_raw"] == row["uei"] == row["duns"] == ""
    assert row["recipient_state"] == "IL"


@needs_shared
def test_trap_58_officers_and_descriptions_are_never_read() -> None:
    """No statement names a column of officers, or of free text."""
    for name in (TRANSACTIONS, SUBAWARDS, DOJ):
        statement = layout_of(name).select("file")
        assert "officer" not in statement
        assert "transaction_description" not in statement
        assert "subaward_description" not in statement
        assert "address" not in statement


def test_trap_58_a_person_as_subrecipient() -> None:
    """The words of the business types tell it there."""
    header = ["subaward_number", "subaward_amount", "prime_award_fain", "subawardee_name"]
    header += ["subawardee_uei", "subawardee_business_types"]
    cells = {"subaward_number": "1", "subaward_amount": "1", "subawardee_name": "SOMEBODY"}
    cells |= {"subawardee_uei": "U", "subawardee_business_types": "Sole Proprietorship,Small"}
    row = staged_one(header, cells)

    assert (row["recipient"], row["uei"], row["fault"]) == ("", "", "")
