"""Sums of one government, held against a workspace's own store of awards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from comity.reading.checks.agencies import programs_named
from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.measures import (
    is_of_another_stage,
    is_of_many_years,
    words_of,
    years_words,
)
from comity.reading.checks.money import years_told
from comity.reading.checks.record import Record, View, slug_of
from comity.reading.checks.rests_on import Source
from comity.reading.checks.sums import Sum, sum_of

_GRANTS = re.compile(r"\b(?:grants?|awards?|awarded|funds?|funding|money)\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:total|in\s+all|altogether|overall|receive[sd]?|received|got|gets|has|had|holds?|was\s+awarded"
    r"|worth)\b",
    re.IGNORECASE,
)

_IN_ALL = re.compile(r"\b(?:in\s+all|altogether|in\s+total|a\s+total|overall)\b", re.IGNORECASE)


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """Sums that a sentence gives to one government and a program or an agency."""
    if record.awards is None or not (_GRANTS.search(clause.words) and _OF_ALL.search(clause.words)):
        return
    slugs = {slug for one in clause.mentions if (slug := slug_of(one))}
    programs = programs_named(clause.words)
    if len(slugs) != 1 or not programs:
        return
    (slug,) = slugs
    for amount in clause.amounts:
        words = words_of(clause, amount)
        if is_of_many_years(words) or is_of_another_stage(words):
            continue
        years, is_told = years_told(years_words(clause, amount), clause.said)
        is_of_all = bool(_IN_ALL.search(words))
        said = _Said(sum_of(amount), slug, programs, years[0] if is_told else None, is_of_all)
        yield Claim(Kind.AMOUNT, amount.start, amount.end, partial(_judge, said))


class _Said(NamedTuple):
    """A sum of one government: of what, of which year, and whether all of it is meant."""

    told: Sum
    slug: str
    programs: str
    year: int | None
    is_of_all: bool


def _judge(said: _Said, view: View) -> Answer | None:
    told, slug, programs, year, is_of_all = said
    own = view.record.awards
    held = own.holding(slug, programs, year, view.known) if own else None
    if own is None or held is None:
        return None
    if not held.awards:
        reasons = (because("store_has_none", who=view.name(slug), day=view.known),)
        return Answer(outcome=Outcome.NOT_REACHED, reasons=reasons, sources=(_source(own.build),))
    dollars = held.cents // 100
    of_year = f" in FY{year}" if year else ""
    reason = because(
        "store_has", who=view.name(slug), dollars_held=dollars, awards=held.awards,
        programs=programs, of_year=of_year, day=view.known,
    )  # fmt: skip
    outcome = Outcome.SHOWS if told.allows(dollars) else Outcome.NOT_REACHED
    # A smaller sum may be that of one award, or of one grant; a larger one cannot be.
    if year is not None and told.is_apart(dollars) and (told.value > dollars or is_of_all):
        outcome = Outcome.CONTRADICTS
    return Answer(outcome=outcome, reasons=(reason,), sources=(_source(own.build),))


def _source(build: str) -> Source:
    return Source(sort="store", id=build, cite="the workspace's own store of awards")
