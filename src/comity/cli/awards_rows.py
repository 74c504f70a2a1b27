"""What the commands of the store share: rows as CSV, days, and the day of knowledge."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from comity.days import parse_day
from comity.files import safe_cell


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV text, without a line end at its end."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(["" if cell is None else safe_cell(cell) for cell in row] for row in rows)
    return text.getvalue().rstrip("\n")


def add_known(to: argparse.ArgumentParser) -> None:
    """`--known`, today where not given."""
    to.add_argument("--known", metavar="DAY", help="dollars as known on this day (today)")


def known_day(args: argparse.Namespace) -> date:
    """The day of knowledge."""
    return parse_day(args.known, "--known") if args.known else date.today()


def plain(value: object) -> object:
    """A value for JSON: days as text."""
    return value.isoformat() if isinstance(value, date) else value
