"""One fetch at a time into a folder: two would write the same part and lose lines of its ledger."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comity.awards.fetch.faults import FetchError
from comity.files import take_lock

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
        if not take_lock(held):
            raise FetchError(f"{folder}: another fetch is under way there; wait for its end.")
        yield
    finally:
        os.close(held)
