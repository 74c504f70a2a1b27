"""Awards are numbered as the rows that speak of them last stand in the parts, and keep all keys."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import duckdb
import pytest

from comity.awards.store import Store, runs
from comity.awards.store.beside import beside
from comity.errors import InputError
from tests.awards.store.files import Plain, a_store, action, day, write

SNAPSHOT = day("2026-06-06")


def rows(store: Store, table: str, columns: str) -> list[tuple[Any, ...]]:
    """Rows of a table in the order in which they stand there."""
    return duckdb.execute(f"select {columns} from read_parquet({store.files(table)!r})").fetchall()


def test_awards_stand_in_the_order_of_their_last_rows(tmp_path: Path) -> None:
    """Of three actions of an award the last counts: its words are told, and its place."""
    told = [("B", 1, "first"), ("A", 1, "only"), ("C", 2, "only"), ("B", 3, "last"), ("B", 2, "no")]
    path = write(
        tmp_path / "one.csv",
        [
            action(award_id_fain=award, action_date=f"2024-01-0{on}", cfda_title=words)
            for award, on, words in told
        ],
    )

    store = a_store(tmp_path, path, snapshot=SNAPSHOT, resolver=Plain())

    assert rows(store, "awards", "award, fain, program_title") == [
        (1, "A", "only"), (2, "C", "only"), (3, "B", "last"),
    ]  # fmt: skip


def test_every_key_that_cites_an_award_is_kept(tmp_path: Path) -> None:
    """That of its last row first, with both forms of 2025; then what other rows say otherwise."""
    path = write(
        tmp_path / "one.csv",
        [
            action(modification_number=number, action_date=f"2024-01-0{number}", **said)
            for number, said in [
                (1, {"assistance_award_unique_key": "OLD"}),
                (2, {"assistance_award_unique_key": "OLD", "awarding_sub_agency_code": "1501"}),
                (3, {}),
                (4, {}),
            ]
        ],
    )

    store = a_store(tmp_path, path, snapshot=SNAPSHOT, resolver=Plain())

    assert rows(store, "award_keys", "source_key, award") == [
        ("ASST_NON_2024DJBX0001_015", 1),
        ("ASST_NON_2024DJBX0001_1550", 1),
        ("ASST_NON_2024DJBX0001_1501", 1),
        ("OLD", 1),
    ]


def test_the_same_bytes_of_two_days_are_one_award(tmp_path: Path) -> None:
    """A file read again on a later day says the same once more: one award, one action."""
    first = write(tmp_path / "FY2024_015_Assistance_Full_20250606_1.csv", [action()])
    second = tmp_path / "FY2024_015_Assistance_Full_20260606_1.csv"
    second.write_bytes(first.read_bytes())

    store = a_store(tmp_path, first, second, resolver=Plain())

    assert len(store.manifest.sources) == 2
    assert rows(store, "awards", "award, fain") == [(1, "2024DJBX0001")]
    assert len(rows(store, "actions", "award")) == 1


def test_words_are_never_put_beside_the_number_of_another_award(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were the parts read in another order than awards are numbered in, the build would stop."""
    paths = [write(tmp_path / f"{one}.csv", [action(award_id_fain=one)]) for one in ("A", "B")]
    of_parts = runs._of_parts

    def turned(run: dict[Path, tuple[int, int]]) -> runs.Run:
        return of_parts(run) | {"parts": of_parts(dict(reversed(run.items())))["parts"]}

    monkeypatch.setattr(runs, "_of_parts", turned)
    with pytest.raises(InputError, match="awards stand in another order than their numbers"):
        a_store(tmp_path, *paths, snapshot=SNAPSHOT, resolver=Plain())


def test_marks_in_the_name_of_a_part_are_no_harm(tmp_path: Path) -> None:
    """A workspace may lie in a folder with an apostrophe."""
    folder = tmp_path / "city's"
    path = write(folder / "one.csv", [action()])

    store = a_store(folder, path, snapshot=SNAPSHOT, resolver=Plain())

    assert rows(store, "awards", "award") == [(1,)]


LONG = "select count(*) from range(1_000_000_000) where hash(range) = 1"


@pytest.mark.parametrize("place", ["beside", "block"])
def test_what_is_done_beside_fails_as_a_whole(place: str) -> None:
    """A fault on either side comes out as it is; what the other side asks is broken off."""

    def ask_or_fail(connection: duckdb.DuckDBPyConnection, here: str) -> object:
        if place == here:
            time.sleep(0.3)  # so that the other side is asking
            raise ValueError(here)
        return connection.execute(LONG).fetchall()

    with (
        duckdb.connect() as connection,
        pytest.raises(ValueError, match=place),
        beside(connection, lambda own: ask_or_fail(own, "beside")) as done,
    ):
        ask_or_fail(connection, "block")
    assert done.done()
