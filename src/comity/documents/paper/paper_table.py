"""A table of a paper as text: columns as wide as their share of the screen, cells wrapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from comity.documents.paper.blocks import Column, Table

GAP = "  "


def table_lines(table: Table, cells: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The lines of a table.

    Args:
        cells: the words of each cell, notes as marks.
    """
    widths = _widths(table.columns, cells, width)
    rule = GAP.join("-" * one for one in widths)
    yield from _row([column.heading for column in table.columns], table.columns, widths)
    yield rule
    first_total = len(cells) - table.totals
    for number, row in enumerate(cells):
        if number == first_total and number:
            yield rule
        yield from _row(row, table.columns, widths)


def _widths(columns: Sequence[Column], cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the widest cell where there is room, else by share; no word is broken."""
    widest = [
        max(len(text) for text in (column.heading, *(row[at] for row in cells)))
        for at, column in enumerate(columns)
    ]
    room = width - len(GAP) * (len(columns) - 1)
    if sum(widest) <= room:
        return widest
    shares = sum(column.share for column in columns)
    longest = [
        max(len(word) for text in (column.heading, *(row[at] for row in cells))
            for word in text.split() or [""])
        for at, column in enumerate(columns)
    ]  # fmt: skip
    fair = [int(room * column.share / shares) for column in columns]
    return [
        min(wide, max(some, word, 3))
        for wide, some, word in zip(widest, fair, longest, strict=True)
    ]


def _row(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [
        wrap(cell, wide, break_long_words=False, break_on_hyphens=False) or [""]
        for cell, wide in zip(cells, widths, strict=True)
    ]
    for at in range(max(len(lines) for lines in wrapped)):
        parts = [lines[at] if at < len(lines) else "" for lines in wrapped]
        set_out = [
            part.rjust(wide) if column.right else part.ljust(wide)
            for part, wide, column in zip(parts, widths, columns, strict=True)
        ]
        yield GAP.join(set_out).rstrip()
