"""How many got letters, and how many stand on a published list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from comity.law.acts import Act, Scope
from comity.law.coverage import Coverage
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.counted_parties import BODIES
from comity.reading.checks.listed import list_meant
from comity.reading.checks.moments import Told
from comity.reading.checks.numbers import Count, Range, counts
from comity.reading.checks.record import Record, View

_BODIES = re.compile(rf"\s*(?:[a-z'-]+\s+){{0,3}}?{BODIES}\b", re.IGNORECASE)
_LETTERS = re.compile(
    r"\bletters?\b|\bwr(?:ote|itten|ites)\s+to\b|\bsubpoena|\bdemand(?:ed|s)?\s+(?:documents|records)",
    re.IGNORECASE,
)
_JUSTICE = re.compile(r"\bjustice\b|\bDOJ\b|attorney\s+general|\b1373\b|sanctuary", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:letters?|wrote|written|writ(?:es|ing)|sent|demand\w*|subpoena\w*|documents|records)\b[^.;]{0,60}"
    r"\b(?:to|from|of)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_GOT = re.compile(
    r"\s+(?:got|get|received?|were\s+(?:sent|sen[td])|have\s+received|had\s+received)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\b(?:lists?|listed|listing|named|names|naming)\b", re.IGNORECASE)
_KINDS = {
    kind: re.compile(rf"\b{word}\b", re.IGNORECASE)
    for kind, word in (("state", "states"), ("county", "counties"), ("city", "cities"))
}
_COUNTED_AS = {
    "state": ({"state"}, {"federal-district", "territory"}),
    "county": ({"county"}, {"city-county"}),
    "city": (
        {"city", "city-county", "municipality"},
        {"town", "village", "borough", "federal-district"},
    ),
}
"""The kinds that are surely counted as one, and those that may be."""

_PLURAL = {"state": "States", "county": "counties", "city": "cities"}

_NEWS = 60


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The numbers of recipients and of names that a sentence gives."""
    for count in clause.counts:
        bodies = _BODIES.match(clause.words[count.end : count.end + 80])
        judge = None
        if bodies and _LETTERS.search(clause.words) and _JUSTICE.search(clause.words):
            is_alike = "sanctuary" in clause.topics_around
            is_of_all = is_alike and _is_addressed(clause.words, count, bodies.end())
            judge = partial(_letters, count, clause.times, is_of_all)
        elif bodies and _LISTED.search(clause.words) and (meant := _list_of(clause, record)):
            judge = partial(_list_size, count, meant, _kind(bodies[0]))
        if judge and bodies:
            place = clause.place(count.start, count.end + bodies.end())
            yield Claim(Kind.COUNT, *place, judge)


def _is_addressed(words: str, count: Count, end: int) -> bool:
    """Whether a number is of all to whom letters went, and not of some of them."""
    return bool(_TO.search(words, 0, count.start) or _GOT.match(words, count.end + end))


def _list_of(clause: Clause, record: Record) -> str:
    """The list of a sentence, or of the one before where "it" is the list."""
    if clause.before and re.match(
        r"(?:It|The\s+\w+)\s+(?:named|listed|names|lists)\b", clause.words
    ):
        return list_meant(clause, record) or list_meant(clause.before[0], record)
    return list_meant(clause, record)


def _kind(bodies: str) -> str:
    """`state`, `county` or `city` where bodies of one kind are counted; empty for all together."""
    found = [kind for kind, sign in _KINDS.items() if sign.search(bodies)]
    return found[0] if len(found) == 1 else ""


# ---- letters


def _letters(count: Count, times: tuple[Told, ...], is_alike: bool, view: View) -> Answer | None:
    """The round of letters meant; where nothing says what letters are about, another number is
    that of others."""
    rounds = [
        act for act in view.acts("letter")
        if act.imposes and act.entered.from_ <= view.on and recipients(act).least
    ]  # fmt: skip
    near = _near(rounds, times, view.on)
    if near is None or _is_on_another_day(near, times):
        return None
    shown = recipients(near)
    outcome = Outcome.SHOWS if count.agrees(shown) else Outcome.CONTRADICTS
    if outcome is Outcome.CONTRADICTS and not is_alike:
        return None
    days = near.entered
    reason = because("letters_went", by=near.by, number=shown, first=days.from_, last=days.by)
    return Answer(outcome=outcome, reasons=(reason,), acts=(near.id,))


def _near(acts: list[Act], times: tuple[Told, ...], on: date) -> Act | None:
    """The round of the day told, or else the last one while it is news."""
    for told in times:
        for act in acts:
            if told.window.distance(act.entered.from_, act.entered.by) <= 7 and _is_short(told):
                return act
    late = [act for act in acts if (on - act.entered.from_).days <= _NEWS]
    return max(late, key=lambda act: act.entered.from_, default=None)


def _is_on_another_day(act: Act, times: tuple[Told, ...]) -> bool:
    """Whether all the days told are far from a round: other letters may be meant."""
    short = [told for told in times if _is_short(told)]
    days = act.entered
    return bool(short) and all(told.window.distance(days.from_, days.by) > 7 for told in short)


def _is_short(told: Told) -> bool:
    return told.window.last - told.window.first <= timedelta(days=31)


def recipients(act: Act) -> Range:
    """How many governments a round of letters went to."""
    for one in counts(act.title):
        return Range(one.value, one.value)
    scope: Scope | None = act.imposes.scope if act.imposes else None
    whom = scope.governments if scope else None
    number = len(whom.named) if isinstance(whom, Coverage) else 0
    return Range(number, number)


# ---- lists


def _list_size(count: Count, name: str, kind: str, view: View) -> Answer | None:
    act = view.act(name)
    if act is None or act.lists is None or act.entered.from_ > view.on:
        return None
    if kind and not act.lists.complete:
        return None
    total = _of_kind(act, kind, view) if kind else size_of(act)
    agrees = count.agrees(total)
    is_partly_told = not act.lists.complete and count.allows.most is not None
    outcome = Outcome.SHOWS if agrees else Outcome.CONTRADICTS
    if agrees is None:
        outcome = Outcome.NOT_REACHED if is_partly_told else Outcome.SHOWS
    if kind and not agrees:
        outcome = Outcome.NOT_REACHED  # D.C. is counted as a State, as a city, or by itself
    days = act.entered
    reason = because("list_had", by=act.by, total=total, first=days.from_, last=days.by)
    if kind:
        reason = because("list_had_of_kind", by=act.by, total=total, kinds=_PLURAL[kind],
                         first=days.from_, last=days.by)  # fmt: skip
    return Answer(outcome=outcome, reasons=(reason,), acts=(act.id,))


def _of_kind(act: Act, kind: str, view: View) -> Range:
    """How many names of a list are of one kind: at the least, and at the most."""
    assert act.lists is not None
    seen = [view.record.government(slug) for slug in act.lists.governments]
    kinds = [one.government.kind for one in seen if one]
    surely, perhaps = _COUNTED_AS[kind]
    least = sum(one in surely for one in kinds)
    return Range(least, least + sum(one in perhaps for one in kinds))


def size_of(act: Act) -> Range:
    """How many names a list had: as its publisher counted them, or as they are held."""
    assert act.lists is not None
    for one in counts(act.lists.total):
        return one.allows
    number = len(act.lists.governments)
    return Range(number, number if act.lists.complete else None)
