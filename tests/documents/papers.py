"""A paper with one block of each kind, and small award lists, for the tests of what is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from comity.documents.paper.blocks import (
    Blank,
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

DAY = date(2018, 7, 1)
ADDRESS = "https://example.org/opinion?number=17&page=2"


def a_note(words: str = "A source: ") -> Note:
    """A footnote with an address."""
    return Note((Words(words), Words(ADDRESS, link=ADDRESS)))


def a_paper(*, rows: int = 3, wide: bool = False, words: str = "Words") -> Paper:
    """A paper with every kind of block, and a table of some rows."""
    cells = [row(f"A-{at}", line(words, a_note()), "$1.00") for at in range(rows)]
    columns = (Column("Award", 1), Column("Told", 3), Column("Amount", 1, right=True))
    blocks = (
        body(f"{words} <&> § 1373", a_note("First: "), strong(" bold "), gap("open")),
        Heading("First"),
        Heading("Second", 2),
        Numbered((line("one"), line("two"))),
        body("between"),
        Numbered((line("three"),)),
        Bullets((line("a"), line("b"))),
        Paragraph(line("quoted"), "quote"),
        Paragraph(line("To\nThe agency"), "address"),
        quiet("small"),
        Table("A table", columns, (*cells, row("Total", "", f"${rows}.00")), totals=1),
        Blank("Signature"),
    )
    law = "law 0123456789ab, sources to 2018-06-26"
    return Paper("A title", "Seattle, WA", DAY, DAY, law, blocks, wide)


def jag_list(folder: Path, *more: str, name: str = "awards.csv") -> Path:
    """Awards of Chicago under one grant program in three years, and a block grant."""
    path = folder / name
    lines = [
        "FAIN,Recipient,State,ALN,FY,Obligated,Drawn,Type,Source",
        "2017-DJ-BX-0001,City of Chicago,IL,16.738,2017,2200000.00,0.00,,made for a test",
        "2016-DJ-BX-0001,City of Chicago,IL,16.738,2016,2330000.10,1000000.00,,made for a test",
        "2018-DJ-BX-0001,City of Chicago,IL,16.738,2018,2100000.00,,,made for a test",
        "B-17-MC-17-0006,City of Chicago,IL,14.218,2017,72000000.00,30000000.00,,made for a test",
        *more,
    ]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path
