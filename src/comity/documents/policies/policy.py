"""A government's own text as an act: kind, first and last day, clauses; kept in the workspace."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from comity.documents.terms.clause import Clause
from comity.documents.terms.clauses import clauses
from comity.documents.terms.finding_clause import find_clause
from comity.documents.terms.incorporated import identity
from comity.documents.terms.words import slug
from comity.errors import InputError
from comity.files import write_whole
from comity.texts.contents import without_contents
from comity.texts.reading import read_file

FORMAT = 1
FOLDER = "policies"
KINDS = ("ordinance", "order", "directive")


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of a text.

    Attributes:
        until: the first day on which it no longer works; None where it has no end.
    """

    effective: date
    until: date | None = None
    kind: str = "ordinance"
    id: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """One of the government's own texts."""

    id: str
    title: str
    kind: str
    effective: date
    until: date | None
    file: str
    sha256: str
    pages: int
    clauses: tuple[Clause, ...]
    notes: tuple[str, ...] = ()

    def is_in_force(self, on: date) -> bool:
        """Whether it works on a day, by its own days."""
        return self.effective <= on and (self.until is None or on < self.until)

    @property
    def days(self) -> str:
        """`from 2016-01-01`, `from 2016-01-01, until 2018-01-01`."""
        return f"from {self.effective}" + (f", until {self.until}" if self.until else "")

    def clause(self, text: str) -> Clause:
        """The clause that an anchor, its beginning, or a number names.

        Raises: InputError where none or several are named.
        """
        return find_clause(self.clauses, text, self.id, f"comity policy show {self.id}")


def add(workspace: Path, path: Path, told: Told, *, replace: bool = False) -> Policy:
    """Read a text and keep it with what was read.

    Raises: InputError where it cannot be read, ends before it begins, or its id is taken.
    """
    if told.until is not None and told.until <= told.effective:
        raise InputError(
            f"--until: found {told.until}, not after --effective {told.effective}; write a later "
            "day."
        )
    if told.id and told.id != slug(told.id):
        raise InputError(f'--id: found "{told.id}"; write an id like {slug(told.id) or "order-5"}.')
    policy = _read(path, told)
    folder = workspace / FOLDER / policy.id
    if (folder / "policy.json").exists() and not replace:
        kept = load(workspace, policy.id)
        if kept.sha256 != policy.sha256:
            raise InputError(
                f"--id: {policy.id} is {kept.file} already; give another --id, or --replace."
            )
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("source.*"):
        old.unlink()
    write_whole(str(folder / f"source{path.suffix.lower() or '.txt'}"), path.read_bytes())
    written = json.dumps(policy_plain(policy), indent=1, ensure_ascii=False)
    write_whole(str(folder / "policy.json"), written.encode() + b"\n")
    return policy


def _read(path: Path, told: Told) -> Policy:
    reading = read_file(path)
    found = clauses(without_contents(reading.paragraphs)[0])
    if not found:
        raise InputError(f"{path.name}: found no words; give a PDF, Word, HTML or text.")
    return Policy(
        told.id or slug(path.stem) or "policy",
        told.title or identity(found).name,
        told.kind,
        told.effective,
        told.until,
        path.name,
        hashlib.sha256(path.read_bytes()).hexdigest(),
        reading.pages,
        found,
        reading.notes,
    )


def policy_plain(policy: Policy) -> dict[str, Any]:
    """A text as plain values."""
    return {
        "format": FORMAT,
        "id": policy.id,
        "title": policy.title,
        "kind": policy.kind,
        "effective": policy.effective.isoformat(),
        "until": policy.until.isoformat() if policy.until else None,
        "file": {"name": policy.file, "sha256": policy.sha256, "pages": policy.pages},
        "clauses": [one._asdict() for one in policy.clauses],
        "notes": list(policy.notes),
    }


def load(workspace: Path, name: str) -> Policy:
    """A text of the workspace by its id.

    Raises: InputError where there is none.
    """
    place = workspace / FOLDER / name / "policy.json"
    try:
        written = json.loads(place.read_text(encoding="utf-8"))
    except OSError:
        known = ", ".join(ids(workspace)) or "none yet; add one: comity policy add FILE"
        raise InputError(f'policy: found no text "{name}"; there are {known}.') from None
    except ValueError:
        raise InputError(f"{place}: found a file that is cut off; add the source again.") from None
    if written.get("format") != FORMAT:
        raise InputError(f"{place}: found another format; add the source again with --replace.")
    until = written["until"]
    return Policy(
        written["id"],
        written["title"],
        written["kind"],
        date.fromisoformat(written["effective"]),
        date.fromisoformat(until) if until else None,
        written["file"]["name"],
        written["file"]["sha256"],
        written["file"]["pages"],
        tuple(_clause(one) for one in written["clauses"]),
        tuple(written["notes"]),
    )


def _clause(one: dict[str, Any]) -> Clause:
    return Clause(
        one["anchor"], one["label"], tuple(one["path"]), tuple(one["headings"]), one["text"],
        (one["pages"][0], one["pages"][1]), one["is_heading"],
    )  # fmt: skip


def ids(workspace: Path) -> list[str]:
    """The ids of the workspace's texts."""
    folder = workspace / FOLDER
    return (
        sorted(one.parent.name for one in folder.glob("*/policy.json")) if folder.is_dir() else []
    )


def load_all(workspace: Path) -> list[Policy]:
    """Every text of the workspace, by its first day and id."""
    found = [load(workspace, name) for name in ids(workspace)]
    return sorted(found, key=lambda one: (one.effective, one.id))
