"""Sums of money: of a program, an agency and a year, or of one government."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, Reason, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.facts import Fact
from comity.reading.checks.measures import (
    is_of_another_stage,
    is_of_many_years,
    is_whole,
    words_of,
    years_words,
)
from comity.reading.checks.record import Record, View, slug_of
from comity.reading.checks.sums import Sum, sum_of
from comity.reading.found import Amount

_DOJ = re.compile(
    r"justice\s+department|department\s+of\s+justice|\bDOJ\b|\bjustice\s+grants|attorney\s+general"
    r"|office\s+of\s+justice\s+programs|\bOJP\b",
    re.IGNORECASE,
)
_OJP = re.compile(r"office\s+of\s+justice\s+programs|\bOJP\b", re.IGNORECASE)
_GRANTS = re.compile(
    r"\bgrants?\b|\bassistance\b|\bawards?\b[^;]{0,50}\b(?:states?|local|cities|jurisdictions)\b",
    re.IGNORECASE,
)
_PROGRAMS = {
    "16.738": re.compile(r"\bJAG\b|\bbyrne\b|justice\s+assistance\s+grant|16\.738", re.IGNORECASE),
    "16.710": re.compile(r"\bCOPS\b|[Cc]ommunity [Oo]riented [Pp]olicing|16\.710"),
    "16.575": re.compile(
        r"\bVOCA\b|crime\s+victims?\s+(?:assistance|fund)|victim\s+assistance|16\.575",
        re.IGNORECASE,
    ),
}
_LOCAL = (
    r"(?:local\s+(?:governments|jurisdictions|agencies|police)|cities(?:\s+and\s+counties)?"
    r"|counties|localities|municipalities)"
)
_TO_LOCAL = re.compile(
    rf"\b(?:to|for|among|by)\s+(?:the\s+|its\s+|\w+\s+)?{_LOCAL}\b", re.IGNORECASE
)
_LOCAL_GETS = re.compile(
    rf"\b{_LOCAL}\s+(?:\w+\s+){{0,2}}?(?:get|got|receive[sd]?|take|took|share[sd]?|won)\b",
    re.IGNORECASE,
)
_STATES_TOO = re.compile(
    r"\bstates?\b[^.;]{0,14}\b(?:and|or)\b|\b(?:and|or)\s+(?:the\s+)?states?\b", re.IGNORECASE
)
_PART_OF = re.compile(
    r"\b(?:some|any|part|portion|share|slice|piece|out|all)\s+of\s+(?:the\s+|that\s+|its\s+|these\s+)?"
    r"(?:more\s+than\s+|over\s+|about\s+|roughly\s+|nearly\s+|estimated\s+)*$",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:fiscal(?:\s+year)?|FY)\s*-?\s*'?(?P<year>(?:19|20)?\d\d)\b", re.IGNORECASE
)
_THIS_YEAR = re.compile(r"\b(?:this|current)\s+(?:fiscal\s+|budget\s+)?year\b", re.IGNORECASE)
_LAST_YEAR = re.compile(
    r"\b(?:last|previous|prior)\s+(?:fiscal\s+|budget\s+)?year\b", re.IGNORECASE
)
_OFFERED = re.compile(
    r"\b(?:available|offer(?:ed|s)?|expect(?:s|ed)?|will|would|plan(?:s|ned)?|budget(?:ed)?|request)\b",
    re.IGNORECASE,
)
_STAKE = re.compile(
    r"\bfederal\s+(?:funds?|funding|money|dollars|aid|grants?|support)\b", re.IGNORECASE
)
_OTHER_OFFICE = re.compile(
    r"violence\s+against\s+women|\b(?:OVW|OJJDP|BJA|BJS|NIJ)\b|juvenile|tribal|\bIndian\b",
    re.IGNORECASE,
)
"""Offices of the Department of which no sums are held."""

_YEARLY = re.compile(
    r"\b(?:a|per|each|every)\s+(?:fiscal\s+)?year\b|\bannual(?:ly)?\b|\byearly\b", re.IGNORECASE
)
_WHOLE_OF_AGENCY = 500_000_000
_WHOLE_OF_PROGRAM = 20_000_000
"""Dollars below which a sum is that of some awards and not of an agency or a program."""

_OFFERED_ROOM = 5
"""A sum offered is not contradicted by awards that come within a fifth of it."""


@dataclass(frozen=True, slots=True)
class Asserted:
    """What is said of a sum.

    Attributes:
        agency: `doj`, or `ojp` for its office.
        program: a listing; empty for all.
        years: federal years that it may be of, the likeliest first.
        is_year_told: whether the sentence tells the year.
        is_local: whether it is said to be money of local governments alone.
        is_joined: whether it is of several programs or offices together, for which no one row is.
        is_offered: whether it is money offered or expected, not awarded.
    """

    sum: Sum
    agency: str
    program: str
    years: tuple[int, ...]
    is_year_told: bool
    is_local: bool
    is_both: bool
    is_joined: bool
    is_offered: bool


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """The sums of a sentence that name a program, an agency or a government of the record."""
    for amount in clause.amounts:
        judge = _judge(clause, amount, record)
        if judge is not None:
            yield Claim(Kind.AMOUNT, amount.start, amount.end, judge)


def _judge(clause: Clause, amount: Amount, record: Record) -> partial[Answer | None] | None:
    words = clause.words
    slugs = list(dict.fromkeys(slug for one in clause.mentions if (slug := slug_of(one))))
    programs = [one for one, found in _PROGRAMS.items() if found.search(words)]
    program = programs[0] if len(programs) == 1 and not _OJP.search(words) else ""
    if len(slugs) == 1 and amount.value < _WHOLE_OF_AGENCY and programs == ["16.738"]:
        return _of_government(clause, amount, slugs[0])
    if len(slugs) == 1 and _STAKE.search(words) and not _DOJ.search(words):
        is_yearly = _YEARLY.search(words_of(clause, amount)) and is_whole(clause, amount)
        return partial(_stake, sum_of(amount), slugs[0]) if is_yearly else None
    if _OTHER_OFFICE.search(words):
        return None
    near = " ".join([words, *(one.words for one in clause.before)])
    is_named = bool(programs) or bool(_DOJ.search(near) and _GRANTS.search(words))
    least = _WHOLE_OF_PROGRAM if program else _WHOLE_OF_AGENCY
    if is_named and amount.value >= least and is_whole(clause, amount):
        return partial(_agency, _asserted(clause, amount, program, bool(programs)))
    return None


def _of_government(clause: Clause, amount: Amount, slug: str) -> partial[Answer | None] | None:
    """A sum of one government's Byrne JAG, of the one year that is told beside it."""
    words = words_of(clause, amount)
    if is_of_many_years(words) or is_of_another_stage(words):
        return None
    years, told = years_told(years_words(clause, amount), clause.said)
    return partial(_allocation, sum_of(amount), slug, years if told else ())


