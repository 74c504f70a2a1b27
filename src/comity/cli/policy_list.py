"""`comity policy list`: the government's own texts in the workspace."""

from __future__ import annotations

import json
from datetime import date

from comity.cli.common import add_output, add_workspace, output_format, parser, write
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.documents.policies.policy import load_all
from comity.documents.policies.policy_text import list_plain, list_text

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """List and print."""
    to = parser("policy list", "List the government's own texts.", "comity policy list")
    to.add_argument("--on", metavar="DAY", help="the day asked about (today)")
    add_output(to, FORMATS)
    add_workspace(to)
    args = to.parse_args(words)
    on = parse_day(args.on, "--on") if args.on else date.today()
    found = load_all(workspace(args))
    if output_format(args, FORMATS) == "json":
        write(json.dumps([list_plain(one, on) for one in found], indent=2), args.output)
    else:
        write(list_text(found, on), args.output)
    return 0
