"""Up to which day the record follows a case: what came later may be missing from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from comity.reading.checks.answer import Answer, Outcome, because
from comity.reading.checks.record import Record, View, made_once

_FOLLOWED = timedelta(days=180)
"""How long after the last act held a case counts as followed."""


@made_once
def _last_days(record: Record) -> dict[str, date]:
    """The last day held of each case, and of everything under an empty name."""
    found = {"": max(act.entered.from_ for act in record.registry.acts.values())}
    for case, acts in record.acts_by_case.items():
        found[case] = max((act.entered.from_ for act in acts), default=date.min)
    return found


def as_far_as_followed(answer: Answer | None, case: str, view: View) -> Answer | None:
    """An answer about a case; later than the case is followed, nothing is contradicted by what
    the record does not have."""
    if answer is None or answer.outcome is not Outcome.CONTRADICTS or not case:
        return answer
    days = _last_days(view.record)
    last = days.get(case, date.min)
    if view.on <= min(last + _FOLLOWED, max(days[""], last)):
        return answer
    name = view.registry.cases[case].short
    reasons = (*answer.reasons, because("last_held", case=name, day=last))
    return replace(answer, outcome=Outcome.NOT_REACHED, reasons=reasons)
