"""A check as JSON, CSV, Parquet and text: one answer in four forms."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from comity.awards import read_awards
from comity.documents.checks.csv import COLUMNS, check_csv, check_parquet
from comity.documents.checks.plain import check_json, check_plain
from comity.documents.checks.text import check_text
from comity.findings.check import Checked, Days, check
from tests.documents.shared import (
    SUMMER_2018,
    WINTER_2025,
    a_list,
    chicago_check,
    chicago_list,
    law,
    seen,
)

ROW = [
    "row", "award_id", "government", "program", "fiscal_year", "condition", "status",
    "text_present", "deciding", "by_counsel", "because", "caveats", "obligated", "drawn",
]  # fmt: skip


def plain(checked: Checked) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(check_json(checked), parse_float=Decimal)
    return found


def mixed(folder: Path) -> Checked:
    """A list with a row that gives its own day, one without an amount and one of nobody."""
    path = folder / "mixed.csv"
    path.write_text(
        "Award No.,Recipient,State,ALN,FY,Obligated,on,condition\n"
        'A-1,City of Chicago,IL,16.738,2017,"$2,019,194.10",2018-06-01,jag-fy2017-notice\n'
        "A-2,City of Fort Worth,TX,16.738,2017,,,\n"
        "A-3,Atlantis,TX,16.738,2017,5.25,,\n"
    )
    return check(law(), read_awards(path), Days(SUMMER_2018, SUMMER_2018))


def test_json_has_the_shape_that_was_promised() -> None:
    """Both dates, the law, rows, totals, rows set aside."""
    told = plain(chicago_check(SUMMER_2018))

    assert list(told)[:5] == ["on", "known", "law", "rows", "totals"]
    assert {"on_governments", "set_aside", "notes", "row_notes"} == set(list(told)[5:])
    assert all(set(ROW) == set(row) for row in told["rows"])
    assert {"id", "name"} == set(told["rows"][0]["government"])


def test_json_written_fast_says_the_same_as_json_written_plainly() -> None:
    """The quick writer is a writer, not another answer."""
    checked = chicago_check(WINTER_2025)

    assert json.loads(json.dumps(check_plain(checked))) == json.loads(check_json(checked))


def test_json_amounts_are_exact_and_null_where_not_stated() -> None:
    """Dollars are numbers with their cents."""
    told = plain(chicago_check(SUMMER_2018))
    cents = {row.row: (row.obligated_cents, row.drawn_cents) for row in chicago_list().rows}

    for row in told["rows"]:
        for amount, exact in zip((row["obligated"], row["drawn"]), cents[row["row"]], strict=True):
            assert exact == (None if amount is None else int(amount * 100))


def test_json_totals_foot_to_the_cent() -> None:
    """Each award counts once, under its status nearest to binding."""
    totals = plain(chicago_check(WINTER_2025))["totals"]

    for amount in ("awards", "obligated", "drawn"):
        assert totals[amount] == sum(one[amount] for one in totals["by_status"].values())
    assert Decimal("2547881738.15") == totals["obligated"] == totals["in_the_list"]["obligated"]


def test_a_row_with_its_own_day_says_so(tmp_path: Path) -> None:
    """`on` stands in a row only where the row gave it."""
    first, second = [row for row in plain(mixed(tmp_path))["rows"] if row["row"] in (2, 3)][:2]

    assert first["on"] == "2018-06-01"
    assert "on" not in second
    assert second["obligated"] is None


def test_rows_set_aside_are_told_with_their_dollars(tmp_path: Path) -> None:
    """A recipient that the gazetteer does not know is set aside with a reason."""
    told = plain(mixed(tmp_path))

    assert [one["row"] for one in told["set_aside"]] == [4]
    assert Decimal("5.25") == told["set_aside"][0]["obligated"]
    assert 'found "Atlantis"' in told["set_aside"][0]["reason"]


def test_rows_set_aside_keep_their_columns(tmp_path: Path) -> None:
    """What is handed back stands under the headers it came from."""
    aside = mixed(tmp_path).set_aside[0]

    assert aside.cells == ("A-3", "Atlantis", "TX", "16.738", "2017", "5.25", "", "")


def test_awards_not_yet_made_are_answered_and_told_apart() -> None:
    """On 1 July 2018 most of the list did not exist."""
    told = plain(chicago_check(SUMMER_2018))["totals"]["not_yet_made"]

    assert 62 == told["awards"] == len(told["rows"])
    assert Decimal("2541662544.15") == told["obligated"]


def test_csv_has_a_line_for_each_finding() -> None:
    """The long form: award, condition, status, whole cents."""
    checked = chicago_check(WINTER_2025)
    rows = list(csv.DictReader(io.StringIO(check_csv(checked))))

    assert list(COLUMNS) == list(rows[0])
    assert [(str(row.row), finding.condition, finding.status)
            for row, _, finding in checked.findings] == [
        (row["row"], row["condition"], row["status"]) for row in rows
    ]  # fmt: skip
    assert {"2025-12-01"} == {row["on"] for row in rows}


def test_parquet_says_the_same_as_csv(tmp_path: Path) -> None:
    """Rows in the same order, money as whole cents, days as days."""
    checked = chicago_check(WINTER_2025)
    path = tmp_path / "check.parquet"
    path.write_bytes(check_parquet(checked))
    with duckdb.connect() as engine:
        rows = engine.execute(
            'select "row", condition, status, obligated_cents from read_parquet(?)', [str(path)]
        ).fetchall()
        types = dict(
            engine.execute(
                "select column_name, column_type from (describe from read_parquet(?))", [str(path)]
            ).fetchall()
        )

    assert rows == [
        (row.row, finding.condition, finding.status, row.obligated_cents)
        for row, _, finding in checked.findings
    ]
    assert (types["obligated_cents"], types["on"]) == ("BIGINT", "DATE")


def test_same_files_twice_have_the_same_bytes() -> None:
    """CSV, JSON and Parquet alike."""
    checked = chicago_check(SUMMER_2018)

    for write in (check_csv, check_json, check_parquet):
        assert write(checked) == write(checked)


def test_text_groups_conditions_under_their_award() -> None:
    """Each award with its conditions, the nearest to binding first, and the sums below."""
    text = check_text(chicago_check(SUMMER_2018), 80)
    award = next(part for part in text.split("\n\n") if part.startswith("row 11  "))
    first = "Strings on the awards of chicago.csv on 2018-07-01, as known 2018-07-01"

    assert text.startswith(first)
    assert "  binding       jag-fy2017-1373-certification" in award
    assert "  blocked       jag-fy2017-notice by chi17-2017-09-15-pi" in award
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_a_listing_that_never_existed_is_noted_on_its_row(tmp_path: Path) -> None:
    """The row is answered, and says that the catalogue has no such listing."""
    path = a_list(tmp_path, 'A-1,"Chicago, IL",16.999,2017,10,0')
    checked = check(law(), read_awards(path), Days(SUMMER_2018, SUMMER_2018), seen("il/chicago"))
    note = "16.999 is not in the catalogue that ships with Comity"

    assert plain(checked)["row_notes"] == [{"row": 2, "sheet": None, "notes": [note]}]
    assert f"note: {note}" in check_text(checked, 120)
