"""A text with what was found marked in it: paragraphs cut into runs, with notes for the margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from comity.documents.reading.words import in_short, sort_of
from comity.reading.found import Found, Mention
from comity.reading.reading import Read
from comity.reading.text import Paragraph, Part

if TYPE_CHECKING:
    from comity.reading.checks.finding import StatementFinding


class Note(NamedTuple):
    """What stands in the margin.

    Attributes:
        sort: quote, citation, amount, government or day.
    """

    number: int
    sort: str
    text: str


class Run(NamedTuple):
    """Words that are marked alike.

    Attributes:
        sorts: of what they belong to.
        ends: numbers of the notes on what ends here.
    """

    text: str
    sorts: tuple[str, ...]
    ends: tuple[int, ...]


@dataclass(slots=True)
class Marked:
    """A paragraph.

    Attributes:
        page: that on which it begins, where it is another than that of the paragraph before.
        findings: what the record says of statements that begin in it.
    """

    part: Part
    page: int | None
    runs: list[Run]
    notes: list[Note] = field(default_factory=list)
    findings: list[StatementFinding] = field(default_factory=list)


def marked(read: Read) -> Iterator[Marked]:
    """The paragraphs of a text in order, with notes numbered through."""
    noted = [one for one in read.found if not isinstance(one, Mention) or one.is_first]
    starts = [one.start for one in noted]
    points = [one.start for one in read.findings]
    page_before = None
    for paragraph in read.text.paragraphs:
        first, last = (bisect_left(starts, at) for at in (paragraph.start, paragraph.end))
        here = list(enumerate(noted[first:last], first + 1))
        page = read.source.page(paragraph.start)
        yield Marked(
            paragraph.part,
            page if page != page_before else None,
            list(_runs(read, paragraph, here)),
            [Note(number, sort_of(one), in_short(one)) for number, one in here],
            _between(read, points, paragraph),
        )
        page_before = page


def _between(read: Read, points: list[int], paragraph: Paragraph) -> list[StatementFinding]:
    first, last = bisect_left(points, paragraph.start), bisect_right(points, paragraph.end)
    return list(read.findings[first:last])


def _runs(read: Read, paragraph: Paragraph, here: list[tuple[int, Found]]) -> Iterator[Run]:
    """A paragraph cut wherever something begins or ends."""
    start, end = paragraph.start, paragraph.end
    cuts = {start, end}
    ends: dict[int, list[int]] = {}
    for number, one in here:
        stop = min(one.end, end)
        cuts |= {one.start, stop}
        ends.setdefault(stop, []).append(number)
    places = sorted(cuts)
    open_now: list[Found] = []
    waiting = deque(one for _, one in here)
    for at, after in pairwise(places):
        open_now = [one for one in open_now if one.end > at]
        while waiting and waiting[0].start <= at:
            open_now.append(waiting.popleft())
        sorts = tuple(dict.fromkeys(sort_of(one) for one in open_now))
        yield Run(read.text.cut(at, after), sorts, tuple(sorted(ends.get(after, ()))))
