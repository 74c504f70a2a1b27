"""`comity requests stats`: counts of the record, by form, outcome and time."""

from __future__ import annotations

import argparse
import json

from comity.cli.common import add_output, add_workspace, output_format, parser, write
from comity.cli.requests_record import add_known, ledger
from comity.days import parse_day

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """Count and print."""
    from comity.requests.stats import stats, stats_plain, stats_text

    args = _arguments(words)
    starts = parse_day(args.starts, "--from") if args.starts else None
    ends = parse_day(args.until, "--until") if args.until else None
    with ledger(args) as (found, _):
        counted = stats(found, starts, ends)
    if output_format(args, FORMATS) == "json":
        content = json.dumps(stats_plain(counted, hide_small=args.hide_small), indent=2)
    else:
        content = stats_text(counted, hide_small=args.hide_small)
    write(content, args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests stats",
        "Count the requests issued in a period: facility, form, ask, outcome, ground, month; how\n"
        "many fall under each named rule; minutes of notice and of holds.",
        "comity requests stats --from 2017-01-01 --until 2018-01-01 --hide-small",
    )
    to.add_argument("--from", dest="starts", metavar="DAY", help="the first day")
    to.add_argument("--until", metavar="DAY", help="the first day no longer counted")
    to.add_argument("--hide-small", action="store_true", help="show 1 to 4 as <5")
    add_known(to)
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)
