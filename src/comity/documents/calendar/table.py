"""The entries as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from comity.documents.calendar.entries import Calendar, Entry
from comity.documents.plain import head
from comity.files import safe_cell

_HEADINGS = (
    "day", "time", "zone", "kind", "what", "about", "status", "is_past", "told", "uid", "on",
    "known", "law",
)  # fmt: skip


def calendar_csv(calendar: Calendar) -> str:
    """One row an entry, both dates and the law's version on each."""
    page = calendar.page
    written = io.StringIO()
    out = csv.DictWriter(written, _HEADINGS, lineterminator="\n")
    out.writeheader()
    dates = {"on": page.on, "known": page.known, "law": page.brief.shelf.version}
    for entry in calendar.entries:
        plain = _plain(entry) | dates
        out.writerow({name: safe_cell(plain[name]) for name in _HEADINGS})
    return written.getvalue().rstrip("\n")


def calendar_json(calendar: Calendar) -> str:
    """The entries, and the certifications without a date."""
    page = calendar.page
    told = {
        "government": page.brief.government.government.id,
        **head(page.brief.shelf, page.on, page.known),
        "entries": [_plain(entry) for entry in calendar.entries],
        "undated": [
            {"about": one.about, "status": one.status, "what": one.what} for one in calendar.undated
        ],
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def _plain(entry: Entry) -> dict[str, Any]:
    return {
        "uid": entry.uid,
        "day": entry.day.isoformat(),
        "time": entry.time or None,
        "zone": entry.zone or None,
        "kind": entry.kind,
        "what": entry.what,
        "about": entry.about,
        "status": entry.status or None,
        "told": entry.told,
        "is_past": entry.is_past,
    }
