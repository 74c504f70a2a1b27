"""The docket number of a case that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.meant import case_named
from comity.reading.checks.record import Record, View

_NUMBER = re.compile(
    r"(?:\b(?:nos?\.|number|docket|case)\s*(?:nos?\.?\s*)?)?(?<![\w-])(?:\d:)?(?P<year>\d\d)-(?P<cv>(?:cv|civ|cr)-)?"
    r"0*(?P<number>\d{2,5})(?!\d|-\d)",
    re.IGNORECASE,
)
_TOLD_AS_ONE = re.compile(r"^(?:nos?\.|number|docket|case)", re.IGNORECASE)


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """Docket numbers beside the name of a case."""
    meant = case_named(clause, record)
    if meant is None:
        return
    for found in _NUMBER.finditer(clause.words):
        if found["cv"] or _TOLD_AS_ONE.match(found[0]):
            number = (found["year"], found["number"])
            start, end = min(meant.start, found.start()), max(meant.end, found.end())
            yield Claim(Kind.DOCKET, *clause.place(start, end), partial(_judge, meant.case, number))


def numbers_of(dockets: tuple[str, ...]) -> set[tuple[str, str]]:
    """The numbers of a case, as year and running number."""
    return {
        (found["year"], found["number"]) for docket in dockets for found in _NUMBER.finditer(docket)
    }


def _judge(case: str, number: tuple[str, str], view: View) -> Answer | None:
    own = view.registry.cases[case]
    if not own.dockets or (own.filed and own.filed.from_ > view.known):
        return None
    reasons = [because("dockets", case=own.short, dockets=list(own.dockets))]
    if number in numbers_of(own.dockets):
        return Answer(outcome=Outcome.SHOWS, reasons=tuple(reasons), cases=(case,))
    if all(one[0] != number[0] for one in numbers_of(own.dockets)) or not _is_of_one_court(
        own.dockets
    ):
        return Answer(outcome=Outcome.NOT_REACHED, reasons=tuple(reasons), cases=(case,))
    others = [
        one for one in view.registry.cases.values()
        if one.id != case and number in numbers_of(one.dockets)
    ]  # fmt: skip
    reasons += [
        because("docket_of_another", number="-".join(number), case=one.short) for one in others
    ]
    cases = (case, *(one.id for one in others))
    return Answer(outcome=Outcome.CONTRADICTS, reasons=tuple(reasons), cases=cases)


def _is_of_one_court(dockets: tuple[str, ...]) -> bool:
    """Whether all numbers are of the trial court, so that an appeal's is not taken for a slip."""
    return any("cv" in docket for docket in dockets)
