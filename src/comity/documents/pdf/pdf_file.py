"""A paper as a tagged PDF: the same content as in Word, the same bytes each time."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from comity.documents.paper.blocks import Block, Line, Note, Numbered, Table, Words
from comity.documents.paper.paper import NO_ADVICE, Paper
from comity.documents.pictures.letters import FONTS
from comity.documents.word.xml import xml_legal
from comity.errors import InputError

FORM = Path(__file__).parent / "paper.typ"
MOST_ROWS, MOST_ROWS_WITH_NOTES = 250, 100
"""Rows of a table that is set as one."""


def pdf_file(paper: Paper) -> bytes:
    """The paper as a PDF/UA-1 file.

    Raises: InputError where the typesetter is not installed.
    Source: ISO 14289-1 (PDF/UA-1).
    """
    try:
        import typst
    except ImportError:
        raise InputError(
            "PDF: found no typesetter; install the extra, as in: pip install 'comity[documents]', "
            "or write .docx."
        ) from None
    try:
        return typst.compile(
            FORM.read_bytes(),
            format="pdf",
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[FONTS]),
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(_plain(paper))},
            pdf_standards=["ua-1"],
            timestamp=datetime.combine(paper.known, time(), UTC),
        )
    except typst.TypstError as fault:
        raise InputError(f"PDF: {_why(fault)}; write .docx instead.") from None


def _why(fault: Exception) -> str:
    """What the typesetter found, such as a letter that none of its fonts can show."""
    return " ".join(str(fault).split()).removeprefix("PDF/UA-1 error: ").rstrip(".")


def _plain(paper: Paper) -> dict[str, Any]:
    start = 1
    blocks = []
    for block in (part for one in paper.blocks for part in _parts(one)):
        blocks.append({"kind": type(block).__name__, **_block(block, start)})
        start += len(block.lines) if isinstance(block, Numbered) else 0
    return {
        "title": paper.title,
        "running_head": paper.running_head,
        "first_line": paper.first_line,
        "dates": paper.dates,
        "no_advice": NO_ADVICE,
        "wide": paper.wide,
        "blocks": blocks,
    }


def _parts(block: Block) -> list[Block]:
    """A long table as several, since the typesetter's time grows with the square of the rows."""
    if not isinstance(block, Table):
        return [block]
    notes = any(isinstance(span, Note) for row in block.rows for cell in row for span in cell)
    most = MOST_ROWS_WITH_NOTES if notes else MOST_ROWS
    how_many = -(-len(block.rows) // most)
    if how_many < 2:
        return [block]
    return [
        replace(
            block,
            caption=f"{block.caption} (part {number + 1} of {how_many})",
            rows=block.rows[number * most : (number + 1) * most],
            totals=block.totals if number + 1 == how_many else 0,
        )
        for number in range(how_many)
    ]


def _block(block: Block, start: int) -> dict[str, Any]:
    if isinstance(block, Table):
        return {
            "caption": block.caption,
            "columns": [
                {"heading": one.heading, "share": one.share, "right": one.right}
                for one in block.columns
            ],
            "rows": [[_line(cell) for cell in row] for row in block.rows],
            "totals": block.totals,
        }
    told: dict[str, Any] = {"start": start}
    for name in ("text", "level", "label"):
        if hasattr(block, name):
            told[name] = getattr(block, name)
    if hasattr(block, "kind"):
        told["how"] = block.kind
    if hasattr(block, "line"):
        told["line"] = _line(block.line)
    if hasattr(block, "lines"):
        told["lines"] = [_line(one) for one in block.lines]
    return told


def _line(line: Line) -> list[dict[str, Any]]:
    return [
        {"note": [_words(one) for one in span.words]} if isinstance(span, Note) else _words(span)
        for span in line
    ]


def _words(words: Words) -> dict[str, Any]:
    return {
        "text": xml_legal(words.text),
        "strong": words.strong,
        "gap": words.gap,
        "link": words.link,
    }
