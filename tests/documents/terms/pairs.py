"""Three agreements in two versions each, built like real ones, with every change planted.

The wording is ours; the structure and the kinds of change follow published pairs. Short phrases in
quotation marks are official: DHS FY2025 Standard Terms C.IX ("honor requests for cooperation");
HUD Continuum of Care agreement of March 2025 ("by design or effect"); 31 U.S.C. 3729(b)(4)
("material to the Government's payment decisions").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from comity.texts.word_numbers import formatted

AGREEMENTS = Path(__file__).parent / "agreements"
"""Texts in lines of `key | depth | words`, where `#` marks a heading."""


@dataclass(frozen=True)
class Item:
    """A clause in the making: its key, its depth, its words, whether it is a heading."""

    key: str
    depth: int
    text: str
    is_heading: bool = False


@dataclass(frozen=True)
class Pair:
    """Two versions, how their clauses are numbered, and what was planted."""

    name: str
    old: list[Item]
    new: list[Item]
    number: Callable[[list[int]], str]
    planted: set[tuple[str, tuple[str, ...], tuple[str, ...]]]
    title: str


def read(text: str) -> list[Item]:
    """Items from the lines of a text."""
    found = []
    for line in text.strip().splitlines():
        key, depth, words = (part.strip() for part in line.split("|", 2))
        found.append(Item(key, int(depth), words.lstrip("# "), words.startswith("#")))
    return found


def labels(items: list[Item], number: Callable[[list[int]], str]) -> list[str]:
    """The number of each clause; none where it stands without."""
    counts: list[int] = []
    told = []
    for item in items:
        if item.depth < 0:
            told.append("")
            continue
        del counts[item.depth + 1 :]
        while len(counts) <= item.depth:
            counts.append(0)
        counts[item.depth] += 1
        told.append(number(counts))
    return told


def numbered(items: list[Item], number: Callable[[list[int]], str]) -> list[str]:
    """The clauses with their numbers in front."""
    found = zip(labels(items, number), items, strict=True)
    return [f"{label} {item.text}".strip() for label, item in found]


class Editing:
    """Edits a version and writes down what was planted."""

    def __init__(self, items: list[Item]) -> None:
        self.items = list(items)
        self.planted: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()

    def _at(self, key: str) -> int:
        return next(at for at, item in enumerate(self.items) if item.key == key)

    def change(self, key: str, before: str, after: str) -> Editing:
        """Put some words in place of others."""
        at = self._at(key)
        assert self.items[at].text.count(before) == 1, (key, before)
        text = self.items[at].text.replace(before, after)
        self.items[at] = replace(self.items[at], text=text)
        self.planted.add(("changed", (key,), (key,)))
        return self

    def move(self, keys: list[str], before: str) -> Editing:
        """Move clauses in front of another."""
        moved = [self.items[self._at(key)] for key in keys]
        self.items = [item for item in self.items if item.key not in keys]
        at = self._at(before)
        self.items[at:at] = moved
        self.planted |= {("moved", (key,), (key,)) for key in keys}
        return self

    def split(self, key: str, second: str) -> Editing:
        """Make two clauses of one, from the sentence that begins like this."""
        at = self._at(key)
        item = self.items[at]
        place = item.text.index(second)
        self.items[at] = replace(item, text=item.text[:place].strip())
        self.items.insert(at + 1, replace(item, key=f"{key}+", text=item.text[place:]))
        self.planted.add(("split", (key,), (key, f"{key}+")))
        return self

    def merge(self, first: str, second: str) -> Editing:
        """Make one clause of two that follow each other."""
        at = self._at(first)
        assert self.items[at + 1].key == second
        text = f"{self.items[at].text} {self.items[at + 1].text}"
        self.items[at : at + 2] = [replace(self.items[at], text=text)]
        self.planted.add(("merged", (first, second), (first,)))
        return self

    def add(self, key: str, depth: int, text: str, before: str) -> Editing:
        """Add a clause in front of another."""
        self.items.insert(self._at(before), Item(key, depth, text.lstrip("# "), text[0] == "#"))
        self.planted.add(("added", (), (key,)))
        return self

    def remove(self, key: str) -> Editing:
        """Take a clause away."""
        del self.items[self._at(key)]
        self.planted.add(("removed", (key,), ()))
        return self


def _pair(
    name: str, title: str, text: str, number: Callable[[list[int]], str], edit: Editing
) -> Pair:
    return Pair(name, read(text), edit.items, number, edit.planted, title)


def _dhs_number(counts: list[int]) -> str:
    if len(counts) == 1:
        return f"C.{formatted(counts[0], 'upperRoman')}"
    return f"({counts[1]})" if len(counts) == 2 else f"({formatted(counts[2], 'lowerLetter')})"


DHS = (AGREEMENTS / "dhs.txt").read_text()


def _dhs() -> Pair:
    edit = (
        Editing(read(DHS))
        .change("debar1", "public list before signature", "exclusions database before signature")
        .split("pii1", "The policy is reviewed")
        .merge("civil1", "civil2")
        .move(["fly", "fly1"], before="age")
        .remove("hotel")
        .remove("hotel1")
        .add("anti", 0, "# Discriminatory Boycotts", before="lob")
        .add(
            "anti1", 1,
            "No recipient limits commerce with firms because of their ties to an allied nation.",
            before="lob",
        )
        .change("coop1c", "ordinary visiting hours", "business hours")
        .remove("coop1d")
        .change(
            "rep1",
            "by the end of the following month",
            "no later than the end of the following month",
        )
    )  # fmt: skip
    title = "FY 2025 DHS STANDARD TERMS AND CONDITIONS"
    return _pair("dhs", title, DHS, _dhs_number, edit)


def _fta_number(counts: list[int]) -> str:
    if len(counts) == 1:
        return f"Section {counts[0]}."
    if len(counts) == 2:
        return f"({formatted(counts[1], 'lowerLetter')})"
    if len(counts) == 3:
        return f"({counts[2]})"
    return f"({formatted(counts[3], 'lowerRoman')})"


FTA = (AGREEMENTS / "fta.txt").read_text()


def _fta() -> Pair:
    edit = (
        Editing(read(FTA))
        .change("civil.b", "fifty or more vehicles", "thirty or more vehicles")
        .split("impl.b", "State law stays")
        .merge("money.b", "money.c")
        .move(["labor", "labor.a", "labor.b"], before="prop")
        .move(["eth.b"], before="end.a")
        .remove("civil.c")
        .add("fedl", 0, "# Federal Law and Public Policy", before="rec")
        .add(
            "fedl.a", 1,
            "Compliance with antidiscrimination statutes is \"material to the Government's payment "
            'decisions" for the purposes of 31 U.S.C. 3729(b)(4).',
            before="rec",
        )
        .change("rec.a", "thirty days after", "forty-five days after")
        .change("buy.b", "Steel, iron and manufactured", "Steel, iron, and construction")
        .add(
            "impl.d4", 2, "a ransom demand against the control systems of the railway;",
            before="impl.d3",
        )
    )  # fmt: skip
    title = "FTA MASTER AGREEMENT FTA MA(33) April 25, 2025"
    return _pair("fta", title, FTA, _fta_number, edit)


def _hud_number(counts: list[int]) -> str:
    if len(counts) == 1:
        return f"{counts[0]}."
    return f"{formatted(counts[1], 'lowerLetter')}."


HUD = (AGREEMENTS / "hud.txt").read_text()


def _hud() -> Pair:
    edit = (
        Editing(read(HUD))
        .change("promote", "promotes an activity", "supports an activity")
        .split("match", "Services count")
        .merge("report", "hmis")
        .move(["verify"], before="coord")
        .remove("equal")
        .add(
            "eo", 0,
            "The grant is administered under the executive orders that the exhibit names and no "
            "others.",
            before="certify",
        )
        .change("remedy", "withhold draws, disallow costs, or end", "withhold draws or end")
        .change("inspect", "twelve months", "twenty-four months")
        .move(["serve.d"], before="serve.a")
        .merge("drug", "faith")
        .remove("income")
    )  # fmt: skip
    title = "CONTINUUM OF CARE PROGRAM GRANT AGREEMENT"
    return _pair("hud", title, HUD, _hud_number, edit)


PAIRS = [_dhs(), _fta(), _hud()]
