"""What the commands share: the two dates, the government, the award list, the place to write."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date

from comity.cli.parsing import Parser as Parser
from comity.cli.parsing import Seconds as Seconds
from comity.cli.parsing import Whole as Whole
from comity.cli.parsing import columns
from comity.cli.parsing import parser as parser
from comity.days import parse_day
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from comity.awards import AwardList
    from comity.findings.seen import Seen
    from comity.findings.shelf import Shelf


def add_dates(to: argparse.ArgumentParser) -> None:
    """`--on` and `--known`, both today where not given."""
    to.add_argument("--on", metavar="DAY", help="the day asked about (today)")
    to.add_argument(
        "--known", metavar="DAY", help="the day of knowledge: later acts are hidden (today)"
    )


def add_output(to: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    """`--format` and `-o`; without `--format` the file's ending decides."""
    to.add_argument(
        "--format", choices=formats, help=f"the form (by the ending of -o, else {formats[0]})"
    )
    to.add_argument("-o", "--output", metavar="FILE", help="write here instead of to the screen")


def add_workspace(to: argparse.ArgumentParser) -> None:
    """`--workspace`, the folder of a user's own things."""
    to.add_argument(
        "--workspace",
        metavar="FOLDER",
        help="the folder of your own things (COMITY_WORKSPACE, else ./comity-workspace)",
    )


def add_awards(to: argparse.ArgumentParser) -> None:
    """How to read an award list that needs help."""
    to.add_argument("--mapping", metavar="FILE", help="a YAML file that says which column is which")
    to.add_argument("--sheet", metavar="NAME", help="the sheet, where a workbook has several lists")
    to.add_argument(
        "--repeated",
        choices=("set aside", "add"),
        default="set aside",
        help="what is done with a second row of one award (set aside)",
    )


def days(args: argparse.Namespace) -> tuple[date, date]:
    """The day asked about and the day of knowledge.

    Raises: InputError for the last day of the calendar as that of knowledge: it stands for "still
        known", so nothing is known on it.
    """
    today = date.today()
    on = parse_day(args.on, "--on") if args.on else today
    known = parse_day(args.known, "--known") if args.known else today
    if known == date.max:
        raise InputError(f"--known: found {known}, the last day there is; write an earlier one.")
    return on, known


def fiscal_year(text: str | None) -> int | None:
    """The fiscal year that `--fiscal-year` writes: 2018 or FY2018."""
    if text is None:
        return None
    digits = text.upper().removeprefix("FY")
    if not (digits.isdigit() and len(digits) == 4):
        raise InputError(f'--fiscal-year: found "{text}"; write a federal fiscal year like 2018.')
    return int(digits)


def output_format(args: argparse.Namespace, formats: Sequence[str]) -> str:
    """The format asked for, else that of the file's ending, else the first.

    Raises: InputError for an ending of another format, or a place where nothing can be written.
    """
    refuse_place(args.output)
    if args.format:
        return str(args.format)
    ending = os.path.splitext(args.output or "")[1].lstrip(".").lower()
    ending = {"txt": "text", "htm": "html"}.get(ending, ending)
    if args.output and ending not in formats:
        endings = ["txt" if one == "text" else one for one in formats]
        raise InputError(
            f'-o: found "{args.output}"; end it in .{", .".join(endings)}, or give --format.'
        )
    return ending or formats[0]


def refuse_place(output: str | None) -> None:
    """Refuse a place where no file can be written, before the work is done and not after.

    Raises: InputError for a folder that is not there, a folder in place of a file, or a file
        that its owner keeps from being written.
    """
    if not output:
        return
    folder = os.path.dirname(output) or "."
    if not os.path.isdir(folder):
        raise InputError(f"-o: {output}: there is no folder {folder}; make it, or name another.")
    if os.path.isdir(output):
        raise InputError(f"-o: {output}: is a folder; name a file in it.")
    if not os.access(output if os.path.exists(output) else folder, os.W_OK):
        raise InputError(f"-o: {output}: cannot be written; name a file that is yours.")


def write(content: str | bytes, output: str | None) -> None:
    """Print, or write a file whole or not at all."""
    if output is None:
        if isinstance(content, bytes):
            if sys.stdout.isatty():
                raise InputError("-o: this format is not for a screen; name a file.")
            sys.stdout.buffer.write(content)
        else:
            print(content)
        return
    from comity.files import write_whole

    try:
        write_whole(output, content if isinstance(content, bytes) else content.encode() + b"\n")
    except OSError as fault:
        raise InputError(f"-o: {output}: {fault.strerror}; name a file that is yours.") from None
    print(f"wrote {output}", file=sys.stderr)


def open_shelf(args: argparse.Namespace, known: date) -> Shelf:
    """The compiled law, with counsel's own acts where the workspace has any."""
    from comity.findings.opened import open_law

    shelf = open_law(overrides(args))
    shelf.refuse_before_the_record(known)
    return shelf


def overrides(args: argparse.Namespace) -> str:
    """The file of counsel's own acts in the workspace; nothing where there is none."""
    folder = args.workspace or os.environ.get("COMITY_WORKSPACE")
    if folder and not os.path.isdir(folder):
        raise InputError(f"--workspace: {folder}: no such folder; make it, or leave it out.")
    place = os.path.join(folder or "comity-workspace", "overrides.yaml")
    return place if os.path.exists(place) else ""


def government(text: str) -> Seen:
    """The one government that a text names."""
    from comity.findings.seen import Seen
    from comity.governments.resolving import resolve

    return Seen(resolve(text))


def awards(path: str, args: argparse.Namespace) -> AwardList:
    """Read an award list."""
    from comity.awards import read_awards

    return read_awards(path, mapping=args.mapping, sheet=args.sheet, repeated=args.repeated)


def width() -> int:
    """Columns of the screen, between 60 and 160."""
    return max(60, min(160, columns(100)))
