"""A check as JSON: one row for each award and condition, totals that foot, rows set aside."""

from __future__ import annotations

import json
from typing import Any

from comity.amounts import number
from comity.awards import AwardRow, SetAside
from comity.documents.checks.lines import not_yet_made
from comity.documents.plain import finding_plain, head, money_plain
from comity.findings.check import Checked, money_of
from comity.findings.finding import Finding


def check_plain(checked: Checked) -> dict[str, Any]:
    """A check as plain values."""
    plains: dict[int, dict[str, Any]] = {}
    rows = []
    last, award = 0, {}
    for row, _, finding in checked.findings:
        if row.row != last:
            last, award = row.row, _row(row)
        if id(finding) not in plains:
            plains[id(finding)] = finding_plain(finding)
        rows.append(award | plains[id(finding)])
    return {**_head(checked), "rows": rows, **_tail(checked)}


def check_json(checked: Checked) -> str:
    """The same as one text, a line a row; the words of a finding are written once and reused."""
    written: dict[int, tuple[str, str]] = {}
    lines = []
    last, begins, middle, ends = 0, "", "", ""
    for row, _, finding in checked.findings:
        if row.row != last:
            last = row.row
            begins, middle, ends = _around(row)
        if id(finding) not in written:
            written[id(finding)] = _words(finding)
        before, after = written[id(finding)]
        lines.append(f"{begins}{before}{middle}{after}{ends}")
    opening = _dumps(_head(checked))[:-1]
    closing = _dumps(_tail(checked))[1:]
    return f'{opening}, "rows": [\n{_COMMA.join(lines)}\n], {closing}'


_COMMA = ",\n"


def _around(row: AwardRow) -> tuple[str, str, str]:
    """What a row says of itself: before, between and after the words of a finding."""
    plain = _row(row)
    first = _dumps({"row": plain.pop("row")})[:-1]
    middle = _dumps({"award_id": plain.pop("award_id")})[1:-1]
    return f"{first}, ", f"{middle}, ", f", {_dumps(plain)[1:]}"


def _words(finding: Finding) -> tuple[str, str]:
    """The words of a finding, those before and those after the award's number."""
    plain = finding_plain(finding)
    before = {name: plain.pop(name) for name in ("government", "program", "fiscal_year")}
    return f"{_dumps(before)[1:-1]}, ", _dumps(plain)[1:-1]


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _row(row: AwardRow) -> dict[str, Any]:
    """What a row says of itself; days stand only where the row gave its own."""
    plain: dict[str, Any] = {
        "row": row.row,
        "award_id": row.award_id,
        "obligated": number(row.obligated_cents),
        "drawn": number(row.drawn_cents),
    }
    if row.on:
        plain["on"] = row.on.isoformat()
    if row.known:
        plain["known"] = row.known.isoformat()
    return plain


def _head(checked: Checked) -> dict[str, Any]:
    return head(checked.shelf, checked.days.on, checked.days.known)


def _tail(checked: Checked) -> dict[str, Any]:
    totals, not_made = checked.awards.totals, not_yet_made(checked)
    return {
        "totals": {
            **money_plain(money_of(checked.rows)),
            "findings": len(checked.findings),
            "by_status": {
                status: {**money_plain(money_of(rows)), "rows": [row.row for row in rows]}
                for status, rows in checked.rows_by_status().items()
            },
            "exposed": money_plain(checked.exposure()),
            "not_yet_made": {
                **money_plain(money_of(not_made)),
                "rows": [row.row for row in not_made],
            },
            "in_the_list": {
                "rows": totals.rows_in,
                "obligated": number(totals.obligated_in_cents),
                "drawn": number(totals.drawn_in_cents),
                "amounts_unread": totals.amounts_unread,
            },
        },
        "on_governments": [finding_plain(finding) for finding in checked.on_governments],
        "set_aside": [_set_aside(one) for one in checked.set_aside],
        "notes": list(checked.awards.notes),
        "row_notes": [
            {"row": row.row, "sheet": row.sheet, "notes": list(row.notes)}
            for row in checked.rows
            if row.notes
        ],
    }


def _set_aside(one: SetAside) -> dict[str, Any]:
    return {
        "row": one.row,
        "sheet": one.sheet,
        "reason": one.reason,
        "obligated": number(one.obligated_cents),
        "drawn": number(one.drawn_cents),
    }
