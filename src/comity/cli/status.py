"""`comity status`: the status of one condition for one government on a day."""

from __future__ import annotations

from comity.cli.asking import FORMATS, add_question, ask
from comity.cli.common import output_format, parser, write
from comity.documents.heading import heading
from comity.findings.finding import Finding


def run(words: list[str]) -> int:
    """Answer and print."""
    to = parser(
        "status",
        "Tell the status of one condition for one government on a day, and what decides it.",
        'comity status "Fort Worth, TX" --condition jag-fy2017-access --on 2018-06-27',
    )
    add_question(to)
    args = to.parse_args(words)
    findings = ask(args)
    if output_format(args, FORMATS) == "json":
        import json

        from comity.documents.plain import status_plain

        told = [status_plain(finding) for finding in findings]
        write(json.dumps(told[0] if len(told) == 1 else told, indent=2), args.output)
    else:
        write("\n\n".join(_text(finding) for finding in findings), args.output)
    return 0


def _text(finding: Finding) -> str:
    lines = [heading(finding), f"{finding.condition}: {finding.status}", finding.because]
    lines += [f"caveat: {caveat}" for caveat in finding.caveats]
    if len({row.status for row in finding.rows}) > 1:
        lines += [f"  {_row(row)}: {row.status}" for row in finding.rows]
    lines.append(f"decided by: {', '.join(finding.deciding)}")
    return "\n".join(lines)


def _row(row: object) -> str:
    from comity.documents.heading import row_label
    from comity.findings.finding import Row

    assert isinstance(row, Row)
    return row_label(row)
