"""A witness that answers by HTTP, asked by a log as the specification says."""

from __future__ import annotations

import http.client
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.requests.log.desk import WitnessDesk
from comity.requests.log.serving import LONGEST, WitnessServer
from comity.requests.log.witnessing import ask, cosigned, request_body
from tests.requests.log.logs import NOON, a_signed_log, some_entries
from tests.requests.log.test_witnesses import named

WITNESS = "clerk.example/w1"


@contextmanager
def serving(workspace: Path) -> Iterator[WitnessServer]:
    """A witness's server in the background."""
    with WitnessServer(workspace, ("127.0.0.1", 0), lambda: NOON) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def said(server: WitnessServer, method: str, place: str, body: bytes = b"") -> tuple[int, str]:
    """What it answers to one call."""
    to = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    to.request(method, place, body)
    answer = to.getresponse()
    return answer.status, answer.read().decode()


def test_a_log_is_cosigned_as_it_grows(tmp_path: Path) -> None:
    """Twice, the second time with the proof since the first."""
    log = a_signed_log(tmp_path, 5)
    desk = WitnessDesk.create(tmp_path, WITNESS)
    desk.watch(log.public_keys()[0])
    with serving(tmp_path) as server:
        witness = named(log, desk, url=server.url)
        ask(log, log.newest(), witness)
        log.append_many(some_entries(300, 5))
        log.sign(NOON)
        ask(log, log.newest(), witness)

    assert cosigned(log, log.newest(), log.policy()) == ["clerk"]
    assert len(desk.seen()) == 1


def test_of_eight_that_ask_at_once_one_is_signed(tmp_path: Path) -> None:
    """The others are told what the witness has seen by then."""
    log = a_signed_log(tmp_path, 5)
    desk = WitnessDesk.create(tmp_path, WITNESS)
    desk.watch(log.public_keys()[0])
    body = request_body(log, log.newest(), 0)
    with serving(tmp_path) as server, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: said(server, "POST", "/add-checkpoint", body), range(8)))

    assert sorted(status for status, _ in answers) == [200, *[409] * 7]
    assert {told for status, told in answers if status == 409} == {"5\n"}


def test_what_is_no_checkpoint_is_answered_with_its_status(tmp_path: Path) -> None:
    """Another place, another method, no words, too many words."""
    desk = WitnessDesk.create(tmp_path, WITNESS)
    with serving(tmp_path) as server:
        assert said(server, "POST", "/elsewhere")[0] == 404
        assert said(server, "POST", "/add-checkpoint", b"hello")[0] == 400
        assert said(server, "POST", "/add-checkpoint", b"x" * (LONGEST + 1))[0] == 413
        assert said(server, "GET", "/add-checkpoint")[0] == 404
        assert said(server, "PUT", "/add-checkpoint")[0] == 501
        assert said(server, "GET", "/") == (200, "".join(f"{key.verifier}\n" for key in desk.keys))


def test_a_witness_whose_key_is_gone_signs_nothing(tmp_path: Path) -> None:
    """The caller is told that it cannot sign now; why is told to the witness alone."""
    log = a_signed_log(tmp_path, 5)
    WitnessDesk.create(tmp_path, WITNESS).watch(log.public_keys()[0])
    with serving(tmp_path) as server:
        (tmp_path / "witness" / "witness.key").unlink()
        body = request_body(log, log.newest(), 0)

        assert said(server, "POST", "/add-checkpoint", body) == (
            500, "the witness cannot sign now\n",
        )  # fmt: skip


def test_an_address_that_is_taken_is_told(tmp_path: Path) -> None:
    """In one sentence; and a workspace without a witness likewise."""
    with pytest.raises(InputError, match="no witness here"):
        WitnessServer(tmp_path, ("127.0.0.1", 0), lambda: NOON)
    WitnessDesk.create(tmp_path, WITNESS)
    with serving(tmp_path) as server, pytest.raises(InputError, match="name another --port"):
        WitnessServer(tmp_path, ("127.0.0.1", server.server_port), lambda: NOON)
    with pytest.raises(InputError, match="name another --port"):
        WitnessServer(tmp_path, ("127.0.0.1", 70_000), lambda: NOON)


def test_the_command_serves_until_it_is_stopped(tmp_path: Path) -> None:
    """It tells its address, answers, and ends on Ctrl-C."""
    log = a_signed_log(tmp_path, 5)
    desk = WitnessDesk.create(tmp_path, WITNESS)
    desk.watch(log.public_keys()[0])
    program = "import sys; from comity.cli.main import run; sys.exit(run())"
    words = [sys.executable, "-c", program, "requests", "witness", "serve", "--port", "0",
             "--workspace", str(tmp_path)]  # fmt: skip
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as one:
        assert one.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", one.stdout.readline())
        assert found is not None
        ask(log, log.newest(), named(log, desk, url=found[0]))
        one.send_signal(signal.SIGINT)
        _, told = one.communicate(timeout=20)

    assert one.returncode == 0
    assert '"POST /add-checkpoint HTTP/1.1" 200' in told
