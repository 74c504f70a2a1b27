"""The rows have the shapes and the traps of the real ones, and say that they are not real."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from statistics import mean

from tests.awards.generator.conftest import cents, full_rows, rows_of, table


def test_everything_made_up_is_marked(made: Path) -> None:
    """Award numbers hold SYN, descriptions begin with SYNTHETIC, the README says so first."""
    rows = full_rows(made)

    assert (made / "README.txt").read_text().startswith("SYNTHETIC FILES.")
    assert "--rows 3000 --seed 7 --years 2019-2026" in (made / "README.txt").read_text()
    assert all("SYN" in row["award_id_fain"] + row["award_id_uri"] for row in rows)
    assert all(row["transaction_description"].startswith("SYNTHETIC") for row in rows)
    assert all(row["recipient_uei"][:3] in ("", "SYN") for row in rows)


def test_no_person_is_named(made: Path) -> None:
    """Officers are empty and persons are redacted."""
    for row in full_rows(made):
        assert not [row[name] for name in row if "officer" in name and row[name]]
        if row["record_type_code"] == "3":
            assert row["recipient_name"] == "REDACTED DUE TO PII"


def test_amounts_have_the_real_shape(made: Path) -> None:
    """About one in ten is taken back, more are zero, and whole-award totals repeat."""
    rows = full_rows(made)
    amounts = [cents(row["federal_action_obligation"]) for row in rows]
    awards: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        awards.setdefault(row["assistance_award_unique_key"], []).append(row)

    assert 0.07 < mean(amount < 0 for amount in amounts) < 0.13
    assert 0.15 < mean(amount == 0 for amount in amounts) < 0.30
    assert 3 < len(rows) / len(awards) < 5
    for one in awards.values():
        total = sum(cents(row["generated_pragmatic_obligations"]) for row in one)
        if one[0]["assistance_type_code"] != "07":
            assert {cents(row["total_obligated_amount"]) for row in one} == {total}


def test_reports_come_late(made: Path) -> None:
    """Some forty days after the action on average, some more than a year."""
    lags = [
        (date.fromisoformat(row["initial_report_date"][:10])
         - date.fromisoformat(row["action_date"])).days
        for row in full_rows(made)
    ]  # fmt: skip

    assert min(lags) >= 1
    assert 25 < mean(lags) < 55
    assert any(lag > 365 for lag in lags)


def test_loans_count_by_their_subsidy(made: Path) -> None:
    """A loan obligates nothing; its subsidy cost stands in the column that may be summed."""
    loans = [row for row in full_rows(made) if row["assistance_type_code"] == "07"]

    for row in loans:
        assert cents(row["federal_action_obligation"]) == 0
        assert row["generated_pragmatic_obligations"] == row["original_loan_subsidy_cost"]


def test_codes_change_when_the_real_ones_did(made: Path) -> None:
    """F001 and F002 from February 2026 on, UEI from 2021 on, DUNS never."""
    for row in full_rows(made):
        if row["assistance_type_code"].startswith("F0"):
            assert row["action_date"] >= "2026-02-01"
        if row["action_date"] < "2021-01-01":
            assert row["recipient_uei"] == ""
        assert row["recipient_duns"] == ""


def test_recipients_are_written_as_agencies_write_them(made: Path) -> None:
    """Inverted, with two spaces, with an underscore, as a department; locals coded X."""
    rows = full_rows(made)
    names = {row["recipient_name_raw"] for row in rows}
    kinds = Counter(row["recipient_name"] for row in rows if row["record_type_code"] == "1")
    types = {row["business_types_code"] for row in rows}

    for mark in (", CITY OF", "  CITY OF", "_CITY OF", "City of", "POLICE DEPARTMENT"):
        assert [name for name in names if mark in name], mark
    assert set(kinds) == {"MULTIPLE RECIPIENTS"}
    assert {"A", "B", "C", "X", "OMQ"} <= types


def test_true_government_of_each_name_is_told(made: Path) -> None:
    """recipients.csv has every name of a government in the full files, and its dollars."""
    told = table(made / "recipients.csv")
    kinds = ("1", "3")
    rows = [
        row
        for row in full_rows(made)
        if row["record_type_code"] not in kinds and "SYNTHETIC" not in row["recipient_name"]
    ]

    assert sum(int(row["rows"]) for row in told) == len(rows)
    assert {row["relation"] for row in told} == {"government", "department", "separate body"}
    assert {row["recipient_name_raw"] for row in told} == {
        row["recipient_name_raw"] for row in rows
    }


def test_texts_break_lines_inside_quotes(made: Path) -> None:
    """As in real descriptions, which is why no file may be split by lines."""
    delta = next(made.glob("*Delta*"))

    texts = [row["transaction_description"] for row in (*full_rows(made), *rows_of(delta))]

    assert [text for text in texts if "\n" in text and '"' in text]
