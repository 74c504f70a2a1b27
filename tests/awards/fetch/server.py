"""Hosts on this machine: what they answer, whole or broken, and what they were asked."""

from __future__ import annotations

import csv
import io
import json
import socket
import struct
import threading
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from comity.awards.fetch import Clock, Line, Pace, Patience, Silence, Spacing

NOON = datetime(2026, 8, 5, 12, tzinfo=UTC).timestamp()
TODAY = "2026-08-05"
MONDAY = "Mon, 03 Aug 2026 06:00:00 GMT"


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it came."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Message
    body: Any


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, or half of one.

    Attributes:
        told: the length told, where it is not that of the body.
        cut: end the connection after so many bytes of the body.
        is_reset: end it as a broken line does.
        is_endless: tell no length; the end of the connection is the end of the body.
        is_silent: keep the connection open after what is sent, until the other side ends it.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    told: int | None = None
    cut: int | None = None
    is_reset: bool = False
    is_endless: bool = False
    is_silent: bool = False


Responder = Callable[[Seen], Reply]


def as_json(told: object, status: int = 200) -> Reply:
    """An answer in JSON."""
    return Reply(status, json.dumps(told).encode(), {"Content-Type": "application/json"})


class Host:
    """A host: what it answers under each path, and what it was asked."""

    def __init__(self, root: str = "") -> None:
        self.root = root
        self.seen: list[Seen] = []
        self._answers: dict[str, list[Responder]] = {}
        self._lock = threading.Lock()

    def say(self, path: str, *replies: Reply | Responder) -> None:
        """Answer a path with each of these in turn, and then with the last for ever."""
        self._answers[path] = [
            one if callable(one) else (lambda seen, one=one: one)  # type: ignore[misc]
            for one in replies
        ]

    def first(self, path: str, *replies: Reply | Responder) -> None:
        """Answer with these before what the path answers anyway."""
        usual = self._answers[path]
        self.say(path, *replies)
        self._answers[path] += usual

    def usual(self, path: str) -> Responder:
        """What a path answers at the end for ever."""
        return self._answers[path][-1]

    def asked(self, path: str) -> list[Seen]:
        """The requests of one path."""
        return [one for one in self.seen if one.path == path]

    def answer(self, seen: Seen) -> Reply:
        """The next answer of a path."""
        with self._lock:
            self.seen.append(seen)
            answers = self._answers.get(seen.path)
            if not answers:
                return as_json({"detail": "Not found."}, 404)
            responder = answers.pop(0) if len(answers) > 1 else answers[0]
        return responder(seen)


@contextmanager
def serving() -> Iterator[Host]:
    """A host that answers while the block runs."""
    host = Host()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(host))
    server.daemon_threads = True
    host.root = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


def _handler(host: Host) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._do()

        def do_POST(self) -> None:
            self._do()

        def log_message(self, format: str, *args: object) -> None:
            pass

        def _do(self) -> None:
            parts = urlsplit(self.path)
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            seen = Seen(self.command, unquote(parts.path), query, self.headers, body)
            self._send(host.answer(seen))

        def _send(self, reply: Reply) -> None:
            self.close_connection = True
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if not reply.is_endless and reply.status != 304:
                told = len(reply.body) if reply.told is None else reply.told
                self.send_header("Content-Length", str(told))
            self.send_header("Connection", "close")
            self.end_headers()
            with suppress(OSError):  # the other side was killed
                self.wfile.write(reply.body if reply.cut is None else reply.body[: reply.cut])
                self.wfile.flush()
            if reply.is_silent:
                self.connection.settimeout(30)
                with suppress(OSError):
                    self.connection.recv(1)
            if reply.is_reset:
                time.sleep(0.05)
                off = struct.pack("ii", 1, 0)
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, off)
                self.connection.close()

    return Handler


@dataclass(slots=True)
class Hands:
    """Hands of a clock that move only when somebody waits."""

    passed: float = 0.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        """Let time pass, at once."""
        self.waits.append(seconds)
        self.passed += seconds

    def clock(self) -> Clock:
        """The clock, on the noon of TODAY, without chance."""
        return Clock(
            now=lambda: self.passed,
            wall=lambda: NOON + self.passed,
            sleep=self.sleep,
            chance=lambda: 1.0,
        )


class Heard(Silence):
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def tells(self, sentence: str) -> None:
        """Remember it."""
        self.sentences.append(sentence)


def a_line(hands: Hands | None = None, heard: Heard | None = None, **patience: Any) -> Line:
    """A line whose waits take no time and that keeps no spacing."""
    clock = (hands or Hands()).clock()
    none = Pace(clock, Silence(), Spacing(requests=0, files=0, row=10_000))
    return Line(clock, heard, patience=Patience(**patience), pace=none, timeout=5)


@dataclass(slots=True)
class File:
    """A file as a storage host serves it: in ranges, and only if it changed."""

    content: bytes
    etag: str = '"one"'
    last_modified: str = MONDAY
    has_ranges: bool = True
    is_weak: bool = False

    def __call__(self, seen: Seen) -> Reply:
        """Serve it."""
        told = {"ETag": self.etag, "Last-Modified": self.last_modified}
        told = {name: value for name, value in told.items() if value}
        if self.etag and seen.headers.get("If-None-Match") == self.etag:
            return Reply(304, headers=told)
        since = seen.headers.get("If-Modified-Since")
        if since and since == self.last_modified:
            return Reply(304, headers=told)
        first = self._first(seen)
        if first is None:
            return Reply(body=self.content, headers=told)
        size = len(self.content)
        if first >= size:
            return Reply(416, headers={**told, "Content-Range": f"bytes */{size}"})
        span = f"bytes {first}-{size - 1}/{size}"
        return Reply(206, self.content[first:], {**told, "Content-Range": span})

    def _first(self, seen: Seen) -> int | None:
        wanted = seen.headers.get("Range")
        condition = seen.headers.get("If-Range")
        if not wanted or not self.has_ranges or condition not in (self.etag, self.last_modified):
            return None
        return int(wanted.removeprefix("bytes=").rstrip("-"))

    def broken_after(self, size: int, *, is_reset: bool = True) -> Responder:
        """The same file, with the line broken after so many bytes."""

        def serve(seen: Seen) -> Reply:
            whole = self(seen)
            return Reply(whole.status, whole.body, whole.headers, cut=size, is_reset=is_reset)

        return serve


def a_table(*rows: list[str], columns: int = 112) -> bytes:
    """A CSV of so many columns."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([f"column_{number}" for number in range(1, columns + 1)])
    writer.writerows([*row, *[""] * (columns - len(row))] for row in rows)
    return text.getvalue().encode()


def an_archive(table: bytes | None = None, name: str = "one_1.csv") -> bytes:
    """A zip with a table in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, a_table(["key", "a\nline"]) if table is None else table)
    return held.getvalue()


def damaged(archive: bytes) -> bytes:
    """The same archive with one byte of its table changed."""
    place = archive.index(b"one_1.csv") + len("one_1.csv") + 3
    return archive[:place] + bytes([archive[place] ^ 0xFF]) + archive[place + 1 :]
