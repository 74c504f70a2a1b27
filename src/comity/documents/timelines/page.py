"""A timeline made ready to be shown: whose, which days, which conditions, and how many are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from comity.amounts import count
from comity.findings.check import Days
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.findings.timeline import Track
from comity.law.statuses import NEARNESS
from comity.law.wording import in_words

FITS = 44
"""Conditions that a slide takes; a picture of more is taller."""


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """What every format of a timeline shows.

    Attributes:
        span: the first day, and the day after the last.
        days: the last day as the day asked about, and the day of knowledge.
        tracks: the conditions shown, by the first day on which they told something.
        left_out: how many more there are.
        of: what the conditions are limited to, in words; nothing where they are not.
    """

    shelf: Shelf
    government: Seen
    span: tuple[date, date]
    days: Days
    tracks: tuple[Track, ...]
    left_out: int = 0
    of: str = ""

    @property
    def name(self) -> str:
        """Whose timeline it is."""
        return self.government.government.name

    @property
    def last(self) -> date:
        """The last day shown."""
        return self.span[1] - timedelta(days=1)

    @property
    def first_line(self) -> str:
        """Government, span, day of knowledge, law."""
        law = f"law {self.shelf.version}, sources to {self.shelf.newest_source}"
        span = f"{self.span[0]} through {self.last}"
        return f"{self.name} on {span}, as known {self.days.known} ({law})"

    @property
    def told(self) -> str:
        """Which conditions are shown, and how many are not."""
        shown = f"{count(len(self.tracks), 'condition')}{self.of}"
        if not self.left_out:
            return f"{shown}."
        return (
            f"{shown}: those that changed most, and of these those nearest to binding on "
            f"{in_words(self.last)}; {self.left_out:,} more are not shown."
        )


def timeline_page(
    page: TimelinePage, tracks: Sequence[Track], most: int | None = None
) -> TimelinePage:
    """Put tracks on a page, the most telling ones where not all may stand on it."""
    chosen = list(tracks)
    if most is not None and len(chosen) > most:
        kept = {id(track) for track in sorted(chosen, key=_rank)[:most]}
        chosen = [track for track in chosen if id(track) in kept]
    return TimelinePage(
        page.shelf, page.government, page.span, page.days, tuple(chosen),
        len(tracks) - len(chosen), page.of,
    )  # fmt: skip


def _rank(track: Track) -> tuple[int, int]:
    return -len(track.segments), NEARNESS[track.segments[-1].status]
