"""`comity check`: one finding for each award of a list and each condition on it."""

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
from comity.cli.national import add_national, add_suppose, refuse_engine
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.findings.check import Checked

FORMATS = ("text", "csv", "json", "xlsx", "parquet")


def run(words: list[str]) -> int:
    """Check the list, print or write the findings, hand back what could not be used."""
    args = _arguments(words)
    if args.all:
        from comity.cli.check_all import run_all

        return run_all(args)
    chosen = output_format(args, FORMATS)
    checked = _check(args)
    write(_content(checked, chosen), args.output)
    hand_back(checked.awards, checked.set_aside, set_aside_path(args.output, args.awards))
    return 1 if args.strict and checked.set_aside else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "check",
        "Tell of each award of a list which conditions are on it, and the status of each.",
        'comity check awards.csv --government "Chicago, IL" --on 2018-07-01 -o matrix.xlsx',
    )
    to.add_argument("awards", metavar="AWARDS", nargs="?", help="the award list, CSV or Excel")
    to.add_argument("--all", action="store_true", help="every government of the store instead")
    to.add_argument("--government", metavar="NAME", help="whose awards, where a row does not say")
    to.add_argument("--strict", action="store_true", help="exit with 1 if a row was set aside")
    add_dates(to)
    add_awards(to)
    add_output(to, FORMATS)
    add_workspace(to)
    add_national(to)
    add_suppose(to)
    args = to.parse_args(words)
    _refuse_mixed(args)
    return args


def _refuse_mixed(args: argparse.Namespace) -> None:
    if args.all and args.awards:
        raise InputError(f"--all: found beside {args.awards}; give one of the two.")
    if not args.all and not args.awards:
        raise InputError("AWARDS: found none; name an award list, or give --all for the store.")
    if args.suppose and not args.all:
        raise InputError("--suppose: found without --all; it asks about the whole store.")
    refuse_engine(args)


def _check(args: argparse.Namespace) -> Checked:
    from comity.findings.check import Days, check

    on, known = days(args)
    shelf = open_shelf(args, known)
    default = government(args.government) if args.government else None
    return check(shelf, awards(args.awards, args), Days(on, known), default)


def _content(checked: Checked, chosen: str) -> str | bytes:
    if chosen == "json":
        from comity.documents.checks.plain import check_json

        return check_json(checked)
    if chosen == "xlsx":
        from comity.documents.checks.workbook import check_workbook

        return check_workbook(checked)
    if chosen in ("csv", "parquet"):
        from comity.documents.checks.csv import check_csv, check_parquet

        return check_csv(checked) if chosen == "csv" else check_parquet(checked)
    from comity.documents.checks.text import check_text

    return check_text(checked, width())
