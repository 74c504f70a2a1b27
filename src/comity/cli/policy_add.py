"""`comity policy add`: read a text of the government, and keep it with its days."""

from __future__ import annotations

import argparse
from pathlib import Path

from comity.cli.common import add_workspace, parser
from comity.cli.terms_common import tell
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.documents.policies.policy import KINDS, Told, add
from comity.documents.policies.policy_text import added_text


def run(words: list[str]) -> int:
    """Add and tell what was read."""
    args = _arguments(words)
    told = Told(
        parse_day(args.effective, "--effective"),
        parse_day(args.until, "--until") if args.until else None,
        args.kind,
        args.id or "",
        args.title or "",
    )
    policy = add(workspace(args, to_write=True), Path(args.file), told, replace=args.replace)
    tell(policy.notes)
    print(added_text(policy))
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "policy add",
        "Read an ordinance, order or directive (PDF, Word, HTML, text), and keep it with its days.",
        "comity policy add ordinance.pdf --effective 2012-07-01 --kind ordinance",
    )
    to.add_argument("file", metavar="FILE", help="the text as it was published")
    to.add_argument("--effective", metavar="DAY", required=True, help="the first day it works")
    to.add_argument("--until", metavar="DAY", help="the first day it no longer works")
    to.add_argument("--kind", choices=KINDS, default="ordinance", help="what it is (ordinance)")
    to.add_argument("--id", metavar="ID", help="a short name (that of the file)")
    to.add_argument("--title", metavar="WORDS", help="its title (as the text begins)")
    to.add_argument("--replace", action="store_true", help="in place of another file of this id")
    add_workspace(to)
    return to.parse_args(words)
