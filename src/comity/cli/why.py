"""`comity why`: the chain of acts behind a status, in sentences, each with day and citation."""

from __future__ import annotations

import json

from comity.cli.asking import FORMATS, add_question, ask
from comity.cli.common import output_format, parser, width, write
from comity.documents.plain import why_plain
from comity.documents.why_text import why_text


def run(words: list[str]) -> int:
    """Answer and print."""
    to = parser(
        "why",
        "Tell the status of one condition for one government on a day, with the chain of acts.",
        'comity why "Seattle, WA" --condition jag-fy2017-notice --on 2018-09-01',
    )
    add_question(to)
    args = to.parse_args(words)
    findings = ask(args)
    if output_format(args, FORMATS) == "json":
        told = [why_plain(finding) for finding in findings]
        write(json.dumps(told[0] if len(told) == 1 else told, indent=2), args.output)
    else:
        write("\n\n".join(why_text(finding, width()) for finding in findings), args.output)
    return 0
