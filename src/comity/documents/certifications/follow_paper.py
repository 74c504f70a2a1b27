"""The story of a certification as a paper: from the first notice to the dollars."""

from __future__ import annotations

from comity.amounts import count, dollars, rows_named
from comity.documents.certifications.follow import Event, Followed
from comity.documents.paper.blocks import (
    Block,
    Column,
    Heading,
    Line,
    Table,
    body,
    labelled,
    line,
    row,
)
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.findings.check import money_of
from comity.law.statuses import CATCHES
from comity.law.wording import in_words

_STORY = (Column("Day", 2), Column("What", 1.6), Column("Told", 9))
_DOLLARS = (
    Column("Row", 1, right=True),
    Column("Award", 3),
    Column("FY", 1),
    Column("Status", 2),
    Column("Certification", 4),
    Column("Obligated", 3, right=True),
    Column("Drawn", 3, right=True),
    Column("Not drawn", 3, right=True),
)


def follow_paper(followed: Followed) -> Paper:
    """Notices, deadlines, what was signed or not, status changes, orders, dollars by award."""
    cites = Citations(followed.shelf)
    finding = followed.finding
    blocks: list[Block] = [
        body(finding.title, cites.act(followed.condition), "."),
        labelled(
            "Status",
            f"{word(finding.status, by_counsel=finding.by_counsel)}. {finding.because}",
            cites.acts_beside(followed.condition, finding),
        ),
        *_asked(followed),
        Heading("From the first notice"),
        Table(
            "In the order of the days",
            _STORY,
            tuple(_event(one, followed.condition, cites) for one in followed.events),
        ),
        Heading("Dollars"),
        *_dollars(followed),
        *cites.sources(),
    ]
    title = f"Followed: {followed.condition}"
    about = followed.government.government.name
    return paper_of(followed.shelf, title, about, followed.days, blocks, wide=True)


def _asked(followed: Followed) -> list[Block]:
    due = followed.due
    if due is None:
        return []
    told: list[Block] = [labelled("Who signs", f"{due.who}, {due.by_when}.")]
    told += [labelled("Penalty named", due.penalty)] if due.penalty else []
    return [*told, labelled("What the condition says follows", due.consequence)]


def _event(event: Event, condition: str, cites: Citations) -> tuple[Line, ...]:
    """A row; the condition itself is cited at the head of the paper, and where it was made."""
    acts = [act for act in event.acts if act != condition or event.kind == "notice"]
    told = line(event.told, cites.acts(acts))
    if event.entry:
        told = line(event.told, cites.note(f"certifications.jsonl, line {event.entry}."))
    return row(event.when or in_words(event.day), event.kind, told)


def _dollars(followed: Followed) -> list[Block]:
    if not followed.source:
        return [body("No award list was given, so no dollars are told.")]
    awards = followed.awards
    if not awards:
        return [body(f"No award of {followed.source} is under this condition.")]
    caught = [one.row for one in awards if one.finding.status in CATCHES]
    everything, exposed = money_of(one.row for one in awards), money_of(caught)
    rows = [
        row(
            str(one.row.row), one.row.award_id or one.row.title or "without a number",
            str(one.row.fiscal_year or ""), word(one.finding.status), one.life.told,
            dollars(one.row.obligated_cents), dollars(one.row.drawn_cents),
            _left(one.row.obligated_cents, one.row.drawn_cents),
        )
        for one in awards
    ]  # fmt: skip
    obligated = sum(one.row.obligated_cents or 0 for one in awards)
    drawn = sum(one.row.drawn_cents or 0 for one in awards)
    left = sum(
        one.row.obligated_cents - one.row.drawn_cents
        for one in awards
        if one.row.obligated_cents is not None and one.row.drawn_cents is not None
    )
    total = row("", "Total", "", "", "", dollars(obligated), dollars(drawn), dollars(left))
    told = (
        f"{count(everything.awards, 'award')} of {followed.source} "
        f"{'is' if everything.awards == 1 else 'are'} under this condition, with "
        f"{dollars(everything.obligated_cents)} obligated; for "
        f"{count(exposed.awards, 'award')} with {dollars(exposed.obligated_cents)} it binds or is "
        f"unsettled on this day"
    )
    named = f" ({rows_named([one.row for one in caught])})" if caught else ""
    caption = f"Awards under the condition, by row of {followed.source}; each award once"
    return [body(f"{told}{named}."), Table(caption, _DOLLARS, (*rows, total), totals=1)]


def _left(obligated: int | None, drawn: int | None) -> str:
    return dollars(None) if obligated is None or drawn is None else dollars(obligated - drawn)
