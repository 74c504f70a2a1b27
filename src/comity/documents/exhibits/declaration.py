"""A declaration shell: numbered facts, an exhibit list, a signature block that stays empty."""

from __future__ import annotations

from comity.amounts import count, dollars, rows_named
from comity.awards import AwardRow
from comity.documents.act_list import ActEntry
from comity.documents.briefs.item import Item
from comity.documents.exhibits.condition_table import deciding
from comity.documents.exhibits.schedule import Schedule
from comity.documents.paper.blocks import (
    Blank,
    Block,
    Column,
    Heading,
    Line,
    Numbered,
    Table,
    body,
    gap,
    line,
    linked,
    quiet,
    row,
)
from comity.documents.paper.notes import Citations
from comity.documents.paper.paper import Paper, paper_of
from comity.findings.check import Days, money_of
from comity.law.wording import in_words

_EXHIBITS = (
    Column("Exhibit", 1.5),
    Column("What it is", 8),
    Column("Day", 2.5),
    Column("Source", 6),
)
MOST_EXHIBITS = 26


def declaration(schedule: Schedule) -> Paper:
    """The shell; whoever signs it checks every fact, and counsel supplies every other word."""
    page = schedule.page
    shelf = page.brief.shelf
    cites = Citations(shelf)
    exhibits = _exhibits(schedule)
    letters = {act: letter for letter, act in zip(_letters(1), exhibits, strict=False)}
    blocks: list[Block] = [
        quiet(
            "A shell with facts alone. Comity signs nothing, names nobody and argues nothing: what "
            "stands in brackets is for the declarant and counsel."
        ),
        body(gap("court, caption and case number")),
        Heading("Declarant"),
        Numbered((
            line("I am ", gap("office of the declarant"), f" of {page.government}, and make this "
                 "declaration from ", gap("personal knowledge or records, as it is"), "."),
        )),
        Heading("Awards"),
        Numbered(tuple(_awards(schedule))),
        Heading("Conditions"),
        Numbered(tuple(_condition(item, schedule, letters, cites) for item in schedule.items)
                 or (line("No condition of the registry binds or may bind these awards."),)),
        Heading("What is lost, and when"),
        Numbered((line(gap("services, positions and projects that the awards pay for, and when "
                           "each would stop: facts of the declarant")),)),
        Heading("Attestation"),
        body(gap("words of attestation, supplied by counsel")),
        Blank("Signature"),
        Blank("Office"),
        Blank("Day and place"),
        Heading("Exhibits"),
        _exhibit_table(schedule, exhibits),
    ]  # fmt: skip
    days = Days(page.on, page.known)
    return paper_of(shelf, "Declaration (shell)", page.government, days, blocks)


def _letters(first: int = 0) -> list[str]:
    return [chr(ord("A") + at) for at in range(first, MOST_EXHIBITS)]


def _exhibits(schedule: Schedule) -> list[str]:
    """The acts behind the facts: each condition, then what decides its status."""
    acts = [act for item in schedule.items for act in [item.condition, *deciding(item)]]
    return list(dict.fromkeys(acts))[: MOST_EXHIBITS - 1]


def _awards(schedule: Schedule) -> list[Line]:
    page, total = schedule.page, schedule.total
    assert page.footing is not None
    rows = rows_named([entry.row.row for entry in schedule.entries]) if schedule.entries else "none"
    told = [
        *_held(schedule),
        line(
            f"Of all these, {count(total.awards, 'award')} with {dollars(total.obligated)} "
            f"obligated, {dollars(total.drawn)} drawn and {dollars(total.left)} not drawn "
            f"{'is' if total.awards == 1 else 'are'} under at least one condition that binds or is "
            f"unsettled ({schedule.source}, {rows}). Exhibit A lists each once."
        ),
    ]
    return [*told, *[line(f"{note.removesuffix('.')}.") for note in schedule.amount_notes]]


def _held(schedule: Schedule) -> list[Line]:
    """What each body of the list held, the declarant's own first; parts of others are not added."""
    page = schedule.page
    twice = {entry.row.row for entry in schedule.entries if entry.inside}
    bodies: dict[str, list[AwardRow]] = {page.government: []}
    for one in page.awards:
        if one.row.row not in twice:
            bodies.setdefault(one.body, []).append(one.row)
    told = []
    for body_name, rows in bodies.items():
        if rows:
            money = money_of(rows)
            told.append(line(
                f"On {in_words(page.on)} {body_name} held {count(money.awards, 'federal award')} "
                f"with {dollars(money.obligated_cents)} obligated and "
                f"{dollars(money.drawn_cents)} drawn, as listed in {schedule.source}, "
                f"{rows_named([row.row for row in rows])}."
            ))  # fmt: skip
    return told


def _condition(item: Item, schedule: Schedule, letters: dict[str, str], cites: Citations) -> Line:
    money, shown = item.money, letters.get(item.condition)
    exhibit = f" (Exhibit {shown})" if shown else ""
    acts = [act for act in deciding(item) if act != item.condition]
    orders = ", ".join(f"Exhibit {letters[act]}" for act in acts if act in letters)
    see = f" See {orders}." if orders else ""
    return line(
        f"{count(money.awards, 'award')} with {dollars(money.obligated_cents)} obligated "
        f"({schedule.source}, {item.rows_told}) {'is' if money.awards == 1 else 'are'} under the "
        f"condition {item.title}{exhibit}",
        cites.act(item.condition),
        f". On {in_words(schedule.page.on)} its status is {item.word}: {item.because}",
        cites.acts(acts),
        f"{see} It states as consequence: {_consequence(item)}",
    )


def _consequence(item: Item) -> str:
    record = item.finding.shelf.act(item.condition)
    told = (record["condition"] or {}).get("consequence") or "none in the registry"
    return str(told).rstrip(".") + "."


def _exhibit_table(schedule: Schedule, acts: list[str]) -> Table:
    shelf = schedule.page.brief.shelf
    first = row(
        "A", f"Schedule of awards at risk ({schedule.source})",
        schedule.page.on.isoformat(), "made with this shell",
    )  # fmt: skip
    rows = [first]
    for letter, act in zip(_letters(1), acts, strict=False):
        entry = ActEntry(0, act, shelf.act(act))
        source = next((one for one in entry.sources if one.is_address), None)
        told = line(f"{entry.title}. {entry.by}. {shelf.act(act)['cite']}")
        rows.append(
            row(
                letter,
                told,
                entry.day,
                linked(source.url if source else "no address in the record"),
            )
        )
    return Table("Exhibits to be attached, as the record names them", _EXHIBITS, tuple(rows))
