"""`comity terms diff`: a redline of two versions, clause by clause."""

from __future__ import annotations

import argparse
import os
import sys

from comity.cli.common import add_output, add_workspace, output_format, parser, width, write
from comity.cli.terms_common import tell
from comity.cli.workspace import workspace
from comity.documents.terms.redline import Redline, redline
from comity.documents.terms.side import Side, side

FORMATS = ("text", "html", "docx", "json")


def run(words: list[str]) -> int:
    """Compare and print."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    folder = workspace(args)
    old, new = side(folder, args.old), side(folder, args.new)
    tell((*old.document.notes, *new.document.notes))
    made = redline(old.document.clauses, new.document.clauses)
    write(_content(made, (old, new), chosen, args.output), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "terms diff",
        "Compare two versions clause by clause: moved, split, merged, renumbered, changed words.",
        "comity terms diff standard-terms-v2.pdf standard-terms-v3.pdf -o redline.docx",
    )
    to.add_argument("old", metavar="A", help="a file, or an id of `comity terms list`")
    to.add_argument("new", metavar="B", help="the later version, a file or an id")
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _content(
    made: Redline, sides: tuple[Side, Side], chosen: str, output: str | None
) -> str | bytes:
    if chosen == "html":
        from comity.documents.terms.redline_html import redline_html

        return redline_html(made, *sides)
    if chosen == "docx":
        from comity.documents.terms.redline_word import redline_word

        return redline_word(made, *sides)
    if chosen == "json":
        from comity.documents.terms.redline_plain import redline_json

        return redline_json(made, *sides)
    from comity.documents.terms.redline_text import redline_text

    colour = output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return redline_text(made, *sides, width(), colour=colour)
