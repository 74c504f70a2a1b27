"""`comity awards check`: for every file, rows and cents in, used and set aside; and what does not
agree of the figures themselves: later files with earlier ones, totals with their parts.
"""

from __future__ import annotations

import argparse
import json

from comity.cli.awards_rows import add_known, known_day
from comity.cli.common import add_output, output_format, parser, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.agreeing import Agreement
    from comity.awards.store.reconciling import Reconciled
    from comity.awards.store.store import Store

FORMATS = ("text", "json", "csv")
COLUMNS = (
    "number", "name", "rows_in", "rows_used", "rows_set_aside",
    "cents_in", "cents_used", "cents_set_aside", "cents_unread", "set_aside",
)  # fmt: skip

_NOT_COMPARED = "figures were not held against each other: first mend what cannot be read"


def run(words: list[str]) -> int:
    """Count again; 1 where anything is not as the manifest says.

    Figures that do not agree with each other are no fault of the store: they are told, and no more.
    """
    from comity.awards.store import open_store
    from comity.awards.store.agreeing import agreement
    from comity.awards.store.reconciling import reconcile

    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    known = known_day(args)
    store = open_store(args.workspace)
    found = reconcile(store, deep=args.deep)
    is_whole = not any(one.is_damaged for one in found)
    agreed = agreement(store, known=known) if is_whole else None
    if chosen == "text":
        write(_text(store, found, agreed), args.output)
    else:
        form = _json if chosen == "json" else _csv
        write(form(found, agreed), args.output)
    return 1 if any(one.faults for one in found) else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards check",
        "For every file: rows in = used + set aside, and cents likewise; exit 1 where not.\n"
        "Then what later files changed of earlier ones, and totals that are not the sum of parts.",
        "comity awards check --deep",
    )
    to.add_argument(
        "--workspace", metavar="FOLDER", help="your own things (else ./comity-workspace)"
    )
    to.add_argument("--deep", action="store_true", help="read the files themselves again, too")
    add_known(to)
    add_output(to, FORMATS)
    return to.parse_args(words)


def _plain(one: Reconciled) -> dict[str, object]:
    told = {name: getattr(one.source, name) for name in COLUMNS}
    return {**told, "faults": one.faults, "notes": one.notes}


def _json(found: list[Reconciled], agreed: Agreement | None) -> str:
    from comity.cli.awards_agreement import agreement_plain

    figures = agreement_plain(agreed) if agreed else None
    told = {"files": [_plain(one) for one in found], "agreement": figures}
    return json.dumps(told, indent=2, ensure_ascii=False)


def _csv(found: list[Reconciled], agreed: Agreement | None) -> str:
    """Files, then figures, in one table whose first column tells which a line is."""
    from comity.cli.awards_agreement import COLUMNS as FIGURES
    from comity.cli.awards_agreement import agreement_rows
    from comity.files import csv_text

    files = [
        ["file", *(getattr(one.source, name) for name in COLUMNS), " ".join(one.faults),
         *[""] * len(FIGURES)]
        for one in found
    ]  # fmt: skip
    rows = agreement_rows(agreed) if agreed else ()
    figures = [["figures", *[""] * (len(COLUMNS) + 1), *row] for row in rows]
    return csv_text(["line", *COLUMNS, "faults", *FIGURES], [*files, *figures])


def _text(store: Store, found: list[Reconciled], agreed: Agreement | None) -> str:
    from comity.amounts import dollars
    from comity.cli.awards_agreement import agreement_text

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
    figures = agreement_text(agreed) if agreed else [_NOT_COMPARED]
    return "\n".join([*lines, *_tables(store), *figures])


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
