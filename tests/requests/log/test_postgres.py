"""The log in PostgreSQL, against a real server; skipped where there is none.

COMITY_POSTGRES says how to connect to a server that runs, as in `.ci/run`; without it the tests
start one of their own. Its programs are looked for on the path and where packages put them. As the
administrator of the machine it is run as another user, since it refuses to run as that one.
"""

from __future__ import annotations

import glob
import importlib
import importlib.util
import os
import pwd
import random
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.cli.main import run
from comity.errors import InputError
from comity.requests.events import event_of
from comity.requests.ledger import read_stories
from comity.requests.log import Log, check_signed_log, create_signed_log, open_signed_log
from comity.requests.log.log import copy_log
from comity.requests.log.postgres import PostgresStorage
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.walking import walk
from comity.requests.recording import Recorder
from tests.requests.building import facilities, request, response
from tests.requests.log import literal
from tests.requests.log.logs import NOON, ORIGIN, a_log, a_signed_log, an_entry, some_entries
from tests.requests.log.test_crashes import KILLS, killed

PLACES = [*sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True), "/usr/local/bin"]


def program(name: str) -> str:
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), *PLACES])) or ""


RUNNING = os.environ.get("COMITY_POSTGRES", "")

pytestmark = pytest.mark.skipif(
    not (RUNNING or (program("initdb") and program("pg_ctl")))
    or importlib.util.find_spec("psycopg") is None,
    reason="no PostgreSQL server or no psycopg on this machine",
)


def as_server(folder: str) -> list[str]:
    """Words before a command that make it run as a user who may run a server."""
    if os.geteuid():
        return []
    users = {one.pw_name for one in pwd.getpwall()}
    user = "postgres" if "postgres" in users else "nobody"
    shutil.chown(folder, user)
    return ["setpriv", f"--reuid={user}", "--clear-groups"]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server on a socket and a free port of this machine; how to connect to it."""
    if RUNNING:
        yield RUNNING
        return
    with tempfile.TemporaryDirectory(prefix="comity-pg-") as folder:
        first = as_server(folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        cluster = f"{folder}/cluster"
        subprocess.run([*first, program("initdb"), "-D", cluster, "-U", "comity", "-A", "trust",
                        "--no-sync"], check=True, capture_output=True, cwd=folder)  # fmt: skip
        control = [*first, program("pg_ctl"), "-D", cluster, "-w", "-l", f"{folder}/log"]
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
        subprocess.run([*control, "-o", options, "start"], check=True, cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        yield f"host=127.0.0.1 port={port} user=comity dbname=postgres"
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip


@pytest.fixture
def schema(server: str, request: pytest.FixtureRequest) -> str:
    """A schema of the test's own."""
    psycopg = importlib.import_module("psycopg")
    name = f"s{abs(hash(request.node.nodeid))}"
    with psycopg.connect(server, autocommit=True) as at:
        at.execute(f"create schema {name}")
    return f"{server} options='-c search_path={name}'"


def test_roots_and_proofs_are_those_of_the_rfc(schema: str) -> None:
    """The same log, whatever keeps it."""
    log, leaves = Log(PostgresStorage.create(schema, ORIGIN)), some_entries(40)
    for leaf in leaves[:9]:
        log.append(leaf)
    log.append_many(leaves[9:])

    assert log.root() == literal.root(leaves)
    assert list(log.entries()) == leaves
    for index in range(0, 40, 7):
        assert log.prove_inclusion(index) == literal.path(index, leaves)
        assert log.prove_consistency(index) == literal.proof(index, leaves)
    assert walk(log.storage, []).faults == log.storage.own_faults() == []


