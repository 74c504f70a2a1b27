"""`comity requests respond`: record what was done about a request, or what a side says of it."""

from __future__ import annotations

import argparse
import sys
from typing import Any, get_args

from comity.cli.common import Whole, add_workspace, parser
from comity.cli.requests_record import (
    add_coded,
    evidence,
    facilities,
    moment,
    one_request,
    plain_objects,
    record,
)
from comity.errors import InputError
from comity.requests import codes


def run(words: list[str]) -> int:
    """Record the response and print its number."""
    args = _arguments(words)
    if args.json:
        return record(args, [{"kind": "response", **one} for one in plain_objects(args.json)])
    if args.request is None:
        raise InputError(
            "comity requests respond: found no ENTRY; write the number of the request."
        )
    zone = _zone(args)
    if args.account:
        return record(args, [_account(args, zone)])
    if args.says:
        raise InputError("--says: found without --account; say which side said it.")
    if args.outcome is None or args.at is None:
        if not sys.stdin.isatty() and not args.prompt:
            raise InputError(
                f"comity requests respond: found no {_absent(args)}; give OUTCOME and --at, or "
                f"--json, or --prompt to be asked; outcomes are {', '.join(codes.OUTCOME_CODES)}."
            )
        _ask_at_desk(args, zone)
    return record(args, [_response(args, zone)])


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests respond",
        "Record what was done about a request: who, when, on which ground. Outcomes:\n"
        f"{', '.join(codes.OUTCOME_CODES)}.",
        'comity requests respond 0 notified --at "2016-12-20 23:33" --channel fax\n'
        "  comity requests respond 0 --account ice --says hold_asked=yes --at 2017-02-15",
    )
    to.add_argument(
        "request", metavar="ENTRY", nargs="?", type=Whole(), help="the request's number"
    )
    to.add_argument("outcome", metavar="OUTCOME", nargs="?", help="what happened")
    to.add_argument("--at", metavar="TIME", help="when it happened; a day will do")
    add_coded(to, "--actor", get_args(codes.Actor), "who did it")
    add_coded(to, "--ground", get_args(codes.Ground), "the ground given", "none_given")
    add_coded(to, "--channel", get_args(codes.Channel), "how it was told", "unknown")
    to.add_argument("--to", metavar="CODE", help="for a transfer, the facility")
    to.add_argument("--clock", metavar="TIME", help="for a hold, the time of release otherwise")
    to.add_argument("--account", choices=("custodian", "ice", "other"), help="what a side says")
    to.add_argument(
        "--says", metavar="POINT=yes", action="append", default=[],
        help=f"with --account: {', '.join(codes.POINTS)}",
    )  # fmt: skip
    to.add_argument("--evidence", metavar="FILE", help="commit to this document; it stays with you")
    to.add_argument("--note", metavar="WORDS", default="", help="on facilities, forms and hours")
    to.add_argument("--json", metavar="FILE", help="events as JSON, from a file or - for stdin")
    to.add_argument("--prompt", action="store_true", help="ask, also where no person sits there")
    add_workspace(to)
    return to.parse_args(words)


def _absent(args: argparse.Namespace) -> str:
    """What a response lacks."""
    told = {"OUTCOME": args.outcome, "--at": args.at}
    return " and no ".join(name for name, given in told.items() if given is None)


def _zone(args: argparse.Namespace) -> str:
    """The zone of the request's facility."""
    request = one_request(args, args.request)[0].request
    return facilities(args).find(request.facility, request.issued.day, "facility").zone


def _response(args: argparse.Namespace, zone: str) -> dict[str, Any]:
    if args.outcome not in codes.OUTCOMES:
        from comity.cli.refusals import of_word

        raise InputError(of_word("OUTCOME", args.outcome, codes.OUTCOME_CODES))
    plain = {
        "kind": "response", "request": args.request, "outcome": args.outcome,
        "actor": args.actor or codes.DEFAULT_ACTOR[args.outcome],
        "at": moment(args.at, "--at", zone), "ground": args.ground, "channel": args.channel,
        "to": args.to, "clock": moment(args.clock, "--clock", zone), "note": args.note,
    }  # fmt: skip
    return _with_evidence(args, plain)


def _account(args: argparse.Namespace, zone: str) -> dict[str, Any]:
    says = {}
    for written in args.says:
        point, _, answer = written.partition("=")
        if point not in codes.POINTS or answer not in ("yes", "no"):
            raise InputError(
                f'--says: found "{written}"; write POINT=yes or POINT=no, of '
                f"{', '.join(codes.POINTS)}."
            )
        says[point] = answer == "yes"
    if not args.at:
        raise InputError("--account: found without --at; give the day on which it was said.")
    plain = {
        "kind": "account", "request": args.request, "side": args.account,
        "at": moment(args.at, "--at", zone), "says": says, "note": args.note,
    }  # fmt: skip
    return _with_evidence(args, plain)


def _with_evidence(args: argparse.Namespace, plain: dict[str, Any]) -> dict[str, Any]:
    if args.evidence:
        plain["evidence"] = evidence(args, args.evidence)
    return {name: value for name, value in plain.items() if value not in (None, "")}


def _ask_at_desk(args: argparse.Namespace, zone: str) -> None:
    from comity.cli.prompting import ask
    from comity.requests.moments import read_moment

    args.outcome = args.outcome or ask("What happened", answers=codes.OUTCOME_CODES)
    args.at = args.at or ask(
        "When (2016-12-20 23:33)", check=lambda time: read_moment(time, "time", zone)
    )
    if args.outcome in ("hold_declined", "notice_declined", "transfer_declined", "released"):
        args.ground = ask("On which ground", answers=get_args(codes.Ground), default=args.ground)
    if args.outcome == "notified":
        args.channel = ask("By", answers=get_args(codes.Channel), default=args.channel)
    if args.outcome == "transferred":
        args.to = args.to or ask("To which facility")
    if args.outcome == "held" and not args.clock:
        args.clock = ask(
            "When would the release have been", default="",
            check=lambda time: read_moment(time, "time", zone),
        )  # fmt: skip
