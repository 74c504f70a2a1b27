"""`comity policy mark`: a lawyer's mark on a clause."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from comity.cli.common import add_workspace, open_shelf, parser
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.documents.policies.marks import MARKS, Mark, keep
from comity.documents.policies.policy import Policy, ids, load
from comity.documents.terms.side import where
from comity.errors import InputError
from comity.findings.answers import condition_ids


def run(words: list[str]) -> int:
    """Keep the mark."""
    args = _arguments(words)
    folder = workspace(args)
    policy, rest = _policy(folder, args.clause)
    clause = policy.clause(rest)
    day = parse_day(args.day, "--day") if args.day else date.today()
    shelf = open_shelf(args, date.today())
    for condition in condition_ids(shelf, args.condition):
        mark = Mark(
            policy.id, clause.anchor, condition, args.mark, day.isoformat(), args.by, args.note,
            policy.sha256,
        )  # fmt: skip
        keep(folder, mark)
        print(f"{policy.id}, {where(clause)}, {condition}: {mark.told}")
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "policy mark",
        "Keep a lawyer's mark on a clause, with its day. Marks are kept and never computed.",
        'comity policy mark "welcoming-ordinance/3(a)" open --note "see opinion of 28 June"',
    )
    to.add_argument(
        "clause", metavar="CLAUSE", help="text/clause: an id, a slash, an anchor or a number"
    )
    to.add_argument("mark", metavar="MARK", choices=MARKS, help=f"one of {', '.join(MARKS)}")
    to.add_argument(
        "--condition",
        metavar="ID",
        default="usc-8-1373",
        help="an id of `comity law list` (usc-8-1373)",
    )
    to.add_argument("--note", metavar="WORDS", default="", help="why")
    to.add_argument("--by", "--office", metavar="OFFICE", default="", help="the office that marks")
    to.add_argument("--day", metavar="DAY", help="the day of the mark (today)")
    add_workspace(to)
    return to.parse_args(words)


def _policy(folder: Path, text: str) -> tuple[Policy, str]:
    """The text and the clause that are named; the text may be left out where there is one."""
    known = ids(folder)
    name, slash, rest = text.partition("/")
    if slash and name in known:
        return load(folder, name), rest
    if len(known) == 1:
        return load(folder, known[0]), text
    there = ", ".join(known) or "no text yet"
    raise InputError(
        f'CLAUSE: found "{text}"; write the text before it, like '
        f"{known[0] if known else 'ordinance'}/{rest or text} (there are {there})."
    )