def _asserted(clause: Clause, amount: Amount, program: str, names_program: bool) -> Asserted:
    words, at = clause.words, clause.at(amount)
    years, told = years_told(years_words(clause, amount), clause.said)
    after, before = words[at + len(amount.text) : at + 90], words[:at]
    is_running = told and years[0] >= federal_year(clause.said)
    is_part = bool(_PART_OF.search(before[-40:]))
    to_local, gets = _TO_LOCAL.search(after), _LOCAL_GETS.search(before)
    return Asserted(
        sum=sum_of(amount),
        agency="ojp" if _OJP.search(words) and not names_program else "doj",
        program=program,
        years=years,
        is_year_told=told,
        is_local=bool(to_local or gets) and not is_part and not _STATES_TOO.search(words),
        is_both=bool(_STATES_TOO.search(words)),
        is_joined=names_program and not program,
        is_offered=bool(_OFFERED.search(words[max(0, at - 30) : at] + after)) or is_running,
    )


def federal_year(day: date) -> int:
    """The federal fiscal year of a day: from October on, the next one."""
    return day.year + (day.month >= 10)


def years_told(words: str, said: date) -> tuple[tuple[int, ...], bool]:
    """The federal years that a sum may be of, and whether the sentence tells one."""
    running = federal_year(said)
    if found := _YEAR.search(words):
        year = int(found["year"])
        return (year if year > 99 else 2000 + year,), True
    if _THIS_YEAR.search(words):
        return (running,), True
    if _LAST_YEAR.search(words):
        return (running - 1,), True
    return (running, running - 1), False


