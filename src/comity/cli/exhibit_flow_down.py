"""`comity exhibit flow-down`: which terms reached which subrecipient."""

from __future__ import annotations

import sys

from comity.cli.common import output_format, write
from comity.cli.exhibit_common import exhibit_parser, hand_rows_back, made_brief
from comity.cli.paper_output import PAPER_FORMATS, paper_content

FORMATS = (*PAPER_FORMATS, "xlsx")


def run(words: list[str]) -> int:
    """Print or write the list."""
    to = exhibit_parser(
        "flow-down",
        "Tell of each subrecipient which terms were passed on, and which are blocked.",
        'comity exhibit flow-down "Chicago, IL" --awards awards.csv --subrecipients subs.csv',
        FORMATS,
    )
    to.add_argument(
        "--subrecipients", metavar="FILE", required=True,
        help="CSV: subrecipient, award, amount, terms, passed, signed",
    )  # fmt: skip
    args = to.parse_args(words)
    from comity.documents.exhibits.flow_down import flow_down
    from comity.documents.exhibits.flow_down_paper import flow_down_book, flow_down_paper
    from comity.documents.exhibits.subrecipients import read_subrecipients

    given = read_subrecipients(args.subrecipients)
    page = made_brief(args, needs_awards=True).page
    assert page.brief.checked is not None
    found = flow_down(page.brief.checked, given, page.brief.government)
    chosen = output_format(args, FORMATS)
    if chosen == "xlsx":
        write(flow_down_book(found, page.government), args.output)
    else:
        paper = flow_down_paper(found, page.government)
        write(paper_content(paper, chosen, args.styles), args.output)
    for _, reason in found.set_aside:
        print(f"{given.name}: set aside: {reason}", file=sys.stderr)
    hand_rows_back(args, page)
    return 0
