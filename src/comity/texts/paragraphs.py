"""Lines to paragraphs: joined across lines, columns and pages as a reader joins them.

A paragraph begins at its own number, after a gap, after a line that ends early with a full stop,
where the indent steps out or in, and where bold begins or ends. What goes on over the foot of a
page or column goes on: only an ended sentence, or a number, begins anew there.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from comity.texts.numbering import KEYWORDS, is_reference, labels
from comity.texts.page_words import Line, Page
from comity.texts.paragraph import Paragraph

WIDE_GAP = 1.4
"""Times the usual distance of two lines, from which a gap parts paragraphs."""

COMMON = 0.12
"""The part of all distances that one within paragraphs makes up at least."""

FEW_STEPS = 6
"""Distances from which the usual one can be told."""

INDENT = 7.0
SHORT = 0.16
"""Part of a column's width that a line leaves free when its paragraph ends there."""

_ENDED = re.compile(r"(?:[.:;?!]|[.:;?!,]\s+(?:and|or|but)|[.?!][\"”’')\]]+[0-9]{0,2})$")
_STOPPED = re.compile(r"[.:;?!][\"”’')\]]*[0-9]{0,2}$")
_BROKEN = re.compile(r"(?<=[A-Za-z]{2})[-‐]$")
_LETTERS = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


def paragraphs(pages: list[Page], leading: float = 0.0) -> Iterator[Paragraph]:
    """The paragraphs of some pages, in reading order.

    Args:
        leading: the distance of two lines of a paragraph, where it is known.
    """
    lines = [line for page in pages for line in page.lines]
    known = _known(lines)
    leading = leading or _leading(lines)
    notes = _Notes(lines)
    gathering: _Gathering | None = None
    for line in lines:
        if notes.take(line):
            continue
        begins = gathering is None or gathering.ends_before(line, leading)
        if gathering is not None and begins:
            yield gathering.paragraph(known)
            yield from notes.give(known)
        if gathering is None or begins:
            is_free = gathering is None or gathering.is_free_before(line, leading)
            gathering = _Gathering([line], may_be_label=is_free)
        else:
            gathering.lines.append(line)
    if gathering is not None:
        yield gathering.paragraph(known)
    yield from notes.give(known)


def _known(lines: list[Line]) -> Counter[str]:
    """How often each word stands in the text, words parted at a line's end apart."""
    found: Counter[str] = Counter()
    is_parted = False
    for line in lines:
        words = _LETTERS.findall(line.text.lower())
        first, is_parted = int(is_parted), bool(_BROKEN.search(line.text))
        found.update(words[first : len(words) - is_parted])
    return found


def _leading(lines: list[Line]) -> float:
    """The distance from one line to the next within paragraphs: the smallest that is common."""
    steps = Counter(
        round(2 * (after.top - before.top)) / 2
        for before, after in itertools.pairwise(lines)
        if _is_below(before, after) and after.top - before.top < 4 * before.height
    )
    fewest = COMMON * sum(steps.values())
    common = min((step for step, count in steps.items() if count >= fewest), default=12.0)
    if sum(steps.values()) >= FEW_STEPS:
        return common
    return min(common, 1.4 * min((line.height for line in lines), default=12.0))


def _is_below(before: Line, after: Line) -> bool:
    same = before.page == after.page and before.column == after.column
    return same and after.top > before.top


