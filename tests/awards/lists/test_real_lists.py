"""Real lists and records: the shipped one, and samples that lie beside the repository."""

from __future__ import annotations

import csv
import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from comity.awards import AwardList, find_listing, read_awards, shipped_awards
from comity.errors import InputError
from tests.awards.lists.files import SHARED, needs_shared, refusal, taken

SHIPPED_COLUMNS = [
    *["award_id", "recipient", "state", "program", "program_title", "agency", "fiscal_year"],
    *["signed", "starts", "obligated", "drawn", "kind_of_figure", "source", "note"],
]


def shipped_rows() -> list[dict[str, str]]:
    """Give the rows of the shipped list by column name."""
    with shipped_awards("chicago").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_shipped_list_is_read_whole() -> None:
    """Every row of it is used, and says what kind of figure it is and where it is from."""
    awards = read_awards(shipped_awards("chicago"))

    assert awards.set_aside == ()
    assert len(awards.rows) == 65
    assert {row.figure for row in awards.rows} == {"award", "allocation", "rounded"}
    assert all(row.source and row.state == "IL" for row in awards.rows)
    assert {row.government for row in awards.rows} == {
        "City of Chicago",
        "Chicago Housing Authority",
        "Board of Education of the City of Chicago",
    }


def test_the_shipped_list_gives_byrne_jag_to_the_dollar_or_says_that_it_is_rounded() -> None:
    """FY2017 is an allocation to the dollar; FY2016 and FY2018 were printed in millions."""
    awards = read_awards(shipped_awards("chicago"))
    jag = {
        row.fiscal_year: (row.obligated_cents, row.figure)
        for row in awards.rows
        if row.programs == ("16.738",)
    }

    assert jag == {
        2016: (210000000, "rounded"),
        2017: (201919400, "allocation"),
        2018: (210000000, "rounded"),
    }


def test_the_shipped_list_has_its_columns_a_source_for_each_row_and_no_prose() -> None:
    """Facts only: no row carries the description of an award."""
    rows = shipped_rows()

    assert list(rows[0]) == SHIPPED_COLUMNS
    assert all("@" in row["source"] or row["source"].startswith("http") for row in rows)
    assert all(len(row["note"]) < 200 for row in rows)
    assert all(find_listing(row["program"]) for row in rows)


@needs_shared
def test_the_shipped_list_is_the_record_of_chicago_to_the_cent() -> None:
    """Its awards are those of the spending record: each number, obligation and outlay."""
    record = read_awards(SHARED / "chicago_city_covid_awards.csv")
    shipped = read_awards(shipped_awards("chicago"))

    assert amounts(shipped) == amounts(record)


def amounts(awards: AwardList) -> set[tuple[object, ...]]:
    """Give number, listings and both amounts of each award, allocations left out."""
    return {
        (row.award_id, row.programs, row.obligated_cents, row.drawn_cents)
        for row in awards.rows
        if row.figure in (None, "award")
    }


@needs_shared
def test_the_catalogue_is_what_its_script_makes() -> None:
    """Nobody edits the table of listings by hand."""
    root = Path(__file__).resolve().parents[3]
    made = subprocess.run(
        [sys.executable, root / "tools" / "make_listings.py", SHARED],
        capture_output=True,
        check=True,
    )

    shipped = root / "src" / "comity" / "awards" / "data" / "listings.tsv"
    assert made.stdout.decode() == shipped.read_text(encoding="utf-8")


def test_another_name_for_a_shipped_list_is_asked_about() -> None:
    """The nearest is suggested."""
    with pytest.raises(InputError, match=r'found "chicgo"; did you mean "chicago"\?'):
        shipped_awards("chicgo")


@needs_shared
def test_an_export_of_the_award_search_is_read() -> None:
    """Five spellings of one city, listings that lost a zero, an outlay larger than its award."""
    awards = read_awards(SHARED / "chicago_covid_assistance_awards_main.csv")

    assert taken(awards)["program"] == "Assistance listing number"
    assert (len(awards.rows), awards.set_aside) == (279, ())
    lost = next(row for row in awards.rows if row.program_as_written == "97.05")
    assert lost.programs == ("97.050",)
    assert lost.notes[0] == "97.05 read as 97.050: spreadsheets drop zeros at the end"


@needs_shared
def test_a_workbook_of_the_audit_clearinghouse_is_refused_by_name() -> None:
    """A sheet for each agency, and an award once for each finding: 21,711 rows, 15,409 awards."""
    path = SHARED / "fac_findings_2024-03-19.xlsx"

    assert 'found a list on each of the sheets "09", "10", "11"' in refusal(path)
    assert refusal(path, sheet="16").startswith(
        f"{path.name}, sheet 16: found a table of the Federal Audit Clearinghouse; "
    )


@needs_shared
def test_new_york_citys_revenue_by_listing_is_read(tmp_path: Path) -> None:
    """Listings that lost a zero are repaired; 693.15 and 216.75 cannot be listings."""
    path = tmp_path / "nyc.csv"
    packed = SHARED / "nyc_cafr_federal_grants_by_cfda_main.csv.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text("columns: {drawn: Actuals}")

    awards = read_awards(path, mapping=mapping)

    assert (awards.totals.rows_used, awards.totals.rows_set_aside) == (2804, 9)
    assert {row.cells[4] for row in awards.set_aside} == {"693.15", "216.75"}
    assert ("20.600",) in {row.programs for row in awards.rows}


@needs_shared
@pytest.mark.parametrize("name", ["transactions_112col", "subawards_113col"])
def test_downloads_of_usaspending_are_refused_by_name(name: str) -> None:
    """They repeat the whole award's amount on each row, and are read elsewhere."""
    path = SHARED / f"usaspending_assistance_{name}_sample.csv"
    assert "found a USAspending download of" in refusal(path)


@needs_shared
def test_other_real_tables_end_in_a_list_or_a_sentence() -> None:
    """No file of the folder ends the program in any other way."""
    for path in sorted(Path(SHARED).iterdir()):
        if path.suffix == ".csv":
            try:
                assert read_awards(path).totals.agree
            except InputError as fault:
                assert str(fault).startswith(path.name)
