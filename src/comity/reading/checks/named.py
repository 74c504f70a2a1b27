"""Which case a name means: by its docket number, by the days told, by what it is about.

A name is not a case: `San Francisco v. Trump` is one of 2017 and one of 2025, a case file may join
several suits, and States sue the same departments over many things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from comity.governments.states import code_of
from comity.law.cases import Case
from comity.reading.checks.clause import Clause
from comity.reading.checks.record import Record, made_once
from comity.reading.checks.topics import topics

_NUMBER = re.compile(
    r"(?:\b(?:nos?\.|number|docket|case)\s*(?:nos?\.?\s*)?)?(?<![\w-])(?:\d:)?(?P<year>\d\d)-(?P<cv>(?:cv|civ|cr)-)?"
    r"0*(?P<number>\d{2,5})(?!\d|-\d)",
    re.IGNORECASE,
)
_TOLD_AS_ONE = re.compile(r"^(?:nos?\.|number|docket|case)", re.IGNORECASE)
UNSURE = re.compile(r"general knowledge|not confirmed|also given|storage prefix", re.IGNORECASE)
"""Words beside a docket number that is not known for sure."""

VERSUS = re.compile(r"\sv(?:s?\.|s|ersus)?\s+(?:the\s+)?[A-Z]")
_TWO_NAMES = re.compile(r" and (?=\S+(?: \S+)* v\. )")
_BY_NAME = 90
"""Characters behind a name in which its docket number stands."""

_OF_DEPARTMENTS = frozenset({"housing", "transport", "health", "homeland", "education", "food"})
"""Topics that a department's name alone gives: they tell no suit against it from another."""

_NEAR_FILING, _NEAR_ACT = 45, 21
"""Days by which a told day may miss the filing or an act of a case and still be of it."""


class Docket(NamedTuple):
    """A docket number in a sentence.

    Attributes:
        key: year and running number.
        is_trial: whether it has the letters of a trial court's number (`cv`).
    """

    start: int
    end: int
    key: tuple[str, str]
    is_trial: bool


class Named(NamedTuple):
    """The case that a name means.

    Attributes:
        plaintiff: slug of the plaintiff of that name, where the case joins suits of several.
        is_sure: whether nothing in the sentence says that it is another case of that name.
    """

    case: str
    plaintiff: str
    start: int
    end: int
    is_sure: bool


class _Bearer(NamedTuple):
    """A case that a name may mean, and the plaintiff by whom it is so called."""

    case: Case
    plaintiff: str
    is_of_state: bool


def dockets_in(words: str) -> Iterator[Docket]:
    """The docket numbers of a sentence: those with `cv`, and those told as numbers of cases."""
    for found in _NUMBER.finditer(words):
        if found["cv"] or _TOLD_AS_ONE.match(found[0]):
            key = (found["year"], found["number"])
            yield Docket(found.start(), found.end(), key, bool(found["cv"]))


def numbers_of(dockets: Iterable[str], *, only_sure: bool = False) -> set[tuple[str, str]]:
    """The numbers of a case, as year and running number."""
    return {
        (found["year"], found["number"]) for docket in dockets for found in _NUMBER.finditer(docket)
        if not (only_sure and UNSURE.search(docket))
    }  # fmt: skip


def name_in(clause: Clause, record: Record) -> Named | None:
    """The case that a sentence names; of several of one name, the one that fits it best."""
    for pattern, bearers in _names(record):
        if found := pattern.search(clause.words):
            named = _fitting_best(bearers, clause, found, record)
            if named and len(VERSUS.findall(clause.words)) > 1:
                return named._replace(is_sure=False)  # what is said may be of the other case
            return named
    return None


@made_once
def _names(record: Record) -> list[tuple[re.Pattern[str], list[_Bearer]]]:
    """Patterns of the names of cases, longer ones first, each with the cases of that name."""
    by_name: dict[str, list[_Bearer]] = {}
    for case in record.registry.cases.values():
        names = _TWO_NAMES.split(re.sub(r"\s*\([^)]*\)", "", case.short))
        for name in names:
            left = name.partition(" v. ")[0]
            own = _plaintiff(left, case, record) if len(names) > 1 else ""
            is_of_state = code_of(left) is not None
            by_name.setdefault(name, []).append(_Bearer(case, own, is_of_state))
    names = sorted(by_name, key=len, reverse=True)
    return [(_name_pattern(name), by_name[name]) for name in names]


