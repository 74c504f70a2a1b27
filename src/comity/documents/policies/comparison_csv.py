"""The comparison as CSV and JSON: one row for each clause."""

from __future__ import annotations

import json
from typing import Any

from comity.documents.plain import head
from comity.documents.policies.comparison import Beside, Comparison
from comity.documents.policies.comparison_paper import Asking, touched_words
from comity.files import csv_text

COLUMNS = (
    "on", "known", "law", "condition", "cite", "quote", "text", "kind", "effective", "until",
    "clause", "anchor", "pages", "words", "touches", "savings", "mark", "marked", "marked_by",
    "note", "sha256",
)  # fmt: skip


def comparison_csv(found: Comparison, asking: Asking) -> str:
    """Every clause, a line each."""
    return csv_text(COLUMNS, (_cells(one, found, asking) for one in found.rows))


def _cells(one: Beside, found: Comparison, asking: Asking) -> list[str]:
    law, policy, mark = found.law, one.policy, one.mark
    days = asking.days
    marked = [mark.mark, mark.day, mark.by, mark.note] if mark else ["", "", "", ""]
    told = touched_words(one) if one.touches or one.speaks_of else ""
    return [
        str(days.on), str(days.known), asking.shelf.version, law.id, law.cite, law.quote,
        policy.title, policy.kind, str(policy.effective), str(policy.until or ""),
        one.clause.number if one.clause.label else "", one.clause.anchor, one.clause.page_words,
        one.clause.whole, told, " | ".join(one.savings), *marked, policy.sha256,
    ]  # fmt: skip


def comparison_json(found: Comparison, asking: Asking) -> str:
    """Every clause with what it touches, as JSON."""
    plain: dict[str, Any] = head(asking.shelf, asking.days.on, asking.days.known)
    law = found.law
    plain["condition"] = {
        "id": law.id, "title": law.title, "cite": law.cite,
        "quotes": [one._asdict() for one in law.quotes], "duties": list(law.duties),
        "status": asking.finding.status if asking.finding else None,
    }  # fmt: skip
    plain["clauses"] = [
        {
            "text": one.policy.id,
            "anchor": one.clause.anchor,
            "words": one.clause.whole,
            "touches": [
                {"subject": touch.subject, "words": list(touch.words), "near": touch.is_near}
                for touch in one.touches
            ],
            "savings": list(one.savings),
            "speaks_of": one.speaks_of,
            "mark": one.mark._asdict() if one.mark else None,
        }
        for one in found.rows
    ]
    plain["not_spoken_of"] = {"of_the_condition": found.untouched, "also": found.silent}
    return json.dumps(plain, indent=2, ensure_ascii=False)
