"""How many detainers were issued or declined in a week, and how many weekly lists there were."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.facts import Fact
from comity.reading.checks.moments import Told
from comity.reading.checks.numbers import Count, Range
from comity.reading.checks.record import Record, View, slug_of

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
_GOT = re.compile(r"\b(?:got|gets|received?|had|has|was\s+asked)\b", re.IGNORECASE)
_OF_THEM = re.compile(
    r"\b(?:percent|half|most|some|none|all|each|any|third|quarter)\s+of\s+(?:the|those|these|its|their)\s+$",
    re.IGNORECASE,
)
"""Words before a number of which a part is spoken of."""

_REPORT = re.compile(r"\b(?:lists?|listed|reports?|tally|weekly|week|counted|ICE)\b", re.IGNORECASE)
_ICE_SAYS = re.compile(
    r"\bICE\s+(?:\w+\s+)?(?:said|says|reported|counted|wrote|announced|claim\w*)"
    r"|\b(?:said|says|by|from|to)\s+(?:\w+\s+)?ICE\b",
    re.IGNORECASE,
)
_OTHER_COUNT = re.compile(
    r"\b(?:sheriff's\s+(?:office|numbers|count|records)|own\s+(?:numbers|count|records)|jail\s+records|so\s+far|since"
    r"|(?:a|each|every|per)\s+(?:day|month|year)|last\s+(?:year|month)|by\s+(?:Feb|Mar|Apr|January|February|March|April)"
    r"|in\s+(?:all\s+of\s+)?20\d\d|fiscal)\b",
    re.IGNORECASE,
)
"""Words with which a number is by another count, or of another time, than a list's of one week."""

_LIST = re.compile(r"\b(?:lists?|listed|reports?|tally)\b", re.IGNORECASE)
_ISSUES = re.compile(
    r"\s*(?:such\s+|of\s+(?:these|the)\s+)?(?:weekly\s+|detainer\s+|weeks\s+of\s+)+(?:declined\s+)?"
    r"(?:detainer\s+)?(?:lists|reports|issues)\b",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\s*(?:out\s+)?of\s+(?:the\s+)?\d[\d,]*,?\s+(?:or\s+[\w\s]+\d+%,\s+of\s+these\s+)?"
    r"(?:ICE\s+|declined\s+|refused\s+)?detainer",
    re.IGNORECASE,
)
_LAST_OF_WEEKLY = date(2018, 1, 1)


@dataclass(frozen=True, slots=True)
class Asserted:
    """What is said of a number of detainers.

    Attributes:
        subject: `declined` or `issued`.
        slug: the government it is said of; empty for the whole country.
        is_of_list: whether it is said of a published list, so that another number is a slip.
        may_be_other: whether it may be the number of the other kind, told beside this one.
    """

    count: Count
    subject: str
    slug: str
    times: tuple[Told, ...]
    is_of_list: bool
    may_be_other: bool


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The numbers of detainers and of weekly lists that a sentence gives."""
    for count in clause.counts:
        after = clause.words[count.end : count.end + 80]
        detainers, issues = _DETAINERS.match(after), _ISSUES.match(after)
        judge = None
        if issues:
            judge = partial(_issues, count)
        elif detainers or _OUT_OF.match(after) or _counts_nothing_else(clause, count):
            judge = _detainers_judge(clause, count, record)
        if judge:
            found = issues or detainers
            end = count.end + (found.end() if found else 0)
            yield Claim(Kind.COUNT, *clause.place(count.start, end), judge)


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
    is_of_list = bool(_LIST.search(clause.words) or (held and _ICE_SAYS.search(clause.words)))
    is_of_list = is_of_list and not _OTHER_COUNT.search(clause.words)
    may_be_other = bool(_OF_THEM.search(clause.words, 0, count.start)) or bool(
        _DECLINED.search(clause.words)
        and (_ISSUED.search(clause.words) or _GOT.search(clause.words))
    )
    slug = held[0] if held else ""
    said = Asserted(count, subject, slug, clause.times, is_of_list, may_be_other)
    return partial(_detainers, said)


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


def _detainers(said: Asserted, view: View) -> Answer | None:
    if view.on >= _LAST_OF_WEEKLY:
        return None
    rows = [
        fact for fact in _rows(view, said.slug)
        if (fact.day is None or fact.day <= view.on) and _is_of(fact, said.times)
    ]  # fmt: skip
    same = [fact for fact in rows if fact.subject == said.subject]
    shown = [fact for fact in same if _agrees(said.count, fact)]
    other = [fact for fact in rows if fact.subject != said.subject and _agrees(said.count, fact)]
    if (not same and not other) or not (shown or said.is_of_list):
        return None
    if other and not shown and said.may_be_other:
        return None
    own = [fact for fact in same if fact.government == said.slug]
    told = (shown or other or own[-1:] or same[-1:])[:1]
    reasons = [because("fact_counts", said_of=fact.said_of, value=fact.value) for fact in told]
    if not shown and other:
        reasons.append(because("other_count", subject=said.subject, other=other[0].subject))
    corrected = [
        fact for fact in view.facts("note", "corrected")
        if said.slug and fact.government == said.slug
    ]  # fmt: skip
    reasons += _notes(told, view)
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
