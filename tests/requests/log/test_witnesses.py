"""Witnesses: asked by file and by HTTP, and being one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.requests.log import SignedLog, check_signed_log, open_signed_log
from comity.requests.log.desk import WitnessDesk, open_desk
from comity.requests.log.policy import Witness, with_witness
from comity.requests.log.witnessing import ask, cosigned, last_seen, request_body, take_answer
from tests.requests.log.logs import NOON, ORIGIN, a_signed_log, an_entry, some_entries
from tests.requests.log.tampering import tampered


def a_desk(folder: Path, *logs: SignedLog, name: str = "clerk.example/w1") -> WitnessDesk:
    """A witness that watches these logs."""
    desk = WitnessDesk.create(folder / name.replace("/", "-"), name)
    for log in logs:
        for key in log.public_keys():
            desk.watch(key)
    return desk


def named(log: SignedLog, desk: WitnessDesk, name: str = "clerk", url: str = "") -> Witness:
    """The witness in the log's policy."""
    witness = Witness(name, desk.keys[0].verifier, url)
    log.write_policy(with_witness(log.policy_text(), witness, "policy.txt"))
    return log.policy().witnesses[name]


def answered(log: SignedLog, desk: WitnessDesk, old: int) -> bytes:
    """The answer to a request that was carried over and back."""
    answer = desk.answer(request_body(log, log.newest(), old), NOON)
    assert answer.status == 200, answer
    return answer.content.encode()


