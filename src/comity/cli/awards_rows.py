"""What the commands of the store share: the day of knowledge, and rows as known on it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from comity.cli.common import add_output, add_workspace, output_format, parser, write
from comity.days import parse_day

FORMATS = ("text", "json", "csv")


def add_known(to: argparse.ArgumentParser) -> None:
    """`--known`, today where not given."""
    to.add_argument("--known", metavar="DAY", help="dollars as known on this day (today)")


def known_day(args: argparse.Namespace) -> date:
    """The day of knowledge."""
    return parse_day(args.known, "--known") if args.known else date.today()


def plain(value: object) -> object:
    """A value for JSON: days as text."""
    return value.isoformat() if isinstance(value, date) else value


def of_government(command: str, does: str, example: str) -> argparse.ArgumentParser:
    """The words of a command that tells rows of one government, of one listing if asked."""
    to = parser(command, does, example)
    to.add_argument("government", metavar="GOVERNMENT", help="a government, like Seattle, WA")
    to.add_argument("--program", metavar="ALN", help="this listing alone, like 16.738")
    add_as_known(to)
    return to


def add_as_known(to: argparse.ArgumentParser) -> None:
    """Where the store is, the day of knowledge, and where the rows go."""
    add_workspace(to)
    add_known(to)
    add_output(to, FORMATS)


def asked(to: argparse.ArgumentParser, words: list[str]) -> argparse.Namespace:
    """Read the words, with `format` and `known` as they are meant.

    Raises: InputError, before any work, where the rows could not be written or the day is none.
    """
    args = to.parse_args(words)
    args.format, args.known = output_format(args, FORMATS), known_day(args)
    return args


def tell_rows(
    args: argparse.Namespace,
    kind: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    text: Callable[[], str],
) -> None:
    """Write rows as known on a day: as text, JSON, or CSV with that day in each row.

    Args:
        args: as `asked` gives them.
        kind: the name of the rows in JSON.
        text: what a person reads, made where it is wanted.
    """
    from comity.files import csv_text

    known = args.known.isoformat()
    if args.format == "json":
        told = [dict(zip(columns, map(plain, row), strict=True)) for row in rows]
        out = json.dumps({"known": known, kind: told}, indent=2, ensure_ascii=False)
    elif args.format == "csv":
        out = csv_text([*columns, "known"], ([*row, known] for row in rows))
    else:
        out = text()
    write(out, args.output)
