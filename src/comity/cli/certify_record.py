"""`comity certify record`: write down what was done."""

from __future__ import annotations

import argparse
import hashlib
import sys
from datetime import date
from pathlib import Path

from comity.cli.common import add_workspace, government, open_shelf, parser
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.certifications.step import Step

KINDS = (
    "drafted", "signed", "signed-with-reservation", "declined", "returned", "withdrawn",
    "superseded", "strike",
)  # fmt: skip


def run(words: list[str]) -> int:
    """Add one line to the record."""
    args = _arguments(words)
    from comity.documents.certifications.ledger import FILE, add_step, read_steps
    from comity.documents.certifications.step import STATES

    folder = workspace(args, to_write=True)
    step = _struck(args, read_steps(folder)) if args.kind == "strike" else _step(args)
    added = add_step(folder, step)
    told = STATES.get(added.kind, f"strikes line {added.strikes}")
    print(f"{FILE}, line {added.entry}: {told}, award {added.award}, {added.when}", file=sys.stderr)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "certify record",
        "Write down what was done with a certification; a line entered by mistake is struck by a "
        "later one, never changed.",
        'comity certify record signed --government "Chicago, IL" --award 2017-DJ-BX-0001 '
        '--condition jag-fy2017-1373-certification --on 2018-08-03 --office "corporation counsel"',
    )
    to.add_argument("kind", choices=KINDS, metavar="ACT", help=f"one of {', '.join(KINDS)}")
    to.add_argument("--government", metavar="NAME", help="whose certification")
    to.add_argument("--award", metavar="NUMBER", help="the award's number")
    to.add_argument("--condition", metavar="ID", help="the condition that asks for it")
    to.add_argument("--on", "--day", metavar="DAY", help="the day on which it was done")
    to.add_argument("--time", metavar="HH:MM", help="the hour, with --zone")
    to.add_argument("--zone", metavar="ZONE", help="like America/Chicago")
    to.add_argument("--office", metavar="WORDS", help="who did it: an office, never a name")
    to.add_argument("--document", metavar="FILE", help="the file; its name and hash are kept")
    to.add_argument("--note", metavar="WORDS", help="a note, such as why it was returned")
    to.add_argument("--entry", metavar="LINE", help="of strike: the line to take back")
    to.add_argument("--entered", metavar="DAY", help="the day of writing it down (today)")
    add_workspace(to)
    return to.parse_args(words)


def _step(args: argparse.Namespace) -> Step:
    from comity.documents.certifications.due import refuse_without_certification
    from comity.documents.certifications.step import Step
    from comity.findings.answers import condition_ids

    missing = [
        name for name in ("government", "award", "condition", "on") if not getattr(args, name)
    ]
    if missing:
        told = ", ".join(f"--{name}" for name in missing)
        raise InputError(f"comity certify record: found no {told}; give each.")
    entered, day = _entered(args), parse_day(args.on, "--on")
    if day > entered:
        raise InputError(f"--on: found {day}, after --entered {entered}; write what was done.")
    shelf = open_shelf(args, entered)
    condition = condition_ids(shelf, args.condition)[0]
    refuse_without_certification(shelf, condition)
    time, zone = _hour(args)
    document, sha256 = _document(args.document)
    return Step(
        0, args.kind.replace("-", "_"), government(args.government).slug, args.award, condition,
        day, entered, time, zone, args.office or "", document, sha256, args.note or "",
    )  # fmt: skip


def _struck(args: argparse.Namespace, steps: list[Step]) -> Step:
    from comity.documents.certifications.step import STRUCK, Step

    given = args.entry or ""
    if not given.isdigit() or not 0 < int(given) <= len(steps):
        raise InputError(
            f'--entry: found "{given}"; write the number of a line, 1 to {len(steps)}.'
        )
    old = steps[int(given) - 1]
    entered = _entered(args)
    return Step(
        0, STRUCK, old.government, old.award, old.condition, entered, entered,
        note=args.note or "", strikes=old.entry,
    )  # fmt: skip


def _entered(args: argparse.Namespace) -> date:
    return parse_day(args.entered, "--entered") if args.entered else date.today()


def _hour(args: argparse.Namespace) -> tuple[str, str]:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    if bool(args.time) != bool(args.zone):
        given, other = ("--time", "--zone") if args.time else ("--zone", "--time")
        raise InputError(f"{given}: found without {other}; give both or neither.")
    if not args.time:
        return "", ""
    hour, colon, minute = args.time.partition(":")
    is_hour = colon and len(args.time) == 5 and (hour + minute).isdigit()
    if not is_hour or int(hour) > 23 or int(minute) > 59:
        raise InputError(f'--time: found "{args.time}"; write an hour like 16:30.')
    try:
        ZoneInfo(args.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InputError(f'--zone: found "{args.zone}"; write one like America/Chicago.') from None
    return args.time, args.zone


def _document(path: str | None) -> tuple[str, str]:
    if path is None:
        return "", ""
    try:
        return Path(path).name, hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError as fault:
        raise InputError(f"--document: {path}: {fault.strerror}; name a file.") from None
