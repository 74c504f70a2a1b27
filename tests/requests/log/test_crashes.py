"""Crashes: what was told recorded stays recorded, what was not is not there by half."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.requests.log.log import Log
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.walking import walk
from tests.requests.log import literal
from tests.requests.log.logs import a_log, an_entry, some_entries

KILLS = int(os.environ.get("COMITY_KILLS", "12"))
"""How often the writer is killed; 1,000 in the long run."""


def killed(folder: Path, batch: int, seconds: float) -> int:
    """Kill a writer after a while; gives the size that it told last."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.requests.log.appending", str(folder), str(batch)],
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        told = int(writer.stdout.readline())
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().rpartition("\n")[0].split("\n")
    return int(rest[-1]) if rest[-1] else told


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
@pytest.mark.parametrize("batch", [1, 7])
def test_kill_9_loses_nothing_that_was_told_recorded(tmp_path: Path, batch: int) -> None:
    """A writer is killed at random moments; the log holds all it told, whole batches only."""
    a_log(tmp_path).close()
    chance = random.Random(20170328)
    for _ in range(KILLS):
        told = killed(tmp_path, batch, chance.random() / 20)
        log = Log(SqliteStorage(tmp_path / "log.sqlite"))
        size = log.size

        assert size >= told
        assert size % batch == 0
        assert walk(log.storage, []).faults == []
        log.close()
    log = Log(SqliteStorage(tmp_path / "log.sqlite"))
    assert list(log.entries()) == some_entries(log.size)


def test_power_loss_leaves_the_beginning_of_what_was_written(tmp_path: Path) -> None:
    """The write-ahead file torn at any byte: the entries whose frames are whole, and no others.

    With synchronous FULL each append is told recorded only after its frames are on the disk, so
    that a tear lies after the frames of every entry that was told.
    """
    log = a_log(tmp_path, page_bytes=512)
    ahead = tmp_path / "log.sqlite-wal"
    log.storage.settle()  # type: ignore[attr-defined]
    lengths = [ahead.stat().st_size if ahead.exists() else 0]
    for number in range(6):
        log.append(an_entry(number))
        lengths.append(ahead.stat().st_size)
    file, written = (tmp_path / "log.sqlite").read_bytes(), ahead.read_bytes()
    torn = tmp_path / "torn"
    for length in range(0, len(written) + 1, 37):
        shutil.rmtree(torn, ignore_errors=True)
        torn.mkdir()
        (torn / "log.sqlite").write_bytes(file)
        (torn / "log.sqlite-wal").write_bytes(written[:length])
        found = Log(SqliteStorage(torn / "log.sqlite"))
        told = sum(one <= length for one in lengths[1:])

        assert found.size == told
        assert list(found.entries()) == some_entries(told)
        assert walk(found.storage, []).faults == []
        found.close()


def test_two_writers_wait_for_one_another(tmp_path: Path) -> None:
    """Every entry of both is there once, and the tree is that of their order."""
    a_log(tmp_path).close()
    numbers: list[int] = []

    def write(first: int) -> None:
        log = Log(SqliteStorage(tmp_path / "log.sqlite"))
        numbers.extend(log.append(an_entry(first + at)) for at in range(60))
        log.close()

    writers = [threading.Thread(target=write, args=(first,)) for first in (0, 1_000)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    log = Log(SqliteStorage(tmp_path / "log.sqlite"))
    entries = list(log.entries())

    assert sorted(numbers) == list(range(120))
    assert sorted(entries) == sorted(some_entries(60) + some_entries(60, 1_000))
    assert log.root() == literal.root(entries)


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    """Two writers in processes of their own, both killed: the log is whole."""
    a_log(tmp_path).close()
    words = [sys.executable, "-m", "tests.requests.log.appending", str(tmp_path), "3"]
    writers = [subprocess.Popen(words, stdout=subprocess.PIPE) for _ in range(2)]
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.readline()
    time.sleep(0.2)
    for writer in writers:
        writer.kill()
        writer.communicate()
    log = Log(SqliteStorage(tmp_path / "log.sqlite"))

    assert log.size >= 6
    assert walk(log.storage, []).faults == []


def test_a_full_disk_records_nothing_of_the_batch(tmp_path: Path) -> None:
    """One sentence; the entries before it stay, and room lets the next one in."""
    log = a_log(tmp_path, 10)
    connection = log.storage._at  # type: ignore[attr-defined]
    (pages,) = connection.execute("pragma page_count").fetchone()
    connection.execute(f"pragma max_page_count = {pages + 2}")

    with pytest.raises(InputError) as fault:
        log.append_many(some_entries(5_000, 10))

    assert str(fault.value) == "log.sqlite: the disk is full; nothing of this was recorded."
    assert list(log.entries()) == some_entries(10)
    connection.execute("pragma max_page_count = 1000000")
    assert log.append(an_entry(10)) == 10
    assert log.root() == literal.root(some_entries(11))


def test_a_writer_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """An error while writing takes all of the batch back."""
    log = a_log(tmp_path, 3)
    with pytest.raises(ZeroDivisionError), log.storage.writing():
        log.storage.add_entries([(3, an_entry(3))])
        raise ZeroDivisionError

    assert log.size == 3
    assert log.append(an_entry(3)) == 3


def test_reading_goes_on_while_another_writes(tmp_path: Path) -> None:
    """A reader sees the log as it was before the writer's batch."""
    log = a_log(tmp_path, 3)
    reader = Log(SqliteStorage(tmp_path / "log.sqlite"))
    with log.storage.writing():
        log.storage.add_entries([(3, an_entry(3))])

        assert reader.size == 3
        assert reader.root() == literal.root(some_entries(3))


def test_a_writer_in_the_way_for_too_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one sentence, with nothing recorded."""
    monkeypatch.setattr("comity.requests.log.sqlite.WAIT_SECONDS", 0)
    log = a_log(tmp_path, 3)
    other = sqlite3.connect(tmp_path / "log.sqlite", isolation_level=None)
    other.execute("begin immediate")

    with pytest.raises(InputError, match="another writer has held it"):
        log.append(an_entry(3))

    other.execute("rollback")
    assert log.append(an_entry(3)) == 3