# ---- the whole of an agency or a program


def _agency(said: Asserted, view: View) -> Answer | None:
    rows = [fact for fact in view.facts("money") if _is_total(fact, said)]
    own = {fact.fiscal_year: fact for fact in rows if _is_measured(fact, said)}
    asked = [own[year] for year in said.years if year in own]
    if not asked:
        return _none_known(said, view)
    before = own.get(min(said.years) - 1) if said.is_year_told else None
    shown = [fact for fact in asked if said.sum.allows(fact.value or 0)]
    facts = list(dict.fromkeys([*shown, *asked, *([before] if before else [])]))
    reasons = [because("obligated", fact=fact, **_compared(fact, said.sum)) for fact in facts]
    parts, outcome = _parts(said, rows, shown)
    others = _others(said, rows, facts)
    reasons += [because("other_measure", fact=fact, value=fact.value) for fact in others]
    reasons += [
        because("part_of_it", fact=fact, value=fact.value) for fact in parts if fact not in others
    ]
    reasons += _caveats(said, outcome)
    rests = tuple(fact.id for fact in dict.fromkeys([*facts, *others, *parts]))
    return Answer(outcome=outcome, reasons=tuple(reasons), facts=rests)


def _others(said: Asserted, rows: list[Fact], facts: list[Fact]) -> list[Fact]:
    """Another row that has the sum told, where none of those asked has it."""
    if any(said.sum.allows(fact.value or 0) for fact in facts):
        return []
    near = [fact for fact in rows if fact not in facts and said.sum.is_near(fact.value or 0)]
    return sorted(near, key=lambda fact: abs((fact.value or 0) - said.sum.value))[:1]


def _is_total(fact: Fact, said: Asserted) -> bool:
    """Whether a row is of the department or a program as a whole, in a year that may be meant."""
    in_years = fact.fiscal_year in (*said.years, min(said.years) - 1)
    return fact.subject in ("doj", "ojp") and not fact.government and in_years


def _is_measured(fact: Fact, said: Asserted) -> bool:
    is_own = fact.program == said.program and (bool(said.program) or fact.subject == said.agency)
    return is_own and fact.measure == "obligations"


def _compared(fact: Fact, told: Sum | None) -> dict[str, object]:
    """How far a figure lies from the sum told."""
    value = fact.value or 0
    if told is None:
        return {"value": value, "than": ""}
    share = round(1000 * abs(value - told.value) / told.value) / 10
    if share >= 100:
        return {"value": value, "than": ""}
    word = "more" if value > told.value else "less"
    return {"value": value, "than": f", {share}% {word} than the sum told" if share else ""}


def _parts(said: Asserted, rows: list[Fact], shown: list[Fact]) -> tuple[list[Fact], Outcome]:
    """The parts that a whole is made of, and what they say of money for local governments."""
    outcome = Outcome.SHOWS if shown and not said.is_joined else _not_shown(said, rows)
    if said.program:
        return [], _of_local_part(said, rows, outcome)
    year = (shown[0].fiscal_year if shown else None) or min(said.years)
    of_year = [fact for fact in rows if fact.fiscal_year == year and fact.program]
    parts = [fact for fact in of_year if fact.measure in ("obligations", "local part")]
    if said.is_local:
        whole = next((fact.value or 0 for fact in rows
                      if fact.fiscal_year == year and not fact.program and fact.subject == "doj"
                      and fact.measure == "obligations"), 0)  # fmt: skip
        to_states = sum(fact.value or 0 for fact in of_year if fact.program == "16.575")
        if to_states and said.sum.least > whole - to_states:
            outcome = Outcome.CONTRADICTS
        elif not to_states:
            outcome = Outcome.NOT_REACHED
    return parts, outcome


def _of_local_part(said: Asserted, rows: list[Fact], outcome: Outcome) -> Outcome:
    """A program's sum for local governments alone is held against their part, where it is held."""
    if not said.is_local:
        return outcome
    parts = [fact for fact in rows if fact.program == said.program and fact.measure == "local part"]
    is_part = any(said.sum.is_near(fact.value or 0) for fact in parts)
    return Outcome.SHOWS if is_part else Outcome.NOT_REACHED


