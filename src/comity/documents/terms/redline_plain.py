"""A redline as JSON: every change with its clauses, places and words."""

from __future__ import annotations

import json
from typing import Any

from comity.documents.terms.clause import Clause
from comity.documents.terms.redline import KINDS, Change, Redline
from comity.documents.terms.side import Side


def redline_json(made: Redline, old: Side, new: Side) -> str:
    """The changes of a redline as JSON."""
    plain = {
        "from": _side(old),
        "to": _side(new),
        "counts": {kind: made.count(kind) for kind in KINDS},
        "changes": [_change(change) for change in made.changes],
    }
    return json.dumps(plain, indent=2, ensure_ascii=False)


def _side(one: Side) -> dict[str, Any]:
    document = one.document
    return {
        "id": document.id,
        "title": document.title,
        "version": document.version,
        "day": document.day,
        "file": document.file,
        "sha256": document.sha256,
        "clauses": len(document.clauses),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kinds": list(change.kinds),
        "old": [_clause(one) for one in change.old],
        "new": [_clause(one) for one in change.new],
        "words": [
            {"kind": run.kind, "text": run.text}
            for line in change.lines
            for run in line.runs
            if run.kind != "same"
        ],
    }


def _clause(one: Clause) -> dict[str, Any]:
    return {"anchor": one.anchor, "number": one.number, "pages": list(one.pages), "text": one.text}
