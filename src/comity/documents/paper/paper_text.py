"""A paper as text for a screen; its notes stand at the end, by number."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.paper.blocks import (
    Blank,
    Block,
    Bullets,
    Heading,
    Line,
    Note,
    Numbered,
    Paragraph,
    Table,
)
from comity.documents.paper.paper import NO_ADVICE, Paper
from comity.documents.paper.paper_table import table_lines
from comity.documents.text_layout import heading, paragraph


def paper_text(paper: Paper, width: int) -> str:
    """The whole paper, no line longer than the width except addresses."""
    return "\n".join(_Writer(width).lines(paper)).rstrip()


class _Writer:
    """Writes blocks and keeps the notes that they hold."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.notes: list[str] = []
        self.number = 0

    def lines(self, paper: Paper) -> Iterator[str]:
        yield from paragraph(paper.first_line, self.width)
        yield ""
        yield paper.title
        yield "=" * len(paper.title)
        for block in paper.blocks:
            yield from self._block(block)
        if self.notes:
            yield from heading("Notes")
            for number, note in enumerate(self.notes, 1):
                yield from paragraph(note, self.width, 6, f"[{number}]")
        yield ""
        yield from paragraph(NO_ADVICE, self.width)

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Heading):
            yield from heading(block.text) if block.level == 1 else ("", block.text)
        elif isinstance(block, Paragraph):
            indent = 4 if block.kind == "quote" else 0
            yield ""
            for part in self._told(block.line).split("\n"):
                yield from paragraph(part, self.width, indent)
        elif isinstance(block, Numbered):
            yield from self._numbered(block)
        elif isinstance(block, Bullets):
            for one in block.lines:
                yield from paragraph(self._told(one), self.width, 4, "  - ")
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Blank):
            yield from ("", f"{block.label}: {'_' * 40}")

    def _numbered(self, block: Numbered) -> Iterator[str]:
        for one in block.lines:
            self.number += 1
            yield ""
            yield from paragraph(self._told(one), self.width, 5, f"{self.number}.")

    def _table(self, table: Table) -> Iterator[str]:
        cells = [[self._told(cell) for cell in row] for row in table.rows]
        yield ""
        yield from paragraph(table.caption, self.width)
        yield from table_lines(table, cells, self.width)

    def _told(self, line: Line) -> str:
        told = ""
        for span in line:
            if isinstance(span, Note):
                self.notes.append("".join(words.text for words in span.words))
                told += f" [{len(self.notes)}]"
            else:
                told += span.text
        return told
