"""`comity terms add`: read an agreement into clauses, and keep it in the workspace."""

from __future__ import annotations

import argparse
from pathlib import Path

from comity.cli.common import add_workspace, parser
from comity.cli.terms_common import tell
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.documents.terms.stored import Told, add
from comity.documents.terms.terms_text import added_text


def run(words: list[str]) -> int:
    """Add and tell what was read."""
    args = _arguments(words)
    if args.day:
        parse_day(args.day, "--day")
    told = Told(args.id or "", args.version or "", args.day or "", tuple(args.award or ()))
    folder = workspace(args, to_write=True)
    document = add(folder, Path(args.file), told, replace=args.replace)
    tell(document.notes)
    print(added_text(document))
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "terms add",
        "Read an agreement (PDF with text, Word, HTML, text) into clauses, and keep it.",
        "comity terms add standard-terms.pdf --id dhs-fy2025-v3 --version 3 --day 2025-04-18",
    )
    to.add_argument("file", metavar="FILE", help="the agreement as it arrived")
    to.add_argument("--id", metavar="ID", help="a short name (that of the file)")
    to.add_argument("--version", metavar="WORDS", help="its version (as its title tells)")
    to.add_argument("--day", metavar="DAY", help="its day (as its title tells)")
    to.add_argument("--award", metavar="NUMBER", action="append", help="an award it belongs to")
    to.add_argument("--replace", action="store_true", help="in place of another file of this id")
    add_workspace(to)
    return to.parse_args(words)
