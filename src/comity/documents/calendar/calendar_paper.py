"""The entries as a paper: what lies ahead, what is past, what has no date."""

from __future__ import annotations

from comity.amounts import count
from comity.documents.calendar.entries import Calendar, Entry
from comity.documents.paper.blocks import Block, Bullets, Column, Heading, Table, body, line, row
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.findings.check import Days

_ENTRIES = (
    Column("When", 3),
    Column("Kind", 2),
    Column("What", 4),
    Column("About", 4),
    Column("Status", 2),
    Column("Told", 6),
)


def calendar_paper(calendar: Calendar) -> Paper:
    """The calendar as a table."""
    page = calendar.page
    cites = Citations(page.brief.shelf)
    ahead = [one for one in calendar.entries if not one.is_past]
    past = [one for one in calendar.entries if one.is_past]
    blocks: list[Block] = [
        body(f"{count(len(ahead), 'dated deadline')} on this day or ahead, {len(past)} past, "
             f"{count(len(calendar.undated), 'certification')} without a date in the record.")
    ]  # fmt: skip
    for name, entries in (("Ahead", ahead), ("Past", past)):
        if entries:
            blocks.append(Heading(name))
            blocks.append(_table(f"{name}, in the order of time", entries, cites))
    if calendar.undated:
        told = tuple(
            line(f"{one.about} ({one.status}): {one.what}", cites.once([one.about]))
            for one in calendar.undated
        )
        blocks += [Heading("Without a date in the record"), Bullets(told)]
    blocks += cites.sources()
    days = Days(page.on, page.known)
    return paper_of(page.brief.shelf, "Deadlines", page.government, days, blocks, wide=True)


def _table(caption: str, entries: list[Entry], cites: Citations) -> Table:
    rows = tuple(
        row(
            one.when, one.kind, one.what,
            line(one.about, () if one.kind == "own" else cites.once([one.about])),
            one.status, one.told,
        )
        for one in entries
    )  # fmt: skip
    return Table(caption, _ENTRIES, rows)
