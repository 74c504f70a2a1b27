"""When something was signed, filed, sent or ordered, against the day of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from comity.law.acts import Act
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.meant import (
    SUED,
    Meant,
    Order,
    case_meant,
    case_topics,
    order_meant,
)
from comity.reading.checks.moments import Told
from comity.reading.checks.places import when_told
from comity.reading.checks.record import Record, View, slug_of

_SIGNED = re.compile(r"\b(?:signed|signing|issued|dated|executive\s+order\s+of)\b", re.IGNORECASE)
_FILED = re.compile(
    rf"{SUED}|\b(?:filed|filing|brought)\b(?!\s+(?:an?\s+)?(?:amicus|brief|motion|appeal|notice))",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\bjoined\b", re.IGNORECASE)
_ORDERED = re.compile(
    r"\b(?:blocked|enjoined|vacated|ruled|halted|barred|froze|struck\s+down|handed\s+down|extended|expanded|granted|issued|entered"
    r"|temporarily\s+blocks|blocks)\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:judges?|courts?|injunction|restraining\s+order|ruling|circuit|TRO)\b", re.IGNORECASE
)
_COURTS_KINDS = (
    "tro", "preliminary_injunction", "permanent_injunction", "summary_judgment", "vacatur",
    "stay", "extension", "clarification", "reversal", "affirmance", "declaratory_judgment",
)  # fmt: skip
_SLIP = 45


class Event(NamedTuple):
    """Something of the record with a day, known within bounds."""

    what: Reason
    first: date
    last: date | None
    acts: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The days that a sentence gives to orders, suits and rulings."""
    if clause.times:
        yield from _of_order(clause, record)
        yield from _of_suit(clause, record)
        yield from _of_ruling(clause, record)


def _of_order(clause: Clause, record: Record) -> Iterator[Claim]:
    order = order_meant(clause, record)
    if order is None:
        return
    for verb in _SIGNED.finditer(clause.words):
        told = when_told(clause, verb.start(), verb.end())
        if told and abs(verb.start() - order.start) < 90:
            yield _claim(clause, told, (order.start, order.end), partial(_signed, order))
            return


def _of_suit(clause: Clause, record: Record) -> Iterator[Claim]:
    verbs = [*_FILED.finditer(clause.words), *_JOINED.finditer(clause.words)]
    meant = case_meant(clause, record) if verbs else None
    if meant is None:
        return
    for verb in verbs:
        told = when_told(clause, verb.start(), verb.end())
        if told:
            who = _subject(clause, verb, meant) if verb[0].lower() == "joined" else meant
            if who is not None:
                place = (min(who.start, verb.start()), max(who.end, verb.end()))
                yield _claim(clause, told, place, partial(_filed, who))
                return


def _subject(clause: Clause, verb: re.Match[str], meant: Meant) -> Meant | None:
    """The case with the government that is said to have joined it: the last named before."""
    before = [
        one for one in clause.mentions
        if slug_of(one) and 0 <= verb.start() - clause.at(one) - len(one.text) <= 60
    ]  # fmt: skip
    return meant._replace(plaintiff=slug_of(before[-1])) if before else None


def _of_ruling(clause: Clause, record: Record) -> Iterator[Claim]:
    if not _COURT.search(clause.words):
        return
    meant = case_meant(clause, record)
    for verb in _ORDERED.finditer(clause.words):
        told = when_told(clause, verb.start(), verb.end())
        if told:
            found = partial(_ruled, meant, clause.topics_around)
            yield _claim(clause, told, verb.span(), found)
            return


def _claim(clause: Clause, told: Told, words: tuple[int, int], events: object) -> Claim:
    start, end = min(told.start, words[0]), max(told.end, words[1])
    return Claim(Kind.DAY, *clause.place(start, end), partial(_judge, events, told))


def _judge(events: object, told: Told, view: View) -> Answer | None:
    """Whether the day told is a day of one of the events; the nearest decides."""
    found: list[Event] = list(events(view, told))  # type: ignore[operator]
    if not found:
        return None
    event = min(found, key=lambda one: told.window.distance(one.first, one.last))
    holds = told.window.holds(event.first, event.last)
    outcome = {True: Outcome.SHOWS, False: Outcome.CONTRADICTS, None: Outcome.NOT_REACHED}[holds]
    reasons = [event.what]
    if holds is False:
        name = "told_that_day" if str(told.window.first.year) in told.words else "told_another_day"
        reasons.append(because(name, words=told.words, window=told.window))
    elif holds is None:
        reasons.append(because("day_within_bounds"))
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=event.acts, cases=event.cases)


def _signed(order: Order, view: View, told: Told) -> Iterable[Event]:
    act = order.acts[0]
    if view.knows(act):
        days = act.entered
        what = because("order_signed", number=order.number, first=days.from_, last=days.by)
        yield Event(what, days.from_, days.by, (act.id,))


def _filed(meant: Meant, view: View, told: Told) -> Iterable[Event]:
    case = view.registry.cases[meant.case]
    for act in view.joinings(meant.case):
        parties = act.joins.governments if act.joins else ()
        if meant.plaintiff and any(one.government == meant.plaintiff for one in parties):
            days = act.entered
            who = view.name(meant.plaintiff)
            opened = act.kind == "complaint" or (case.filed and days.from_ <= case.filed.from_)
            name = "plaintiff_sued" if opened else "plaintiff_joined"
            what = because(
                name, who=who, case=case.short, court=case.court, first=days.from_, last=days.by
            )
            yield Event(what, days.from_, days.by, (act.id,), (case.id,))
    if not meant.plaintiff and case.filed and case.filed.from_ <= view.known:
        days = case.filed
        what = because(
            "case_filed", case=case.short, court=case.court, first=days.from_, last=days.by
        )
        yield Event(what, days.from_, days.by, (), (case.id,))


def _ruled(meant: Meant | None, about: frozenset[str], view: View, told: Told) -> Iterable[Event]:
    """Orders of the case meant; without a case, the one order of that very day about the same."""
    fitting = list(_rulings(meant, about, view, told))
    inside = [act for act in fitting if told.window.holds(act.entered.from_, act.entered.by)]
    if meant is None:
        one_day = told.window.first == told.window.last
        documents = {act.document for act in inside}
        fitting = inside if one_day and len(documents) == 1 else []
    for act in inside[:1] or fitting:
        days = act.entered
        if told.window.distance(days.from_, days.by) <= _SLIP:
            what = because("court_ordered", act=act, first=days.from_, last=days.by)
            yield Event(what, days.from_, days.by, (act.id,))


def _rulings(meant: Meant | None, about: frozenset[str], view: View, told: Told) -> Iterator[Act]:
    cases = [meant.case] if meant else list(view.registry.cases)
    for case in cases:
        if meant is None and not case_topics(view.record, case) & about:
            continue
        for act in view.record.acts_by_case[case]:
            is_ruling = act.kind in _COURTS_KINDS and act.part_of is None
            if is_ruling and view.knows(act) and act.entered.from_ <= view.on:
                yield act
