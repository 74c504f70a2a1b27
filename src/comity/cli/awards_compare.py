"""`comity awards compare`: what changed between two deliveries of the same published figures."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from comity.amounts import count, dollars
from comity.cli.common import add_output, output_format, parser, write
from comity.files import csv_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.deliveries import Compared

FORMATS = ("text", "json", "csv")
_FIGURES = ("amount", "first_cents", "second_cents", "hides_a_negative")
_MOST = 40


def run(words: list[str]) -> int:
    """Compare two files; 1 where a figure differs."""
    from comity.awards.deliveries import compare

    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    found = compare(Path(args.first), Path(args.second), by=args.by, amounts=args.amount)
    if chosen == "text":
        write(_text(args, found), args.output)
    else:
        write(_json(found) if chosen == "json" else _csv(found), args.output)
    return 1 if found.drifts else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards compare",
        "What changed between two deliveries of the same figures, and which negatives are gone.",
        "comity awards compare totals-june.csv totals-july.csv",
    )
    to.add_argument("first", metavar="FIRST", help="the earlier file: CSV or Excel")
    to.add_argument("second", metavar="SECOND", help="the later file")
    to.add_argument(
        "--by", metavar="COLUMN", action="append", default=[], help="tells rows apart; repeatable"
    )
    to.add_argument(
        "--amount", metavar="COLUMN", action="append", default=[], help="compared; repeatable"
    )
    add_output(to, FORMATS)
    return to.parse_args(words)


def _rows(found: Compared) -> list[list[object]]:
    return [
        [*key, amount, one.first_cents, one.second_cents, one.hides_a_negative]
        for (key, amount), one in found.drifts.items()
    ]


def _csv(found: Compared) -> str:
    return csv_text([*found.by, *_FIGURES], _rows(found))


def _json(found: Compared) -> str:
    both, first, second = found.figures
    return json.dumps(
        {
            "by": found.by,
            "amounts": found.amounts,
            "left_out": found.left_out,
            "figures": {"in_both": both, "only_in_first": first, "only_in_second": second},
            "first_sum_cents": found.sums_cents[0],
            "second_sum_cents": found.sums_cents[1],
            "differing": [
                {"row": dict(zip(found.by, row, strict=False)),
                 **dict(zip(_FIGURES, row[len(found.by):], strict=True))}
                for row in _rows(found)
            ],
        },
        indent=2,
        ensure_ascii=False,
    )  # fmt: skip


def _text(args: argparse.Namespace, found: Compared) -> str:
    both, first, second = found.figures
    changed = len(found.drifts) - first - second
    lines = [
        f"{Path(args.first).name}, then {Path(args.second).name}: "
        f"{', '.join(found.amounts)} by {', '.join(found.by)}",
        f"{count(both, 'figure')} in both, {changed:,} of them changed; "
        f"{first:,} only in the first, {second:,} only in the second",
        f"sum {dollars(found.sums_cents[0])}, then {dollars(found.sums_cents[1])}",
    ]
    if found.left_out:
        lines.append(f"not compared: {', '.join(found.left_out)}")
    hidden = [one.first_cents or 0 for one in found.drifts.values() if one.hides_a_negative]
    if hidden:
        lines.append(
            f"{count(len(hidden), 'negative figure')} gone or no longer negative "
            f"({dollars(sum(hidden))}): a sum without them is too high"
        )
    for (key, amount), one in list(found.drifts.items())[:_MOST]:
        told = ", ".join(part for part in (*key, amount) if part)
        lines.append(f"   {told}: {dollars(one.first_cents)}, then {dollars(one.second_cents)}")
    if len(found.drifts) > _MOST:
        lines.append(f"   and {len(found.drifts) - _MOST:,} more; --format csv tells them")
    return "\n".join(lines)
