"""A reconciliation in words and as plain values."""

from __future__ import annotations

from typing import Any

from comity.requests.weekly.build import CANNOT_PROMISE
from comity.requests.weekly.reconcile import Reconciled, Reconciliation


def reconciliation_text(found: Reconciliation) -> str:
    """A reconciliation for a screen: the rule, the range, each row with its labels."""
    lines = [
        f"{found.published.name} against {', '.join(found.sides)}",
        f"Rule {found.setting.rule.id}: {found.setting.rule.words}.",
        _rows_told(found),
        "",
        "Printed as declined, and how many stand under the rule",
    ]
    lines += [
        f"  {count.name}: {count.listed} printed; between {count.low} and {count.high} stand; "
        f"{count.in_log} in the log"
        for count in found.counts
    ]
    lines.append("")
    for one in found.rows:
        lines += _row_lines(one)
    if found.unlisted:
        numbers = ", ".join(str(one.number) for one in found.unlisted)
        lines += ["", f"In the log under the rule, and not on the list: entry {numbers}"]
    for number, reason in found.published.set_aside:
        lines.append(f"set aside, line {number}: {reason}")
    return "\n".join([*lines, "", CANNOT_PROMISE])


def _rows_told(found: Reconciliation) -> str:
    used, aside = len(found.rows), len(found.published.set_aside)
    tiers = ", ".join(f"{number} by {tier}" for tier, number in found.tiers().items())
    paired = tiers or "none paired"
    return f"{used + aside} rows: {used} used, {aside} set aside; {paired}."


def _row_lines(one: Reconciled) -> list[str]:
    listed = one.listed
    head = f"line {listed.row}  {listed.section}  {one.claim.name}"
    if listed.issued:
        head += f"  issued {listed.issued}"
    if listed.count > 1:
        head += f"  count {listed.count}"
    lines = [head + (f"  {_pair(one)}" if one.match else "")]
    for label in one.differences:
        mark = "" if label.sure == "shown" else " (possible)"
        entries = f" [entry {', '.join(map(str, label.entries))}]" if label.entries else ""
        lines.append(f"    {label.kind.replace('_', ' ')}{mark}: {label.told}{entries}")
    if not one.differences:
        lines.append("    no difference found")
    return lines


def _pair(one: Reconciled) -> str:
    match, found = one.match, one.logged
    if match is None or found is None:
        return ""
    others = f", {match.others} more would fit" if match.others else ""
    where = "" if found.side == 0 else f" of log {found.side + 1}"
    return (
        f"= entry {found.story.number}{where} (tier {match.tier}, by {match.how}, "
        f"{match.days} days{others})"
    )


def reconciliation_plain(found: Reconciliation) -> dict[str, Any]:
    """A reconciliation as plain values."""
    week = found.setting.week
    return {
        "list": found.published.name,
        "rule": {"id": found.setting.rule.id, "words": found.setting.rule.words},
        "week": {"starts": week.starts.isoformat(), "ends": week.ends.isoformat()}
        if week
        else None,
        "window_days": found.setting.window,
        "rows": [_plain_row(one) for one in found.rows],
        "set_aside": [{"line": number, "reason": why} for number, why in found.published.set_aside],
        "counts": [one._asdict() for one in found.counts],
        "tiers": found.tiers(),
        "kinds": found.kinds(),
        "not_on_list": [one.number for one in found.unlisted],
        "cannot_promise": CANNOT_PROMISE,
    }


def _plain_row(one: Reconciled) -> dict[str, Any]:
    listed, match, found = one.listed, one.match, one.logged
    return {
        "line": listed.row,
        "section": listed.section,
        "place": one.claim.slug or None,
        "facility": one.claim.facility.code if one.claim.facility else None,
        "issued": listed.issued.isoformat() if listed.issued else None,
        "recorded": listed.recorded.isoformat() if listed.recorded else None,
        "count": listed.count,
        "pair": None if match is None or found is None else {
            "log": found.side, "request": found.story.number, "tier": match.tier,
            "by": match.how, "days": match.days, "others": match.others, "sure": match.is_sure,
        },
        "differences": [
            {"kind": label.kind, "sure": label.sure, "told": label.told,
             "entries": list(label.entries)}
            for label in one.differences
        ],
    }  # fmt: skip
