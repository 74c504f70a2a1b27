"""Pages fetched from an address, against a server of our own."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from comity.errors import InputError
from comity.reading.intake.fetching import fetch, is_address
from comity.reading.intake.intake import read_source

PAGE = "<title>A story | Site</title><p>“The county will answer in public,” said its attorney.</p>"


class _Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        """Answer by the path."""
        getattr(self, f"_{self.path.split('?')[0].strip('/')}", self._missing)()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _send(self, content: bytes, code: int = 200, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def _story(self) -> None:
        self._send(PAGE.encode("cp1252"), Content_Type="text/html; charset=windows-1252")

    def _packed(self) -> None:
        self._send(gzip.compress(PAGE.encode()), Content_Encoding="gzip", Content_Type="text/html")

    def _odd(self) -> None:
        self._send(b"x", Content_Encoding="br")

    def _broken(self) -> None:
        self._send(b"no gzip at all", Content_Encoding="gzip")

    def _bomb(self) -> None:
        self._send(gzip.compress(b" " * 3_000_000), Content_Encoding="gzip")

    def _moved(self) -> None:
        self._send(b"", 302, Location="/story")

    def _round(self) -> None:
        self._send(b"", 302, Location="/round")

    def _away(self) -> None:
        self._send(b"", 302, Location="file:///etc/hostname")

    def _big(self) -> None:
        self._send(b"x" * 2_000_000)

    def _slow(self) -> None:
        time.sleep(1.5)
        self._send(b"late")

    def _trickle(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    def _cut(self) -> None:
        self._send(b"x", Content_Length="100")

    def _shut(self) -> None:
        self._send(b"", 403)

    def _missing(self) -> None:
        self._send(b"", 404)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """A server on a port of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_and_read(site: str) -> None:
    """With the coding that its header tells."""
    source = read_source(f"{site}/story")

    assert source.kind == "html"
    assert source.words == "A story\n\n“The county will answer in public,” said its attorney."
    assert source.url == source.name == f"{site}/story"


def test_a_redirect_is_followed_and_told(site: str) -> None:
    """The source is where it led."""
    source = read_source(f"{site}/moved#part")

    assert source.place.endswith("/moved#part")
    assert source.url == f"{site}/story"


def test_a_packed_answer_is_unpacked(site: str) -> None:
    """Also where it was packed unasked."""
    assert fetch(f"{site}/packed").content == PAGE.encode()


def test_an_address_with_spaces_and_letters_is_escaped(site: str) -> None:
    """As a person types it."""
    assert fetch(f"{site}/story?q=é x").content


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nothing", "no such page .HTTP 404."),
        ("shut", "refuses programs .HTTP 403."),
        ("round", "sends on in a circle"),
        ("away", "or to what is no page of the web"),
        ("odd", "packed with br"),
        ("broken", "packed answer that is broken"),
        ("bomb", "more than 1 MB once unpacked"),
        ("big", "more than 1 MB"),
        ("slow", "no answer within 0.3 seconds"),
        ("trickle", "no answer within 0.3 seconds"),
        ("cut", "broke off"),
    ],
)
def test_what_cannot_be_had_is_told_in_a_sentence(site: str, path: str, told: str) -> None:
    """What happened, and what to do."""
    patience = 0.3 if "0.3" in told else 30

    with pytest.raises(InputError, match=told) as fault:
        fetch(f"{site}/{path}", patience=patience, most=1_000_000)

    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http:///path"])
def test_an_address_that_is_none(address: str) -> None:
    """The form of one is shown."""
    with pytest.raises(InputError, match="write an address like"):
        fetch(address)


def test_a_host_that_is_not_there() -> None:
    """A port where nobody listens."""
    with pytest.raises(InputError, match=r"refused|check the address"):
        fetch("http://127.0.0.1:9/", patience=2)


def test_what_is_an_address() -> None:
    """Only pages of the web."""
    assert is_address("HTTPS://example.org")
    assert not is_address("ftp://example.org")
    assert not is_address("story.html")
