"""What the formats of a check share: its head, and the findings of each row of the list."""

from __future__ import annotations

from typing import NamedTuple

from comity.amounts import count, dollars, rows_named
from comity.awards import AwardRow
from comity.findings.brief import is_made
from comity.findings.check import Checked
from comity.findings.finding import Finding


class RowFindings(NamedTuple):
    """A row of the list, its government by name, and its findings by condition."""

    award: AwardRow
    government: str
    findings: dict[str, Finding]


def findings_of_rows(checked: Checked) -> dict[int, RowFindings]:
    """The findings of each row that was answered, by the number of the row."""
    found = {row.row: RowFindings(row, row.government or "", {}) for row in checked.rows}
    for row, seen, finding in checked.findings:
        one = found[row.row]
        if not one.findings:
            found[row.row] = one = one._replace(government=seen.government.name)
        one.findings[finding.condition] = finding
    return found


def not_yet_made(checked: Checked) -> list[AwardRow]:
    """Awards that cannot have been made by the day asked: answered, and to be told apart."""
    return [row for row in checked.rows if not is_made(row, row.on or checked.days.on)]


def not_yet_made_told(checked: Checked) -> str:
    """A sentence about them; nothing where there are none."""
    rows = not_yet_made(checked)
    if not rows:
        return ""
    were = "was" if len(rows) == 1 else "were"
    cents = sum(row.obligated_cents or 0 for row in rows)
    return (
        f"{count(len(rows), 'award')} with {dollars(cents)} obligated {were} not yet made on this "
        f"day, and {'is' if len(rows) == 1 else 'are'} answered as if made: "
        f"{rows_named([row.row for row in rows])}."
    )


class CheckHead:
    """The title of a check and its line with both dates and the law's version."""

    def __init__(self, checked: Checked) -> None:
        self.title = f"Strings on the awards of {checked.awards.path.name}"
        shelf, days = checked.shelf, checked.days
        law = f"law {shelf.version}, sources to {shelf.newest_source}"
        self.dates = f"on {days.on}, as known {days.known} ({law})"

    @property
    def first_line(self) -> str:
        """`Strings on the awards of chicago.csv on 2018-07-01, as known 2018-07-01 (law ...)`."""
        return f"{self.title} {self.dates}"
