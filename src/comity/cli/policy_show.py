"""`comity policy show`: one text with its clauses, savings words and marks."""

from __future__ import annotations

import json

from comity.cli.common import add_output, add_workspace, output_format, parser, width, write
from comity.cli.workspace import workspace
from comity.documents.policies.marks import all_marks
from comity.documents.policies.policy import load, policy_plain
from comity.documents.policies.policy_text import policy_text

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """Show and print."""
    to = parser(
        "policy show",
        "Show one text: its clauses, their savings words, and the marks on them.",
        "comity policy show welcoming-ordinance",
    )
    to.add_argument("policy", metavar="ID", help="an id of `comity policy list`")
    add_output(to, FORMATS)
    add_workspace(to)
    args = to.parse_args(words)
    folder = workspace(args)
    found = load(folder, args.policy)
    marks = [one for one in all_marks(folder) if one.policy == found.id]
    if output_format(args, FORMATS) == "json":
        plain = {**policy_plain(found), "marks": [one._asdict() for one in marks]}
        write(json.dumps(plain, indent=2, ensure_ascii=False), args.output)
    else:
        write(policy_text(found, marks, width()), args.output)
    return 0
