"""Order and time: what lifts what comes later, what never works, what has two ends or none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from comity.law.acts import ENDING, Act
from comity.law.cases import LawFile
from comity.law.check.book import Book, Entry
from comity.law.check.fault import Found
from comity.law.check.references import in_reach, reaches
from comity.law.coverage import Coverage
from comity.law.plain import Between
from comity.law.reading import Opened
from comity.law.yaml12 import Path

MOST_YEARS_BACK = 2
"""Years by which an act may be in effect before it is entered without a question."""

TAKES_AWAY: frozenset[str] = ENDING | {"vacates", "reverses"}
"""Modes that end an order: what is enjoined or stayed may come back."""


def lifts_later(book: Book, entry: Entry) -> Iterator[Found]:
    """Targets entered after the act, but for later conditions that its own words reach."""
    act = entry.act
    for at, target in enumerate(act.lifts.targets if act.lifts else ()):
        lifted = book.registry.acts.get(target.act)
        if lifted is None:
            continue
        path = ("lifts", "targets", at)
        is_later = _stands_after(book, lifted, act)
        if target.prospective:
            yield from _prospective(act, lifted, is_later, path)
        elif is_later:
            way = (
                "; where its own words reach it, write prospective: true"
                if lifted.condition
                else ""
            )
            sentence = (
                f'it lifts "{lifted.id}" of {_told(lifted.entered)}, but is itself of '
                f"{_told(act.entered)}; an act lifts what stands before it{way}."
            )
            yield Found("lifts-later", sentence, path)


def _prospective(act: Act, lifted: Act, is_later: bool, path: Path) -> Iterator[Found]:
    if not lifted.condition:
        sentence = (
            f'its prospective target "{lifted.id}" is no condition; words that reach later '
            "terms name conditions, never later orders."
        )
        yield Found("prospective-order", sentence, path)
    elif lifted.entered.by and lifted.entered.by <= act.entered.from_ and not is_later:
        sentence = (
            f'its prospective target "{lifted.id}" of {_told(lifted.entered)} is not later; '
            "leave out prospective."
        )
        yield Found("prospective-order", sentence, path)


def _stands_after(book: Book, one: Act, other: Act) -> bool:
    """Whether an act is certainly later; within a day of one file, places count."""
    if one.entered.from_ != other.entered.from_ or one.entered.by != other.entered.by:
        return other.entered.by is not None and one.entered.from_ > other.entered.by
    homes = book.entry_of[one.id], book.entry_of[other.id]
    places = book.registry.places
    return homes[0].opened is homes[1].opened and places[one.id] > places[other.id]


def _told(when: Between) -> str:
    if when.by == when.from_:
        return f"{when.from_}"
    return f"{when.from_} or later" if when.by is None else f"{when.from_} to {when.by}"


def acts_in_order(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Acts that stand before an earlier one of the same file."""
    entries = [entry for entry in book.entries if entry.opened is opened]
    for before, entry in pairwise(entries):
        if entry.act.entered.from_ < before.act.entered.from_:
            sentence = (
                f'"{entry.act.id}" of {_told(entry.act.entered)} stands after "{before.act.id}" of '
                f"{_told(before.act.entered)}; acts stand in the order of their days."
            )
            yield Found("acts-in-order", sentence, entry.place)


def never_in_force(book: Book, entry: Entry) -> Iterator[Found]:
    """Acts whose own end is not after their beginning."""
    act = entry.act
    if act.until and act.effective and act.until <= act.effective.from_:
        sentence = (
            f"it works from {_told(act.effective)} and until {act.until}, so on no day; until is "
            "the first day on which it no longer works."
        )
        yield Found("never-in-force", sentence, ("until",))


def backdated(book: Book, entry: Entry) -> Iterator[Found]:
    """Acts in effect years before they were entered."""
    act = entry.act
    if act.effective:
        years = (act.entered.from_ - act.effective.from_).days / 365.25
        if years > MOST_YEARS_BACK:
            sentence = (
                f"it is entered on {_told(act.entered)} and effective {years:.0f} years before, "
                f"on {_told(act.effective)}; check the two days."
            )
            yield Found("backdated", sentence, ("effective",))


