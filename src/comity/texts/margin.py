"""Line numbers in the margin: told from the numbers of clauses, and left out.

They stand in one column outside the text, count by one step from the top down, and stand beside
nearly every line (or at even distances, as on pleading paper), not only beside beginnings.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from operator import attrgetter
from statistics import median

from comity.texts.page_words import Word

FEWEST = 5
APART = 9.0
"""Points between a line number and the text."""

NEAR = 3.5
"""Points by which numbers of one column may stand apart."""


@dataclass(slots=True)
class Margin:
    """Where line numbers stand: the left or right edges of their columns, once learnt."""

    edges: list[tuple[str, float]] = field(default_factory=list)

    def learn(self, words: list[Word]) -> None:
        """Look for a column of line numbers on a page."""
        for side in ("right", "left"):
            for column in _columns(words, side):
                if _are_line_numbers(column, words) and not self.has(column[-1]):
                    self.edges.append((side, getattr(column[-1], side)))

    def has(self, word: Word) -> bool:
        """Whether a number stands in a column of line numbers."""
        return any(abs(getattr(word, side) - edge) <= NEAR for side, edge in self.edges)


def without_margin(words: list[Word], margin: Margin) -> list[Word]:
    """The words of a page without its line numbers."""
    if not margin.edges:
        return words
    numbers = [word for word in words if _is_number(word) and margin.has(word)]
    numbers.sort(key=lambda word: word.top)
    counts = [int(word.text) for word in numbers]
    if any(after <= before for before, after in itertools.pairwise(counts)):
        return words
    left_out = set(map(id, numbers))
    return [word for word in words if id(word) not in left_out]


def _is_number(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) <= 4


def _columns(words: list[Word], side: str) -> list[list[Word]]:
    """Numbers outside the text whose left or right edges are one below the other."""
    edge = attrgetter(side)
    numbers = sorted((word for word in words if _is_number(word)), key=edge)
    found: list[list[Word]] = []
    for word in numbers:
        if found and edge(word) - edge(found[-1][-1]) <= NEAR:
            found[-1].append(word)
        else:
            found.append([word])
    columns = []
    for column in found:
        column.sort(key=lambda word: word.top)
        if len(column) >= 3 and _is_outside(column, words):
            columns.append(column)
    return columns


def _is_outside(column: list[Word], words: list[Word]) -> bool:
    left, right = min(word.left for word in column), max(word.right for word in column)
    inside = {id(word) for word in column}
    others = [word for word in words if id(word) not in inside]
    if not others:
        return False
    before = sum(word.right < left for word in others)
    after = sum(word.left > right for word in others)
    few = 0.03 * len(others)
    is_left = before <= few and after >= 0.97 * len(others)
    is_right = after <= few and before >= 0.97 * len(others)
    return (is_left or is_right) and _stands_apart(column, others)


def _stands_apart(column: list[Word], others: list[Word]) -> bool:
    """Whether there is more than a space between the numbers and the words beside them."""
    near = 0
    for number in column:
        beside = [word for word in others if abs(word.middle - number.middle) <= number.height / 2]
        gaps = (max(word.left - number.right, number.left - word.right) for word in beside)
        near += min(gaps, default=APART) < APART
    return near <= 0.2 * len(column)


def _are_line_numbers(column: list[Word], words: list[Word]) -> bool:
    counts = [int(word.text) for word in column]
    steps = {after - before for before, after in itertools.pairwise(counts)}
    if len(steps) != 1:
        return False
    step = steps.pop()
    if step not in (1, 2, 5, 10):
        return False
    if step > 1:
        return True
    return len(column) >= FEWEST and (_stand_evenly(column) or _beside_all(column, words))


def _stand_evenly(column: list[Word]) -> bool:
    gaps = [b.top - a.top for a, b in itertools.pairwise(column)]
    usual = median(gaps)
    return len(column) >= 12 and all(abs(gap - usual) <= 0.12 * usual for gap in gaps)


def _beside_all(column: list[Word], words: list[Word]) -> bool:
    """Whether four in five lines of the text have a number beside them."""
    inside = {id(word) for word in column}
    top, bottom = column[0].top, column[-1].bottom
    heights = [word.middle for word in column]
    beside = total = 0
    last = -1.0
    for word in sorted(words, key=lambda one: one.middle):
        if id(word) in inside or not top - 2 <= word.middle <= bottom + 2:
            continue
        if word.middle - last > 0.5 * word.height:
            total += 1
            last = word.middle
            beside += any(abs(word.middle - one) <= 0.5 * word.height for one in heights)
    return total > 0 and beside >= 0.8 * total
