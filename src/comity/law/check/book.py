"""The book: all files of a registry opened, with every act in it, its file and its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from comity.law.acts import Act
from comity.law.cases import LawFile
from comity.law.check.references import file_references, references
from comity.law.misreading import written_path
from comity.law.reading import Opened, open_file
from comity.law.registry import Registry, registry_of
from comity.law.yaml12 import Path as Place


class Entry(NamedTuple):
    """An act, the file in which it stands, and its place there."""

    opened: Opened
    file: LawFile
    place: Place
    act: Act


@dataclass(slots=True)
class Book:
    """What the lints look at: the files, the acts that could be read, the registry they make."""

    opened: list[Opened]
    files: list[tuple[Opened, LawFile]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    registry: Registry = field(default_factory=Registry)
    entry_of: dict[str, Entry] = field(default_factory=dict)
    definitions: dict[tuple[str, str], list[tuple[Opened, Place]]] = field(default_factory=dict)
    """By room of names and id: every place that defines it, also in parts that cannot be read."""
    named: set[str] = field(default_factory=set)
    """Every id that some act, case or group names."""
    is_government: Callable[[str], bool] | None = None
    on: date | None = None
    stale_days: int = 180

    @property
    def ids(self) -> set[str]:
        """Every id that is defined anywhere."""
        return {name for _, name in self.definitions}

    @property
    def is_whole(self) -> bool:
        """Whether every act of every file could be read."""
        return not any(opened.faults for opened in self.opened)

    def siblings(self, act: Act) -> list[Act]:
        """The other acts of the same document."""
        return [
            entry.act
            for entry in self.entries
            if entry.act.document == act.document and entry.act is not act
        ]


def open_book(paths: Iterable[Path]) -> Book:
    """Open files and take in whatever of them can be read.

    Raises: InputError where a file has no text to read.
    """
    return book_of(open_file(path) for path in paths)


def book_of(files: Iterable[Opened]) -> Book:
    """Take in whatever can be read of files that are open."""
    book = Book(list(files))
    for opened in book.opened:
        for room, name, place in definitions(opened.document.content):
            book.definitions.setdefault((room, name), []).append((opened, place))
        file, kept = _readable(opened)
        if file is None:
            continue
        book.files.append((opened, file))
        for at, act in zip(kept, file.acts, strict=True):
            book.entries.append(Entry(opened, file, ("acts", at), act))
    book.registry = registry_of(file for _, file in book.files)
    for _, file in book.files:
        book.named.update(reference.name for reference in file_references(file))
    for entry in book.entries:
        book.entry_of.setdefault(entry.act.id, entry)
        book.named.update(reference.name for reference in references(entry.act))
    return book


ROOMS = {
    "acts": "acts", "aliases": "acts", "facts": "acts",
    "groups": "cases", "case": "cases", "instrument": "instruments",
}  # fmt: skip
"""Ids are told apart within a room: an alias or a doubt may not be called like an act."""


def definitions(content: Any) -> Iterator[tuple[str, str, Place]]:
    """Every id that a file defines: its room, the id, the place."""
    if not isinstance(content, dict):
        return
    for key, room in ROOMS.items():
        written = content.get(key)
        many = written if isinstance(written, list) else [written]
        for at, one in enumerate(many):
            if isinstance(one, dict) and isinstance(one.get("id"), str):
                yield room, one["id"], ((key, at) if many is written else (key,))


def _readable(opened: Opened) -> tuple[LawFile | None, list[int]]:
    """A file without the parts that have faults, and the places of the acts that are left."""
    content = opened.document.content
    if opened.file is not None:
        return opened.file, list(range(len(opened.file.acts)))
    if not isinstance(content, dict):
        return None, []
    left, kept = _pruned(content)
    try:
        return LawFile.model_validate(left), kept
    except ValidationError:
        return None, []


def _pruned(content: dict[str, Any]) -> tuple[dict[str, Any], list[int]]:
    bad: set[Place] = set()
    try:
        LawFile.model_validate(content)
    except ValidationError as fault:
        bad = {written_path(error["loc"], content)[:2] for error in fault.errors()}
    left: dict[str, Any] = {}
    kept: list[int] = []
    for key, written in content.items():
        if isinstance(written, list):
            places = [place for place in range(len(written)) if (key, place) not in bad]
            left[key] = [written[place] for place in places]
            kept = places if key == "acts" else kept
        elif not any(path[:1] == (key,) for path in bad):
            left[key] = written
    return left, kept
