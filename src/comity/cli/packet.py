"""`comity packet`: a folder for a case file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from comity.cli.common import add_awards, add_dates, add_workspace, days, overrides, parser
from comity.cli.exhibit_common import made_brief
from comity.cli.workspace import LISTS, workspace
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.packet.packet import Packet


def run(words: list[str]) -> int:
    """Write the folder, or compare one with its manifest."""
    args = _arguments(words)
    if args.verify:
        return _verify(args.verify)
    if not args.government or not args.output:
        lacks = "-o FOLDER" if args.government else "GOVERNMENT"
        raise InputError(f"comity packet: found no {lacks}; give GOVERNMENT and -o FOLDER.")
    from comity.documents.packet.folder import packet_files, refuse_taken, write_folder

    refuse_taken(args.output)
    made = packet_files(_packet(args))
    write_folder(made, args.output)
    print(f"wrote {len(made)} files into {args.output}", file=sys.stderr)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "packet",
        "Write a folder for a case file: brief, matrix, schedule, declaration shell, staff "
        "report, letters, certifications, deadlines, digest, sources, and a manifest with the "
        "SHA-256 of each and the command that makes the same bytes again.",
        'comity packet "Chicago, IL" --on 2018-07-01 --awards awards.csv -o chicago-2018-07-01',
    )
    to.add_argument("government", metavar="GOVERNMENT", nargs="?", help='like "Seattle, WA"')
    to.add_argument("--awards", metavar="FILE", help="the government's award list, CSV or Excel")
    to.add_argument("--subrecipients", metavar="FILE", help="CSV of subrecipients, for flow-down")
    to.add_argument("--case", metavar="ID", action="append", default=[], help="add its checklist")
    to.add_argument("--styles", metavar="FILE", help="a Word file whose styles are used")
    to.add_argument("--no-pdf", action="store_true", help="leave PDF out; it needs the typesetter")
    to.add_argument("--verify", metavar="FOLDER", help="compare a packet with its manifest")
    add_dates(to)
    add_awards(to)
    to.add_argument("-o", "--output", metavar="FOLDER", help="the folder to write; a new one")
    add_workspace(to)
    return to.parse_args(words)


def _verify(folder: str) -> int:
    from comity.documents.packet.folder import differences

    told = differences(folder)
    for one in told:
        print(one)
    print(f"{folder}: {len(told) or 'no'} difference{'' if len(told) == 1 else 's'}")
    return 1 if told else 0


def _packet(args: argparse.Namespace) -> Packet:
    from comity.documents.calendar.own import read_own
    from comity.documents.certifications.ledger import read_steps
    from comity.documents.exhibits.joinder import find_case
    from comity.documents.exhibits.subrecipients import read_subrecipients
    from comity.documents.packet.packet import Packet
    from comity.law.reading import read_registry

    _refuse_without_typesetter(args)
    registry = read_registry()
    folder = workspace(args)
    cases = [find_case(registry, one) for one in args.case]
    output, args.output = args.output, None
    page = made_brief(args).page
    args.output = output
    page.set_aside_file = "rows-set-aside.csv" if page.set_aside else ""
    given = read_subrecipients(args.subrecipients) if args.subrecipients else None
    if given is not None and page.brief.checked is None:
        raise InputError("--subrecipients: found no award list beside it; give --awards too.")
    return Packet(
        page, registry, read_steps(folder), read_own(folder), cases, given, args.styles,
        not args.no_pdf, folder, _inputs(args, folder), _command(args),
    )  # fmt: skip


def _refuse_without_typesetter(args: argparse.Namespace) -> None:
    from importlib.util import find_spec

    if not args.no_pdf and find_spec("typst") is None:
        raise InputError(
            "comity packet: found no typesetter for PDF; install the extra, as in: pip install "
            "'comity[documents]', or give --no-pdf."
        )


def _inputs(args: argparse.Namespace, folder: Path) -> dict[str, Path]:
    """The user's own files that go in: what was named, and what the workspace holds."""
    from comity.documents.packet.own_texts import kept_files

    named = [args.awards, args.mapping, args.subrecipients, args.styles, overrides(args)]
    found = {Path(one).name: Path(one) for one in named if one}
    own = ["certifications.jsonl", "deadlines.csv"]
    own += [] if args.awards else [*LISTS, "awards/store.json"]
    found |= {Path(name).name: folder / name for name in own if (folder / name).exists()}
    return found | {path.relative_to(folder).as_posix(): path for path in kept_files(folder)}


def _command(args: argparse.Namespace) -> list[str]:
    """The words that make the same packet again, from a folder that holds the inputs."""
    from comity.governments.resolving import resolve

    on, known = days(args)
    words = ["comity", "packet", resolve(args.government).slug]
    words += ["--on", on.isoformat(), "--known", known.isoformat()]
    for option in ("awards", "mapping", "subrecipients", "styles"):
        given = getattr(args, option)
        words += [f"--{option}", Path(given).name] if given else []
    words += ["--sheet", args.sheet] if args.sheet else []
    words += ["--repeated", args.repeated] if args.repeated != "set aside" else []
    for case in args.case:
        words += ["--case", case]
    words += ["--no-pdf"] if args.no_pdf else []
    named = args.workspace or os.environ.get("COMITY_WORKSPACE")
    words += ["--workspace", Path(named).name] if named else []
    return [*words, "-o", "packet"]
