"""Whatever a table holds: rows and cents that came in were used or set aside."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.awards import AwardList, read_awards

HEADER = ["FAIN", "ALN", "Obligated", "Drawn", "FY", "Signed", "Title", "Contact"]

junk = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8)
money = st.one_of(
    st.integers(-(10**9), 10**9).map(lambda cents: f"{cents / 100:.2f}"),
    st.sampled_from(["", "-", "$1,000.00", "(5.25)", "12.5M", "1.234,50", "#REF!", "N/A"]),
)
cells = st.tuples(
    st.sampled_from(["A-1", "A-2", "A-3", "", "Total", "2018-DJ-BX-0492"]),
    st.sampled_from(["16.738", "16.710", "97.05", "16.738; 16.710", "", "all", "51.1", "what"]),
    money,
    money,
    st.sampled_from(["2018", "FY18", "2017-18", ""]),
    st.sampled_from(["7/1/2018", "2018-02-30", ""]),
    junk,
    junk,
)


def read_rows(rows: list[tuple[str, ...]], repeated: str) -> AwardList:
    """Write rows under a header and read them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "awards.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([HEADER, *rows])
        return read_awards(path, repeated="add" if repeated == "add" else "set aside")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(cells, st.lists(junk, max_size=10).map(tuple)), max_size=12))
def test_rows_and_cents_in_are_used_or_set_aside(rows: list[tuple[str, ...]]) -> None:
    """Every filled row is in one place, and every cent that could be read with it."""
    awards = read_rows(rows, "set aside")

    totals = awards.totals
    assert totals.agree
    assert totals.rows_used == len(awards.rows)
    assert totals.obligated_used_cents == sum(row.obligated_cents or 0 for row in awards.rows)
    assert totals.drawn_set_aside_cents == sum(row.drawn_cents or 0 for row in awards.set_aside)
    numbers = [
        *(row.row for row in awards.rows),
        *(row.row for row in awards.set_aside),
        *(footing.row for footing in awards.footings),
    ]
    filled = [number for number, row in enumerate(rows, 2) if any(cell.strip() for cell in row)]
    assert sorted(numbers) == filled


@settings(max_examples=50, deadline=None)
@given(st.lists(cells, max_size=12))
def test_adding_repeated_rows_changes_where_they_go_and_loses_none(
    rows: list[tuple[str, ...]],
) -> None:
    """What came in does not depend on what is done with repeated rows."""
    apart, added = read_rows(rows, "set aside").totals, read_rows(rows, "add").totals

    assert (apart.rows_in, apart.obligated_in_cents, apart.drawn_in_cents) == (
        added.rows_in,
        added.obligated_in_cents,
        added.drawn_in_cents,
    )
    assert added.rows_used >= apart.rows_used


@settings(max_examples=50, deadline=None)
@given(st.lists(cells, max_size=8))
def test_personal_cells_never_leave_the_list(rows: list[tuple[str, ...]]) -> None:
    """What stands in a contact column is in no row, reason or cell that is handed on."""
    secret = "Jane Q. Citizen"
    awards = read_rows([(*row[:7], secret) for row in rows], "set aside")

    assert secret not in repr(awards)
