"""One fetch at a time into a folder: two would write the same part and lose lines of its ledger."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from comity.awards.fetch.faults import FetchError

NAME = "fetch.lock"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder of downloads, beside it; it goes when the process goes.

    Raises: FetchError where another fetch is under way there, or nothing can be written.
    """
    place = folder.parent / NAME
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        held = os.open(place, os.O_CREAT | os.O_RDWR)
    except OSError as fault:
        raise FetchError(f"{place}: {fault.strerror}; give a workspace that is yours.") from None
    try:
        if not _take(held):
            raise FetchError(f"{folder}: another fetch is under way there; wait for its end.")
        yield
    finally:
        os.close(held)


def _take(held: int) -> bool:
    """Take the lock of the system on an open file, where the system has one."""
    with suppress(ImportError):
        import fcntl

        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True
