"""The outline: which number stands under which, from the order in which they come.

A number that goes on counting belongs to the innermost level that it continues; a first one opens
a level below; `4.1` belongs under 4, an Article above a Section, wherever they come. A second list
of the same style stands under the number before it where that one names more and this does not, or
where the first list goes on afterwards; else it begins anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from comity.texts.numbering import KEYWORDS, Label


@dataclass(slots=True)
class Level:
    """An open level: its style, how far it has counted, the part of the path.

    Attributes:
        names_more: whether the last clause of the level names what follows, as a heading does.
    """

    style: str
    ordinal: tuple[int, ...]
    part: str
    names_more: bool = False


@dataclass(slots=True)
class Outline:
    """The levels that are open at a place of a text."""

    levels: list[Level] = field(default_factory=list)
    names_more: bool = False
    """Whether the clause in hand names what follows."""

    @property
    def path(self) -> tuple[str, ...]:
        """The numbers from the outermost; one that repeats those above stands for them too."""
        path: list[str] = []
        for level in self.levels:
            if _is_absolute(level) and path and _repeats(level.part, path[-1]):
                path.pop()
            path.append(level.part)
        return tuple(path)

    def place(
        self,
        meanings: list[Label],
        *,
        names_more: bool = False,
        coming: Iterable[list[Label]] = (),
    ) -> Label:
        """Take in a number and give the meaning that was chosen.

        Args:
            coming: the meanings of the numbers that follow in the text.
        """
        self.names_more = names_more
        chosen = self._continued(meanings) or self._first(meanings, coming)
        if chosen is None:
            chosen = self._skipped(meanings)
        if chosen is None:
            chosen = meanings[0]
            self._push(chosen)
        return chosen

    def _continued(self, meanings: list[Label]) -> Label | None:
        found = [
            (at, label)
            for at in range(len(self.levels) - 1, -1, -1)
            for label in meanings
            if label.style == self.levels[at].style
            and _follows(label.ordinal, self.levels[at].ordinal)
        ]
        if not found:
            return None
        of_style = [one for one in found if one[1].style == found[0][1].style]
        alike = [one for one in of_style if self.levels[one[0]].names_more == self.names_more]
        at, label = (alike or found)[0]
        self._set(at, label)
        return label

    def _first(self, meanings: list[Label], coming: Iterable[list[Label]]) -> Label | None:
        firsts = [label for label in meanings if label.ordinal and label.ordinal[-1] == 1]
        if not firsts:
            return None
        label = max(firsts, key=lambda one: one.style.strip("().").lower() == "i")
        at = self._at_style(label)
        if at is None or label.style in KEYWORDS or _is_absolute(label):
            if at is None:
                self._push(label)
            else:
                self._set(at, label)
            return label
        above = self._above(label, list(coming))
        if above is None:
            self._set(at, label)
        else:
            del self.levels[above + 1 :]
            self._push(label)
        return label

    def _above(self, label: Label, coming: list[list[Label]]) -> int | None:
        """The level of the same style under which a second list stands; None where it is new."""
        for at in range(len(self.levels) - 1, -1, -1):
            level = self.levels[at]
            if level.style == label.style and (
                (level.names_more and not self.names_more)
                or _goes_on(level.ordinal[-1], label.style, coming)
            ):
                return at
        return None

    def _skipped(self, meanings: list[Label]) -> Label | None:
        best: tuple[int, int, Label] | None = None
        for label in meanings:
            at = self._at_style(label)
            if at is not None:
                step = label.ordinal[-1] - self.levels[at].ordinal[-1]
                rank = step if step > 0 else 1000
                if best is None or rank < best[0]:
                    best = (rank, at, label)
        if best is None:
            return None
        self._set(best[1], best[2])
        return best[2]

    def _at_style(self, label: Label) -> int | None:
        for at in range(len(self.levels) - 1, -1, -1):
            if self.levels[at].style == label.style:
                return at
        return None

    def _set(self, at: int, label: Label) -> None:
        del self.levels[at:]
        if _is_absolute(label):
            self._push(label)
        else:
            self._append(label)

    def _push(self, label: Label) -> None:
        if label.style in KEYWORDS:
            rank = KEYWORDS[label.style]
            keep = (
                at for at, level in enumerate(self.levels) if KEYWORDS.get(level.style, 9) >= rank
            )
            del self.levels[next(keep, len(self.levels)) :]
        elif _is_absolute(label):
            del self.levels[self._below(label) :]
        self._append(label)

    def _append(self, label: Label) -> None:
        self.levels.append(Level(label.style, label.ordinal, label.part, self.names_more))

    def _below(self, label: Label) -> int:
        """How many levels stay above `4.1`: to the one that counts 4, else the keywords."""
        for at in range(len(self.levels) - 1, -1, -1):
            if self.levels[at].ordinal == label.ordinal[:-1]:
                return at + 1
        return sum(level.style in KEYWORDS for level in self.levels)


def _goes_on(last: int, style: str, coming: list[list[Label]]) -> bool:
    """Whether a list of a style that has counted to `last` goes on after one that begins now."""
    count = 1
    for meanings in coming:
        ordinals = {label.ordinal[-1] for label in meanings if label.style == style}
        if count + 1 in ordinals:
            count += 1
        elif last + 1 in ordinals:
            return True
        elif 1 in ordinals:
            count = 1
        elif ordinals:
            return False
    return False


def _is_absolute(label: Label | Level) -> bool:
    return label.style in ("A.I", "code") or label.style.startswith("decimal")


def _repeats(part: str, above: str) -> bool:
    if above.startswith("Chapter "):
        above = above.removeprefix("Chapter ")
    return part.startswith((above.rstrip(".") + ".", above + "-"))


def _follows(ordinal: tuple[int, ...], before: tuple[int, ...]) -> bool:
    if len(ordinal) != len(before) or not ordinal:
        return False
    return ordinal[:-1] == before[:-1] and ordinal[-1] == before[-1] + 1
