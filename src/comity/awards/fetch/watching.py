"""Who watches a fetch: told of each step, and silent here."""

from __future__ import annotations

from typing import Protocol


class Watcher(Protocol):
    """Told what goes on, to show it or not."""

    def begins(self, what: str) -> None:
        """A file or a series of pages is asked for."""

    def moves(self, done: int, total: int | None) -> None:
        """So many bytes are there, of so many if that is known."""

    def waits(self, seconds: float, why: str) -> None:
        """Nothing is asked for so many seconds."""

    def ends(self, what: str) -> None:
        """A file is there, or was given up."""

    def tells(self, sentence: str) -> None:
        """Something that a person must know came to light."""


class Silence:
    """Shows nothing."""

    def begins(self, what: str) -> None:
        """Say nothing."""

    def moves(self, done: int, total: int | None) -> None:
        """Say nothing."""

    def waits(self, seconds: float, why: str) -> None:
        """Say nothing."""

    def ends(self, what: str) -> None:
        """Say nothing."""

    def tells(self, sentence: str) -> None:
        """Say nothing."""
