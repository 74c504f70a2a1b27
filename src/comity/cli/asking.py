"""The arguments that `status` and `why` share, and the finding that they ask for."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from comity.cli.common import (
    add_dates,
    add_output,
    add_workspace,
    days,
    fiscal_year,
    government,
    open_shelf,
)
from comity.days import parse_day
from comity.errors import InputError
from comity.findings.answers import answer, condition_ids
from comity.findings.finding import Asked, Finding

FORMATS = ("text", "json")


def add_question(to: argparse.ArgumentParser, formats: tuple[str, ...] = FORMATS) -> None:
    """Government, condition, and what is known of the award."""
    to.add_argument("government", metavar="GOVERNMENT", help='like "Seattle, WA" or wa/seattle')
    to.add_argument("--condition", metavar="ID", required=True, help="an id of `comity law list`")
    to.add_argument("--program", metavar="ALN", help="Assistance Listing, like 16.738")
    to.add_argument("--fiscal-year", metavar="YEAR", help="federal fiscal year of the award")
    to.add_argument("--signed", metavar="DAY", help="the day on which the award was signed")
    add_dates(to)
    add_output(to, formats)
    add_workspace(to)


def ask(args: argparse.Namespace) -> list[Finding]:
    """The finding asked for; several where an alias names several conditions."""
    on, known = days(args)
    shelf = open_shelf(args, known)
    asked = Asked(
        government(args.government),
        program=_program(args.program),
        fiscal_year=fiscal_year(args.fiscal_year),
        signed=_signed(args.signed),
        on=on,
        known=known,
    )
    return [answer(shelf, name, asked) for name in condition_ids(shelf, args.condition)]


def _program(text: str | None) -> str | None:
    if text is None:
        return None
    number, point, rest = text.partition(".")
    if not (point and len(number) == 2 and len(rest) == 3 and (number + rest).isdigit()):
        raise InputError(f'--program: found "{text}"; write an Assistance Listing like 16.738.')
    from comity.awards.catalogue import find_listing

    if find_listing(text) is None:
        print(f"{text} is not in the catalogue that ships with Comity", file=sys.stderr)
    return text


def _signed(text: str | None) -> date | None:
    return parse_day(text, "--signed") if text else None
