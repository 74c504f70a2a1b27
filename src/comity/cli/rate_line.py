"""One line on the screen that says how far an import is, how fast, and how long it will take."""

from __future__ import annotations

import sys
import time

_LEAST_SECONDS = 0.2
_BAR = 24


class RateLine:
    """Tells of an import on standard error; nothing where there is no screen."""

    def __init__(self) -> None:
        self._is_screen = sys.stderr.isatty()
        self._began = time.monotonic()
        self._shown = 0.0

    def moves(self, doing: str, done: int, total: int) -> None:
        """Show what is being done, how far it is, and how far it goes (bytes, or steps)."""
        now = time.monotonic()
        if not self._is_screen or now - self._shown < _LEAST_SECONDS:
            return
        self._shown = now
        sys.stderr.write(f"\r\x1b[K{told(doing, done, total, now - self._began)}")
        sys.stderr.flush()

    def end(self) -> None:
        """Take the line away."""
        if self._is_screen and self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = 0.0


def told(doing: str, done: int, total: int, seconds: float) -> str:
    """The line: a bar, the share, and for bytes the rate and the time that is left."""
    from comity.cli.common import width

    share = done / total if total else 1.0
    bar = ("#" * round(share * _BAR)).ljust(_BAR, ".")
    line = f"[{bar}] {share:4.0%}"
    if total > 1 << 16 and done and seconds:
        rate = done / seconds
        left = (total - done) / rate
        line += f" {rate / 1e6:,.0f} MB/s, {_span(left)} left"
    return f"{line}  {doing}"[: width() - 1]


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
