"""`comity exposure`: dollars of all governments under conditions, by what is asked."""

from __future__ import annotations

import argparse

from comity.cli.common import (
    Whole,
    add_dates,
    add_output,
    add_workspace,
    days,
    output_format,
    parser,
)
from comity.cli.national import (
    add_national,
    add_suppose,
    first_known,
    national,
    notes,
    supposed,
    write_page,
)
from comity.cli.national_filters import filters as filters_asked
from comity.cli.national_filters import uncounted
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.exposures.page import ExposurePage
    from comity.findings.check import Days
    from comity.findings.national.exposure import Filters
    from comity.findings.national.national import National

FORMATS = ("text", "csv", "json", "xlsx", "parquet")
BY = ("government", "state", "program", "agency", "condition", "day")
STAGES = ("obligated", "outlaid", "undrawn")
SHOWN = 20


def run(words: list[str]) -> int:
    """Print or write the exposure asked for."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    write_page(_page(args), chosen, args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "exposure",
        "Add up the dollars of all governments in the store under binding or unsettled conditions.",
        "comity exposure --by state --program 16.738 --on 2018-07-01 --top 10",
    )
    to.add_argument("--by", choices=BY, default="state", help="a row for each of what (state)")
    to.add_argument(
        "--stage", choices=STAGES, default="obligated", help="which dollars (obligated)"
    )
    to.add_argument("--state", metavar="XX", default="", help="only governments of this State")
    to.add_argument("--program", metavar="ALN", default="", help="only this listing, or 16.*")
    to.add_argument(
        "--agency", metavar="NAME", default="", help="only this agency: DOJ, Justice or 015"
    )
    to.add_argument("--government", metavar="NAME", help="only this government")
    to.add_argument(
        "--condition", metavar="ID", action="append", help="only this condition; may be repeated"
    )
    to.add_argument(
        "--top",
        "--limit",
        metavar="N",
        type=Whole(1),
        help="at most so many rows (20 on the screen, else all)",
    )
    to.add_argument("--from", metavar="DAY", dest="first", help="by day: the first (a year before)")
    to.add_argument("--to", metavar="DAY", dest="last", help="by day: the last (that of --on)")
    add_dates(to)
    add_output(to, FORMATS)
    add_workspace(to)
    add_national(to)
    add_suppose(to)
    args = to.parse_args(words)
    for name, given in (("--from", args.first), ("--to", args.last)):
        if given and args.by != "day":
            raise InputError(f"{name}: found without --by day; give both, or --on alone.")
    return args


def _page(args: argparse.Namespace) -> ExposurePage:
    from comity.findings.check import Days

    asked = Days(*days(args))
    with national(args, asked.known) as before:
        filters, of = filters_asked(args, before)
        if args.by == "day":
            page = _by_day(args, before, asked, filters, of)
        elif args.suppose:
            page = _supposed(args, before, asked, filters, of)
        else:
            page = _as_it_is(args, before, asked, filters, of)
        page.notes[:0] = uncounted(filters, before)
    return page


def _as_it_is(
    args: argparse.Namespace, before: National, asked: Days, filters: Filters, of: str
) -> ExposurePage:
    from comity.documents.exposures.rows import exposure_page
    from comity.findings.national.exposure import exposure

    found = exposure(before, args.by, asked, stage=args.stage, filters=filters)
    page = exposure_page(before.shelf, found, top=args.top, of=of, notes=notes(before))
    if not found.total.channels:
        page.tell_nothing(of, first_known(before))
    page.shown = args.top or SHOWN
    return page


def _by_day(
    args: argparse.Namespace, before: National, asked: Days, filters: Filters, of: str
) -> ExposurePage:
    from comity.cli.timeline_all import span
    from comity.documents.exposures.days import days_page
    from comity.findings.national.timeline import exposure_by_day

    if args.stage != "obligated" or args.suppose or args.agency:
        raise InputError(
            "--by day: found beside --stage, --suppose or --agency; it tells obligated dollars of "
            "the law as it is, of all agencies."
        )
    first, end = span(args, asked.on)
    found = exposure_by_day(before, (first, end), asked.known, filters)
    page = days_page(before.shelf, asked, found, of=of, top=args.top)
    page.notes += notes(before)
    if not found:
        page.tell_nothing(of, first_known(before))
    return page


def _supposed(
    args: argparse.Namespace, before: National, asked: Days, filters: Filters, of: str
) -> ExposurePage:
    from comity.documents.exposures.supposed import supposed_exposure_page
    from comity.findings.national.exposure import exposure

    then = exposure(before, args.by, asked, stage=args.stage, filters=filters)
    with supposed(args, before, asked.known) as after:
        now = exposure(after.national, args.by, asked, stage=args.stage, filters=filters)
        page = supposed_exposure_page(then, now, after, of=of, top=args.top)
        page.notes += notes(after.national)
    if not now.total.channels:
        page.tell_nothing(of, first_known(before))
    page.shown = args.top or SHOWN
    return page
