"""Killed anywhere, a fetch leaves nothing half-written, and the same command goes on.

First real processes, ended by Ctrl-C and by a kill in the middle of a file;
then every single step at which a fetch touches the disk, each ended there.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, Fetched, Hosts, Wanted, fetch, fetch_addresses, find_toptier
from comity.awards.fetch.checking import hashed
from tests.awards.fetch.contracts import KEY, SEARCH, archive_path, audit_pages, searched
from tests.awards.fetch.server import File, Host, Reply, Seen, a_line, a_table, an_archive
from tests.awards.fetch.test_kept_pages import PAGES, SEARCHED, UEI

CONTENT = an_archive(a_table(*[[str(number)] for number in range(30_000)]))
NAME = Path(archive_path()).name
HALF = len(CONTENT) // 2
STEPS = ("open", "os.rename", "os.remove", "os.truncate", "os.mkdir")
"""What is told to a hook before it is done."""


def silent_after(file: File, size: int) -> Callable[[Seen], Reply]:
    """A file whose host falls silent after so many bytes."""

    def serve(seen: Seen) -> Reply:
        whole = file(seen)
        return Reply(whole.status, whole.body, whole.headers, cut=size, is_silent=True)

    return serve


def started(host: Host, workspace: Path, *words: str) -> subprocess.Popen[str]:
    """A process of the command line that asks this host."""
    named = {
        "COMITY_USASPENDING_URL": host.root,
        "COMITY_AUDIT_URL": host.root,
        "COMITY_AUDIT_KEY": KEY,
    }
    return subprocess.Popen(
        [sys.executable, "-m", "comity", "awards", *words, "--workspace", str(workspace)],
        env={**os.environ, **named},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait half a minute at most."""
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to pass")


def size_of(path: Path) -> int:
    """How many bytes a file has; none where it is not there."""
    return path.stat().st_size if path.exists() else 0


ENDS = [(signal.SIGINT, 130), (signal.SIGKILL, -9)]


@pytest.mark.parametrize(("how", "code"), ENDS)
def test_a_fetch_that_is_ended_in_the_middle_of_a_file_goes_on(
    host: Host, tmp_path: Path, how: signal.Signals, code: int
) -> None:
    """Half of the archive came; the second run asks for the other half."""
    words = ("fetch", "--agency", "DOJ", "--fiscal-year", "2024")
    downloads = tmp_path / "awards" / "downloads"
    host.say(archive_path(), silent_after(File(CONTENT), HALF))
    process = started(host, tmp_path, *words)
    wait_until(lambda: size_of(downloads / f"{NAME}.part") == HALF)

    process.send_signal(how)
    _, told = process.communicate(timeout=30)

    assert process.returncode == code
    assert not (downloads / NAME).exists()
    if how == signal.SIGINT:
        assert (
            told.strip() == "stopped: what came is kept, and the same command goes on from there."
        )
    host.say(archive_path(), File(CONTENT))
    process = started(host, tmp_path, *words)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert host.asked(archive_path())[1].headers["Range"] == f"bytes={HALF}-"
    assert (downloads / NAME).read_bytes() == CONTENT
    assert {path.name for path in downloads.iterdir()} == {NAME, "fetched.json"}


def test_an_import_of_an_address_that_is_ended_goes_on(host: Host, tmp_path: Path) -> None:
    """The second run asks for the rest, and then reads the file."""
    downloads = tmp_path / "awards" / "downloads"
    host.say("/x.csv", silent_after(File(CONTENT), HALF))
    process = started(host, tmp_path, "import", f"{host.root}/x.csv")
    wait_until(lambda: size_of(downloads / "x.csv.part") == HALF)

    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)

    assert process.returncode == 130
    assert not (downloads / "x.csv").exists()
    assert told.startswith("stopped: ") and told.count("\n") == 1
    host.say("/x.csv", File(a_table(["a"])))
    _, told = started(host, tmp_path, "import", f"{host.root}/x.csv").communicate(timeout=60)
    assert "If-Range" in host.asked("/x.csv")[1].headers
    assert "x.csv" in told and "Traceback" not in told


def test_a_search_that_is_killed_between_its_pages_goes_on(host: Host, tmp_path: Path) -> None:
    """Two pages came, and are not asked for again."""
    words = ("fetch", "--recipient", UEI)
    downloads = tmp_path / "awards" / "downloads"
    pages = searched(5)
    host.say(SEARCH, pages, pages, Reply(body=b"{", told=2, is_silent=True))
    process = started(host, tmp_path, *words)
    wait_until(lambda: len(host.asked(SEARCH)) == 3)

    process.kill()
    process.communicate(timeout=30)

    assert not list(downloads.glob("*.jsonl"))
    host.say(SEARCH, pages)
    started(host, tmp_path, *words).communicate(timeout=60)
    assert [one.body["page"] for one in host.asked(SEARCH)[:4]] == [1, 2, 3, 3]
    assert len(list(downloads.glob("*.jsonl"))) == 4
    assert not list(downloads.glob("*.part"))


