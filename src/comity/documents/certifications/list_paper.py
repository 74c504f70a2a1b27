"""Certifications of a workspace as a paper: what is due, what was done; all steps of one."""

from __future__ import annotations

from collections import Counter

from comity.documents.certifications.gate import Asked
from comity.documents.certifications.life import life, standing
from comity.documents.certifications.step import DONE, STATES, STRUCK, Step
from comity.documents.paper.blocks import Block, Column, Line, Table, body, line, quiet, row
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.findings.check import Days
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.law.wording import listed

_LIST = (
    Column("Award", 2),
    Column("Condition", 4),
    Column("Status of the condition", 2),
    Column("Certification", 4),
    Column("Next deadline", 3),
)
_STEPS = (
    Column("Line", 1, right=True),
    Column("Done", 3),
    Column("Act", 3),
    Column("Award", 3),
    Column("Office", 3),
    Column("Document", 4),
    Column("Written down", 2),
    Column("Note", 4),
)


def list_paper(
    shelf: Shelf, days: Days, about: str, steps: list[Step], asked: list[Asked]
) -> Paper:
    """What is due and what was done.

    A certification of a condition that does not bind on the day is only counted, unless something
    was done about it.

    Args:
        asked: certifications that conditions on the awards of a list ask for.
    """
    told = {one.due.condition + one.life_key: one for one in map(_Asked, asked)}
    rows = [one.row for one in told.values() if one.is_told]
    keys = {one.key for one in told.values()}
    is_mixed = len({one.government for one in steps}) > 1
    for step in standing(steps, on=days.on, known=days.known):
        if step.key not in keys:
            keys.add(step.key)
            lived = life(steps, step.key, on=days.on, known=days.known)
            award = f"{step.award} ({step.government})" if is_mixed else step.award
            rows.append(row(award, step.condition, "not asked", lived.told, ""))
    needed = sum(one.is_missing for one in asked)
    others = Counter(one.status for one in told.values() if not one.is_told)
    blocks: list[Block] = [
        body(
            f"{len(rows) or 'No'} certification{'' if len(rows) == 1 else 's'}; "
            f"{needed or 'none'} asked for by a condition that binds or may bind and not signed."
        )
    ]
    if others:
        named = listed([f"{number:,} {status}" for status, number in others.most_common()])
        blocks.append(
            quiet(f"Not listed, since their condition does not bind on this day: {named}.")
        )
    if rows:
        blocks.append(Table("Certifications by award and condition", _LIST, tuple(rows)))
    return paper_of(shelf, "Certifications", about, days, blocks, wide=True)


def steps_of(steps: list[Step], government: Seen | None, asked: list[Asked]) -> list[Step]:
    """The steps of a government and of those whose awards a list has; of all, where none is asked.

    A workspace may keep the certifications of several governments.
    """
    if government is None and not asked:
        return steps
    wanted = {one.government.slug for one in asked} | ({government.slug} if government else set())
    return [one for one in steps if one.government in wanted]


class _Asked:
    """A certification that is asked for, as a row."""

    def __init__(self, asked: Asked) -> None:
        self.due = asked.due
        number = asked.row.award_id or f"row {asked.row.row}"
        self.life_key = number + asked.government.slug
        self.key = _key(asked)
        status = word(asked.finding.status, by_counsel=asked.finding.by_counsel)
        self.status = status
        self.is_told = asked.is_needed or bool(asked.life.steps)
        coming = asked.due.next
        deadline = f"{coming.when}: {coming.what}" if coming else "none dated lies ahead"
        self.row: tuple[Line, ...] = row(
            number, asked.due.condition, status, asked.life.told, deadline
        )


def _key(asked: Asked) -> tuple[str, str, str]:
    from comity.documents.certifications.step import award_key

    return asked.government.slug, award_key(asked.row.award_id or ""), asked.due.condition


def show_paper(shelf: Shelf, days: Days, about: str, steps: list[Step]) -> Paper:
    """Every step known by the day of knowledge, struck ones too, in the order of the lines."""
    known = [one for one in steps if one.entered <= days.known]
    struck = {one.strikes: one.entry for one in known if one.kind == STRUCK}
    rows = tuple(_step(one, struck) for one in known)
    blocks: list[Block] = [body(_counted(known, struck))]
    if rows:
        blocks.append(Table("Every line, as it was written", _STEPS, rows))
    return paper_of(shelf, "Acts of certification", about, days, blocks, wide=True)


def _counted(steps: list[Step], struck: dict[int, int]) -> str:
    counts = [
        f"{number} {STATES[kind]}"
        for kind in DONE
        if (number := sum(one.kind == kind and one.entry not in struck for one in steps))
    ]
    told = ", ".join(counts) or "nothing recorded"
    return f"{told}; {len(struck) or 'no'} line{'' if len(struck) == 1 else 's'} struck."


def _step(step: Step, struck: dict[int, int]) -> tuple[Line, ...]:
    kind = f"strikes line {step.strikes}" if step.kind == STRUCK else STATES[step.kind]
    if step.entry in struck:
        kind += f" (struck by line {struck[step.entry]})"
    document = f"{step.document}, SHA-256 {step.sha256[:12]}..." if step.document else ""
    return row(
        line(str(step.entry)), step.when, kind, step.award, step.office, document,
        step.entered.isoformat(), step.note,
    )  # fmt: skip
