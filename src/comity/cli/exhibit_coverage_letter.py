"""`comity exhibit coverage-letter`: covered by which order, for which program."""

from __future__ import annotations

import argparse

from comity.cli.asking import add_question, ask
from comity.cli.common import add_awards, awards, parser
from comity.cli.paper_output import PAPER_FORMATS, write_paper
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.paper.paper import Paper


def run(words: list[str]) -> int:
    """Print or write the letter, or say why it cannot be written."""
    to = parser(
        "exhibit coverage-letter",
        "Make a letter to an agency: covered by which order, for which program; only where an act "
        "in force blocks or voids the condition.",
        'comity exhibit coverage-letter "Chicago, IL" --condition jag-fy2017-notice '
        "--program 16.738 --on 2018-07-01 -o letter.docx",
    )
    add_question(to, PAPER_FORMATS)
    to.add_argument("--styles", metavar="FILE", help="a Word file whose styles are used")
    to.add_argument("--award", metavar="NUMBER", help="the award, as the list has it")
    to.add_argument("--awards", metavar="FILE", help="the award list, CSV or Excel")
    add_awards(to)
    args = to.parse_args(words)
    write_paper(_letter(args), args)
    return 0


def _letter(args: argparse.Namespace) -> Paper:
    from comity.documents.certifications.gate import find_row
    from comity.documents.exhibits.coverage_letter import coverage_letter

    if bool(args.award) != bool(args.awards):
        one, other = ("--award", "--awards") if args.award else ("--awards", "--award")
        raise InputError(f"{one}: found without {other}; give both.")
    if not args.award:
        return coverage_letter(ask(args)[0])
    given = awards(args.awards, args)
    row = find_row(given, args.award)
    args.program = args.program or (row.programs[0] if row.programs else None)
    args.fiscal_year = args.fiscal_year or (str(row.fiscal_year) if row.fiscal_year else None)
    args.signed = args.signed or (row.signed.isoformat() if row.signed else None)
    return coverage_letter(ask(args)[0], row, given.path.name)
