"""`comity read`: who said what in a text, the law and money it names, and what the record shows."""

from __future__ import annotations

import argparse

from comity.cli.common import add_output, output_format, parser, write
from comity.days import parse_day

FORMATS = ("jsonl",)


def run(words: list[str]) -> int:
    """Read, and tell what was found."""
    args = _arguments(words)
    output_format(args, FORMATS)
    write("\n".join(_lines(args)), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "read",
        "Read articles and statements: who said what, citations, amounts, governments, days.",
        "comity read article.txt --published 2017-03-27 --format jsonl",
    )
    to.add_argument("places", metavar="FILE|URL|-", nargs="+", help="what to read")
    to.add_argument("--published", metavar="DAY", help="the day of publication")
    add_output(to, FORMATS)
    return to.parse_args(words)


def _lines(args: argparse.Namespace) -> list[str]:
    from comity.documents.reading.found_lines import found_lines
    from comity.reading.intake.intake import read_source
    from comity.reading.reading import read

    published = parse_day(args.published, "--published") if args.published else None
    lines: list[str] = []
    for place in args.places:
        done = read(read_source(place, published))
        lines += found_lines(done, done.source.name)
    return lines
