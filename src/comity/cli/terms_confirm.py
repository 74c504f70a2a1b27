"""`comity terms confirm`: a person says that a clause is a condition, or that it is not."""

from __future__ import annotations

import argparse
from datetime import date

from comity.cli.common import add_workspace, open_shelf, parser
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.documents.terms.confirmed import Confirmed, say
from comity.documents.terms.side import where
from comity.documents.terms.stored import load
from comity.findings.answers import condition_ids


def run(words: list[str]) -> int:
    """Keep what was said."""
    args = _arguments(words)
    folder = workspace(args)
    document = load(folder, args.document)
    clause = document.clause(args.clause)
    day = parse_day(args.day, "--day") if args.day else date.today()
    shelf = open_shelf(args, date.today())
    for condition in condition_ids(shelf, args.condition):
        word = Confirmed(
            clause.anchor, condition, not args.is_not, day.isoformat(), args.by, args.note,
            document.sha256,
        )  # fmt: skip
        say(folder, document.id, word)
        verb = "is not" if args.is_not else "is"
        print(f"{document.id}, {where(clause)}: {verb} {condition}, said on {day}")
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "terms confirm",
        "Say that a clause is a condition of the registry, or that it is not; the day is kept.",
        "comity terms confirm dhs-fy2025-v3 C.IX dhs-fy2025-std-terms-immigration --by counsel",
    )
    to.add_argument("document", metavar="DOC", help="an id of `comity terms list`")
    to.add_argument("clause", metavar="CLAUSE", help="an anchor or a number of `comity terms show`")
    to.add_argument("condition", metavar="CONDITION", help="an id of `comity law list`")
    to.add_argument("--not", dest="is_not", action="store_true", help="say that it is not")
    to.add_argument("--day", metavar="DAY", help="the day on which it was said (today)")
    to.add_argument(
        "--by", "--office", metavar="OFFICE", default="", help="the office that says it"
    )
    to.add_argument("--note", metavar="WORDS", default="", help="why")
    add_workspace(to)
    return to.parse_args(words)
