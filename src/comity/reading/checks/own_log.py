"""A workspace's own log of requests, as known on a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.requests.facilities import Facilities
    from comity.requests.ledger import Ledger, Story


@dataclass(eq=False)
class OwnLog:
    """The log, read when it is first needed.

    Attributes:
        read: gives the record as known on a day.
        facilities: the workspace's table, which leads from a facility to its custodian.
    """

    read: Callable[[date], Ledger]
    facilities: Facilities
    _ledgers: dict[date, Ledger] = field(default_factory=dict)

    @property
    def custodians(self) -> frozenset[str]:
        """Slugs of the governments whose facilities the table has."""
        return frozenset(one.custodian for one in self.facilities.lines)

    def stories_of(self, custodian: str, known: date) -> list[Story]:
        """The requests to a custodian's facilities that were not withdrawn."""
        if known not in self._ledgers:
            self._ledgers[known] = self.read(known)
        found = []
        for story in self._ledgers[known].live():
            facility = self.facilities.get(story.request.facility, story.request.issued.day)
            if facility is not None and facility.custodian == custodian:
                found.append(story)
        return found
