"""`comity requests correct`: a new entry in place of an earlier one; both stay in the log."""

from __future__ import annotations

import argparse
import json
from typing import Any, get_args

from comity.cli.common import Whole, add_workspace, parser
from comity.cli.requests_record import (
    add_coded,
    facilities,
    moment,
    one_request,
    plain_objects,
    record,
    recorded_now,
)
from comity.errors import InputError
from comity.requests import codes

MOMENTS = ("sent", "received", "served", "cancelled", "at", "clock")


def run(words: list[str]) -> int:
    """Record the correction and print its number."""
    args = _arguments(words)
    plain: dict[str, Any] = {
        "kind": "correction", "corrects": args.entry, "reason": args.reason,
        "note": args.note,
    }  # fmt: skip
    if sum(bool(one) for one in (args.withdraw, args.set, args.json)) != 1:
        raise InputError(
            "comity requests correct: found none of --set, --json and --withdraw, or several; "
            "give one."
        )
    if args.set or args.json:
        plain["event"] = _changed(args)
    return record(args, [{name: one for name, one in plain.items() if one != ""}])


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests correct",
        "Enter a correction: the earlier entry stays, the new one takes its place in every answer.",
        'comity requests correct 3 --reason wrong_time --set "at=2016-12-20 23:33"\n'
        "  comity requests correct 3 --reason duplicate --withdraw",
    )
    to.add_argument("entry", metavar="ENTRY", type=Whole(), help="the number of the entry")
    add_coded(to, "--reason", get_args(codes.Reason), "why", required=True)
    to.add_argument(
        "--set", metavar="FIELD=VALUE", action="append", default=[],
        help="a field with its right value; an empty value takes it out",
    )  # fmt: skip
    to.add_argument("--json", metavar="FILE", help="the whole event as it should have been")
    to.add_argument("--withdraw", action="store_true", help="it should not have been entered")
    to.add_argument("--note", metavar="WORDS", default="", help="on facilities, forms and hours")
    add_workspace(to)
    return to.parse_args(words)


def _changed(args: argparse.Namespace) -> dict[str, Any]:
    from comity.requests.events import plain_of

    found, stories = one_request(args, args.entry)
    old, request = stories.current(args.entry), found.request
    if old is None:
        raise InputError(
            f"entry {args.entry}: no request, response or account; name the first entry, not "
            "its correction."
        )
    plain = {**plain_of(old), "recorded": recorded_now().isoformat()}
    if args.json:
        given = plain_objects(args.json)[0]
        return {"schema": 1, "recorded": plain["recorded"], "kind": plain["kind"], **given}
    zone = facilities(args).find(request.facility, request.issued.day, "facility").zone
    for written in args.set:
        name, sign, value = written.partition("=")
        if not sign or name in ("kind", "schema", "recorded"):
            raise InputError(f'--set: found "{written}"; write FIELD=VALUE, like at=2016-12-20.')
        plain[name] = _value(name, value, zone)
    return {name: value for name, value in plain.items() if value is not None}


def _value(name: str, written: str, zone: str) -> Any:
    if not written:
        return None
    if name in MOMENTS:
        return moment(written, f"--set {name}", zone)
    try:
        return json.loads(written)
    except ValueError:
        return written
