"""Text for a screen of some columns: paragraphs, hanging lists, headings, small tables."""

from __future__ import annotations

from textwrap import wrap
from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Column(NamedTuple):
    """A column of a text table: its heading, and whether it is set flush right."""

    heading: str
    right: bool = False


def paragraph(text: str, width: int, indent: int = 0, first: str = "") -> list[str]:
    """Lines no longer than the width; only a word that is longer, such as an address, sticks out.

    Args:
        indent: spaces before every line.
        first: stands before the first line, within the indent (`  - `).
    """
    space = " " * indent
    return wrap(
        text,
        width,
        initial_indent=first.ljust(indent) if first else space,
        subsequent_indent=space,
        break_long_words=False,
        break_on_hyphens=False,
    )


def heading(text: str) -> list[str]:
    """A heading with a line below and a blank line above."""
    return ["", text, "-" * len(text)]


def spread(left: str, right: str, width: int) -> list[str]:
    """Two texts at the two ends of a line; below each other where there is no room."""
    if len(left) + len(right) + 2 <= width:
        return [left + right.rjust(width - len(left))]
    return [*paragraph(left.strip(), width, len(left) - len(left.lstrip())), right.rjust(width)]


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], indent: int = 2) -> list[str]:
    """A table with a line under its heading; `rows` may hold an empty row, drawn as a rule."""
    widths = [
        max(len(column.heading), *(len(row[at]) for row in rows if row), 0)
        for at, column in enumerate(columns)
    ]
    rule = " " * indent + "  ".join("-" * width for width in widths)
    head = _line(columns, widths, [column.heading for column in columns], indent)
    body = [_line(columns, widths, row, indent) if row else rule for row in rows]
    return [head, rule, *body]


def _line(
    columns: Sequence[Column], widths: Sequence[int], cells: Sequence[str], indent: int
) -> str:
    set_out = [
        cell.rjust(width) if column.right else cell.ljust(width)
        for cell, width, column in zip(cells, widths, columns, strict=True)
    ]
    return (" " * indent + "  ".join(set_out)).rstrip()
