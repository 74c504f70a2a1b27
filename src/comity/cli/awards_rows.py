"""What the commands of the store share: days, and the day of knowledge."""

from __future__ import annotations

import argparse
from datetime import date

from comity.days import parse_day


def add_known(to: argparse.ArgumentParser) -> None:
    """`--known`, today where not given."""
    to.add_argument("--known", metavar="DAY", help="dollars as known on this day (today)")


def known_day(args: argparse.Namespace) -> date:
    """The day of knowledge."""
    return parse_day(args.known, "--known") if args.known else date.today()


def plain(value: object) -> object:
    """A value for JSON: days as text."""
    return value.isoformat() if isinstance(value, date) else value
