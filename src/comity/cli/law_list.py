"""`comity law list`: what the registry holds, a line each."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches

from comity.cli.common import add_output, output_format, parser, write
from comity.days import parse_day
from comity.errors import InputError
from comity.law.listing import ACT_KINDS, FAMILIES, HOMES, Line, lines
from comity.law.reading import read_registry

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """List and print."""
    args = _arguments(words)
    plain = output_format(args, FORMATS) == "json"
    if args.unreliable:
        write(_unreliable(plain), args.output)
        return 0
    kinds = [_kind(kind) for kind in args.kind]
    on: date | None = parse_day(args.on, "--on") if args.on else None
    found = lines(read_registry(), kinds, on, args.text)
    write(json.dumps([line._asdict() for line in found], indent=2) if plain else _text(found),
          args.output)  # fmt: skip
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "law list",
        "List the acts of the registry in the order of their days, or its cases and groups.",
        'comity law list --kind order --on 2018-07-01\n  comity law list --kind case --text "HUD"',
    )
    to.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="KIND",
        help=f"{', '.join(FAMILIES)}, {', '.join(HOMES)}, or a kind of act such as tro",
    )
    to.add_argument(
        "--on", metavar="DAY", help="only acts in effect by that day, their end not past"
    )
    to.add_argument("--text", metavar="WORD", default="", help="only what has this word")
    to.add_argument(
        "--unreliable", action="store_true", help="the reports that no source bears out, instead"
    )
    add_output(to, FORMATS)
    return to.parse_args(words)


def _kind(kind: str) -> str:
    known = [*FAMILIES, *HOMES, *ACT_KINDS]
    written = kind.replace("-", "_").replace(" ", "_")
    if written in known:
        return written
    near = get_close_matches(written, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join([*FAMILIES, *HOMES])}."
    raise InputError(f'--kind: found "{kind}"; {hint}')


def _text(found: Sequence[Line]) -> str:
    if not found:
        return "nothing in the registry fits; leave out --on, --kind or --text to see more."
    kind_width = max(len(line.kind) for line in found)
    told = [f"{one.day:<10}  {one.kind:<{kind_width}}  {one.id}: {one.title}" for one in found]
    return "\n".join([*told, f"{len(found)} in all"])


def _unreliable(plain: bool) -> str:
    from comity.law.beside import read_unreliable

    reports = read_unreliable()
    if plain:
        return json.dumps([report.model_dump(mode="json") for report in reports], indent=2)
    parts = ["Claims that no source bears out; kept apart from the law, never part of an answer."]
    for report in reports:
        see = f"\n  see: {', '.join(report.see)}" if report.see else ""
        parts.append(
            f"{report.id}\n  claim: {report.claim}\n  seen: {report.url}\n"
            f"  found: {report.assessment}{see}"
        )
    return "\n\n".join(parts)
