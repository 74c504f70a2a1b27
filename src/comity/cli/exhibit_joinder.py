"""`comity exhibit joinder`: a checklist for joining a case."""

from __future__ import annotations

from comity.cli.exhibit_common import exhibit_parser, hand_rows_back, made_brief
from comity.cli.paper_output import write_paper


def run(words: list[str]) -> int:
    """Print or write the checklist."""
    to = exhibit_parser(
        "joinder",
        "Make a checklist for joining a case: what the record says, what is to be settled.",
        'comity exhibit joinder "Bellevue, WA" --case king-county-v-turner -o checklist.docx',
    )
    to.add_argument("--case", metavar="ID", required=True, help="a case of `comity law list`")
    args = to.parse_args(words)
    from comity.documents.exhibits.joinder import find_case, joinder
    from comity.law.reading import read_registry

    case = find_case(read_registry(), args.case)
    made = made_brief(args)
    write_paper(joinder(made.page, case, made.shelf), args)
    hand_rows_back(args, made.page)
    return 0
