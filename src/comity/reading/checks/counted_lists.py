"""How many got letters, stand on a published list, or were declined in a week."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial

from comity.law.acts import Act, Scope
from comity.law.coverage import Coverage
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.counted_parties import BODIES
from comity.reading.checks.facts import Fact
from comity.reading.checks.listed import list_meant
from comity.reading.checks.moments import Told
from comity.reading.checks.numbers import Count, Range, counts
from comity.reading.checks.record import Record, View, slug_of

_BODIES = re.compile(rf"\s*(?:[a-z'-]+\s+){{0,3}}?{BODIES}\b", re.IGNORECASE)
_LETTERS = re.compile(
    r"\bletters?\b|\bwr(?:ote|itten|ites)\s+to\b|\bsubpoena|\bdemand(?:ed|s)?\s+(?:documents|records)",
    re.IGNORECASE,
)
_JUSTICE = re.compile(r"\bjustice\b|\bDOJ\b|attorney\s+general|\b1373\b|sanctuary", re.IGNORECASE)
_LISTED = re.compile(r"\b(?:lists?|listed|listing|named|names|naming)\b", re.IGNORECASE)
_DETAINERS = re.compile(
    r"\s*(?:(?!counties|cities|jurisdictions|jails|sheriffs)[a-z'-]+\s+){0,4}?(?:detainers?|(?:ICE"
    r"|immigration|detainer)\s+(?:requests|holds))\b",
    re.IGNORECASE,
)
_DECLINED = re.compile(
    r"\b(?:declin\w+|den(?:y|ied|ies)|refus\w+|reject\w+|ignor\w+|(?:not|n't)\s+(?:been\s+)?hono\w+"
    r"|unhono\w+|disregard\w+|turn(?:ed|s)?\s+(?:down|away)|rebuff\w+|set\s+against)\b",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"\b(?:issued|issues|lodged|sent|placed|filed|made)\b", re.IGNORECASE)
_REPORT = re.compile(r"\b(?:lists?|listed|reports?|tally|weekly|week|counted|ICE)\b", re.IGNORECASE)
_LIST = re.compile(r"\b(?:lists?|listed|reports?|tally)\b", re.IGNORECASE)
_OUT_OF = re.compile(
    r"\s*(?:out\s+)?of\s+(?:the\s+)?\d[\d,]*,?\s+(?:or\s+[\w\s]+\d+%,\s+of\s+these\s+)?"
    r"(?:ICE\s+|declined\s+|refused\s+)?detainer",
    re.IGNORECASE,
)
_ISSUES = re.compile(
    r"\s*(?:such\s+|of\s+(?:these|the)\s+)?(?:weekly\s+|detainer\s+|weeks\s+of\s+)+(?:declined\s+)?"
    r"(?:detainer\s+)?(?:lists|reports|issues)\b",
    re.IGNORECASE,
)
_NEWS = 60
_LAST_OF_WEEKLY = date(2018, 1, 1)


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The numbers of recipients, names and detainers that a sentence gives."""
    for count in clause.counts:
        after = clause.words[count.end : count.end + 80]
        bodies, detainers = _BODIES.match(after), _DETAINERS.match(after)
        issues = _ISSUES.match(after)
        judge = None
        if issues:
            judge = partial(_issues, count)
        elif detainers or _OUT_OF.match(after) or _counts_nothing_else(clause, count):
            judge = _detainers_judge(clause, count, record)
        elif bodies and _LETTERS.search(clause.words) and _JUSTICE.search(clause.words):
            judge = partial(_letters, count, clause.times)
        elif bodies and _LISTED.search(clause.words) and (meant := _list_of(clause, record)):
            judge = partial(_list_size, count, meant)
        if judge:
            found = issues or detainers or bodies
            end = count.end + (found.end() if found else 0)
            yield Claim(Kind.COUNT, *clause.place(count.start, end), judge)


def _list_of(clause: Clause, record: Record) -> str:
    """The list of a sentence, or of the one before where "it" is the list."""
    if clause.before and re.match(
        r"(?:It|The\s+\w+)\s+(?:named|listed|names|lists)\b", clause.words
    ):
        return list_meant(clause, record) or list_meant(clause.before[0], record)
    return list_meant(clause, record)


# ---- letters


def _letters(count: Count, times: tuple[Told, ...], view: View) -> Answer | None:
    rounds = [
        act for act in view.acts("letter")
        if act.imposes and act.entered.from_ <= view.on and recipients(act).least
    ]  # fmt: skip
    near = _near(rounds, times, view.on)
    if near is None:
        return None
    shown = recipients(near)
    outcome = Outcome.SHOWS if count.agrees(shown) else Outcome.CONTRADICTS
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


def _list_size(count: Count, name: str, view: View) -> Answer | None:
    act = view.act(name)
    if act is None or act.lists is None or act.entered.from_ > view.on:
        return None
    total = size_of(act)
    agrees = count.agrees(total)
    is_partly_told = not act.lists.complete and count.allows.most is not None
    outcome = Outcome.SHOWS if agrees else Outcome.CONTRADICTS
    if agrees is None:
        outcome = Outcome.NOT_REACHED if is_partly_told else Outcome.SHOWS
    days = act.entered
    reason = because("list_had", by=act.by, total=total, first=days.from_, last=days.by)
    return Answer(outcome=outcome, reasons=(reason,), acts=(act.id,))


