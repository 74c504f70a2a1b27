"""Rows set aside: no formula runs, no person is named, and what is corrected is imported again."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest

from comity.awards.layouts import STAGED
from comity.awards.store import Store
from comity.awards.store.reconciling import reconcile
from tests.awards.layouts.eras import an_action, eras
from tests.awards.store.files import Plain, a_store, action, rows_of, write

ERAS = eras()
SOMEBODY = "ZQX INVENTED"
NAMING = (
    *("recipient_name", "recipient_name_raw", "recipient_parent_name", "recipient_duns"),
    *("recipient_uei", "recipient_address_line_1", "award_description"),
    *("transaction_description", "highly_compensated_officer_1_name"),
)


def aside_of(store: Store, place: int = 0) -> Path:
    """The set-aside file of a source."""
    return store.folder / store.manifest.sources[place].set_aside


def rows_in(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def everything_in(folder: Path) -> str:
    """All that a workspace holds, packed or not."""
    told = []
    for path in folder.rglob("*"):
        if path.suffix == ".parquet":
            with duckdb.connect() as connection:
                rows = connection.execute("from read_parquet(?)", [str(path)])
                told.append(repr(rows.fetchall()))
        elif path.is_file():
            told.append(path.read_text(encoding="utf-8", errors="replace"))
    return "\n".join(told)


def test_cells_like_formulas_do_not_run_and_mean_the_same_again(tmp_path: Path) -> None:
    """The file opens in a spreadsheet; corrected there, it is imported with its old words."""
    name = '=HYPERLINK("http://x","CITY")'
    bad = action(recipient_name=name, cfda_title="'=x", modification_number="-1",
                 federal_action_obligation="-5.00", action_date="2024-13-01")  # fmt: skip
    before = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [bad]), resolver=Plain())
    aside = aside_of(before)
    (row,) = rows_in(aside)
    assert (row["recipient_name"], row["modification_number"]) == (f"'{name}", "-1")
    assert row["federal_action_obligation"] == "-5.00"

    corrected = tmp_path / "corrected_2025-07-02.csv"
    text = aside.read_text(encoding="utf-8-sig").replace("2024-13-01", "2024-12-01")
    corrected.write_text(text, encoding="utf-8")
    store = a_store(tmp_path, corrected, resolver=Plain())

    assert rows_of(store, "select recipient, program_title from awards") == [(name, "'=x")]
    assert rows_of(store, "select cents from actions") == [(-500,)]
    assert not any(one.faults for one in reconcile(store, deep=True))


def test_what_is_set_aside_again_says_the_same_again(tmp_path: Path) -> None:
    """No apostrophe is added to one that is there already."""
    bad = action(recipient_name="=CITY", action_date="soon")
    first = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [bad]), resolver=Plain())

    second = a_store(tmp_path, aside_of(first), resolver=Plain())

    (row,) = rows_in(aside_of(second, 1))
    assert row["recipient_name"] == "'=CITY"
    assert second.manifest.sources[1].covers == ""


def test_rows_set_aside_of_a_whole_year_are_not_the_year(tmp_path: Path) -> None:
    """Importing what was corrected ends no action of other files."""
    rows = [action(award_id_fain="A"), action(award_id_fain="B", action_date="soon")]
    path = write(tmp_path / "FY2024_015_Assistance_Full_20260106_1.csv", rows)
    first = a_store(tmp_path, path, resolver=Plain())

    second = a_store(tmp_path, aside_of(first), resolver=Plain())

    assert [bool(one.covers) for one in second.manifest.sources] == [True, False]


@pytest.mark.parametrize(
    "who",
    [
        {"business_types_code": "P"},
        {"business_types_code": "mp"},
        {"record_type_code": "3"},
        {"business_types_code": "R", "business_types_description": "SOLE PROPRIETORSHIP"},
    ],
)
@pytest.mark.parametrize("era", [72, 101, 112])
def test_a_person_is_in_no_file_of_the_store(who: dict[str, str], era: int, tmp_path: Path) -> None:
    """Neither of a row that is used nor of one set aside; nor where cells do not fit the header."""
    header = ERAS[era]
    cells = {name: SOMEBODY for name in NAMING if name in header} | who
    rows = [an_action(header, **cells), an_action(header, **cells, action_date="soon")]
    path = write(tmp_path / "given" / "custom_2025-07-01.csv", rows, header)
    ragged = f'{SOMEBODY},12\r\n{SOMEBODY},"{SOMEBODY},5\r\n'
    path.write_bytes(path.read_bytes() + ragged.encode())

    store = a_store(tmp_path / "workspace", path, resolver=Plain())

    (source,) = store.manifest.sources
    assert (source.rows_in, source.rows_set_aside) == (4, 3)
    assert "ZQX" not in everything_in(tmp_path / "workspace")
    assert [row["row"] for row in rows_in(aside_of(store))] == ["3", "4", "5"]


@pytest.mark.parametrize("column", ["action_date", "federal_action_obligation"])
def test_a_person_whose_name_slipped_into_another_column_is_not_repeated(
    column: str, tmp_path: Path
) -> None:
    """Neither in the row that is handed back nor in the sentence; a city's words are."""
    person = action(business_types_code="P", **{column: SOMEBODY})
    city = action(award_id_fain="B", **{column: "June or so"})
    path = write(tmp_path / "given" / "custom_2025-07-01.csv", [person, city])

    store = a_store(tmp_path / "workspace", path, resolver=Plain())

    assert "ZQX" not in everything_in(tmp_path / "workspace")
    first, second = rows_in(aside_of(store))
    assert 'found "(words)"; write ' in first["reason"]
    assert 'found "June or so"; write ' in second["reason"]
    assert (first[column], second[column]) == ("(words)", "June or so")


