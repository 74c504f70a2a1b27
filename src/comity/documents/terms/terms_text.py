"""What was added, and what the workspace has, as text."""

from __future__ import annotations

from collections import Counter
from typing import Any

from comity.amounts import count, ranges
from comity.documents.terms.stored import Document
from comity.documents.text_layout import Column, table


def added_text(document: Document) -> str:
    """What was read from a file: clauses, what was left out, what it takes in."""
    pages = f" on {count(document.pages, 'page')}" if document.pages else ""
    numbered = sum(bool(one.label) for one in document.clauses)
    lines = [
        f"{document.id}: {document.name}",
        f"{document.file}: {count(len(document.clauses), 'clause')}{pages}, "
        f"{numbered} of them numbered; SHA-256 {document.sha256}",
    ]
    lines += [f"left out: {one}" for one in _removed(document)]
    if document.incorporated:
        lines.append("it names:")
    lines += [
        f"  {one.kind}: {one.told} ({one.how}; {count(len(one.clauses), 'clause')})"
        for one in document.incorporated
    ]
    return "\n".join(lines)


def _removed(document: Document) -> list[str]:
    told = []
    for one in document.removed:
        pages = f" on pages {ranges(one.pages)}" if one.pages else ""
        words = f' "{one.text}"' if one.text else ""
        told.append(f"{one.what}{words}{pages}")
    return told


def list_text(documents: list[Document]) -> str:
    """The documents, a line each."""
    if not documents:
        return "no terms yet; add some: comity terms add FILE"
    columns = [
        *map(Column, ("Id", "Title", "Version", "Day")),
        Column("Clauses", right=True),
        Column("Pages", right=True),
        Column("Awards"),
    ]
    rows = [
        [
            one.id, one.title[:48], one.version, one.day, str(len(one.clauses)),
            str(one.pages or ""), ", ".join(one.awards),
        ]
        for one in documents
    ]  # fmt: skip
    return "\n".join(table(columns, rows, 0))


def list_plain(document: Document) -> dict[str, Any]:
    """A document without its clauses."""
    kinds = Counter(one.kind for one in document.incorporated)
    return {
        "id": document.id,
        "title": document.title,
        "version": document.version,
        "day": document.day,
        "awards": list(document.awards),
        "file": document.file,
        "sha256": document.sha256,
        "pages": document.pages,
        "clauses": len(document.clauses),
        "names": dict(sorted(kinds.items())),
    }