def _not_shown(said: Asserted, rows: list[Fact]) -> Outcome:
    """What awards say of a sum that none of them is: of one that was offered, or that is near,
    or of several programs together, not much."""
    own = [fact for fact in rows if _is_measured(fact, said) and fact.fiscal_year in said.years]
    near = [
        fact for fact in own
        if abs((fact.value or 0) - said.sum.value) * _OFFERED_ROOM <= said.sum.value
    ]  # fmt: skip
    is_apart = all(said.sum.is_apart(fact.value or 0) for fact in own)
    # A sum below the whole may be that of some of its grants, by a count of its own.
    is_below = all(said.sum.value < (fact.value or 0) for fact in own)
    if said.is_joined or not is_apart or is_below or (said.is_offered and near):
        return Outcome.NOT_REACHED
    if said.program and any(said.sum.value < 2 * (fact.value or 0) for fact in own):
        return Outcome.NOT_REACHED
    return Outcome.CONTRADICTS


def _caveats(said: Asserted, outcome: Outcome) -> list[Reason]:
    reasons = []
    if said.is_local and outcome is Outcome.CONTRADICTS:
        reasons.append(because("most_is_not_local"))
    if said.is_both or (said.is_local and outcome is not Outcome.CONTRADICTS):
        reasons.append(because("not_by_recipient"))
    if said.is_offered:
        reasons.append(because("awarded_not_offered"))
    return reasons


def _none_known(said: Asserted, view: View) -> Answer:
    """No award figure of the years was known: what else was known of them is told."""
    reasons = [because("no_figures_known", years=list(said.years), day=view.known)]
    requests = [
        fact for fact in view.facts("money")
        if fact.measure == "request" and fact.fiscal_year in said.years and not said.program
    ]  # fmt: skip
    reasons += [because("obligated", fact=fact, **_compared(fact, None)) for fact in requests]
    facts = tuple(fact.id for fact in requests)
    return Answer(outcome=Outcome.NOT_REACHED, reasons=tuple(reasons), facts=facts)


# ---- one government


def _allocation(told: Sum, slug: str, years: tuple[int, ...], view: View) -> Answer | None:
    held = [fact for fact in view.record.facts if fact.kind == "money" and fact.government == slug
            and fact.program == "16.738"]  # fmt: skip
    if not held:
        return None
    rows = [fact for fact in held if fact.known_from <= view.known]
    asked = [fact for fact in rows if not years or fact.fiscal_year in years]
    if not asked:
        reason = because("no_allocation_known", who=view.name(slug), day=view.known)
        facts = tuple(fact.id for fact in rows)
        return Answer(outcome=Outcome.NOT_REACHED, reasons=(reason,), facts=facts)
    return _of_rows(told, asked, rows, is_slip=bool(years))


def _stake(told: Sum, slug: str, view: View) -> Answer | None:
    """What a government said to be its federal money of a year: its own account, so another sum is
    no contradiction."""
    rows = [
        fact for fact in view.facts("money", "stake")
        if fact.government == slug and fact.year and abs(fact.year - view.on.year) <= 1
        and fact.measure == "federal money of a year"
    ]  # fmt: skip
    return _of_rows(told, rows, rows, is_slip=False) if rows else None


def _of_rows(told: Sum, asked: list[Fact], rows: list[Fact], *, is_slip: bool) -> Answer:
    """Whether one of the rows is the sum told; another year's row that is, is named.

    An award can be joint, or one of several, so a sum that no row is says nothing. One that is to
    the dollar that of another year than the one told is a slip.
    """
    shown = [fact for fact in asked if told.allows(fact.value or 0)]
    others = [] if shown else [fact for fact in rows if told.is_near(fact.value or 0)]
    is_exact = told.most - told.least <= 2 and bool(others)
    outcome = Outcome.CONTRADICTS if is_exact and is_slip else Outcome.NOT_REACHED
    outcome = Outcome.SHOWS if shown else outcome
    facts = list(dict.fromkeys([*(shown or asked), *others]))
    reasons = [because("obligated", fact=fact, **_compared(fact, told)) for fact in shown or asked]
    reasons += [because("other_measure", fact=fact, value=fact.value) for fact in others]
    reasons += [because("note", note=fact.note) for fact in facts if fact.note]
    return Answer(outcome=outcome, reasons=tuple(reasons), facts=tuple(fact.id for fact in facts))
