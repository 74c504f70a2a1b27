"""The numbers that Word sets by itself: levels, formats and counts of its lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SLOT = re.compile(r"%([1-9])")


class ListLevel(NamedTuple):
    """A level of a list: where it starts, its kind of digit, and the text around them."""

    start: int
    format: str
    text: str


@dataclass(slots=True)
class Lists:
    """The lists of a file, and how far each has counted."""

    levels: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def label(self, number: str, level: int) -> str:
        """The number of the next paragraph of a list; a dot for one without digits."""
        kind = self.abstract.get(number, "")
        levels = self.levels.get(kind, {})
        if level not in levels:
            return ""
        counts = self.counts.setdefault(kind, {})
        if number not in self.begun:
            self.begun.add(number)
            for (named, at), start in self.starts.items():
                if named == number:
                    counts[at] = start - 1
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return self._written(levels, counts, level)

    def _written(self, levels: dict[int, ListLevel], counts: dict[int, int], level: int) -> str:
        form = levels[level]
        if form.format == "bullet":
            return "•"
        if form.format == "none":
            return ""

        def slot(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            shown = levels.get(at, form)
            return formatted(counts.get(at, shown.start), shown.format)

        return _SLOT.sub(slot, form.text).strip()


def read_lists(root: Element | None) -> Lists:
    """The lists that `numbering.xml` defines."""
    lists = Lists()
    if root is None:
        return lists
    for abstract in root.findall(f"{W}abstractNum"):
        name = abstract.get(f"{W}abstractNumId", "")
        lists.levels[name] = {
            int(level.get(f"{W}ilvl", "0")): _level(level) for level in abstract.findall(f"{W}lvl")
        }
    for number in root.findall(f"{W}num"):
        name = number.get(f"{W}numId", "")
        lists.abstract[name] = value(number.find(f"{W}abstractNumId"))
        for override in number.findall(f"{W}lvlOverride"):
            start = value(override.find(f"{W}startOverride"))
            if start.isdigit():
                lists.starts[name, int(override.get(f"{W}ilvl", "0"))] = int(start)
    return lists


def _level(level: Element) -> ListLevel:
    start = value(level.find(f"{W}start"))
    return ListLevel(
        int(start) if start.isdigit() else 1,
        value(level.find(f"{W}numFmt")) or "decimal",
        value(level.find(f"{W}lvlText")),
    )


def value(element: Element | None) -> str:
    """The attribute that most elements of Word have one of."""
    return "" if element is None else element.get(f"{W}val", "")


def formatted(count: int, form: str) -> str:
    """A count in a kind of digit: `iv` for 4 in lowerRoman."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    told = ""
    for worth, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
                        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
                        (1, "i")):  # fmt: skip
        times, count = divmod(count, worth)
        told += sign * times
    return told
