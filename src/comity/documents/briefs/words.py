"""The sentences of a brief: the answer at its head, and what to know about the list."""

from __future__ import annotations

from collections import Counter

from comity.amounts import count, dollars
from comity.law.wording import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards import AwardRow
    from comity.documents.briefs.page import BriefPage, StatusMoney
    from comity.findings.check import Money

UNDER = {
    "binding": "under at least one binding condition",
    "unsettled": "under an unsettled condition and none that binds",
    "blocked": "under conditions of which the nearest to binding is blocked",
    "void": "under void conditions alone",
    "expired": "under expired conditions alone",
    "not_yet": "under conditions not yet in effect",
    "not_applicable": "under no condition that applies",
    "no_record": "where the registry has a gap",
    "no_string": "under no condition of the registry",
}


def answer(page: BriefPage) -> list[str]:
    """Two or three sentences that leave a hurried reader with the right answer."""
    return [_dollars(page), _conditions(page), _to_sign(page)]


def _dollars(page: BriefPage) -> str:
    if page.footing is None:
        return (
            "No award list was given, so no dollars are told: what follows is every condition "
            f"that some award to {page.government} may carry on this day."
        )
    counted, left_out = page.footing.counted, page.footing.left_out
    told = _by_status(counted, page.footing.by_status)
    if left_out.awards:
        more = f"{left_out.awards:,} more of the list ({dollars(left_out.obligated_cents)})"
        told += f"; {more} {_was(left_out.awards)} not yet made on this day"
    return f"{told}."


def _by_status(counted: Money, groups: list[StatusMoney]) -> str:
    amount = f"{dollars(counted.obligated_cents)} obligated"
    if not groups:
        return "No award of the list is counted on this day"
    if counted.awards == 1:
        return f"The one award, with {amount}, is {UNDER[groups[0].status]}"
    if len(groups) == 1:
        return f"All {counted.awards:,} awards, with {amount}, are {UNDER[groups[0].status]}"
    parts = listed([_under(one) for one in groups])
    return f"Of {count(counted.awards, 'award')} with {amount}, {parts}"


def _under(one: StatusMoney) -> str:
    verb = "is" if one.money.awards == 1 else "are"
    amount = dollars(one.money.obligated_cents)
    return f"{one.money.awards:,} ({amount}) {verb} {UNDER[one.status]}"


def _was(how_many: int) -> str:
    return "was" if how_many == 1 else "were"


def _conditions(page: BriefPage) -> str:
    where = "On these awards" if page.footing else "On awards of any program"
    counts = {
        status: len({item.condition for item in page.sections.get(status, ())})
        for status in ("binding", "unsettled", "blocked")
    }
    binding = counts["binding"]
    told = [f"{count(binding, 'condition')} {'binds' if binding == 1 else 'bind'}"]
    for status in ("unsettled", "blocked"):
        many = counts[status]
        told.append(f"{many or 'none'} {'is' if many == 1 else 'are'} {status}")
    strings = len(page.on_government.get("binding", ()))
    verb = "binds" if strings == 1 else "bind"
    itself = f"; {count(strings, 'string')} without dollars {verb} {page.government} itself"
    return f"{where} {listed(told)}{itself if strings else ''}."


def _to_sign(page: BriefPage) -> str:
    if not page.certifications:
        return "No condition that binds or may bind here asks for a certification."
    told = (
        f"{count(len(page.certifications), 'condition')} that "
        f"{'bind' if len(page.certifications) > 1 else 'binds'} or may bind "
        f"{'ask' if len(page.certifications) > 1 else 'asks'} for a certification"
    )
    first = page.certifications[0]
    if first.next is None:
        return f"{told}; no dated deadline of one lies ahead."
    return (
        f"{told}; the next dated deadline is {first.next.when} ({first.next.what}), for the "
        f"{first.who} under {first.item.condition}."
    )


def caveats(page: BriefPage) -> list[str]:
    """What to know about the list and its dollars, one sentence each."""
    told = []
    checked = page.brief.checked
    if checked is not None:
        told += _about_years(page)
        told += _about_bodies(page)
        told += [_sentence(note) for note in checked.awards.notes if "fiscal year" not in note]
        told += [
            _sentence(difference)
            for footing in checked.awards.footings
            for difference in footing.differences
        ]
        undrawn = sum(row.drawn_cents is None for row in checked.rows)
        if undrawn:
            told.append(f"{count(undrawn, 'award')} without an amount drawn: counted as 0 drawn.")
    unnamed = sum("are not named in the registry" in " ".join(item.caveats) for item in page.items)
    if unnamed:
        told.append(
            "Some plaintiffs of some cases are not named in the registry, so a status that binds "
            "may be that of one of them; the lines concerned say so."
        )
    return told


def _about_years(page: BriefPage) -> list[str]:
    """Awards of which the list does not tell when they were made are counted, and said to be."""
    assert page.brief.checked is not None
    rows = page.brief.checked.rows
    without = sum(made_on(row) == "" for row in rows)
    if not without:
        return []
    are, it, it_was = ("is", "it", "it was") if without == 1 else ("are", "them", "they were")
    return [
        f"{count(without, 'award')} without a fiscal year, first day or day of signature {are} "
        f"counted, although the list does not tell whether {it_was} made by this day; a condition "
        f"on the awards of one year counts as reaching {it}."
    ]


def _about_bodies(page: BriefPage) -> list[str]:
    bodies = Counter(line.body for line in page.awards if line.body != page.government)
    if not bodies:
        return []
    told = listed([f"{name} ({count(n, 'award')})" for name, n in bodies.items()])
    return [f"The list holds awards of other bodies, each answered for that body: {told}."]


def made_on(row: AwardRow) -> str:
    """What a row says of when its award was made: `signed 2018-07-03`, `FY2018`; else nothing."""
    if row.signed:
        return f"signed {row.signed}"
    if row.starts:
        return f"from {row.starts}"
    return f"FY{row.fiscal_year}" if row.fiscal_year else ""


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."
