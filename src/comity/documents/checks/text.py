"""A check as text: each award with its conditions, and the sums by status."""

from __future__ import annotations

from collections.abc import Iterator

from comity.amounts import count, dollars
from comity.documents.checks.lines import (
    CheckHead,
    RowFindings,
    findings_of_rows,
    not_yet_made_told,
)
from comity.documents.status_look import word
from comity.documents.text_layout import Column, heading, paragraph, spread, table
from comity.findings.check import Checked, Money
from comity.law.statuses import NEARNESS


def check_text(checked: Checked, width: int) -> str:
    """The whole check, no line longer than the width."""
    lines = paragraph(CheckHead(checked).first_line, width)
    for one in findings_of_rows(checked).values():
        lines += ["", *_award(one, width)]
    lines += heading("Dollars by status")
    lines += _sums(checked)
    lines += paragraph(not_yet_made_told(checked), width, 2)
    if checked.on_governments:
        lines += heading("On the governments themselves, without dollars")
        for finding in checked.on_governments:
            name = finding.asked.government.government.name
            told = f"{word(finding.status):<14}{finding.condition}, {name}"
            lines += paragraph(told, width, 2)
    return "\n".join(lines)


def _award(one: RowFindings, width: int) -> Iterator[str]:
    """An award and its conditions, the nearest to binding first."""
    award = one.award
    facts = [award.award_id or award.title or "no number", ", ".join(award.programs)]
    facts += [f"FY{award.fiscal_year}"] if award.fiscal_year else []
    told = "  ".join(fact for fact in [*facts, one.government] if fact)
    yield from spread(f"row {award.row}  {told}", dollars(award.obligated_cents), width)
    for note in award.notes:
        yield from paragraph(f"note: {note}", width, 2)
    if not one.findings:
        yield "  no condition of the registry"
    for finding in sorted(one.findings.values(), key=lambda one: NEARNESS[one.status]):
        by = finding.rows[0].deciding[0]
        decided = f" by {by}" if by != finding.condition else ""
        decided += " (counsel's own act)" * finding.by_counsel
        line = f"  {word(finding.status):<14}{finding.condition}"
        fits = len(line) + len(decided) <= width
        yield line + decided if fits else line
        if not fits:
            yield from paragraph(decided, width, 18)


def _sums(checked: Checked) -> list[str]:
    groups = checked.by_status()
    total = Money(*(sum(parts) for parts in zip(Money(), *groups.values(), strict=True)))
    rows = [_money(word(status), money) for status, money in groups.items()]
    rows += [[], _money("answered", total)]
    if checked.set_aside:
        aside = sum(one.obligated_cents or 0 for one in checked.set_aside)
        drawn = sum(one.drawn_cents or 0 for one in checked.set_aside)
        rows.append(_money("set aside", Money(len(checked.set_aside), aside, drawn)))
    columns = [
        Column("nearest to binding"),
        Column("awards", right=True),
        Column("obligated", right=True),
        Column("drawn", right=True),
    ]
    exposed = checked.exposure()
    told = f"{count(exposed.awards, 'award')} with {dollars(exposed.obligated_cents)}"
    return [*table(columns, rows), f"  Under a binding or unsettled condition: {told}."]


def _money(name: str, money: Money) -> list[str]:
    return [name, f"{money.awards:,}", dollars(money.obligated_cents), dollars(money.drawn_cents)]
