"""`comity requests import`: record the rows of a jail system's CSV file."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from pathlib import Path

from comity.cli.common import add_workspace, parser
from comity.cli.requests_log import close_batch, content, opened
from comity.cli.requests_record import facilities, recorded_now, reference_maker
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.importing import ImportReport


def run(words: list[str]) -> int:
    """Import; 1 where rows were set aside."""
    from comity.requests.import_mapping import read_import_mapping
    from comity.requests.importing import import_rows
    from comity.requests.recording import Recorder

    args = _arguments(words)
    mapping = read_import_mapping(Path(args.mapping))
    try:
        text = content(args.file, "FILE").decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(
            f"{args.file}, byte {fault.start}: found text that is not UTF-8; save it as UTF-8."
        ) from None
    with opened(args) as log:
        to = Recorder(log.log, facilities(args))
        report = import_rows(
            io.StringIO(text, newline=""), mapping, to, recorded_now(), reference_maker(args.key)
        )
        if report.entries:
            close_batch(log)
    aside = args.set_aside or f"{Path(args.file).stem}.set-aside.csv"
    print(_told(report, aside))
    if report.set_aside:
        _write_aside(report, aside)
    return 1 if report.set_aside else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests import",
        "Record the rows of a jail system's CSV file by a mapping file. Columns that the mapping\n"
        "does not name are never read. A file may be imported again: nothing is entered twice.",
        "comity requests import jail.csv --mapping jail.yaml --key shared.key",
    )
    to.add_argument("file", metavar="FILE", help="a CSV file in UTF-8")
    to.add_argument("--mapping", metavar="FILE", required=True, help="which column is which")
    to.add_argument("--key", metavar="FILE", help="the key shared with the sender, for numbers")
    to.add_argument(
        "--set-aside", metavar="FILE", help="lines not recorded, with reasons (FILE.set-aside.csv)"
    )
    add_workspace(to)
    return to.parse_args(words)


def _told(report: ImportReport, aside: str) -> str:
    lines = [
        f"{report.rows} rows: {report.recorded} recorded in {report.entries} entries, "
        f"{report.already_there} already there, {len(report.set_aside)} set aside"
    ]
    if report.added_to_known:
        lines.append(f"{report.added_to_known} of them added responses to known requests")
    if report.set_aside:
        lines.append(f"lines and reasons are in {aside}; their cells are not copied")
    return "\n".join(lines)


def _write_aside(report: ImportReport, name: str) -> None:
    from comity.files import write_whole

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["line", "reason"])
    writer.writerows(report.set_aside)
    write_whole(name, out.getvalue().encode())
    print(f"wrote {name}", file=sys.stderr)
