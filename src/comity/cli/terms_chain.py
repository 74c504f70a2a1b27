"""`comity terms chain`: everything agreed to, and what of it is missing from the workspace."""

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
from comity.documents.terms.chain import chain
from comity.documents.terms.chain_paper import Asking, chain_json, chain_paper
from comity.findings.check import Days

FORMATS = (*PAPER_FORMATS, "json")


def run(words: list[str]) -> int:
    """Follow and print."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    on, known = days(args)
    shelf = open_shelf(args, known)
    seen = government(args.government) if args.government else None
    found = chain(workspace(args), args.beginning)
    asking = Asking(shelf, Days(on, known), seen)
    if chosen == "json":
        write(chain_json(found, asking), args.output)
    else:
        write(paper_content(chain_paper(found, asking), chosen, args.styles), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "terms chain",
        "Tell everything agreed to, through all documents that are taken in by reference.",
        'comity terms chain EMW-2025-FG-00001 --government "Seattle, WA"',
    )
    to.add_argument(
        "beginning", metavar="AWARD|DOC", help="an award number, or an id of a document"
    )
    to.add_argument("--government", metavar="NAME", help="tell the status of confirmed conditions")
    add_dates(to)
    add_paper_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)
