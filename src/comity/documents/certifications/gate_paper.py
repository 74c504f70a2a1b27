"""The gate before an award as a paper: what is missing, and what the conditions say then."""

from __future__ import annotations

from comity.amounts import count, dollars
from comity.documents.certifications.gate import Asked, Gate
from comity.documents.paper.blocks import Block, Bullets, Heading, body, labelled, line, quiet
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.law.statuses import CATCHES


def gate_paper(gate: Gate) -> Paper:
    """What is missing before the award can be accepted, and what would follow without it."""
    cites = Citations(gate.shelf)
    row = gate.row
    blocks: list[Block] = [
        body(_answer(gate)),
        labelled(
            "Award",
            f"{row.award_id}, listing {', '.join(row.programs) or 'not stated'}, "
            f"FY {row.fiscal_year or 'not stated'}, {dollars(row.obligated_cents)} obligated "
            f"({gate.source}, row {row.row})",
        ),
        *[quiet(f"Another row of the list was set aside: {one}") for one in gate.aside],
    ]
    for title, asked in (
        ("Missing", gate.missing),
        (
            "Asked for and signed",
            [one for one in gate.asked if one.is_needed and not one.is_missing],
        ),
        ("Not asked for on this day", [one for one in gate.asked if not one.is_needed]),
    ):
        if asked:
            blocks.append(Heading(f"{title} ({len(asked)})"))
            for one in asked:
                blocks += _certification(one, cites)
    blocks += _others(gate, cites)
    blocks += cites.sources()
    about = gate.government.government.name
    return paper_of(gate.shelf, f"Gate: award {row.award_id}", about, gate.days, blocks)


def _answer(gate: Gate) -> str:
    missing = gate.missing
    if missing:
        names = ", ".join(one.due.condition for one in missing)
        return (
            f"{count(len(missing), 'certification')} of conditions that bind or may bind "
            f"{'is' if len(missing) == 1 else 'are'} not recorded as signed: {names}."
        )
    if any(one.is_needed for one in gate.asked):
        return "Every certification asked for by a condition that binds or may bind is recorded."
    return "No condition that binds or may bind on this award asks for a certification."


def _certification(one: Asked, cites: Citations) -> list[Block]:
    finding, due = one.finding, one.due
    status = word(finding.status, by_counsel=finding.by_counsel)
    told: list[Block] = [
        Heading(f"{due.condition} ({status})", 2),
        body(due.title, cites.act(due.condition), "."),
        labelled("Status", finding.because, cites.acts_beside(due.condition, finding)),
        labelled("Recorded", f"{one.life.told}."),
        labelled("Who signs", f"{due.who}, {due.by_when}."),
    ]
    told += [labelled("Words of the form", f'"{due.quote}"')] if due.quote else []
    for deadline in due.deadlines:
        past = " (past)" if deadline.is_past else ""
        note = f" ({deadline.note})" if deadline.note else ""
        told.append(labelled("Deadline", f"{deadline.when}{past}: {deadline.what}{note}"))
    told += [labelled("Penalty named", due.penalty)] if due.penalty else []
    if one.is_missing:
        told.append(
            labelled("If the award is accepted without it, the condition says", due.consequence)
        )
    return told + [labelled("Note", caveat) for caveat in finding.caveats]


def _others(gate: Gate, cites: Citations) -> list[Block]:
    binding = [one for one in gate.others if one.status in CATCHES and not one.about["competitive"]]
    if not binding:
        return []
    lines = tuple(
        line(
            f"{one.condition} ({word(one.status, by_counsel=one.by_counsel)}): {one.title}",
            cites.acts(one.rows[0].deciding),
        )
        for one in binding
    )
    title = f"Also on this award, without a certification of their own ({len(binding)})"
    return [Heading(title), Bullets(lines)]
