"""Which money an order or an agreement reaches, by program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from comity.law.acts import Act
from comity.reading.checks.agencies import overlap, programs_named
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.horizon import as_far_as_followed
from comity.reading.checks.meant import case_meant
from comity.reading.checks.polarity import is_denied, is_of_another_day, is_open
from comity.reading.checks.record import Record, View

_REACHES = re.compile(
    r"\b(?:covers?|covered|reach(?:es|ed)?|appl(?:ies|y|ied)\s+to|protects?|protected|includes?|included"
    r"|extends?\s+to|frees?|shields?|saves?)\b[^.;]{0,40}\b(?:grants?|money|funds?|funding|awards?)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\b(?:injunction|order|ruling|agreement|settlement|judgment|relief|decision)\b", re.IGNORECASE
)


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """Money that a sentence says an order reaches."""
    found = _REACHES.search(clause.words)
    if not found or not _ORDER.search(clause.words) or is_open(clause.words):
        return
    programs = programs_named(found[0])
    meant = case_meant(clause, record) if programs else None
    if meant is not None:
        denied = is_denied(clause.words, found.start())
        place = clause.place(*found.span())
        is_today = not (clause.times or is_of_another_day(clause.words))
        judge = partial(_judge, meant.case, programs, denied, is_today)
        yield Claim(Kind.REACH, *place, judge)


def _judge(case: str, programs: str, denied: bool, is_today: bool, view: View) -> Answer | None:
    orders = [
        act for act in view.orders(case)
        if act.entered.from_ <= view.on and (act.until is None or view.on < act.until)
    ]  # fmt: skip
    if not orders:
        return None
    reaching = [
        act for act in orders if any(overlap(one, programs) for one in _programs(act, view))
    ]
    last = (reaching or orders)[-1]
    is_so = bool(reaching)
    money = sorted({one for act in orders for one in _programs(act, view)})
    reasons = [
        because("act_done", title=last.title, first=last.entered.from_, last=last.entered.by),
        because("money_reached", programs=money, case=view.registry.cases[case].short),
    ]
    outcome = Outcome.SHOWS if is_so is not denied else Outcome.CONTRADICTS
    if outcome is Outcome.CONTRADICTS and not is_today:
        return None  # an earlier order may be meant
    acts = tuple(act.id for act in reaching or orders)
    told = Answer(outcome=outcome, reasons=tuple(reasons), acts=acts, cases=(case,))
    return as_far_as_followed(told, case, view)


def _programs(act: Act, view: View) -> Iterator[str]:
    """The programs at whose money an order lifts something."""
    for target in act.lifts.targets if act.lifts else ():
        condition = view.registry.conditions.get(target.act)
        if condition is not None and act.lifts:
            limits = target.programs or act.lifts.programs
            yield from limits or (one for e in condition.scope.entries for one in e.programs)
