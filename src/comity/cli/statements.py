"""`comity statements`: who has said what about which act, over time, from what was kept."""

from __future__ import annotations

import argparse
import csv
import io
import json
from typing import TYPE_CHECKING

from comity.cli.common import add_output, add_workspace, output_format, parser, width, write
from comity.cli.workspace import workspace
from comity.days import parse_day

if TYPE_CHECKING:
    from comity.reading.library.asking import Kept, Question

FORMATS = ("text", "csv", "json")


def run(words: list[str]) -> int:
    """Tell the statements that are asked for, the oldest first."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    from comity.reading.library.asking import statements
    from comity.reading.library.keeping import NAME

    found = statements(workspace(args) / NAME, _question(args))
    make = {"text": _text, "csv": _csv, "json": _json}[chosen]
    write(make(found), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "statements",
        "Statements kept with comity read --keep: who has said what about which act, over time.",
        "comity statements --act eo-13768 --from 2017-01-25",
    )
    to.add_argument("about", metavar="WORD", nargs="*", help="words that the statement holds")
    to.add_argument("--speaker", metavar="NAME", help="who said it: words of name, role or body")
    to.add_argument("--act", metavar="ID", help="an act, or how ids of acts begin")
    to.add_argument(
        "--outcome", metavar="WORD", help="what the record says: shows, contradicts, ..."
    )
    to.add_argument("--from", dest="first", metavar="DAY", help="said on this day or later")
    to.add_argument("--to", dest="last", metavar="DAY", help="said on this day or earlier")
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _question(args: argparse.Namespace) -> Question:
    from comity.reading.library.asking import Question

    return Question(
        speaker=args.speaker or "",
        act=args.act or "",
        about=" ".join(args.about),
        first=parse_day(args.first, "--from") if args.first else None,
        last=parse_day(args.last, "--to") if args.last else None,
        outcome=args.outcome or "",
    )


def _text(found: list[Kept]) -> str:
    from comity.amounts import count
    from comity.documents.reading.screen import safe
    from comity.documents.text_layout import paragraph

    wide = min(width(), 96)
    lines = [count(len(found), "statement") + (", the oldest first" if len(found) > 1 else "")]
    for one in found:
        who = f"{one.speaker or 'nobody named'}{f', {one.affiliation}' if one.affiliation else ''}"
        lines += ["", *paragraph(safe(f"{one.said or 'day unknown'}  {who}"), wide)]
        lines += paragraph(safe(one.text), wide, 4)
        page = f", page {one.page}" if one.page else ""
        lines += paragraph(safe(f"in: {one.headline}{page}"), wide, 4)
        if one.acts:
            lines += paragraph(f"acts: {', '.join(one.acts)}", wide, 4)
        if one.outcomes:
            lines += paragraph(f"as known when read: {'; '.join(one.outcomes)}", wide, 4)
    return "\n".join(lines)


def _csv(found: list[Kept]) -> str:
    from comity.documents.reading.found_csv import cell
    from comity.reading.library.asking import Kept

    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(Kept._fields)
    for one in found:
        writer.writerow(cell(" | ".join(of) if isinstance(of, tuple) else of) for of in one)
    return written.getvalue().rstrip("\n")


def _json(found: list[Kept]) -> str:
    return json.dumps([one._asdict() for one in found], ensure_ascii=False, indent=2)