@dataclass(slots=True)
class _Gathering:
    """The paragraph that is being put together."""

    lines: list[Line]
    may_be_label: bool = True

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def is_stopped(self) -> bool:
        """Whether its words so far end as a sentence or an item of a list ends."""
        return bool(_ENDED.search(self.last.text))

    def ends_before(self, line: Line, leading: float) -> bool:
        """Whether the next line begins another paragraph."""
        if line.is_bold != self.last.is_bold and not self._is_label_alone():
            return True
        if self._is_label(line, leading):
            return True
        if not _is_below(self.last, line):
            return self._ends_at_the_foot(line)
        if self._has_gap(line, leading):
            return True
        if self._steps(line) or (self._is_named() and self._had_room_for(line)):
            return True
        return self._is_short() and bool(_STOPPED.search(self.last.text))

    def is_free_before(self, line: Line, leading: float) -> bool:
        """Whether a number at the beginning of the next line can be its own."""
        return self._is_label(line, leading) or line.is_bold != self.last.is_bold

    def _is_label(self, line: Line, leading: float) -> bool:
        found = labels(line.text)
        if not found or is_reference(line.text, found[0]):
            return False
        if found[0].printed == "o" or not line.text[len(found[0].printed) :].strip(" ."):
            return self.is_stopped or self._has_gap(line, leading)
        stands_out = line.left < self._body_left() - INDENT and _is_below(self.last, line)
        return self.is_stopped or stands_out or self._has_gap(line, leading) or self._is_heading()

    def _is_heading(self) -> bool:
        text = " ".join(line.text for line in self.lines)
        return len(text.split()) <= 14 and self._is_short() and not text.endswith(",")

    def _is_named(self) -> bool:
        """Whether it is one short line like `Section 1. Terms`, which names what follows."""
        found = labels(self.last.text) if len(self.lines) == 1 else []
        return bool(found) and found[0].style in KEYWORDS and self._is_heading()

    def _had_room_for(self, line: Line) -> bool:
        """Whether the next line's first word, a capital one, would have stood on this line."""
        word = line.text.split(" ", 1)[0]
        letter = (line.right - line.left) / max(len(line.text), 1)
        room = self.last.column_right - self.last.right
        return word[:1].isupper() and room > (len(word) + 1.5) * letter

    def _is_label_alone(self) -> bool:
        """Whether all there is yet is a number, whose words follow in another weight."""
        found = labels(self.lines[0].text + " x") if len(self.lines) == 1 else []
        return bool(found) and self.lines[0].text == found[0].printed

    def _has_gap(self, line: Line, leading: float) -> bool:
        if not _is_below(self.last, line):
            return False
        usual = max(leading, 0.9 * self.last.height)
        return line.top - self.last.top > WIDE_GAP * usual

    def _ends_at_the_foot(self, line: Line) -> bool:
        if self.is_stopped and not line.text[:1].islower():
            return True
        is_title = self._is_heading() and self.lines[0].text.isupper() != line.text.isupper()
        return is_title and not line.text[:1].islower()

    def _body_left(self) -> float:
        """Where its lines begin in the column in which it stands now, its first line apart."""
        last = self.last
        here = [one for one in self.lines if (one.page, one.column) == (last.page, last.column)]
        is_first = here[0] is self.lines[0] and len(here) > 1
        return here[1].left if is_first else here[0].left

    def _steps(self, line: Line) -> bool:
        """Whether the indent says that another paragraph begins."""
        step = line.left - self._body_left()
        if len(self.lines) == 1:
            return abs(step) > INDENT and self.is_stopped and self._is_short()
        if step < -INDENT:
            return True
        return step > INDENT and self.is_stopped

    def _is_short(self) -> bool:
        width = self.last.column_right - self.last.column_left
        return self.last.right < self.last.column_right - SHORT * width

    def paragraph(self, known: Counter[str]) -> Paragraph:
        """What was gathered."""
        text, starts = _joined(self.lines, known)
        pages = (self.lines[0].page, self.last.page)
        is_bold = all(line.is_bold for line in self.lines)
        return Paragraph(text, pages, "", 0, is_bold, self.may_be_label, starts)


def _joined(lines: list[Line], known: Counter[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of some lines, and where each page after the first begins in it."""
    text, page = "", lines[0].page
    starts = []
    for _, group in itertools.groupby(lines, key=lambda line: line.page):
        here = list(group)
        words = [line.text for line in here]
        told = join([text, *words] if text else words, known)
        if here[0].page != page:
            page = here[0].page
            starts.append((_begins(text, told), page))
        text = told
    return text, tuple(starts)


def _begins(before: str, after: str) -> int:
    """Where the words begin that were joined to a text: behind its space or parted word."""
    at = len(before)
    return at + 1 if after.startswith(f"{before} ") else at - (not after.startswith(before))


class _Notes:
    """Footnotes: smaller lines at the foot of a page, kept until their paragraph has ended."""

    def __init__(self, lines: list[Line]) -> None:
        heights = [line.height for line in lines]
        self._usual = median(heights) if heights else 0.0
        self._at_the_foot = {id(line) for line in self._small(lines)}
        self._waiting: list[list[Line]] = []

    def _small(self, lines: list[Line]) -> Iterator[Line]:
        """Lines of small type, from the foot of each column up to the first of usual size."""
        is_open: dict[tuple[int, int], bool] = {}
        kept: dict[tuple[int, int], list[Line]] = {}
        for line in reversed(lines):
            place = (line.page, line.column)
            is_small = line.height < 0.88 * self._usual
            if is_open.setdefault(place, True) and is_small:
                kept.setdefault(place, []).append(line)
            else:
                is_open[place] = False
        for place, found in kept.items():
            first = next((at for at in range(len(found)) if _is_note(found[-1 - at])), None)
            if first is not None and not is_open[place]:
                yield from found[: len(found) - first]

    def take(self, line: Line) -> bool:
        if id(line) not in self._at_the_foot:
            return False
        if _is_note(line) or not self._waiting:
            self._waiting.append([])
        self._waiting[-1].append(line)
        return True

    def give(self, known: Counter[str]) -> Iterator[Paragraph]:
        waiting, self._waiting = self._waiting, []
        for lines in waiting:
            text = join([line.text for line in lines], known)
            yield Paragraph(f"[note] {text}", (lines[0].page, lines[-1].page), may_be_label=False)


def _is_note(line: Line) -> bool:
    return bool(re.match(r"[0-9]{1,3}\s?\D|\*", line.text))


def join(lines: list[str], known: Counter[str]) -> str:
    """Lines as one text; a word parted at a line's end is put together.

    Args:
        known: how often each word stands in the document, which tells `inter-/state` from
            `short-/term`.
    """
    told = ""
    for line in lines:
        if told and _BROKEN.search(told) and line[:1].isalpha():
            told = told[:-1] + ("-" if _keeps_hyphen(told, line, known) else "") + line
        else:
            told += f" {line}" if told else line
    return told


def _keeps_hyphen(before: str, after: str, known: Counter[str]) -> bool:
    left = _LETTERS.findall(before[:-1].lower())[-1]
    right = _LETTERS.findall(after.lower())[0]
    if after[:1].isupper():
        return True
    whole, parted = known[left + right], known[f"{left}-{right}"]
    if whole != parted:
        return parted > whole
    first = left.rpartition("-")[2]
    return len(right) > 2 and known[first] > 1 and known[right] > 1
