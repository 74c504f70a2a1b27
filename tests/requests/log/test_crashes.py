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
from itertools import pairwise
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.requests.log import check_signed_log
from comity.requests.log.log import Log
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.walking import walk
from tests.requests.log import literal
from tests.requests.log.logs import NOON, a_log, a_signed_log, an_entry, some_entries

KILLS = int(os.environ.get("COMITY_KILLS", "12"))
"""How often the writer is killed; 1,000 in the long run."""


def killed(place: Path | str, batch: int, seconds: float) -> int:
    """Kill a writer after a while; gives the size that it told last."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.requests.log.appending", str(place), str(batch)],
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


class Disk:
    """The two files of a log as a power loss may leave them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.copy = folder / "after"

    def now(self) -> tuple[bytes, bytes]:
        """File and write-ahead file, as they are."""
        ahead = self.folder / "log.sqlite-wal"
        return (self.folder / "log.sqlite").read_bytes(), (
            ahead.read_bytes() if ahead.exists() else b""
        )

    def left_with(self, file: bytes, ahead: bytes | None) -> list[bytes]:
        """The entries of a log whose files were left so, whole in every hash."""
        shutil.rmtree(self.copy, ignore_errors=True)
        self.copy.mkdir()
        (self.copy / "log.sqlite").write_bytes(file)
        if ahead is not None:
            (self.copy / "log.sqlite-wal").write_bytes(ahead)
        log = Log(SqliteStorage(self.copy / "log.sqlite"))
        entries = list(log.entries())

        assert walk(log.storage, []).faults == []
        log.close()
        return entries


def moved(log: Log) -> None:
    """Move what is ahead into the file, and leave the write-ahead file as it is."""
    log.storage._at.execute("pragma wal_checkpoint(passive)").fetchone()  # type: ignore[attr-defined]


def test_power_loss_while_the_file_is_brought_up_to_date(tmp_path: Path) -> None:
    """Any pages of the file new, any old, some torn: the write-ahead file still has them all."""
    log, disk = a_log(tmp_path, 20, page_bytes=512), Disk(tmp_path)
    log.storage.settle()  # type: ignore[attr-defined]
    log.append_many(some_entries(30, 20))
    old, ahead = disk.now()
    moved(log)
    new, same = disk.now()
    assert ahead == same
    assert old != new
    chance, pages = random.Random(1), range(0, len(new), 512)
    for _ in range(40):
        mixed = bytearray(new)
        for at in pages:
            if chance.random() < 0.5 and at + 512 <= len(old):
                torn = at + chance.choice([512, 512, 128])
                mixed[at:torn] = old[at:torn]
        end = chance.choice([len(old), len(new)])

        assert disk.left_with(bytes(mixed[:end]), ahead) == some_entries(50)


def test_power_loss_when_the_write_ahead_file_begins_anew(tmp_path: Path) -> None:
    """New frames over old ones, torn at any byte: all that was told recorded, and no old frame."""
    log, disk = a_log(tmp_path, page_bytes=512), Disk(tmp_path)
    for number in range(12):
        log.append(an_entry(number))
    moved(log)
    file, old = disk.now()
    states = [old]
    for number in range(12, 15):
        log.append(an_entry(number))
        states.append(disk.now()[1])
    assert disk.now()[0] == file
    new = states[-1]
    assert len(new) == len(old), "the file begins anew and does not grow"
    ends = [max(at for at in range(len(old)) if one[at] != other[at]) + 1
            for one, other in pairwise(states)]  # fmt: skip
    for cut in range(0, max(ends) + 40, 41):
        told = 12 + sum(end <= cut for end in ends)

        assert disk.left_with(file, new[:cut] + old[cut:]) == some_entries(told)


def test_a_file_without_its_write_ahead_file_is_an_older_whole(tmp_path: Path) -> None:
    """A copy that forgot it: the log as it was when last moved; if that was signed, it is told."""
    with a_signed_log(tmp_path, 5) as signed:
        signed.log.storage.settle()  # type: ignore[attr-defined]
        disk = Disk(tmp_path / "requests")
        signed.append_many(some_entries(4, 5))
        signed.sign(NOON)
        file, _ = disk.now()

    assert disk.left_with(file, None) == some_entries(5)
    for ending in ("-wal", "-shm"):
        (tmp_path / "requests" / f"log.sqlite{ending}").unlink(missing_ok=True)
    (tmp_path / "requests" / "log.sqlite").write_bytes(file)
    assert check_signed_log(tmp_path).faults == [
        "last-signed.txt counts 9 entries, the log has 5: its end was cut off, or an older copy "
        "was put in its place."
    ]


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


LIMITED = """
import resource, signal, sys
from pathlib import Path
from comity.errors import InputError
from comity.requests.log import open_signed_log
from tests.requests.log.logs import some_entries
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
log = open_signed_log(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
for first in range(10, 100_000, 50):
    try:
        log.append_many(some_entries(50, first))
        print(log.log.size, flush=True)
    except InputError as fault:
        print(fault, flush=True)
        break
try:
    log.sign(1)
except InputError as fault:
    print(fault, flush=True)
print(log.seal(), flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits are of POSIX")
def test_a_file_that_may_not_grow_is_told_like_a_full_disk(tmp_path: Path) -> None:
    """One sentence for what was not recorded; all that was told before is there, and whole."""
    a_signed_log(tmp_path, 10).close()
    words = [sys.executable, "-c", LIMITED, str(tmp_path), "200000"]
    told = subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()
    numbers = [int(one) for one in told if one.isdecimal()]
    checked = check_signed_log(tmp_path)

    assert numbers
    assert any("nothing of this was recorded" in one for one in told)
    assert (checked.faults, checked.size) == ([], numbers[-1])


def test_what_cannot_be_sealed_or_signed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No room beside the database: entries stay, nothing is signed by half."""
    log = a_signed_log(tmp_path, 10)
    log.append(an_entry(10))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("comity.requests.log.signed_log.os.replace", full)
    with pytest.raises(InputError, match=r"last-signed.txt: it cannot be written \(No space"):
        log.sign(NOON)
    monkeypatch.setattr("comity.requests.log.seal.write_whole", full)

    assert not log.seal()
    assert check_signed_log(tmp_path).faults == []
    assert (log.newest().size, log.log.size) == (10, 11)
    assert sorted(one.name for one in (tmp_path / "requests").glob("*.part")) == []
    monkeypatch.undo()
    assert log.sign(NOON).size == 11


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
