"""A store larger than memory is built in runs, and has the rows that it would have in one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from comity.awards.store import Store, runs
from comity.awards.store.memory import allowed_bytes
from comity.awards.store.runs import EVERYTHING, runs_by, runs_of_parts
from comity.awards.store.tables import TABLES
from tests.awards.lists.files import needs_shared
from tests.awards.store.files import REAL, Plain, a_store, action, day, deleted, write

FIRST, SECOND, DELTA = (
    "FY2024_015_Assistance_Full_20250606_1.csv",
    "FY2024_015_Assistance_Full_20260606_1.csv",
    "FY(All)_All_Assistance_Delta_20260706_1.csv",
)
SUMMARIES = REAL / "chicago_covid_assistance_awards_main.csv"
SUBAWARDS = REAL / "usaspending_assistance_subawards_113col_sample.csv"


def told(number: int, cents: int) -> dict[str, str]:
    """An action of one of twenty awards, with its own program."""
    return action(
        award_id_fain=f"F{number % 20:02}",
        assistance_transaction_unique_key=f"K{number:03}",
        federal_action_obligation=f"{cents / 100:.2f}",
        cfda_number=f"16.{500 + number % 3}",
    )


def files(folder: Path) -> list[Path]:
    """Two whole files of which the second drops, adds and changes actions; then tombstones."""
    folder.mkdir()
    return [
        write(folder / FIRST, [told(number, number * 100) for number in range(90)]),
        write(
            folder / SECOND,
            [told(number, number * (101 if number % 7 == 0 else 100)) for number in range(5, 95)],
        ),
        write(folder / DELTA, [deleted(f"K{number:03}") for number in range(10, 20)]),
    ]


def rows(store: Store, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table, sorted."""
    return duckdb.execute(f"from read_parquet({store.files(table)!r}) order by all").fetchall()


def in_runs_and_at_once(
    folder: Path, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> tuple[Store, Store]:
    """Two stores of the same files, the first built a few rows at a time."""
    snapshot = day("2026-06-06")
    at_once = a_store(folder / "at-once", *paths, snapshot=snapshot, resolver=Plain())
    monkeypatch.setattr(runs, "rows_at_once", lambda: 9)
    in_runs = a_store(folder / "in-runs", *paths, snapshot=snapshot, resolver=Plain())
    return in_runs, at_once


def test_a_build_in_runs_has_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Versions, gone actions and tombstones included; so has what the manifest says of them."""
    paths = files(tmp_path / "files")
    in_runs, at_once = in_runs_and_at_once(tmp_path, paths, monkeypatch)

    for table in TABLES:
        assert rows(in_runs, table) == rows(at_once, table), table
    assert in_runs.manifest.counts == at_once.manifest.counts
    assert in_runs.manifest.days == at_once.manifest.days
    assert len(in_runs.files("actions")) > 1 and len(in_runs.files("awards")) > 1
    assert len(at_once.files("actions")) == len(at_once.files("awards")) == 1


def test_runs_of_a_table_follow_one_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read one after another, the files are in the order of the one file: by cell and day."""
    in_runs, at_once = in_runs_and_at_once(tmp_path, files(tmp_path / "files"), monkeypatch)

    for table in ("actions", "awards"):
        read = [f"from read_parquet({store.files(table)!r})" for store in (in_runs, at_once)]
        assert duckdb.execute(read[0]).fetchall() == duckdb.execute(read[1]).fetchall()


@needs_shared
def test_real_awards_and_subawards_are_the_same_in_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Awards known from summaries alone, their outlays, and subawards with their primes."""
    paths = [SUMMARIES, SUBAWARDS]
    in_runs, at_once = in_runs_and_at_once(tmp_path, paths, monkeypatch)

    for table in TABLES:
        assert rows(in_runs, table) == rows(at_once, table), table
    assert len(in_runs.files("outlays")) > 1


def test_keys_are_parted_so_that_each_is_in_one_run() -> None:
    """As many runs as the memory asks for, each key in one of them."""
    most = runs.rows_at_once()

    assert runs_by("key_hash", 0, width=4) == runs_by("key_hash", most) == [EVERYTHING]
    parted = runs_by("key_hash", 3 * most)
    counted = ", ".join(f"({run['of_run']})::integer" for run in parted)
    found = duckdb.execute(
        f"select [{counted}] from (select hash(range) as key_hash from range(1000))"
    ).fetchall()
    assert len(parted) == 3 and {sum(one) for (one,) in found} == {1}
    assert len(runs_by("award_hash", most, width=4)) == 4


def test_parts_are_read_together_while_the_memory_serves() -> None:
    """A part larger than that is read by itself; so is the same file of another source."""
    most = runs.rows_at_once() // 2
    lanes = [
        (Path("a"), 16, most // 2), (Path("b"), 32, 1), (Path("a"), 48, most // 4),
        (Path("c"), 64, 2 * most), (Path("d"), 80, 1),
    ]  # fmt: skip

    read = [(run["parts"], run["beginnings"], run["rows"]) for run in runs_of_parts(lanes)]

    assert read == [
        ("['a', 'b']", "16, 32", most // 2 + 1),
        ("['a']", "48", most // 4),
        ("['c']", "64", 2 * most),
        ("['d']", "80", 1),
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [("", 10**9), ("600 mb", 600 * 10**6), ("1.5GiB", 3 << 29), ("250MB", 250 * 10**6)],
)
def test_memory_is_counted_as_the_database_counts_it(
    given: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kilobyte has 1,000 bytes, a kibibyte 1,024."""
    monkeypatch.setenv("COMITY_MEMORY", given)

    assert allowed_bytes() == expected


def test_with_little_memory_a_run_is_still_worth_its_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below what files take, runs do not become ever smaller."""
    monkeypatch.setenv("COMITY_MEMORY", "10MB")

    assert runs.rows_at_once() == runs.FEWEST
