"""`comity certify follow`: from the first notice to the dollars."""

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
from comity.cli.handing_back import hand_back, set_aside_path
from comity.cli.paper_output import PAPER_FORMATS, add_paper_output, paper_content
from comity.cli.workspace import award_list, workspace


def run(words: list[str]) -> int:
    """Print or write the story."""
    to = parser(
        "certify follow",
        "Follow a certification from the first notice to the dollars: notices, letters, "
        "deadlines, what was signed or not, status changes, orders, awards.",
        'comity certify follow "Chicago, IL" --condition jag-fy2017-1373-certification',
    )
    to.add_argument("government", metavar="GOVERNMENT", help='like "Seattle, WA" or wa/seattle')
    to.add_argument("--condition", metavar="ID", required=True, help="one that asks to certify")
    to.add_argument("--awards", metavar="FILE", help="the award list, CSV or Excel")
    add_dates(to)
    add_awards(to)
    formats = (*PAPER_FORMATS, "json")
    add_paper_output(to, formats)
    add_workspace(to)
    args = to.parse_args(words)
    from comity.documents.certifications.due import refuse_without_certification
    from comity.documents.certifications.follow import follow
    from comity.documents.certifications.follow_paper import follow_paper
    from comity.documents.certifications.ledger import read_steps
    from comity.documents.certifications.plain import follow_plain
    from comity.findings.answers import condition_ids
    from comity.findings.check import Days

    on, known = days(args)
    shelf = open_shelf(args, known)
    condition = condition_ids(shelf, args.condition)[0]
    refuse_without_certification(shelf, condition)
    awards = award_list(args)
    found = follow(
        shelf, government(args.government), condition, Days(on, known),
        awards=awards, steps=read_steps(workspace(args)),
    )  # fmt: skip
    chosen = output_format(args, formats)
    if chosen == "json":
        write(json.dumps(follow_plain(found), indent=2, ensure_ascii=False), args.output)
    else:
        write(paper_content(follow_paper(found), chosen, args.styles), args.output)
    if awards is not None:
        hand_back(awards, found.set_aside, set_aside_path(args.output, args.awards))
    return 0
