"""The log of requests: appends, proofs from a cold start, full verification; pymerkle beside it.

pymerkle is a peer for development only (GPL): where it is not installed its lines are left out.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from benchmarks.lines import Line, both_ratios, seconds
from comity.requests.events import event_of
from comity.requests.facilities import TEMPLATE, parse_facilities
from comity.requests.ledger import read_ledger
from comity.requests.log import Log, canonical, check_signed_log, create_signed_log
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.recording import Recorder
from comity.requests.stats import stats

ORIGIN = "county.example/requests"
LARGE = 1_000_000
PEER = 100_000
BATCH = 10_000
COLD = """
import json, random, sys, time
from pathlib import Path
from comity.requests.log import Log
from comity.requests.log.sqlite import SqliteStorage
begun = time.perf_counter()
log = Log(SqliteStorage(Path(sys.argv[1])))
size = log.size
log.prove_inclusion(size // 3)
first = time.perf_counter() - begun
chance = random.Random(6962)
found = {"first": [first], "inclusion": [], "consistency": []}
for name, ask in (("inclusion", log.prove_inclusion), ("consistency", log.prove_consistency)):
    for _ in range(2000):
        number = chance.randrange(1, size)
        begun = time.perf_counter()
        ask(number)
        found[name].append(time.perf_counter() - begun)
print(json.dumps({name: sorted(one)[int(len(one) * 0.95)] for name, one in found.items()}))
"""


def an_entry(number: int) -> bytes:
    """An event of about 300 bytes: a request with a reference, or every other time its release."""
    time = "2017-06-04T12:00:00-06:00"
    if number % 2:
        return canonical({
            "kind": "response", "schema": 1, "recorded": time, "request": number - 1, "at": time,
            "outcome": "released", "actor": "custodian", "ground": "bond_posted",
        })  # fmt: skip
    return canonical({
        "kind": "request", "schema": 1, "recorded": time, "form": "I-247A", "facility": "DENVJCO",
        "sent": time, "reference": sha256(b"%d" % number).hexdigest(), "box": "basis",
        "asks": {"hold": True, "notify": True, "transfer": False, "cancel": False},
    })  # fmt: skip


def rate(count: int, work: Callable[[], object]) -> float:
    """How many of `count` things are done in a second."""
    return count / seconds(work, 1)


def lines() -> Iterator[Line]:
    """Appends a second, milliseconds a proof, seconds a verification."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.sqlite"
        log = Log(SqliteStorage.create(path, ORIGIN))
        single = [an_entry(number) for number in range(5_000)]
        single_rate = rate(len(single), lambda: [log.append(one) for one in single])
        yield Line("log_single_appends_per_second", single_rate, ">=1000")
        yield Line("log_batch_appends_per_second", _fill(log, LARGE), ">=40000")
        yield from _checked_adds(log, Path(folder))
        log.close()
        found = _cold(path)
        yield Line("log_cold_first_proof_ms", found["first"] * 1000, "<=50")
        yield Line("log_inclusion_p95_ms_of_1000000", found["inclusion"] * 1000, "<=1")
        yield Line("log_consistency_p95_ms_of_1000000", found["consistency"] * 1000, "<=1")
    yield from _verification()
    yield from _reading()
    if importlib.util.find_spec("pymerkle"):
        yield from _peer(found["first"], single_rate)


def _cold(path: Path, times: int = 3) -> dict[str, float]:
    """The best of some processes, each from a cold start, of each of its figures."""
    runs: list[dict[str, float]] = []
    for _ in range(times):
        told = subprocess.run(
            [sys.executable, "-c", COLD, str(path)], capture_output=True, check=True
        ).stdout
        runs.append(json.loads(told))
    return {name: min(one[name] for one in runs) for name in runs[0]}


def _checked_adds(large: Log, folder: Path) -> Iterator[Line]:
    """A request and its release, each checked against the record and appended.

    In a log of a million entries and in one of a hundred, in turns.
    """
    small = Log(SqliteStorage.create(folder / "small.sqlite", ORIGIN))
    small.append_many(an_entry(number) for number in range(100))
    table = parse_facilities(TEMPLATE, "facilities.csv")
    found: dict[int, list[float]] = {large.size: [], small.size: []}
    logs = list(zip(found.values(), (large, small), strict=True))
    for at in range(2 * LARGE, 2 * LARGE + 1_000, 2):
        for spent, log in logs:
            recorder = Recorder(log, table)
            asked = event_of(json.loads(an_entry(at)))
            begun = time.perf_counter()
            number = recorder.record(asked).number
            released = event_of({**json.loads(an_entry(at + 1)), "request": number})
            recorder.record(released)
            spent.append((time.perf_counter() - begun) / 2)
    medians = [statistics.median(spent) for spent, _ in logs]
    small.close()
    yield Line("log_checked_add_ms_of_1000000", medians[0] * 1000, "<=5")
    yield Line("log_checked_add_of_1000000_over_100", medians[0] / medians[1], "<=2")


def _fill(log: Log, size: int) -> float:
    batches = []
    spent = 0.0
    done = log.size
    for first in range(done, size, BATCH):
        batches = [an_entry(number) for number in range(first, min(size, first + BATCH))]
        begun = time.perf_counter()
        log.append_many(batches)
        spent += time.perf_counter() - begun
    return (size - done) / spent


def _verification() -> Iterator[Line]:
    """All of a signed log of 100,000 entries, a checkpoint at each batch."""
    with tempfile.TemporaryDirectory() as folder:
        signed = create_signed_log(Path(folder), ORIGIN, 1)
        for first in range(0, PEER, BATCH):
            signed.append_many(an_entry(number) for number in range(first, first + BATCH))
            signed.sign(1)
        signed.close()
        spent = seconds(lambda: check_signed_log(Path(folder)))
        assert check_signed_log(Path(folder)).faults == []
        yield Line("log_verify_100000_seconds", spent, "<=3")


def _reading() -> Iterator[Line]:
    """The whole record of 100,000 entries, over a bare scan of their rows with JSON decoding.

    Ours holds each entry against its hash, checks each field and folds the requests.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.sqlite"
        log = Log(SqliteStorage.create(path, ORIGIN))
        log.append_many(an_entry(number) for number in range(PEER))
        scan = sqlite3.connect(path)

        def floor() -> None:
            for (leaf,) in scan.execute("select leaf from entry order by seq"):
                json.loads(leaf)

        read = both_ratios(lambda: read_ledger(log.entries()), floor, 5)
        yield Line("log_read_100000_over_scan", read.processor, "<=5")
        counted = both_ratios(lambda: stats(read_ledger(log.entries())), floor, 5)
        yield Line("log_stats_100000_over_scan", counted.processor, "<=7")
        scan.close()
        log.close()


def _peer(first_seconds: float, single_rate: float) -> Iterator[Line]:
    """pymerkle over SQLite with 100,000 entries: appends, and the first proof after opening.

    Its journal is the default one; the second line sets the write-ahead log of ours, as safe.
    """
    peer = importlib.import_module("pymerkle")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "peer.db"
        tree = peer.SqliteTree(str(path))
        single = [an_entry(number) for number in range(2_000)]
        plain = rate(1_000, lambda: [tree.append_entry(one) for one in single[:1_000]])
        tree.con.execute("pragma journal_mode = wal")
        tree.con.execute("pragma synchronous = full")
        ahead = rate(1_000, lambda: [tree.append_entry(one) for one in single[1_000:]])
        yield Line("pymerkle_single_appends_per_second", plain, ">=0")
        yield Line("pymerkle_single_appends_per_second_wal_full", ahead, ">=0")
        yield Line("log_single_appends_over_pymerkle_wal_full", single_rate / ahead, ">=0.5")
        tree.append_entries([an_entry(number) for number in range(2_000, PEER)], BATCH)
        again = peer.SqliteTree(str(path))
        begun = time.perf_counter()
        again.prove_inclusion(random.Random(6962).randrange(1, PEER))
        spent = time.perf_counter() - begun
        yield Line("pymerkle_first_proof_of_100000_ms", spent * 1000, ">=0")
        yield Line("log_first_proof_times_faster_than_pymerkle", spent / first_seconds, ">=5")
