"""Bytes to code points: UTF-8, UTF-16 with or without its mark, else Windows-1252."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.errors import InputError

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROBE = 65_536

ODD = 0.01
"""Part of control characters from which bytes are no text."""


_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_LATIN = frozenset(("iso-8859-1", "latin-1", "latin1", "iso8859-1", "ascii", "us-ascii", "cp1252"))
"""Names under which browsers read Windows-1252."""


def decoded_page(content: bytes, name: str, charset: str = "") -> str:
    """The markup of a page: by its mark, its header, its meta tag, else as text is decoded.

    Args:
        charset: as the server told it; empty where it did not.
    """
    if not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and not charset:
        told = _META.search(content[:4096])
        charset = told[1].decode() if told else ""
        charset = "" if charset.lower().startswith("utf-16") else charset
    return decoded(content, name, charset)


def decoded(content: bytes, name: str, charset: str = "") -> str:
    """The text of some bytes, every line end as it stands; a byte order mark is no part of it.

    Args:
        charset: in which they are said to be; one that is unknown or does not fit is not used.
    Raises: InputError where they are no text.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    head = content[:_PROBE]
    wide = _wide(head)
    if wide:
        return content.decode(wide, errors="replace")
    if len(_CONTROL.findall(head)) > ODD * len(head):
        raise InputError(
            f"{name}: found a file that is neither PDF, Word, HTML nor text; save it as one of "
            "them."
        )
    for one in _likely(content, charset.lower()):
        try:
            return content.decode(one)
        except (UnicodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")


def _likely(content: bytes, charset: str) -> Iterator[str]:
    """Encodings to try, the likeliest first."""
    if charset and not content.startswith(b"\xef\xbb\xbf"):
        yield "cp1252" if charset in _LATIN else charset
    yield "utf-8-sig"


def _wide(head: bytes) -> str:
    """The kind of UTF-16 that bytes without a mark are in; empty where they are in neither."""
    if len(head) < 8 or b"\0" not in head:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""