def test_a_city_that_is_set_aside_keeps_its_name(tmp_path: Path) -> None:
    """Only persons are left out, and what no layout reads."""
    bad = action(action_date="soon", highly_compensated_officer_1_name=SOMEBODY)
    store = a_store(tmp_path, write(tmp_path / "custom_2025-07-01.csv", [bad]), resolver=Plain())

    (row,) = rows_in(aside_of(store))
    assert row["recipient_name"] == "CITY OF CHICAGO"
    assert SOMEBODY not in row.values()
    assert "recipient" in STAGED["action"]


CELLS = (
    ' "2.00"', '"2.00" ', ' "2.00"  ', '"2.00"', "2.00", '\t"2.00"', '  "2.00"', ' ""', "  ",
    ' "1,234.50"', '"1,234.50" ', '2".00"', '"2.00""x" ',
)  # fmt: skip


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("cell", CELLS)
def test_blanks_beside_quotation_marks_are_read_alike_by_both_readers(
    cell: str, place: int, tmp_path: Path
) -> None:
    """One row that is not UTF-8 sends a file to our own reader; the others read as before."""
    columns = ["federal_action_obligation", "award_id_fain", "action_date"]
    fitting = columns[-place:] + columns[:-place]
    usual = {"award_id_fain": "A", "action_date": "2024-01-02", "federal_action_obligation": cell}
    lines = [",".join([*fitting, "recipient_name"]), ",".join(usual[one] for one in fitting) + ","]
    lines[1] += "CITY OF A"
    last = ",".join({**usual, "federal_action_obligation": "4"}[one] for one in fitting)
    told: list[tuple[int, ...]] = []
    for city in (b"CITY OF CANYON", b"CITY OF CA\xd1ON"):
        path = tmp_path / f"{len(told)}" / "custom_2025-07-01.csv"
        path.parent.mkdir()
        path.write_bytes("\n".join([*lines, last + ","]).encode() + city + b"\n")
        store = a_store(path.parent, path, resolver=Plain())
        (source,) = store.manifest.sources
        told.append((source.rows_in, source.rows_set_aside, source.cents_in, source.cents_unread))
        assert not any(one.faults for one in reconcile(store, deep=True))

    assert told[0] == told[1]


def test_what_only_the_database_can_read_is_set_aside_with_the_right_reasons(
    tmp_path: Path,
) -> None:
    """Marks that open a second time in a cell: our own reader decides for the whole file."""
    lines = ["award_id_fain,federal_action_obligation,action_date,recipient_name"]
    lines += ["A,1,2024-01-02,CITY OF A", 'B,2,2024-01-02,"CITY" "OF B"', "C,3,soon,CITY OF C"]
    path = tmp_path / "custom_2025-07-01.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    store = a_store(tmp_path, path, resolver=Plain())

    found = [(row["row"], row["reason"][:12]) for row in rows_in(aside_of(store))]
    assert found == [("3", "a quotation "), ("4", "column actio")]
    assert not any(one.faults for one in reconcile(store, deep=True))
