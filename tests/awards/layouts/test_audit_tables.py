"""The clearinghouse's tables, as bulk CSV and as answers of its API have them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from comity.awards.layouts import recognise
from comity.awards.layouts.audit_names import OF_FINDINGS, OF_GENERAL
from comity.awards.layouts.json_rows import json_rows
from comity.errors import InputError
from tests.awards.layouts.audit_staging import AWARDS, SEFA, money_of, sample, staged
from tests.awards.lists.files import SHARED, needs_shared

TOP = ["report_id", "auditee_uei", "audit_year", "fac_accepted_date"]
AWARD_COLUMNS = [
    *TOP,
    *["award_reference", "federal_agency_prefix", "federal_award_extension"],
    *["additional_award_identification", "federal_program_name", "amount_expended"],
    *["cluster_name", "other_cluster_name", "state_cluster_name", "cluster_total"],
    *["federal_program_total", "is_major", "is_loan", "loan_balance", "is_direct"],
    *["audit_report_type", "findings_count", "is_passthrough_award", "passthrough_amount"],
]
AN_AWARD = [
    *["2023-06-GSAFAC-0000030621", "KKLCUUCJ6US6", "2023", "2024-04-01"],
    *["AWARD-0026", "14", "231", "", "EMERGENCY SOLUTIONS GRANT PROGRAM", "14706000"],
    *["N/A", "", "", "0", "14706000", "Y", "N", "", "Y", "U", "1", "Y", "119000"],
]


def changed(**cells: str) -> list[str]:
    """Give the row of an award with other cells."""
    return [cells.get(name, cell) for name, cell in zip(AWARD_COLUMNS, AN_AWARD, strict=True)]


def test_an_award_of_the_bulk_table() -> None:
    """The listing comes from two columns, dollars are whole, flags are Y and N."""
    (row,) = staged(AWARD_COLUMNS, AN_AWARD)

    assert row["fault"] == ""
    assert (row["program"], row["cents"], row["passed_on_cents"]) == (
        "14.231",
        1_470_600_000,
        11_900_000,
    )
    assert (row["is_direct"], row["is_passed_on"], row["is_loan"]) == (True, True, False)
    assert (row["audit_year"], row["period_end"]) == (2023, date(2023, 6, 30))
    assert row["accepted_day"] == date(2024, 4, 1)
    assert (row["cluster"], row["findings"]) == ("", 1)


def test_an_answer_of_the_api_is_the_same_table(tmp_path: Path) -> None:
    """Numbers without quotation marks, and null for nothing."""
    answer = dict(zip(AWARD_COLUMNS, AN_AWARD, strict=True))
    path = tmp_path / "federal_awards.json"
    numbers = {"amount_expended": 14_706_000, "findings_count": 1, "passthrough_amount": None}
    path.write_text(json.dumps([answer | numbers]), encoding="utf-8")

    ((header, rows),) = json_rows(path)
    (row,) = staged(header, *rows)

    assert (row["fault"], row["cents"], row["findings"]) == ("", 1_470_600_000, 1)
    assert row["passed_on_cents"] is None


def test_the_bulk_table_is_known_column_by_column() -> None:
    """Nothing of it is unknown; what other tables say is told as not acquired."""
    layout = recognise(AWARD_COLUMNS)

    assert (layout.table, layout.unknown) == ("audited", ())
    assert layout.not_acquired == (
        *("ein", "auditee", "state", "period_start", "passthrough_id", "passthrough_name"),
    )


def test_a_new_column_is_told() -> None:
    """A column that the clearinghouse adds is named, and does no harm."""
    layout = recognise([*AWARD_COLUMNS, "award_identification_kind"])

    assert layout.unknown == ("award_identification_kind",)


@pytest.mark.parametrize(
    ("prefix", "extension", "program"),
    [
        ("93", "RD", "93.RD"),
        ("16", "U03", "16.U03"),
        ("84", "425D", "84.425D"),
        ("93", "044", "93.044"),
        ("93", "44", "93.044"),
        ("93", "rd", "93.RD"),
    ],
)
def test_a_listing_in_two_parts_stays_text(prefix: str, extension: str, program: str) -> None:
    """Unknown and lettered listings are kept; zeros lost at the left of an extension come back."""
    row = changed(federal_agency_prefix=prefix, federal_award_extension=extension)

    assert staged(AWARD_COLUMNS, row)[0]["program"] == program


@pytest.mark.parametrize(
    ("cell", "found", "told"),
    [
        ("amount_expended", "12.5M", 'found "12.5M"; write dollars and whole cents'),
        ("is_direct", "maybe", 'column is_direct: found "maybe"; write Y or N'),
        ("fac_accepted_date", "2024-13-01", 'found "2024-13-01"; write a day'),
        ("award_reference", "", "column award_reference: found"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told(cell: str, found: str, told: str) -> None:
    """The fault names the column, what was found, and what would be right."""
    (row,) = staged(AWARD_COLUMNS, changed(**{cell: found}))

    assert told in row["fault"]


def test_flags_of_the_sheets_are_words() -> None:
    """YES and NO are Y and N."""
    (row,) = staged(AWARD_COLUMNS, changed(is_direct="NO", is_loan="YES"))

    assert (row["is_direct"], row["is_loan"]) == (False, True)


def test_general_is_a_table_of_audits_without_persons() -> None:
    """Names, numbers and addresses of persons are known columns that no staged column reads."""
    header = [*TOP, *sorted(OF_GENERAL - set(TOP))]
    cells = dict.fromkeys(header, "PERSON") | {
        "report_id": "2023-06-GSAFAC-0000030621",
        "auditee_name": "The City of New York",
        "auditee_uei": "KKLCUUCJ6US6",
        "auditee_ein": "136400434",
        "auditee_city": "New York",
        "auditee_state": "NY",
        "audit_year": "2023",
        "entity_type": "local",
        "fy_start_date": "2022-07-01",
        "fy_end_date": "2023-06-30",
        "fac_accepted_date": "2024-04-01",
        "total_amount_expended": "13000000000",
    }

    (row,) = staged(header, [cells[name] for name in header])

    assert recognise(header).unknown == ()
    assert (row["fault"], row["total_cents"]) == ("", 1_300_000_000_000)
    assert (row["period_start"], row["period_end"]) == (date(2022, 7, 1), date(2023, 6, 30))
    assert "PERSON" not in row.values()


def test_passthrough_and_findings_have_tables_of_their_own() -> None:
    """Each table of the API is told from the others by its header."""
    passthrough = [*TOP, "award_reference", "passthrough_id", "passthrough_name"]
    findings = [*TOP, "award_reference", *sorted(OF_FINDINGS)]

    assert recognise(passthrough).table == "passthrough"
    assert recognise(findings).table == "finding"


def test_the_unified_table_is_read_as_awards() -> None:
    """The API's joined table says more of each award, and is staged as awards."""
    header = [*dict.fromkeys([*AWARD_COLUMNS, *sorted(OF_GENERAL), *sorted(OF_FINDINGS)])]
    header += ["aln", "passthrough_name", "passthrough_id"]

    layout = recognise(header)

    assert (layout.table, layout.unknown, layout.not_acquired) == ("audited", (), ())


def test_a_header_without_amounts_names_the_table_it_is_most_like() -> None:
    """Awards without what was spent are no table of awards."""
    header = [name for name in AWARD_COLUMNS if name != "amount_expended"]

    with pytest.raises(InputError, match="most like FAC federal_awards; it lacks amount_expended"):
        recognise(header)


@needs_shared
@pytest.mark.parametrize(("name", "rows"), [(AWARDS, 21_711), (SEFA, 3_969)])
def test_a_real_file_is_staged_whole(name: str, rows: int) -> None:
    """Every row and every cent of the samples is used."""
    found = sample(name)

    assert len(found) == rows
    assert {row["fault"] for row in found} == {""}
    assert sum(row["cents"] for row in found) == money_of(SHARED / name)


@needs_shared
def test_a_real_schedule_names_who_passed_the_money_through() -> None:
    """A county-size government in Florida: 107 of 191 awards came through somebody."""
    rows = [row for row in sample(SEFA) if row["report_id"] == "181744-22"]

    through = [row for row in rows if not row["is_direct"]]
    assert (len(rows), len(through)) == (191, 107)
    assert all(row["passthrough_name"] for row in through)
    assert {row["audit_year"] for row in rows} == {2022}
