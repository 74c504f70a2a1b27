"""`comity exhibit digest`: what changed in some days."""

from __future__ import annotations

from comity.cli.common import add_dates, add_workspace, days, government, open_shelf, parser
from comity.cli.paper_output import add_paper_output, write_paper
from comity.days import parse_day
from comity.errors import InputError


def run(words: list[str]) -> int:
    """Print or write the digest."""
    to = parser(
        "exhibit digest",
        "Tell what changed after a day, each line with its source, and whether it changes who is "
        "covered.",
        'comity exhibit digest "Seattle, WA" "Chicago, IL" --since 2018-06-22 --on 2018-06-29',
    )
    to.add_argument("governments", metavar="GOVERNMENT", nargs="+", help="whose cover is told")
    to.add_argument("--since", metavar="DAY", required=True, help="changes after this day")
    add_dates(to)
    add_paper_output(to)
    add_workspace(to)
    args = to.parse_args(words)
    from comity.documents.exhibits.digest import digest
    from comity.findings.check import Days

    on, known = days(args)
    since = parse_day(args.since, "--since")
    if since >= on:
        raise InputError(f"--since: found {since}, not before --on {on}; write an earlier day.")
    seen = {one.slug: one for one in map(government, args.governments)}
    paper = digest(open_shelf(args, known), list(seen.values()), since, Days(on, known))
    write_paper(paper, args)
    return 0