def test_from_sqlite_to_postgres_and_back_every_root_is_kept(tmp_path: Path, schema: str) -> None:
    """Entries, hashes, checkpoints, keys: all rows the same."""
    first = a_signed_log(tmp_path, 5, 300)
    there = PostgresStorage.create(schema, ORIGIN)
    copy_log(first.log, there)
    back = SqliteStorage.create(tmp_path / "back.sqlite", ORIGIN)
    copy_log(Log(there), back)

    for storage in (there, back):
        log = Log(storage)
        assert [log.root(size) for size in range(301)] == [
            first.log.root(size) for size in range(301)
        ]
        assert storage.checkpoints() == first.log.storage.checkpoints()
        assert storage.key_changes() == first.log.storage.key_changes()
        assert walk(storage, []).faults == []


def test_a_signed_log_in_postgres(tmp_path: Path, schema: str) -> None:
    """Made, signed, opened again, checked; its keys stay in the workspace."""
    log = create_signed_log(tmp_path, ORIGIN, NOON, postgres=schema)
    log.append_many(some_entries(20))
    log.sign(NOON)
    log.change_keys("rotated", NOON)
    assert log.seal()
    log.close()

    with open_signed_log(tmp_path) as again:
        assert again.append(an_entry(20)) == 20
        again.sign(NOON)
    checked = check_signed_log(tmp_path)
    assert (checked.faults, checked.size) == ([], 21)
    with pytest.raises(InputError, match="holds a log already"):
        PostgresStorage.create(schema, ORIGIN)


