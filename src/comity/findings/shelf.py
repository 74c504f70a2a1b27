"""The compiled law on disk: one file beside the YAML, read a piece at a time.

The first line is an index (JSON); then each compiled condition, its questions, the acts and the
doubts, a line of JSON each. A cold question reads the index, one condition and a few acts.
"""

from __future__ import annotations

import json
import os
from datetime import date

from comity.errors import InputError
from comity.files import compiled_places
from comity.findings.compiled import CompiledCondition, from_plain
from comity.law.patterns import includes_program

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

FORMAT = 2
PACKAGE = os.path.dirname(os.path.dirname(__file__))
LAW_FOLDER = os.path.join(PACKAGE, "law", "data")
MADE_FROM = ("law/data/instruments", "law/data/cases", "governments/data", "law", "findings")
FILE = "compiled.law"
_MADE_HERE = (FILE, "compiled.governments")


class Shelf:
    """Compiled conditions, acts and doubts by id, read when first asked for."""

    def __init__(self, content: bytes, index: dict[str, Any], begins: int) -> None:
        self._content, self._index, self._begins = content, index, begins
        self._conditions: dict[str, CompiledCondition] = {}
        self._read: dict[tuple[str, str], Any] = {}
        self._by_program: dict[str | None, list[str]] = {}

    def is_made_from(self, wanted: str) -> bool:
        """Whether the shelf has this format and was made from files with this signature."""
        made = self._index["format"] == FORMAT and self._index["signature"] == wanted
        return bool(made)

    @property
    def version(self) -> str:
        """Hash of the registry's words, and of a user's own acts where there are any."""
        found: str = self._index["version"]
        return found

    @property
    def made_from(self) -> str:
        """Signature of the files it was made from."""
        found: str = self._index["signature"]
        return found

    @property
    def newest_source(self) -> str:
        """The day of the newest source."""
        found: str = self._index["newest_source"]
        return found

    @property
    def first_day(self) -> int:
        """The day number of the first act."""
        found: int = self._index["first_day"]
        return found

    @property
    def conditions(self) -> list[str]:
        """Ids of all conditions and lists, in the order of the registry."""
        return list(self._index["condition"])

    def conditions_for(self, program: str | None) -> list[str]:
        """Ids of the conditions whose scope names a program; of all that name any, where None."""
        if program not in self._by_program:
            scopes: dict[str, list[str] | None] = self._index["scopes"]
            self._by_program[program] = [
                name
                for name, programs in scopes.items()
                if programs and (program is None or includes_program(programs, program))
            ]
        return self._by_program[program]

    @property
    def conditions_on_governments(self) -> list[str]:
        """Ids of the strings on governments themselves, tied to no program."""
        return [name for name, programs in self._index["scopes"].items() if programs is None]

    @property
    def acts(self) -> list[str]:
        """Ids of all acts, in the order of the registry."""
        return list(self._index["act"])

    @property
    def doubts(self) -> list[str]:
        """Ids of all doubts."""
        return list(self._index["doubt"])

    def aliases(self) -> dict[str, list[str]]:
        """Other ids, with the ids they stand for."""
        found: dict[str, list[str]] = self._index["aliases"]
        return found

    def refuse_before_the_record(self, known: date) -> None:
        """Refuse a day of knowledge before the first act of the record.

        Raises: InputError, with the first day that would be right.
        """
        if known.toordinal() < self.first_day:
            first = date.fromordinal(self.first_day)
            raise InputError(
                f"--known: found {known}; the first act of the record is of {first}, "
                "so nothing is known before that day."
            )

    def condition(self, name: str) -> CompiledCondition:
        """One compiled condition."""
        if name not in self._conditions:
            self._conditions[name] = from_plain(self._piece("condition", name))
        return self._conditions[name]

    def questions(self, name: str) -> list[Any]:
        """What the timelines of a condition answer, as plain lists."""
        found: list[Any] = self._piece("questions", name)
        return found

    def act(self, name: str) -> dict[str, Any]:
        """One act as a plain record."""
        found: dict[str, Any] = self._piece("act", name)
        return found

    def doubt(self, name: str) -> dict[str, Any]:
        """A doubt: its question, why it is open, sources."""
        found: dict[str, Any] = self._piece("doubt", name)
        return found

    def case_title(self, name: str) -> str:
        """The title of a case."""
        found: str = self._index["cases"][name]
        return found

    def appeals(self, order: str) -> list[str]:
        """Appeals from an order that no source shows as decided, as clauses of a sentence."""
        found: list[str] = self._index["appeals"].get(order, [])
        return found

    def _piece(self, kind: str, name: str) -> Any:
        if (kind, name) not in self._read:
            starts, length = self._index[kind][name]
            starts += self._begins
            self._read[kind, name] = json.loads(self._content[starts : starts + length])
        return self._read[kind, name]


def pack(head: dict[str, Any], pieces: Iterable[tuple[str, str, Any]]) -> bytes:
    """Lay out a shelf: the index, then the pieces, each given as (kind, name, value)."""
    index: dict[str, Any] = {"format": FORMAT, **head}
    for kind in ("condition", "questions", "act", "doubt"):
        index[kind] = {}
    lines: list[bytes] = []
    place = 0
    for kind, name, value in pieces:
        line = json.dumps(value, separators=(",", ":")).encode() + b"\n"
        index[kind][name] = [place, len(line)]
        lines.append(line)
        place += len(line)
    return json.dumps(index, separators=(",", ":")).encode() + b"\n" + b"".join(lines)


def unpack(content: bytes) -> Shelf:
    """Open a shelf that `pack` laid out."""
    begins = content.find(b"\n") + 1
    return Shelf(content, json.loads(content[:begins]), begins)


def signature(own_acts: str = "") -> str:
    """Names, sizes and times of the files a shelf is made from: equal means that it is fresh.

    The tables, the registry, the code that folds it, and a user's own acts.
    """
    seen = []
    for place in MADE_FROM:
        with os.scandir(os.path.join(PACKAGE, place)) as entries:
            seen += [
                _about(entry.name, entry.stat())
                for entry in entries
                if entry.is_file() and not entry.name.startswith(_MADE_HERE)
            ]
    if own_acts:
        seen.append(_about(own_acts, os.stat(own_acts)))
    return "\n".join(sorted(seen))


def _about(name: str, stat: os.stat_result) -> str:
    return f"{name} {stat.st_size} {stat.st_mtime_ns}"


def place_of(own_acts: str = "") -> str:
    """Where the compiled file stands: beside the registry, or beside a user's own acts."""
    return os.path.join(os.path.dirname(own_acts) if own_acts else LAW_FOLDER, FILE)


def find(own_acts: str = "") -> Shelf | None:
    """The compiled file beside its sources or in the cache, if it is fresh."""
    wanted = signature(own_acts)
    for place in compiled_places(place_of(own_acts)):
        try:
            with open(place, "rb") as file:
                content = file.read()
        except OSError:
            continue
        shelf = unpack(content)
        if shelf.is_made_from(wanted):
            return shelf
    return None
