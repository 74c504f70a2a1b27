"""Bytes to code points: UTF-8, UTF-16 with or without its mark, else Windows-1252."""

from __future__ import annotations

import re

from comity.errors import InputError

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROBE = 65_536

ODD = 0.01
"""Part of control characters from which bytes are no text."""


def decoded(content: bytes, name: str) -> str:
    """The text of some bytes, every line end as it stands; a byte order mark is no part of it.

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
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


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
