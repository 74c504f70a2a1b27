"""`comity requests add`: record a request, by options, by prompts at a desk, or as JSON."""

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
    plain_objects,
    record,
    reference_maker,
)
from comity.errors import InputError
from comity.requests import codes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.facilities import Facilities
    from comity.requests.forms import Form

TIMES = ("sent", "received", "served", "cancelled")


def run(words: list[str]) -> int:
    """Record the request and print its number."""
    args = _arguments(words)
    if args.json:
        return record(args, [{"kind": "request", **one} for one in plain_objects(args.json)])
    table = facilities(args)
    if not args.facility or not args.form:
        if not sys.stdin.isatty() and not args.prompt:
            raise InputError(
                "comity requests add: found no --facility CODE or no --form FORM; give both, or "
                "--json, or --prompt to be asked."
            )
        _ask_at_desk(args, table)
    return record(args, [_plain(args, table)])


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests add",
        "Record a request that was received. Without --facility and --form it asks, question by\n"
        "question. No name, birth date, nationality, status or number of a person has a place.",
        "comity requests add --facility DENVJCO --form I-247A --sent 2017-06-04 \\\n"
        '    --received "2017-06-04 14:05" --channel fax --warrant I-200 --box basis --basis a,c',
    )
    to.add_argument("--facility", metavar="CODE", help="a code of facilities.csv")
    to.add_argument(
        "--form", metavar="FORM", help="I-247A, I-247N, ..., or not-seen; any way a form is written"
    )
    for name in TIMES:
        to.add_argument(f"--{name}", metavar="TIME", help=f"when it was {name}; a day will do")
    add_coded(to, "--box", get_args(codes.Box), "the box ticked")
    to.add_argument("--basis", metavar="a,b,c,d", default="", help="the bases ticked in box basis")
    to.add_argument("--asks", metavar="LIST", help="hold,notify,transfer,cancel, as ticked")
    add_coded(to, "--office", get_args(codes.Office), "the field office that sent it", "unknown")
    add_coded(to, "--channel", get_args(codes.Channel), "how it came", "unknown")
    add_coded(to, "--warrant", get_args(codes.Warrant), "what came with it", "unknown")
    to.add_argument("--number", metavar="NUMBER", help="the sender's number; kept as a digest only")
    to.add_argument("--key", metavar="FILE", help="the key shared with the sender, for --number")
    to.add_argument("--reference", metavar="DIGEST", help="the keyed reference, where it is made")
    to.add_argument("--evidence", metavar="FILE", help="commit to this document; it stays with you")
    to.add_argument(
        "--cancels", metavar="ENTRY", type=Whole(), help="the request that it withdraws"
    )
    to.add_argument("--note", metavar="WORDS", default="", help="on facilities, forms and hours")
    to.add_argument("--json", metavar="FILE", help="events as JSON, from a file or - for stdin")
    to.add_argument("--prompt", action="store_true", help="ask, also where no person sits there")
    add_workspace(to)
    return to.parse_args(words)


def _plain(args: argparse.Namespace, table: Facilities) -> dict[str, Any]:
    from comity.requests.forms import form_for

    facility = table.find(args.facility, None, "--facility")
    times = {one: moment(getattr(args, one), f"--{one}", facility.zone) for one in TIMES}
    if times["sent"] is None and times["received"] is None:
        raise InputError(
            "comity requests add: found neither --sent nor --received; give one of them."
        )
    form = form_for(args.form, _day(times["sent"] or times["received"]), "--form")
    box: codes.Box = args.box or ("unknown" if form.boxes else "none")
    plain: dict[str, Any] = {
        "kind": "request", "facility": args.facility, "form": form.id,
        "asks": _asks(args.asks, form, box), "box": box,
        "bases": [one for one in args.basis.split(",") if one], "office": args.office,
        "channel": args.channel, "warrant": args.warrant, "note": args.note,
        "cancels": args.cancels, **times,
    }  # fmt: skip
    plain["reference"] = args.reference or _reference(args, form, times["sent"])
    if args.evidence:
        plain["evidence"] = evidence(args, args.evidence)
    return {name: value for name, value in plain.items() if value not in (None, "", [])}


def _day(plain: Any) -> Any:
    from comity.requests.moments import moment_of

    return moment_of(plain, "").day


def _asks(written: str | None, form: Form, box: codes.Box) -> dict[str, bool | None]:
    """The four asks: as ticked where told, else as the form prints them."""
    printed = form.asks_in(box)
    asks: tuple[codes.Ask, ...] = get_args(codes.Ask)
    if written is not None:
        ticked = [one for one in written.split(",") if one]
        strange = [one for one in ticked if one not in asks]
        if strange:
            raise InputError(f'--asks: found "{strange[0]}"; there are {", ".join(asks)}.')
        return {ask: ask in ticked for ask in asks}
    found: dict[str, bool | None] = {}
    for ask in asks:
        prints = printed.of(ask)
        if prints == "maybe" and ask == "hold" and form.id != "not-seen":
            raise InputError(
                f"--asks: the {form.id} leaves hold to its sender; say what is ticked."
            )
        found[ask] = (
            prints if isinstance(prints, bool) else None if form.id == "not-seen" else False
        )
    return found


def _reference(args: argparse.Namespace, form: Form, sent: Any) -> str | None:
    if not args.number:
        if args.key and not args.prompt:
            raise InputError("--key: found without --number; the reference is made of both.")
        return None
    make = reference_maker(args.key)
    if make is None or sent is None:
        missing = "--key" if make is None else "--sent"
        raise InputError(f"--number: found without {missing}; the reference is made with it.")
    made: str = make(args.number, args.facility, form.id, _day(sent).isoformat())
    return made


def _ask_at_desk(args: argparse.Namespace, table: Facilities) -> None:
    """Ask for what the options did not tell."""
    from comity.cli.prompting import ask, yes
    from comity.requests.forms import find_form
    from comity.requests.moments import read_moment

    args.facility = args.facility or ask(
        "Facility", check=lambda code: table.find(code, None, "facility")
    )
    zone = table.find(args.facility, None, "--facility").zone
    args.form = args.form or ask("Form", check=lambda name: find_form(name, "form"))
    form = find_form(args.form, "--form")

    def fits(time: str) -> object:
        return read_moment(time, "time", zone)

    args.sent = args.sent or ask("Date on the form (2017-06-04)", default="", check=fits)
    needed = None if not args.sent else ""
    args.received = args.received or ask("Received (2017-06-04 14:05)", default=needed, check=fits)
    if form.boxes and not args.box:
        args.box = ask("Box ticked", answers=[*form.boxes, "none", "unknown"], default="unknown")
    if args.box == "basis" and not args.basis:
        args.basis = ask("Bases ticked, like a,c", default="")
    printed = form.asks_in(args.box or "none")
    if args.asks is None and form.id != "not-seen" and printed.hold == "maybe":
        hold = yes("Does it ask to hold")
        args.asks = ",".join(
            one for one in get_args(codes.Ask)
            if printed.of(one) is True or (one == "hold" and hold)
        )  # fmt: skip
    if args.key and not args.number:
        args.number = ask("The sender's number of it (kept as a digest alone)", default="")
    args.channel = ask("Came by", answers=get_args(codes.Channel), default=args.channel)
    args.warrant = ask("Warrant with it", answers=get_args(codes.Warrant), default=args.warrant)
