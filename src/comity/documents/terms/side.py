"""One side of a redline: which text it is, with version, day, file and its SHA-256."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from comity.documents.terms.clause import Clause
from comity.documents.terms.redline import KINDS, Change, Redline
from comity.documents.terms.stored import Document, Told, ids, load, read_document


class Side(NamedTuple):
    """A version as a redline names it."""

    document: Document

    @property
    def name(self) -> str:
        """Title, version, day, and the id or file."""
        return f"{self.document.name} ({self.document.file})"

    @property
    def source(self) -> str:
        """File, size of the text, and the beginning of the file's SHA-256."""
        one = self.document
        pages = f", {one.pages} pages" if one.pages else ""
        return f"{one.file}{pages}, {len(one.clauses)} clauses, SHA-256 {one.sha256[:16]}..."


def side(workspace: Path, text: str) -> Side:
    """The document of the workspace with this id, else the file of this name.

    Raises: InputError where there is neither.
    """
    if text in ids(workspace) or not Path(text).exists():
        return Side(load(workspace, text))
    return Side(read_document(Path(text), Told()))


def where(clause: Clause) -> str:
    """A clause in a few words: its number and page, else how it begins."""
    place = clause.number if clause.label else _beginning(clause)
    page = f", {clause.page_words}" if clause.pages[0] else ""
    return f"{place}{page}"


def _beginning(clause: Clause) -> str:
    words = clause.text.split()
    told = " ".join(words[:5]) + ("..." if len(words) > 5 else "")
    above = f"{clause.number}, " if clause.path else ""
    return f'{above}"{told}"'


def places(clauses: tuple[Clause, ...]) -> str:
    """Several clauses in a few words."""
    return " and ".join(where(clause) for clause in clauses)


def told(change: Change) -> str:
    """What became of a clause, in a sentence without a full stop."""
    old, new = places(change.old), places(change.new)
    parts = []
    if "added" in change.kinds:
        return f"added: {new}"
    if "removed" in change.kinds:
        return f"removed: {old}"
    if "split" in change.kinds:
        parts.append("split")
    if "merged" in change.kinds:
        parts.append("merged")
    parts += [kind for kind in ("moved", "changed", "renumbered") if kind in change.kinds]
    gone, added = change.words
    words = ""
    if "changed" in change.kinds:
        words = f" ({gone} {'word' if gone == 1 else 'words'} gone, {added} new)"
    return f"{' and '.join(parts)}: {old} -> {new}{words}"


def renumbered(redline: Redline) -> str:
    """Every clause that only has another number, in one sentence; nothing where there is none."""
    told_pairs = [f"{one.old[0].number} -> {one.new[0].number}" for one in redline.renumbered]
    return f"only renumbered: {'; '.join(told_pairs)}" if told_pairs else ""


def headings(old: Side, new: Side) -> tuple[str, str]:
    """What to call the two sides above their columns."""
    one, other = old.document.version, new.document.version
    if one and other and one != other:
        return one, other
    return f"Before: {old.document.file}", f"After: {new.document.file}"


def summary(redline: Redline) -> str:
    """How many clauses were changed in which way."""
    counted = [f"{redline.count(kind)} {kind}" for kind in KINDS if redline.count(kind)]
    same = sum(entry.role == "here" and entry.change.is_unchanged for entry in redline.entries)
    return ", ".join([*counted, f"{same} unchanged"])
