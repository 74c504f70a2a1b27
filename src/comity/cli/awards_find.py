"""`comity awards find`: awards by recipient, program, agency or number."""

from __future__ import annotations

import argparse
from dataclasses import astuple, fields
from datetime import date

from comity.cli.awards_rows import add_as_known, asked, tell_rows
from comity.cli.common import Whole, fiscal_year, government, parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.store.searching import FoundAward, Wanted


def run(words: list[str]) -> int:
    """List the awards that all words are about, those with the most dollars first."""
    from comity.awards.store import open_store
    from comity.awards.store.searching import FoundAward, find_awards

    args = _arguments(words)
    store = open_store(args.workspace)
    found = find_awards(store, _wanted(args), known=args.known, most=args.limit)
    columns = [one.name for one in fields(FoundAward)]
    rows = map(astuple, found)
    tell_rows(args, "awards", columns, rows, lambda: _text(found, args.known, args.limit))
    return 0 if found else 1


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards find",
        "List awards by words of the recipient, program, agency or number.",
        'comity awards find --government "Chicago, IL" --fiscal-year 2021',
    )
    to.add_argument("words", metavar="WORDS", nargs="*", help="each must occur")
    to.add_argument("--government", metavar="NAME", help="awards of this government")
    to.add_argument("--program", metavar="ALN", help="assistance listing, like 16.738")
    to.add_argument("--agency", metavar="NAME", help="three digits, or words of its name")
    to.add_argument("--fiscal-year", metavar="YEAR", help="of the award")
    to.add_argument("--limit", metavar="N", type=Whole(1), default=50, help="how many at most (50)")
    add_as_known(to)
    return asked(to, words)


def _wanted(args: argparse.Namespace) -> Wanted:
    from comity.awards.store.searching import Wanted

    return Wanted(
        words=[word for one in args.words for word in one.split()],
        government=government(args.government).government.id if args.government else "",
        program=args.program or "",
        agency=args.agency or "",
        fiscal_year=fiscal_year(args.fiscal_year) or 0,
    )


def _text(found: list[FoundAward], known: date, most: int) -> str:
    from comity.amounts import count, dollars
    from comity.documents.text_layout import Column, table

    if not found:
        return (
            f"no awards in the files of this store, as known {known}; agencies need not report "
            "small awards, so there may be some"
        )
    more = ", the largest" if len(found) == most else ""
    lines = [f"{count(len(found), 'award')}{more}, as known {known}"]
    columns = [
        Column("obligated", True), Column("year"), Column("program"), Column("award"),
        Column("recipient"),
    ]  # fmt: skip
    rows = [
        [
            dollars(one.obligated_cents), str(one.fiscal_year or ""), one.program, one.award_key,
            one.recipient,
        ]
        for one in found
    ]  # fmt: skip
    return "\n".join([*lines, "", *table(columns, rows, 0)] if found else lines)
