"""The government's texts beside a condition: which clause touches what it speaks of.

Nothing here says whether a clause complies: that a clause has a word of the law is no verdict,
and that it has none is none either.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from comity.documents.policies.marks import Mark, standing
from comity.documents.policies.policy import Policy, load_all
from comity.documents.policies.savings import savings
from comity.documents.policies.subjects import SILENT, Subjects, Touch, spoken_of, subjects
from comity.documents.terms.clause import Clause
from comity.documents.terms.profiles import quoted
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Beside:
    """A clause beside the condition.

    Attributes:
        touches: what of the condition it speaks of; savings: its savings words;
        speaks_of: detainers, release dates, access to jails, in its words.
    """

    policy: Policy
    clause: Clause
    touches: tuple[Touch, ...]
    savings: tuple[str, ...]
    speaks_of: dict[str, str]
    mark: Mark | None

    @property
    def is_told(self) -> bool:
        """Whether there is anything to show a lawyer."""
        return bool(self.touches or self.savings or self.speaks_of or self.mark)


@dataclass(slots=True)
class Law:
    """The condition's own words: quotation, where it was read, citation, duties."""

    id: str
    title: str
    quote: str
    source: str
    cite: str
    duties: tuple[str, ...]


@dataclass(slots=True)
class Comparison:
    """All texts in force on a day beside one condition."""

    law: Law
    subjects: Subjects
    policies: list[Policy]
    rows: list[Beside] = field(default_factory=list)
    not_in_force: list[Policy] = field(default_factory=list)

    @property
    def told(self) -> list[Beside]:
        """The clauses that touch something, in order."""
        return [one for one in self.rows if one.is_told]

    @property
    def untouched(self) -> list[str]:
        """What the condition speaks of and no clause touches."""
        seen = {touch.subject for one in self.rows for touch in one.touches}
        return [name for name in self.subjects.names if name not in seen]

    @property
    def silent(self) -> list[str]:
        """Which of detainers, release dates and access to jails no clause speaks of."""
        seen = {name for one in self.rows for name in one.speaks_of}
        return [name for name in SILENT if name not in seen]

    @property
    def unmarked(self) -> int:
        """How many clauses that touch the condition no lawyer has marked."""
        return sum(bool(one.touches) and one.mark is None for one in self.rows)


def compare(workspace: Path, shelf: Shelf, condition: str, *, on: date, known: date) -> Comparison:
    """Put every text that works on a day beside a condition.

    Raises: InputError where the workspace has no text.
    """
    policies = load_all(workspace)
    if not policies:
        raise InputError(
            f"policy: found no text in {workspace}; add one: "
            "comity policy add FILE --effective DAY."
        )
    wanted = subjects(shelf, condition)
    marks = standing(workspace, condition, known)
    found = Comparison(_law(shelf, condition), wanted, [])
    for policy in policies:
        if not policy.is_in_force(on):
            found.not_in_force.append(policy)
            continue
        found.policies.append(policy)
        for clause in policy.clauses:
            mark = marks.get((policy.id, clause.anchor))
            found.rows.append(_beside(policy, clause, wanted, mark))
    return found


def _beside(policy: Policy, clause: Clause, wanted: Subjects, mark: Mark | None) -> Beside:
    if clause.is_heading:
        return Beside(policy, clause, (), (), {}, mark)
    return Beside(
        policy,
        clause,
        tuple(wanted.touches(clause.text)),
        tuple(savings(clause.text)),
        spoken_of(clause.text),
        mark,
    )


def _law(shelf: Shelf, condition: str) -> Law:
    act = shelf.act(condition)
    quote, source = quoted(act)
    duties = tuple((act.get("condition") or {}).get("duties", ()))
    return Law(condition, act["title"], quote, source, act["cite"], duties)
