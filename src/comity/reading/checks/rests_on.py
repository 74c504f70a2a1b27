"""What an answer rests on: an act, a case, a fact, an entry of the log, the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What an answer rests on.

    Attributes:
        sort: `act`, `case`, `fact` (a row of the table of facts), `entry` (of the log), `store` (of
            the workspace's awards).
        id: of the act, case or row; the number of an entry; the build of a store.
        cite: how it is cited, or what it says.
        day: the day of the act, or from which the fact is known; None where there is none.
        urls: where it was seen.
        confidence: high, medium or low.
    """

    sort: str
    id: str
    cite: str
    day: date | None = None
    urls: tuple[str, ...] = ()
    confidence: str = "high"
