"""`comity requests show`: one request with all that was recorded of it, or a line for each."""

from __future__ import annotations

import argparse
import json
from typing import Any

from comity.cli.common import Whole, add_output, add_workspace, output_format, parser, write
from comity.cli.requests_record import add_known, facilities, ledger, one_request, today
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.ledger import Ledger, Story
    from comity.requests.statements import Checked

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """Show and print."""
    args = _arguments(words)
    if args.facility:
        write(_place(args), args.output)
        return 0
    if args.request is None:
        if args.claim:
            raise InputError("--claim: found without ENTRY; write the number of the request.")
        with ledger(args) as (found, _):
            write(_list(found, args), args.output)
        return 0
    one, _ = one_request(args, args.request)
    write(_claims(one, args) if args.claim else _one(one, args), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests show",
        "Show a request: what was asked, what happened, the law of the place on that day; hold a\n"
        "claim against it; or tell what the law of a facility's place was on a day.",
        "comity requests show 0\n"
        '  comity requests show 0 --claim "a detainer was lodged on this booking and ignored"\n'
        "  comity requests show --facility TRAVJTX --on 2017-10-01",
    )
    to.add_argument(
        "request", metavar="ENTRY", nargs="?", type=Whole(), help="the request's number"
    )
    to.add_argument(
        "--claim", metavar="WORDS", action="append", help="a claim, held against the record"
    )
    to.add_argument("--facility", metavar="CODE", help="the law of its place instead")
    to.add_argument("--on", metavar="DAY", help="with --facility: the day (today)")
    to.add_argument(
        "--warrant", choices=("none", "I-200", "I-205", "judicial", "unknown"), default="unknown",
        help="with --facility: what came with the request",
    )  # fmt: skip
    add_known(to)
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _one(one: Story, args: argparse.Namespace) -> str:
    from comity.requests.showing import story_plain, story_text

    table, known = facilities(args), today(args)
    if output_format(args, FORMATS) == "text":
        return story_text(one, table, known=known)
    zone = table.find(one.request.facility, one.request.issued.day, "facility").zone
    return json.dumps(story_plain(one, table, zone, known=known), indent=2)


def _list(found: Ledger, args: argparse.Namespace) -> str:
    from comity.requests.weekly.outcomes import kind_of

    if output_format(args, FORMATS) == "json":
        return json.dumps(
            [{"entry": one.number, "facility": one.request.facility, "form": one.request.form,
              "issued": one.request.issued.plain(), "became": kind_of(one)}
             for one in found.live()], indent=2,
        )  # fmt: skip
    lines = [
        f"entry {one.number}  {one.request.facility}  {one.request.form}  "
        f"{one.request.issued.day}  {kind_of(one)}"
        for one in found.live()
    ]
    hidden = f", {found.hidden} hidden by --known" if found.hidden else ""
    return "\n".join([*lines, f"{len(lines)} requests, {found.size} entries{hidden}"])


def _claims(one: Story, args: argparse.Namespace) -> str:
    from comity.requests.statements import check_statement

    checked = [check_statement(claim, one) for claim in args.claim]
    if output_format(args, FORMATS) == "json":
        return json.dumps([_plain(found) for found in checked], indent=2)
    lines = []
    for found in checked:
        lines.append(f'"{found.statement}": {found.told()}')
        for point in found.findings:
            settled = f" Settled by {point.settled_by}." if point.settled_by else ""
            lines.append(f"  {point.point.replace('_', ' ')}: {point.verdict.replace('_', ' ')}. "
                         f"{point.because}{settled}")  # fmt: skip
    return "\n".join(lines)


def _plain(found: Checked) -> dict[str, Any]:
    return {
        "statement": found.statement, "verdict": found.verdict, "settled_by": found.settled_by,
        "points": [one._asdict() for one in found.findings],
    }  # fmt: skip


def _place(args: argparse.Namespace) -> str:
    from datetime import date

    from comity.days import parse_day
    from comity.requests.place_law import WORDS, place_law
    from comity.requests.showing import SHOWN_ASKS, law_plain

    on = parse_day(args.on, "--on") if args.on else date.today()
    facility = facilities(args).find(args.facility, on, "--facility")
    known = today(args)
    found = [place_law(facility.custodian, ask, args.warrant, on=on, known=known)
             for ask in SHOWN_ASKS]  # fmt: skip
    if output_format(args, FORMATS) == "json":
        return json.dumps([law_plain(one) for one in found], indent=2)
    lines = [f"{facility.name} ({facility.custodian}) on {on}, as known {known}"]
    for one in found:
        lines.append(f"{one.ask}: {WORDS[one.verdict]}. {one.because}")
        lines += [f"  {sentence}" for standing in one.standings
                  if standing.status != "not_yet" for sentence in standing.chain]  # fmt: skip
    lines += [f"{one.says} ({one.cite})" for one in found[0].ground]
    return "\n".join(lines)
