"""The chain of what was agreed to, as a paper and as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from comity.amounts import count
from comity.documents.paper.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Line,
    Table,
    body,
    line,
    quiet,
    row,
)
from comity.documents.paper.paper import Paper, paper_of
from comity.documents.plain import head
from comity.documents.status_look import word
from comity.documents.terms.chain import HERE, OTHER, Chain, Link, Node
from comity.documents.terms.side import where
from comity.errors import InputError
from comity.findings.answers import answer
from comity.findings.check import Days
from comity.findings.finding import Asked
from comity.findings.seen import Seen
from comity.findings.shelf import Shelf

_LINKS = (
    Column("What it names", 5),
    Column("How", 2),
    Column("Where it is", 4),
    Column("Clauses", 3),
)
_CONDITIONS = (Column("Clause", 3), Column("Condition", 4), Column("Status", 2), Column("Said", 3))


@dataclass(frozen=True, slots=True)
class Asking:
    """By which law, on which days, and for whom, where a government was named."""

    shelf: Shelf
    days: Days
    government: Seen | None

    def status(self, condition: str) -> str:
        """The status of a condition; nothing where no government was named."""
        if self.government is None or condition not in self.shelf.conditions:
            return ""
        asked = Asked(self.government, on=self.days.on, known=self.days.known)
        finding = answer(self.shelf, condition, asked)
        return word(finding.status, by_counsel=finding.by_counsel)


def chain_paper(chain: Chain, asking: Asking) -> Paper:
    """Everything agreed to: the documents, what each takes in, what is missing."""
    nodes, missing = chain.nodes, chain.missing
    blocks: list[Block] = [
        body(
            f"{count(len(nodes), 'document')} in the workspace with "
            f"{count(sum(len(node.document.clauses) for node in nodes), 'clause')}; "
            f"{count(len(missing), 'document')} taken in or to be followed and not there."
        )
    ]
    if missing:
        blocks += [Heading("Missing"), Bullets(tuple(_missing(*one) for one in missing))]
    for node in nodes:
        blocks += _node(node, asking)
    name = asking.government.government.name if asking.government else chain.beginning
    title = f"Everything agreed to, from {chain.beginning}"
    return paper_of(asking.shelf, title, name, asking.days, blocks)


def _missing(node: Node, link: Link) -> Line:
    one = link.incorporated
    other = f"; {link.where}: {link.document}" if link.where == OTHER else ""
    return line(
        f"{one.told} ({one.how} by {node.document.id}, {_clauses(node, link)}){other}. "
        "Add it: comity terms add FILE."
    )


def _clauses(node: Node, link: Link) -> str:
    """The clauses that name something; words under a numbered heading go by its number."""
    found = [one for one in node.document.clauses if one.anchor in link.incorporated.clauses]
    named = list({one.number or one.anchor: one for one in reversed(found)}.values())[::-1]
    told = [where(one) for one in named[:3]]
    more = f" and {len(named) - 3} more" if len(named) > 3 else ""
    return ", ".join(told) + more


def _node(node: Node, asking: Asking) -> list[Block]:
    document = node.document
    pages = f", {count(document.pages, 'page')}" if document.pages else ""
    through = f" Came in through {' > '.join(node.through)}." if node.through else ""
    blocks: list[Block] = [
        Heading(document.name),
        quiet(
            f"{document.id}: {document.file}{pages}, {count(len(document.clauses), 'clause')}, "
            f"SHA-256 {document.sha256}.{through}"
        ),
    ]
    if node.links:
        rows = tuple(
            row(link.incorporated.told, link.incorporated.how, _place(link), _clauses(node, link))
            for link in node.links
        )
        blocks.append(Table(f"What {document.id} names", _LINKS, rows))
    if node.confirmed:
        blocks.append(_conditions(node, asking))
    return blocks


def _place(link: Link) -> str:
    return f"{link.where}: {link.document}" if link.where in (HERE, OTHER) else link.where


def _conditions(node: Node, asking: Asking) -> Table:
    rows = []
    for said in node.confirmed:
        try:
            place = where(node.document.clause(said.clause))
        except InputError:
            place = f"{said.clause} (not in this file any more)"
        by = f" by {said.by}" if said.by else ""
        status = asking.status(said.condition) or "no government named"
        rows.append(row(place, said.condition, status, f"{said.day}{by}"))
    return Table(f"Conditions confirmed in {node.document.id}", _CONDITIONS, tuple(rows))


def chain_json(chain: Chain, asking: Asking) -> str:
    """The chain as JSON."""
    plain: dict[str, Any] = head(asking.shelf, asking.days.on, asking.days.known)
    plain["from"] = chain.beginning
    plain["documents"] = [
        {
            "id": node.document.id,
            "title": node.document.title,
            "version": node.document.version,
            "day": node.document.day,
            "sha256": node.document.sha256,
            "through": list(node.through),
            "names": [
                {**link.incorporated._asdict(), "where": link.where, "document": link.document}
                for link in node.links
            ],
            "confirmed": [
                {**said._asdict(), "status": asking.status(said.condition) or None}
                for said in node.confirmed
            ],
        }
        for node in chain.nodes
    ]
    plain["missing"] = [link.incorporated.told for _, link in chain.missing]
    return json.dumps(plain, indent=2, ensure_ascii=False)
