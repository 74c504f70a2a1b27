"""Everything agreed to: a document, what it takes in, what that takes in, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from comity.documents.terms.confirmed import Confirmed, standing
from comity.documents.terms.incorporated import Incorporated, key_words
from comity.documents.terms.stored import Document, load_all
from comity.errors import InputError

ALIKE = 0.6
"""The share of telling words that two names of one document have in common."""

IN_FILE = "in the same file"
HERE = "in the workspace"
OTHER = "another version is in the workspace"
MISSING = "missing from the workspace"


@dataclass(slots=True)
class Link:
    """Something that a document takes in, and where it is.

    Attributes:
        document: the id of the workspace's document for it.
    """

    incorporated: Incorporated
    where: str
    document: str = ""


@dataclass(slots=True)
class Node:
    """A document of the chain.

    Attributes:
        through: the ids of the documents by which it came in, outermost first.
    """

    document: Document
    through: tuple[str, ...]
    links: list[Link] = field(default_factory=list)
    confirmed: list[Confirmed] = field(default_factory=list)

    @property
    def law(self) -> list[Link]:
        """Rules, orders and statutes, which are published."""
        return [link for link in self.links if link.incorporated.is_published_law]

    @property
    def documents(self) -> list[Link]:
        """Documents and attachments."""
        return [link for link in self.links if not link.incorporated.is_published_law]


@dataclass(slots=True)
class Chain:
    """Everything agreed to from a beginning: an award or a document."""

    beginning: str
    nodes: list[Node] = field(default_factory=list)

    @property
    def missing(self) -> list[tuple[Node, Link]]:
        """What is taken in or to be followed and is not in the workspace in that version."""
        return [
            (node, link)
            for node in self.nodes
            for link in node.documents
            if link.where in (MISSING, OTHER) and link.incorporated.how != "named"
        ]


def chain(workspace: Path, beginning: str) -> Chain:
    """Follow what a document, or the documents of an award, take in.

    Raises: InputError where the workspace has neither.
    """
    documents = {one.id: one for one in load_all(workspace)}
    first = _first(documents, beginning, workspace)
    found = Chain(beginning)
    waiting: list[tuple[str, tuple[str, ...]]] = [(one, ()) for one in first]
    seen: set[str] = set()
    while waiting:
        name, through = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        node = _node(workspace, documents, name, through)
        found.nodes.append(node)
        waiting += [
            (link.document, (*through, name))
            for link in node.documents
            if link.where == HERE and link.document
        ]
    return found


def _first(documents: dict[str, Document], beginning: str, workspace: Path) -> list[str]:
    if beginning in documents:
        return [beginning]
    wanted = _bare(beginning)
    found = [one.id for one in documents.values() if wanted in map(_bare, one.awards)]
    if found:
        return found
    hint = f"there are {', '.join(documents)}" if documents else "none was added yet"
    raise InputError(
        f'terms: found no document or award "{beginning}" in {workspace} ({hint}); add the '
        f"agreement: comity terms add FILE --award {beginning}."
    )


def _bare(award: str) -> str:
    return "".join(sign for sign in award.upper() if sign.isalnum())


def _node(
    workspace: Path, documents: dict[str, Document], name: str, through: tuple[str, ...]
) -> Node:
    document = documents[name]
    links = [_link(documents, document, one) for one in document.incorporated]
    said = [one for one in standing(workspace, name).values() if one.is_it]
    return Node(document, through, links, said)


def _link(documents: dict[str, Document], own: Document, one: Incorporated) -> Link:
    if one.kind == "attachment":
        return Link(one, IN_FILE if _holds(own, one.name) else MISSING)
    if one.is_published_law:
        return Link(one, "published law")
    found = [
        (-alike, other.id)
        for other in documents.values()
        if other.id != own.id and (alike := _alike(one, other)) >= ALIKE
    ]
    found.sort()
    for _, name in found:
        if _is_same_version(one, documents[name]):
            return Link(one, HERE, name)
    return Link(one, OTHER, found[0][1]) if found else Link(one, MISSING)


def _holds(document: Document, attachment: str) -> bool:
    """Whether a heading of the file begins with the attachment's name."""
    lowered = attachment.lower()
    for clause in document.clauses:
        begins = clause.whole.lower().startswith(lowered)
        if begins and (clause.is_heading or clause.label.lower().startswith(lowered)):
            return True
    return False


def _alike(one: Incorporated, other: Document) -> float:
    wanted = key_words(one.name)
    given = key_words(other.title) | key_words(other.id.replace("-", " "))
    if not wanted:
        return 0.0
    return len(wanted & given) / len(wanted)


def _is_same_version(one: Incorporated, other: Document) -> bool:
    """Whether nothing told of version and day speaks against it."""
    if one.day and other.day and not _same_day(one.day, other.day):
        return False
    wanted, given = _parts(one.version), _parts(other.version)
    return all(given.get(kind, count) == count for kind, count in wanted.items())


def _same_day(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _parts(version: str) -> dict[str, str]:
    """Year and number of a version: `FY2025 version 3`, also written `3` or `v3`."""
    found: dict[str, str] = {}
    for word in version.lower().replace(",", " ").split():
        year = word.removeprefix("fy")
        if year.isdigit() and len(year) == 4:
            found["year"] = year
        elif word.lstrip("v").replace(".", "").isdigit():
            found["number"] = word.lstrip("v")
    return found
