"""`comity weekly build`: the list of a week from the log, under a named rule."""

from __future__ import annotations

import argparse
import json

from comity.cli.common import add_output, add_workspace, output_format, parser, write
from comity.cli.requests_log import close_batch, opened
from comity.cli.requests_record import add_known, facilities, ledger, today
from comity.files import csv_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.weekly.build import WeeklyList

FORMATS = ("text", "json", "csv")


def run(words: list[str]) -> int:
    """Make the list and print it, the rule first."""
    from comity.requests.weekly.build import build, list_text, plain_list
    from comity.requests.weekly.rules import find_rule
    from comity.requests.weekly.week import read_week

    args = _arguments(words)
    rule, week = find_rule(args.rule), read_week(args.week)
    with opened(args) as log:
        close_batch(log)
    with ledger(args) as (found, checkpoint):
        made = build(
            found, week, rule, facilities(args), known=today(args), checkpoint=checkpoint
        )  # fmt: skip
    chosen = output_format(args, FORMATS)
    if chosen == "json":
        write(json.dumps(plain_list(made), indent=2), args.output)
    elif chosen == "csv":
        write(_csv(made), args.output)
    else:
        write(list_text(made), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "weekly build",
        "Make the list of a week from the log under a named rule, which is printed with it;\n"
        "comity weekly rules tells them.",
        "comity weekly build --week 2017-01-28 --rule hold-declined-released-not-collected",
    )
    to.add_argument("--week", metavar="DAY", required=True, help="its first day, or 2017-W05")
    to.add_argument(
        "--rule",
        metavar="NAME",
        default="hold-declined",
        help="a name of `comity weekly rules` (hold-declined)",
    )
    add_known(to)
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _csv(made: WeeklyList) -> str:
    """The list as a table; the rule and the week stand in each row, so that no row loses them."""
    from comity.requests.weekly.build import plain_list

    rows = plain_list(made)["rows"]
    columns = ("request", "facility", "form", "asks", "issued", "received", "decided", "ground",
               "became", "notice_minutes", "hold_by_law_of_the_place")  # fmt: skip
    about = (made.week.starts, made.rule.id)
    cells = ([*about, *(_cell(row[name]) for name in columns)] for row in rows)
    return csv_text(["week_starts", "rule", *columns], cells)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return " ".join(str(one) for one in value)
    if isinstance(value, dict):
        return f"{value['from']}/{value['before']}"
    return "" if value is None else str(value)
