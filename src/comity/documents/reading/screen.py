"""What was read, for a terminal: the text with its marks, notes below, and the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from comity.amounts import count
from comity.documents.reading.marked import Marked, Note, marked
from comity.documents.text_layout import heading, paragraph
from comity.law.wording import in_words
from comity.reading.checks.finding import StatementFinding, Told
from comity.reading.reading import Read
from comity.reading.text import Part

WIDEST = 96
_INDENT = 4
_LABELS = {
    "quote": "said", "citation": "law", "amount": "money", "government": "body", "day": "day",
}  # fmt: skip
_COLOURS = {
    "quote": "33", "citation": "34", "amount": "32", "government": "36", "day": "35",
}  # fmt: skip
_FIRST_MARK = 0xE000
"""Private code points that stand for colours while lines are broken."""

_MARKS = {sort: chr(_FIRST_MARK + at) for at, sort in enumerate(_COLOURS, 1)}
_END = chr(_FIRST_MARK)


_STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ue000-\ue00f]"
)
"""Characters of an article that would steer the terminal."""


def screen(read: Read, width: int, *, colour: bool = False) -> str:
    """The text as read, annotated.

    Args:
        colour: whether the screen takes colours; the numbers stand there in either case.
    """
    wide = min(width, WIDEST)
    lines = [*_head(read, wide)]
    for one in marked(read):
        lines += _paragraph(one, wide, colour=colour)
    lines += _record(read, wide)
    return "\n".join(lines).rstrip("\n")


def _head(read: Read, width: int) -> list[str]:
    source = read.source
    lines = paragraph(safe(source.headline or source.name), width)
    lines += paragraph(safe(source.url or source.place), width, 2) if source.headline else []
    return [*lines, *paragraph(f"{published(read)}. {counted(read)}.", width, 2), ""]


def published(read: Read) -> str:
    """When it was published, and what tells it."""
    source = read.source
    if source.published is None:
        return "Day of publication unknown (--published tells it)"
    by = {"given": "as given", "metadata": "by its own data", "dateline": "by its first lines"}
    return f"Published {in_words(source.published)}, {by[source.published_by]}"


def counted(read: Read) -> str:
    """How much of each kind was found."""
    told = [
        count(len(read.quotations), "quotation"),
        count(len(read.citations), "citation"),
        count(len(read.amounts), "amount"),
        count(len({one.id for one in read.mentions}), "public body", "public bodies"),
        count(len(read.days), "day"),
    ]
    if read.is_checked:
        told.append(count(len(read.findings), "point") + " that the record answers")
    return ", ".join(told)


def _paragraph(one: Marked, width: int, *, colour: bool) -> Iterator[str]:
    text = "".join(_run(run.text, run.sorts, run.ends, colour=colour) for run in one.runs)
    if one.page is not None:
        yield f"-- page {one.page} --"
    indent = 2 if one.part is Part.ITEM else 0
    for line in paragraph(text, width, indent):
        yield _coloured(line, is_bold=colour and one.part is Part.HEADLINE)
    yield from _notes(one.notes, width)
    yield ""


def _run(text: str, sorts: tuple[str, ...], ends: tuple[int, ...], *, colour: bool) -> str:
    text = safe(text)
    marks = "".join(f"[{number}]" for number in ends)
    if not colour or not sorts:
        return text + marks
    return f"{_MARKS[sorts[-1]]}{text}{_END}{marks}"


def _coloured(line: str, *, is_bold: bool) -> str:
    for sort, mark in _MARKS.items():
        line = line.replace(mark, f"\033[{_COLOURS[sort]}m")
    line = line.replace(_END, "\033[0m")
    return f"\033[1m{line}\033[0m" if is_bold else line


def _notes(notes: Iterable[Note], width: int) -> Iterator[str]:
    for one in notes:
        first = f"{' ' * _INDENT}[{one.number}] {_LABELS[one.sort]:<5}  "
        yield from paragraph(safe(one.text), width, len(first), first)


def _record(read: Read, width: int) -> Iterator[str]:
    if not read.findings:
        return
    yield from heading("The record beside it")
    for one in read.findings:
        yield ""
        yield from _finding(one, read, width)


def _finding(one: StatementFinding, read: Read, width: int) -> Iterator[str]:
    said = one.statement
    yield from paragraph(
        f"{said.speaker or 'The text'}: {read.text.cut(one.start, one.end)}", width
    )
    yield from _told(one.as_known_now, width)
    if one.changed:
        yield from _told(one.as_known_then, width)
    else:
        yield from paragraph(told_alike(one), width, 2)


def told_alike(one: StatementFinding) -> str:
    """One line for the day of the statement, where its answer is that of today."""
    day = in_words(one.as_known_then.known)
    if one.as_known_then.sentences == one.as_known_now.sentences:
        return f"As known on {day}, the same."
    return f"As known on {day}, the same, on what was known by then."


def _told(told: Told, width: int) -> Iterator[str]:
    head = f"As known on {in_words(told.known)}, {told.in_words}."
    yield from paragraph(" ".join((head, *told.sentences)), width, 2)
    for source in told.sources:
        yield from paragraph(f"{source.cite} ({source.id})", width, 6, "    - ")


def safe(text: str) -> str:
    """Words without characters that would steer a terminal."""
    return _STEERING.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def shortened(text: str, most: int = 160) -> str:
    """Words cut at a space, with an ellipsis where something is left out."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + " …"
