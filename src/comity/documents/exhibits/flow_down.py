"""Flow-down: which terms were passed to whom, and which of them are lifted for the recipient."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from comity.awards import AwardRow
from comity.documents.certifications.gate import find_row
from comity.documents.exhibits.subrecipients import Subrecipient, SubrecipientList
from comity.errors import InputError
from comity.findings.answers import answer, condition_ids
from comity.findings.check import Checked, find_government
from comity.findings.finding import Asked, Finding
from comity.findings.seen import Seen
from comity.law.statuses import CATCHES


@dataclass(frozen=True, slots=True)
class Term:
    """One term and one subrecipient.

    Attributes:
        is_passed: whether the list says that it was passed on.
        finding: for the recipient's award; own: for the subrecipient, where it is a government.
    """

    to: Subrecipient
    award: AwardRow
    is_passed: bool
    finding: Finding
    own: Finding | None


@dataclass(slots=True)
class FlowDown:
    """Every term of every subrecipient, and the rows that could not be used."""

    checked: Checked
    given: SubrecipientList
    terms: list[Term] = field(default_factory=list)
    set_aside: list[tuple[int, str]] = field(default_factory=list)

    @property
    def rows_used(self) -> int:
        """Rows of the list that are told here."""
        return len(self.given.rows) + len(self.given.set_aside) - len(self.set_aside)


def flow_down(checked: Checked, given: SubrecipientList, recipient: Seen) -> FlowDown:
    """Hold a list of subrecipients against the conditions on the recipient's awards.

    Told are the terms that the list says were passed, and conditions that bind or may bind the
    award and are not among them.
    """
    made = FlowDown(checked, given, set_aside=list(given.set_aside))
    work = _Work(checked, recipient)
    for one in given.rows:
        try:
            made.terms += list(work.terms(one))
        except InputError as fault:
            made.set_aside.append((one.row, f"row {one.row}, {fault}"))
    made.set_aside.sort()
    return made


class _Work:
    """Answers for each subrecipient."""

    def __init__(self, checked: Checked, recipient: Seen) -> None:
        self.checked, self.recipient = checked, recipient
        self.on_award: dict[int, dict[str, Finding]] = {}
        for row, _, finding in checked.findings:
            self.on_award.setdefault(row.row, {})[finding.condition] = finding

    def terms(self, one: Subrecipient) -> Iterator[Term]:
        award = find_row(self.checked.awards, one.award)
        on_award = self.on_award.get(award.row, {})
        body = self._body(one, award)
        named = [name for term in one.terms for name in condition_ids(self.checked.shelf, term)]
        for name in dict.fromkeys(named):
            finding = on_award.get(name) or self._finding(name, award, self.recipient)
            yield Term(one, award, True, finding, self._own(name, award, body))
        for name, finding in on_award.items():
            is_due = finding.status in CATCHES and not finding.about["competitive"]
            if name not in named and is_due:
                yield Term(one, award, False, finding, self._own(name, award, body))

    def _body(self, one: Subrecipient, award: AwardRow) -> Seen | None:
        """The subrecipient as a government, where its name means exactly one."""
        state = award.state or self.recipient.state.upper()
        try:
            return find_government(one.name, state=state)
        except InputError:
            return None

    def _own(self, name: str, award: AwardRow, body: Seen | None) -> Finding | None:
        return self._finding(name, award, body) if body else None

    def _finding(self, name: str, award: AwardRow, government: Seen) -> Finding:
        days = self.checked.days
        asked = Asked(
            government, on=days.on, known=days.known, fiscal_year=award.fiscal_year,
            program=award.programs[0] if award.programs else None, signed=award.signed,
        )  # fmt: skip
        return answer(self.checked.shelf, name, asked)
