"""`comity timeline --all`: exact change points of every government of the store."""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

from comity.cli.common import days, refuse_place
from comity.cli.national import first_known, national, notes, write_page
from comity.days import parse_day
from comity.errors import InputError


def span(args: argparse.Namespace, on: date) -> tuple[date, date]:
    """The days from --from to --to, as a first day and the day after the last.

    Raises: InputError where they stand the wrong way round.
    """
    last = parse_day(args.last, "--to") if args.last else on
    first = parse_day(args.first, "--from") if args.first else date(last.year - 1, 1, 1)
    if first > last:
        raise InputError(f"--from: found {first}, after --to {last}; write an earlier day.")
    if last == date.max:
        raise InputError(f"--to: found {last}, behind which there is no day; write an earlier one.")
    return first, last + timedelta(days=1)


def run_all(args: argparse.Namespace) -> int:
    """Bring the stored timeline up to date, write it to Parquet, or tell its sums by year."""
    from comity.documents.exposures.timeline import timeline_page
    from comity.findings.check import Days
    from comity.findings.national.building import timeline, write_timeline

    refuse_mixed(args)
    refuse_place(args.output)
    on, known = days(args)
    asked = span(args, on)
    with national(args, known) as found:
        stored = timeline(found, asked, known)
        if args.output:
            count = write_timeline(found, stored, Path(args.output))
            print(f"wrote {args.output}: {count:,} rows", file=sys.stderr)
            return 0
        last = asked[1] - timedelta(days=1)
        page = timeline_page(found.shelf, Days(last, known), stored, notes(found))
        if not any(row[1] for row in page.rows):
            page.tell_nothing("of any government", first_known(found))
    write_page(page, args.format or "text", None)
    return 0


def refuse_mixed(args: argparse.Namespace) -> None:
    """Refuse options that are about one government.

    Raises: InputError that names the first.
    """
    for name in ("awards", "program", "conditions", "mapping", "sheet"):
        if getattr(args, name):
            raise InputError(f"--{name}: found beside --all; it is about one government.")
    if args.repeated != "set aside":
        raise InputError("--repeated: found beside --all; it is about one government.")
    if args.output and not args.output.endswith(".parquet"):
        raise InputError(f'-o: found "{args.output}"; end it in .parquet.')
    if args.output and args.format not in (None, "parquet"):
        raise InputError(f"--format: found {args.format} beside -o; all rows go to Parquet.")
    if not args.output and args.format not in (None, "text", "json"):
        raise InputError(
            f'--format: found "{args.format}" beside --all; write text or json, or name a file of '
            "Parquet with -o."
        )
