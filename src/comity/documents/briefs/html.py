"""The brief as one HTML file: styles inside, no script, nothing fetched, ready for paper."""

from __future__ import annotations

from comity.documents.briefs.item import Item
from comity.documents.briefs.page import BriefPage, brief_page
from comity.documents.briefs.words import made_on
from comity.documents.page import render
from comity.documents.status_look import LOOKS, PLAIN
from comity.findings.brief import Brief


def brief_html(brief: Brief, set_aside_file: str = "") -> str:
    """The brief as a page.

    Args:
        set_aside_file: name of the file to which the rows set aside are written.
    """
    page = brief_page(brief, set_aside_file)
    itself = [item for items in page.on_government.values() for item in items]
    statuses = [status for status in LOOKS if status in PLAIN]
    return render(
        "brief.html",
        page=page,
        itself=[item for item in itself if item.status not in PLAIN],
        not_in_force={status: found for status in statuses if (found := _of(page, status))},
        made_on=made_on,
    )


def _of(page: BriefPage, status: str) -> list[Item]:
    return [item for item in page.items if item.status == status]
