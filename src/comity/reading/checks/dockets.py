"""The docket number of a case that is named."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from comity.reading.checks.answer import Answer, Claim, Kind, Outcome, because
from comity.reading.checks.clause import Clause
from comity.reading.checks.meant import case_named
from comity.reading.checks.named import VERSUS, Docket, dockets_in, numbers_of
from comity.reading.checks.record import Record, View


def claims(clause: Clause, record: Record) -> Iterator[Claim]:
    """Docket numbers beside the name of a case."""
    meant = case_named(clause, record)
    if meant is None:
        return
    for found in dockets_in(clause.words):
        first, last = min(meant.end, found.end), max(meant.start, found.start)
        if VERSUS.search(clause.words, first, last):
            continue  # the number of another case
        start, end = min(meant.start, found.start), max(meant.end, found.end)
        yield Claim(Kind.DOCKET, *clause.place(start, end), partial(_judge, meant.case, found))


def _judge(case: str, told: Docket, view: View) -> Answer | None:
    own = view.registry.cases[case]
    if not own.dockets or (own.filed and own.filed.from_ > view.known):
        return None
    reasons = [because("dockets", case=own.short, dockets=list(own.dockets))]
    if told.key in numbers_of(own.dockets):
        return Answer(outcome=Outcome.SHOWS, reasons=tuple(reasons), cases=(case,))
    others = [
        one for one in view.registry.cases.values()
        if one.id != case and told.key in numbers_of(one.dockets)
    ]  # fmt: skip
    reasons += [
        because("docket_of_another", number="-".join(told.key), case=one.short) for one in others
    ]
    cases = (case, *(one.id for one in others))
    is_slip = bool(others) or _is_slip(told, own.dockets)
    outcome = Outcome.CONTRADICTS if is_slip else Outcome.NOT_REACHED
    return Answer(outcome=outcome, reasons=tuple(reasons), cases=cases)


def _is_slip(told: Docket, dockets: tuple[str, ...]) -> bool:
    """Whether it is a number of the trial court and of the same year, where that court's number is
    known for sure: an appeal's number, or another case of that name, is no slip."""
    trial = numbers_of((one for one in dockets if "cv" in one), only_sure=True)
    own = [number for year, number in trial if year == told.key[0]]
    return told.is_trial and any(_looks_like(told.key[1], number) for number in own)


def _looks_like(one: str, other: str) -> bool:
    """Whether a number is another with two digits changed in place, or one digit wrong."""
    if sorted(one) == sorted(other):
        return True
    differing = sum(left != right for left, right in zip(one, other, strict=False))
    return len(one) == len(other) and differing == 1
