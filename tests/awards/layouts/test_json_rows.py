"""Answers of the API as rows: search, one award, its transactions, subawards."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from comity.awards.layouts import json_rows, recognise
from comity.errors import InputError
from tests.awards.layouts.staging import Row, staged
from tests.awards.lists.files import SHARED, needs_shared

ANSWERS = SHARED / "usaspending_api_responses_sample.tar.gz"


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Unpack the real answers."""
    with tarfile.open(ANSWERS) as archive:
        archive.extractall(tmp_path)  # a file of our own, and Python 3.11.2 knows no filter
    return tmp_path


def staged_json(path: Path) -> list[Row]:
    """Stage all tables of a file or folder of answers."""
    found: list[Row] = []
    for header, rows in json_rows(path):
        found += staged(header, *(dict(zip(header, row, strict=True)) for row in rows))
    return found


def an_answer(folder: Path, document: Any) -> Path:
    """Write an answer to a file."""
    path = folder / "answer.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@needs_shared
def test_a_page_of_a_search_for_grants(answers: Path) -> None:
    """Three awards with number, amount to the cent, days, county and all listings."""
    rows = staged_json(answers / "awards" / "search_results_grants.json")

    assert [row["fault"] for row in rows] == ["", "", ""]
    assert [row["cents"] for row in rows] == [15_672_591_962, 13_778_310_535, 12_483_897_994]
    assert (rows[0]["fain"], rows[0]["assistance_type"]) == ("NNM11AA01A", "05")
    assert (rows[0]["program"], rows[0]["programs"]) == ("43.008", "43.001;43.008")
    assert (rows[0]["recipient_county_fips"], rows[0]["fund_codes"]) == ("01089", "Q")


@needs_shared
def test_one_award(answers: Path) -> None:
    """Its listing is the one with the most dollars of those it names."""
    (row,) = staged_json(answers / "awards" / "grant.json")

    assert (row["fault"], row["cents"], row["outlaid_cents"]) == ("", 15_672_591_962, 5_241_468_472)
    assert (row["program"], row["programs"]) == ("43.008", "43.001;43.008")
    assert row["award_source_key"] == "ASST_NON_NNM11AA01A_080"


@needs_shared
def test_a_loan_counts_the_cost_of_its_subsidy(answers: Path) -> None:
    """A loan of 717 billion dollars on its face obligates nothing."""
    (row,) = staged_json(answers / "awards" / "loan.json")

    assert (row["fault"], row["cents"]) == ("", 0)
    assert row["loan_face_cents"] == 71_701_540_404_000


@needs_shared
@pytest.mark.parametrize(
    "name",
    [
        *["search_results_contracts", "search_results_idvs", "search_results_subawards"],
        *["contract", "idv", "transactions"],
    ],
)
def test_contracts_are_set_aside_row_by_row(answers: Path, name: str) -> None:
    """Answers about contracts have the same form; each row says why it is not used."""
    rows = staged_json(answers / "awards" / f"{name}.json")

    assert rows
    assert all('found "' in row["fault"] for row in rows)


@needs_shared
def test_what_is_no_award_has_no_layout(answers: Path) -> None:
    """An answer about an agency is refused as any other unknown table."""
    ((header, _),) = json_rows(answers / "agency.json")

    with pytest.raises(InputError, match="which no known file has"):
        recognise(header)


def test_transactions_of_a_grant(tmp_path: Path) -> None:
    """Sub-agency, number and listing stand in the key alone."""
    path = an_answer(tmp_path, {"results": [a_transaction()]})

    (row,) = staged_json(path)

    assert (row["fault"], row["cents"]) == ("", -665_190)
    assert row["transaction_key"] == "1550_2013DJBX0384_-NONE-_16.738_02"
    assert (row["fain"], row["uri"], row["program"]) == ("2013DJBX0384", "", "16.738")
    assert (row["agency_code"], row["modification"]) == ("015", "02")


def test_a_key_that_could_be_read_in_two_ways_is_not_taken_apart(tmp_path: Path) -> None:
    """A number with an underscore leaves number and listing empty; the key names the action."""
    identity = "ASST_TX_1550_2013_DJ_0384_-NONE-_16.738_02"
    path = an_answer(tmp_path, {"results": [a_transaction(id=identity)]})

    (row,) = staged_json(path)

    assert (row["fault"], row["fain"], row["program"]) == ("", "", "")
    assert row["transaction_key"] == "1550_2013_DJ_0384_-NONE-_16.738_02"


