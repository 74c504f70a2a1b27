"""`comity certify list`: what is due and what was done."""

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
    """Print or write the list."""
    to = parser(
        "certify list",
        "List certifications by award and condition: due, drafted, signed, declined.",
        'comity certify list "Chicago, IL" --awards awards.csv',
    )
    to.add_argument("name", metavar="GOVERNMENT", nargs="?", help="the same as --government")
    to.add_argument("--government", metavar="NAME", help="whose awards, where a row does not say")
    to.add_argument("--awards", metavar="FILE", help="the award list, CSV or Excel")
    add_dates(to)
    add_awards(to)
    formats = (*PAPER_FORMATS, "json")
    add_paper_output(to, formats)
    add_workspace(to)
    args = to.parse_args(words)
    args.government = args.government or args.name
    from comity.documents.certifications.gate import asked_of
    from comity.documents.certifications.ledger import read_steps
    from comity.documents.certifications.life import standing
    from comity.documents.certifications.list_paper import list_paper, steps_of
    from comity.documents.certifications.plain import asked_plain, step_plain
    from comity.findings.check import Days, check

    on, known = days(args)
    shelf = open_shelf(args, known)
    steps = read_steps(workspace(args))
    awards, asked = award_list(args), []
    default = government(args.government) if args.government else None
    if awards is not None:
        checked = check(shelf, awards, Days(on, known), default)
        asked = asked_of(checked, steps)
        hand_back(awards, checked.set_aside, set_aside_path(args.output, args.awards))
    steps = steps_of(steps, default, asked)
    chosen = output_format(args, formats)
    if chosen == "json":
        told = {
            "on": on.isoformat(),
            "known": known.isoformat(),
            "law": {"version": shelf.version, "newest_source": shelf.newest_source},
            "asked": [asked_plain(one) for one in asked],
            "steps": [step_plain(one) for one in standing(steps, on=on, known=known)],
        }
        write(json.dumps(told, indent=2, ensure_ascii=False), args.output)
        return 0
    about = default.government.name if default else "All governments of the workspace"
    paper = list_paper(shelf, Days(on, known), about, steps, asked)
    write(paper_content(paper, chosen, args.styles), args.output)
    return 0
