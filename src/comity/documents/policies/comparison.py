"""The government's texts beside a condition: which clause touches what it speaks of.

Nothing here says whether a clause complies: that a clause has a word of the law is no verdict,
and that it has none is none either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from comity.documents.policies.marks import Mark, standing
from comity.documents.policies.policy import Policy, load_all
from comity.documents.policies.savings import savings
from comity.documents.policies.subjects import (
    EXCHANGE_LAW,
    SILENT,
    Subjects,
    Touch,
    spoken_of,
    subjects,
)
from comity.documents.terms.clause import Clause
from comity.documents.terms.profiles import Quotation, quotations, references
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
        mark: a lawyer's mark on the clause, or on the one that it stands under (marked_at).
    """

    policy: Policy
    clause: Clause
    touches: tuple[Touch, ...]
    savings: tuple[str, ...]
    speaks_of: dict[str, str]
    mark: Mark | None
    marked_at: str = ""

    @property
    def is_told(self) -> bool:
        """Whether there is anything to show a lawyer."""
        has_mark = self.mark is not None and not self.marked_at
        return bool(self.touches or self.savings or self.speaks_of or has_mark)


@dataclass(slots=True)
class Law:
    """The condition's own words: quotations, where they were read, citation, duties."""

    id: str
    title: str
    quotes: tuple[Quotation, ...]
    cite: str
    duties: tuple[str, ...]

    @property
    def quote(self) -> str:
        """All quotations in one line, each with its place in the law."""
        return " ".join(one.told for one in self.quotes)

    def beside(self, subject: str) -> str:
        """The first quotation that has a word; nothing where none has."""
        found = (one.told for one in self.quotes if subject.lower() in one.words.lower())
        return next(found, "")

    def duties_on(self, verb: str) -> list[str]:
        """The duties with a verb of 8 U.S.C. 1373, else those that name it."""
        named = [one for one in self.duties if references(one) & EXCHANGE_LAW]
        return [one for one in self.duties if verb in one.lower()] or named


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
        found.rows += _rows(policy, wanted, marks)
    return found


def _rows(policy: Policy, wanted: Subjects, marks: dict[tuple[str, str], Mark]) -> Iterator[Beside]:
    """Each clause beside the condition; a mark on a number holds for what stands under it."""
    above: list[tuple[Clause, Mark]] = []
    for clause in policy.clauses:
        above = [one for one in above if clause.path[: len(one[0].path)] == one[0].path]
        mark, at = marks.get((policy.id, clause.anchor)), ""
        if mark is not None and clause.label:
            above.append((clause, mark))
        elif mark is None and above:
            outer, mark = above[-1]
            at = outer.number
        if clause.is_heading:
            yield Beside(policy, clause, (), (), {}, None)
            continue
        yield Beside(
            policy, clause, tuple(wanted.touches(clause.text)), tuple(savings(clause.text)),
            spoken_of(clause.text), mark, at,
        )  # fmt: skip


def _law(shelf: Shelf, condition: str) -> Law:
    act = shelf.act(condition)
    duties = tuple((act.get("condition") or {}).get("duties", ()))
    return Law(condition, act["title"], quotations(act), act["cite"], duties)
