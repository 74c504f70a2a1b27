"""Base 64 read strictly: one text for one run of bytes, so that no character can be changed."""

from __future__ import annotations

import base64
import binascii


def encode(content: bytes) -> str:
    """Write bytes as text."""
    return base64.b64encode(content).decode("ascii")


def decode(text: str) -> bytes:
    """Read bytes.

    Raises: ValueError where the text is not the very one that `encode` writes.
    """
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError(f'"{text[:60]}" is not base 64') from None
    if encode(content) != text:
        raise ValueError(f'"{text[:60]}" is not the base 64 of any bytes')
    return content
