"""Addresses, held to what an address is before anything is asked."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from comity.awards.fetch.faults import FetchError

_EXAMPLE = "https://api.usaspending.gov"
_LONGEST_LABEL = 63
_NOT_IN_A_HOST = re.compile(r"[\s\\<>\"{}|^`]")


def refuse_bad_address(url: str) -> None:
    """Refuse what is no address of a host: another scheme, no host, a port that is none.

    A name and password in it are refused too, and not repeated: they would stand in every message
    and in the ledger.
    Raises: FetchError.
    """
    try:
        parts = urlsplit(url)
        is_right = parts.scheme in ("http", "https") and url.isprintable() and _has_host(parts)
    except ValueError:
        is_right = False
    if not is_right:
        raise FetchError(f'found the address "{_short(url)}"; write one like {_EXAMPLE}.')
    if "@" in parts.netloc:
        raise FetchError(
            f"found a name or password in the address of {parts.hostname}; give it without, or "
            "save the file and name it."
        )


def _has_host(parts: SplitResult) -> bool:
    """Whether a host is named, with labels that can be asked for, and a port or none."""
    host = parts.hostname or ""
    is_port = parts.port is None or parts.port > 0
    labels = host.removesuffix(".").split(".")
    fits = all(0 < len(label) <= _LONGEST_LABEL for label in labels)
    return is_port and (fits or ":" in host) and not _NOT_IN_A_HOST.search(host)


def _short(text: str) -> str:
    return text if len(text) <= 200 else f"{text[:197]}..."
