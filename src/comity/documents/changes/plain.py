"""The digest of changes as plain values."""

from __future__ import annotations

import json
from typing import Any

from comity.amounts import number
from comity.documents.changes.page import ChangeLine, ChangesPage, DayPart, changes_page
from comity.documents.plain import act_plain, head, money_plain
from comity.findings.changes import Changes


def changes_json(changes: Changes) -> str:
    """The digest as JSON."""
    return json.dumps(changes_plain(changes), indent=2, ensure_ascii=False)


def changes_plain(changes: Changes) -> dict[str, Any]:
    """Days, the newest last, each with its acts and what changed; acts by id."""
    page = changes_page(changes)
    government = changes.government.government
    return {
        "government": {"id": government.id, "name": government.name},
        "since": changes.since.isoformat(),
        **head(changes.shelf, changes.until.on, changes.until.known),
        "summary": page.summary,
        "days": [_day(day) for day in page.days],
        "acts": _acts(page),
        "set_aside": [
            {"row": one.row, "reason": one.reason, "obligated": number(one.obligated_cents)}
            for one in changes.set_aside
        ],
    }


def _day(day: DayPart) -> dict[str, Any]:
    before, after = day.told.before, day.told.after
    return {
        "day": day.day.isoformat(),
        "acts": [act.id for act in day.acts],
        "changes": [_line(line) for line in day.lines],
        "exposed_before": money_plain(before) if before else None,
        "exposed_after": money_plain(after) if after else None,
    }


def _line(line: ChangeLine) -> dict[str, Any]:
    change = line.change
    return {
        "condition": line.condition,
        "title": line.title,
        "before": line.before,
        "after": line.after,
        "changes_cover": change.changes_cover,
        "where": line.where or None,
        "acts": change.acts,
        "deciding_before": change.before.deciding,
        "deciding_after": change.after.deciding,
        "by_counsel": change.after.by_counsel,
        "because": change.after.because,
        "rows": line.rows,
        "exposed_before": number(change.before_money.obligated_cents) if line.rows else None,
        "exposed_after": number(change.after_money.obligated_cents) if line.rows else None,
    }


def _acts(page: ChangesPage) -> dict[str, Any]:
    entries = {act.id: act for day in page.days for act in day.acts}
    return {
        name: {"number": act.number, **act_plain(page.changes.shelf, name)}
        for name, act in entries.items()
    }
