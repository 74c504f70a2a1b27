"""Deadlines of conditions and certifications: day, hour, zone, and which are still ahead."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from comity.findings.shelf import Shelf
from comity.law.wording import in_words


class Deadline(NamedTuple):
    """One deadline, as known on the day of knowledge."""

    day: date
    what: str
    time: str
    zone: str
    note: str
    is_past: bool

    @property
    def when(self) -> str:
        """`2 July 2025, 17:00 (America/Los_Angeles)`."""
        hour = f", {self.time}" if self.time else ""
        zone = f" ({self.zone})" if self.zone else ""
        return f"{in_words(self.day)}{hour}{zone}"


class Deadlines:
    """The deadlines of every condition; notices that moved one are found once."""

    def __init__(self, shelf: Shelf, on: date, known: date) -> None:
        self._shelf, self._on, self._known = shelf, on, known
        self._moved: dict[str, list[dict[str, Any]]] = {}
        for act in shelf.acts:
            record = shelf.act(act)
            if record["entered"][0] > known.toordinal():
                continue
            for deadline in record.get("deadlines") or ():
                for about in record["about"]:
                    self._moved.setdefault(about, []).append(deadline)

    def of(self, condition: str) -> list[Deadline]:
        """The deadlines of a condition, in order of time, past ones too.

        One that was told, or set by a notice, after the day of knowledge is left out.
        """
        asked = self._shelf.act(condition)["condition"]
        certification = asked["certification"] or {}
        own = [*asked["deadlines"], *certification.get("deadlines", ())]
        known = [
            one
            for one in [*own, *self._moved.get(condition, ())]
            if not one["told"] or date.fromisoformat(one["told"]) <= self._known
        ]
        told = {(one["day"], one["time"], one["what"]): self._deadline(one) for one in known}
        return [told[key] for key in sorted(told)]

    def _deadline(self, plain: dict[str, Any]) -> Deadline:
        day = date.fromisoformat(plain["day"])
        return Deadline(
            day, plain["what"], plain["time"], plain["zone"], plain["note"], day < self._on
        )
