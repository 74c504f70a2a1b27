"""The same questions answered award by award, as `comity check` answers a list: the oracle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from comity.findings.answers import answer
from comity.findings.check import NO_STRING, Days, is_worth_telling
from comity.findings.finding import Asked
from comity.findings.national.counted import UNRESOLVED
from comity.findings.seen import Seen, everyone
from comity.findings.shelf import Shelf
from comity.law.statuses import NEARNESS
from tests.findings.national.stores import Award

EVERYONE: dict[str, Seen] = everyone()


def nearest(shelf: Shelf, award: Award, days: Days, only: Iterable[str] | None = None) -> str:
    """The status nearest to binding among all conditions on one award."""
    if award.government is None:
        return UNRESOLVED
    asked = Asked(
        EVERYONE[award.government],
        program=award.program or None,
        fiscal_year=award.fiscal_year,
        signed=award.signed,
        on=days.on,
        known=days.known,
    )
    found = NO_STRING
    for name in shelf.conditions_for(asked.program):
        if only is not None and name not in only:
            continue
        finding = answer(shelf, name, asked)
        if is_worth_telling(finding) and not finding.about["competitive"]:
            finding.doubt_the_program()
            if found == NO_STRING or NEARNESS[finding.status] < NEARNESS[found]:  # type: ignore[index]
                found = finding.status
    return found


def cents_of(award: Award, days: Days) -> int | None:
    """Dollars of an award by a day as known on a day; None where it has no action by then."""
    counted = [
        action.cents
        for action in award.actions
        if action.day <= days.on and action.known_from <= days.known < action.known_until
    ]
    return sum(counted) if counted else None


def dollars(
    shelf: Shelf, awards: Iterable[Award], days: Days, only: Iterable[str] | None = None
) -> dict[str | None, dict[str, int]]:
    """Cents of each government by status."""
    found: dict[str | None, Counter[str]] = {}
    for award in awards:
        cents = cents_of(award, days)
        if cents is not None:
            status = nearest(shelf, award, days, only)
            found.setdefault(award.government, Counter())[status] += cents
    return {slug: {name: sum_ for name, sum_ in one.items() if sum_} for slug, one in found.items()}
