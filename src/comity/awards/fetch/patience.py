"""How often something is asked again, and after which wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from comity.awards.fetch.clock import Clock
from comity.awards.fetch.faults import FetchError, HostClosedError, PassingError
from comity.awards.fetch.watching import Watcher

Got = TypeVar("Got")


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits that double, differ by chance, and end.

    Attributes:
        tries: how often something that makes no progress is tried.
        all_tries: how often something is tried that does make some.
        first: seconds of the first wait.
        longest: seconds of the longest wait of our own.
        longest_asked: seconds of the longest wait that a host may ask for.
        lockouts: seconds to wait after each lock-out; a host locks an address out for a long time,
            so that asking again soon only makes it longer.
    """

    tries: int = 6
    all_tries: int = 40
    first: float = 1.0
    longest: float = 60.0
    longest_asked: float = 900.0
    lockouts: tuple[float, ...] = (300.0, 900.0, 1800.0)

    def wait_after(self, fault: PassingError, failures: int, chance: float) -> float | None:
        """Seconds to wait after the nth failure in a row; None is to give up."""
        own = min(self.first * 2.0 ** (failures - 1), self.longest) * (0.5 + chance / 2)
        if fault.asked_wait is not None and fault.asked_wait > self.longest_asked:
            return None
        if fault.is_lockout and fault.asked_wait is None:
            return self.lockouts[failures - 1] if failures <= len(self.lockouts) else None
        if failures >= self.tries:
            return None
        return max(own, (fault.asked_wait or 0.0) + own / 4 if fault.asked_wait else own)


@dataclass(frozen=True, slots=True)
class Trier:
    """Tries something until it works, or patience ends."""

    clock: Clock
    watcher: Watcher
    patience: Patience

    def through(
        self,
        attempt: Callable[[], Got],
        what: str,
        host: str,
        *,
        progress: Callable[[], int] = lambda: 0,
    ) -> Got:
        """Try until it works.

        Args:
            attempt: one try; raises PassingError where another may help.
            what: what is asked for, as the beginning of a sentence.
            host: whom it is asked of.
            progress: how much is there; while that grows, failures do not count.
        Raises: FetchError, or HostClosedError where the host lets nothing through.
        """
        failures, there = 0, progress()
        for _ in range(self.patience.all_tries):
            try:
                return attempt()
            except PassingError as fault:
                last = fault
            grown, there = progress() > there, progress()
            failures = 1 if grown else failures + 1
            wait = self.patience.wait_after(last, failures, self.clock.chance())
            if wait is None:
                break
            self.watcher.waits(wait, f"{host}: {last.why}")
            self.clock.sleep(wait)
        raise _given_up(last, what, host)


def _given_up(fault: PassingError, what: str, host: str) -> FetchError:
    told = f"{what}: {fault.why}"
    if fault.is_lockout:
        return HostClosedError(
            f"{told}; {host} locks an address out after some 15 to 20 files in a row: give the "
            "same command again in a few hours, and what is there is not fetched again.",
            host,
        )
    if fault.asked_wait is not None:
        minutes = max(1, round(fault.asked_wait / 60))
        unit = "minute" if minutes == 1 else "minutes"
        return HostClosedError(
            f"{told}; {host} asks to wait {minutes} {unit}: give the same command again then.",
            host,
        )
    end = f"{told}, each time; give the same command again later, and it goes on from there."
    return HostClosedError(end, host) if fault.is_host else FetchError(end)
