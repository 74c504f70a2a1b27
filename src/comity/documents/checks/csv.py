"""A check in the long form: one line for each award and condition, as CSV and as Parquet."""

from __future__ import annotations

import csv
import io
from typing import Any

from comity.awards import AwardRow
from comity.documents.parquet import parquet
from comity.files import safe_cell
from comity.findings.check import Checked
from comity.findings.finding import Finding

COLUMNS = {
    "on": "date",
    "known": "date",
    "law": "varchar",
    "row": "integer",
    "sheet": "varchar",
    "award_id": "varchar",
    "government_id": "varchar",
    "government": "varchar",
    "agency": "varchar",
    "program": "varchar",
    "fiscal_year": "integer",
    "signed": "date",
    "obligated_cents": "bigint",
    "drawn_cents": "bigint",
    "condition": "varchar",
    "status": "varchar",
    "text_present": "boolean",
    "deciding": "varchar",
    "by_counsel": "boolean",
    "because": "varchar",
    "caveats": "varchar",
}
"""The columns in order, with their types in Parquet. Money is whole cents."""


def check_csv(checked: Checked) -> str:
    """The long form as CSV; several acts or caveats in one cell are parted by a bar."""
    law = checked.shelf.version
    written: dict[int, tuple[str, str, str, str]] = {}
    lines = [",".join(COLUMNS)]
    last, award = 0, ("", "", "")
    for row, _, finding in checked.findings:
        if row.row != last:
            last, award = row.row, _award(row)
        if id(finding) not in written:
            written[id(finding)] = _finding(finding, law)
        head, government, program, words = written[id(finding)]
        lines.append(",".join((head, award[0], government, award[1], program, award[2], words)))
    return "\n".join(lines)


def _finding(finding: Finding, law: str) -> tuple[str, str, str, str]:
    """The cells of a finding, in the four places where they stand in a line."""
    asked = finding.asked
    government = asked.government.government
    present = {True: "true", False: "false", None: ""}[finding.text_present]
    return (
        _cells(asked.on, asked.known, law),
        _cells(government.id, government.name),
        _cells(asked.program, asked.fiscal_year),
        _cells(
            finding.condition,
            finding.status,
            present,
            " | ".join(finding.deciding),
            "true" if finding.by_counsel else "false",
            finding.because,
            " | ".join(finding.caveats),
        ),
    )


def _award(row: AwardRow) -> tuple[str, str, str]:
    return (
        _cells(row.row, row.sheet, row.award_id),
        _cells(row.agency),
        _cells(row.signed, row.obligated_cents, row.drawn_cents),
    )


def _cells(*values: Any) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(map(safe_cell, values))
    return out.getvalue()


def check_parquet(checked: Checked) -> bytes:
    """The long form as Parquet, the same bytes for the same answer."""
    return parquet(check_csv(checked), COLUMNS)
