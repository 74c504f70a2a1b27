"""How many sued, joined, or stood by as friends of the court, and how many suits there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from comity.law.acts import Act
from comity.law.cases import Amici, Case
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.horizon import as_far_as_followed
from comity.reading.checks.meant import Meant, case_meant
from comity.reading.checks.moments import Told
from comity.reading.checks.named import case_topics
from comity.reading.checks.numbers import Count, Range, counts
from comity.reading.checks.polarity import is_supposed
from comity.reading.checks.record import Record, View

BODIES = (
    r"(?:cities|counties|towns|jurisdictions|municipalities|localities|governments|states"
    r"|communities|cities\s+and\s+counties)"
)
_WORD = (
    r"(?:(?!(?:for|by|from|in|at|to|with|against|or|per|who|that|lawyers|attorneys|days|people|pages|briefs)\b)"
    r"[a-z'-]+\s+)"
)
_BODIES = re.compile(rf"\s*(?P<more>{_WORD}{{0,3}}?){BODIES}\b", re.IGNORECASE)
_PLAINTIFFS = re.compile(rf"\s*(?P<more>{_WORD}{{0,3}}?)plaintiffs?\b(?!')")
_AMICI = re.compile(r"\bamic(?:us|i)\b|\bfriends?[- ]of[- ](?:the[- ])?court\b", re.IGNORECASE)
_SUING = re.compile(
    r"^[^.;]{0,34}?\b(?:sued|sue|suing|filed\s+(?:suit|the\s+(?:law)?suit|a\s+(?:law)?suit)|joined"
    r"|(?:are|were|is)\s+(?:now\s+)?(?:protected|covered|shielded)"
    r"|(?:asked|moved|ask|sought)\s+to\s+join|(?:are|were|became)\s+(?:now\s+|also\s+)*plaintiffs"
    r"|brought)\b",
    re.IGNORECASE,
)
_BROUGHT_BY = re.compile(
    r"\b(?:filed|brought|joined|added|adds|covers?|covering|protects?|protecting|shields?|grown?\s+to|grew\s+to"
    r"|expanded\s+to|on\s+behalf\s+of|led\s+by)\s+(?:\w+\s+){0,2}?(?:by\s+|to\s+|only\s+|the\s+|all\s+)*$",
    re.IGNORECASE,
)
_SUITS = re.compile(r"\s*(?:[a-z'-]+\s+){0,3}?(?:law)?suits\b|\s*(?:legal|court)\s+challenges\b")
_OVER_MONEY = re.compile(
    r"\b(?:fund(?:s|ing)?|grants?|conditions?|administration|trump|executive\s+orders?)\b",
    re.IGNORECASE,
)
_KIND = re.compile(r"\b(?:cities|counties|towns|states|municipalities)\b", re.IGNORECASE)
_ALL_KINDS = re.compile(r"\bcities\s+and\s+counties\b|\bcounties\s+and\s+cities\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:have|has)\s+been\s+(?:filed|brought)\b|\bso\s+far\b|\bin\s+all\b", re.IGNORECASE
)
_ONLY = re.compile(r"\b(?:only|just|merely|no\s+more\s+than|fewer\s+than)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|additional|other|others|another|new|further)\b")
_RECENT_BRIEF = 120


class _Number(NamedTuple):
    """A number of parties as it is said.

    Attributes:
        said: the number, and what its words allow.
        is_more: whether it is of those that were added.
        is_kind: whether it is of bodies of one kind, as cities or States, alone.
        days: the days told beside it.
    """

    said: Count
    meant: Meant
    is_more: bool
    is_kind: bool
    days: tuple[Told, ...]


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The numbers of parties, friends of the court and suits that a sentence gives."""
    if is_supposed(clause.words):
        return
    for count in (one for one in clause.counts if one.value > 1):
        after = clause.words[count.end : count.end + 80]
        bodies = _BODIES.match(after)
        judge = None
        if bodies and _AMICI.search(clause.words):
            is_only = bool(_ONLY.search(clause.words[max(0, count.start - 12) : count.end]))
            meant = case_meant(clause, record)
            judge = partial(_amici, count, meant, clause.topics_around, is_only)
        elif _SUITS.match(after) and _OVER_MONEY.search(clause.words):
            judge = partial(_suits, count, _is_of_all_suits(clause))
        elif (found := _PLAINTIFFS.match(after) or bodies) and _is_of_all(clause, count, found):
            meant = case_meant(clause, record)
            is_more = bool(_MORE.search(found["more"]))
            judge = None
            if meant and not _is_of_a_place(clause, count.end + found.end(), meant):
                is_kind = bool(_KIND.search(found[0])) and not _ALL_KINDS.search(found[0])
                days = _days_of(clause, count)
                judge = partial(_plaintiffs, _Number(count, meant, is_more, is_kind, days))
        if judge:
            end = count.end + (bodies.end() if bodies else 0)
            yield Claim(Kind.COUNT, *clause.place(count.start, end), judge)


