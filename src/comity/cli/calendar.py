"""`comity calendar`: every deadline as a calendar file and as a table."""

from __future__ import annotations

from comity.cli.common import output_format, write
from comity.cli.exhibit_common import government_parser, hand_rows_back, made_brief
from comity.cli.paper_output import PAPER_FORMATS, paper_content
from comity.cli.workspace import workspace

FORMATS = (*PAPER_FORMATS, "ics", "csv", "json")


def run(words: list[str]) -> int:
    """Print or write the deadlines."""
    to = government_parser(
        "calendar",
        "Tell every deadline: certifications, acceptance, orders that end by their own words, "
        "and your own (deadlines.csv in the workspace).",
        'comity calendar "Chicago, IL" --on 2018-07-01 -o deadlines.ics',
        FORMATS,
    )
    args = to.parse_args(words)
    from comity.documents.calendar.entries import calendar
    from comity.documents.calendar.own import read_own

    page = made_brief(args).page
    found = calendar(page, read_own(workspace(args)))
    chosen = output_format(args, FORMATS)
    if chosen == "ics":
        from comity.documents.calendar.ics import ics_file

        content = ics_file(found)
        write(content.encode() if args.output else content.rstrip(), args.output)
    elif chosen in ("csv", "json"):
        from comity.documents.calendar.table import calendar_csv, calendar_json

        write(calendar_csv(found) if chosen == "csv" else calendar_json(found), args.output)
    else:
        from comity.documents.calendar.calendar_paper import calendar_paper

        write(paper_content(calendar_paper(found), chosen, args.styles), args.output)
    hand_rows_back(args, page)
    return 0
