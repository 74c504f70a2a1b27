"""The file set: its layout, its totals, what the delta and later files change."""

from __future__ import annotations

import csv
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from comity.awards.generator import Size
from comity.awards.generator.archive import generate_archive
from comity.awards.layouts import recognise
from comity.errors import InputError
from tests.awards.generator.conftest import (
    RESTATED,
    SIZE,
    cents,
    full_rows,
    recipients,
    rows_of,
    table,
)

SAMPLE = Path(__file__).parents[4] / "shared/data/awards"
DELTA = "FY(All)_All_Assistance_Delta_20260706.zip"


def test_header_is_that_of_the_real_archive(made: Path) -> None:
    """The full files have the 112 columns of a real file, in its order."""
    real = SAMPLE / "usaspending_assistance_transactions_112col_sample.csv"
    if not real.exists():
        pytest.skip("the real sample is not beside the repository")
    with real.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))

    assert list(full_rows(made)[0]) == header
    assert list(next(rows_of(made / DELTA))) == ["correction_delete_ind", *header]


def test_layouts_recognise_the_files(made: Path) -> None:
    """Nothing in them is unknown, and nothing is lacking."""
    found = recognise(list(full_rows(made)[0]))

    assert (found.table, found.unknown, found.not_acquired) == ("action", (), ())


def test_rows_are_as_many_as_asked_for(made: Path) -> None:
    """The full files hold them all, each under a key of its own."""
    rows = full_rows(made)

    assert len(rows) == SIZE.rows
    assert len({row["assistance_transaction_unique_key"] for row in rows}) == SIZE.rows


def test_files_hold_their_agency_and_year(made: Path) -> None:
    """The name of a file says what is in it, and the names inside may be a day later."""
    for path in made.glob("FY2*_Full_20260606.zip"):
        year, agency = path.name[2:].split("_")[:2]
        rows = list(rows_of(path))
        inside = zipfile.ZipFile(path).namelist()

        assert {row["awarding_agency_code"] for row in rows} == {agency}
        assert {row["action_date_fiscal_year"] for row in rows} == {year}
        assert inside in ([path.stem + "_1.csv"], [path.stem[:-1] + "7_1.csv"])


def test_totals_reconcile_with_the_files(made: Path) -> None:
    """Rows and cents of totals.csv are those in the archives."""
    for told in table(made / "totals.csv"):
        if "Delta" in told["file"]:
            continue
        rows = list(rows_of(made / told["file"]))

        assert int(told["rows"]) == len(rows)
        assert int(told["obligation_cents"]) == sum(
            cents(row["federal_action_obligation"]) for row in rows
        )
        assert int(told["cents"]) == sum(
            cents(row["generated_pragmatic_obligations"]) for row in rows
        )


def test_delta_leads_to_what_stands_after_it(made: Path) -> None:
    """Full files with new rows added, C rows replaced and D rows removed give standing.csv."""
    held = {row["assistance_transaction_unique_key"]: row for row in full_rows(made)}
    delta = list(rows_of(made / DELTA))
    for row in delta:
        key = row["assistance_transaction_unique_key"]
        assert (key in held) == (row["correction_delete_ind"] != "")
        if row["correction_delete_ind"] == "D":
            del held[key]
        else:
            held[key] = row

    found: Counter[tuple[str, str]] = Counter()
    for row in held.values():
        found[row["awarding_agency_code"], row["action_date_fiscal_year"]] += cents(
            row["generated_pragmatic_obligations"]
        )

    assert {row["correction_delete_ind"] for row in delta} == {"", "C", "D"}
    assert found == _standing(made, "2026-07-06")


def test_deleted_rows_hold_their_keys_alone(made: Path) -> None:
    """A tombstone names the action and says nothing else."""
    gone = next(row for row in rows_of(made / DELTA) if row["correction_delete_ind"] == "D")

    filled = {name for name, text in gone.items() if text}

    assert "assistance_transaction_unique_key" in filled
    assert filled <= {
        "correction_delete_ind", "assistance_transaction_unique_key", "award_id_fain",
        "modification_number", "award_id_uri", "awarding_sub_agency_code", "cfda_number",
        "last_modified_date",
    }  # fmt: skip


def test_later_file_restates_its_year(made: Path) -> None:
    """The later full file of an agency-year holds what stands at its day."""
    rows = list(rows_of(made / f"{RESTATED.stem}_20260806.zip"))

    total = sum(cents(row["generated_pragmatic_obligations"]) for row in rows)

    assert _standing(made, "2026-08-06") == {(RESTATED.agency, str(RESTATED.year)): total}


def test_earlier_file_has_the_older_award_keys(made: Path) -> None:
    """Before July 2025 an award key ended with the sub-agency, since then with the agency."""
    earlier = list(rows_of(made / f"{RESTATED.stem}_20250606.zip"))
    full = list(rows_of(made / f"{RESTATED.stem}_20260606.zip"))

    for rows, column in ((earlier, "awarding_sub_agency_code"), (full, "awarding_agency_code")):
        assert rows
        assert all(row["assistance_award_unique_key"].endswith("_" + row[column]) for row in rows)
    assert {row["award_id_fain"] for row in earlier} & {row["award_id_fain"] for row in full}


def test_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two runs agree in every file; another seed agrees in none of the archives."""
    size = Size(400, seed=3, first_year=2025, last_year=2025)
    for name, one in (("a", size), ("b", size), ("c", Size(400, 4, 2025, 2025))):
        generate_archive(tmp_path / name, one, recipients())
    first, second, other = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in "abc"
    )

    assert first == second
    assert not [name for name in first if name.endswith(".zip") and first[name] == other.get(name)]


def test_folder_with_files_is_refused(made: Path) -> None:
    """Nothing is written over."""
    with pytest.raises(InputError, match="holds files; name a new folder"):
        generate_archive(made, SIZE, recipients())


def _standing(made: Path, day: str) -> dict[tuple[str, str], int]:
    return {
        (row["agency_code"], row["fiscal_year"]): int(row["cents"])
        for row in table(made / "standing.csv")
        if row["as_of"] == day
    }
