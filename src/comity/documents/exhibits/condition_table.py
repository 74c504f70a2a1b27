"""Conditions with their status and the acts that decide it, as several exhibits show them."""

from __future__ import annotations

from collections.abc import Sequence

from comity.documents.briefs.item import Item
from comity.documents.paper.blocks import Column, Line, Table, line, row
from comity.documents.paper.notes import Citations

_COLUMNS = (Column("No.", 1), Column("Condition", 5), Column("Status", 2.4), Column("Why", 6))


def condition_table(
    items: Sequence[Item], cites: Citations, caption: str, numbers: dict[str, str]
) -> Table:
    """One row a condition; each act is cited in a note.

    Args:
        numbers: how the paper calls each condition, by its anchor.
    """
    return Table(caption, _COLUMNS, tuple(_row(item, cites, numbers) for item in items))


def condition_numbers(items: Sequence[Item]) -> dict[str, str]:
    """`C1`, `C2`: short names for conditions, by their anchor."""
    return {item.anchor: f"C{number}" for number, item in enumerate(items, 1)}


def _row(item: Item, cites: Citations, numbers: dict[str, str]) -> tuple[Line, ...]:
    named = line(f"{item.title} ({item.condition})", cites.act(item.condition))
    others = [act for act in deciding(item) if act != item.condition]
    since = f", {item.since_told.partition(',')[0]}" if item.since else ""
    return row(
        numbers[item.anchor],
        named,
        f"{item.word}{since}",
        line(item.because, cites.acts(others), _more(item)),
    )


def deciding(item: Item) -> list[str]:
    """The acts that decide a line's status, of an unsettled one those of each outcome."""
    row = item.finding.rows[0]
    found = [act for _, act in row.rivals] or list(row.deciding)
    return [act for act in dict.fromkeys(found) if act != item.condition] or [item.condition]


def _more(item: Item) -> str:
    """What put the condition back, and what would bring it back."""
    told = " ".join(one for one in (item.put_back, item.back) if one)
    return f" {told}" if told else ""