def _days_of(clause: Clause, count: Count) -> tuple[Told, ...]:
    """The days told beside a number, with no other number between: `the order of June 3
    covers 31`."""
    found = []
    for told in clause.times:
        first, last = min(told.end, count.end), max(told.start, count.start)
        others = [one for one in clause.counts if first <= one.start and one.end <= last]
        is_short = (told.window.last - told.window.first).days <= 31 and not told.window.is_rough
        if is_short and not others and 0 <= last - first <= 60:
            found.append(told)
    return tuple(found)


def _is_of_a_place(clause: Clause, end: int, meant: Meant) -> bool:
    """Whether a number is of those in some place: `four plaintiffs in Ohio`."""
    place = re.compile(r"\s*(?:in|from)\s+(?:the\s+)?[A-Z]").match(clause.words, end)
    return place is not None and not meant.start - 32 <= place.end() <= meant.end


def _is_of_all(clause: Clause, count: Count, found: re.Match[str]) -> bool:
    """Whether the number is of all who sued or joined, and not of some of them."""
    before, after = clause.words[: count.start], clause.words[count.end + found.end() :]
    if re.search(r"\b(?:one|some|each|any|most)\s+of\s+(?:the\s+)?$", before):
        return False
    if re.match(r"\s*of\s+(?:the|its|those|these|their)\b", found[0], re.IGNORECASE):
        return False
    return bool("plaintiff" in found[0] or _SUING.match(after) or _BROUGHT_BY.search(before[-60:]))


# ---- friends of the court


def _amici(
    count: Count, meant: Meant | None, about: frozenset[str], is_only: bool, view: View
) -> Answer | None:
    """A brief of that number; a smaller one may be of another brief, unless it is "only" that."""
    briefs = list(_briefs(meant, about, view))
    cases = {case.id for case, _ in briefs}
    if len(cases) != 1:
        return None
    shown = [one for one in briefs if count.agrees(_exact(one[1].count or 0))]
    told = shown or briefs
    reasons = [
        because("amici_brief", case=case.short, brief=one.brief, count=one.count,
                when=one.day or "on a day that is not known")
        for case, one in told
    ]  # fmt: skip
    most = max(one.count or 0 for _, one in briefs)
    is_too_few = is_only and count.allows.most is not None and count.allows.most < most
    outcome = Outcome.SHOWS if shown else Outcome.CONTRADICTS
    if not shown and not is_too_few:
        outcome = Outcome.NOT_REACHED
        reasons.append(because("amici_others_not_held", said=count.words))
    return Answer(outcome=outcome, reasons=tuple(reasons), cases=tuple(cases))


def _briefs(meant: Meant | None, about: frozenset[str], view: View) -> Iterator[tuple[Case, Amici]]:
    """Briefs of several governments: of the case meant, or of late in a case about the same."""
    for case in view.registry.cases.values():
        if meant and case.id != meant.case:
            continue
        if meant is None and not case_topics(view.record, case.id) & about:
            continue
        for one in case.amici:
            if (one.count or 0) < 2 or (one.day and one.day > min(view.on, view.known)):
                continue
            if meant or (one.day and (view.on - one.day).days <= _RECENT_BRIEF):
                yield case, one


# ---- parties


def _plaintiffs(number: _Number, view: View) -> Answer | None:
    """By the day told beside the number; of several such days, one that bears the number out."""
    found = [one for day in number.days or (None,) if (one := _by_day(number, day, view))]
    shown = [one for one in found if one.outcome is Outcome.SHOWS]
    told = shown or (found if len(number.days) < 2 else [])
    return as_far_as_followed(told[0], number.meant.case, view) if told else None


