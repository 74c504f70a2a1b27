"""The terms of a workspace: one folder a document, with the file as it came and what was read.

`terms/<id>/terms.json` is the document, the same bytes for the same file and arguments;
`terms/<id>/source.*` the file itself; `terms/<id>/confirmed.json` what a person said of clauses.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comity.documents.terms.clause import Clause
from comity.documents.terms.clauses import clauses
from comity.documents.terms.finding_clause import find_clause
from comity.documents.terms.incorporated import (
    Incorporated,
    day_in,
    identity,
    incorporated,
    version_in,
)
from comity.documents.terms.words import slug
from comity.errors import InputError
from comity.files import write_whole
from comity.texts.contents import without_contents
from comity.texts.paragraph import Removed
from comity.texts.reading import read_file

FORMAT = 1
FOLDER = "terms"
MOST_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of a document; empty where the text is to tell it.

    Attributes:
        day: the day of the document, like 2025-04-18.
        awards: the awards whose agreement it is.
    """

    id: str = ""
    version: str = ""
    day: str = ""
    awards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document of terms.

    Attributes:
        sha256: of the file; kind: pdf, word, html or text; pages: 0 where it has none.
        removed: what stood on the pages and is no part of the text.
    """

    id: str
    title: str
    version: str
    day: str
    awards: tuple[str, ...]
    file: str
    sha256: str
    size: int
    kind: str
    pages: int
    clauses: tuple[Clause, ...]
    incorporated: tuple[Incorporated, ...]
    removed: tuple[Removed, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Title, version and day in one line."""
        version = self.version if self.version != version_in(self.title) else ""
        day = self.day if self.day != day_in(self.title) else ""
        return ", ".join(part for part in (self.title, version, day) if part)

    def clause(self, text: str) -> Clause:
        """The clause that an anchor, the beginning of one, or a number names.

        Raises: InputError where none or several are named.
        """
        return find_clause(self.clauses, text, self.id, f"comity terms show {self.id}")


def read_document(path: Path, told: Told) -> Document:
    """Read a file into a document.

    Raises: InputError where it cannot be read.
    """
    reading = read_file(path)
    size = path.stat().st_size
    paragraphs, contents = without_contents(reading.paragraphs)
    found = clauses(paragraphs)
    if not found:
        raise InputError(f"{path.name}: found no words; give a PDF, Word, HTML or text.")
    known = identity(found)
    return Document(
        told.id or slug(path.stem) or "terms",
        known.name,
        told.version or known.version,
        told.day or known.day,
        told.awards,
        path.name,
        _sha256(path),
        size,
        reading.kind,
        reading.pages,
        found,
        incorporated(found, known),
        (*reading.removed, *contents),
        reading.notes,
    )


def _sha256(path: Path) -> str:
    seen = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            seen.update(block)
    return seen.hexdigest()


def add(workspace: Path, path: Path, told: Told, *, replace: bool = False) -> Document:
    """Read a file and keep it with what was read.

    Raises: InputError where it cannot be read, or another file has the id.
    """
    if told.id and told.id != slug(told.id):
        raise InputError(f'--id: found "{told.id}"; write an id like {slug(told.id) or "dhs-v3"}.')
    document = read_document(path, told)
    folder = workspace / FOLDER / document.id
    if (folder / "terms.json").exists() and not replace:
        kept = load(workspace, document.id)
        if kept.sha256 != document.sha256:
            raise InputError(
                f"--id: {document.id} is {kept.file} already; give another --id, or --replace."
            )
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("source.*"):
        old.unlink()
    ending = path.suffix.lower() or ".txt"
    write_whole(str(folder / f"source{ending}"), path.read_bytes())
    written = json.dumps(plain_document(document), indent=1, ensure_ascii=False)
    write_whole(str(folder / "terms.json"), written.encode() + b"\n")
    return document


def plain_document(document: Document) -> dict[str, Any]:
    """A document as plain values."""
    return {
        "format": FORMAT,
        "id": document.id,
        "title": document.title,
        "version": document.version,
        "day": document.day,
        "awards": list(document.awards),
        "file": {
            "name": document.file,
            "sha256": document.sha256,
            "bytes": document.size,
            "kind": document.kind,
            "pages": document.pages,
        },
        "clauses": [one._asdict() for one in document.clauses],
        "incorporated": [one._asdict() for one in document.incorporated],
        "removed": [one._asdict() for one in document.removed],
        "notes": list(document.notes),
    }


def load(workspace: Path, name: str) -> Document:
    """A document of the workspace by its id.

    Raises: InputError where there is none, or it was written by another version.
    """
    place = workspace / FOLDER / name / "terms.json"
    try:
        written = json.loads(place.read_text(encoding="utf-8"))
    except OSError:
        raise InputError(_unknown(workspace, name)) from None
    except ValueError:
        raise InputError(f"{place}: found a file that is cut off; add the source again.") from None
    if written.get("format") != FORMAT:
        raise InputError(f"{place}: found another format; add the source again with --replace.")
    return _document(written)


def _document(written: dict[str, Any]) -> Document:
    file = written["file"]
    return Document(
        written["id"],
        written["title"],
        written["version"],
        written["day"],
        tuple(written["awards"]),
        file["name"],
        file["sha256"],
        file["bytes"],
        file["kind"],
        file["pages"],
        tuple(_clause(one) for one in written["clauses"]),
        tuple(
            Incorporated(**{**one, "clauses": tuple(one["clauses"])})
            for one in written["incorporated"]
        ),
        tuple(Removed(one["what"], one["text"], tuple(one["pages"])) for one in written["removed"]),
        tuple(written["notes"]),
    )


def _clause(one: dict[str, Any]) -> Clause:
    return Clause(
        one["anchor"], one["label"], tuple(one["path"]), tuple(one["headings"]), one["text"],
        (one["pages"][0], one["pages"][1]), one["is_heading"],
    )  # fmt: skip


def ids(workspace: Path) -> list[str]:
    """The ids of the workspace's documents."""
    folder = workspace / FOLDER
    if not folder.is_dir():
        return []
    return sorted(one.parent.name for one in folder.glob("*/terms.json"))


def load_all(workspace: Path) -> list[Document]:
    """Every document of the workspace, by id."""
    return [load(workspace, name) for name in ids(workspace)]


def _unknown(workspace: Path, name: str) -> str:
    known = ids(workspace)
    if not known:
        return f'terms: found no document "{name}" in {workspace}; add it: comity terms add FILE.'
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known[:8])}."
    return f'terms: found no document "{name}"; {hint}'
