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
    order_meant,
)
from comity.reading.checks.moments import Told
from comity.reading.checks.named import case_topics
from comity.reading.checks.places import when_told
from comity.reading.checks.polarity import is_supposed
from comity.reading.checks.record import Record, View, slug_of
from comity.reading.checks.subjects import is_subject, is_suit_joined

_SIGNED = re.compile(r"\b(?:signed|signing|issued|dated|executive\s+order\s+of)\b", re.IGNORECASE)
_SUED = re.compile(SUED, re.IGNORECASE)
_FILED = re.compile(r"\b(?:filed|filing|brought)\b", re.IGNORECASE)
_SUIT_BEFORE = re.compile(
    r"(?:suits?|complaint|challenge|action|case)\b[\s,]*(?:(?:which|that|was|were|had|has|have|been|is|first|originally"
    r"|also|both)\s+)*$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"^(?:\s+(?:against|over|about)\s+[^.;,]{3,50}(?=,\s))?(?:[\s,]|\([^)]*\)|(?:nos?\.|number|docket|case)\s*|\d?:?\d\d-[\w-]+|(?:which|that|was|were|had|has|have|been|is|first"
    r"|originally|also|both)\b)*$",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(
    r"^(?:[\s,]|(?:the|this|that|its|an?|own|federal|suit|lawsuit|action|case|complaint|in|of)\b)*$",
    re.IGNORECASE,
)
_TIME = (
    r"(?:(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)"
)
_AND_THEN = re.compile(rf"\s*,?\s+(?:and|or)\s+(?:on\s+|in\s+)?{_TIME}", re.IGNORECASE)
_AND_BEFORE = re.compile(
    rf"{_TIME}\.?(?:\s+\d{{1,2}})?,?\s+(?:and|or|to)\s+(?:on\s+|in\s+)?$", re.IGNORECASE
)
_PAPERS = re.compile(
    r"\b(?:appeals?|motions?|briefs?|complaint|petition|notices?|opposition|reply|answers?|judgment|orders?|ruling|decision"
    r"|papers?|requests?|declarations?|hearing)\s+(?:[a-z]+\s+){0,2}?(?:in|of|for|from)\s+(?:the\s+)?"
    r"(?:(?:City|County|State)(?:\s+and\s+County)?\s+of\s+)?$",
    re.IGNORECASE,
)
"""Papers filed in a case, just before its name."""

_OBJECT = re.compile(r"\s+(?:an?|the|their|its|his|her|two|three|several)\b", re.IGNORECASE)
"""The head of what somebody files, so that it is no suit that was filed."""

_AMENDED = re.compile(
    r"\s+(?:an?|the|their|its)\s+(?:\w+\s+)?(?:amended|supplemental)", re.IGNORECASE
)
_IN_COMPANY = re.compile(
    r"\b(?:and|with|including|joined\s+by)\s+(?:the\s+)?(?:[\w.]+\s+){1,5}$", re.IGNORECASE
)
_SUIT_WORD = re.compile(
    r"suits?\b|complaint|challenge|litigation|\bcase\b|plaintiff", re.IGNORECASE
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
_TODAY = re.compile(r"today|tonight|yesterday|this\s+(?:morning|afternoon|evening)", re.IGNORECASE)
"""Words of a day that a text printed on the next one still has."""

_SLIP = 45
_FAR = 240
"""Days beyond which a day told is no slip: another suit of the same parties may be meant."""


class Event(NamedTuple):
    """Something of the record with a day, known within bounds."""

    what: Reason
    first: date
    last: date | None
    acts: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The days that a sentence gives to orders, suits and rulings."""
    if clause.times and not is_supposed(clause.words):
        yield from _of_order(clause, record)
        yield from _of_suit(clause, record)
        yield from _of_ruling(clause, record)


def _of_order(clause: Clause, record: Record) -> Iterator[Claim]:
    order = order_meant(clause, record)
    if order is None:
        return
    for verb in _SIGNED.finditer(clause.words):
        told = when_told(clause, verb.start(), verb.end())
        if told and abs(verb.start() - order.start) < 90 and _is_of_order(clause, verb, order):
            yield _claim(clause, told, (order.start, order.end), partial(_signed, order))
            return


_OTHER_PAPER = re.compile(
    r"\b(?:after|before|since|when|while|because|memorand\w+|memo|letters?|rules?|guidance|statement|lists?|reports?|notice"
    r"|proclamation|bill|injunction|ruling|subpoena\w*)\b",
    re.IGNORECASE,
)


def _is_of_order(clause: Clause, verb: re.Match[str], order: Order) -> bool:
    """Whether a verb of signing is the order's own, and not that of another paper beside it."""
    if verb.start() < order.start:
        between, before = clause.words[verb.end() : order.start], clause.words[: verb.start()][-40:]
        return not (_OTHER_PAPER.search(between) or _OTHER_PAPER.search(before))
    return not _OTHER_PAPER.search(clause.words[order.end : verb.start()])


def _of_suit(clause: Clause, record: Record) -> Iterator[Claim]:
    meant = case_meant(clause, record)
    if meant is None or not _may_be_sued_in(clause, meant, record):
        return
    for verb in _filing(clause, meant):
        told = when_told(clause, verb.start(), verb.end())
        if told and not _is_one_of_two(clause, told):
            who = _who_filed(clause, verb, meant)
            if who is not None:
                place = (min(who.start, verb.start()), max(who.end, verb.end()))
                events = partial(_filed, who)
                if _IN_COMPANY.search(clause.words, 0, verb.start()):
                    events = partial(_filed_by_any, who)
                elif not who.plaintiff and _SUED.match(verb[0]):
                    events = partial(_sued_by_somebody, who)
                yield _claim(clause, told, place, events)
                return


def _who_filed(clause: Clause, verb: re.Match[str], meant: Meant) -> Meant | None:
    """The case with the government that is said to have sued or joined, where one is."""
    if verb[0].lower() == "joined":
        return _subject(clause, verb, meant)
    if meant.plaintiff or not _SUED.match(verb[0]):
        return meant
    return _subject(clause, verb, meant) or meant


def _may_be_sued_in(clause: Clause, meant: Meant, record: Record) -> bool:
    """Whether a case is of the sentence itself, or "the suit" of one before, and no "order"."""
    if case_meant(clause, record, may_point_back=False) is not None:
        return True
    return bool(_SUIT_WORD.search(clause.words[meant.start : meant.end]))


def _filing(clause: Clause, meant: Meant) -> Iterator[re.Match[str]]:
    """The verbs by which the suit itself is filed or joined: a motion is filed in it, not it."""
    words = clause.words
    yield from _SUED.finditer(words)
    is_papers = bool(_PAPERS.search(words, 0, meant.start))
    for verb in () if is_papers else _FILED.finditer(words):
        before, after = words[: verb.start()], words[verb.end() :]
        is_passive = not _OBJECT.match(after)
        if (
            (is_passive and _SUIT_BEFORE.search(before))
            or (
                is_passive and meant.end <= verb.start() and _NAME_BEFORE.match(before[meant.end :])
            )
            or (verb.end() <= meant.start and _NAME_AFTER.match(words[verb.end() : meant.start]))
            or (meant.start <= verb.start() < meant.end and not _AMENDED.match(after))
        ):
            yield verb
    yield from (one for one in _JOINED.finditer(words) if is_suit_joined(words, one.end()))


def _is_one_of_two(clause: Clause, told: Told) -> bool:
    """Whether a time is one of two told together: `sued in January and February`."""
    return bool(
        _AND_THEN.match(clause.words, told.end) or _AND_BEFORE.search(clause.words, 0, told.start)
    )


def _subject(clause: Clause, verb: re.Match[str], meant: Meant) -> Meant | None:
    """The case with the government that is said to have joined it: the last named before, outside
    the case's own name."""
    before = [
        one for one in clause.mentions
        if slug_of(one) and 0 <= verb.start() - clause.at(one) - len(one.text) <= 60
        and is_subject(clause, one) and not meant.start <= clause.at(one) < meant.end
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
    distance = told.window.distance(event.first, event.last)
    if (event.cases and distance > _FAR) or (distance == 1 and _TODAY.match(told.words)):
        return None
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
            opened = (
                act.kind == "complaint" or (case.filed and days.from_ <= case.filed.from_)
                or " and " in case.short
            )  # fmt: skip
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
    if not meant.plaintiff and " and " in case.short:
        yield from _filed_apart(meant, view)


def _filed_by_any(meant: Meant, view: View, told: Told) -> Iterable[Event]:
    """The day of a suit, too, where several are said to have sued: the last named may have joined
    later."""
    yield from _filed(meant, view, told)
    if meant.plaintiff:
        yield from _filed(meant._replace(plaintiff=""), view, told)


def _sued_by_somebody(meant: Meant, view: View, told: Told) -> Iterable[Event]:
    """The day of a suit, or of a later joining, where nobody is named who sued."""
    yield from _filed(meant, view, told)
    case = view.registry.cases[meant.case]
    for act in view.joinings(meant.case):
        days = act.entered
        if told.window.holds(days.from_, days.by):
            what = because("act_done", title=act.title, first=days.from_, last=days.by)
            yield Event(what, days.from_, days.by, (act.id,), (case.id,))


def _filed_apart(meant: Meant, view: View) -> Iterator[Event]:
    """The filings of the several suits that one case joins."""
    case = view.registry.cases[meant.case]
    for act in view.joinings(meant.case):
        for party in act.joins.governments[:1] if act.joins else ():
            days, who = act.entered, view.name(party.government)
            what = because("plaintiff_sued", who=who, case=case.short, court=case.court,
                           first=days.from_, last=days.by)  # fmt: skip
            yield Event(what, days.from_, days.by, (act.id,), (case.id,))


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
