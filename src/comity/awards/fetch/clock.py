"""Time and chance, handed in so that a test of an hour's waiting takes no time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """What tells the time and lets it pass.

    Attributes:
        now: seconds that only grow.
        wall: seconds since 1970, for the day and for dates that a host gives.
        sleep: wait so many seconds.
        chance: a number from 0 up to 1, for waits that differ between clients.
    """

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random

    def today(self) -> date:
        """The day in UTC, by which the hosts date their files too."""
        return datetime.fromtimestamp(self.wall(), UTC).date()
