"""What a person said of a clause: that it is a condition of the registry, or that it is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from comity.documents.terms.stored import FOLDER
from comity.files import write_whole

FILE = "confirmed.json"


class Confirmed(NamedTuple):
    """A person's word, with the day; the last on a clause and a condition counts.

    Attributes:
        is_it: whether the clause is the condition.
        sha256: of the file it was said of.
    """

    clause: str
    condition: str
    is_it: bool
    day: str
    by: str
    note: str
    sha256: str


def all_said(workspace: Path, document: str) -> list[Confirmed]:
    """Everything that was said of a document's clauses, in order."""
    place = workspace / FOLDER / document / FILE
    if not place.exists():
        return []
    return [Confirmed(**one) for one in json.loads(place.read_text(encoding="utf-8"))]


def standing(workspace: Path, document: str) -> dict[tuple[str, str], Confirmed]:
    """The last word on each clause and condition."""
    return {(one.clause, one.condition): one for one in all_said(workspace, document)}


def say(workspace: Path, document: str, word: Confirmed) -> None:
    """Keep a person's word after those before it."""
    said = [one._asdict() for one in (*all_said(workspace, document), word)]
    content = json.dumps(said, indent=1, ensure_ascii=False).encode() + b"\n"
    write_whole(str(workspace / FOLDER / document / FILE), content)
