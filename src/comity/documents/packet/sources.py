"""Every act that stands in the brief of a packet, with all its sources, as CSV."""

from __future__ import annotations

import csv
import io

from comity.documents.act_list import Source
from comity.documents.briefs.page import BriefPage
from comity.files import safe_cell

_HEADINGS = (
    "number", "act", "kind", "title", "by", "entered", "cite", "quote", "confidence", "shows",
    "address", "on", "known", "law",
)  # fmt: skip


def sources_csv(page: BriefPage) -> str:
    """One row for each source of each act."""
    written = io.StringIO()
    out = csv.writer(written, lineterminator="\n")
    out.writerow(_HEADINGS)
    dates = [page.on.isoformat(), page.known.isoformat(), page.brief.shelf.version]
    for act in page.acts:
        for source in act.sources or [Source("", "")]:
            cells = [
                act.number, act.id, act.kind, act.title, act.by, act.day, act.record["cite"],
                act.record["quote"], act.confidence, source.shows, source.url, *dates,
            ]  # fmt: skip
            out.writerow([safe_cell(cell) for cell in cells])
    return written.getvalue()