def _by_day(number: _Number, told: Told | None, view: View) -> Answer | None:
    count, case = number.said, view.registry.cases[number.meant.case]
    joinings = [act for act in view.joinings(case.id) if act.entered.from_ <= view.on]
    if not joinings or not any(act.joins and act.joins.governments for act in joinings):
        return None
    by_title = _title_that_counts(count, case.id, told, view)
    if by_title is not None:
        days = by_title.entered
        reason = because("act_counts", title=by_title.title, first=days.from_, last=days.by)
        return Answer(
            outcome=Outcome.SHOWS, reasons=(reason,), acts=(by_title.id,), cases=(case.id,)
        )
    on = min(told.window.last, view.on) if told else view.on
    then = [act for act in joinings if act.entered.from_ <= on]
    if number.is_more or not then:
        return None
    total = total_of(then, on)
    outcome = _of_total(count, total)
    if outcome is Outcome.CONTRADICTS and told:
        # The number of the day of speaking may be told beside another day.
        now = _of_total(count, total_of(joinings, view.on))
        outcome = outcome if now is outcome else Outcome.NOT_REACHED
    if number.is_kind and not (outcome is Outcome.SHOWS or _is_beyond(count, total)):
        return None
    reason = because("parties_by_day", case=case.short, total=total, day=on)
    acts = tuple(act.id for act in then)
    return Answer(outcome=outcome, reasons=(reason,), acts=acts, cases=(case.id,))


def _is_beyond(count: Count, total: Range) -> bool:
    """Whether a number is more than all parties together."""
    return total.most is not None and count.allows.least > total.most


def _of_total(count: Count, total: Range) -> Outcome:
    agrees = count.agrees(total)
    if agrees is None and total.most is not None and total.most - total.least <= total.most // 10:
        agrees = True  # a few parties of whom only bounds of the day are known
    return {True: Outcome.SHOWS, False: Outcome.CONTRADICTS, None: Outcome.NOT_REACHED}[agrees]


def _title_that_counts(count: Count, case: str, told: Told | None, view: View) -> Act | None:
    """The last act of a case, by the day asked, whose title gives this very number."""
    found = None
    for act in view.record.acts_by_case[case]:
        if told and told.window.holds(act.entered.from_, act.entered.by) is False:
            continue
        if view.knows(act) and act.entered.from_ <= view.on and act.part_of is None:
            numbers = {one.value for one in counts(act.title)}
            if any(count.agrees(_exact(number)) for number in numbers):
                found = act
    return found


def total_of(joinings: list[Act], on: date) -> Range:
    """How many had joined by a day: at the least, and at the most."""
    least = most = 0
    for act in joinings:
        assert act.joins is not None
        size = len(act.joins.governments) + len(act.joins.others) + act.joins.unnamed
        most += size
        least += size if act.entered.by is not None and act.entered.by <= on else 0
    return Range(least, most)


def _exact(number: int) -> Range:
    return Range(number, number)


# ---- suits


def _is_of_all_suits(clause: Clause) -> bool:
    """Whether a number is of all suits so far, of nobody's own and on no one subject."""
    is_whole = _SO_FAR.search(clause.words) and not clause.topics
    return bool(is_whole) and not any(one.government for one in clause.mentions)


def _suits(count: Count, is_of_all: bool, view: View) -> Answer | None:
    """The registry holds suits about conditions, and no count of all suits."""
    since = date(2025, 1, 20) if view.on >= date(2025, 1, 20) else date(2017, 1, 20)
    held = [
        case.id
        for case in view.registry.cases.values()
        if case.filed and since <= case.filed.from_ <= min(view.on, view.known)
        and not case.id.startswith("us-v-")
    ]  # fmt: skip
    if not held:
        return None
    is_too_few = is_of_all and count.allows.most is not None and count.allows.most < len(held)
    outcome = Outcome.CONTRADICTS if is_too_few else Outcome.NOT_REACHED
    reasons = (because("suits_held", held=len(held), since=since, day=min(view.on, view.known)),)
    return Answer(outcome=outcome, reasons=reasons, cases=tuple(held))
