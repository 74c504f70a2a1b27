"""One import at a time: a lock file with the number of the process that holds it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comity.errors import InputError

NAME = "import.lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a store; one of a process that is gone is taken over.

    Raises: InputError where another import is under way.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    _take(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _take(path: Path) -> None:
    own = path.with_name(f"{NAME}.{os.getpid()}")
    own.write_text(str(os.getpid()))
    try:
        while True:
            try:
                os.link(own, path)
                return
            except FileExistsError:
                _give_way(path)
            except OSError:  # a disk without links
                os.close(os.open(path, os.O_CREAT | os.O_EXCL))
                return
    finally:
        own.unlink(missing_ok=True)


def _give_way(path: Path) -> None:
    """Remove the lock of a process that is gone; refuse where it lives."""
    try:
        holder = int(path.read_text() or 0)
    except (FileNotFoundError, ValueError):
        holder = 0
    if holder and _lives(holder):
        raise InputError(
            f"{path.parent}: another import is under way (process {holder}); wait for its end."
        )
    path.unlink(missing_ok=True)


def _lives(process: int) -> bool:
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