def ended_at(step: int, work: Callable[[], object], folder: Path) -> bool:
    """Do something in a process that ends, as killed, before its nth touch of a folder.

    Returns: whether it came so far.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads: the child uses none
        child = os.fork()
    if child == 0:
        left = step

        def hook(event: str, given: tuple[object, ...]) -> None:
            nonlocal left
            if event in STEPS and str(folder) in str(given[0]):
                left -= 1
                if left == 0:
                    os._exit(9)

        sys.addaudithook(hook)
        try:
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def a_desk(host: Host, folder: Path) -> Desk:
    """A desk of its own for each run."""
    return Desk(folder, Hosts(host.root, host.root, host.root, KEY), a_line())


def an_archive_file(host: Host) -> Callable[[Desk], Fetched]:
    """An archive that comes in two pieces."""
    file = File(CONTENT)
    host.say(archive_path(), silent_cut(file))
    return lambda desk: fetch(Wanted((find_toptier("DOJ"),), (2024,)), desk)


def silent_cut(file: File) -> Callable[[Seen], Reply]:
    """The first half of a file whenever all of it is asked for, and the rest when that is."""

    def serve(seen: Seen) -> Reply:
        whole = file(seen)
        cut = HALF if whole.status == 200 else None
        return Reply(whole.status, whole.body, whole.headers, cut=cut)

    return serve


def an_address(host: Host) -> Callable[[Desk], Fetched]:
    """A table at an address."""
    host.say("/x.csv", File(a_table(["1"], ["2"])))
    return lambda desk: fetch_addresses([f"{host.root}/x.csv"], desk)


def a_search(host: Host) -> Callable[[Desk], Fetched]:
    """Awards of one recipient, three pages for each group."""
    host.say(SEARCH, searched(5))
    return lambda desk: fetch(SEARCHED, desk)


def audits(host: Host) -> Callable[[Desk], Fetched]:
    """Audits by pages."""
    for table in ("general", "federal_awards", "passthrough"):
        host.say(f"/{table}", audit_pages(5 if table == "general" else 1, most=2))
    return lambda desk: fetch(PAGES, desk)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("prepared", [an_archive_file, an_address, a_search, audits])
def test_killed_at_any_step_the_next_run_ends_where_one_alone_would(
    host: Host, tmp_path: Path, prepared: Callable[[Host], Callable[[Desk], Fetched]]
) -> None:
    """What the ledger names is whole at every moment, and at the end all is as if never killed."""
    work = prepared(host)
    work(a_desk(host, tmp_path / "alone"))
    right = contents(tmp_path / "alone")
    for step in itertools.count(1):
        folder = tmp_path / f"killed_{step:03}"
        desk = a_desk(host, folder)

        was_killed = ended_at(step, partial(work, desk), folder)

        for row in desk.ledger.rows():
            places = [folder / one for one in (row.name, row.part) if (folder / one).exists()]
            assert (row.sha256, row.bytes) in map(hashed, places)
        if not was_killed:
            break
        assert work(a_desk(host, folder)).faults == ()
        assert contents(folder) == right
    assert step > 10


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("room", [0, 100, 400, 900, 5_000, 50_000])
@pytest.mark.parametrize("prepared", [an_archive_file, an_address, a_search, audits])
def test_where_no_file_may_grow_it_is_told_and_the_next_run_goes_on(
    host: Host, tmp_path: Path, prepared: Callable[[Host], Callable[[Desk], Fetched]], room: int
) -> None:
    """As a full disk does, the system refuses to write beyond so many bytes of a file."""
    work = prepared(host)
    work(a_desk(host, tmp_path / "alone"))
    folder = tmp_path / "narrow"

    told = told_within(room, lambda: work(a_desk(host, folder)).faults)

    assert all("; " in fault and fault.isprintable() for fault in told)
    assert work(a_desk(host, folder)).faults == ()
    assert contents(folder) == contents(tmp_path / "alone")


def told_within(room: int, work: Callable[[], tuple[str, ...]]) -> list[str]:
    """What a process tells whose files may have so many bytes and no more."""
    import resource

    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads: the child uses none
        child = os.fork()
    if child == 0:
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            os.write(writing, json.dumps(work()).encode())
            os._exit(0)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = told.read()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return list(json.loads(said))


def contents(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, the ledger too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_was_left_of_a_write_is_taken_away(host: Host, desk: Desk) -> None:
    """A ledger that a killed run was writing; parts that can be gone on with stay."""
    desk.folder.mkdir()
    left = ["fetched.json.4711.part", "x.zip.part.json.4711.part", "a.b.pages.part"]
    stays = ["x.zip.part", "x.zip.part.json", "x.zip.damaged"]
    for name in (*left, *stays):
        (desk.folder / name).write_text("{}")
    host.say("/x.csv", File(b"a,b\n1,2\n"))

    fetch_addresses([f"{host.root}/x.csv"], desk)

    assert {path.name for path in desk.folder.iterdir()} == {*stays, "x.csv", "fetched.json"}


def test_the_ledger_is_written_whole_or_not_at_all(
    host: Host, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills while it is written leaves the old one."""
    host.say("/x.csv", File(b"a,b\n1,2\n"))
    host.say("/y.csv", File(b"a,b\n1,2\n"))
    fetch_addresses([f"{host.root}/x.csv"], desk)
    before = (desk.folder / "fetched.json").read_text()

    def full(path: str, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("comity.awards.fetch.kept.write_whole", full)

    (fault,) = fetch_addresses([f"{host.root}/y.csv"], desk).faults

    assert "No space left on device; make room there" in fault
    assert (desk.folder / "fetched.json").read_text() == before
    assert json.loads(before)["files"][0]["name"] == "x.csv"
