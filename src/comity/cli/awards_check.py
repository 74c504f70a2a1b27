"""`comity awards check`: for every file, rows and cents in, used and set aside."""

from __future__ import annotations

import argparse
import json

from comity.cli.common import add_output, output_format, parser, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.reconciling import Reconciled
    from comity.awards.store.store import Store

FORMATS = ("text", "json", "csv")
COLUMNS = (
    "number", "name", "rows_in", "rows_used", "rows_set_aside",
    "cents_in", "cents_used", "cents_set_aside", "cents_unread", "set_aside",
)  # fmt: skip


def run(words: list[str]) -> int:
    """Count again; 1 where anything is not as the manifest says."""
    from comity.awards.store import open_store
    from comity.awards.store.reconciling import reconcile

    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    store = open_store(args.workspace)
    found = reconcile(store, deep=args.deep)
    if chosen == "text":
        write(_text(store, found), args.output)
    else:
        write(_json(found) if chosen == "json" else _csv(found), args.output)
    return 1 if any(one.faults for one in found) else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards check",
        "For every file: rows in = used + set aside, and cents likewise; exit 1 where not.",
        "comity awards check --deep",
    )
    to.add_argument("--workspace", metavar="DIR", help="COMITY_WORKSPACE, else ./comity-workspace")
    to.add_argument("--deep", action="store_true", help="read the files themselves again, too")
    add_output(to, FORMATS)
    return to.parse_args(words)


def _plain(one: Reconciled) -> dict[str, object]:
    told = {name: getattr(one.source, name) for name in COLUMNS}
    return {**told, "faults": one.faults, "notes": one.notes}


def _json(found: list[Reconciled]) -> str:
    return json.dumps([_plain(one) for one in found], indent=2, ensure_ascii=False)


def _csv(found: list[Reconciled]) -> str:
    from comity.cli.awards_rows import csv_text

    rows = [[getattr(one.source, name) for name in COLUMNS] + [" ".join(one.faults)]
            for one in found]  # fmt: skip
    return csv_text([*COLUMNS, "faults"], rows)


def _text(store: Store, found: list[Reconciled]) -> str:
    from comity.amounts import dollars

    lines = []
    for one in found:
        source = one.source
        lines += [
            f"{source.number}. {source.name}: {'does not agree' if one.faults else 'agrees'}",
            f"   {source.rows_in:,} rows in = {source.rows_used:,} used"
            f" + {source.rows_set_aside:,} set aside",
            f"   {dollars(source.cents_in)} in = {dollars(source.cents_used)} used"
            f" + {dollars(source.cents_set_aside)} set aside",
        ]
        if source.rows_set_aside:
            unread = f", {source.cents_unread:,} without a readable amount"
            lines.append(f"   set aside: {source.set_aside}{unread if source.cents_unread else ''}")
        lines += [f"   {fault}" for fault in one.faults]
        lines += [f"   {note}" for note in one.notes]
    return "\n".join([*lines, *_tables(store)])


def _tables(store: Store) -> list[str]:
    """What became of the rows used: versions of actions, repetitions, deletions."""
    from comity.amounts import count

    counts = {"rows": 0, "deletions": 0, "versions": 0, "missing": 0, "summaries": 0}
    counts |= store.manifest.counts
    told = [
        f"{count(counts['rows'] - counts['deletions'], 'row')} of actions and "
        f"{count(counts['deletions'], 'deletion')}: "
        f"{count(counts['versions'], 'version')} of actions; the other rows repeat one of these"
    ]
    if counts["missing"]:
        told.append(f"{count(counts['missing'], 'action')} gone from a later whole file")
    if counts["summaries"]:
        told.append(f"{count(counts['summaries'], 'award')} known from a summary alone")
    return told
