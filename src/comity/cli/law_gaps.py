"""`comity law gaps`: what the registry is known not to have."""

from __future__ import annotations

from comity.cli.common import parser, write
from comity.law.beside import read_gaps
from comity.law.gap_report import gap_report
from comity.law.reading import read_registry


def run(words: list[str]) -> int:
    """Write the page, in Markdown."""
    to = parser(
        "law gaps",
        "Tell what was looked for and not found, and every doubt and gap that the acts show.",
        "comity law gaps -o docs/registry-gaps.md",
    )
    to.add_argument("-o", "--output", metavar="FILE", help="write here instead of to the screen")
    args = to.parse_args(words)
    write(gap_report(read_registry(), read_gaps()).rstrip("\n"), args.output)
    return 0
