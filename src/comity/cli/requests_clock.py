"""`comity requests clock`: the hours of a request, by the regulation and by the form."""

from __future__ import annotations

import argparse
import json

from comity.cli.common import Whole, add_output, add_workspace, output_format, parser, write
from comity.cli.requests_record import add_known, facilities, one_request
from comity.errors import InputError

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """Count the hours and print them."""
    args = _arguments(words)
    if args.release:
        write(_would_end(args), args.output)
        return 0
    if args.request is None:
        raise InputError(
            "comity requests clock: found no ENTRY; write the number of the request, or "
            "--release TIME with --facility CODE."
        )
    from comity.requests.clocks import clocks
    from comity.requests.showing import clock_plain, clock_text

    one, _ = one_request(args, args.request)
    zone = facilities(args).find(one.request.facility, one.request.issued.day, "facility").zone
    counted = clocks(one, zone)
    if output_format(args, FORMATS) == "json":
        write(json.dumps([clock_plain(clock) for clock in counted], indent=2), args.output)
    else:
        write(clock_text(counted), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests clock",
        "Count the 48 hours of a hold twice, as 8 CFR 287.7(d) does and as the form does, and the\n"
        "hours of notice; or tell when a hold that began with a release would end.",
        'comity requests clock 0\n  comity requests clock --release "2017-02-17 17:00" '
        "--facility DENVJCO",
    )
    to.add_argument(
        "request", metavar="ENTRY", nargs="?", type=Whole(), help="the request's number"
    )
    to.add_argument("--release", metavar="TIME", help="when release would otherwise be")
    to.add_argument("--facility", metavar="CODE", help="with --release: whose zone counts")
    add_known(to)
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _would_end(args: argparse.Namespace) -> str:
    from zoneinfo import ZoneInfo

    from comity.requests.clocks import form_end, regulation_end
    from comity.requests.moments import Moment, read_moment

    if not args.facility:
        raise InputError("--release: found without --facility; its zone decides days and holidays.")
    facility = facilities(args).find(args.facility, None, "--facility")
    starts = read_moment(args.release, "--release", facility.zone)
    if not starts.is_exact:
        raise InputError(
            f'--release: found "{args.release}"; give the time, like 2017-02-17 17:00.'
        )
    zone = ZoneInfo(facility.zone)
    by_rule, skipped = regulation_end(starts.earliest, zone)
    by_form = form_end(starts.earliest, zone)
    if output_format(args, FORMATS) == "json":
        return json.dumps(
            {"release": starts.plain(), "regulation": by_rule.isoformat(),
             "form": by_form.isoformat(),
             "skipped": [{"day": one.day.isoformat(), "why": one.why} for one in skipped]},
            indent=2,
        )  # fmt: skip
    left_out = ", ".join(f"{one.day} ({one.why})" for one in skipped) or "no day"
    return (
        f"regulation, 8 CFR 287.7(d): {by_rule.strftime('%A')} {Moment(by_rule)}; left out: "
        f"{left_out}\n"
        f"form, I-247A (02/17): {by_form.strftime('%A')} {Moment(by_form)}; every hour counts"
    )
