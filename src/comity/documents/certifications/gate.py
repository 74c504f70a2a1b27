"""The gate before an award: which certifications are missing, and what the conditions say then."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from comity.awards import AwardList, AwardRow
from comity.documents.certifications.due import Due, due
from comity.documents.certifications.life import Life, life
from comity.documents.certifications.step import GIVEN, Step, award_key
from comity.documents.deadlines import Deadlines
from comity.errors import InputError
from comity.findings.check import AwardFinding, Checked, Days, check
from comity.findings.finding import Finding
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.law.statuses import CATCHES


@dataclass(frozen=True, slots=True)
class Asked:
    """One certification that a condition on an award asks for."""

    row: AwardRow
    government: Seen
    finding: Finding
    due: Due
    life: Life

    @property
    def is_needed(self) -> bool:
        """Whether the condition binds or may bind, so that the certification is asked for."""
        return self.finding.status in CATCHES

    @property
    def is_missing(self) -> bool:
        """Whether it is asked for and no signed one stands."""
        return self.is_needed and self.life.state not in GIVEN


@dataclass(slots=True)
class Gate:
    """What stands between an award and its acceptance.

    Attributes:
        aside: reasons why other rows of the list with this number were set aside.
    """

    shelf: Shelf
    days: Days
    row: AwardRow
    government: Seen
    source: str
    asked: list[Asked] = field(default_factory=list)
    others: list[Finding] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)

    @property
    def missing(self) -> list[Asked]:
        """Certifications that are asked for and not signed."""
        return [one for one in self.asked if one.is_missing]


def gate(
    shelf: Shelf, awards: AwardList, number: str, days: Days, *,
    government: Seen | None, steps: list[Step],
) -> Gate:  # fmt: skip
    """What is missing before an award of a list can be accepted.

    Args:
        number: the award's number, as written or without hyphens and blanks.
        government: whose award it is, where its row does not say.
    Raises: InputError where the list has no such award, or its row cannot be answered.
    """
    row = find_row(awards, number)
    checked = check(shelf, replace(awards, rows=(row,), set_aside=()), days, government)
    if checked.set_aside:
        raise InputError(f"{awards.path.name}, {checked.set_aside[0].reason}")
    seen = checked.findings[0].government if checked.findings else government
    if seen is None:
        raise InputError(f"award {number}: found no government in its row; name --government.")
    made = Gate(shelf, days, row, seen, awards.path.name)
    made.asked = asked_of(checked, steps)
    key = award_key(number)
    made.aside = [
        one.reason for one in awards.set_aside if key in {award_key(cell) for cell in one.cells}
    ]
    certified = {one.due.condition for one in made.asked}
    made.others = [
        one.finding for one in checked.findings if one.finding.condition not in certified
    ]
    return made


def asked_of(checked: Checked, steps: list[Step]) -> list[Asked]:
    """Every certification that conditions on the awards of a check ask for."""
    shelf, days = checked.shelf, checked.days
    deadlines: dict[str, Deadlines] = {}
    found = []
    for one in checked.findings:
        seen = one.government
        if seen.slug not in deadlines:
            deadlines[seen.slug] = Deadlines(shelf, days.on, days.known, seen)
        wanted = due(shelf, one.finding.condition, deadlines[seen.slug])
        if wanted is not None and not one.finding.about["competitive"]:
            found.append(_asked(one, wanted, steps, days))
    return found


def _asked(one: AwardFinding, wanted: Due, steps: list[Step], days: Days) -> Asked:
    key = (one.government.slug, award_key(one.row.award_id or ""), wanted.condition)
    lived = life(steps, key, on=days.on, known=days.known)
    return Asked(one.row, one.government, one.finding, wanted, lived)


def find_row(awards: AwardList, number: str) -> AwardRow:
    """The row of an award.

    Raises: InputError, with the nearest numbers, where the list has none or several such.
    """
    from difflib import get_close_matches

    found = [
        row for row in awards.rows if row.award_id and award_key(row.award_id) == award_key(number)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        rows = ", ".join(str(row.row) for row in found)
        raise InputError(
            f'award: found "{number}" in rows {rows} of {awards.path.name}; leave one of them.'
        )
    numbers = [row.award_id for row in awards.rows if row.award_id]
    near = get_close_matches(number, numbers, n=2, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "write a number of the list."
    raise InputError(f'award: found "{number}", which {awards.path.name} does not have; {hint}')
