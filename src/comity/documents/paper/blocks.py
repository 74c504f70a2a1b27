"""What a paper consists of: words, notes, and the blocks that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of one kind.

    Attributes:
        gap: left open for a person to fill; shown so that nobody overlooks it.
        link: the address that the words lead to.
    """

    text: str
    strong: bool = False
    gap: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place."""

    words: tuple[Words, ...]


Span: TypeAlias = Words | Note
Line: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 stands below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: of the text, in small print, quoted, or a block of an address."""

    line: Line
    kind: Literal["body", "quiet", "quote", "address"] = "body"


@dataclass(frozen=True, slots=True)
class Numbered:
    """Numbered paragraphs; the numbers run on through the paper."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: heading, share of the width, whether it is set flush right."""

    heading: str
    share: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a heading row that stands on each page.

    Attributes:
        totals: how many of the last rows are totals.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    totals: int = 0


@dataclass(frozen=True, slots=True)
class Blank:
    """A line that a person fills by hand, such as a signature."""

    label: str


Block: TypeAlias = Heading | Paragraph | Numbered | Bullets | Table | Blank


def line(*parts: str | Span | Iterable[Span]) -> Line:
    """A line of plain text, words and notes."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            spans += [Words(part)] if part else []
        elif isinstance(part, Words | Note):
            spans.append(part)
        else:
            spans += part
    return tuple(spans)


def strong(text: str) -> Words:
    """Words that stand out."""
    return Words(text, strong=True)


def gap(text: str) -> Words:
    """A place that a person fills: `[office of the declarant]`."""
    return Words(f"[{text}]", gap=True)


def linked(text: str) -> Line:
    """Words in which each address of the web leads there."""
    parts = re.split(r"(https?://[^\s<>\"]*[^\s<>\".,;:)])", text)
    return tuple(Words(part, link=part if at % 2 else "") for at, part in enumerate(parts) if part)


def labelled(label: str, *parts: str | Span | Iterable[Span]) -> Paragraph:
    """A paragraph that begins with what it is about."""
    return Paragraph(line(strong(f"{label}: "), *parts))


def body(*parts: str | Span | Iterable[Span]) -> Paragraph:
    """A paragraph of the text."""
    return Paragraph(line(*parts))


def quiet(*parts: str | Span | Iterable[Span]) -> Paragraph:
    """A paragraph in small print."""
    return Paragraph(line(*parts), "quiet")


def row(*cells: str | Span | Line) -> tuple[Line, ...]:
    """A row of a table."""
    return tuple(cell if isinstance(cell, tuple) else line(cell) for cell in cells)


def words_of(spans: Sequence[Span]) -> str:
    """The words of a line without its notes."""
    return "".join(span.text for span in spans if isinstance(span, Words))
