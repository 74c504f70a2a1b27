"""Deadlines of conditions, certifications and orders: day, hour, zone, which are still ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from comity.findings.seen import Seen
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
    """The deadlines of every condition and order; notices that set one are found once.

    Args:
        government: for whom; what concerns others alone is left out.
    """

    def __init__(self, shelf: Shelf, on: date, known: date, government: Seen) -> None:
        self._shelf, self._on, self._known = shelf, on, known
        self._moved: dict[str, list[dict[str, Any]]] = {}
        for act in shelf.acts:
            record = shelf.act(act)
            only = record.get("only")
            if record["entered"][0] > known.toordinal() or (only and government.slug not in only):
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
        return self._known_of(condition, [*asked["deadlines"], *certification.get("deadlines", ())])

    def of_order(self, act: str) -> list[Deadline]:
        """The days that an order sets, and those set about it, such as a hearing."""
        return self._known_of(act, self._shelf.act(act).get("sets", ()))

    def _known_of(self, act: str, own: Sequence[dict[str, Any]]) -> list[Deadline]:
        known = [
            one
            for one in [*own, *self._moved.get(act, ())]
            if not one["told"] or date.fromisoformat(one["told"]) <= self._known
        ]
        told = {(one["day"], one["time"], one["what"]): self._deadline(one) for one in known}
        return [told[key] for key in sorted(told)]

    def _deadline(self, plain: dict[str, Any]) -> Deadline:
        day = date.fromisoformat(plain["day"])
        return Deadline(
            day, plain["what"], plain["time"], plain["zone"], plain["note"], day < self._on
        )
