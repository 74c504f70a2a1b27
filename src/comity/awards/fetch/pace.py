"""Spacing of requests: a host that is asked too quickly locks an address out."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.awards.fetch.clock import Clock
from comity.awards.fetch.watching import Watcher


@dataclass(frozen=True, slots=True)
class Spacing:
    """How closely one host is asked.

    Attributes:
        requests: seconds between two requests.
        files: seconds between two files.
        row: files in a row after which to rest; hosts were seen to lock out after 15 to 20.
        rest: seconds of that rest.
    """

    requests: float = 0.5
    files: float = 3.0
    row: int = 12
    rest: float = 90.0


@dataclass(slots=True)
class Pace:
    """Keeps the spacing, host by host."""

    clock: Clock
    watcher: Watcher
    spacing: Spacing = field(default_factory=Spacing)
    _last: dict[str, float] = field(default_factory=dict)
    _files: dict[str, int] = field(default_factory=dict)

    def before(self, host: str, *, is_file: bool) -> None:
        """Wait until this host may be asked again."""
        least = self.spacing.files if is_file else self.spacing.requests
        why = ""
        if is_file and self._files.get(host, 0) >= self.spacing.row:
            least, why = self.spacing.rest, f"{host}: a rest after {self._files[host]} files"
            self._files[host] = 0
        since = self.clock.now() - self._last.get(host, -least)
        if since < least:
            if why:
                self.watcher.waits(least - since, why)
            self.clock.sleep(least - since)
        self._last[host] = self.clock.now()

    def came(self, host: str) -> None:
        """Count a file that came from this host."""
        self._files[host] = self._files.get(host, 0) + 1
        self._last[host] = self.clock.now()
