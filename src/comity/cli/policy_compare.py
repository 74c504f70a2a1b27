"""`comity policy compare`: every text in force beside a condition, clause by clause."""

from __future__ import annotations

import argparse

from comity.cli.common import (
    add_dates,
    add_workspace,
    days,
    government,
    open_shelf,
    output_format,
    parser,
    write,
)
from comity.cli.paper_output import PAPER_FORMATS, add_paper_output, paper_content
from comity.cli.workspace import workspace
from comity.documents.policies.comparison import Comparison, compare
from comity.documents.policies.comparison_paper import Asking, comparison_paper
from comity.findings.answers import answer, condition_ids
from comity.findings.check import Days
from comity.findings.finding import Asked

FORMATS = (*PAPER_FORMATS, "csv", "json")


def run(words: list[str]) -> int:
    """Compare and print."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    on, known = days(args)
    shelf = open_shelf(args, known)
    condition = condition_ids(shelf, args.condition)[0]
    found = compare(workspace(args), shelf, condition, on=on, known=known)
    finding, about = None, "The government's own texts"
    if args.government:
        seen = government(args.government)
        about = seen.government.name
        finding = answer(shelf, condition, Asked(seen, on=on, known=known))
    asking = Asking(shelf, Days(on, known), about, finding)
    write(_content(found, asking, chosen, args), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "policy compare",
        "Put the government's own texts beside a condition, clause by clause, with savings words "
        "and a lawyer's marks. No verdict is computed.",
        "comity policy compare --condition usc-8-1373 --on 2017-06-30 -o table.docx",
    )
    to.add_argument(
        "--condition",
        metavar="ID",
        default="usc-8-1373",
        help="an id of `comity law list` (usc-8-1373)",
    )
    to.add_argument("--government", metavar="NAME", help="tell the condition's status for it")
    to.add_argument("--all", action="store_true", help="also clauses that touch nothing")
    add_dates(to)
    add_paper_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _content(
    found: Comparison, asking: Asking, chosen: str, args: argparse.Namespace
) -> str | bytes:
    if chosen in ("csv", "json"):
        from comity.documents.policies.comparison_csv import comparison_csv, comparison_json

        make = comparison_csv if chosen == "csv" else comparison_json
        return make(found, asking)
    return paper_content(comparison_paper(found, asking, whole=args.all), chosen, args.styles)
