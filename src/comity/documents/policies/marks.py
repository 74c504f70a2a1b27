"""What a lawyer marked: that a clause complies, does not, or is open. Kept, never computed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

from comity.documents.policies.policy import FOLDER
from comity.files import write_whole

FILE = "marks.json"
MARKS = ("complies", "does-not", "open")


class Mark(NamedTuple):
    """A lawyer's mark on a clause and a condition, with its day and note; the last one counts.

    Attributes:
        sha256: of the file that was marked.
    """

    policy: str
    clause: str
    condition: str
    mark: str
    day: str
    by: str
    note: str
    sha256: str

    @property
    def told(self) -> str:
        """The mark in words, with office, day and note."""
        by = f" by {self.by}" if self.by else ""
        note = f": {self.note}" if self.note else ""
        return f"{self.mark.replace('-', ' ')} (marked {self.day}{by}){note}"


def all_marks(workspace: Path) -> list[Mark]:
    """Every mark, in the order in which they were made."""
    place = workspace / FOLDER / FILE
    if not place.exists():
        return []
    return [Mark(**one) for one in json.loads(place.read_text(encoding="utf-8"))]


def standing(workspace: Path, condition: str, known: date) -> dict[tuple[str, str], Mark]:
    """The last mark on each clause for a condition, of those made by a day."""
    return {
        (one.policy, one.clause): one
        for one in sorted(all_marks(workspace), key=lambda one: one.day)
        if one.condition == condition and one.day <= known.isoformat()
    }


def keep(workspace: Path, mark: Mark) -> None:
    """Keep a mark after those before it."""
    written = [one._asdict() for one in (*all_marks(workspace), mark)]
    content = json.dumps(written, indent=1, ensure_ascii=False).encode() + b"\n"
    write_whole(str(workspace / FOLDER / FILE), content)
