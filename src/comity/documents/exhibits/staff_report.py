"""A staff report: status today, dollars, who signs what by when, options; no recommendation."""

from __future__ import annotations

from comity.amounts import count, dollars
from comity.documents.briefs.item import Certification
from comity.documents.briefs.page import BriefPage
from comity.documents.exhibits.condition_table import condition_numbers, condition_table
from comity.documents.exhibits.options import cases_listed, cases_on, options_table
from comity.documents.paper.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Table,
    body,
    gap,
    labelled,
    line,
    quiet,
    row,
)
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.findings.check import Days
from comity.law.registry import Registry

_DOLLARS = (
    Column("Nearest to binding", 4),
    Column("Awards", 2, right=True),
    Column("Obligated", 3, right=True),
    Column("Drawn", 3, right=True),
)
_SHOWN = ("binding", "unsettled", "blocked")


def staff_report(page: BriefPage, registry: Registry) -> Paper:
    """The report of a brief, with or without an award list.

    Args:
        registry: names the cases against the conditions.
    """
    cites = Citations(page.brief.shelf)
    items = [item for status in _SHOWN for item in page.sections.get(status, ())]
    blocks: list[Block] = [
        Heading("In short"),
        *[body(sentence) for sentence in page.sentences],
        *[quiet(caveat) for caveat in page.caveats],
        *_certifications(page, cites),
        Heading("Status of each condition"),
    ]
    if items:
        blocks.append(
            condition_table(
                items, cites, "Conditions that bind, are unsettled or are blocked",
                condition_numbers(items),
            )
        )  # fmt: skip
    else:
        blocks.append(body("No condition of the registry binds, is unsettled or is blocked."))
    blocks += _dollars(page)
    cases = cases_on(registry, [item.condition for item in items], min(page.on, page.known))
    blocks += [Heading("Options"), options_table(page, cases, cites)]
    if cases:
        blocks += [Heading("Cases against these conditions", 2), Bullets(cases_listed(cases))]
    blocks += _resolution(page)
    blocks += cites.sources()
    days = Days(page.on, page.known)
    title = "Staff report: conditions on federal awards"
    return paper_of(page.brief.shelf, title, page.government, days, blocks)


def _certifications(page: BriefPage, cites: Citations) -> list[Block]:
    blocks: list[Block] = [Heading(f"To be signed ({len(page.certifications) or 'nothing'})")]
    for one in page.certifications:
        blocks += _certification(one, cites)
    return blocks


def _certification(one: Certification, cites: Citations) -> list[Block]:
    item = one.item
    blocks: list[Block] = [
        Heading(f"{item.condition} ({item.word})", 2),
        body(item.title, cites.act(item.condition), "."),
        labelled("Who and when", f"{one.who}, {one.by_when}."),
    ]
    if one.quote:
        blocks.append(Paragraph(line(f'"{one.quote}"'), "quote"))
    for deadline in one.deadlines:
        past = " (past)" if deadline.is_past else ""
        blocks.append(labelled("Deadline", f"{deadline.when}{past}: {deadline.what}"))
    blocks += [labelled("Penalty named", one.penalty)] if one.penalty else []
    if item.rows:
        money = (
            f"{count(item.money.awards, 'award')}, {dollars(item.money.obligated_cents)} obligated"
        )
        blocks.append(labelled("Awards", f"{money} ({item.rows_told})"))
    return blocks


def _dollars(page: BriefPage) -> list[Block]:
    if page.footing is None:
        return [Heading("Dollars"), body("No award list was given, so no dollars are told.")]
    footing = page.footing
    rows = [
        row(word(one.status), f"{one.money.awards:,}", dollars(one.money.obligated_cents),
            dollars(one.money.drawn_cents))
        for one in footing.by_status
    ]  # fmt: skip
    counted = footing.counted
    rows.append(
        row("Counted", f"{counted.awards:,}", dollars(counted.obligated_cents),
            dollars(counted.drawn_cents))
    )  # fmt: skip
    assert page.brief.checked is not None
    source = page.brief.checked.awards.path.name
    caption = f"Awards by the status nearest to binding, each once ({source})"
    return [Heading("Dollars"), Table(caption, _DOLLARS, tuple(rows), totals=1)]


def _resolution(page: BriefPage) -> list[Block]:
    """The acts on which a conditional resolution would turn, and a gap for its words."""
    back = [
        line(f"{item.condition}: {item.back}")
        for item in page.sections.get("blocked", ())
        if item.back
    ]
    blocks: list[Block] = [Heading("For a resolution")]
    if back:
        blocks += [body("What would bring a blocked condition back:"), Bullets(tuple(back))]
    return [*blocks, body(gap("words of the resolution, supplied by counsel"))]
