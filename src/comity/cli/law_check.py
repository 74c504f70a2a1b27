"""`comity law check`: every fault of the registry, in the order of files and lines."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from comity.cli.common import Whole, add_output, output_format, parser, write
from comity.days import parse_day
from comity.errors import InputError
from comity.governments import by_slug
from comity.law.check import LINTS, Fault, check
from comity.law.reading import SHIPPED, law_files

FORMATS = ("text", "json")


def run(words: list[str]) -> int:
    """Check and print; 1 where there is an error, or with --strict a warning."""
    args = _arguments(words)
    if args.lints:
        write(_lints(), args.output)
        return 0
    own = [Path(name) for name in args.files]
    paths = _paths(args.folder, own)
    faults = check(
        paths,
        is_government=lambda slug: by_slug(slug) is not None,
        on=parse_day(args.on, "--on") if args.on else date.today(),
        stale_days=args.stale_days,
    )
    told = _told(faults, {path.name for path in own})
    open_faults = [fault for fault in told if not fault.accepted]
    shown = told if args.all else open_faults
    if output_format(args, FORMATS) == "json":
        write(json.dumps([fault._asdict() for fault in shown], indent=2), args.output)
    else:
        summary = _summary(told, len(own) or len(paths), args.all)
        write("\n".join([*map(str, shown), summary]), args.output)
    grave = open_faults if args.strict else [one for one in open_faults if one.severity == "error"]
    return 1 if grave else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "law check",
        "Tell every fault of the registry at once; a file of your own is checked beside it.",
        "comity law check\n  comity law check draft.yaml",
    )
    to.add_argument(
        "files", metavar="FILE", nargs="*", help="files of your own, beside the registry"
    )
    to.add_argument(
        "--folder", metavar="FOLDER", help="another registry, with instruments and cases"
    )
    to.add_argument("--on", metavar="DAY", help="the day as of which sources are stale (today)")
    to.add_argument(
        "--stale-days",
        metavar="N",
        type=Whole(),
        default=180,
        help="days until sources are stale (180)",
    )
    to.add_argument("--strict", action="store_true", help="fail on warnings too")
    to.add_argument(
        "--all", action="store_true", help="show also what acts accept, with the reason"
    )
    to.add_argument("--lints", action="store_true", help="list what is checked, and stop")
    add_output(to, FORMATS)
    return to.parse_args(words)


def _paths(folder: str | None, own: Sequence[Path]) -> list[Path]:
    """The files of a registry, and those of the user that are not among them."""
    found = law_files(Path(folder) if folder else SHIPPED)
    if not found:
        raise InputError(f"--folder: {folder}: found no instruments/*.yaml or cases/*.yaml there.")
    known = {path.resolve() for path in found}
    return found + [path for path in own if path.resolve() not in known]


def _told(faults: Sequence[Fault], own: set[str]) -> list[Fault]:
    """All faults; where files were named, theirs, and errors that show elsewhere."""
    if not own:
        return list(faults)
    return [one for one in faults if one.file in own or one.severity == "error"]


def _summary(faults: Sequence[Fault], files: int, shows_all: bool) -> str:
    accepted = sum(bool(fault.accepted) for fault in faults)
    errors = sum(fault.severity == "error" and not fault.accepted for fault in faults)
    warnings = len(faults) - accepted - errors
    hint = "" if shows_all or not accepted else " (--all shows them)"
    return (
        f"{_counted(files, 'file')}: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}, "
        f"{accepted} accepted{hint}"
    )


def _counted(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"


def _lints() -> str:
    lines = [f"{name:<20} {lint.severity:<8} {lint.told}" for name, lint in LINTS.items()]
    head = "A warning, and a contradiction, may be accepted in the act: `accepts: {lint: reason}`."
    return "\n".join([head, "", *lines])
