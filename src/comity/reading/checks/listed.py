"""Lists: which one is meant, whether it is published, weekly, suspended or gone, who is on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from comity.findings.answers import answer
from comity.findings.finding import Asked
from comity.law.acts import Act
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.moments import Told
from comity.reading.checks.places import when_told
from comity.reading.checks.polarity import is_denied, is_open, is_to_come
from comity.reading.checks.record import Record, View, lists_of_governments, slug_of
from comity.reading.checks.subjects import is_subject

WEEKLY = "ice-ddor-weekly"
_WEEKLY = re.compile(
    r"\b(?:weekly|each\s+week|every\s+week)\b(?!\s+(?:news|magazine|meeting|radio|show|paper))[^.;]{0,50}\b(?:lists?|reports?|tally|roundup)\b"
    r"|\b(?:lists?|reports?|tally)\b[^.;]{0,70}\b(?:weekly|each\s+week|every\s+week)\b"
    r"|\b(?:each|every)\s+week\b[^.;]{0,40}\bnam(?:e|es|ing)\b"
    r"|\bdeclined[- ]detainer\s+(?:outcome\s+)?(?:reports?|lists?)\b|\bDDOR\b",
    re.IGNORECASE,
)
_OF_DETAINERS = re.compile(
    r"detainer|places|names|states|communit|governments|declin|refus|immigration|\bICE\b|sanctuary|jurisdictions|cities|counties|do(?:n't|\s+not)"
    r"\s+cooperate|uncooperative",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"\blists?\b(?!\s+of\s+(?:demands|questions|conditions|grants))|\blisted\b", re.IGNORECASE
)
_LIST_OF = re.compile(
    r"\blists?\s+of\s+(?!(?:the\s+)?(?:DHS|Department|Homeland|Justice|DOJ|Attorney|\d|more|about|over)\b)"
    r"(?P<what>[^.;,]{3,50})",
    re.IGNORECASE,
)
_NO_LIST = re.compile(r"\bno\s+(?:\w+\s+){0,2}lists?\b", re.IGNORECASE)
_RANKING = re.compile(
    r"\blist\b[^.;]{0,40}\b(?:most|best|worst|highest|lowest|richest|poorest|safest|top)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:resum|restart|relaunch|revive|bring\s+back|again\b)", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)
_DHS = re.compile(r"\bDHS\b|homeland\s+security|\bNoem\b", re.IGNORECASE)
_DOJ = re.compile(
    r"\bDOJ\b|justice\s+department|department\s+of\s+justice|attorney\s+general|\bBondi\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:publish(?:ed|es|ing)?|releas(?:ed|es|ing)|post(?:ed|s)|issued|put\s+out|puts\s+out|unveiled"
    r"|began|begun|started|appeared|came\s+out)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:suspend(?:ed|s|ing)?|suspension|halted|stopped|paused|discontinued|taken\s+down|took\s+down"
    r"|takes\s+down|pulled|removed|withdr(?:ew|awn|aws)|disappeared|vanished|gone|offline"
    r"|no\s+longer|shelved|scrapped)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:still|remains?|continues?|currently|today)\b|\b(?:publishes|releases|issues|puts\s+out)\b"
    r"|\bis\s+(?:published|released|on|up|posted|online|available)\b",
    re.IGNORECASE,
)
_ON_LIST = re.compile(
    r"\b(?:is|was|are|were|appears?|appeared|stands?|stood|remains?|landed|sits?|be(?:en)?|put|placed"
    r"|included|named|has)\b[^.;]{0,40}\b(?:on|in|from|off)\s+(?:the|its|a|that|this|their)\b"
    r"[^.;]{0,60}\blists?\b|\blisted\s+(?:as|by)\b",
    re.IGNORECASE,
)
_OFF_LIST = re.compile(
    r"\b(?:removed|taken|dropped|struck)\b[^.;]{0,20}\b(?:off|from)\b", re.IGNORECASE
)
_INCLUDES = re.compile(
    r"\blist\b[^.;]{0,50}\b(?P<verb>includes?|included|names?|named|has|had|features?)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:was|were|had\s+been|appeared|stood|landed|included|named|once|previously)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_NEWS = 120
_FRESH = 15
"""Days for which "the list of sanctuary cities" needs no other name."""


def list_meant(clause: Clause, record: Record) -> str:
    """The id of the list of governments that a sentence speaks of; empty where none fits."""
    if _RANKING.search(clause.words):
        return ""
    of = _LIST_OF.search(clause.words)
    if not _LIST.search(clause.words) or (of and not _OF_DETAINERS.search(of["what"])):
        return ""
    words = clause.words if _DHS.search(clause.words) or _DOJ.search(clause.words) else (
        " ".join([clause.words, *(one.words for one in clause.before)])
    )  # fmt: skip
    fitting = []
    for act in lists_of_governments(record):
        if act.entered.from_ > clause.said:
            continue
        by = (
            _DHS if "homeland" in act.by.lower() else _DOJ if "attorney" in act.by.lower() else None
        )
        if by and by.search(words) and (clause.said - act.entered.from_).days <= _NEWS * 3:
            fitting.append(act)
    if (
        not fitting
        and "sanctuary" in clause.topics
        and not (_DHS.search(words) or _DOJ.search(words))
    ):
        fitting = [
            act for act in lists_of_governments(record)
            if 0 <= (clause.said - act.entered.from_).days <= _FRESH
        ]  # fmt: skip
    if len(fitting) > 1 and not (_DHS.search(words) and _DOJ.search(words)):
        fitting = [max(fitting, key=lambda act: act.entered.from_)]
    return fitting[0].id if len(fitting) == 1 else ""


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """What a sentence says of a list: published, weekly, gone, and who is on it."""
    if is_open(clause.words):
        return
    weekly = _WEEKLY.search(clause.words)
    if weekly and _OF_DETAINERS.search(clause.words) and clause.said >= date(2017, 1, 25):
        yield from _of_weekly(clause, weekly)
        return
    name = list_meant(clause, record)
    if name:
        yield from _of_names(clause, name)
        yield from _of_list(clause, name)


# ---- the weekly list of declined detainers


def _of_weekly(clause: Clause, weekly: re.Match[str]) -> Iterator[Claim]:
    gone, published = _GONE.search(clause.words), _PUBLISHED.search(clause.words)
    verb = gone or published or _STILL.search(clause.words)
    if (verb is None and not is_to_come(clause.words)) or _AGAIN.search(clause.words):
        return
    told = when_told(clause, *verb.span()) if verb else None
    start = min(weekly.start(), verb.start() if verb else weekly.start())
    end = max(weekly.end(), verb.end() if verb else 0, told.end if told else 0)
    if gone:
        judge = partial(_suspended, told, is_denied(clause.words, gone.start()))
    else:
        tense = (
            "to come"
            if is_to_come(clause.words)
            else "now"
            if _STILL.search(clause.words)
            else "past"
        )
        judge = partial(_weekly, tense, told if published and _FIRST.search(clause.words) else None)
    yield Claim(Kind.LIST, *clause.place(start, end), judge)


def _weekly(tense: str, told: Told | None, view: View) -> Answer | None:
    """Whether the list was ordered, published, and not yet suspended on the day."""
    order = view.act("eo-13768-9b-ddor")
    if order is None or order.entered.from_ > view.on:
        return None
    published = [fact for fact in view.facts("count", "issues") if fact.day]
    issues = [fact for fact in published if fact.day and fact.day <= view.on]
    ended = [fact for fact in view.facts("event", "suspended") if fact.day]
    had_ended = any(fact.day and fact.day <= view.on for fact in ended)
    reasons = [
        because("weekly_ordered", act=order, first=order.entered.from_, last=order.entered.by)
    ]
    reasons += [because("weekly_first", day=fact.day, number=len(issues), until=view.on)
                for fact in published[:1]]  # fmt: skip
    reasons += [because("weekly_suspended", day=fact.day) for fact in ended]
    outcome = Outcome.SHOWS if issues or tense == "to come" else Outcome.NOT_REACHED
    if tense in ("now", "to come") and had_ended:
        outcome = Outcome.CONTRADICTS
    if told and issues and issues[0].day:
        holds = told.window.holds(issues[0].day, issues[0].day)
        outcome = Outcome.SHOWS if holds else Outcome.CONTRADICTS
    acts = (order.id, WEEKLY) if view.act(WEEKLY) else (order.id,)
    facts = tuple(fact.id for fact in (*issues, *ended))
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=acts, facts=facts)


def _suspended(told: Told | None, denied: bool, view: View) -> Answer | None:
    rows = [fact for fact in view.facts("event", "suspended") if fact.day]
    if not rows:
        weekly = view.act(WEEKLY)
        return Answer(outcome=Outcome.NOT_REACHED, reasons=(because("no_end_held"),),
                      acts=(weekly.id,)) if weekly else None  # fmt: skip
    row = rows[0]
    assert row.day is not None
    last = max((act.entered.by or row.day for one in row.acts if (act := view.act(one))),
               default=row.day)  # fmt: skip
    is_so = row.day <= view.on and not (told and told.window.holds(row.day, last) is False)
    outcome = Outcome.SHOWS if is_so is not denied else Outcome.CONTRADICTS
    reasons = (because("weekly_suspension", first=row.day, last=max(row.day, last)),)
    return Answer(outcome=outcome, reasons=reasons, acts=row.acts, facts=(row.id,))


# ---- lists of governments


def _of_list(clause: Clause, name: str) -> Iterator[Claim]:
    where = _LIST.search(clause.words)
    if where is None or _NO_LIST.search(clause.words):
        return
    gone = _GONE.search(clause.words)
    published = _PUBLISHED.search(clause.words)
    if gone and not any(slug_of(one) for one in clause.mentions):
        told = when_told(clause, *gone.span())
        denied = is_denied(clause.words, gone.start())
        yield _claim(clause, where, gone, told, partial(_list_gone, name, told, denied))
    elif published and (told := when_told(clause, *published.span())):
        yield _claim(clause, where, published, told, partial(_list_day, name, told))
    elif (still := _STILL.search(clause.words)) and not any(map(slug_of, clause.mentions)):
        if _PAST.search(clause.words) and clause.times:
            return
        yield _claim(clause, where, still, None, partial(_list_gone, name, None, True))


def _claim(
    clause: Clause, where: re.Match[str], verb: re.Match[str], told: Told | None, judge: object
) -> Claim:
    start = min(where.start(), verb.start(), told.start if told else where.start())
    end = max(where.end(), verb.end(), told.end if told else 0)
    return Claim(Kind.LIST, *clause.place(start, end), judge)  # type: ignore[arg-type]


def _list_day(name: str, told: Told, view: View) -> Answer | None:
    act = view.act(name)
    if act is None:
        return None
    days = act.entered
    holds = told.window.holds(days.from_, days.by)
    reasons = [because("list_published", by=act.by, first=days.from_, last=days.by)]
    if not holds:
        reasons.append(because("told_another_day", words=told.words, window=told.window))
    outcome = Outcome.SHOWS if holds else Outcome.CONTRADICTS
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=(name,))


def _ends(name: str, view: View) -> list[Act]:
    """The acts that took the whole list away."""
    return [
        act
        for act, target in view.registry.lifters.get(name, ())
        if view.knows(act) and act.lifts and act.lifts.coverage(target).everyone
    ]


def _list_gone(name: str, told: Told | None, denied: bool, view: View) -> Answer | None:
    act = view.act(name)
    if act is None:
        return None
    ends = [one for one in _ends(name, view) if one.entered.from_ <= view.on]
    reasons = [because("list_published", by=act.by, first=act.entered.from_, last=act.entered.by)]
    reasons += [because("act_done", title=one.title, first=one.entered.from_, last=one.entered.by)
                for one in ends]  # fmt: skip
    if not ends:
        reasons.append(because("no_end_held"))
    is_gone = bool(ends)
    if told and ends:
        is_gone = told.window.holds(ends[0].entered.from_, ends[0].entered.by) is not False
    outcome = Outcome.SHOWS if is_gone is not denied else Outcome.CONTRADICTS
    if not ends and not denied:
        outcome = Outcome.NOT_REACHED  # it may have been taken away, and the record not hold it
    return Answer(outcome=outcome, reasons=tuple(reasons), acts=(name, *(one.id for one in ends)))


def _of_names(clause: Clause, name: str) -> Iterator[Claim]:
    on_list = _ON_LIST.search(clause.words)
    off = _OFF_LIST.search(clause.words)
    verb = on_list or off
    if not verb:
        yield from _of_included(clause, name)
        return
    for one in clause.mentions:
        slug = slug_of(one)
        start = clause.at(one)
        if slug and start <= verb.end() and is_subject(clause, one):
            denied = bool(off) or is_denied(clause.words, verb.end()) or bool(
                re.search(r"\b(?:not|never|no\s+longer)\b|n't\b", clause.words[start : verb.end()])
            )  # fmt: skip
            place = clause.place(min(start, verb.start()), verb.end())
            had_been = not off and bool(_WAS.search(clause.words[start : verb.end()]))
            yield Claim(Kind.LIST, *place, partial(_is_listed, name, slug, denied, had_been))


def _of_included(clause: Clause, name: str) -> Iterator[Claim]:
    """Governments that a list is said to include."""
    verb = _INCLUDES.search(clause.words)
    for one in clause.mentions if verb else ():
        assert verb is not None
        slug, start = slug_of(one), clause.at(one)
        if slug and 0 <= start - verb.end() <= 40:
            denied = is_denied(clause.words, verb.start("verb"))
            place = clause.place(verb.start(), start + len(one.text))
            had_been = bool(_WAS.search(verb["verb"]))
            yield Claim(Kind.LIST, *place, partial(_is_listed, name, slug, denied, had_been))


def _is_listed(name: str, slug: str, denied: bool, had_been: bool, view: View) -> Answer | None:
    """Whether a government stands on a list; `had_been`: whether it once did, which is enough."""
    seen, act = view.record.government(slug), view.act(name)
    if seen is None or act is None or act.lists is None:
        return None
    found = answer(view.record.shelf, name, Asked(seen, on=view.on, known=view.known))
    who = seen.government.name
    reasons, is_on = _standing(found.status, who, act, slug in act.lists.governments)
    if is_on is None:
        return Answer(outcome=Outcome.NOT_REACHED, reasons=reasons, acts=(name,))
    acts = tuple(dict.fromkeys((name, *found.rows[0].deciding)))
    if not is_on and slug in act.lists.governments and had_been:
        outcome = Outcome.NOT_REACHED if denied else Outcome.SHOWS
        return Answer(outcome=outcome, reasons=reasons, acts=acts)
    outcome = Outcome.SHOWS if is_on is not denied else Outcome.CONTRADICTS
    return Answer(outcome=outcome, reasons=reasons, acts=acts)


def _of(act: Act) -> dict[str, object]:
    return {"by": act.by, "first": act.entered.from_, "last": act.entered.by}


def _standing(
    status: str, who: str, act: Act, is_named: bool
) -> tuple[tuple[Reason, ...], bool | None]:
    if status == "binding":
        return (because("on_list", who=who, **_of(act)),), True
    if is_named:
        return (because("was_on_list", who=who, **_of(act)),), False
    if status == "unsettled" or (act.lists and not act.lists.complete):
        return (because("not_among_known_names", who=who, **_of(act)),), None
    return (because("not_on_list", who=who, **_of(act)),), False
