"""`comity terms`: agreements and what they take in; one module for each of its commands."""

from __future__ import annotations

from comity.cli.group import Group

COMMANDS = {
    "add": "read an agreement (PDF, Word, HTML, text) into clauses, and keep it",
    "list": "the documents of the workspace",
    "show": "one document: its clauses, with the conditions that they resemble",
    "confirm": "say that a clause is a condition of the registry, or that it is not",
    "chain": "everything agreed to, through all that is taken in by reference",
    "diff": "a redline of two versions, clause by clause: terminal, HTML, Word",
}

_GROUP = Group(
    "terms",
    "Agreements as they arrive: their clauses, what they take in, what changed in them.",
    COMMANDS,
    "comity terms diff standard-terms-v2.pdf standard-terms-v3.pdf -o redline.docx",
)

run, overview = _GROUP.run, _GROUP.overview