def test_two_writers_wait_for_one_another(schema: str) -> None:
    """At one advisory lock; every entry of both is there once."""
    PostgresStorage.create(schema, ORIGIN).close()

    def write(first: int) -> None:
        log = Log(PostgresStorage(schema))
        for at in range(40):
            log.append(an_entry(first + at))
        log.close()

    writers = [threading.Thread(target=write, args=(first,)) for first in (0, 1_000)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    log = Log(PostgresStorage(schema))
    entries = list(log.entries())

    assert sorted(entries) == sorted(some_entries(40) + some_entries(40, 1_000))
    assert log.root() == literal.root(entries)


def test_a_change_is_refused_and_a_guard_taken_away_is_told(schema: str) -> None:
    """As a courtesy, like the triggers of the file."""
    psycopg = importlib.import_module("psycopg")
    log = Log(PostgresStorage.create(schema, ORIGIN))
    log.append_many(some_entries(8))
    with psycopg.connect(schema, autocommit=True) as at:
        for statement in ("update entry set leaf = ''", "delete from node", "truncate entry"):
            with pytest.raises(psycopg.Error, match="a log is never changed"):
                at.execute(statement)
        at.execute("alter table entry disable trigger stays")
        at.execute("update entry set leaf = '{}' where seq = 3")

    assert log.storage.own_faults() == [
        "PostgreSQL: the guard against changes of the table entry was removed."
    ]
    assert walk(log.storage, []).faults == [
        "PostgreSQL: entry 3 was changed: its hash is not the recorded one."
    ]


def test_a_connection_that_breaks_while_writing_records_nothing(schema: str) -> None:
    """The server takes the batch back."""
    psycopg = importlib.import_module("psycopg")
    storage = PostgresStorage.create(schema, ORIGIN)
    log = Log(storage)
    log.append_many(some_entries(3))
    with pytest.raises(InputError, match="nothing of this was recorded"), storage.writing():
        storage.add_entries([(3, an_entry(3))])
        with psycopg.connect(schema, autocommit=True) as at:
            at.execute("select pg_terminate_backend(%s)", (storage._at.info.backend_pid,))
        storage.add_entries([(4, an_entry(4))])

    assert Log(PostgresStorage(schema)).size == 3


def test_a_server_that_is_not_there_is_told(schema: str) -> None:
    """And a schema without a log."""
    with pytest.raises(InputError, match=r"PostgreSQL: .*; see to the server"):
        PostgresStorage("host=127.0.0.1 port=1 user=comity connect_timeout=2")
    with pytest.raises(InputError, match="no log in this schema"):
        PostgresStorage(schema).size()


def test_a_log_moves_while_it_is_empty_or_whole(tmp_path: Path, schema: str) -> None:
    """A place that holds entries is not copied onto."""
    log = a_log(tmp_path, 3)
    there = PostgresStorage.create(schema, ORIGIN)
    copy_log(log, there)

    with pytest.raises(InputError, match="it holds entries already"):
        copy_log(log, there)


def test_a_log_of_a_workspace_is_moved_there_and_back(tmp_path: Path, schema: str) -> None:
    """By the command; signatures, cosignatures and kept checkpoints hold as before."""
    log = a_signed_log(tmp_path, 5, 40)
    kept = [("the clerk's checkpoint", log.note(log.newest()))]
    roots = [log.log.root(size) for size in range(41)]
    log.close()
    here = ["--workspace", str(tmp_path)]

    assert run(["requests", "init", "--move-to-postgres", schema, *here]) == 0
    assert run(["requests", "init", "--move-to-postgres", schema, *here]) == 2
    assert not (tmp_path / "requests" / "log.sqlite").exists()
    assert check_signed_log(tmp_path, kept).faults == []
    with open_signed_log(tmp_path) as shared:
        shared.append(an_entry(40))
        shared.sign(NOON)
    assert run(["requests", "init", "--move-to-file", *here]) == 0
    assert check_signed_log(tmp_path, kept).faults == []
    with open_signed_log(tmp_path) as back:
        assert (back.log.size, back.log.storage.place) == (41, "log.sqlite")
        assert [back.log.root(size) for size in range(41)] == roots


def test_events_are_filed_there_as_in_the_file(schema: str) -> None:
    """One request is read alone, a double is refused, and a false row is told."""
    psycopg = importlib.import_module("psycopg")
    log = Log(PostgresStorage.create(schema, ORIGIN))
    recorder = Recorder(log, facilities())
    recorder.record(event_of(request(reference="ab" * 32)))
    recorder.record(event_of(response(0, "notified", "2017-01-12T10:00:00-06:00")))
    with pytest.raises(InputError, match="entry 0 has the same reference"):
        recorder.record(event_of(request(reference="ab" * 32)))

    assert [one.number for one in read_stories(log, [1]).stories[0].answers] == [1]
    assert recorder.record(event_of(request(reference="cd" * 32))).number == 2
    with psycopg.connect(schema, autocommit=True) as at:
        at.execute("alter table filed disable trigger stays")
        at.execute("delete from filed")
        at.execute("alter table filed enable trigger stays")
    (fault,) = walk(log.storage, []).faults
    assert fault.startswith("PostgreSQL: entry 1 is filed under another request")


def test_two_desks_of_a_shared_log_record_one_request_once(schema: str) -> None:
    """Checking and appending are one step there too."""
    PostgresStorage.create(schema, ORIGIN).close()
    refused: list[str] = []

    def desk() -> None:
        log = Log(PostgresStorage(schema))
        recorder = Recorder(log, facilities())
        for number in range(15):
            try:
                recorder.record(event_of(request(reference=f"{number:016x}" * 4)))
            except InputError as fault:
                refused.append(str(fault))
        log.close()

    desks = [threading.Thread(target=desk) for _ in range(2)]
    for one in desks:
        one.start()
    for one in desks:
        one.join()

    assert Log(PostgresStorage(schema)).size == len(refused) == 15


@pytest.mark.parametrize("batch", [1, 7])
def test_kill_9_of_a_desk_loses_nothing_that_was_told_recorded(schema: str, batch: int) -> None:
    """The server keeps whole batches alone, and lets go of the lock."""
    PostgresStorage.create(schema, ORIGIN).close()
    chance = random.Random(batch)
    for _ in range(max(4, KILLS // 3)):
        told = killed(schema, batch, chance.random() / 10)
        log = Log(PostgresStorage(schema))
        size = log.size

        assert size >= told
        assert size % batch == 0
        assert walk(log.storage, []).faults == []
        log.close()
    log = Log(PostgresStorage(schema))
    assert list(log.entries()) == some_entries(log.size)
