"""`comity exhibit declaration`: a shell with facts alone."""

from __future__ import annotations

from comity.cli.exhibit_common import exhibit_parser, hand_rows_back, made_brief
from comity.cli.paper_output import write_paper


def run(words: list[str]) -> int:
    """Print or write the shell."""
    to = exhibit_parser(
        "declaration",
        "Make a declaration shell: numbered facts, exhibit list, empty signature block.",
        'comity exhibit declaration "Chicago, IL" --awards awards.csv -o declaration.docx',
    )
    args = to.parse_args(words)
    from comity.documents.exhibits.declaration import declaration
    from comity.documents.exhibits.schedule import schedule

    made = made_brief(args, needs_awards=True)
    write_paper(declaration(schedule(made.page)), args)
    hand_rows_back(args, made.page)
    return 0
