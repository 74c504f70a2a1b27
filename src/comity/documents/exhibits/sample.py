"""A paper with one block of each kind, to show and to change the styles of Word files."""

from __future__ import annotations

from datetime import date

from comity.documents.paper.blocks import (
    Blank,
    Block,
    Bullets,
    Column,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Table,
    Words,
    body,
    gap,
    line,
    quiet,
    row,
    strong,
)
from comity.documents.paper.paper import Paper


def sample() -> Paper:
    """The paper; its words name the style in which they are set."""
    note = Note((Words("Footnote text, with a "), Words("link", link="https://example.org/")))
    blocks: tuple[Block, ...] = (
        body("Normal", note, ", with words that are ", strong("strong"), " and a ",
             gap("place left open: Comity Gap"), "."),
        Heading("Heading 1"),
        Heading("Heading 2", 2),
        Numbered((line("Comity Numbered, first paragraph"), line("and the second."))),
        Bullets((line("List Bullet"), line("List Bullet"))),
        Paragraph(line("Quote"), "quote"),
        quiet("Comity Small"),
        Paragraph(line("Comity Address\nof several lines"), "address"),
        Table(
            "Caption: a table in Comity Table, its cells in Comity Cell",
            (Column("Words", 3), Column("Amount", 1, right=True)),
            (row("One", "$1.00"), row("Two", "$2.00"), row("Total", "$3.00")),
            totals=1,
        ),
        Blank("Comity Blank"),
    )  # fmt: skip
    day = date(2000, 1, 1)
    return Paper("Title", "Styles", day, day, "", blocks, dates_told="Header and Subtitle")
