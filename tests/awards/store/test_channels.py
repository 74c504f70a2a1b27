"""Federal money as audits tell it: directly, and through others, side by side."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from comity.awards.store import Store, open_store
from comity.awards.store.channels import AuditedYear, audited_years
from comity.cli.main import run
from tests.awards.lists.files import needs_shared
from tests.awards.store.files import REAL, Plain, a_store

ONE, TWO = "2023-06-GSAFAC-0000000001", "2023-06-GSAFAC-0000000002"
AUSTIN = "XX-austin"
COLUMNS = (
    "report_id", "auditee_uei", "auditee_name", "audit_year", "fac_accepted_date",
    "award_reference", "federal_agency_prefix", "federal_award_extension",
    "federal_program_name", "amount_expended", "is_direct", "is_loan", "passthrough_amount",
)  # fmt: skip


def awards(folder: Path, *rows: tuple[str, str, str, str, str, str]) -> Store:
    """A store of audited awards: report, day, reference, dollars, direct, passed on."""
    path = folder / "federal_awards.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for report, accepted, reference, dollars, is_direct, passed_on in rows:
            out.writerow(
                [report, "ABCDEFGHJKL1", "CITY OF AUSTIN", 2023, accepted, reference, "16", "738",
                 "JAG", dollars, is_direct, "N", passed_on]
            )  # fmt: skip
    return a_store(folder, path, resolver=Plain())


def test_direct_money_and_money_through_others_stand_side_by_side(tmp_path: Path) -> None:
    """One row for the audit, with a column for each way that the money came, and no sum."""
    store = awards(
        tmp_path,
        (ONE, "2024-01-01", "AWARD-0001", "100", "Y", "20"),
        (ONE, "2024-01-01", "AWARD-0002", "250", "N", ""),
    )

    (found,) = audited_years(store, AUSTIN, known=date(2024, 6, 1))

    assert (found.direct_awards, found.direct_cents) == (1, 100_00)
    assert (found.through_others_awards, found.through_others_cents) == (1, 250_00)
    assert (found.passed_on_cents, found.unclear_awards, found.is_partial) == (20_00, 0, False)


def test_an_audit_is_told_from_its_acceptance_until_the_next_one(tmp_path: Path) -> None:
    """Submitted again with another amount: each day has the one that was known."""
    store = awards(
        tmp_path,
        (ONE, "2024-01-01", "AWARD-0001", "100", "Y", ""),
        (TWO, "2024-03-05", "AWARD-0001", "130", "Y", ""),
    )

    def direct(*known: int) -> list[tuple[str, int]]:
        found = audited_years(store, AUSTIN, known=date(*known))
        return [(one.report_id, one.direct_cents) for one in found]

    assert direct(2023, 12, 31) == []
    assert direct(2024, 3, 4) == [(ONE, 100_00)]
    assert direct(2024, 3, 5) == [(TWO, 130_00)]


def test_an_award_without_an_amount_is_counted_apart(tmp_path: Path) -> None:
    """It is in no sum, and it is not passed over either."""
    store = awards(
        tmp_path,
        (ONE, "2024-01-01", "AWARD-0001", "100", "Y", ""),
        (ONE, "2024-01-01", "AWARD-0002", "5", "", ""),
    )

    (found,) = audited_years(store, AUSTIN, known=date(2024, 6, 1))

    assert (found.direct_cents, found.through_others_cents, found.unclear_awards) == (100_00, 0, 1)


@pytest.fixture(scope="module")
def new_york(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the real awards with findings of early 2024."""
    workspace = tmp_path_factory.mktemp("audits")
    a_store(workspace, REAL / "fac_award_findings_2024_main.csv.gz")
    return workspace


@needs_shared
def test_new_york_citys_audit_of_2023(new_york: Path) -> None:
    """25 awards with findings: 881 million dollars directly, 1,648 million through others."""
    (found,) = audited_years(open_store(new_york), "NY-p51000", known=date(2026, 6, 1))

    assert found == AuditedYear(
        "2023-06-GSAFAC-0000030621", "The City of New York", None, date(2023, 6, 30),
        13, 881_340_000_00, 12, 1_647_969_000_00, 55_936_000_00, 0, True,
    )  # fmt: skip


@needs_shared
def test_the_command_tells_it_in_three_forms(
    new_york: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Text with what is missing said, JSON, CSV; 1 where nothing was known yet."""
    words = ["awards", "audits", "New York, NY", "--workspace", str(new_york)]

    def told(*more: str, code: int = 0) -> str:
        assert run([*words, *more]) == code
        return capsys.readouterr().out

    text = told()
    assert "$881,340,000.00  $1,647,969,000.00" in text
    assert "awards with findings only" in text
    assert "side by side" in text
    (school,) = json.loads(told("--program", "84.010", "--format", "json"))["audits"]
    assert (school["direct_cents"], school["through_others_cents"]) == (0, 727_919_000_00)
    (row,) = csv.DictReader(told("--format", "csv").splitlines())
    assert (row["direct_awards"], row["through_others_awards"]) == ("13", "12")
    assert "no audit of New York, NY" in told("--known", "2024-01-01", code=1)
