"""A checklist for joining a case: what the record says, and what is open for the government."""

from __future__ import annotations

from comity.amounts import count, dollars, rows_named
from comity.documents.act_list import ActEntry
from comity.documents.briefs.page import BriefPage
from comity.documents.certifications.follow_acts import programs_of
from comity.documents.paper.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Line,
    Table,
    body,
    gap,
    labelled,
    line,
    row,
)
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.errors import InputError
from comity.findings.answers import answer
from comity.findings.check import Days, money_of
from comity.findings.finding import Asked
from comity.findings.shelf import Shelf
from comity.law.cases import Case
from comity.law.registry import Registry
from comity.law.wording import in_words, listed

_CHECKS = (
    Column("To settle", 3),
    Column("What the record says", 8),
    Column("For the government", 4),
)
_CONDITIONS = (Column("Condition", 6), Column("Programs", 3), Column("Status today", 3))


def find_case(registry: Registry, given: str) -> Case:
    """A case by its id.

    Raises: InputError, with the nearest ids, where there is none.
    """
    from difflib import get_close_matches

    if given in registry.cases:
        return registry.cases[given]
    near = get_close_matches(given, registry.cases, n=3, cutoff=0.4) or list(registry.cases)[:3]
    raise InputError(f'--case: found "{given}"; did you mean {" or ".join(near)}?')


def joinder(page: BriefPage, case: Case, shelf: Shelf) -> Paper:
    """The checklist for one government and one case.

    Raises: InputError where the case was filed after the day asked, or known only later.
    """
    day = min(page.on, page.known)
    if case.filed is not None and case.filed.from_ > day:
        raise InputError(
            f"--case: found {case.id}, filed {in_words(case.filed.from_)}, after "
            f"{in_words(day)}; ask about a later day."
        )
    cites = Citations(shelf)
    joined = _joined(page, case, shelf)
    blocks: list[Block] = [
        labelled("Case", f"{case.title}, {case.court}{_dockets(case)}"),
        body(_party(page, joined, shelf), cites.acts(joined[:1]), "."),
        _checks(page, case, shelf),
        Heading("Conditions challenged"),
        _conditions(page, case, shelf, cites),
        Heading("Orders of the case so far"),
        *_orders(page, case, shelf, cites),
        *cites.sources(),
    ]
    title = f"Checklist for joining {case.short}"
    return paper_of(shelf, title, page.government, Days(page.on, page.known), blocks)


def _dockets(case: Case) -> str:
    return f", No. {listed(list(case.dockets))}" if case.dockets else ""


def _is_known(page: BriefPage, record: dict[str, list[int]]) -> bool:
    return record["entered"][0] <= min(page.on, page.known).toordinal()


def _joinings(page: BriefPage, case: Case, shelf: Shelf) -> list[str]:
    return [
        act
        for act in shelf.acts
        if (record := shelf.act(act)).get("case") == case.id and _is_known(page, record)
    ]


def _joined(page: BriefPage, case: Case, shelf: Shelf) -> list[str]:
    slug = page.brief.government.slug
    return [act for act in _joinings(page, case, shelf) if slug in shelf.act(act)["parties"]]


def _party(page: BriefPage, joined: list[str], shelf: Shelf) -> str:
    if joined:
        day = ActEntry(0, joined[0], shelf.act(joined[0])).day
        return f"{page.government} is a party in the registry since {day}"
    return f"{page.government} is no party that the registry names on {in_words(page.on)}"


def _checks(page: BriefPage, case: Case, shelf: Shelf) -> Table:
    joinings = [shelf.act(act) for act in _joinings(page, case, shelf)]
    named = sum(len(record["parties"]) for record in joinings)
    unnamed = sum(record["unnamed"] for record in joinings)
    days = listed([ActEntry(0, one["id"], one).day for one in joinings], most=6) or "none known"
    programs = _programs(case, shelf)
    rows: list[tuple[Line, ...]] = [
        row("Programs pleaded", listed(programs, most=20) or "none named",
            line(gap("programs to plead"))),
        row("Awards of these programs", _awards(page, programs), line(gap("checked by finance"))),
        row("Declarant", "not in the record", line(gap("office of the declarant"))),
        row("Authority of the governing body", "not in the record",
            line(gap("resolution and its day"))),
        row("Parties so far", f"{count(named, 'government')} named, {unnamed} counted and not "
            f"named; days of joining: {days}", line(gap("sign-on sent"))),
        row("Next motion or hearing", "not in the record", line(gap("day and hour"))),
        row("Cost and engagement", "not in the record", line(gap("terms with counsel"))),
        row("From which day an order would reach it",
            "an order for the parties reaches those who had joined by its own day",
            line(gap("order expected"))),
    ]  # fmt: skip
    return Table("To settle before joining", _CHECKS, tuple(rows))


def _programs(case: Case, shelf: Shelf) -> list[str]:
    known = [one for one in case.challenges if one in shelf.conditions]
    found = [program for one in known for program in programs_of(shelf, one)]
    return sorted(dict.fromkeys(found))


def _awards(page: BriefPage, programs: list[str]) -> str:
    if page.footing is None:
        return "no award list was given"
    agencies = {one[:3] for one in programs if one.endswith("*")}
    rows = [
        line.row
        for line in page.awards
        if any(one in programs or one[:3] in agencies for one in line.row.programs)
    ]
    if not rows:
        return "no award of the list is under a program that the challenged conditions name"
    money = money_of(rows)
    return (
        f"{count(money.awards, 'award')} with {dollars(money.obligated_cents)} obligated "
        f"({rows_named([one.row for one in rows])})"
    )


def _conditions(page: BriefPage, case: Case, shelf: Shelf, cites: Citations) -> Block:
    asked = Asked(page.brief.government, on=page.on, known=page.known)
    rows = []
    for name in case.challenges:
        if name in shelf.conditions:
            finding = answer(shelf, name, asked)
            told = line(f"{finding.title} ({name})", cites.act(name))
            programs = listed(programs_of(shelf, name), most=6) or "the government itself"
            rows.append(row(told, programs, word(finding.status, by_counsel=finding.by_counsel)))
    if not rows:
        return body("The registry names no condition that this case challenges.")
    return Table("Conditions that the case challenges", _CONDITIONS, tuple(rows))


def _orders(page: BriefPage, case: Case, shelf: Shelf, cites: Citations) -> list[Block]:
    """Orders that lift a challenged condition for the parties of this case, or name its title."""
    found = []
    for act in shelf.acts:
        record = shelf.act(act)
        hits = [
            target
            for target in record.get("targets", ())
            if target["act"] in case.challenges
            and case.short in f"{target['for']} {record['cite']}"
        ]
        if hits and _is_known(page, record):
            entry = ActEntry(0, act, record)
            reach = listed(list(dict.fromkeys(one["for"] for one in hits)))
            told = f"{entry.day}, {entry.by}: {entry.title.rstrip('.')}. It reaches {reach}"
            found.append(line(told, cites.act(act), "."))
    if not found:
        return [body("None that lifts a challenged condition is in the registry by this day.")]
    return [Bullets(tuple(found))]
