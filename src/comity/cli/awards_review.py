"""`comity awards review`: recipients that no government was found for, by dollars."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, astuple, fields

from comity.cli.common import Whole, add_output, add_workspace, output_format, parser, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.reviewing import Unresolved
    from comity.awards.store.store import Store

FORMATS = ("text", "csv", "json")


def run(words: list[str]) -> int:
    """List what is not decided, in the form that review.csv takes."""
    from comity.awards.store import open_store
    from comity.awards.store.reviewing import unresolved

    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    store = open_store(args.workspace)
    most = args.limit or (30 if chosen == "text" else 0)
    found = unresolved(store, most=most)
    if chosen == "text":
        write(_text(store, found), args.output)
    else:
        write(_csv(found) if chosen == "csv" else _json(found), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards review",
        "List recipients that no government was found for, those with the most dollars first; "
        "fill in the column government (a name, or none), save the lines as "
        "WORKSPACE/awards/review.csv and run comity awards import.",
        "comity awards review -o review.csv",
    )
    add_workspace(to)
    to.add_argument(
        "--limit", metavar="N", type=Whole(1), help="how many at most (30 on the screen, else all)"
    )
    add_output(to, FORMATS)
    return to.parse_args(words)


def _csv(found: list[Unresolved]) -> str:
    from comity.awards.store.reviewing import Unresolved
    from comity.files import csv_text

    return csv_text([one.name for one in fields(Unresolved)], [astuple(one) for one in found])


def _json(found: list[Unresolved]) -> str:
    return json.dumps([asdict(one) for one in found], indent=2, ensure_ascii=False)


def _text(store: Store, found: list[Unresolved]) -> str:
    from comity.amounts import dollars
    from comity.documents.text_layout import Column, table

    if not found:
        return f"{store.folder}: every recipient is decided"
    columns = [Column("obligated", True), Column("state"), Column("recipient"), Column("why")]
    rows = [[dollars(one.cents), one.state, one.recipient, one.evidence] for one in found]
    return "\n".join(table(columns, rows, 0))
