"""A page or file fetched from an address: once, with a limit of time and size, and nothing else."""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from http.client import HTTPException, HTTPMessage, HTTPResponse, IncompleteRead
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from comity.errors import InputError

MOST_BYTES = 20_000_000
PATIENCE = 20.0
"""Seconds without a byte after which an address is given up."""

LONGEST = 6
"""Times the patience that the whole answer may take."""

MOST_REDIRECTS = 8

AGENT = "comity-read/1.0 (reads one page at the wish of its user)"


class Fetched(NamedTuple):
    """What an address gave.

    Attributes:
        url: after redirects.
        charset: as its header tells; empty where it does not.
        is_page: whether its header says that it is HTML.
    """

    content: bytes
    url: str
    charset: str
    is_page: bool


def fetch(address: str, patience: float = PATIENCE, most: int = MOST_BYTES) -> Fetched:
    """Fetch what stands at an address.

    Raises: InputError, one sentence, where it cannot be had.
    """
    url = _safe(address)
    try:
        with _opener().open(Request(url, headers=_headers()), timeout=patience) as answer:
            content = _read(answer, most, time.monotonic() + LONGEST * patience)
            told = answer.headers
            final = answer.geturl()
    except HTTPError as fault:
        raise InputError(f"{address}: {_status(fault.code)}") from None
    except TimeoutError:
        raise InputError(_slow(address, patience)) from None
    except URLError as fault:
        raise InputError(_unreached(address, fault, patience)) from None
    except (HTTPException, ssl.SSLError, ConnectionError, ValueError) as fault:
        raise InputError(f"{address}: the answer broke off ({type(fault).__name__}); try again, "
                         "or save the page and give the file.") from None  # fmt: skip
    if len(content) > most:
        raise InputError(
            f"{address}: found more than {most // 1_000_000} MB; save the part that is meant and "
            "give the file."
        )
    return Fetched(
        _unpacked(content, told, most, address),
        final,
        told.get_content_charset("") or "",
        told.get_content_type() in ("text/html", "application/xhtml+xml"),
    )


def _read(answer: HTTPResponse, most: int, until: float) -> bytes:
    """The answer, up to one byte more than the most; a trickle is given up."""
    parts: list[bytes] = []
    size = 0
    while size <= most and (part := answer.read1(65_536)):
        if time.monotonic() > until:
            raise TimeoutError
        parts.append(part)
        size += len(part)
    if size <= most and answer.length:
        raise IncompleteRead(b"", answer.length)
    return b"".join(parts)


def is_address(place: str) -> bool:
    """Whether a place is an address of the web."""
    return place.lower().startswith(("http://", "https://"))


class _Redirects(HTTPRedirectHandler):
    max_redirections = MOST_REDIRECTS

    def redirect_request(self, *told: Any) -> Request | None:
        """Follow a redirect to another page of the web, and nowhere else."""
        request, answer, code, message, headers, address = told
        if not is_address(address):
            raise HTTPError(request.full_url, code, message, headers, answer)
        return super().redirect_request(*told)


def _opener() -> OpenerDirector:
    return build_opener(_Redirects())


def _headers() -> dict[str, str]:
    return {
        "User-Agent": AGENT,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5",
        "Accept-Encoding": "identity",
    }


def _safe(address: str) -> str:
    """An address with what its writer left unescaped escaped, and without its fragment."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        host = ""
        parts, port = urlsplit(""), ""
    if not host:
        raise InputError(f'found "{address}"; write an address like https://example.org/story.')
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    where = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, where + port, path, query, ""))


def _unpacked(content: bytes, told: HTTPMessage, most: int, address: str) -> bytes:
    """Content as it was before packing, for servers that pack unasked."""
    packing = told.get("Content-Encoding", "identity").lower()
    if packing in ("identity", ""):
        return content
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise InputError(f"{address}: found it packed with {packing}; save the page and give it.")
    try:
        unpacking = zlib.decompressobj(47)
        plain = unpacking.decompress(content, most + 1)
    except zlib.error:
        raise InputError(f"{address}: found a packed answer that is broken; try again.") from None
    if len(plain) > most:
        raise InputError(f"{address}: found more than {most // 1_000_000} MB once unpacked.")
    return plain


def _status(code: int) -> str:
    told = (
        "it sends on in a circle, or to what is no page of the web"
        if code < 400
        else {
            401: "it asks for a password",
            402: "it asks to be paid",
            403: "it refuses programs",
            404: "there is no such page",
            410: "the page is gone",
            429: "it has been asked too often",
            451: "it is withheld for legal reasons",
        }.get(code, "the server failed" if code >= 500 else "it cannot be had")
    )
    return f"{told} (HTTP {code}); open it in a browser, save it and give the file."


def _slow(address: str, patience: float) -> str:
    return f"{address}: no answer within {patience:g} seconds; try again, or give a saved file."


def _unreached(address: str, fault: URLError, patience: float) -> str:
    reason = fault.reason
    if isinstance(reason, TimeoutError):
        return _slow(address, patience)
    if isinstance(reason, socket.gaierror):
        return f"{address}: no such host, or no network; check the address, or give a saved file."
    if isinstance(reason, ssl.SSLError):
        return f"{address}: its certificate cannot be trusted; give a saved file."
    if isinstance(reason, OSError):
        told = reason.strerror or type(reason).__name__
        return f"{address}: {told}; check the address, or give a saved file."
    return f"{address}: {reason}; check the address, or give a saved file."
