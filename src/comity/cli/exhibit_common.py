"""What the exhibits share: whose they are, the two dates, the award list, the brief behind them."""

from __future__ import annotations

import argparse
from typing import NamedTuple

from comity.cli.common import (
    Parser,
    add_awards,
    add_dates,
    add_workspace,
    days,
    government,
    open_shelf,
    parser,
)
from comity.cli.handing_back import hand_back, set_aside_path
from comity.cli.paper_output import PAPER_FORMATS, add_paper_output
from comity.cli.workspace import award_list, needed_award_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.briefs.page import BriefPage
    from comity.findings.shelf import Shelf


class Made(NamedTuple):
    """The law, and the brief of a government made ready to be shown."""

    shelf: Shelf
    page: BriefPage


def exhibit_parser(
    command: str, told: str, example: str, formats: tuple[str, ...] = PAPER_FORMATS
) -> Parser:
    """A parser for an exhibit about one government and, perhaps, its award list."""
    return government_parser(f"exhibit {command}", told, example, formats)


def government_parser(
    command: str, told: str, example: str, formats: tuple[str, ...] = PAPER_FORMATS
) -> Parser:
    """A parser for a paper about one government and, perhaps, its award list."""
    to = parser(command, told, example)
    to.add_argument("government", metavar="GOVERNMENT", help='like "Seattle, WA" or wa/seattle')
    to.add_argument("--awards", metavar="FILE", help="the government's award list, CSV or Excel")
    add_dates(to)
    add_awards(to)
    add_paper_output(to, formats)
    add_workspace(to)
    return to


def made_brief(args: argparse.Namespace, *, needs_awards: bool = False) -> Made:
    """The brief behind an exhibit.

    Raises: InputError where an award list is needed and there is none.
    """
    from comity.documents.briefs.page import brief_page
    from comity.findings.brief import brief
    from comity.findings.check import Days

    on, known = days(args)
    shelf = open_shelf(args, known)
    awards = needed_award_list(args) if needs_awards else award_list(args)
    made = brief(shelf, government(args.government), Days(on, known), awards)
    path = set_aside_path(args.output, args.awards)
    return Made(shelf, brief_page(made, path.name))


def hand_rows_back(args: argparse.Namespace, page: BriefPage) -> None:
    """Write the rows that could not be used, and say so."""
    checked = page.brief.checked
    if checked is not None:
        hand_back(checked.awards, checked.set_aside, set_aside_path(args.output, args.awards))
