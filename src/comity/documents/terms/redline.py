"""A redline: every clause of two versions with what became of it, and the words that changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from comity.documents.terms.aligning import Alignment, Group, align
from comity.documents.terms.clause import Clause
from comity.documents.terms.moving import moved
from comity.documents.terms.units import Unit, units
from comity.documents.terms.word_diff import edits
from comity.documents.terms.words import tokens
from comity.texts.plain import plain

KINDS = ("added", "removed", "changed", "moved", "split", "merged", "renumbered")
"""What can become of a clause; several at once can. A clause without any is unchanged."""

BREAK = "\n"
"""Stands among the words where one clause ends and the next begins."""


class Run(NamedTuple):
    """Words that are the same on both sides, gone from the old, or new."""

    kind: str
    text: str


class Line(NamedTuple):
    """A paragraph of the redline: its words, and whether its end is the same, gone or new."""

    runs: tuple[Run, ...]
    end: str


class Change(NamedTuple):
    """Clauses that belong together, and what became of them."""

    kinds: tuple[str, ...]
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    lines: tuple[Line, ...]

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing became of it."""
        return not self.kinds

    @property
    def is_only_renumbered(self) -> bool:
        """Whether it has another number and nothing else became of it."""
        return self.kinds == ("renumbered",)

    @property
    def words(self) -> tuple[int, int]:
        """How many words are gone and how many are new; marks and another number apart."""
        counts = {"gone": 0, "new": 0, "same": 0}
        for line in self.lines:
            for run in line.runs:
                counts[run.kind] += _count(run.text)
        if "renumbered" in self.kinds:
            counts["gone"] -= _count(self.old[0].label)
            counts["new"] -= _count(self.new[0].label)
        return counts["gone"], counts["new"]


def _count(text: str) -> int:
    return sum(word[0].isalnum() for word in tokens(text))


class Entry(NamedTuple):
    """A place in the redline.

    Attributes:
        role: `here` where the change is shown; `origin` at the place that moved clauses left;
            `piece` where a part stands that has others between it and the rest.
        lines: what is shown at this place.
    """

    change: Change
    role: str
    lines: tuple[Line, ...]


@dataclass(slots=True)
class Redline:
    """Everything that became of the clauses of one version in the other, in reading order."""

    entries: list[Entry] = field(default_factory=list)

    @property
    def changes(self) -> list[Change]:
        """What is not unchanged, each once."""
        return [
            entry.change
            for entry in self.entries
            if entry.role == "here" and not entry.change.is_unchanged
        ]

    @property
    def telling(self) -> list[Change]:
        """The changes without those that are only renumbered."""
        return [change for change in self.changes if not change.is_only_renumbered]

    @property
    def renumbered(self) -> list[Change]:
        """The clauses that are only renumbered."""
        return [change for change in self.changes if change.is_only_renumbered]

    def count(self, kind: str) -> int:
        """How many changes are of a kind."""
        return sum(kind in change.kinds for change in self.changes)


