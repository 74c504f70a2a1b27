"""`comity exhibit staff-report`: status, dollars, what to sign, options."""

from __future__ import annotations

from comity.cli.exhibit_common import exhibit_parser, hand_rows_back, made_brief
from comity.cli.paper_output import write_paper


def run(words: list[str]) -> int:
    """Print or write the report."""
    to = exhibit_parser(
        "staff-report",
        "Make a staff report: status, dollars, what to sign by when, a table of options.",
        'comity exhibit staff-report "Chicago, IL" --awards awards.csv -o report.docx',
    )
    args = to.parse_args(words)
    from comity.documents.exhibits.staff_report import staff_report
    from comity.law.reading import read_registry

    made = made_brief(args)
    write_paper(staff_report(made.page, read_registry()), args)
    hand_rows_back(args, made.page)
    return 0
