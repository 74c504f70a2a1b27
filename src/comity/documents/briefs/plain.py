"""The brief as plain values: the same page as JSON, every number with the rows it comes from."""

from __future__ import annotations

import json
from typing import Any

from comity.amounts import number
from comity.documents.briefs.item import Certification, Item
from comity.documents.briefs.page import AwardLine, Footing, brief_page
from comity.documents.plain import act_plain, finding_plain, head, money_plain
from comity.findings.brief import Brief


def brief_json(brief: Brief, set_aside_file: str = "") -> str:
    """The brief as JSON.

    Args:
        set_aside_file: name of the file to which the rows set aside are written.
    """
    return json.dumps(brief_plain(brief, set_aside_file), indent=2, ensure_ascii=False)


def brief_plain(brief: Brief, set_aside_file: str = "") -> dict[str, Any]:
    """The brief as plain values: dates as text, dollars as numbers, rows by number."""
    page = brief_page(brief, set_aside_file)
    government = brief.government.government
    plain: dict[str, Any] = {"government": {"id": government.id, "name": government.name}}
    plain |= head(brief.shelf, page.on, page.known)
    plain["answer"] = page.sentences
    plain["dollars"] = _footing(page.footing) if page.footing else None
    plain["conditions"] = [_item(item) for item in page.items]
    plain["certifications"] = [_certification(one) for one in page.certifications]
    plain["caveats"] = page.caveats
    plain["awards"] = [_award(line) for line in page.awards]
    plain["not_yet_made"] = [
        {"row": row.row, "award_id": row.award_id, "obligated": number(row.obligated_cents)}
        for row in page.left_out
    ]
    plain["set_aside"] = [
        {"row": one.row, "reason": one.reason, "obligated": number(one.obligated_cents)}
        for one in page.set_aside
    ]
    plain["set_aside_file"] = set_aside_file if page.set_aside else None
    plain["acts"] = {
        act.id: {"number": act.number, **act_plain(brief.shelf, act.id)} for act in page.acts
    }
    return plain


def _footing(footing: Footing) -> dict[str, Any]:
    return {
        "by_status": [
            {"status": one.status, **money_plain(one.money), "rows": one.rows}
            for one in footing.by_status
        ],
        "counted": money_plain(footing.counted),
        "not_yet_made": money_plain(footing.left_out),
        "set_aside": money_plain(footing.set_aside),
        "in_the_list": money_plain(footing.total),
        "agree": footing.agrees,
        "amounts_unread": footing.unread,
    }


def _item(item: Item) -> dict[str, Any]:
    plain = finding_plain(item.finding)
    plain |= {
        "title": item.title,
        "on_government": item.is_on_government,
        "competitive": item.is_competitive,
        "since": item.since.isoformat() if item.since else None,
        "days": item.days if item.since else None,
        **money_plain(item.money),
        "rows": item.rows,
        "bodies": item.line.bodies,
        "what_would_bring_it_back": item.back or None,
        "what_put_it_back": item.put_back or None,
        "outcomes": [one.status for one in item.outcomes],
        "open_questions": [{"question": asked, "why": why} for asked, why in item.questions],
    }
    if len(item.line.bodies) > 1:
        plain["government"] = None
    return plain


def _certification(one: Certification) -> dict[str, Any]:
    return {
        "condition": one.item.condition,
        "status": one.item.status,
        "who": one.who,
        "by_when": one.by_when,
        "penalty": one.penalty,
        "quote": one.quote,
        "deadlines": [
            {
                "day": deadline.day.isoformat(),
                "time": deadline.time or None,
                "zone": deadline.zone or None,
                "what": deadline.what,
                "note": deadline.note,
                "is_past": deadline.is_past,
            }
            for deadline in one.deadlines
        ],
    }


def _award(line: AwardLine) -> dict[str, Any]:
    row = line.row
    return {
        "row": row.row,
        "award_id": row.award_id,
        "recipient": line.body,
        "programs": list(row.programs),
        "fiscal_year": row.fiscal_year,
        "obligated": number(row.obligated_cents),
        "drawn": number(row.drawn_cents),
        "nearest_to_binding": line.status,
        "conditions": {item.condition: item.status for item in line.items},
    }