def endless_tros(book: Book, entry: Entry) -> Iterator[Found]:
    """Temporary restraining orders without an end of their own that no other act ends."""
    act = entry.act
    if (
        act.kind == "tro"
        and act.lifts
        and not act.until
        and act.effective
        and not _enders(book, act)
    ):
        sentence = (
            "this temporary order has no end; write until where its text names the day (fourteen "
            "days under Rule 65(b)(2) unless extended), or enter the act that replaced it."
        )
        yield Found("endless-tro", sentence, ("entered",))


def two_ends(book: Book, entry: Entry) -> Iterator[Found]:
    """Acts with an end of their own that another act ends on that day or after it."""
    until = entry.act.until
    for ender in _enders(book, entry.act) if until else ():
        day = ender.effective.from_ if ender.effective else None
        if until is None or day is None or day < until:
            continue
        if day == until:
            sentence = (
                f'its until, {until}, is the day on which "{ender.id}" ends it; an end made by '
                "another act is that act: leave out until."
            )
        else:
            sentence = (
                f'it ends by itself on {until}, so "{ender.id}" of {day} ends nothing; leave out '
                "the one that is not so."
            )
        yield Found("two-ends", sentence, ("until",))


def _enders(book: Book, act: Act) -> list[Act]:
    """Acts that take an act away for good."""
    return [
        lifter
        for lifter, _ in book.registry.lifters.get(act.id, ())
        if lifter.lifts and lifter.lifts.mode in TAKES_AWAY
    ]


def parties_that_join_later(book: Book, entry: Entry) -> Iterator[Found]:
    """Governments that an order of a case names and that joined the case only later."""
    if not (entry.file.case and entry.act.lifts):
        return
    joined: dict[str, date] = {}
    for joining in book.registry.joinings.get(entry.file.case.id, ()):
        for party in joining.joins.governments if joining.joins else ():
            day = joining.entered.from_
            joined[party.government] = min(day, joined.get(party.government, day))
    for place in reaches(entry.act):
        if not isinstance(place.reach, Coverage) or "except" in place.path:
            continue
        for path, slug in in_reach(place):
            day = joined.get(slug, date.min)
            if entry.act.entered.by and day > entry.act.entered.by:
                sentence = (
                    f'it is of {_told(entry.act.entered)} and names "{slug}", who joined the case '
                    f"on {day}; check the two days, or say in accepts why it is so."
                )
                yield Found("party-joins-later", sentence, path)


def unverified(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Cases and instruments that do not say when their sources were last read."""
    if file.case or file.instrument:
        for key in ("verified", "newest_source"):
            if getattr(file, key) is None:
                yield Found("unverified", f'the key "{key}" is missing; write a day.', (key,))


def older_than_its_acts(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Files whose own days lie before the newest of their acts."""
    newest = max((act.entered.from_ for act in file.acts), default=None)
    for key, day in (("verified", file.verified), ("newest_source", file.newest_source)):
        if newest and day and day < newest:
            sentence = f"{key} is {day}, before the act of {newest}; write the day you read it."
            yield Found("older-than-its-acts", sentence, (key,))
    if file.verified and file.newest_source and file.verified < file.newest_source:
        sentence = f"verified is {file.verified}, before newest_source {file.newest_source}."
        yield Found("older-than-its-acts", sentence, ("verified",))


def stale(book: Book, opened: Opened, file: LawFile) -> Iterator[Found]:
    """Files and acts whose sources nobody has read again for long, as of the day given."""
    if book.on is None:
        return
    days: list[tuple[Path, date | None]] = [(("verified",), file.verified)]
    days += [(("acts", at, "verified"), act.verified) for at, act in enumerate(file.acts)]
    for path, day in days:
        if day and (book.on - day).days > book.stale_days:
            sentence = (
                f"its sources were last read on {day}, {(book.on - day).days} days before "
                f"{book.on}; read them again and write the day."
            )
            yield Found("stale", sentence, path)
