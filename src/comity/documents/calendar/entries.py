"""What is due when, for one government: dated entries, and what has no date in the record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from comity.documents.act_list import ActEntry
from comity.documents.briefs.item import Item
from comity.documents.briefs.page import BriefPage
from comity.documents.calendar.own import OwnDeadline
from comity.documents.deadlines import Deadline, Deadlines

_KINDS = (
    ("hearing", ("hearing", "argument")),
    ("acceptance", ("accept",)),
    ("reporting", ("report",)),
    ("application", ("application", "apply")),
    ("certification", ("certif", "sign", "opinion")),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is due on a day, or at an hour.

    Attributes:
        kind: certification, acceptance, application, hearing, reporting, expiry, deadline, own.
        about: the condition, order or award that it belongs to.
        status: the status of the condition for this government, in words; empty where none.
        told: what stands beside it: who signs, note, source.
    """

    uid: str
    day: date
    time: str
    zone: str
    kind: str
    what: str
    about: str
    status: str
    told: str
    is_past: bool

    @property
    def when(self) -> str:
        """`2018-08-10`, `2025-07-02 17:00 (America/Los_Angeles)`."""
        return f"{self.day} {self.time} ({self.zone})" if self.time else self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Undated:
    """A certification that the record ties to an event and not to a day."""

    about: str
    status: str
    what: str


@dataclass(slots=True)
class Calendar:
    """Every entry of a government, in the order of time."""

    page: BriefPage
    entries: list[Entry] = field(default_factory=list)
    undated: list[Undated] = field(default_factory=list)


def calendar(page: BriefPage, own: Iterable[OwnDeadline] = ()) -> Calendar:
    """The deadlines of a brief: of its conditions, of orders that end, and a user's own."""
    made = Calendar(page)
    deadlines = Deadlines(page.brief.shelf, page.on, page.known, page.brief.government)
    found: dict[str, Entry] = {}
    for entry in _every(page, deadlines, own):
        found.setdefault(entry.uid, entry)
    made.entries = sorted(found.values(), key=lambda one: (one.day, one.time, one.uid))
    dated = {entry.about for entry in made.entries}
    made.undated = list(
        {
            one.item.condition: Undated(
                one.item.condition, one.item.word, f"{one.who}: {one.by_when}"
            )
            for one in page.certifications
            if one.item.condition not in dated
        }.values()
    )
    return made


def _every(page: BriefPage, deadlines: Deadlines, own: Iterable[OwnDeadline]) -> Iterator[Entry]:
    for item in page.items:
        if item.status not in ("void", "expired", "not_applicable", "no_record"):
            yield from _of_condition(page, item, deadlines.of(item.condition))
        yield from _endings(page, item)
        yield from _of_orders(page, item, deadlines)
    for one in own:
        if one.told <= page.known:
            told = f"{one.note} {one.source}".strip()
            yield Entry(
                _uid(page, "own", one.award, one.what, one.day.isoformat()), one.day, one.time,
                one.zone, "own", one.what, one.award, "", told, one.day < page.on,
            )  # fmt: skip


def _of_condition(page: BriefPage, item: Item, deadlines: list[Deadline]) -> Iterator[Entry]:
    """The deadlines of a condition; two of one name are told apart by their order."""
    seen: dict[str, int] = {}
    asked = page.brief.shelf.act(item.condition)["condition"]["certification"]
    who = f"Signs: {asked['who']}, {asked['by_when']}" if asked else ""
    rows = f"Awards: {item.rows_told}" if item.rows else ""
    for one in deadlines:
        seen[one.what] = seen.get(one.what, 0) + 1
        yield Entry(
            _uid(page, item.condition, one.what, str(seen[one.what])), one.day, one.time, one.zone,
            kind_of(one.what, is_certification=bool(asked)), one.what, item.condition, item.word,
            _sentences(item.title, who, rows, one.note), one.is_past,
        )  # fmt: skip


def _endings(page: BriefPage, item: Item) -> Iterator[Entry]:
    """Orders that lift the condition here and end by their own words; and its own end."""
    acts = item.finding.rows[0].deciding if item.status in ("blocked", "binding") else []
    for act in acts:
        entry = ActEntry(0, act, page.brief.shelf.act(act))
        if entry.record["until"]:
            last = date.fromordinal(entry.record["until"] - 1)
            does = "holds off" if act != item.condition else "is itself"
            told = _sentences(entry.title, entry.by, f"It {does} {item.condition}")
            yield Entry(
                _uid(page, act, "ends"), last, "", "", "expiry",
                f"last day of the {entry.kind} by its own words", act, item.word, told,
                last < page.on,
            )  # fmt: skip


def _of_orders(page: BriefPage, item: Item, deadlines: Deadlines) -> Iterator[Entry]:
    """The days that orders set which lift the condition here: hearings, reports, documents."""
    acts = item.finding.rows[0].deciding if item.status in ("blocked", "void") else []
    for act in acts:
        entry = ActEntry(0, act, page.brief.shelf.act(act))
        for one in deadlines.of_order(act):
            yield Entry(
                _uid(page, act, one.what), one.day, one.time, one.zone,
                kind_of(one.what, is_certification=False), one.what, act, item.word,
                _sentences(entry.title, entry.by, one.note), one.is_past,
            )  # fmt: skip


def _sentences(*told: str) -> str:
    """Some clauses as sentences; empty ones are left out."""
    kept = (one.strip().removesuffix(".") for one in told if one.strip())
    return " ".join(f"{one[:1].upper()}{one[1:]}." for one in kept)


def kind_of(what: str, *, is_certification: bool) -> str:
    """The kind of a deadline by its words, and by whether its condition asks for a signature."""
    for kind, words in _KINDS:
        if any(one in what.lower() for one in words):
            return kind
    return "certification" if is_certification else "deadline"


def _uid(page: BriefPage, *parts: str) -> str:
    """The same for the same thing in every file, also when its day is moved."""
    words = "\n".join([page.brief.government.slug, *parts])
    return f"{hashlib.sha256(words.encode()).hexdigest()[:32]}@comity"
