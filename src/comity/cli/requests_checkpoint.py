"""`comity requests checkpoint`: sign the log as it is now."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from comity.cli.common import add_workspace, parser, write
from comity.cli.requests_log import counted, now, opened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.log.signed_log import SignedLog


def run(words: list[str]) -> int:
    """Sign and print, or list what was signed."""
    to = parser(
        "requests checkpoint",
        "Sign the log as it is now; whoever keeps the checkpoint will see any later rewriting.",
        "comity requests checkpoint -o checkpoint.txt",
    )
    to.add_argument("--list", action="store_true", help="the checkpoints so far, a line each")
    to.add_argument("-o", "--output", metavar="FILE", help="write here instead of to the screen")
    add_workspace(to)
    args = to.parse_args(words)
    with opened(args) as log:
        if args.list:
            write(_listed(log), args.output)
            return 0
        before = log.log.storage.last_checkpoint()
        row = log.sign(now())
        log.seal()
        if row == before:
            print(f"signed already at {counted(row.size, 'entry')}", file=sys.stderr)
        note = str(log.note(row))
    write(note.encode() if args.output else note.rstrip("\n"), args.output)
    return 0


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
