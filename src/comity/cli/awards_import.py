"""`comity awards import`: files of any era into the store of the workspace."""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

from comity.cli.common import add_output, add_workspace, open_shelf, output_format, parser, write
from comity.cli.progress_line import ProgressLine
from comity.cli.rate_line import RateLine
from comity.days import parse_day
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.awards.fetch import Line
    from comity.awards.store import ImportReport
    from comity.findings.shelf import Shelf

FORMATS = ("text", "json")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
STOPPED = "stopped: the store is as it was, what was read is kept, and the same command goes on."


def run(words: list[str]) -> int:
    """Read the files, build the tables, tell what was read, known, refused and left."""
    args = _arguments(words)
    chosen = output_format(args, FORMATS)
    line = RateLine()
    try:
        with _stopping_at_once(line):
            report = _imported(args, line)
    except KeyboardInterrupt:
        line.end()
        print(STOPPED, file=sys.stderr)
        return 130
    finally:
        line.end()
    write(_json(report) if chosen == "json" else _text(report), args.output)
    for fault in report.refused:
        print(fault, file=sys.stderr)
    return 2 if report.refused else 0


@contextmanager
def _stopping_at_once(line: RateLine) -> Iterator[None]:
    """End the process at Ctrl-C there and then: a store stands a kill at any moment."""

    def stop(number: int, frame: object) -> None:
        line.end()
        print(STOPPED, file=sys.stderr, flush=True)
        os._exit(130)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "awards import",
        "Read award files into the store; with no FILE, build its tables anew.",
        "comity awards import FY2024_015_Assistance_Full_20260606.zip",
    )
    to.add_argument("files", metavar="FILE", nargs="*", help="file, folder, pattern or address")
    add_workspace(to)
    to.add_argument("--snapshot", metavar="DAY", help="day of files whose name does not tell it")
    add_output(to, FORMATS)
    return to.parse_args(words)


def _imported(args: argparse.Namespace, line: RateLine) -> ImportReport:
    from comity.awards.store import folder_of, import_files
    from comity.findings.national.signing import signing_days
    from comity.findings.recipients import Recipients

    snapshot = parse_day(args.snapshot, "--snapshot") if args.snapshot else None
    if snapshot and snapshot > date.today():
        raise InputError(f"--snapshot: found {snapshot}, a day to come; write the file's own day.")
    folder = folder_of(args.workspace)
    paths, faults = _brought(args.files, folder / "downloads")
    if faults and not paths:
        raise InputError("\n".join(faults))
    try:
        report = import_files(
            args.workspace,
            paths,
            signing_days=signing_days(_law(folder.parent)),
            resolver=Recipients(),
            snapshot=snapshot,
            progress=line.moves,
        )
    except InputError as fault:
        raise InputError("\n".join([*faults, str(fault)])) from fault
    return replace(report, refused=[*faults, *report.refused])


def _law(workspace: Path) -> Shelf:
    """The law with counsel's own acts, if the workspace is there and has any."""
    if workspace.is_dir():
        return open_shelf(argparse.Namespace(workspace=str(workspace)), date.today())
    from comity.findings.opened import open_law

    return open_law()


def _brought(given: list[str], downloads: Path) -> tuple[list[str], list[str]]:
    """The places of what was given on this disk, in order; files at an address are fetched first.

    Returns: the places, and a sentence for each file that did not come.
    """
    addresses = [one for one in given if _is_address(one)]
    if not addresses:
        return given, []
    from comity.awards.fetch import Desk, fetch_addresses

    fetched = fetch_addresses(addresses, Desk(downloads, line=_line()))
    places = {one.kept.url: str(downloads / one.kept.name) for one in fetched.brought}
    here = [places.get(one.partition("#")[0], "") if _is_address(one) else one for one in given]
    return [one for one in here if one], list(fetched.faults)


def _is_address(given: str) -> bool:
    return bool(_ADDRESS.match(given))


def _line() -> Line:
    from comity.awards.fetch import Line

    return Line(watcher=ProgressLine())


def _json(report: ImportReport) -> str:
    manifest = report.manifest
    return json.dumps(
        {
            "build": manifest.build,
            "read": [asdict(one) for one in report.read],
            "known": report.known,
            "refused": report.refused,
            "left": report.left,
            "sources": len(manifest.sources),
            "counts": manifest.counts,
            "days": manifest.days,
        },
        indent=2,
        ensure_ascii=False,
    )


def _text(report: ImportReport) -> str:
    from comity.amounts import count, dollars

    lines = []
    for one in report.read:
        used = f"{one.rows_used:,} of {count(one.rows_in, 'row')} used, {dollars(one.cents_used)}"
        told = used if one.rows_in else "no rows"
        lines.append(f"{one.name}: {one.layout}, as of {one.snapshot}: {told}")
        if one.rows_set_aside:
            told = f"{count(one.rows_set_aside, 'row')} set aside, {dollars(one.cents_set_aside)}"
            lines.append(f"  {told}: {one.set_aside}")
        if one.unknown:
            lines.append(f"  columns of no known era, not read: {', '.join(one.unknown)}")
    lines += [f"{name}: in the store already" for name in report.known]
    lines += [f"left alone: {told}" for told in report.left]
    days = report.manifest.days
    span = f", known from {days['first_known']} to {days['last_known']}"
    lines.append(
        f"{count(len(report.manifest.sources), 'file')} in the store: "
        f"{count(report.manifest.counts['versions'], 'action')}"
        f"{span if days['first_known'] else ''}"
    )
    return "\n".join(lines)
