"""One line of an iCalendar file: escaped, and folded after 75 bytes."""

from __future__ import annotations

from collections.abc import Iterator

MOST_BYTES = 75
"""Source: RFC 5545, section 3.1."""


def escaped(text: str) -> str:
    """Words as the value of a text property. Source: RFC 5545, section 3.3.11."""
    told = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "".join(one for one in told.replace("\r", "").replace("\n", "\\n") if one >= " ")


def folded(line: str) -> str:
    """A line in parts of at most 75 bytes, all but the first led by a blank; no letter is cut."""
    return "\r\n ".join(_parts(line))


def _parts(line: str) -> Iterator[str]:
    part, room = "", MOST_BYTES
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield part
            part, room = "", MOST_BYTES - 1
        part += letter
        room -= size
    yield part