def _plaintiff(name: str, case: Case, record: Record) -> str:
    """The slug of the government that gives a case its name; empty where none does."""
    for act in record.registry.joinings.get(case.id, ()):
        for party in act.joins.governments if act.joins else ():
            seen = record.government(party.government)
            if seen and seen.government.name.startswith(name):
                return party.government
    return ""


def _name_pattern(name: str) -> re.Pattern[str]:
    one, _, other = name.partition(" v. ")
    sides = [r"[\s,]+".join(map(re.escape, side.replace(",", "").split())) for side in (one, other)]
    return re.compile(rf"\b{sides[0]}(?:,? et al\.?,?)?\s+v(?:s?\.|s|ersus)?\s+{sides[1]}\b")


def _fitting_best(
    bearers: list[_Bearer], clause: Clause, name: re.Match[str], record: Record
) -> Named | None:
    """Of cases of one name: that of the number told; else of the days told, of what it is about,
    filed last."""
    start, end = name.span()
    filed = [one for one in bearers if _is_filed(one.case, clause.said)]
    told = [one for one in dockets_in(clause.words[: end + _BY_NAME]) if one.start >= end]
    keys = {number.key for number in told}
    about = topics(clause.words[:start] + clause.words[end:])

    def likeness(one: _Bearer) -> tuple[int, int, date]:
        shared = case_topics(record, one.case.id) & about & SHARED
        day = one.case.filed.from_ if one.case.filed else date.min
        return _nearness(one.case, clause, record), len(shared), day

    best = max(filed, key=likeness, default=None)
    if best is None:
        return None
    is_near, shared, _ = likeness(best)
    if best.is_of_state:
        shared = len(case_topics(record, best.case.id) & about & SHARED - _OF_DEPARTMENTS)
    own = next((one for one in filed if keys & numbers_of(one.case.dockets)), None)
    if own is not None and (likeness(own)[1] or not shared):
        return Named(own.case.id, own.plaintiff, start, end, True)
    is_sure = not any(number.is_trial for number in told)
    if best.is_of_state and not shared:
        is_sure = is_sure and _is_near_enough(best.case, clause, is_near)
    return Named(best.case.id, best.plaintiff, start, end, is_sure)


def _is_near_enough(case: Case, clause: Clause, nearness: int) -> bool:
    """Whether a State's suit, told with no subject, is that of the record: States sue a President
    over many things, and a department over several."""
    if " v. Trump" in case.short:
        days = case.filed
        return bool(days and any(one.window.holds(days.from_, days.by) for one in clause.times))
    return bool(nearness) or not clause.times


def _is_filed(case: Case, said: date) -> bool:
    return case.filed is None or case.filed.from_ <= said


def _nearness(case: Case, clause: Clause, record: Record) -> int:
    """How well the days told fit a case: 2 near its filing, 1 near another act, 0 neither."""
    windows = [told.window for told in clause.times]
    short = [one for one in windows if one.last - one.first <= timedelta(days=366)]
    if case.filed and any(
        one.distance(case.filed.from_, case.filed.by) <= _NEAR_FILING for one in short
    ):
        return 2
    days = [act.entered for act in record.acts_by_case.get(case.id, ())]
    near = (one.distance(day.from_, day.by) <= _NEAR_ACT for one in short for day in days)
    return int(any(near))


# ---- what cases are about

SHARED = frozenset(
    {"sanctuary", "dei", "gender", "housing", "transport", "health", "homeland", "education"}
    | {"food", "freeze", "anarchist", "jag", "policing", "victims", "benefits"}
)


@made_once
def _case_topics(record: Record) -> dict[str, frozenset[str]]:
    """What each case is about: the titles of what it challenges and of what was ordered."""
    found = {}
    for case in record.registry.cases.values():
        acts = [record.registry.acts[one] for one in case.challenges if one in record.registry.acts]
        titles = [act.title for act in (*acts, *record.acts_by_case[case.id])]
        found[case.id] = topics(" . ".join([case.title, case.short, *titles]))
    return found


def case_topics(record: Record, case: str) -> frozenset[str]:
    """What a case is about."""
    return _case_topics(record).get(case, frozenset())
