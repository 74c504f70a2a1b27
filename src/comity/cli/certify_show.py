"""`comity certify show`: every line of the record of certifications."""

from __future__ import annotations

import json

from comity.cli.common import (
    add_dates,
    add_workspace,
    days,
    open_shelf,
    output_format,
    parser,
    write,
)
from comity.cli.paper_output import PAPER_FORMATS, add_paper_output, paper_content
from comity.cli.workspace import workspace


def run(words: list[str]) -> int:
    """Print or write the lines."""
    to = parser(
        "certify show",
        "Show every line of the record of certifications, struck ones too.",
        "comity certify show --award 2017-DJ-BX-0990",
    )
    to.add_argument("--award", metavar="NUMBER", help="only of this award")
    to.add_argument("--condition", metavar="ID", help="only of this condition")
    add_dates(to)
    formats = (*PAPER_FORMATS, "json")
    add_paper_output(to, formats)
    add_workspace(to)
    args = to.parse_args(words)
    from comity.documents.certifications.ledger import read_steps
    from comity.documents.certifications.list_paper import show_paper
    from comity.documents.certifications.plain import step_plain
    from comity.documents.certifications.step import award_key
    from comity.findings.check import Days

    on, known = days(args)
    steps = [
        one
        for one in read_steps(workspace(args))
        if (not args.award or award_key(one.award) == award_key(args.award))
        and (not args.condition or one.condition == args.condition)
    ]
    chosen = output_format(args, formats)
    if chosen == "json":
        told = [step_plain(one) for one in steps if one.entered <= known]
        write(json.dumps(told, indent=2, ensure_ascii=False), args.output)
        return 0
    about = f"Award {args.award}" if args.award else "All awards of the workspace"
    paper = show_paper(open_shelf(args, known), Days(on, known), about, steps)
    write(paper_content(paper, chosen, args.styles), args.output)
    return 0
