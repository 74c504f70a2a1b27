"""The line to other machines: one request, its answer or its fault; the only door in the package.

Standard library only. Certificates are checked; an https address never leads to an http one; a key
is sent to the host it was meant for and not to where that host redirects.
"""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import IO, Any
from urllib.parse import quote, urlsplit

from comity import __version__
from comity.awards.fetch.address import refuse_bad_address
from comity.awards.fetch.clock import Clock
from comity.awards.fetch.faults import (
    FetchError,
    HostClosedError,
    PassingError,
    RefusedError,
    printable,
)
from comity.awards.fetch.pace import Pace
from comity.awards.fetch.patience import Patience, Trier
from comity.awards.fetch.watching import Silence, Watcher

USER_AGENT = f"comity/{__version__}"
_KEYS = {"x-api-key", "authorization", "cookie"}
_PASSING = {408, 425, 429, 500, 502, 503, 504}
_WHOLE_HOST = {429, 503}
_NO_FAULTS = {304, 416}
_NO_TLS = {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNKNOWN_PROTOCOL"}
_TOLD_OF_A_REFUSAL = 100_000
_OF_AN_ADDRESS = "%:/?#[]@!$&'()*+,;=~"
_LONGEST_WAIT_READ = 10 * 365 * 86_400.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One request.

    Raises: FetchError where its address is none.
    """

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    is_file: bool = False

    def __post_init__(self) -> None:
        refuse_bad_address(self.url)

    @property
    def host(self) -> str:
        """The host asked, with its port where it names one."""
        return urlsplit(self.url).netloc

    @property
    def told(self) -> str:
        """The request as the beginning of a sentence."""
        return f"{self.method} {self.url}"


@dataclass(slots=True)
class Answer:
    """What came back: its status and headers, and the body still to be read."""

    status: int
    headers: Message
    body: IO[bytes]
    taken: int = 0

    def __enter__(self) -> Answer:
        return self

    def __exit__(self, *of: object) -> None:
        with suppress(OSError):
            self.body.close()

    def header(self, name: str) -> str:
        """One header; empty where there is none."""
        return str(self.headers.get(name) or "").strip()

    @property
    def length(self) -> int | None:
        """Bytes of the body, as the host tells them."""
        told = self.header("Content-Length")
        return int(told) if _is_number(told) else None

    def read(self, size: int) -> bytes:
        """The next bytes of the body, as many as are there, up to a size; none at its end.

        What has come is given at once, so that a line that breaks then loses none of it. The end is
        counted here, and not waited for at a host that keeps the connection open.
        """
        if self.length is not None:
            size = min(size, self.length - self.taken)
        try:
            piece = self.body.read1(size) if size else b""  # type: ignore[attr-defined]
            self.taken += len(piece)
            return bytes(piece)
        except (http.client.HTTPException, OSError) as fault:
            raise PassingError(_broken(fault), is_host=True) from None


class Line:
    """Asks, one request after the other, at a pace and with patience."""

    def __init__(
        self,
        clock: Clock | None = None,
        watcher: Watcher | None = None,
        *,
        patience: Patience | None = None,
        pace: Pace | None = None,
        timeout: float = 60.0,
    ) -> None:
        self.clock = clock or Clock()
        self.watcher = watcher or Silence()
        self.trier = Trier(self.clock, self.watcher, patience or Patience())
        self.pace = pace or Pace(self.clock, self.watcher)
        self._given: set[str] = set()
        self._refused: dict[str, set[str]] = {}
        self._timeout = timeout
        self._opener = urllib.request.build_opener(_Redirects())

    def open(self, asked: Asked) -> Answer:
        """Ask once.

        Returns: an answer of status 200, 206, 304 or 416.
        Raises: PassingError where asking again may help; FetchError where it will not.
        """
        self.pace.before(asked.host, is_file=asked.is_file)
        try:
            return self._open(asked)
        except urllib.error.HTTPError as answer:
            return self._judge(asked, answer)
        except ValueError:  # of an address that it was led to
            raise FetchError(f"{asked.told}: it leads to an address that is none.") from None
        except (urllib.error.URLError, http.client.HTTPException, OSError) as fault:
            raise _unreached(asked, fault) from None

    def _open(self, asked: Asked) -> Answer:
        url = quote(asked.url, safe=_OF_AN_ADDRESS)
        request = urllib.request.Request(url, data=asked.body, method=asked.method)
        for name, value in {"User-Agent": USER_AGENT, "Accept": "*/*", **asked.headers}.items():
            request.add_header(name, value)
        answer = self._opener.open(request, timeout=self._timeout)
        return Answer(answer.status, answer.headers, answer)

    def _judge(self, asked: Asked, answer: urllib.error.HTTPError) -> Answer:
        if answer.code in _NO_FAULTS:
            return Answer(answer.code, answer.headers, answer)
        why = f"{asked.host} answered {answer.code}"
        wait = asked_wait(str(answer.headers.get("Retry-After") or ""), self.clock.wall())
        if answer.code in _PASSING:
            answer.close()
            raise PassingError(why, asked_wait=wait, is_host=answer.code in _WHOLE_HOST)
        if answer.code == 403 and (wait is not None or asked.host in self._given):
            answer.close()
            raise PassingError(why, asked_wait=wait, is_host=True, is_lockout=True)
        said = _said(answer)
        told = f"{asked.told}: {why}{f': {said}' if said else '.'}"
        if answer.code == 403 and asked.is_file:
            self._refuse_a_closed_host(asked, told)
        raise RefusedError(told, answer.code)

    def _refuse_a_closed_host(self, asked: Asked, told: str) -> None:
        """End where a host refuses one file after the other: a lock-out of an earlier run."""
        refused = self._refused.setdefault(asked.host, set())
        refused.add(asked.url)
        if len(refused) > 1:
            raise HostClosedError(
                f"{told} It refuses every file, as hosts do for hours after some 15 to 20 files in "
                "a row: give the same command again later, and what is there is not fetched again.",
                asked.host,
            )

    def read(self, asked: Asked) -> tuple[bytes, Message]:
        """Ask with patience and read the whole body."""

        def attempt() -> tuple[bytes, Message]:
            with self.open(asked) as answer:
                return _whole(answer), answer.headers

        return self.trier.through(attempt, asked.told, asked.host)

    def read_json(self, asked: Asked) -> tuple[Any, bytes]:
        """Ask with patience and read a JSON answer.

        Returns: what it says, with fractions as text, so that no amount passes through a binary
            fraction; and its bytes as they came.
        """

        def attempt() -> tuple[Any, bytes]:
            with self.open(asked) as answer:
                body = _whole(answer)
            try:
                return json.loads(body, parse_float=str), body
            except ValueError:
                start = " ".join(body[:40].decode("utf-8", "replace").split())
                raise PassingError(f'found "{start}" in place of JSON') from None

        return self.trier.through(attempt, asked.told, asked.host)

    def came(self, host: str) -> None:
        """A file came from this host: count it."""
        self._given.add(host)
        self._refused.pop(host, None)
        self.pace.came(host)


def asked_wait(told: str, now: float) -> float | None:
    """Seconds that a Retry-After header asks for; None where it asks for none.

    Source: RFC 9110, 10.2.3 (seconds, or a date) and 5.6.7 (three forms of a date, all in UTC).
    """
    if _is_number(told):
        return min(float(told), _LONGEST_WAIT_READ)
    try:
        then = parsedate_to_datetime(told)
    except (TypeError, ValueError):
        return None
    return max(0.0, (then if then.tzinfo else then.replace(tzinfo=UTC)).timestamp() - now)


def _is_number(told: str) -> bool:
    """Whether a header is digits and no more."""
    return told.isascii() and told.isdigit()


def _whole(answer: Answer) -> bytes:
    pieces = []
    while piece := answer.read(1 << 18):
        pieces.append(piece)
    body = b"".join(pieces)
    if answer.length is not None and len(body) != answer.length:
        raise PassingError(f"the answer ended after {len(body):,} of {answer.length:,} bytes")
    return body


def _unreached(asked: Asked, fault: Exception) -> Exception:
    reason = fault.reason if isinstance(fault, urllib.error.URLError) else fault
    if isinstance(reason, ssl.SSLCertVerificationError):
        return FetchError(
            f"{asked.told}: {asked.host} shows a certificate that does not hold "
            f"({reason.verify_message}); check the address, or the certificates of this machine."
        )
    if isinstance(reason, ssl.SSLError) and reason.reason in _NO_TLS:
        return FetchError(
            f"{asked.told}: {asked.host} does not speak https there; check the address."
        )
    if isinstance(reason, socket.gaierror):
        return FetchError(
            f"{asked.told}: no address is known for {asked.host}; check the connection, or the "
            "address given."
        )
    why = _broken(reason) if isinstance(reason, Exception) else str(reason)
    return PassingError(why, is_host=True)


def _broken(fault: Exception) -> str:
    if isinstance(fault, TimeoutError):
        return "no answer in time"
    if isinstance(fault, ConnectionResetError | http.client.RemoteDisconnected):
        return "the connection was reset"
    if isinstance(fault, ConnectionRefusedError):
        return "the connection was refused"
    why = " ".join(printable(str(fault)).split())[:200]
    return f"the connection broke ({why or type(fault).__name__})"


def _said(answer: urllib.error.HTTPError) -> str:
    """What a refusal says, in one sentence: the hosts name it differently."""
    with suppress(http.client.HTTPException, OSError, ValueError):
        told = json.loads(answer.read(_TOLD_OF_A_REFUSAL))
        if isinstance(told, dict):
            for name in ("detail", "message", "messages", "hint", "error"):
                if told.get(name):
                    return sentence(told[name])
    return ""


def sentence(said: object) -> str:
    """A host's words on one line, closed with a full stop, 300 characters at most."""
    if isinstance(said, dict):
        said = said.get("message") or said.get("detail") or said.get("code") or json.dumps(said)
    if isinstance(said, list):
        said = "; ".join(str(one) for one in said)
    line = " ".join(str(said).split())
    line = line if len(line) <= 300 else f"{line[:297]}..."
    return line if line.endswith((".", "!", "?")) else f"{line}."


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a GET wherever it leads, but not out of https, and without keys to other hosts."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, *told: Any, **named: Any
    ) -> urllib.request.Request | None:
        """The request that follows a redirect."""
        newurl = str(named.get("newurl") or told[-1])
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if req.get_method() != "GET":
            raise RefusedError(
                f"{req.get_method()} {req.full_url}: {old.netloc} answered {code}, moved to "
                f"{newurl}; give that address.",
                code,
            )
        if old.scheme == "https" and new.scheme != "https":
            raise RefusedError(
                f"GET {req.full_url}: it leads to {newurl}, which is not https; nothing was read.",
                code,
            )
        kept = {
            name: value
            for name, value in req.header_items()
            if old.netloc == new.netloc or name.lower() not in _KEYS
        }
        kept.pop("Host", None)
        return urllib.request.Request(newurl.replace(" ", "%20"), headers=kept, method="GET")
