"""The brief as text for a screen of 80 columns or more."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comity.amounts import count, dollars, rows_named
from comity.documents.act_list import ActEntry
from comity.documents.briefs.item import Certification, Item
from comity.documents.briefs.page import BriefPage, Footing, brief_page
from comity.documents.briefs.words import made_on
from comity.documents.status_look import PLAIN, word
from comity.documents.text_layout import Column, heading, paragraph, spread, table
from comity.findings.brief import Brief
from comity.findings.check import Money

AWARDS_SHOWN = 200
"""Awards listed one by one; of longer lists only those under a condition in force or open."""

LEFT_OUT_SHOWN = 12
"""Awards not yet made that are listed one by one; of more, the rows alone."""


def brief_text(brief: Brief, width: int, set_aside_file: str = "") -> str:
    """The whole brief, no line longer than the width except addresses.

    Args:
        set_aside_file: name of the file to which the rows set aside are written.
    """
    page = brief_page(brief, set_aside_file)
    lines = paragraph(page.first_line, width)
    for sentence in page.sentences:
        lines += ["", *paragraph(sentence, width)]
    for part in _PARTS:
        lines += part(page, width)
    doubled = zip(lines, ["x", *lines], strict=False)
    return "\n".join(line for line, above in doubled if line or above).rstrip()


def _dollars(page: BriefPage, width: int) -> Iterator[str]:
    if page.footing is not None:
        yield from heading("Dollars by status")
        yield from _money_table(page.footing)
    elif page.caveats:
        yield from heading("What to know")
    for caveat in page.caveats:
        yield from paragraph(caveat, width, 4, "  - ")


def _money_table(footing: Footing) -> list[str]:
    rows = [_money(word(one.status), one.money) for one in footing.by_status]
    rows += [[], _money("counted", footing.counted)]
    rows += [_money("not yet made on this day", footing.left_out)]
    rows += [_money("set aside", footing.set_aside)]
    rows += [[], _money("in the list", footing.total)]
    columns = [
        Column("nearest to binding"),
        Column("awards", right=True),
        Column("obligated", right=True),
        Column("drawn", right=True),
    ]
    lines = table(columns, rows)
    if footing.unread:
        lines.append(f"  {count(footing.unread, 'amount')} could not be read and is in no sum.")
    return lines


def _money(name: str, money: Money) -> list[str]:
    return [name, f"{money.awards:,}", dollars(money.obligated_cents), dollars(money.drawn_cents)]


def _section(name: str, status: str) -> Callable[[BriefPage, int], Iterator[str]]:
    def part(page: BriefPage, width: int) -> Iterator[str]:
        items = page.sections.get(status, [])
        yield from heading(f"{name} ({len({item.condition for item in items}) or 'none'})")
        for item in items:
            yield from _item(item, width)

    return part


def _item(item: Item, width: int) -> Iterator[str]:
    """A condition: id and dollars, title, why, and what to know."""
    amount = (
        f"{count(item.money.awards, 'award')}  {dollars(item.money.obligated_cents)}"
        if item.rows
        else ""
    )
    yield from spread(f"  {item.condition}", amount, width) if amount else [f"  {item.condition}"]
    yield from paragraph(item.title, width, 4)
    refers = f"Acts {_refer(item.acts)}." if item.acts[1:] else f"Act {_refer(item.acts)}."
    facts = [f"{item.word[0].upper()}{item.word[1:]} {item.since_told}".rstrip() + "."]
    facts += [f"{item.rows_told[0].upper()}{item.rows_told[1:]}."] if item.rows else []
    yield from paragraph(" ".join([*facts, refers]), width, 4)
    if item.outcomes:
        yield from _outcomes(item, width)
    else:
        yield from paragraph(item.because, width, 4)
    put_back = f"{item.put_back} {_refer(item.put_back_acts)}" if item.put_back else ""
    for told in (put_back, item.back, item.bodies):
        if told:
            yield from paragraph(told, width, 4)
    for caveat in item.caveats:
        yield from paragraph(caveat, width, 8, "    Note: ")
    yield ""


def _outcomes(item: Item, width: int) -> Iterator[str]:
    for outcome in item.outcomes:
        yield from paragraph(f"{outcome.told} [{outcome.act}]", width, 13, "    Either: ")
    for question, why in item.questions:
        yield from paragraph(f"{question} {why}", width, 10, "    Open: ")


def _refer(numbers: list[int]) -> str:
    return ", ".join(f"[{number}]" for number in numbers)


def _to_certify(page: BriefPage, width: int) -> Iterator[str]:
    yield from heading(f"To be certified ({len(page.certifications) or 'none'})")
    for one in page.certifications:
        yield from _certification(one, width)


def _certification(one: Certification, width: int) -> Iterator[str]:
    yield f"  {one.item.condition} ({one.item.word})"
    for name, told in (
        ("Who", one.who),
        ("By when", one.by_when),
        ("Penalty", one.penalty or "none stated"),
        ("Words", f'"{one.quote}"' if one.quote else ""),
    ):
        if told:
            yield from paragraph(told, width, 13, f"    {name}:")
    for deadline in one.deadlines:
        past = " (past)" if deadline.is_past else ""
        note = f"; {deadline.note}" if deadline.note else ""
        told = f"{deadline.when}{past}: {deadline.what}{note}"
        yield from paragraph(told, width, 15, "    Deadline:")
    yield ""


def _competitive(page: BriefPage, width: int) -> Iterator[str]:
    if page.competitive:
        yield from heading(f"Preferences in competitions ({len(page.competitive)})")
        yield from paragraph("They bind no drawn dollar and are in no sum.", width, 2)
        yield ""
    for item in page.competitive:
        yield from _item(item, width)


def _on_government(page: BriefPage, width: int) -> Iterator[str]:
    items = [
        item
        for status, items in page.on_government.items()
        if status not in PLAIN
        for item in items
    ]
    if items:
        yield from heading(f"On {page.government} itself, without dollars ({len(items)})")
    for item in items:
        yield from _item(item, width)


def _not_in_force(page: BriefPage, width: int) -> Iterator[str]:
    """Void, expired, not yet, no record: one line each."""
    items = [item for item in page.items if item.status in PLAIN]
    if items:
        yield from heading(f"Not in force here ({len(items)})")
    for status in dict.fromkeys(item.status for item in items):
        yield f"  {word(status)}"
        for item in (one for one in items if one.status == status):
            since = f" {item.since_told.partition(',')[0]}" if item.since else ""
            told = f"{item.condition}{since} {_refer(item.acts)}"
            yield from paragraph(told, width, 6, "    - ")


def _left_out(page: BriefPage, width: int) -> Iterator[str]:
    if page.left_out:
        yield from heading(f"Not yet made on this day ({len(page.left_out):,})")
        told = "The day of signature, the first day or the fiscal year lies after this day"
        if len(page.left_out) > LEFT_OUT_SHOWN:
            rows = rows_named([row.row for row in page.left_out])
            yield from paragraph(f"{told}: {rows}.", width, 2)
            return
        yield from paragraph(f"{told}.", width, 2)
        for row in page.left_out:
            name = row.award_id or row.title or "without a number"
            amount = dollars(row.obligated_cents)
            yield from spread(f"  row {row.row}  {name}, {made_on(row)}", amount, width)


def _set_aside(page: BriefPage, width: int) -> Iterator[str]:
    if page.set_aside:
        yield from heading(f"Set aside ({len(page.set_aside):,})")
        if page.set_aside_file:
            yield from paragraph(f"Handed back in {page.set_aside_file}.", width, 2)
        for one in page.set_aside:
            yield from paragraph(f"{one.reason} ({dollars(one.obligated_cents)})", width, 4, "  - ")


def _awards(page: BriefPage, width: int) -> Iterator[str]:
    shown = page.awards
    if len(shown) > AWARDS_SHOWN:
        shown = [one for one in shown if one.status in ("binding", "unsettled")][:AWARDS_SHOWN]
    if not shown:
        return
    more = len(page.awards) - len(shown)
    yield from heading(f"Awards ({len(page.awards):,})")
    for one in shown:
        row = one.row
        facts = [row.award_id or "no number", ", ".join(row.programs) or "no listing"]
        facts += [f"FY{row.fiscal_year}"] if row.fiscal_year else []
        facts += [one.body] if one.body != page.government else []
        told = f"  row {row.row}  {'  '.join(facts)}"
        yield from spread(told, f"{word(one.status)}  {dollars(row.obligated_cents):>17}", width)
    if more:
        yield from paragraph(f"{more:,} more awards; -o brief.xlsx lists them all.", width, 2)


def _acts(page: BriefPage, width: int) -> Iterator[str]:
    yield from heading(f"Acts and sources ({len(page.acts)})")
    for act in page.acts:
        yield from _act(act, width)


def _act(act: ActEntry, width: int) -> Iterator[str]:
    yield from paragraph(act.title, width, 6, f"[{act.number}]")
    later = f"; {act.later}" if act.later else ""
    yield from paragraph(f"{act.id}: {act.kind}, {act.by}, {act.day}{later}.", width, 6)
    for name, told in (
        ("Citation", act.record["cite"]),
        ("Words", f'"{act.record["quote"]}"' if act.record["quote"] else ""),
        ("Asks", " ".join(act.duties)),
        ("Consequence", act.consequence),
        ("Confidence", act.confidence),
    ):
        if told:
            yield from paragraph(f"{name}: {told}", width, 6)
    for source in act.sources:
        yield from paragraph(f"{source.shows}:", width, 8, "      - ")
        yield f"        {source.url}" if source.is_address else "        (no address)"
    yield ""


_PARTS: list[Callable[[BriefPage, int], Iterator[str]]] = [
    _dollars,
    _section("Binding", "binding"),
    _section("Unsettled", "unsettled"),
    _section("Blocked", "blocked"),
    _to_certify,
    _competitive,
    _on_government,
    _not_in_force,
    _left_out,
    _set_aside,
    _awards,
    _acts,
]