@contextmanager
def serving(desk: WitnessDesk) -> Iterator[str]:
    """A witness that answers by HTTP, at an address of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            is_place = self.path == "/w/add-checkpoint"
            answer = desk.answer(body, NOON) if is_place else None
            self.send_response(answer.status if answer else 418)
            self.send_header("Content-Type", answer.kind if answer else "text/plain")
            self.end_headers()
            self.wfile.write(answer.content.encode() if answer else b"")

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/w"
    server.shutdown()
    server.server_close()


def test_a_cosignature_by_file(tmp_path: Path) -> None:
    """Request out, answer in; the check tells who cosigned the newest checkpoint."""
    log = a_signed_log(tmp_path, 5)
    desk = a_desk(tmp_path, log)
    witness = named(log, desk)

    taken = take_answer(log, log.newest(), answered(log, desk, 0))

    assert (taken.witnesses, taken.added) == (("clerk",), 1)
    assert last_seen(log, witness) == 5
    assert cosigned(log, log.newest(), log.policy()) == ["clerk"]
    assert check_signed_log(tmp_path).cosigned == ("clerk",)
    assert take_answer(log, log.newest(), answered(log, desk, 5)).added == 0


def test_a_witness_signs_what_only_grew(tmp_path: Path) -> None:
    """The proof goes with the request, from what the witness saw last."""
    log = a_signed_log(tmp_path, 5)
    desk = a_desk(tmp_path, log)
    named(log, desk)
    take_answer(log, log.newest(), answered(log, desk, 0))
    log.append_many(some_entries(30, 5))
    log.sign(NOON)

    take_answer(log, log.newest(), answered(log, desk, 5))

    assert cosigned(log, log.newest(), log.policy()) == ["clerk"]
    assert open_desk(tmp_path / "clerk.example-w1").seen()[0].text == log.note(log.newest()).text


def test_an_answer_played_again_is_told(tmp_path: Path) -> None:
    """The cosignature of an older checkpoint is not one of this."""
    log = a_signed_log(tmp_path, 5)
    desk = a_desk(tmp_path, log)
    named(log, desk)
    old_answer = answered(log, desk, 0)
    take_answer(log, log.newest(), old_answer)
    log.append(an_entry(5))
    log.sign(NOON)

    with pytest.raises(InputError) as fault:
        take_answer(log, log.newest(), old_answer)

    assert str(fault.value) == (
        "witness clerk: the answer is an old one, on the checkpoint of 5 entries, not on that of "
        "6; ask the witness again."
    )


def test_a_cosignature_moved_to_another_checkpoint_is_told(tmp_path: Path) -> None:
    """Also where it is written straight into the tables."""
    log = a_signed_log(tmp_path, 5, 8)
    desk = a_desk(tmp_path, log)
    named(log, desk)
    take_answer(log, log.newest(), answered(log, desk, 0))
    log.close()
    with tampered(tmp_path) as at:
        at.execute("update cosignature set checkpoint = 1")

    assert check_signed_log(tmp_path).faults == [
        "log.sqlite: cosignature 0, by clerk, does not hold for checkpoint 1: it was changed, or "
        "is one of another checkpoint."
    ]


def forked(tmp_path: Path) -> tuple[SignedLog, WitnessDesk]:
    """A log that rewrote an entry after a witness had seen it, made whole under its key."""
    log = a_signed_log(tmp_path, 5)
    desk = a_desk(tmp_path, log)
    named(log, desk)
    answered(log, desk, 0)
    log.close()
    (tmp_path / "requests" / "last-signed.txt").unlink()
    with tampered(tmp_path) as at:
        at.execute("delete from entry where seq = 4")
        at.execute("delete from node where (level, place) in (values (0, 4))")
        at.execute("delete from checkpoint where size = 5")
    return open_signed_log(tmp_path), desk


def test_a_witness_refuses_another_root_of_the_same_size(tmp_path: Path) -> None:
    """Two faces of one size: it answers 409 and signs nothing."""
    log, desk = forked(tmp_path)
    log.append(b'{"other":true}')
    log.sign(NOON)

    answer = desk.answer(request_body(log, log.newest(), 5), NOON)

    assert answer == (409, "text/plain", "another root was seen for 5 entries\n")


def test_a_witness_refuses_what_did_not_only_grow(tmp_path: Path) -> None:
    """A longer log that begins otherwise: the proof leads elsewhere, answer 422."""
    log, desk = forked(tmp_path)
    log.append_many([b'{"other":true}', *some_entries(3, 5)])
    log.sign(NOON)

    answer = desk.answer(request_body(log, log.newest(), 5), NOON)

    assert answer.status == 422
    assert "leads to the root" in answer.content


def test_a_witness_is_not_taken_back(tmp_path: Path) -> None:
    """An older checkpoint shown again, as after an older copy was put in place, is refused."""
    log = a_signed_log(tmp_path, 5)
    desk = a_desk(tmp_path, log)
    older = request_body(log, log.newest(), 0)
    log.append(an_entry(5))
    log.sign(NOON)
    answered(log, desk, 0)

    assert desk.answer(older, NOON) == (409, "text/x.tlog.size", "6\n")
    with pytest.raises(InputError, match="an older copy of the log may have been put in place"):
        request_body(log, log.newest(), 7)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"old x\n\n", 400),
        (b"old 01\n\n{note}", 400),
        (b"old 9\n\n{note}", 400),
        (b"old 0\nAAAA\n\n{note}", 422),
        (b"old 0\n" + b"AAAA\n" * 64 + b"\n{note}", 400),
        (b"old 0\nA\n\n{note}", 400),
        (b"old 0\n\n{stranger}", 403),
        (b"old 0\n\n{other}", 404),
    ],
)
def test_what_a_witness_cannot_sign_is_answered_as_specified(
    tmp_path: Path, body: bytes, status: int
) -> None:
    """Each cause with its own status."""
    log = a_signed_log(tmp_path, 5)
    note = str(log.note(log.newest())).encode()
    body = body.replace(b"{note}", note).replace(b"{other}", note.replace(b"county", b"shire"))
    body = body.replace(b"{stranger}", note.replace(b"\n5\n", b"\n6\n"))

    assert a_desk(tmp_path, log).answer(body, NOON).status == status


def test_a_cosignature_by_http(tmp_path: Path) -> None:
    """The witness tells what it has seen, and the log sends the proof from there."""
    log = a_signed_log(tmp_path, 5)
    desk = WitnessDesk.create(tmp_path / "w", "paper.example/w")
    desk.watch(log.public_keys()[0])
    with serving(open_served(tmp_path / "w")) as address:
        witness = named(log, desk, "paper", address)
        assert ask(log, log.newest(), witness).added == 1
        log.append_many(some_entries(9, 5))
        log.sign(NOON)
        with tampered(tmp_path) as at:
            at.execute("delete from cosignature")

        assert ask(log, log.newest(), witness).witnesses == ("paper",)
    assert cosigned(log, log.newest(), log.policy()) == ["paper"]


def open_served(workspace: Path) -> WitnessDesk:
    """A desk that opens its memory in the thread that answers."""

    class Served(WitnessDesk):
        def __init__(self, workspace: Path) -> None:
            self.workspace = workspace

        def answer(self, body: bytes, time: int) -> object:  # type: ignore[override]
            return open_desk(self.workspace).answer(body, time)

    return Served(workspace)


def test_what_a_witness_answers_by_http_is_told(tmp_path: Path) -> None:
    """An unknown log, no witness there, no address: one sentence each."""
    log = a_signed_log(tmp_path, 5)
    desk = WitnessDesk.create(tmp_path / "w", "paper.example/w")
    with serving(open_served(tmp_path / "w")) as address:
        witness = named(log, desk, "paper", address)
        for one, told in [
            (witness, "witness paper: it does not know this log .answer 404"),
            (witness._replace(url=address + "/x"), "witness paper: it refused .answer 418"),
            (witness._replace(url="http://127.0.0.1:1"), "witness paper: no answer"),
            (witness._replace(url="ftp://w.example"), "does not begin with https://"),
            (witness._replace(url=""), "policy.txt has no address of it"),
        ]:
            with pytest.raises(InputError, match=told):
                ask(log, log.newest(), one)


def test_strangers_are_passed_over(tmp_path: Path) -> None:
    """An answer of witnesses that the policy does not name brings nothing."""
    log = a_signed_log(tmp_path, 5)
    desk = a_desk(tmp_path, log)
    answer = answered(log, desk, 0)

    with pytest.raises(InputError, match="no cosignature of a witness that"):
        take_answer(log, log.newest(), answer)
    named(log, desk)
    changed = answer.replace(b"clerk.example/w1 ", b"clerk.example/w1 A", 1)
    with pytest.raises(InputError, match="the answer: "):
        take_answer(log, log.newest(), changed)


def test_a_witness_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With the command that makes one."""
    with pytest.raises(InputError, match="comity requests witness init"):
        open_desk(tmp_path)


def test_the_origin_is_that_of_the_log(tmp_path: Path) -> None:
    """A desk watches by the name in the key."""
    log = a_signed_log(tmp_path, 1)

    assert {key.name for key in log.public_keys()} == {ORIGIN}
