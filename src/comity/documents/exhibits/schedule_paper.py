"""The schedule of awards at risk as an exhibit."""

from __future__ import annotations

from comity.amounts import count, dollars, rows_named
from comity.documents.exhibits.condition_table import condition_numbers, condition_table
from comity.documents.exhibits.schedule import Amounts, Entry, Schedule
from comity.documents.paper.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Line,
    Table,
    body,
    line,
    linked,
    quiet,
    row,
)
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.findings.check import Days

_AWARDS = (
    Column("Row", 1, right=True),
    Column("Award", 3.2),
    Column("Program and agency", 5.2),
    Column("FY", 1.2),
    Column("Status", 2),
    Column("Conditions", 3.2),
    Column("Obligated", 3, right=True),
    Column("Drawn", 3, right=True),
    Column("Not drawn", 3, right=True),
)
_FOOTING = (
    Column("Part of the list", 7),
    Column("Awards", 2, right=True),
    Column("Obligated", 3, right=True),
    Column("Drawn", 3, right=True),
)


def schedule_paper(schedule: Schedule, title: str = "Schedule of awards at risk") -> Paper:
    """The schedule with its conditions, its footing and the source of each number."""
    page = schedule.page
    cites = Citations(page.brief.shelf)
    numbers = condition_numbers(schedule.items)
    blocks: list[Block] = [body(told_in_short(schedule))]
    if schedule.entries:
        caption = f"Awards at risk, by row of {schedule.source}"
        rows = [_entry(one, numbers) for one in schedule.entries]
        blocks.append(Table(caption, _AWARDS, (*rows, _total(schedule.total)), totals=1))
        blocks += [
            Heading("Conditions"),
            condition_table(schedule.items, cites, "Conditions that bind or may bind", numbers),
        ]
    blocks += [Heading("Footing"), footing_table(schedule), *_notes(schedule)]
    blocks += [Heading("Where the numbers come from"), Bullets(sources_of_numbers(schedule))]
    blocks += cites.sources()
    days = Days(page.on, page.known)
    return paper_of(page.brief.shelf, title, page.government, days, blocks, wide=True)


def told_in_short(schedule: Schedule) -> str:
    """How many awards and dollars are at risk, in a sentence."""
    total = schedule.total
    if not schedule.entries:
        return f"No award of {schedule.source} is under a binding or unsettled condition."
    verb = "is" if total.awards == 1 else "are"
    return (
        f"{count(total.awards, 'award')} of {schedule.source} {verb} under at least one condition "
        f"that binds or is unsettled on this day: {dollars(total.obligated)} obligated, "
        f"{dollars(total.drawn)} drawn, {dollars(total.left)} not drawn. Each award counts once, "
        "however many conditions reach it."
    )


def footing_table(schedule: Schedule) -> Table:
    """How the list adds up."""
    rows = [_part(part.name, part.amounts) for part in schedule.parts]
    whole = _part(f"In {schedule.source}", schedule.whole)
    return Table("The whole list, to the cent", _FOOTING, (*rows, whole), totals=1)


def sources_of_numbers(schedule: Schedule) -> tuple[Line, ...]:
    """Each source that the list names, with the rows it stands for."""
    found: dict[str, list[int]] = {}
    for entry in schedule.entries:
        figure = f"{entry.row.figure}: " if entry.row.figure else ""
        source = entry.row.source or "the list names no source"
        found.setdefault(f"{figure}{source}", []).append(entry.row.row)
    return tuple(
        linked(f"{schedule.source}, {rows_named(rows)}. {source}") for source, rows in found.items()
    ) or (line(f"{schedule.source}: no row is at risk."),)


def _entry(entry: Entry, numbers: dict[str, str]) -> tuple[Line, ...]:
    award = entry.row
    programs = ", ".join(award.programs) or "no listing"
    title = f" {award.title}" if award.title else ""
    agency = f"; {award.agency}" if award.agency else ""
    part = f" (part of row {entry.inside.of}, not added)" if entry.inside else ""
    return row(
        str(award.row), f"{award.award_id or 'without a number'}{part}",
        f"{programs}{title}{agency}", str(award.fiscal_year or ""), word(entry.line.status),
        ", ".join(dict.fromkeys(numbers[item.anchor] for item in entry.items)),
        dollars(award.obligated_cents), dollars(award.drawn_cents), left_told(entry),
    )  # fmt: skip


def left_told(entry: Entry) -> str:
    """What is not drawn, where both amounts are stated."""
    obligated, drawn = entry.row.obligated_cents, entry.row.drawn_cents
    return dollars(None if obligated is None or drawn is None else obligated - drawn)


def _total(total: Amounts) -> tuple[Line, ...]:
    return row(
        "", "Total", count(total.awards, "award"), "", "", "", dollars(total.obligated),
        dollars(total.drawn), dollars(total.left),
    )  # fmt: skip


def _part(name: str, amounts: Amounts) -> tuple[Line, ...]:
    return row(name, f"{amounts.awards:,}", dollars(amounts.obligated), dollars(amounts.drawn))


def _notes(schedule: Schedule) -> list[Block]:
    return [quiet(one if one.endswith(".") else f"{one}.") for one in schedule.notes]
