"""Opening: names of files, headers, records out of order, pieces of whole records."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.awards.opening import find_members
from comity.awards.opening.archive_names import ArchiveName, archive_name, day_in
from comity.awards.opening.header import read_header
from comity.awards.opening.records import records
from comity.awards.opening.splitting import last_end
from comity.awards.store.reconciling import reconcile
from comity.errors import InputError
from tests.awards.lists.files import needs_shared
from tests.awards.store.files import REAL, Plain, a_store


@pytest.mark.parametrize(
    ("name", "told", "day"),
    [
        (
            "FY2024_015_Assistance_Full_20260606_1.csv",
            ArchiveName(2024, "015", True, 1),
            date(2026, 6, 6),
        ),
        (
            "FY2026_All_Assistance_Full_20260406.zip",
            ArchiveName(2026, "All", True, 0),
            date(2026, 4, 6),
        ),
        (
            "FY(All)_015_Assistance_Delta_20260306_2.csv",
            ArchiveName(None, "015", False, 2),
            date(2026, 3, 6),
        ),
        ("All_Assistance_PrimeTransactions_2026-08-05_H19M06S27_1.csv", None, date(2026, 8, 5)),
        ("awards.csv", None, None),
    ],
)
def test_names_tell_agency_year_and_day(name: str, told: ArchiveName, day: date) -> None:
    """The names of archives, deltas and custom downloads, as the source makes them."""
    assert archive_name(name) == told
    assert day_in(name) == day


def test_a_header_names_each_column_once() -> None:
    """Doubled and empty names are told apart, so that no column hides another."""
    header = read_header(b"\xef\xbb\xbfa,b,A,,b\n1,2,3,4,5\n", False, "x.csv")

    assert header is not None
    assert header.columns == ("a", "b", "A_2", "column_4", "b_2")
    assert (header.separator, header.length) == (",", 12)


def test_a_header_may_be_of_another_separator() -> None:
    """Tabs and bars part the files that are not CSV."""
    header = read_header(b"a\tb, c\td\n", True, "x.tsv")

    assert header is not None
    assert header.separator == "\t"


def test_members_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """Part 2 is read before part 10; hidden files are not read."""
    for name in ("x_10.csv", "x_2.csv", ".hidden.csv"):
        (tmp_path / name).write_text("a,b\n")

    assert [one.name for one in find_members([tmp_path]).members] == ["x_2.csv", "x_10.csv"]
    assert [one.name for one in find_members([tmp_path / "x_*.csv"]).members] == [
        "x_2.csv",
        "x_10.csv",
    ]


def test_a_folder_of_downloads_is_its_files_and_not_what_a_fetch_keeps_beside_them(
    tmp_path: Path,
) -> None:
    """The ledger and files on their way are passed over; a damaged one is told as left."""
    for name in ("a.csv", "b.csv.damaged"):
        (tmp_path / name).write_text("x,y\n1,2\n")
    for name in ("fetched.json", "c.zip.part", "c.zip.part.json", "d.jsonl.0a1b2c3d.pages.part"):
        (tmp_path / name).write_text("{}")

    found = find_members([tmp_path])

    assert [one.name for one in found.members] == ["a.csv"]
    assert found.left == [str(tmp_path / "b.csv.damaged")]


@pytest.mark.parametrize("place", ["nothing.csv", "no_*.csv"])
def test_a_place_where_nothing_is_is_told(place: str, tmp_path: Path) -> None:
    """A wrong name is one sentence."""
    with pytest.raises(InputError, match=r"no such file or folder|found no table"):
        find_members([tmp_path / place])


CELLS = st.lists(
    st.lists(st.text('ab,"\n\r', max_size=4), min_size=3, max_size=3), min_size=1, max_size=8
)


@given(CELLS)
def test_records_are_those_of_a_plain_csv_reader(rows: list[list[str]]) -> None:
    """Whatever stands in the cells of a file in order, its records come out as they went in."""
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)

    found = list(records(io.BytesIO(text.getvalue().encode()), ",", 3))

    assert [record.cells for record in found] == rows
    assert not any(record.fault for record in found)


@given(CELLS, st.integers(0, 200))
def test_a_piece_ends_where_a_record_does(rows: list[list[str]], length: int) -> None:
    """However a file is cut, the last end that is found is the end of a whole record."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    ends = {0}
    for row in rows:
        writer.writerow(row)
        ends.add(len(text.getvalue().encode()))
    whole = text.getvalue().encode()
    piece = whole[:length]

    assert last_end(piece) == max(end for end in ends if end <= len(piece))


@needs_shared
@pytest.mark.parametrize(
    ("name", "table", "rows"),
    [
        ("fac_findings_2024-03-19.xlsx", "audited", 2536),
        ("assistance_listings_fpi_2025-12_state_local.jsonl.gz", "listing", 1685),
        ("fac_award_findings_2024_main.csv.gz", "audited", 21711),
    ],
)
def test_real_files_of_other_forms_are_read(
    name: str, table: str, rows: int, tmp_path: Path
) -> None:
    """A workbook, JSON by the line and a gzip: each all of its rows, used or set aside."""
    store = a_store(tmp_path, REAL / name, resolver=Plain(), snapshot=date(2025, 12, 1))

    (source,) = store.manifest.sources
    assert (source.table, source.rows_in) == (table, rows)
    assert not any(one.faults for one in reconcile(store, deep=True))
