"""A second process that answers for half of many names, on a second core.

    python -m comity.awards.store.asking

reads a resolver and then lists of names from its input, pickled, and writes its answers. It ends
when its input does, so that it never outlives an import, however that ends.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

from comity.awards.store.resolving import RecipientName, Resolution, Resolver

FEWEST = 5_000
"""Names for which a second process is worth its start."""

_LOST = (OSError, EOFError, pickle.UnpicklingError)


class TwoAsked:
    """Asks a resolver, with the help of a second process where there are names enough.

    Any trouble with the other process is no trouble: what it does not answer is asked here.
    """

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._other: subprocess.Popen[bytes] | None = None
        self._is_wanted = (os.cpu_count() or 1) > 1

    @property
    def signature(self) -> str:
        """That of the resolver."""
        return self._resolver.signature

    def named(self, words: str) -> Resolution:
        """The government that a person named, as the resolver says."""
        return self._resolver.named(words)

    def __enter__(self) -> TwoAsked:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def __call__(self, names: Sequence[RecipientName]) -> list[Resolution]:
        """Answer for each name, in order."""
        half = len(names) // 2 if len(names) >= FEWEST else len(names)
        handed = self._hand(names[half:]) if half < len(names) else False
        own = self._resolver(names[:half])
        others = self._taken(len(names) - half) if handed else None
        return own + (self._resolver(names[half:]) if others is None else others)

    def _hand(self, names: Sequence[RecipientName]) -> bool:
        """Hand names to the other process, started when first needed; whether it took them."""
        if not self._is_wanted:
            return False
        try:
            if self._other is None:
                self._other = _started()
                _put(self._other.stdin, self._resolver)
            _put(self._other.stdin, list(names))
        except (*_LOST, pickle.PicklingError, AttributeError, TypeError):
            self._end()
        return self._other is not None

    def _taken(self, expected: int) -> list[Resolution] | None:
        """Its answers; None where they did not come."""
        assert self._other is not None and self._other.stdout is not None
        try:
            found: list[Resolution] = pickle.load(self._other.stdout)
        except _LOST:
            found = []
        if len(found) != expected:
            self._end()
            return None
        return found

    def _end(self) -> None:
        self._is_wanted = False
        if self._other is not None:
            with suppress(OSError):
                self._other.communicate(timeout=10)
            self._other = None


def _started() -> subprocess.Popen[bytes]:
    """The other process; Ctrl-C is for this one alone."""
    return subprocess.Popen(
        [sys.executable, "-m", __spec__.name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _put(pipe: IO[bytes] | None, thing: object) -> None:
    assert pipe is not None
    pickle.dump(thing, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Answer until the input ends."""
    with suppress(*_LOST):
        resolver: Resolver = pickle.load(source)
        while True:
            _put(target, resolver(pickle.load(source)))


if __name__ == "__main__":
    _serve(sys.stdin.buffer, sys.stdout.buffer)
