"""One line on the screen that says what is being fetched; nothing where there is no screen."""

from __future__ import annotations

import sys
import time

_LEAST_SECONDS = 0.2
_TOLD_ALWAYS = 60.0


class ProgressLine:
    """Watches a fetch from standard error."""

    def __init__(self) -> None:
        self._is_screen = sys.stderr.isatty()
        self._what = ""
        self._began = self._shown = 0.0

    def begins(self, what: str) -> None:
        """Show what is asked for."""
        self._what, self._began, self._shown = what, time.monotonic(), 0.0
        self._show(what)

    def moves(self, done: int, total: int | None) -> None:
        """Show how much is there."""
        now = time.monotonic()
        if not self._is_screen or now - self._shown < _LEAST_SECONDS:
            return
        self._shown = now
        share = f" of {total / 1e6:,.1f} MB ({done / total:.0%})" if total else ""
        unit = f"{done / 1e6:,.1f}" if total else f"{done:,}"
        self._show(f"{self._what}: {unit}{share}, {now - self._began:,.0f} s")

    def waits(self, seconds: float, why: str) -> None:
        """Show why nothing moves; a long wait is told without a screen too."""
        told = f"{why}; waiting {_span(seconds)}" if seconds else why
        if self._is_screen:
            self._show(told)
        elif seconds >= _TOLD_ALWAYS:
            print(told, file=sys.stderr, flush=True)

    def ends(self, what: str) -> None:
        """Take the line away."""
        self._show("")

    def tells(self, sentence: str) -> None:
        """Say it, on a line that stays."""
        self._show("")
        print(sentence, file=sys.stderr, flush=True)

    def _show(self, text: str) -> None:
        if self._is_screen:
            from comity.cli.common import width

            sys.stderr.write(f"\r\x1b[K{text[: width() - 1]}")
            sys.stderr.flush()


def _span(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 120 else f"{seconds:.0f} s"
