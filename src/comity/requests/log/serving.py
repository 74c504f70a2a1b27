"""A witness that answers by HTTP: one address, to which logs send their checkpoints.

The desk decides; here its answers are carried. Source: C2SP tlog-witness, add-checkpoint.
"""

from __future__ import annotations

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from comity.errors import InputError
from comity.requests.log.desk import Answer, open_desk

PLACE = "/add-checkpoint"
LONGEST = 100_000
"""Bytes of a request: 63 parts of a proof, and a checkpoint with signatures of ML-DSA-44."""
PLAIN = "text/plain; charset=utf-8"


class _Handler(BaseHTTPRequestHandler):
    """One request; `server` has the workspace and the clock."""

    server: WitnessServer
    timeout = 30
    server_version, sys_version = "comity", ""

    def do_POST(self) -> None:
        """A checkpoint to be signed."""
        if self.path != PLACE:
            self._tell(Answer(404, PLAIN, f"checkpoints are taken at {PLACE}\n"))
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            self._tell(Answer(411, PLAIN, "the length of the request is not told\n"))
        elif int(length) > LONGEST:
            self._tell(Answer(413, PLAIN, f"a request has at most {LONGEST} bytes\n"))
        else:
            self._tell(self.server.answer(self.rfile.read(int(length))))

    def do_GET(self) -> None:
        """Who this is: the public keys."""
        told = self.server.keys if self.path == "/" else f"send checkpoints to {PLACE}\n"
        self._tell(Answer(200 if self.path == "/" else 404, PLAIN, told))

    def _tell(self, answer: Answer) -> None:
        content = answer.content.encode()
        self.close_connection = True
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Told by the server's own means, if at all."""
        self.server.tell(f"{self.address_string()} {format % args}")


class WitnessServer(ThreadingHTTPServer):
    """The witness of a workspace at an address of this machine."""

    daemon_threads = True

    def __init__(
        self,
        workspace: Path,
        address: tuple[str, int],
        clock: Callable[[], int],
        tell: Callable[[str], object] = lambda line: None,
    ) -> None:
        """Take the address; `serve_forever` answers.

        Args:
            clock: gives the seconds since 1970, told in each cosignature.
            tell: takes a line for each request.
        Raises: InputError where there is no witness, or the address is not free.
        """
        desk = open_desk(workspace)
        self.keys = "".join(f"{key.verifier}\n" for key in desk.keys)
        desk.close()
        self.workspace, self.clock, self.tell = workspace, clock, tell
        try:
            super().__init__(address, _Handler)
        except (OSError, OverflowError) as fault:
            raise InputError(
                f"witness: it cannot answer at {address[0]}, port {address[1]} ({fault}); name "
                "another --port."
            ) from None

    def answer(self, body: bytes) -> Answer:
        """The desk's answer; each request has a desk of its own, the file puts them in order."""
        try:
            desk = open_desk(self.workspace)
            try:
                return desk.answer(body, self.clock())
            finally:
                desk.close()
        except InputError as fault:
            self.tell(str(fault))
            return Answer(500, PLAIN, "the witness cannot sign now\n")

    @property
    def url(self) -> str:
        """The address that a log writes into its policy."""
        return f"http://{self.server_address[0]!s}:{self.server_port}"
