"""Pipes into the database: side by side, with statements that die and sources that break."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from comity.awards.store.lanes import Lane, pour

HEADER = b"a,b\n"
ROWS = b"1,x\n" * 50_000


def counted(_: int, pipe: Path) -> str:
    """The statement that adds up the ones of a pipe's rows."""
    return (
        f"select sum(a)::integer from read_csv('{pipe}', auto_detect = false, header = true, "
        "columns = {a: 'integer', b: 'varchar'})"
    )


def poured(folder: Path, pieces: Iterator[bytes], lanes: int = 2) -> list[Lane]:
    """The lanes of a table."""
    with duckdb.connect() as connection:
        return pour(connection, folder, counted, pieces, lanes=lanes, header=HEADER)


def table(pieces: int) -> Iterator[bytes]:
    """A table in so many pieces of 50,000 rows."""
    yield HEADER + ROWS
    yield from [ROWS] * (pieces - 1)


def test_every_row_passes_once(tmp_path: Path) -> None:
    """Whatever the lanes, whatever the number of pieces."""
    for lanes in (1, 2, 3):
        for pieces in (1, 2, 7):
            found = poured(tmp_path, table(pieces), lanes)
            assert sum(lane.row[0] for lane in found) == pieces * 50_000
            assert not any(lane.fault for lane in found)


def test_tables_poured_at_once_into_one_folder_do_not_meet(tmp_path: Path) -> None:
    """As a check does while an import is under way, or after one that was killed."""
    (tmp_path / "lane-0.pipe").touch()
    found: list[int] = []

    def pour_one() -> None:
        found.extend(lane.row[0] for lane in poured(tmp_path, table(3), 1))

    threads = [threading.Thread(target=pour_one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [150_000] * 4


def test_a_statement_that_dies_early_holds_nothing_up(tmp_path: Path) -> None:
    """What comes after is let go, the other lane ends, and the fault is told."""

    def bad() -> Iterator[bytes]:
        yield HEADER + b"no number,x\n"
        yield from [ROWS] * 600

    first, *others = poured(tmp_path, bad())

    assert isinstance(first.fault, duckdb.Error)
    assert all(lane.fault is None or isinstance(lane.fault, OSError) for lane in others)


def test_a_statement_that_cannot_begin_is_told(tmp_path: Path) -> None:
    """It never opens its pipe."""
    with duckdb.connect() as connection:
        (lane,) = pour(connection, tmp_path, lambda *_: "select nothing", table(5))

    assert isinstance(lane.fault, duckdb.BinderException)


@pytest.mark.parametrize("fault", [OSError("disk"), EOFError("cut"), KeyboardInterrupt()])
def test_a_source_that_breaks_is_told_at_once(fault: BaseException, tmp_path: Path) -> None:
    """Its own fault comes out, and no statement is waited for."""

    def broken() -> Iterator[bytes]:
        yield HEADER + ROWS
        yield ROWS
        raise fault

    begun = time.monotonic()
    with pytest.raises(type(fault)):
        poured(tmp_path, broken())

    assert threading.active_count() < 20
    assert time.monotonic() - begun < 60
