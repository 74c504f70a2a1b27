"""Hosts that break the protocol itself: a sentence, and nothing taken for whole."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from comity.awards.fetch import Desk, fetch_addresses
from tests.awards.fetch.server import a_line, a_table

TABLE = a_table(["1"], ["2"])
OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"
CHUNKED = OK + b'ETag: "one"\r\nTransfer-Encoding: chunked\r\n\r\n'
CUT = CHUNKED + b"1f4\r\n" + TABLE[:500] + b"\r\n190\r\n" + TABLE[500:600]
WHOLE = CHUNKED + b"%x\r\n" % len(TABLE) + TABLE + b"\r\n0\r\n\r\n"


@contextmanager
def answering(*answers: bytes) -> Iterator[str]:
    """A host that answers with these bytes in turn, and with the last for ever; gives its root."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        left = list(answers)

        def serve() -> None:
            with suppress(OSError):
                while True:
                    one, _ = server.accept()
                    with one:
                        one.recv(1 << 16)
                        one.sendall(left.pop(0) if len(left) > 1 else left[0])

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        server.shutdown(socket.SHUT_RDWR)


def desk_in(folder: Path) -> Desk:
    """A desk with little patience."""
    return Desk(folder / "downloads", line=a_line(tries=3))


def test_a_body_in_chunks_that_is_cut_is_not_taken_for_whole(tmp_path: Path) -> None:
    """No length is told; that the last chunk is missing tells."""
    with answering(CUT, WHOLE) as root:
        fetched = fetch_addresses([f"{root}/x.csv"], desk_in(tmp_path))

    assert fetched.faults == ()
    assert (tmp_path / "downloads" / "x.csv").read_bytes() == TABLE


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (WHOLE[:-5], "the connection broke (IncompleteRead"),
        (CHUNKED + b"zz\r\nabc", "the connection broke (IncompleteRead"),
        (b"\x00\x01what\r\n\r\n", "the connection broke (what)"),
        (b"", "the connection was reset"),
        (OK + b"Content-Length: -5\r\n\r\n", "is empty, without even a header"),
        (OK + b"X: " + b"a" * 70_000 + b"\r\n\r\n", "the connection broke (got more than 65536"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", "is empty, without even a header"),
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", "the host says that a file is the same which is"),
        (b"HTTP/1.1 416 No\r\nContent-Length: 0\r\n\r\n", "no bytes where the last attempt ended"),
        (b"HTTP/1.1 300 Many\r\nContent-Length: 0\r\n\r\n", "answered 300."),
        (
            b"HTTP/1.1 206 Part\r\nContent-Range: bytes 0-4/5\r\nContent-Length: 5\r\n\r\na,b\r\n",
            "the host went on with other bytes than those asked for",
        ),
    ],
)
def test_an_answer_out_of_the_protocol_is_one_sentence(
    tmp_path: Path, answer: bytes, told: str
) -> None:
    """After some tries, and without a file."""
    with answering(answer) as root:
        fetched = fetch_addresses([f"{root}/x.csv"], desk_in(tmp_path))

    (fault,) = fetched.faults
    assert told in fault and fault.isprintable()
    assert not (tmp_path / "downloads" / "x.csv").exists()
