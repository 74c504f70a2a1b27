"""`comity requests checkpoint`: sign the log as it is now."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from comity.cli.common import add_workspace, parser, write
from comity.cli.requests_log import content, counted, now, opened
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.log.signed_log import SignedLog


def run(words: list[str]) -> int:
    """Sign and print, or list what was signed."""
    args = _arguments(words)
    with opened(args) as log:
        if args.list:
            write(_listed(log), args.output)
            return 0
        if args.timestamp:
            _keep_stamp(log, args)
            return 0
        before = log.log.storage.last_checkpoint()
        row = log.sign(now())
        log.seal()
        if row == before:
            print(f"signed already at {counted(row.size, 'entry')}", file=sys.stderr)
        if args.timestamp_request:
            from comity.requests.log.timestamps import stamp_request

            write(stamp_request(row), args.timestamp_request)
        note = str(log.note(row))
    write(note.encode() if args.output else note.rstrip("\n"), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests checkpoint",
        "Sign the log as it is now; whoever keeps the checkpoint will see any later rewriting. A\n"
        "time-stamping authority can sign when it was: its request and its answer go by file.",
        "comity requests checkpoint -o checkpoint.txt\n"
        "  comity requests checkpoint --timestamp-request ask.tsq\n"
        "  comity requests checkpoint --timestamp answer.tsr --authority root.pem",
    )
    to.add_argument("--list", action="store_true", help="the checkpoints so far, a line each")
    to.add_argument(
        "--timestamp-request", metavar="FILE", help="also write the request for a time stamp (.tsq)"
    )
    to.add_argument(
        "--timestamp", metavar="FILE", help="keep the authority's answer on the newest checkpoint"
    )
    to.add_argument("--authority", metavar="FILE", help="its root certificate, with --timestamp")
    to.add_argument("-o", "--output", metavar="FILE", help="write here instead of to the screen")
    add_workspace(to)
    return to.parse_args(words)


def _keep_stamp(log: SignedLog, args: argparse.Namespace) -> None:
    from comity.requests.log.timestamps import keep_stamp

    if not args.authority:
        raise InputError(
            "--timestamp: found without --authority; name the root certificate of who stamped it."
        )
    answer = content(args.timestamp, "--timestamp")
    authority = content(args.authority, "--authority")
    row = log.newest()
    try:
        time = keep_stamp(log.folder, row, answer, authority)
    except InputError as fault:
        raise InputError(f"--timestamp: {args.timestamp}: {fault}") from None
    print(f"checkpoint {row.number}, {counted(row.size, 'entry')}: stamped {time.isoformat()}")


def _listed(log: SignedLog) -> str:
    from comity.requests.log.witnessing import cosigned, told_time

    policy, lines = log.policy(), []
    for row in log.log.storage.checkpoints():
        by = ", ".join(cosigned(log, row, policy)) or "nobody"
        time = told_time(row)
        day = datetime.fromtimestamp(time, UTC).isoformat() if time else ""
        lines.append(f"{row.number:>6}  {row.size:>10,}  {row.root.hex()[:16]}  {day:<25}  {by}")
    head = f"{'number':>6}  {'entries':>10}  {'root':<16}  {'signed':<25}  cosigned by"
    return "\n".join([head, *lines])
