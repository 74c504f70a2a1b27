"""Results as tables: rows of plain values that print, render in a notebook and can be taken on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from html import escape
from typing import Any

from comity.amounts import number
from comity.documents.plain import finding_plain
from comity.findings.changes import Changes
from comity.findings.check import Checked
from comity.findings.timeline import Track


class Table:
    """Rows of plain values under named columns.

    Attributes:
        columns: the names; rows: one dict a row; made_from: what the table was made from.
    """

    def __init__(
        self, columns: Sequence[str], rows: Sequence[dict[str, Any]], made_from: object
    ) -> None:
        self.columns, self.rows, self.made_from = list(columns), list(rows), made_from

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows)

    def __getitem__(self, place: int) -> dict[str, Any]:
        return self.rows[place]

    def __repr__(self) -> str:
        """The table as text, a line a row, long cells cut."""
        lines = [self.columns, *([_shown(row[name]) for name in self.columns] for row in self)]
        widths = [min(40, max(len(line[at]) for line in lines)) for at in range(len(self.columns))]
        told = [
            "  ".join(_cut(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
        ]
        return "\n".join([told[0], "  ".join("-" * width for width in widths), *told[1:]])

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in self.columns)
        body = "".join(
            "<tr>"
            + "".join(f"<td>{escape(_shown(row[name]))}</td>" for name in self.columns)
            + "</tr>"
            for row in self
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


def _cut(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"


def check_table(checked: Checked) -> Table:
    """One row for each award and condition. Dollars are numbers; None where not stated."""
    rows = []
    for row, _, finding in checked.findings:
        plain = finding_plain(finding)
        rows.append(
            {
                "row": row.row,
                "government": plain["government"]["name"],
                "award_id": row.award_id,
                "program": ", ".join(row.programs) or None,
                "fiscal_year": row.fiscal_year,
                "condition": finding.condition,
                "status": finding.status,
                "deciding": plain["deciding"],
                "because": plain["because"],
                "obligated": number(row.obligated_cents),
                "drawn": number(row.drawn_cents),
            }
        )
    columns = [
        "row", "government", "award_id", "program", "fiscal_year", "condition", "status",
        "deciding", "because", "obligated", "drawn",
    ]  # fmt: skip
    return Table(columns, rows, checked)


def timeline_table(tracks: Sequence[Track]) -> Table:
    """One row for each condition and each span of days with one status; `through` is the last."""
    rows = [
        {
            "condition": track.condition,
            "status": segment.status,
            "starts": segment.starts.isoformat(),
            "through": (segment.ends - timedelta(days=1)).isoformat(),
            "deciding": segment.finding.deciding,
        }
        for track in tracks
        for segment in track.segments
    ]
    return Table(["condition", "status", "starts", "through", "deciding"], rows, list(tracks))


def changes_table(changes: Changes) -> Table:
    """One row for each condition whose status, or what decides it, changed on a day."""
    rows = [
        {
            "day": told.day.isoformat(),
            "condition": change.condition,
            "before": change.before.status,
            "after": change.after.status,
            "changes_cover": change.changes_cover,
            "acts": change.acts,
        }
        for told in changes.days
        for change in told.changes
    ]
    return Table(["day", "condition", "before", "after", "changes_cover", "acts"], rows, changes)
