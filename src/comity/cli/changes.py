"""`comity changes`: what is different for a government since a day, act by act."""

from __future__ import annotations

import argparse

from comity.cli.common import (
    add_awards,
    add_dates,
    add_output,
    add_workspace,
    awards,
    days,
    government,
    open_shelf,
    output_format,
    parser,
    width,
    write,
)
from comity.cli.handing_back import hand_back, set_aside_path
from comity.days import parse_day
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.changes import Changes

FORMATS = ("text", "html", "json")


def run(words: list[str]) -> int:
    """Tell the changes."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    found = _changes(args)
    write(_content(found, chosen), args.output)
    if found.awards is not None:
        hand_back(found.awards, found.set_aside, set_aside_path(args.output, args.awards))
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "changes",
        "Tell what changed for a government since a day, act by act, with dollars before and "
        "after.",
        'comity changes "Fort Worth, TX" --since 2018-06-01 --on 2018-08-01',
    )
    to.add_argument("government", metavar="GOVERNMENT", help='like "Seattle, WA" or wa/seattle')
    to.add_argument("--since", metavar="DAY", required=True, help="changes after this day")
    to.add_argument("--awards", metavar="FILE", help="the government's award list, CSV or Excel")
    add_dates(to)
    add_awards(to)
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _changes(args: argparse.Namespace) -> Changes:
    from comity.findings.changes import changes
    from comity.findings.check import Days

    on, known = days(args)
    since = parse_day(args.since, "--since")
    if since >= on:
        raise InputError(f"--since: found {since}, not before --on {on}; write an earlier day.")
    shelf = open_shelf(args, known)
    given = awards(args.awards, args) if args.awards else None
    return changes(shelf, government(args.government), since, Days(on, known), given)


def _content(found: Changes, chosen: str) -> str:
    if chosen == "html":
        from comity.documents.changes.html import changes_html

        return changes_html(found)
    if chosen == "json":
        from comity.documents.changes.plain import changes_json

        return changes_json(found)
    from comity.documents.changes.text import changes_text

    return changes_text(found, width())
