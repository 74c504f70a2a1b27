"""The schedule as plain values: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from comity.amounts import number
from comity.documents.exhibits.schedule import Amounts, Entry, Schedule
from comity.documents.plain import act_plain, head
from comity.files import safe_cell

_HEADINGS = (
    "row", "award_id", "recipient", "programs", "agency", "fiscal_year", "status", "conditions",
    "obligated", "drawn", "not_drawn", "part_of_row", "figure", "source", "on", "known", "law",
)  # fmt: skip


def schedule_json(schedule: Schedule) -> str:
    """The schedule as JSON."""
    page = schedule.page
    acts = dict.fromkeys(
        act for item in schedule.items for act in [item.condition, *item.finding.rows[0].deciding]
    )
    told = {
        **head(page.brief.shelf, page.on, page.known),
        "government": page.brief.government.government.id,
        "awards": [_entry(one) for one in schedule.entries],
        "total": _amounts(schedule.total),
        "parts": [{"part": part.name, **_amounts(part.amounts)} for part in schedule.parts],
        "list": _amounts(schedule.whole),
        "agree": schedule.agrees,
        "acts": {act: act_plain(page.brief.shelf, act) for act in acts},
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def schedule_csv(schedule: Schedule) -> str:
    """The awards at risk as CSV, both dates and the law's version on each row."""
    page = schedule.page
    written = io.StringIO()
    out = csv.DictWriter(written, _HEADINGS, lineterminator="\n")
    out.writeheader()
    dates = {"on": page.on, "known": page.known, "law": page.brief.shelf.version}
    for entry in schedule.entries:
        plain = _entry(entry) | dates
        plain["programs"] = "; ".join(plain["programs"])
        plain["conditions"] = "; ".join(plain["conditions"])
        out.writerow({name: _cell(plain[name]) for name in _HEADINGS})
    return written.getvalue().rstrip("\n")


def _entry(entry: Entry) -> dict[str, Any]:
    award = entry.row
    obligated, drawn = award.obligated_cents, award.drawn_cents
    left = obligated - drawn if obligated is not None and drawn is not None else None
    return {
        "row": award.row,
        "award_id": award.award_id,
        "recipient": entry.line.body,
        "programs": list(award.programs),
        "agency": award.agency,
        "fiscal_year": award.fiscal_year,
        "status": entry.line.status,
        "conditions": list(dict.fromkeys(item.condition for item in entry.items)),
        "obligated": number(obligated),
        "drawn": number(drawn),
        "not_drawn": number(left),
        "part_of_row": entry.inside.of if entry.inside else None,
        "figure": award.figure,
        "source": award.source,
    }


def _amounts(amounts: Amounts) -> dict[str, Any]:
    return {
        "awards": amounts.awards,
        "obligated": number(amounts.obligated),
        "drawn": number(amounts.drawn),
    }


def _cell(value: Any) -> Any:
    return f"{value:.2f}" if isinstance(value, float) else safe_cell(value)
