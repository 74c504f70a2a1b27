"""The first line of every answer: for whom, on which day, as known when, by which law."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from comity.findings.finding import Finding, Row
    from comity.findings.seen import Seen
    from comity.findings.shelf import Shelf


def heading(finding: Finding) -> str:
    """The first line of an answer to one question."""
    asked = finding.asked
    return first_line(finding.shelf, asked.government, asked.on, asked.known)


def first_line(shelf: Shelf, government: Seen, on: date, known: date) -> str:
    """`Seattle, WA on 2018-07-01, as known 2018-07-01 (law 4991051b0eee, sources to ...)`."""
    law = f"law {shelf.version}, sources to {shelf.newest_source}"
    return f"{government.government.name} on {on}, as known {known} ({law})"


def row_label(row: Row) -> str:
    """Which programs and years, or which part, a row of a finding is about."""
    programs = ", ".join("others" if "~" in one else one for one in row.programs) or "all programs"
    years = f" FY{min(row.years)}-{max(row.years)}" if len(row.years) > 1 else ""
    part = f", part {row.part}" if row.part else ""
    return f"{programs}{years}{part}"
