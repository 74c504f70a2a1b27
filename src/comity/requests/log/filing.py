"""Filing: which entries are about one request, so that it can be read without all the others.

The rows are made from the entries alone and written together with them. Nothing is proved by them:
whoever reads holds the entries that they lead to against their hashes, and every check makes the
rows anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

_READ = json.JSONDecoder().raw_decode
"""The whole of a text without blanks around it: half the time of `json.loads` on short ones."""
MARK_BYTES = 8
"""Bytes of a reference that are kept to find it; the entry itself has all of it."""


class Filed(NamedTuple):
    """An entry about a request, other than the request itself."""

    request: int
    entry: int


class Marked(NamedTuple):
    """An entry that bears a reference, by the beginning of that."""

    mark: bytes
    entry: int


class Filing(NamedTuple):
    """The rows for some entries."""

    filed: list[Filed]
    marked: list[Marked]


def file_entries(
    entries: Sequence[tuple[int, bytes]], earlier: Callable[[int], bytes | None]
) -> Filing:
    """The rows for entries, by number.

    Args:
        earlier: gives an entry recorded before these, or nothing where there is none.
    """
    made = Filing([], [])
    first = entries[0][0] if entries else 0
    for number, leaf in entries:
        event = _event(leaf)
        kind = event.get("kind")
        if kind == "request":
            made.marked.extend(_marked(event, number))
            continue
        request = _number(event, "request", number) if kind != "correction" else None
        if kind == "correction":
            at = _number(event, "corrects", number)
            if at is not None:
                corrected = entries[at - first][1] if at >= first else earlier(at)
                request = request_of(corrected, at)
            made.marked.extend(_marked(event.get("event"), number))
        if request is not None:
            made.filed.append(Filed(request, number))
    return made


def request_of(leaf: bytes | None, number: int) -> int | None:
    """The request that an entry is or is about, where it is no correction."""
    event = _event(leaf or b"")
    if event.get("kind") == "request":
        return number
    return _number(event, "request", number)


def mark_of(reference: str) -> bytes:
    """By what a reference is found."""
    return bytes.fromhex(reference)[:MARK_BYTES]


def rows_apart(made: Iterable[tuple[Any, int]], stored: Iterable[tuple[Any, int]]) -> list[int]:
    """The entries whose rows are not those that they make, in order."""
    return sorted({entry for _, entry in set(made) ^ set(stored)})


def _event(leaf: bytes) -> dict[str, Any]:
    try:
        text = leaf.decode()
        read, end = _READ(text)
    except (ValueError, AttributeError, RecursionError):  # what no writer of ours ever wrote
        return {}
    return read if isinstance(read, dict) and end == len(text) else {}


def _number(event: dict[str, Any], field: str, before: int) -> int | None:
    """The number of an earlier entry that a field names."""
    found = event.get(field)
    return found if type(found) is int and 0 <= found < before else None


def _marked(event: object, number: int) -> list[Marked]:
    reference = event.get("reference") if isinstance(event, dict) else None
    try:
        return [Marked(mark_of(reference), number)] if isinstance(reference, str) else []
    except ValueError:
        return []
