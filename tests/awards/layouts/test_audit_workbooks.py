"""Workbooks of audits: findings by agency, and the federal-awards workbook of SF-SAC."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from comity.awards.layouts import recognise
from comity.awards.layouts.workbook_rows import workbook_rows
from comity.errors import InputError
from tests.awards.layouts.audit_staging import staged, versions
from tests.awards.lists.files import SHARED, a_workbook, needs_shared

# Titles of the columns of the sheet Form, in its order.
# Source: GSA-TTS/FAC, backend/schemas/source/excel/templates/federal-awards-workbook.jsonnet.
FORM = [
    *["Award Reference (Read Only)", "Federal Agency Prefix", "ALN (CFDA) Three Digit Extension"],
    *["Additional Award Identification", "Federal Program Name", "Amount Expended"],
    *["Cluster Name", "If State Cluster, Enter State Cluster Name"],
    *["If Other Cluster, Enter Other Cluster Name", "Federal Program Total", "Cluster Total"],
    "Loan / Loan Guarantee",
    "If yes (Loan/Loan Guarantee, End of Audit Period Outstanding Loan Balance)",
    *["Direct Award", "If no (Direct Award), Name of Passthrough Entity"],
    "If no (Direct Award), Identifying Number Assigned by the Pass-through Entity, if assigned",
    "Federal Award Passed Through to Subrecipients",
    "If yes (Passed Through), Amount Passed Through to Subrecipients",
    *["Major Program (MP)", "If yes (MP), Type of Audit Report", "Number of Audit Findings"],
    *["CFDA_KEY (Read Only)", "UNIFORM STATE CLUSTER NAME (Read Only)"],
    "UNIFORM OTHER CLUSTER NAME (Read Only)",
]
COVER: list[list[Any]] = [
    ["Federal Audit Clearinghouse\nfac.gov", "This workbook contains five worksheets"],
    ["Version", "1.1.3"],
    ["Section", "FederalAwardsExpended"],
    ["Auditee UEI:", "MKEJWVSEURF3"],
    ["Total amount expended", 487780],
]


def a_form_row(row: int, prefix: Any, extension: Any, dollars: int, **cells: Any) -> list[Any]:
    """Make a row of the form, its read-only cells as formulas without a saved result."""
    plain: dict[str, Any] = {
        "Award Reference (Read Only)": f'=IF(B{row}<>"", "AWARD-"&TEXT(ROW()-1,"0000"), "")',
        "Federal Agency Prefix": prefix,
        "ALN (CFDA) Three Digit Extension": extension,
        "Federal Program Name": "A PROGRAM",
        "Amount Expended": dollars,
        "Cluster Name": "N/A",
        "Loan / Loan Guarantee": "N",
        "Direct Award": "Y",
        "Federal Award Passed Through to Subrecipients": "N",
        "Major Program (MP)": "N",
        "Number of Audit Findings": 0,
        "CFDA_KEY (Read Only)": f"=CONCATENATE(B{row},C{row})",
        **cells,
    }
    return [plain.get(name) for name in FORM]


def a_federal_awards_workbook(folder: Path, *rows: list[Any]) -> Path:
    """Write a federal-awards workbook: cover, form, and a list to choose programs from."""
    book = openpyxl.Workbook()
    cover = book.active
    assert cover is not None
    cover.title = "Coversheet"
    for line in COVER:
        cover.append(line)
    form = book.create_sheet("Form")
    form.append(FORM)
    for row in rows:
        form.append(row)
    form.cell(row=len(rows) + 2, column=1, value='=IF(B9<>"", "AWARD-0008", "")')
    programs = book.create_sheet("FederalPrograms")
    programs.append(["Federal Program Names", "Program Numbers"])
    programs.append(["EDUCATION STABILIZATION FUND", "84.425"])
    path = folder / "federal-awards-2022.xlsx"
    book.save(path)
    return path


def test_a_federal_awards_workbook_is_read_with_its_cover(tmp_path: Path) -> None:
    """The cover says whose the awards are; lists to choose from are no awards."""
    through = {
        "Direct Award": "N",
        "If no (Direct Award), Name of Passthrough Entity": "FL DEPT OF CHILDREN AND FAMILIES",
        FORM[15]: "LN143",
        "Federal Award Passed Through to Subrecipients": "Y",
        "If yes (Passed Through), Amount Passed Through to Subrecipients": 279092,
    }
    path = a_federal_awards_workbook(
        tmp_path,
        a_form_row(2, "93", "RD", 69038),
        a_form_row(3, 93, 44, 487780, **through),
    )

    tables = [(header, list(rows)) for header, rows in workbook_rows(path)]

    ((header, rows),) = tables
    assert recognise(header).unknown == ()
    first, second = staged(header, *rows)
    assert (first["fault"], second["fault"]) == ("", "")
    assert (first["award_reference"], second["award_reference"]) == ("AWARD-0001", "AWARD-0002")
    assert {first["uei"], second["uei"]} == {"MKEJWVSEURF3"}
    assert {first["report_id"], second["report_id"]} == {"federal-awards-2022"}
    assert (first["program"], second["program"]) == ("93.RD", "93.044")
    assert (second["cents"], second["passed_on_cents"]) == (48_778_000, 27_909_200)
    assert second["passthrough_name"] == "FL DEPT OF CHILDREN AND FAMILIES"
    assert second["passthrough_id"] == "LN143"


def test_a_workbook_without_a_table_is_told(tmp_path: Path) -> None:
    """A workbook of one column is no table of awards."""
    path = a_workbook(tmp_path, [["Awards"], ["none"]])

    with pytest.raises(InputError, match=r"awards\.xlsx: found no table; give a workbook"):
        list(workbook_rows(path))


def test_sheets_with_one_header_are_one_table(tmp_path: Path) -> None:
    """Sheets that follow each other are joined; another header begins another table."""
    path = a_workbook(tmp_path, [["a", "b"], [1, 2]], more=[["a", "b"], [3, 4]], c=[["x", "y"]])

    tables = [(header, list(rows)) for header, rows in workbook_rows(path)]

    assert tables == [(["a", "b"], [["1", "2"], ["3", "4"]]), (["x", "y"], [])]


@needs_shared
def test_a_real_workbook_of_findings_repeats_its_rows() -> None:
    """Sheets for each overseer repeat the rows of the agencies' sheets: 100 findings, 200 rows."""
    path = SHARED / "fac_findings_2024-04-03.xlsx"
    ((header, rows),) = ((header, list(rows)) for header, rows in workbook_rows(path))

    found = staged(header, *rows)

    assert len(found) == 200
    assert {row["fault"] for row in found} == {""}
    times = Counter(tuple(row) for row in rows)
    assert set(times.values()) == {2}
    once = {(row["report_id"], row["award_reference"]): row["cents"] for row in found}
    kept = versions(found)
    assert len(kept) == len(once) == 56
    assert sum(row["cents"] for row in kept) == sum(once.values())
