"""`comity awards show`: one award, its actions, amounts by stage, and the keys it was cited by."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import date
from typing import Any

from comity.cli.awards_rows import add_as_known, asked, plain
from comity.cli.common import parser, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.showing import ShownAward

COLUMNS = (
    "action_day", "known_from", "known_until", "cents", "program", "modification",
    "action_type", "transaction_key", "source", "file",
)  # fmt: skip


def run(words: list[str]) -> int:
    """Show the award that a key or number names."""
    from comity.awards.store import open_store
    from comity.awards.store.showing import show_award

    args = _arguments(words)
    shown = show_award(open_store(args.workspace), args.award, known=args.known)
    if args.format == "text":
        write(_text(shown, args.known), args.output)
    else:
        write(_json(shown, args.known) if args.format == "json" else _csv(shown), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards show",
        "Show one award: its keys, its stages, its actions, as known on a day.",
        "comity awards show 2017-DJ-BX-0990 --known 2018-07-01",
    )
    to.add_argument(
        "award", metavar="AWARD", help="FAIN or URI, with or without hyphens; any key; an address"
    )
    add_as_known(to)
    return asked(to, words)


def _json(shown: ShownAward, known: date) -> str:
    told = {
        "known": known.isoformat(),
        "award": {name: plain(value) for name, value in shown.about.items()},
        "keys": shown.keys,
        "stages": {
            "obligated_cents": shown.obligated_cents,
            "outlaid_cents": shown.outlaid_cents,
            "undrawn_cents": shown.undrawn_cents,
        },
        "actions": [{name: plain(value) for name, value in one.items()} for one in shown.actions],
        "later_versions": shown.later,
        "subawards": asdict(shown.subawards),
        "joint": shown.joint,
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def _csv(shown: ShownAward) -> str:
    from comity.files import csv_text

    return csv_text(COLUMNS, [[one[name] for name in COLUMNS] for one in shown.actions])


def _text(shown: ShownAward, known: date) -> str:
    from comity.amounts import count
    from comity.documents.text_layout import heading

    lines = [f"{shown.about['award_key']}, as known {known}", *_about(shown), *_stages(shown)]
    lines += [*heading("Actions"), *_actions(shown)]
    if shown.later:
        lines.append(f"{count(shown.later, 'version')} of actions became known only later")
    files = {one["source"]: one["file"] for one in shown.actions}
    lines += [*heading("Files"), *(f"{number:>3}  {name}" for number, name in files.items())]
    return "\n".join([*lines, *heading("Keys"), *shown.keys])


def _about(shown: ShownAward) -> list[str]:
    about = shown.about
    period = f"{about['period_start'] or 'not stated'} to {about['period_end'] or 'not stated'}"
    rows = {
        "number": " / ".join(one for one in (about["fain"], about["uri"]) if one),
        "recipient": about["recipient"],
        "government": f"{about['government']} ({about['slug']})" if about["slug"] else "none",
        "program": f"{about['program']} {about['program_title']}".strip(),
        "agency": " / ".join(one for one in (about["agency"], about["subagency"]) if one),
        "fiscal year": _year(about),
        "signed": about["signed"] or "not known",
        "period": period,
    }
    if about["from_summary"]:
        rows["from"] = "a summary of the award, without its actions"
    if about["is_aggregate"]:
        rows["kind"] = "an aggregate of several recipients"
    return [f"  {name:<12}{value}" for name, value in rows.items()]


def _year(about: dict[str, Any]) -> str:
    if not about["fiscal_year"]:
        return "not known"
    return f"{about['fiscal_year']} ({about['fiscal_year_from']})"


def _stages(shown: ShownAward) -> list[str]:
    from comity.amounts import dollars
    from comity.cli.common import width
    from comity.documents.text_layout import heading, paragraph

    def told(cents: int | None) -> str:
        return "not known" if cents is None else dollars(cents)

    stages = {
        "obligated": told(shown.obligated_cents),
        "outlaid": told(shown.outlaid_cents),
        "undrawn": told(shown.undrawn_cents),
    }
    widest = max(map(len, stages.values()))
    lines = [f"  {name:<12}{value:>{widest}}" for name, value in stages.items()]
    if shown.is_outlaid_above:
        lines.append("  More is told to be paid out than the actions obligate.")
    return [
        *heading("Stages"),
        *lines,
        *paragraph(_passed_on(shown), width(), 14, "  passed on"),
    ]


def _passed_on(shown: ShownAward) -> str:
    """What is known of subawards, or why nothing is; then what a joint award is shared with."""
    from comity.amounts import count, dollars

    found = shown.subawards
    if found.known:
        told = f"{dollars(found.cents)} in {count(found.known, 'subaward')}, inside the award"
        told += f"; {count(found.flagged, 'telling')} doubtful" if found.flagged else ""
    elif not found.are_reported:
        told = "not known; subawards of such awards are not in the federal record"
    else:
        told = "none known; those under $30,000 need not be reported, so there may be some"
    return ". ".join([told, *shown.joint]) + "."


def _actions(shown: ShownAward) -> list[str]:
    from comity.amounts import dollars
    from comity.documents.text_layout import Column, table

    columns = [
        Column("action"), Column("known from"), Column("dollars", True), Column("modification"),
        Column("type"), Column("file", True),
    ]  # fmt: skip
    rows = [
        [
            str(one["action_day"]), str(one["known_from"]), dollars(one["cents"]),
            one["modification"], one["action_type"], str(one["source"]),
        ]
        for one in shown.actions
    ]  # fmt: skip
    return table(columns, rows, 0)
