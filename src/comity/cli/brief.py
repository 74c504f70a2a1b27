"""`comity brief`: what one government must know on a day."""

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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.brief import Brief

FORMATS = ("text", "html", "json", "xlsx")


def run(words: list[str]) -> int:
    """Make the brief and print or write it."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    made = _brief(args)
    path = set_aside_path(args.output, args.awards)
    write(_content(made, chosen, path.name), args.output)
    if made.checked is not None:
        hand_back(made.checked.awards, made.checked.set_aside, path)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "brief",
        "Tell what one government must know on a day: dollars, what binds, what is blocked, "
        "what to certify.",
        'comity brief "Chicago, IL" --on 2018-07-01 --known 2018-07-01',
    )
    to.add_argument("government", metavar="GOVERNMENT", help='like "Seattle, WA" or wa/seattle')
    to.add_argument("--awards", metavar="FILE", help="the government's award list, CSV or Excel")
    add_dates(to)
    add_awards(to)
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _brief(args: argparse.Namespace) -> Brief:
    from comity.findings.brief import brief
    from comity.findings.check import Days

    on, known = days(args)
    shelf = open_shelf(args, known)
    given = awards(args.awards, args) if args.awards else None
    return brief(shelf, government(args.government), Days(on, known), given)


def _content(made: Brief, chosen: str, set_aside_file: str) -> str | bytes:
    if chosen == "html":
        from comity.documents.briefs.html import brief_html

        return brief_html(made, set_aside_file)
    if chosen == "json":
        from comity.documents.briefs.plain import brief_json

        return brief_json(made, set_aside_file)
    if chosen == "xlsx":
        from comity.documents.briefs.workbook import brief_workbook

        return brief_workbook(made)
    from comity.documents.briefs.text import brief_text

    return brief_text(made, width(), set_aside_file)
