"""The acts that a document refers to, numbered in the order in which it names them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from comity.findings.shelf import Shelf
from comity.law.reasons import when
from comity.law.spans import NEVER
from comity.law.wording import DID, KINDS, in_words, listed


class Source(NamedTuple):
    """What a source shows, and its address; `is_address` where it can be followed."""

    shows: str
    url: str

    @property
    def label(self) -> str:
        """What it shows, without the full stop at its end."""
        return self.shows if self.shows.endswith("...") else self.shows.removesuffix(".")

    @property
    def is_address(self) -> bool:
        """Whether the address is one of the web, and so may become a link."""
        return self.url.startswith(("https://", "http://")) and " " not in self.url


@dataclass(slots=True)
class ActEntry:
    """One act of the list, with everything that a reader checks."""

    number: int
    id: str
    record: dict[str, Any]

    @property
    def title(self) -> str:
        """What it does, in the registry's words."""
        return str(self.record["title"])

    @property
    def kind(self) -> str:
        """`preliminary injunction`, `temporary restraining order`."""
        return kind_in_words(self.record["kind"])

    @property
    def by(self) -> str:
        """Who did it."""
        return str(self.record["by"])

    @property
    def day(self) -> str:
        """The day on which it was entered, in words, or the bounds of it."""
        return when(self.record)

    @property
    def iso_day(self) -> str:
        """The day on which it was entered, where that is one day."""
        earliest, latest = self.record["entered"]
        return date.fromordinal(earliest).isoformat() if earliest == latest else ""

    @property
    def later(self) -> str:
        """When it took effect, where that was another day; and its last day, where it names one."""
        told = []
        if self.record["effective"] != self.record["entered"]:
            told.append(_effective(self.record))
        if self.record["until"]:
            told.append(f"by its own words through {in_words(self.record['until'] - 1)}")
        return "; ".join(told)

    @property
    def lifts(self) -> str:
        """What it lifts, and for whom."""
        targets = self.record.get("targets")
        if not targets:
            return ""
        reach: dict[str, list[str]] = {}
        for target in targets:
            reach.setdefault(target["for"], []).append(target["act"])
        told = [f"{listed(acts, most=5)} for {who}" for who, acts in reach.items()]
        return f"{DID[self.record['mode']]} {'; '.join(told)}"

    @property
    def duties(self) -> list[str]:
        """What a condition asks."""
        return list((self.record.get("condition") or {}).get("duties", ()))

    @property
    def consequence(self) -> str:
        """What follows where a condition is not kept."""
        return str((self.record.get("condition") or {}).get("consequence", ""))

    @property
    def sources(self) -> list[Source]:
        """What shows it."""
        return [Source(_closed(shows), url) for shows, url in self.record["sources"]]

    @property
    def confidence(self) -> str:
        """high, medium or low, and the note that says why."""
        note = self.record["note"]
        return f"{self.record['confidence']}. {note}" if note else str(self.record["confidence"])


def _closed(shows: str) -> str:
    """What a source shows, with a quotation that is broken off closed again."""
    return f'{shows}"' if shows.count('"') % 2 else shows


def kind_in_words(kind: str) -> str:
    """`preliminary injunction`, `temporary restraining order`."""
    return KINDS.get(kind, kind.replace("_", " "))


def _effective(record: dict[str, Any]) -> str:
    earliest, latest = record["effective"]
    if earliest >= NEVER:
        return "no source shows that it took effect"
    if latest >= NEVER:
        return f"in effect on a day not before {in_words(earliest)}"
    if earliest == latest:
        return f"in effect from {in_words(earliest)}"
    return f"in effect from a day between {in_words(earliest)} and {in_words(latest)}"


@dataclass(slots=True)
class ActList:
    """Numbers acts as they are first named."""

    shelf: Shelf
    entries: dict[str, ActEntry] = field(default_factory=dict)

    def number(self, act: str) -> int:
        """The number of an act, given when it is first asked for."""
        if act not in self.entries:
            self.entries[act] = ActEntry(len(self.entries) + 1, act, self.shelf.act(act))
        return self.entries[act].number

    def numbers(self, acts: list[str]) -> list[int]:
        """The numbers of some acts, each once."""
        return [self.number(act) for act in dict.fromkeys(acts)]
