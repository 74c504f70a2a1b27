"""`comity exhibit schedule`: awards at risk."""

from __future__ import annotations

from comity.cli.common import output_format, write
from comity.cli.exhibit_common import exhibit_parser, hand_rows_back, made_brief
from comity.cli.paper_output import PAPER_FORMATS, paper_content

FORMATS = (*PAPER_FORMATS, "xlsx", "csv", "json")


def run(words: list[str]) -> int:
    """Print or write the schedule."""
    to = exhibit_parser(
        "schedule",
        "List the awards at risk, each once, footed, with the source of each number.",
        'comity exhibit schedule "Chicago, IL" --awards awards.csv --on 2018-07-01 -o a.docx',
        FORMATS,
    )
    args = to.parse_args(words)
    from comity.documents.exhibits.schedule import schedule

    made = made_brief(args, needs_awards=True)
    found = schedule(made.page)
    chosen = output_format(args, FORMATS)
    if chosen == "xlsx":
        from comity.documents.exhibits.schedule_book import schedule_book

        write(schedule_book(found), args.output)
    elif chosen in ("csv", "json"):
        from comity.documents.exhibits.schedule_plain import schedule_csv, schedule_json

        write(schedule_csv(found) if chosen == "csv" else schedule_json(found), args.output)
    else:
        from comity.documents.exhibits.schedule_paper import schedule_paper

        write(paper_content(schedule_paper(found), chosen, args.styles), args.output)
    hand_rows_back(args, made.page)
    return 0
