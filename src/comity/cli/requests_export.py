"""`comity requests export`: the whole log as plain files, with the program that checks it."""

from __future__ import annotations

from pathlib import Path

from comity.cli.common import add_workspace, parser
from comity.cli.requests_log import counted, now, opened


def run(words: list[str]) -> int:
    """Sign what is not signed yet, and write."""
    to = parser(
        "requests export",
        "Write the whole log as plain files (C2SP tlog-tiles, JSON lines), with its checkpoints,\n"
        "its keys, and a program in one file that checks all of it without Comity.",
        "comity requests export -o record-2026-01.zip",
    )
    to.add_argument("-o", "--output", metavar="PLACE", required=True, help="a new folder, or .zip")
    add_workspace(to)
    args = to.parse_args(words)
    from comity.requests.log.export import write_export

    with opened(args) as log:
        log.sign(now())
        size = write_export(log, Path(args.output))
        print(f"wrote {counted(size, 'entry')} of {log.origin} to {args.output}")
        inside = args.output if args.output.endswith(".zip") else "."
        print(f"to check: python3 verify_log.py {inside} --key '{log.public_keys()[0]}'")
    return 0
