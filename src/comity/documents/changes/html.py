"""The digest of changes as one HTML file."""

from __future__ import annotations

from comity.documents.changes.page import changes_page
from comity.documents.page import render
from comity.findings.changes import Changes


def changes_html(changes: Changes) -> str:
    """The digest as a page: a timeline of days, each act with an anchor."""
    return render("changes.html", page=changes_page(changes))