def size_of(act: Act) -> Range:
    """How many names a list had: as its publisher counted them, or as they are held."""
    assert act.lists is not None
    for one in counts(act.lists.total):
        return one.allows
    number = len(act.lists.governments)
    return Range(number, number if act.lists.complete else None)


# ---- detainers


def _counts_nothing_else(clause: Clause, count: Count) -> bool:
    """Whether a number stands alone beside "issued" or "declined", of detainers told before it."""
    after = clause.words[count.end : count.end + 14]
    is_alone = re.match(r"\s*(?:were\s+)?(?:declined|issued|refused|in\s+all)?\s*[.,;)]?$", after)
    verb = re.match(r"\s*(?:were\s+|was\s+)?(?:declined|issued|refused|rejected|set)\b", after)
    return bool((verb or is_alone) and re.search(r"\bdetainers?\b", clause.words, re.IGNORECASE))


def _detainers_judge(clause: Clause, count: Count, record: Record) -> partial[Answer | None] | None:
    subject = _nearest_verb(clause.words, count)
    slugs = {slug for one in clause.mentions if (slug := slug_of(one))}
    held = [
        slug for slug in slugs
        if any(fact.government == slug and fact.kind == "count" for fact in record.facts)
    ]  # fmt: skip
    if not subject or (slugs and len(held) != 1):
        return None
    if not held and not any(_REPORT.search(one.words) for one in (clause, *clause.before[:1])):
        return None
    is_of_list = bool(held) or bool(_LIST.search(clause.words))
    return partial(_detainers, count, subject, held[0] if held else "", clause.times, is_of_list)


def _nearest_verb(words: str, count: Count) -> str:
    """`declined` or `issued`, whichever stands nearer; of "206 of 3,083" the second were issued."""
    if re.search(r"\d(?:,|\s)*(?:out\s+)?of\s+(?:the\s+)?$", words[: count.start]):
        return "issued"
    best: tuple[int, str] | None = None
    for subject, pattern in (("declined", _DECLINED), ("issued", _ISSUED)):
        for found in pattern.finditer(words):
            gap = max(found.start() - count.end, count.start - found.end(), 0)
            if gap <= 90 and (best is None or gap < best[0]):
                best = (gap, subject)
    return best[1] if best else ""


def _detainers(
    count: Count, subject: str, slug: str, times: tuple[Told, ...], is_of_list: bool, view: View
) -> Answer | None:
    if view.on >= _LAST_OF_WEEKLY:
        return None
    rows = [
        fact for fact in _rows(view, slug)
        if (fact.day is None or fact.day <= view.on) and _is_of(fact, times)
    ]  # fmt: skip
    same = [fact for fact in rows if fact.subject == subject]
    shown = [fact for fact in same if _agrees(count, fact)]
    other = [fact for fact in rows if fact.subject != subject and _agrees(count, fact)]
    if (not same and not other) or not (shown or is_of_list):
        return None
    own = [fact for fact in same if fact.government == slug]
    told = (shown or other or own[-1:] or same[-1:])[:1]
    reasons = [because("fact_counts", said_of=fact.said_of, value=fact.value) for fact in told]
    if not shown and other:
        reasons.append(because("other_count", subject=subject, other=other[0].subject))
    reasons += _notes(told, view)
    corrected = [
        fact for fact in view.facts("note", "corrected") if slug and fact.government == slug
    ]
    reasons += [because("fact_said", said_of=fact.said_of) for fact in corrected]
    outcome = Outcome.SHOWS if shown else Outcome.CONTRADICTS
    facts = tuple(fact.id for fact in (*told, *corrected))
    return Answer(outcome=outcome, reasons=tuple(reasons), facts=facts)


def _rows(view: View, slug: str) -> Iterator[Fact]:
    """Rows of a government, the first that may be meant, and those of a whole week."""
    rows = [fact for fact in view.facts("count") if fact.subject in ("declined", "issued")]
    yield from (fact for fact in rows if slug and fact.government == slug)
    yield from (fact for fact in rows if not fact.government)


def _is_of(fact: Fact, times: tuple[Told, ...]) -> bool:
    """Whether a week told, where one is told, is the week of a row."""
    spans = [one.window for one in times if one.window.last > one.window.first]
    if not spans or fact.begins is None or fact.until is None:
        return True
    last = fact.until - timedelta(days=1)
    return any(one.holds(fact.begins, last) is not False for one in spans)


def _agrees(count: Count, fact: Fact) -> bool:
    return fact.value is not None and bool(count.agrees(Range(fact.value, fact.value)))


def _notes(facts: Iterable[Fact], view: View) -> list[Reason]:
    return [
        because("note", note=fact.note)
        for fact in facts
        if fact.note and fact.note_from <= view.known
    ]


def _issues(count: Count, view: View) -> Answer | None:
    """How many weekly lists had been published by the day."""
    rows = [fact for fact in view.facts("count", "issues") if fact.day and fact.day <= view.on]
    if not rows:
        return None
    outcome = Outcome.SHOWS if count.agrees(Range(len(rows), len(rows))) else Outcome.CONTRADICTS
    reason = because("weekly_lists", number=len(rows), day=view.on)
    return Answer(outcome=outcome, reasons=(reason,), facts=tuple(fact.id for fact in rows))