def redline(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> Redline:
    """Compare two versions clause by clause."""
    olds, news = units(old), units(new)
    alignment = align(olds, news)
    maker = _Maker(alignment, moved(alignment, olds))
    waiting = maker.elsewhere(olds)
    made = Redline([maker.old_entry(unit) for unit in waiting.get(-1, ())])
    for unit in news:
        made.entries += maker.new_entries(unit)
        for before in maker.passed(unit):
            made.entries += [maker.old_entry(one) for one in waiting.get(before.at, ())]
    return made


@dataclass(slots=True)
class _Maker:
    """Puts the groups at their places.

    What stands together of a group is shown in one place: its main clauses and those beside them.
    """

    alignment: Alignment
    gone: set[int]
    shown: dict[int, Change] = field(default_factory=dict)

    def elsewhere(self, olds: list[Unit]) -> dict[int, list[Unit]]:
        """Old clauses with a place of their own, by the old clause behind which they stood."""
        found: dict[int, list[Unit]] = {}
        last = -1
        for unit in olds:
            group = self.alignment.of_old.get(unit.at)
            beside = _beside(group.old) if group is not None else []
            if group is None or unit not in beside:
                found.setdefault(last, []).append(unit)
            elif id(group) not in self.gone:
                last = unit.at
            elif unit is beside[0]:
                found.setdefault(last, []).append(unit)
        return found

    def old_entry(self, unit: Unit) -> Entry:
        """A clause that is removed, moved away, or part of one that is shown elsewhere."""
        group = self.alignment.of_old.get(unit.at)
        if group is None:
            change = _removed(unit)
            return Entry(change, "here", change.lines)
        change = self.change(group)
        if unit in _beside(group.old):
            return Entry(change, "origin", old_lines(change.lines))
        return Entry(change, "piece", (Line((Run("gone", unit.clause.whole),), "gone"),))

    def new_entries(self, unit: Unit) -> list[Entry]:
        """What is shown at the place of a new clause."""
        group = self.alignment.of_new.get(unit.at)
        if group is None:
            change = _added(unit)
            return [Entry(change, "here", change.lines)]
        change = self.change(group)
        beside = _beside(group.new)
        if unit is beside[0]:
            is_moved = id(group) in self.gone
            return [Entry(change, "here", new_lines(change.lines) if is_moved else change.lines)]
        if unit in beside:
            return []
        return [Entry(change, "piece", (Line((Run("new", unit.clause.whole),), "new"),))]

    def passed(self, unit: Unit) -> list[Unit]:
        """Old clauses that have been shown once this new one is."""
        group = self.alignment.of_new.get(unit.at)
        if group is None or id(group) in self.gone or unit is not _beside(group.new)[-1]:
            return []
        return _beside(group.old)

    def change(self, group: Group) -> Change:
        """What became of a group, made once."""
        if id(group) not in self.shown:
            self.shown[id(group)] = _change(group, is_moved=id(group) in self.gone)
        return self.shown[id(group)]


def _beside(found: list[Unit]) -> list[Unit]:
    """The first of the runs of clauses that follow each other: its place is that of the group."""
    run = found[:1]
    for unit in found[1:]:
        if unit.at != run[-1].at + 1:
            break
        run.append(unit)
    return run


def old_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The paragraphs as they were, without what is new."""
    return _view(lines, "new")


def new_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The paragraphs as they are now, without what is gone."""
    return _view(lines, "gone")


def _view(lines: tuple[Line, ...], hidden: str) -> tuple[Line, ...]:
    found: list[Line] = []
    runs: list[Run] = []
    for line in lines:
        runs += [run for run in line.runs if run.kind != hidden]
        if line.end != hidden:
            found.append(Line(tuple(runs), line.end))
            runs = []
    return tuple(found)


def _added(unit: Unit) -> Change:
    runs = (Run("new", unit.clause.whole),)
    return Change(("added",), (), (unit.clause,), (Line(runs, "new"),))


def _removed(unit: Unit) -> Change:
    runs = (Run("gone", unit.clause.whole),)
    return Change(("removed",), (unit.clause,), (), (Line(runs, "gone"),))


def _change(group: Group, *, is_moved: bool) -> Change:
    old, new = tuple(one.clause for one in group.old), tuple(one.clause for one in group.new)
    lines = _lines(
        tuple(unit.clause for unit in _beside(group.old)),
        tuple(unit.clause for unit in _beside(group.new)),
    )
    kinds = []
    if _text(old) != _text(new):
        kinds.append("changed")
    if is_moved:
        kinds.append("moved")
    if len(new) > 1:
        kinds.append("split")
    if len(old) > 1:
        kinds.append("merged")
    if len(old) == len(new) == 1 and _bare(old[0].label) != _bare(new[0].label):
        kinds.append("renumbered")
    return Change(tuple(kinds), old, new, lines)


def _text(clauses: tuple[Clause, ...]) -> list[str]:
    return [word for clause in clauses for word in tokens(clause.text)]


def _bare(label: str) -> str:
    return re.sub(r"[^\w§.]+", "", plain(label)).rstrip(".").lower()


class _Words(NamedTuple):
    """Words for comparison, and how each is written, with the space before it."""

    words: list[str]
    written: list[str]


_PIECE = re.compile(r"(\s*)(\w+(?:[-‐‑–'’./]\w+)*|[^\w\s])")


def _sequence(clauses: tuple[Clause, ...]) -> _Words:
    made = _Words([], [])
    for at, clause in enumerate(clauses):
        if at:
            made.words.append(BREAK)
            made.written.append("")
        if clause.label:
            made.words.append(plain(clause.label))
            made.written.append(clause.label)
        for piece in _PIECE.finditer(clause.text):
            word = plain(piece[2])
            if not word:
                continue
            is_first = piece.start() == 0
            space = " " if (clause.label and is_first) or piece[1] else ""
            made.words.append(word)
            made.written.append(space + piece[2])
    return made


def _lines(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> tuple[Line, ...]:
    before, after = _sequence(old), _sequence(new)
    maker = _LineMaker()
    for edit in edits(before.words, after.words):
        if edit.is_same:
            for at, there in zip(range(*edit.old), range(*edit.new), strict=True):
                maker.same(before.words[at], before.written[at], after.written[there])
        else:
            for at in range(*edit.old):
                maker.put("gone", before.words[at], before.written[at])
            for there in range(*edit.new):
                maker.put("new", after.words[there], after.written[there])
    return maker.finish()


@dataclass(slots=True)
class _LineMaker:
    lines: list[Line] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    def put(self, kind: str, word: str, written: str) -> None:
        if word == BREAK:
            if kind == "new" and not self._ends_in_space("gone"):
                self._add("gone", " ")
            self.lines.append(Line(tuple(self.runs), kind))
            self.runs = []
            return
        self._add(kind, written)

    def same(self, word: str, before: str, after: str) -> None:
        if word == BREAK:
            self.put("same", word, after)
            return
        spaced_before, spaced_after = before.startswith(" "), after.startswith(" ")
        if spaced_before and not spaced_after and self._needs_no_space():
            spaced_before = False
        if spaced_after and not spaced_before:
            self._add("new", " ")
        self._add("same", after.lstrip() if not (spaced_before and spaced_after) else after)

    def _needs_no_space(self) -> bool:
        return not self.runs

    def _ends_in_space(self, kind: str) -> bool:
        return bool(self.runs) and self.runs[-1] == Run(kind, " ")

    def _add(self, kind: str, text: str) -> None:
        if self.runs and self.runs[-1].kind == kind:
            self.runs[-1] = Run(kind, self.runs[-1].text + text)
        elif text:
            self.runs.append(Run(kind, text))

    def finish(self) -> tuple[Line, ...]:
        self.lines.append(Line(tuple(self.runs), "same"))
        return tuple(self.lines)
