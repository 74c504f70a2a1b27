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
    width,
    write,
)
from comity.cli.national import add_national, add_suppose, national, notes, supposed
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
    page = _page(args)
    from comity.documents.exposures.formats import in_format

    write(in_format(page, chosen, width()), args.output)
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
    return to.parse_args(words)


def _page(args: argparse.Namespace) -> ExposurePage:
    from comity.findings.check import Days

    top = args.top
    asked = Days(*days(args))
    with national(args, asked.known) as before:
        filters, of = _filters(args, before)
        if args.by == "day":
            return _by_day(args, before, asked, filters)
        if args.suppose:
            return _supposed(args, before, asked, filters)
        from comity.documents.exposures.rows import exposure_page
        from comity.findings.national.exposure import exposure

        found = exposure(before, args.by, asked, stage=args.stage, filters=filters)
        page = exposure_page(before.shelf, found, top=top, of=of, notes=notes(before))
    page.shown = top or SHOWN
    return page


def _filters(args: argparse.Namespace, of: National) -> tuple[Filters, str]:
    """The filters, and whose dollars they leave in words."""
    from comity.documents.exposures.rows import whose
    from comity.findings.answers import condition_ids
    from comity.findings.national.exposure import Filters, number_of

    number, name = 0, ""
    if args.government:
        from comity.cli.common import government

        seen = government(args.government)
        number, name = number_of(of, seen.slug), seen.government.name
    ids = [one for given in args.condition or () for one in condition_ids(of.shelf, given)]
    found = Filters(
        state=_state(args.state),
        program=_program(args.program),
        agency=_agency(args.agency),
        government=number,
        conditions=tuple(ids),
    )
    return found, whose(found, name)


def _agency(text: str) -> str:
    if not text or text.isdigit():
        return text
    from comity.awards.fetch.agencies import ALL, find_toptier

    found = find_toptier(text)
    return "" if found is ALL else found.code


def _state(text: str) -> str:
    if text and not (len(text) == 2 and text.isalpha()):
        raise InputError(f'--state: found "{text}"; write two letters like WA.')
    return text.upper()


def _program(text: str) -> str:
    is_pattern = len(text) == 4 and text.endswith(".*") and text[:2].isdigit()
    is_listing = len(text) == 6 and text[2] == "." and text[:2].isdigit() and text[3:].isalnum()
    if text and not (is_pattern or is_listing):
        raise InputError(f'--program: found "{text}"; write a listing like 16.738, or 16.*.')
    return text


def _by_day(
    args: argparse.Namespace, before: National, asked: Days, filters: Filters
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
    from comity.documents.exposures.rows import whose

    return days_page(before.shelf, asked, found, of=whose(filters), notes=notes(before))


def _supposed(
    args: argparse.Namespace, before: National, asked: Days, filters: Filters
) -> ExposurePage:
    from comity.documents.exposures.supposed import supposed_exposure_page
    from comity.findings.national.exposure import exposure

    then = exposure(before, args.by, asked, stage=args.stage, filters=filters)
    with supposed(args, before, asked.known) as after:
        now = exposure(after.national, args.by, asked, stage=args.stage, filters=filters)
        page = supposed_exposure_page(after.national.shelf, then, now, after.titles)
    page.shown = args.top or SHOWN
    return page
