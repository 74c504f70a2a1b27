"""`comity terms show`: the clauses of a document, with the conditions that they resemble."""

from __future__ import annotations

import argparse
import json
from datetime import date

from comity.cli.common import (
    add_output,
    add_workspace,
    open_shelf,
    output_format,
    parser,
    width,
    write,
)
from comity.cli.workspace import workspace
from comity.documents.terms.confirmed import standing
from comity.documents.terms.matching import matches
from comity.documents.terms.shown_text import Shown, clause_text, document_text, shown_plain
from comity.documents.terms.stored import load

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """Show and print."""
    args = _arguments(words)
    folder = workspace(args)
    document = load(folder, args.document)
    shelf = open_shelf(args, date.today())
    shown = Shown(document, matches(shelf, document), standing(folder, document.id), shelf)
    if output_format(args, FORMATS) == "json":
        write(json.dumps(shown_plain(shown), indent=2, ensure_ascii=False), args.output)
    elif args.clause:
        write(clause_text(shown, document.clause(args.clause), width()), args.output)
    else:
        write(document_text(shown, width(), only_matched=args.matched), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "terms show",
        "Show the clauses of a document, and the conditions that they resemble by their words.",
        "comity terms show dhs-fy2025-v3 --clause c.ix",
    )
    to.add_argument("document", metavar="DOC", help="an id of `comity terms list`")
    to.add_argument("--clause", metavar="CLAUSE", help="one clause: an anchor or a number")
    to.add_argument("--matched", action="store_true", help="only clauses that resemble a condition")
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)
