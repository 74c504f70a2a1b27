"""Columns: the words of a page as lines, in the order in which one reads them.

A gutter is a strip near the middle that the lines of a band leave free while text stands on both
sides and runs up to it; a table with ragged cells is not two columns.
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from comity.texts.page_words import Line, Word, rows

NARROWEST = 8.0
"""Points of the narrowest gutter."""

WIDEST = 80.0
"""Points of the widest; a wider one parts the cells of a table."""

NARROWEST_COLUMN = 90.0
FEWEST_LINES = 4


class Region(NamedTuple):
    """Some words of a page that are read together, and their edges."""

    words: list[Word]
    left: float
    right: float


def lines_of(words: list[Word], page: int) -> list[Line]:
    """The lines of a page in reading order."""
    if not words:
        return []
    found: list[Line] = []
    for number, region in enumerate(_regions(_region(words), 0)):
        found += [_line(row, page, number, region) for row in rows(region.words)]
    return found


def _line(row: list[Word], page: int, column: int, region: Region) -> Line:
    return Line(
        " ".join(word.text for word in row),
        row[0].left,
        max(word.right for word in row),
        min(word.top for word in row),
        max(word.bottom for word in row),
        all(word.is_bold for word in row),
        page,
        column,
        region.left,
        region.right,
    )


def _region(words: list[Word]) -> Region:
    return Region(words, min(word.left for word in words), max(word.right for word in words))


def _regions(region: Region, depth: int) -> list[Region]:
    if depth > 3 or region.right - region.left < 2 * NARROWEST_COLUMN:
        return [region]
    gutter = _gutter(region)
    if gutter is None:
        return [region]
    found: list[Region] = []
    for band, is_split in _bands(region, gutter):
        if not is_split:
            found.append(_region(band))
            continue
        left = [word for word in band if word.right <= gutter]
        right = [word for word in band if word.right > gutter]
        found += _regions(_region(left), depth + 1)
        found += _regions(_region(right), depth + 1)
    return found


def _gutter(region: Region) -> float | None:
    """The middle of the best gutter; None where the page has one column."""
    width = region.right - region.left
    first, last = region.left + 0.22 * width, region.left + 0.78 * width
    best: tuple[float, float] | None = None
    for left, right in _free_strips(region, first, last):
        middle = (left + right) / 2
        lines = _split_rows(region, middle)
        if lines >= FEWEST_LINES and (best is None or lines > best[0]):
            best = (lines, middle)
    return best[1] if best else None


def _free_strips(region: Region, first: float, last: float) -> list[tuple[float, float]]:
    """Strips that few words cross, as wide as a gutter."""
    bins = _crossings(region)
    most = max(1.0, 0.5 * max(bins))
    found: list[tuple[float, float]] = []
    start: int | None = None
    for at in range(int(first - region.left), int(last - region.left) + 2):
        if at < len(bins) and bins[at] < most and at <= last - region.left:
            start = at if start is None else start
        elif start is not None:
            found += _narrowed(bins, start, at, region.left)
            start = None
    return found


def _crossings(region: Region) -> list[int]:
    """How many words stand at each point from the left edge to the right."""
    size = int(region.right - region.left) + 2
    steps = [0] * (size + 1)
    for word in region.words:
        steps[max(0, int(word.left - region.left))] += 1
        steps[min(size, int(word.right - region.left) + 1)] -= 1
    return list(accumulate(steps[:size]))


def _narrowed(bins: list[int], start: int, end: int, left: float) -> list[tuple[float, float]]:
    """The runs within a strip that are crossed least."""
    least = min(bins[start:end])
    found: list[tuple[float, float]] = []
    begun: int | None = None
    for at in range(start, end + 1):
        if at < end and bins[at] <= least + max(1.0, 0.1 * (max(bins) - least)):
            begun = at if begun is None else begun
        elif begun is not None:
            if NARROWEST - 1 <= at - begun <= WIDEST:
                found.append((left + begun, left + at))
            begun = None
    return found


def _split_rows(region: Region, gutter: float) -> int:
    """How many lines each side has at least, where both run beside each other up to the gutter."""
    width = gutter - region.left
    if min(width, region.right - gutter) < NARROWEST_COLUMN:
        return 0
    sides: tuple[list[Word], list[Word]] = ([], [])
    ends: list[float] = []
    for row in rows(region.words):
        if _crosses(row, gutter):
            continue
        left = [word for word in row if word.right <= gutter]
        sides[0].extend(left[-1:])
        sides[1].extend(word for word in row[-1:] if word.right > gutter)
        ends += [max(word.right for word in left)] if left else []
    if not sides[0] or not sides[1]:
        return 0
    tops = [min(word.top for word in side) for side in sides]
    feet = [max(word.bottom for word in side) for side in sides]
    shared = min(feet) - max(tops)
    if shared < 0.5 * min(foot - top for foot, top in zip(feet, tops, strict=True)):
        return 0
    edge = max(ends)
    full = sum(end > edge - 0.3 * (edge - region.left) for end in ends)
    return min(len(side) for side in sides) if full >= 0.55 * len(ends) else 0


def _bands(region: Region, gutter: float) -> list[tuple[list[Word], bool]]:
    """The rows of a region in bands, each either split by the gutter or going across."""
    found: list[tuple[list[list[Word]], bool]] = []
    for row in rows(region.words):
        crosses = _crosses(row, gutter)
        if found and found[-1][1] is not crosses:
            found[-1][0].append(row)
        else:
            found.append(([row], not crosses))
    bands: list[tuple[list[Word], bool]] = []
    for band, is_split in found:
        words = [word for row in band for word in row]
        has_both = {word.right <= gutter for word in words} == {True, False}
        split = is_split and has_both and len(band) >= 2
        if bands and not split and not bands[-1][1]:
            bands[-1] = (bands[-1][0] + words, False)
        else:
            bands.append((words, split))
    return bands


def _crosses(row: list[Word], gutter: float) -> bool:
    """Whether a word stands in the gutter, or words beside it with no more than a space between."""
    if any(word.left < gutter < word.right for word in row):
        return True
    left = [word.right for word in row if word.right <= gutter]
    right = [word.left for word in row if word.right > gutter]
    return bool(left and right) and min(right) - max(left) < NARROWEST
