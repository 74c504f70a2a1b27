"""`comity timeline`: the change points of every condition over the years."""

from __future__ import annotations

import argparse
from datetime import date, timedelta

from comity.cli.common import (
    Whole,
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
from comity.cli.national import add_national, refuse_engine
from comity.days import parse_day
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.timelines.page import TimelinePage
    from comity.findings.timeline import ProgramYear

FORMATS = ("text", "json", "svg", "png", "parquet")


def run(words: list[str]) -> int:
    """Tell the timeline, or draw it."""
    args = _arguments(words)
    if args.all:
        from comity.cli.timeline_all import run_all

        return run_all(args)
    chosen = output_format(args, FORMATS)
    write(_content(_page(args), chosen), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "timeline",
        "Tell or draw the status of every condition on a government's awards over some years.",
        'comity timeline "Chicago, IL" --from 2017-01-01 --to 2018-12-31 -o chicago.png',
    )
    to.add_argument(
        "government", metavar="GOVERNMENT", nargs="?", help='like "Seattle, WA" or wa/seattle'
    )
    to.add_argument(
        "--all", action="store_true", help="dollars of every government of the store, to Parquet"
    )
    to.add_argument(
        "--from", metavar="DAY", dest="first", help="the first day (1 January of the year before)"
    )
    to.add_argument("--to", metavar="DAY", dest="last", help="the last day (that of --on)")
    to.add_argument("--awards", metavar="FILE", help="only conditions on the awards of this list")
    to.add_argument(
        "--program",
        metavar="ALN",
        nargs="+",
        action="extend",
        help="only conditions on these listings",
    )
    to.add_argument(
        "--conditions",
        "--limit",
        metavar="N",
        type=Whole(1),
        help="at most so many (a slide takes 44)",
    )
    add_dates(to)
    add_awards(to)
    add_output(to, FORMATS)
    add_workspace(to)
    add_national(to)
    args = to.parse_args(words)
    if args.government and args.all:
        raise InputError(f"--all: found beside {args.government}; give one of the two.")
    if not args.government and not args.all:
        raise InputError(
            "GOVERNMENT: found none; name one, or give --all for every government of the store."
        )
    refuse_engine(args)
    return args


def _page(args: argparse.Namespace) -> TimelinePage:
    from comity.documents.timelines.page import TimelinePage, timeline_page
    from comity.findings.check import Days
    from comity.findings.timeline import timeline

    on, known = days(args)
    last = parse_day(args.last, "--to") if args.last else on
    first = parse_day(args.first, "--from") if args.first else date(last.year - 1, 1, 1)
    if first > last:
        raise InputError(f"--from: found {first}, after --to {last}; write an earlier day.")
    shelf, seen = open_shelf(args, known), government(args.government)
    span = (first, last + timedelta(days=1))
    pairs, of = _limits(args)
    page = TimelinePage(shelf, seen, span, Days(last, known), (), of=of)
    if args.program:
        tracks = timeline(shelf, seen, span, known=known, programs=args.program)
    else:
        tracks = timeline(shelf, seen, span, known=known, awards=pairs)
    return timeline_page(page, tracks, args.conditions)


def _limits(args: argparse.Namespace) -> tuple[list[ProgramYear] | None, str]:
    """The programs and years of the award list, and the words for any limit."""
    if args.program and args.awards:
        raise InputError("--program: found beside --awards; give one of the two.")
    if args.program:
        return None, f" on {' and '.join(args.program)}"
    if not args.awards:
        return None, ""
    listed = awards(args.awards, args)
    pairs: list[ProgramYear] = [
        (program, row.fiscal_year) for row in listed.rows for program in row.programs or (None,)
    ]
    return pairs, f" on the awards of {listed.path.name} or on the government itself"


def _content(page: TimelinePage, chosen: str) -> str | bytes:
    if chosen == "json":
        from comity.documents.timelines.plain import timeline_json

        return timeline_json(page)
    if chosen in ("svg", "png"):
        from comity.documents.pictures.png import png
        from comity.documents.timelines.picture import timeline_svg

        drawn = timeline_svg(page)
        return png(drawn) if chosen == "png" else drawn
    from comity.documents.timelines.text import timeline_text

    return timeline_text(page, width())
