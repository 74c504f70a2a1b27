"""Things found in a few words: for margins, screens and annotations."""

from __future__ import annotations

from decimal import Decimal

from comity.reading.found import (
    Amount,
    Citation,
    Confidence,
    Day,
    Found,
    Mention,
    Quotation,
    Speech,
)

KINDS = {
    Speech.DIRECT: "quoted",
    Speech.PARTIAL: "a phrase quoted",
    Speech.MIXED: "reported, words quoted",
    Speech.INDIRECT: "reported",
}


def in_short(one: Found) -> str:
    """What a thing is, in a few words."""
    if isinstance(one, Quotation):
        return _quotation(one)
    if isinstance(one, Citation):
        return _citation(one)
    if isinstance(one, Amount):
        return _amount(one)
    if isinstance(one, Mention):
        return f"{one.name} ({one.government or one.id})"
    assert isinstance(one, Day)
    return one.iso


def sort_of(one: Found) -> str:
    """The sort of a thing: quote, citation, amount, government, day."""
    sorts = {
        Quotation: "quote",
        Citation: "citation",
        Amount: "amount",
        Mention: "government",
        Day: "day",
    }
    return sorts[type(one)]


def _quotation(one: Quotation) -> str:
    who = one.speaker or "nobody named"
    role = f", {one.affiliation}" if one.affiliation else ""
    unsure = "" if one.confidence is Confidence.HIGH else f"; {one.confidence.value} confidence"
    return f"{who}{role}: {KINDS[one.kind]}{unsure}"


def _citation(one: Citation) -> str:
    named = f" [{', '.join(one.acts)}]" if one.acts else ""
    return f"{one.norm}{named}{', described' if one.is_implicit else ''}"


def _amount(one: Amount) -> str:
    told = f"{one.qualifier} {money(one.value, one.currency)}".strip()
    if one.high is not None:
        told += f" to {money(one.high, one.currency)}"
    return " ".join(filter(None, (told, one.period, f"({one.measure})" if one.measure else "")))


def money(value: Decimal, currency: str = "USD") -> str:
    """A sum with its thousands parted, cents where it has any."""
    told = f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"
    return f"${told}" if currency == "USD" else f"{told} {currency}"
