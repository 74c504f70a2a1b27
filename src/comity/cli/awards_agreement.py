"""What the figures of a store say of each other, as `comity awards check` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from comity.amounts import count, dollars

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.agreeing import Agreement, Restated, Resubmitted
    from comity.awards.store.stated_totals import StatedTotals

COLUMNS = ("about", "what", "told_on", "rows", "first_cents", "second_cents", "rounding_cents")
"""Of a line of CSV: what it is about, and two figures that do not agree. Of `restated` they are the
one told before and the one told since, of a total the total and the sum of its parts."""

_MOST = 20

_STATED = {
    "audit_totals": "audit total",
    "listing_totals": "listing total",
    "cluster_totals": "cluster total",
}
"""What audits state, each with what it is called."""


def agreement_plain(found: Agreement) -> dict[str, Any]:
    """For JSON: the same figures, in cents."""
    totals = found.award_totals
    return {
        "known": found.known.isoformat(),
        "restated": [_fields(one) for one in found.restated],
        "resubmitted_audits": [
            {**_fields(one, "drifts"), "differing": _drifts(one)} for one in found.resubmitted
        ],
        "award_totals": {
            **_fields(totals, "largest"),
            "largest": [_fields(one) for one in totals.largest],
        },
        **{name: _stated(getattr(found, name)) for name in _STATED},
        "spent_above_obligated": [
            {**_fields(one), "earlier_cents": one.earlier_cents} for one in found.spent_before
        ],
    }


def _stated(totals: StatedTotals) -> dict[str, Any]:
    different = [
        {**_fields(one, "difference"), **_fields(one.difference)} for one in totals.different
    ]
    return {**_fields(totals, "different"), "different": different}


def _fields(one: Any, *apart: str) -> dict[str, Any]:
    told = {name: getattr(one, name) for name in one.__dataclass_fields__ if name not in apart}
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in told.items()
    }


def _drifts(one: Resubmitted) -> list[dict[str, Any]]:
    return [
        {
            "award_reference": reference,
            "program": program,
            **_fields(drift),
            "hides_a_negative": drift.hides_a_negative,
        }
        for (reference, program), drift in one.drifts.items()
    ]


def agreement_rows(found: Agreement) -> Iterator[Sequence[object]]:
    """For CSV: a line for each two figures, under COLUMNS."""
    for one in found.restated:
        for what, rows, first, second in _moves(one):
            if rows:
                yield _named(one), what, one.told_on, rows, first, second, None
    for again in found.resubmitted:
        for (reference, program), drift in again.drifts.items():
            about = f"{again.second_report} {reference} {program}"
            cents = drift.first_cents, drift.second_cents
            yield about, "audit submitted again", again.told_on, 1, *cents, None
    for total in found.award_totals.largest:
        cents = total.told_cents, total.added_cents
        yield total.award_key, "award total", total.told_on, 1, *cents, None
    for name, what in _STATED.items():
        for one in getattr(found, name).different:
            stated = one.difference
            yield (
                f"{one.report_id} {one.part}".strip(), what, None, 1,
                stated.published_cents, stated.added_cents, stated.rounding_cents,
            )  # fmt: skip
    for spent in found.spent_before:
        about = f"{spent.report_id} {spent.program}"
        cents = spent.spent_cents, spent.obligated_cents
        yield about, "spent above obligated", spent.last_day, 1, *cents, None


def _moves(one: Restated) -> list[tuple[str, int, int | None, int | None]]:
    return [
        ("gone", one.gone_rows, one.gone_cents, None),
        ("new", one.new_rows, None, one.new_cents),
        ("changed", one.changed_rows, one.changed_from_cents, one.changed_to_cents),
        ("same amount, other words", one.reworded_rows, None, None),
        ("negative gone", one.gone_negative_rows, one.gone_negative_cents, None),
    ]


def _named(one: Restated) -> str:
    totals = ", totals of whole awards" if one.is_total else ""
    return f"{one.agency_code} {one.agency}, FY{one.fiscal_year or ' not known'}{totals}".strip()


def agreement_text(found: Agreement) -> list[str]:
    """The block that follows the files."""
    told = [
        *_told_restated(found),
        *_told_resubmitted(found),
        *_told_award_totals(found),
        *(line for name, what in _STATED.items() for line in _told_stated(found, name, what)),
        *_told_spent(found),
    ]
    if not told:
        return [f"as known {found.known}: no figure is told twice, and no total beside its parts"]
    head = f"figures told twice, and totals beside their parts, as known {found.known}:"
    return [head, *(f"   {line}" for line in told)]


def _told_restated(found: Agreement) -> Iterator[str]:
    largest = sorted(found.restated, key=lambda one: -abs(one.cents))[:_MOST]
    for one in [one for one in found.restated if one in largest]:
        nouns = ("total", "totals") if one.is_total else ("action", "actions")
        moved = [
            f"{count(one.gone_rows, *nouns)} gone ({dollars(one.gone_cents)})",
            f"{one.new_rows:,} new ({dollars(one.new_cents)})",
            f"{one.changed_rows:,} changed "
            f"({dollars(one.changed_from_cents)} to {dollars(one.changed_to_cents)})",
            f"{one.reworded_rows:,} with the same amount and other words",
        ]
        how_many = (one.gone_rows, one.new_rows, one.changed_rows, one.reworded_rows)
        way = "less" if one.cents < 0 else "more"
        yield (
            f"{_named(one)}, files of {one.told_on}: {dollars(abs(one.cents))} {way}, "
            f"of {count(one.awards, 'award')}"
        )
        yield "   " + ", ".join(line for line, rows in zip(moved, how_many, strict=True) if rows)
        if one.gone_negative_rows:
            figures = count(one.gone_negative_rows, "negative figure")
            yield (
                f"   {figures} gone or no longer negative "
                f"({dollars(one.gone_negative_cents)}), the largest of {one.gone_negative_award}"
            )
    yield from _rest(len(found.restated))


def _told_resubmitted(found: Agreement) -> Iterator[str]:
    if not found.resubmitted:
        return
    partial = sum(one.is_partial for one in found.resubmitted)
    note = f"; of {partial:,} only awards with findings are here" if partial else ""
    moved = [one for one in found.resubmitted if one.drifts]
    again = count(len(found.resubmitted), "audit")
    differ = f"{len(moved):,} with other figures" if moved else "no figure differs"
    yield f"{again} submitted again, {differ}{note}"
    for one in moved[:_MOST]:
        yield f"   {one.second_report} in place of {one.first_report} ({one.auditee}):"
        for (reference, program), drift in list(one.drifts.items())[:_MOST]:
            gone = ", a negative figure gone" if drift.hides_a_negative else ""
            figures = f"{dollars(drift.first_cents)}, then {dollars(drift.second_cents)}{gone}"
            yield f"      {reference} {program}: {figures}"
    yield from _rest(len(moved))


def _told_award_totals(found: Agreement) -> Iterator[str]:
    totals = found.award_totals
    if not totals.compared + totals.begun_before:
        return
    begun = count(totals.begun_before, "award")
    note = f"; {begun} begun before these files, not compared" if totals.begun_before else ""
    yield (
        f"{totals.different:,} of {count(totals.compared, 'award total')} not the sum of the "
        f"actions here{note}"
    )
    for one in totals.largest[:_MOST]:
        yield (
            f"   {one.award_key} {one.recipient}: {dollars(one.told_cents)} told {one.told_on}, "
            f"{dollars(one.added_cents)} here"
        )
    yield from _rest(totals.different)


def _told_stated(found: Agreement, name: str, what: str) -> Iterator[str]:
    totals: StatedTotals = getattr(found, name)
    if not totals.compared + totals.partial:
        return
    partial = count(totals.partial, f"more {what}")
    note = f"; of {partial} only awards with findings are here"
    yield (
        f"{len(totals.different):,} of {count(totals.compared, what)} not the sum of the "
        f"audit's awards{note if totals.partial else ''}"
    )
    for one in totals.different[:_MOST]:
        stated = one.difference
        named = ", ".join(filter(None, (one.auditee, one.part)))
        yield (
            f"   {one.report_id} ({named}): {dollars(stated.published_cents)} stated, "
            f"{dollars(stated.added_cents)} in its awards; rounding explains "
            f"{dollars(stated.rounding_cents)}"
        )
    yield from _rest(len(totals.different))


def _told_spent(found: Agreement) -> Iterator[str]:
    if not found.spent_before:
        return
    yield (
        f"{count(len(found.spent_before), 'audited listing')} with more spent directly in a year "
        "than these files have obligated in it; the rest is of other years, or not here"
    )
    for one in found.spent_before[:_MOST]:
        yield (
            f"   {one.program} {one.auditee}, {one.first_day} through {one.last_day}: "
            f"{dollars(one.spent_cents)} spent, {dollars(one.obligated_cents)} obligated; "
            f"at least {dollars(one.earlier_cents)} of other years"
        )
    yield from _rest(len(found.spent_before))


def _rest(how_many: int) -> Iterator[str]:
    if how_many > _MOST:
        yield f"   and {how_many - _MOST:,} more; --format csv tells them"
