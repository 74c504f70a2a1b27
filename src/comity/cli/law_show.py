"""`comity law show`: one act, case, group, doubt, alias or instrument in words."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator

from comity.cli.common import add_output, output_format, parser, width, write
from comity.governments import by_slug
from comity.law.check.book import open_book
from comity.law.reading import law_files
from comity.law.shown import Row, Shown
from comity.law.shown_homes import show

FORMATS = ("text", "json")
LABEL = 14
"""Columns of a label."""


def run(words: list[str]) -> int:
    """Show and print."""
    to = parser(
        "law show",
        "Show one thing of the registry in words: what it does, what lifts it, its sources.",
        "comity law show chi17-2017-09-15-pi",
    )
    to.add_argument("id", metavar="ID", help="an act, case, group, doubt, alias or instrument")
    add_output(to, FORMATS)
    args = to.parse_args(words)
    found = show(open_book(law_files()), args.id, _name)
    if output_format(args, FORMATS) == "json":
        told = [_plain(one) for one in found]
        write(json.dumps(told[0] if len(told) == 1 else told, indent=2), args.output)
    else:
        write("\n\n".join(_text(one) for one in found), args.output)
    return 0


def _name(slug: str) -> str:
    government = by_slug(slug)
    return government.name if government else slug


def _plain(shown: Shown) -> dict[str, object]:
    return {"sort": shown.sort, "id": shown.id, "title": shown.title, "written": shown.written}


def _text(shown: Shown) -> str:
    head = [f"{shown.id} ({shown.sort})", *textwrap.wrap(shown.title, width())]
    return "\n".join([*head, "", *(line for row in shown.rows for line in _lines(row))])


def _lines(row: Row) -> Iterator[str]:
    for at, told in enumerate(row.lines):
        label = f"{row.label:<{LABEL}}" if at == 0 else " " * LABEL
        yield from textwrap.wrap(
            told,
            width(),
            initial_indent=label,
            subsequent_indent=" " * (LABEL + 2),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [label]
