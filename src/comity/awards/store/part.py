"""A part: the staged rows of one member file, and beside it a note of what was read.

A part is named by what it holds, so it is written once and never again; the note is written
before it. Where the part is, the note is: what was cut off before that is read once more.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from comity.awards.store.places import PARTS
from comity.files import write_whole


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of one member file once it is read.

    Attributes:
        part: path of the Parquet file inside the store's folder.
        seen: place, member, size and time of change of the file it came from.
        others as in `manifest.Source`.
    """

    part: str
    seen: list[object]
    sha256: str
    bytes: int
    layout: str
    table: str
    header_sha256: str
    rows_in: int
    rows_used: int
    rows_set_aside: int
    rows_unparsed: int
    cents_in: int
    cents_used: int
    cents_set_aside: int
    cents_unread: int
    set_aside: str
    not_acquired: list[str]
    unknown: list[str]

    def write_note(self, folder: Path) -> None:
        """Write the note beside the part."""
        content = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, indent=1)
        write_whole(os.fspath(note_of(folder / self.part)), content.encode() + b"\n")


def note_of(part: Path) -> Path:
    """Where the note of a part stands."""
    return part.with_suffix(".json")


def parts_in(folder: Path) -> list[Part]:
    """Give all parts of a store that are whole."""
    found = []
    for path in sorted((folder / PARTS).glob("*.parquet")):
        note = note_of(path)
        if note.exists():
            found.append(Part(**json.loads(note.read_text(encoding="utf-8"))))
    return found
