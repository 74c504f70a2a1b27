"""The flow-down list as an exhibit and as a workbook."""

from __future__ import annotations

from comity.amounts import count, dollars
from comity.documents.exhibits.flow_down import FlowDown, Term
from comity.documents.paper.blocks import Block, Bullets, Heading, Line, Table, body, line
from comity.documents.paper.blocks import Column as Cell
from comity.documents.paper.blocks import row as cells
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, law_told, paper_of
from comity.documents.sheets.chains import Chains
from comity.documents.sheets.workbook import (
    Column,
    header,
    link_to,
    new_book,
    new_sheet,
    put,
    put_dollars,
    put_status,
    save,
)
from comity.documents.sheets.workbook import line as write_line
from comity.documents.status_look import word
from comity.law.statuses import CATCHES

_TERMS = (
    Cell("Row", 1, right=True),
    Cell("Subrecipient", 3.6),
    Cell("Award", 3),
    Cell("Amount", 2.6, right=True),
    Cell("Term", 4.5),
    Cell("Passed on", 2.2),
    Cell("Signed", 2),
    Cell("For the recipient", 2.2),
    Cell("For the subrecipient", 3),
)
_SHEET = [
    Column("Row", 7, "centred"),
    Column("Subrecipient", 32),
    Column("Award", 22),
    Column("Amount", 18, "money"),
    Column("Term", 44),
    Column("Title", 60, "wrapped"),
    Column("Passed on", 14),
    Column("Day passed on", 12, "day"),
    Column("Day signed", 12, "day"),
    Column("Status for the recipient", 18),
    Column("Status for the subrecipient", 18),
]
FIRST = 4


def flow_down_paper(found: FlowDown, about: str) -> Paper:
    """The list with, for each term, whether it was passed on and what its status is."""
    shelf, days = found.checked.shelf, found.checked.days
    cites = Citations(shelf)
    blocks: list[Block] = [body(_answer(found))]
    if found.terms:
        rows = tuple(_term(one, cites) for one in found.terms)
        caption = f"Terms and subrecipients, by row of {found.given.name}"
        blocks.append(Table(caption, _TERMS, rows))
    if found.set_aside:
        reasons = tuple(line(reason) for _, reason in found.set_aside)
        blocks += [Heading(f"Set aside ({len(found.set_aside)})"), Bullets(reasons)]
    blocks += cites.sources()
    return paper_of(shelf, "Flow-down to subrecipients", about, days, blocks, wide=True)


def flow_down_book(found: FlowDown, about: str) -> bytes:
    """The same as a workbook; each status leads to its chain."""
    shelf, days = found.checked.shelf, found.checked.days
    book, chains = new_book(), Chains(shelf)
    dates = f"{about} on {days.on}, as known {days.known} ({law_told(shelf)})"
    sheet = new_sheet(book, "Flow-down", "Flow-down to subrecipients", [dates])
    header(sheet, FIRST - 1, _SHEET)
    for at, one in enumerate(found.terms, FIRST):
        values = [
            one.to.row, one.to.name, one.award.award_id, None, one.finding.condition,
            one.finding.title, _passed(one), one.to.passed, one.to.signed, None, None,
        ]  # fmt: skip
        write_line(sheet, at, _SHEET, values)
        put_dollars(sheet, at, 4, one.to.amount_cents)
        for column, finding in ((10, one.finding), (11, one.own)):
            if finding is not None:
                cell = put_status(sheet, at, column, finding.status, by_counsel=finding.by_counsel)
                link_to(sheet, cell, f"Chain!A{chains.line(finding)}")
    chains.write(book)
    aside = new_sheet(book, "Set aside", "Rows set aside", [_counts(found)])
    for at, (number, reason) in enumerate(found.set_aside, FIRST):
        put(aside, at, 1, number)
        put(aside, at, 2, reason)
    return save(book, days.known, dates)


def _answer(found: FlowDown) -> str:
    passed = [one for one in found.terms if one.is_passed]
    lifted = sum(one.finding.status in ("blocked", "void") for one in passed)
    open_terms = sum(not one.is_passed and one.finding.status in CATCHES for one in found.terms)
    return (
        f"{_counts(found)} {count(len(passed), 'term')} passed on, of which {lifted or 'none'} "
        f"{'is' if lifted == 1 else 'are'} blocked or void for the recipient; "
        f"{count(open_terms, 'term')} that bind or may bind the award "
        f"{'is' if open_terms == 1 else 'are'} not recorded as passed on."
    )


def _counts(found: FlowDown) -> str:
    whole = len(found.given.rows) + len(found.given.set_aside)
    return (
        f"{count(whole, 'row')} of {found.given.name}: {found.rows_used} used, "
        f"{len(found.set_aside)} set aside."
    )


def _passed(one: Term) -> str:
    return "yes" if one.is_passed else "not recorded"


def _term(one: Term, cites: Citations) -> tuple[Line, ...]:
    day = f", {one.to.passed}" if one.is_passed and one.to.passed else ""
    finding = one.finding
    own = word(one.own.status, by_counsel=one.own.by_counsel) if one.own else "no government"
    return cells(
        str(one.to.row), one.to.name, one.award.award_id or "", dollars(one.to.amount_cents),
        line(finding.condition, cites.once([finding.condition])), f"{_passed(one)}{day}",
        str(one.to.signed or "not recorded"),
        line(word(finding.status, by_counsel=finding.by_counsel),
             cites.once(finding.rows[0].deciding)),
        own,
    )  # fmt: skip
