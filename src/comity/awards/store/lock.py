"""One import at a time: a lock that ends with the process that holds it, however it ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comity.errors import InputError
from comity.files import take_lock

NAME = "import.lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a store; what a process that is gone left behind is taken over.

    Raises: InputError where another import is under way.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / NAME, "a+", encoding="ascii") as file:
        if not take_lock(file):
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise InputError(
                f"{folder}: another import is under way (process {holder}); wait for its end."
            )
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)