def test_subawards_of_an_award(tmp_path: Path) -> None:
    """The API gives neither place nor identifier of the recipient: they are not acquired."""
    answer = {"id": 1, "subaward_number": "S-1", "description": "x", "action_date": "2013-10-29"}
    answer |= {"amount": 37588.5, "recipient_name": "CITY OF CHICAGO"}
    path = an_answer(tmp_path, {"results": [answer], "page_metadata": {"page": 1}})

    ((header, rows),) = json_rows(path)
    (row,) = staged(header, *(dict(zip(header, cells, strict=True)) for cells in rows))

    assert (row["fault"], row["cents"], row["number"]) == ("", 3_758_850, "S-1")
    assert {"uei", "recipient_state", "programs"} <= set(recognise(header).not_acquired)


def test_an_answer_of_sam(tmp_path: Path) -> None:
    """Names of the interface are those of the bulk file in small letters."""
    answer = {
        "subVendorName": "CROW WING COUNTY",
        "subVendorUei": "KRPSCRWNEPM3",
        "subAwardNumber": "018-630-005",
        "subAwardAmount": "30307",
        "subAwardDate": "2012-09-19",
        "subawardReportNumber": "67e15942",
        "primeAwardKey": "ASST_NON_27MN12002L97E1_6925",
        "vendorPhysicalAddress": {"city": "Brainerd", "state": {"code": "MN", "name": "Minnesota"}},
        "assistanceListingNumber": [{"title": "Highway Planning", "number": "20.205"}],
    }
    (row,) = staged_json(an_answer(tmp_path, {"totalRecords": 1, "data": [answer]}))

    assert (row["fault"], row["cents"], row["programs"]) == ("", 3_030_700, "20.205")
    assert (row["recipient_city"], row["recipient_state"]) == ("Brainerd", "MN")
    assert row["prime_agency_code"] == "069"


def test_amounts_never_pass_through_a_binary_fraction(tmp_path: Path) -> None:
    """Digits stay as they are written in the answer."""
    path = tmp_path / "answer.json"
    path.write_text('[{"a": 90071992547409.93, "b": 1.10, "c": null, "d": true}]', encoding="utf-8")

    ((header, rows),) = json_rows(path)

    assert (header, list(rows)) == (
        ["a", "b", "c", "d"],
        [["90071992547409.93", "1.10", "", "true"]],
    )


def test_an_empty_page_has_no_rows(tmp_path: Path) -> None:
    """A search without results is no fault."""
    assert list(json_rows(an_answer(tmp_path, {"results": [], "page_metadata": {}}))) == []


def test_one_object_a_line(tmp_path: Path) -> None:
    """A file of lines is a list as well."""
    path = tmp_path / "answer.jsonl"
    path.write_text('{"a": "1"}\n{"a": "2", "b": ["x", "y"]}\n', encoding="utf-8")

    ((header, rows),) = json_rows(path)

    assert (header, list(rows)) == (["a", "b"], [["1", ""], ["2", '["x", "y"]']])


def test_what_is_no_json_is_refused(tmp_path: Path) -> None:
    """The sentence names the file and the line."""
    path = tmp_path / "answer.json"
    path.write_text("<html>\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"answer\.json: found no JSON at line 1; give"):
        list(json_rows(path))


def test_a_folder_is_read_file_by_file(tmp_path: Path) -> None:
    """In the order of their names."""
    for number in (2, 1):
        (tmp_path / f"page{number}.json").write_text(f'[{{"a": {number}}}]', encoding="utf-8")

    assert [list(rows) for _, rows in json_rows(tmp_path)] == [[["1"]], [["2"]]]


def a_transaction(**cells: Any) -> dict[str, Any]:
    """Give one transaction of an award as the API answers."""
    return {
        "id": "ASST_TX_1550_2013DJBX0384_-NONE-_16.738_02",
        "type": "04",
        "type_description": "PROJECT GRANT (B)",
        "action_date": "2017-01-24",
        "action_type": "C",
        "modification_number": "02",
        "description": "left behind",
        "federal_action_obligation": -6651.90,
        "face_value_loan_guarantee": None,
        "original_loan_subsidy_cost": None,
    } | cells
