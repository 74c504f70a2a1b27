"""Options of a staff report: for each, only what the record says follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from comity.amounts import count, dollars
from comity.documents.briefs.page import BriefPage
from comity.documents.paper.blocks import Column, Line, Table, line, row
from comity.documents.paper.notes import Citations
from comity.findings.check import money_of
from comity.law.cases import Case
from comity.law.registry import Registry

_OPTIONS = (
    Column("Option", 2.6),
    Column("What the record says", 7.5),
    Column("Dollars concerned", 3),
    Column("Next dated deadline", 3),
)


def options_table(page: BriefPage, cases: Sequence[Case], cites: Citations) -> Table:
    """Sign, sign with reservation, decline, join, wait: facts for each, no preference."""
    dollars_told, day = _dollars(page), _deadline(page)
    told = (
        ("Sign as asked", _penalties(page, cites)),
        ("Sign with words of reservation", line(
            "The registry holds no answer of an agency to a reservation. The penalties named by "
            "the forms are those of the first row.")),
        ("Decline to sign", _consequences(page, cites)),
        ("Join a case against these conditions", _cases(cases)),
        ("Take no step by the deadline", line(
            "The conditions name the same consequences as for a missing certification.")),
    )  # fmt: skip
    rows = tuple(row(name, words, dollars_told, day) for name, words in told)
    return Table("Options, in no order of preference", _OPTIONS, rows)


def cases_on(registry: Registry, conditions: Sequence[str], day: date) -> list[Case]:
    """Cases that challenge some of the conditions and were filed by a day."""
    wanted = set(conditions)
    return [
        case
        for case in registry.cases.values()
        if wanted & set(case.challenges) and is_filed(registry, case, day)
    ]


def is_filed(registry: Registry, case: Case, day: date) -> bool:
    """Whether a case was filed by a day; where that day is not known, whether anybody joined."""
    if case.filed is not None:
        return case.filed.from_ <= day
    joined = registry.joinings.get(case.id, ())
    return any(act.entered.from_ <= day for act in joined)


def _dollars(page: BriefPage) -> str:
    if page.footing is None:
        return "no award list"
    found = {row.row: row for one in page.certifications for row in one.item.line.rows}
    money = money_of(found.values())
    return f"{dollars(money.obligated_cents)} obligated on {count(money.awards, 'award')}"


def _deadline(page: BriefPage) -> str:
    coming = [one.next for one in page.certifications if one.next is not None]
    first = min(coming, key=lambda one: one.day, default=None)
    return f"{first.when}: {first.what}" if first else "none dated lies ahead"


def _penalties(page: BriefPage, cites: Citations) -> Line:
    told = [
        line(
            f"{one.item.condition}: {one.penalty.rstrip('.')}", cites.act(one.item.condition), ". "
        )
        for one in page.certifications
        if one.penalty
    ]
    return _joined(told) or line("No form in the registry names a penalty.")


def _consequences(page: BriefPage, cites: Citations) -> Line:
    told = []
    for one in page.certifications:
        asked = page.brief.shelf.act(one.item.condition)["condition"]
        words = asked["consequence"].rstrip(".")
        told.append(line(f"{one.item.condition}: {words}", cites.act(one.item.condition), ". "))
    return _joined(told) or line("No condition that binds or may bind asks for a certification.")


def _cases(cases: Sequence[Case]) -> Line:
    if not cases:
        return line("The registry holds no case against these conditions.")
    are = "is" if len(cases) == 1 else "are"
    return line(
        f"{count(len(cases), 'case')} against these conditions {are} in the registry, listed "
        "below. An order for the parties of a case reaches those who had "
        "joined by its own day; later joiners wait for an order of their own."
    )


def _joined(parts: Sequence[Line]) -> Line:
    return tuple(span for part in parts for span in part)


def cases_listed(cases: Sequence[Case]) -> tuple[Line, ...]:
    """Each case with its court and docket."""
    return tuple(
        line(f"{case.short}: {case.court}{f', No. {case.dockets[0]}' if case.dockets else ''}")
        for case in cases
    )
