"""`comity certify gate`: what is missing before an award can be accepted."""

from __future__ import annotations

import json

from comity.cli.common import (
    add_awards,
    add_dates,
    add_workspace,
    days,
    government,
    open_shelf,
    output_format,
    parser,
    write,
)
from comity.cli.paper_output import PAPER_FORMATS, add_paper_output, paper_content
from comity.cli.workspace import needed_award_list, workspace


def run(words: list[str]) -> int:
    """Print or write the gate; exit with 1 where something is missing."""
    to = parser(
        "certify gate",
        "Tell what is missing before an award can be accepted, and what the conditions say "
        "follows without it. Exit code 1: something is missing.",
        'comity certify gate 2017-DJ-BX-0990 --government "Santa Ana, CA" --awards awards.csv',
    )
    to.add_argument("award", metavar="AWARD", help="the award's number, as the list has it")
    to.add_argument("--government", metavar="NAME", help="whose award, where its row does not say")
    to.add_argument("--awards", metavar="FILE", help="the award list, CSV or Excel")
    add_dates(to)
    add_awards(to)
    formats = (*PAPER_FORMATS, "json")
    add_paper_output(to, formats)
    add_workspace(to)
    args = to.parse_args(words)
    from comity.documents.certifications.gate import gate
    from comity.documents.certifications.gate_paper import gate_paper
    from comity.documents.certifications.ledger import read_steps
    from comity.documents.certifications.plain import gate_plain
    from comity.findings.check import Days

    on, known = days(args)
    found = gate(
        open_shelf(args, known), needed_award_list(args), args.award, Days(on, known),
        government=government(args.government) if args.government else None,
        steps=read_steps(workspace(args)),
    )  # fmt: skip
    chosen = output_format(args, formats)
    if chosen == "json":
        write(json.dumps(gate_plain(found), indent=2, ensure_ascii=False), args.output)
    else:
        write(paper_content(gate_paper(found), chosen, args.styles), args.output)
    return 1 if found.missing else 0
