"""The outline: which number stands under which, from the order in which they come.

A number that goes on counting belongs to the innermost level that it continues; a first one opens
a level below; `4.1` belongs under 4, an Article above a Section, wherever they come.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.texts.numbering import KEYWORDS, Label


@dataclass(slots=True)
class Level:
    """An open level: its style, how far it has counted, the part of the path, its heading."""

    style: str
    ordinal: tuple[int, ...]
    part: str
    heading: str = ""


@dataclass(slots=True)
class Outline:
    """The levels that are open at a place of a text."""

    levels: list[Level] = field(default_factory=list)

    @property
    def path(self) -> tuple[str, ...]:
        """The numbers from the outermost; one that repeats those above stands for them too."""
        path: list[str] = []
        for level in self.levels:
            if _is_absolute(level) and path and _repeats(level.part, path[-1]):
                path.pop()
            path.append(level.part)
        return tuple(path)

    def place(self, meanings: list[Label]) -> Label:
        """Take in a number and give the meaning that was chosen."""
        for choose in (self._continued, self._first, self._skipped):
            if (chosen := choose(meanings)) is not None:
                return chosen
        label = meanings[0]
        self._push(label)
        return label

    def _continued(self, meanings: list[Label]) -> Label | None:
        for at in range(len(self.levels) - 1, -1, -1):
            level = self.levels[at]
            for label in meanings:
                if label.style == level.style and _follows(label.ordinal, level.ordinal):
                    self._set(at, label)
                    return label
        return None

    def _first(self, meanings: list[Label]) -> Label | None:
        firsts = [label for label in meanings if label.ordinal and label.ordinal[-1] == 1]
        if not firsts:
            return None
        label = max(firsts, key=lambda one: one.style.strip("().").lower() == "i")
        if (at := self._at_style(label)) is not None:
            self._set(at, label)
        else:
            self._push(label)
        return label

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
            self.levels.append(Level(label.style, label.ordinal, label.part))

    def _push(self, label: Label) -> None:
        if label.style in KEYWORDS:
            rank = KEYWORDS[label.style]
            keep = (
                at for at, level in enumerate(self.levels) if KEYWORDS.get(level.style, 9) >= rank
            )
            del self.levels[next(keep, len(self.levels)) :]
        elif _is_absolute(label):
            del self.levels[self._below(label) :]
        self.levels.append(Level(label.style, label.ordinal, label.part))

    def _below(self, label: Label) -> int:
        """How many levels stay above `4.1`: to the one that counts 4, else the keywords."""
        for at in range(len(self.levels) - 1, -1, -1):
            if self.levels[at].ordinal == label.ordinal[:-1]:
                return at + 1
        return sum(level.style in KEYWORDS for level in self.levels)


def _is_absolute(label: Label | Level) -> bool:
    return label.style == "A.I" or label.style.startswith("decimal")


def _repeats(part: str, above: str) -> bool:
    return part.startswith(above.rstrip(".") + ".")


def _follows(ordinal: tuple[int, ...], before: tuple[int, ...]) -> bool:
    if len(ordinal) != len(before) or not ordinal:
        return False
    return ordinal[:-1] == before[:-1] and ordinal[-1] == before[-1] + 1
