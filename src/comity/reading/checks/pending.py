"""Sums of programs that were announced and of which no award is on record yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from comity.awards.announced import Record as Announced
from comity.awards.announced import on_record
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.measures import is_whole
from comity.reading.checks.money import years_told
from comity.reading.checks.record import Record, View
from comity.reading.checks.sums import Sum, sum_of

_PROGRAMS = {
    "97.067": re.compile(
        r"homeland\s+security\s+grants?|\bHSGP\b|\bUASI\b|urban\s+area\s+security|97\.067",
        re.IGNORECASE,
    ),
    "16.606": re.compile(r"\bSCAAP\b|criminal\s+alien\s+assistance|16\.606", re.IGNORECASE),
}
_AWARDED = re.compile(
    r"\b(?:awarded|obligated|paid(?:\s+out)?|gave|given|received|got|disbursed|went\s+out)\b",
    re.IGNORECASE,
)
_WHOLE = 20_000_000


class _Said(NamedTuple):
    """A sum of a program: of which years, and whether they are told and the money was given."""

    told: Sum
    program: str
    years: tuple[int, ...]
    is_year_told: bool
    is_awarded: bool


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """Sums of a program and a year that the record holds as announced."""
    program = next((one for one, sign in _PROGRAMS.items() if sign.search(clause.words)), "")
    years, is_year_told = years_told(clause.words, clause.said)
    for amount in clause.amounts if program else ():
        if amount.value >= _WHOLE and is_whole(clause, amount):
            is_awarded = bool(_AWARDED.search(clause.words))
            said = _Said(sum_of(amount), program, years, is_year_told, is_awarded)
            judge = partial(_judge, said)
            yield Claim(Kind.AMOUNT, amount.start, amount.end, judge)


def _judge(said: _Said, view: View) -> Answer | None:
    told, program, years = said.told, said.program, said.years
    rows = {
        (fact.fiscal_year, fact.measure): fact
        for fact in view.facts("money", "program")
        if fact.program == program and fact.fiscal_year in years
    }
    for year in years:
        announced, awarded = rows.get((year, "announced")), rows.get((year, "obligations"))
        if announced is None:
            continue
        standing = on_record(
            (announced.value or 0) * 100,
            None if awarded is None or awarded.value is None else awarded.value * 100,
        )
        agrees = told.allows(announced.value or 0)
        outcome = Outcome.SHOWS if agrees else Outcome.NOT_REACHED
        if told.is_apart(announced.value or 0) and said.is_year_told:
            outcome = Outcome.CONTRADICTS
        if agrees and said.is_awarded and standing is Announced.PENDING:
            outcome = Outcome.NOT_REACHED
        reasons = [because("announced_sum", fact=announced, value=announced.value)]
        if standing is Announced.PENDING:
            reasons.append(because("pending", told=standing.value, day=announced.known_from))
        facts = (announced.id, *((awarded.id,) if awarded else ()))
        return Answer(outcome=outcome, reasons=tuple(reasons), facts=facts)
    return None
