"""`comity awards fetch`: files of USAspending and the audit clearinghouse, to the workspace."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys

from comity.cli.common import Parser, output_format, parser, write
from comity.cli.progress_line import ProgressLine
from comity.cli.workspace import workspace
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from comity.awards.fetch import Brought, Desk, Fetched, Hosts, Line, Recipient, Wanted

FORMATS = ("text", "json")
_LONGEST_RANGE = 60
_MINUTES = re.compile(r"[0-9]{1,6}(\.[0-9]+)?")


def run(words: list[str]) -> int:
    """Fetch what was asked for, or show what would be asked."""
    args = _parser().parse_args(words)
    chosen = output_format(args, FORMATS)
    wanted, desk = _wanted(args), _desk(args)
    if args.dry_run:
        return _dry_run(wanted, desk, chosen)
    from comity.awards.fetch import fetch

    try:
        fetched = fetch(wanted, desk)
    except KeyboardInterrupt:
        print(
            "\nstopped: what came is kept, and the same command goes on from there.",
            file=sys.stderr,
        )
        raise
    write(_json(fetched, desk) if chosen == "json" else _text(fetched, desk), args.output)
    for fault in fetched.faults:
        print(fault, file=sys.stderr)
    code = _import(fetched, desk, args) if args.do_import else 0
    return 1 if fetched.faults else code


def _parser() -> Parser:
    to = parser(
        "awards fetch",
        "Fetch award files into WORKSPACE/awards/downloads; nothing is sent but the request.",
        "comity awards fetch --agency DOJ --fiscal-year 2024 --dry-run",
    )
    what = to.add_argument_group("what")
    many: dict[str, Any] = {"action": "append", "default": []}
    what.add_argument(
        "--agency", metavar="NAME", help="DOJ, Justice, 015, or all; may be repeated", **many
    )
    what.add_argument("--fiscal-year", metavar="YEARS", help="2024, or 2016-2020", **many)
    what.add_argument("--delta", action="store_true", help="changes since the last archive")
    what.add_argument("--government", metavar="NAME", help="awards to it, by search", **many)
    what.add_argument("--recipient", metavar="TEXT", help="the same for a name or a UEI", **many)
    what.add_argument("--subawards", action="store_true", help="subawards under grants too")
    what.add_argument("--audits", metavar="YEARS", help="single audits of these years", **many)
    how = to.add_argument_group("how")
    how.add_argument(
        "--custom", action="store_true", help="the record of today, in place of the monthly archive"
    )
    how.add_argument(
        "--audit-pages", action="store_true", help="audits by the API; key in COMITY_AUDIT_KEY"
    )
    how.add_argument("--wait", metavar="MINUTES", default="60", help="for a custom download (60)")
    how.add_argument("--base-url", metavar="URL", help="a mirror (COMITY_USASPENDING_URL)")
    how.add_argument("--audit-url", metavar="URL", help="a mirror of audits (COMITY_AUDIT_URL)")
    how.add_argument("--dry-run", action="store_true", help="show what would be asked; ask nothing")
    how.add_argument("--import", dest="do_import", action="store_true", help="import them at once")
    how.add_argument(
        "--workspace", metavar="FOLDER", help="your own things (else ./comity-workspace)"
    )
    how.add_argument("--format", choices=FORMATS, help="the form (text)")
    how.add_argument("-o", "--output", metavar="FILE", help="write the list of files here")
    return to


def _wanted(args: argparse.Namespace) -> Wanted:
    from comity.awards.fetch import Wanted, find_toptier

    return Wanted(
        agencies=tuple(dict.fromkeys(find_toptier(name) for name in args.agency)),
        years=years(args.fiscal_year, "--fiscal-year"),
        recipients=tuple(_recipients(args)),
        is_delta=args.delta,
        is_custom=args.custom,
        is_subawards=args.subawards,
        audit_years=years(args.audits, "--audits"),
        is_audit_pages=args.audit_pages,
    )


def years(texts: list[str], option: str) -> tuple[int, ...]:
    """The years of an option given once or more, each a year or a range like 2016-2020.

    Raises: InputError showing a year and a range.
    """
    found: dict[int, None] = {}
    for text in (part.strip() for one in texts for part in one.split(",")):
        first, dash, last = text.partition("-")
        ends = (first, last) if dash else (first, first)
        if not all(len(end) == 4 and end.isdigit() for end in ends):
            raise InputError(f'{option}: found "{text}"; write a year like 2024, or 2016-2020.')
        span = range(int(ends[0]), int(ends[1]) + 1)
        if not 0 < len(span) <= _LONGEST_RANGE:
            raise InputError(f'{option}: found "{text}"; write the earlier year first.')
        found.update(dict.fromkeys(span))
    return tuple(sorted(found))


def _recipients(args: argparse.Namespace) -> list[Recipient]:
    from comity.awards.fetch import recipient_of

    found = []
    if args.government:
        from comity.governments.resolving import resolve

        for text in args.government:
            one = resolve(text)
            words = f"State of {one.name}" if one.kind == "state" else one.official_name
            found.append(recipient_of(one.name, words=words, state=one.state, slug=one.slug))
    return [*found, *(recipient_of(text) for text in args.recipient)]


def _desk(args: argparse.Namespace) -> Desk:
    from comity.awards.fetch import Desk

    folder = workspace(args, to_write=not args.dry_run) / "awards" / "downloads"
    desk = Desk(folder, _hosts(args), _line())
    if not _MINUTES.fullmatch(args.wait):
        raise InputError(f'--wait: found "{args.wait}"; write minutes, like 60.')
    desk.job_minutes = float(args.wait)
    return desk


def _line() -> Line:
    from comity.awards.fetch import Line

    return Line(watcher=ProgressLine())


def _hosts(args: argparse.Namespace) -> Hosts:
    from comity.awards.fetch import Hosts

    kept = Hosts()
    awards = args.base_url or os.environ.get("COMITY_USASPENDING_URL") or kept.awards
    audits = args.audit_url or os.environ.get("COMITY_AUDIT_URL")
    key = os.environ.get("COMITY_AUDIT_KEY", "")
    if args.audit_pages and not key and not args.dry_run:
        raise InputError(
            "--audit-pages: found no key in COMITY_AUDIT_KEY; get one from "
            "https://api.data.gov/signup/, or leave --audit-pages out: files ask for none."
        )
    return Hosts(awards, audits or kept.audit_files, audits or kept.audit_pages, key)


def _dry_run(wanted: Wanted, desk: Desk, chosen: str) -> int:
    from comity.awards.fetch import shown

    lines = shown(wanted, desk)
    if chosen == "json":
        print(json.dumps({"folder": str(desk.folder), "would_ask": lines}, indent=2))
    else:
        print("\n".join([*lines, f"files would go to {desk.folder}"]))
    return 0


def _json(fetched: Fetched, desk: Desk) -> str:
    from dataclasses import asdict

    return json.dumps(
        {
            "folder": str(desk.folder),
            "files": [{**asdict(one.kept), "is_new": one.is_new} for one in fetched.brought],
            "absent": fetched.absent,
            "not_fetched": fetched.faults,
        },
        indent=2,
        ensure_ascii=False,
    )


def _text(fetched: Fetched, desk: Desk) -> str:
    new = sum(one.is_new for one in fetched.brought)
    there = len(fetched.brought) - new
    unit = "file" if new == 1 else "files"
    lines = [f"{desk.folder}: {new} {unit} fetched, {there} there already"]
    widest = max((len(one.kept.name) for one in fetched.brought), default=0)
    for one in fetched.brought:
        lines += _file_lines(one, widest)
    return "\n".join([*lines, *(f"  no such file: {told}" for told in fetched.absent)])


def _file_lines(one: Brought, widest: int) -> list[str]:
    state = "" if one.is_new else "  there already"
    notes = [f"    {note}" for note in one.kept.notes]
    return [f"  {one.kept.name:<{widest}}  {one.kept.bytes:>15,} bytes{state}", *notes]


def _import(fetched: Fetched, desk: Desk, args: argparse.Namespace) -> int:
    """Import what was brought, as `comity awards import` would."""
    from comity.awards.fetch.search import NO_AWARDS

    names = dict.fromkeys(
        one.kept.name for one in fetched.brought if NO_AWARDS not in one.kept.notes
    )
    if not names:
        return 0
    module = __import__("comity.cli.awards_import", fromlist=["run"])
    paths = [str(desk.folder / name) for name in names]
    code: int = module.run([*paths, "--workspace", str(desk.folder.parent.parent)])
    return code
