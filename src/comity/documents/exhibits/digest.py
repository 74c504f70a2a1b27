"""The weekly digest: what changed in some days, act by act, and for which governments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from comity.documents.act_list import ActEntry
from comity.documents.cell_words import cells_in_words
from comity.documents.paper.blocks import Block, Bullets, Heading, Line, body, line, strong
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.status_look import word
from comity.findings.changes import Change, Changes, changes
from comity.findings.check import Days
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf
from comity.law.wording import in_words, listed


@dataclass(slots=True)
class Told:
    """One change, and the governments for which it is the same."""

    change: Change
    where: str
    governments: list[str] = field(default_factory=list)


def digest(shelf: Shelf, governments: Sequence[Seen], since: date, until: Days) -> Paper:
    """What changed after a day through the day asked, each line with its source.

    Args:
        governments: whose cover is told; at least one.
    """
    by_day: dict[date, dict[tuple[object, ...], Told]] = {}
    for seen in governments:
        _collect(by_day, changes(shelf, seen, since, until))
    cites = Citations(shelf)
    blocks: list[Block] = [body(_summary(by_day, governments, since, until.on))]
    for day in sorted(by_day):
        blocks += _day(day, list(by_day[day].values()), len(governments), cites)
    blocks += cites.sources()
    about = listed([seen.government.name for seen in governments], most=3)
    title = f"Digest: changes after {since} through {until.on}"
    return paper_of(shelf, title, about, until, blocks)


def _collect(by_day: dict[date, dict[tuple[object, ...], Told]], found: Changes) -> None:
    name = found.government.government.name
    for day in found.days:
        told = by_day.setdefault(day.day, {})
        for change in day.changes:
            where = ""
            if not change.is_whole:
                where = cells_in_words(found.shelf.condition(change.condition), change.cells)
            key = (
                change.condition, where, change.before.status, change.after.status,
                tuple(change.acts), change.changes_cover,
            )  # fmt: skip
            told.setdefault(key, Told(change, where)).governments.append(name)


def _summary(
    by_day: dict[date, dict[tuple[object, ...], Told]],
    governments: Sequence[Seen],
    since: date,
    until: date,
) -> str:
    lines = [told for day in by_day.values() for told in day.values()]
    covering = sum(told.change.changes_cover for told in lines)
    span = f"After {in_words(since)} through {in_words(until)}"
    if not lines:
        return f"{span} nothing changed for {_whom([], len(governments))}."
    verb = "changes" if covering == 1 else "change"
    return (
        f"{span}: {len(lines)} change{'s' * (len(lines) > 1)} on {len(by_day)} "
        f"day{'s' * (len(by_day) > 1)}; {covering or 'none'} {verb} who is covered."
    )


def _day(day: date, told: list[Told], everyone: int, cites: Citations) -> list[Block]:
    blocks: list[Block] = [Heading(in_words(day))]
    acts = list(dict.fromkeys(act for one in told for act in one.change.acts))
    for act in acts:
        entry = ActEntry(0, act, cites.shelf.act(act))
        cite = f" {entry.record['cite']}." if entry.record["cite"] else ""
        words = f": {entry.title.rstrip('.')}.{cite}"
        blocks.append(body(strong(f"{entry.by}, {entry.kind}"), words, cites.act(act)))
    return [*blocks, Bullets(tuple(_line(one, everyone, cites) for one in told))]


def _line(told: Told, everyone: int, cites: Citations) -> Line:
    change = told.change
    before = word(change.before.status, by_counsel=change.before.by_counsel)
    after = word(change.after.status, by_counsel=change.after.by_counsel)
    moved = f"{after}, as before, now by other acts" if before == after else f"{before} -> {after}"
    where = f" ({told.where})" if told.where else ""
    cover = "yes" if change.changes_cover else "no"
    return line(
        f"{change.condition}{where}: {moved}. Changes who is covered: {cover}. "
        f"For {_whom(told.governments, everyone)}.",
        cites.acts(change.acts or change.after.rows[0].deciding[:1]),
    )


def _whom(names: list[str], everyone: int) -> str:
    if len(names) in (0, everyone) and everyone > 1:
        return f"{'both' if everyone == 2 else f'all {everyone}'} governments asked about"
    return listed(names, most=6) or "the government asked about"
