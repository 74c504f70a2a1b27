"""The log of requests: appends, proofs from a cold start, full verification; pymerkle beside it.

pymerkle is a peer for development only (GPL): where it is not installed its lines are left out.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.lines import Line, seconds
from comity.requests.log import Log, canonical, check_signed_log, create_signed_log
from comity.requests.log.sqlite import SqliteStorage

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
    """An event of about 190 bytes."""
    return canonical({
        "kind": "request", "form": "I-247A", "facility": "DENVRCO", "number": number,
        "received": "2017-06-04T12:00:00-06:00", "reference": f"{number:064x}",
        "asks": ["hold", "notify"],
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
        found_rate = rate(len(single), lambda: [log.append(one) for one in single])
        yield Line("log_single_appends_per_second", found_rate, ">=1000")
        yield Line("log_batch_appends_per_second", _fill(log, LARGE), ">=40000")
        log.close()
        told = subprocess.run(
            [sys.executable, "-c", COLD, str(path)], capture_output=True, check=True
        ).stdout
        found: dict[str, float] = json.loads(told)
        yield Line("log_cold_first_proof_ms", found["first"] * 1000, "<=50")
        yield Line("log_inclusion_p95_ms_of_1000000", found["inclusion"] * 1000, "<=1")
        yield Line("log_consistency_p95_ms_of_1000000", found["consistency"] * 1000, "<=1")
    yield from _verification()
    if importlib.util.find_spec("pymerkle"):
        yield from _peer(found["first"])


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


def _peer(first_seconds: float) -> Iterator[Line]:
    """pymerkle over SQLite with 100,000 entries: single appends, and the first proof."""
    peer = importlib.import_module("pymerkle")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "peer.db")
        tree = peer.SqliteTree(path)
        single = [an_entry(number) for number in range(1_000)]
        found_rate = rate(len(single), lambda: [tree.append_entry(one) for one in single])
        yield Line("pymerkle_single_appends_per_second", found_rate, ">=0")
        tree.append_entries([an_entry(number) for number in range(1_000, PEER)], BATCH)
        again = peer.SqliteTree(path)
        begun = time.perf_counter()
        again.prove_inclusion(random.Random(6962).randrange(1, PEER))
        spent = time.perf_counter() - begun
        yield Line("pymerkle_first_proof_of_100000_ms", spent * 1000, ">=0")
        yield Line("log_first_proof_times_faster_than_pymerkle", spent / first_seconds, ">=5")
