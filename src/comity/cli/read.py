"""`comity read`: who said what in a text, the law and money it names, and what the record shows."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cli.common import Seconds, Whole, add_workspace, parser, width, write
from comity.cli.workspace import workspace
from comity.days import parse_day
from comity.errors import InputError

if TYPE_CHECKING:
    from comity.reading.batch import Asked, Done
    from comity.reading.checks.own_log import OwnLog
    from comity.reading.reading import Read
    from comity.requests.ledger import Ledger

NAMES = ("text", "jsonl", "csv", "html", "annotations", "claimreview", "sqlite")
_ENDINGS = {"txt": "text", "htm": "html", "db": "sqlite", "json": "annotations"}


def run(words: list[str]) -> int:
    """Read, and tell what was found; 2 where a source could not be read."""
    args = _arguments(words)
    chosen = _format(args)
    if args.watch:
        from comity.cli.read_watch import watch

        return watch(args, chosen, asked(args))
    if not args.places:
        raise InputError("comity read: found nothing to read; name files, addresses, folders or -.")
    return _Reading(args, chosen).run()


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "read",
        "Read articles and statements: who said what, the law, money, governments and days named,\n"
        "and what the record shows of it, on the day it was said and today.",
        "comity read article.txt --published 2017-03-27",
    )
    to.add_argument("places", metavar="FILE|URL|-", nargs="*",
                    help="text, HTML, PDF or Word; a folder for all files in it")  # fmt: skip
    to.add_argument("--published", metavar="DAY", help="the day of publication, if it tells none")
    to.add_argument("--on", metavar="DAY", help="the day it was said (that of publication)")
    to.add_argument(
        "--known", metavar="DAY", help="the reader's day: later acts are hidden (today)"
    )
    to.add_argument("--no-checks", action="store_true", help="leave the record unasked")
    to.add_argument("--format", choices=NAMES, help="the form (by the ending of -o, else text)")
    to.add_argument("-o", "--output", metavar="FILE", help="write here instead of to the screen")
    to.add_argument("--into", metavar="FOLDER", help="write a file for each source into a folder")
    to.add_argument("--keep", action="store_true", help="add to the workspace's statements")
    to.add_argument(
        "--watch", metavar="FOLDER", help="read every new file of a folder, until Ctrl-C"
    )
    to.add_argument(
        "--every", metavar="SECONDS", type=Seconds(), default=2.0, help="for --watch (2)"
    )
    to.add_argument(
        "--jobs", metavar="N", type=Whole(), default=0, help="processes (all processors)"
    )
    add_workspace(to)
    args = to.parse_args(words)
    if args.output and args.into:
        raise InputError("comity read: found -o and --into; give one of them.")
    return args


def _format(args: argparse.Namespace) -> str:
    """The format asked for, else that of the file's ending; files of a folder are JSON lines."""
    if args.format:
        return str(args.format)
    if args.output is None:
        return "jsonl" if args.into or args.watch else "text"
    ending = os.path.splitext(args.output)[1].lstrip(".").lower()
    named: str = _ENDINGS.get(ending, ending)
    if named not in NAMES:
        raise InputError(
            f'-o: found "{args.output}"; end it in .txt, .jsonl, .csv, .html or .sqlite, or give '
            "--format."
        )
    return named


def asked(args: argparse.Namespace) -> Asked:
    """The days, and the workspace's log of requests, with which sources are read."""
    from comity.reading.batch import Asked

    def day(name: str) -> date | None:
        told = getattr(args, name)
        return parse_day(told, f"--{name}") if told else None

    known = None if args.no_checks else day("known") or date.today()
    log = own_log(args) if known else None
    return Asked(published=day("published"), known=known, said=day("on"), log=log)


def own_log(args: argparse.Namespace) -> OwnLog | None:
    """The log of requests of the workspace; None where it has none."""
    from comity.cli.requests_record import FACILITIES

    place = workspace(args)
    table = place / "requests" / FACILITIES
    if not (place / "requests" / "log.json").exists() or not table.exists():
        return None
    from comity.reading.checks.own_log import OwnLog
    from comity.requests.facilities import read_facilities

    return OwnLog(partial(ledger_as_known, place), read_facilities(table))


def ledger_as_known(place: Path, known: date) -> Ledger:
    """The record of requests of a workspace as known on a day."""
    from comity.requests.ledger import read_ledger
    from comity.requests.log.signed_log import open_signed_log

    with open_signed_log(place) as log:
        return read_ledger(log.log.entries(), known)


class _Reading:
    """One run over all the places given."""

    def __init__(self, args: argparse.Namespace, chosen: str) -> None:
        from comity.documents.reading.formats import FORMATS, whole

        self.args, self.chosen = args, chosen
        self.format = FORMATS[chosen]
        self.makes_apart = not (args.keep or args.into or self.format.make is whole)
        self.undated: list[str] = []
        self.faults = 0

    def run(self) -> int:
        """Read everything, write what was asked for, and tell what could not be read."""
        if self.args.into:
            self._into()
        elif self.chosen == "sqlite":
            self._database()
        elif self.chosen == "text":
            self._text()
        else:
            write(self.format.join(self._made()), self.args.output)
        self._tell_undated()
        return 2 if self.faults else 0

    def _done(self) -> Iterator[Done]:
        """What became of each source; faults are told, and the only one ends it."""
        from comity.reading.batch import read_each, sources_in

        make = self.format.make if self.makes_apart else None
        places = sources_in(self.args.places)
        for done in read_each(places, asked(self.args), make, processes=self.args.jobs):
            if done.fault and len(places) == 1:
                raise InputError(done.fault)
            for told in filter(None, (done.fault, *done.notes)):
                print(told, file=sys.stderr)
            self.faults += bool(done.fault)
            if not done.is_dated:
                self.undated.append(done.place)
            if not done.fault:
                yield done

    def _reads(self) -> Iterator[Read]:
        """What was read, each kept where that is asked for."""
        for done in self._done():
            if self.args.keep:
                from comity.cli.read_keeping import keep_in_library

                keep_in_library(self.args, done.made)
            yield done.made

    def _made(self) -> Iterator[Any]:
        if self.makes_apart:
            yield from (done.made for done in self._done())
            return
        for one in self._reads():
            yield self.format.make(one)

    def _text(self) -> None:
        from comity.documents.reading.screen import screen

        is_screen = self.args.output is None and sys.stdout.isatty()
        colour = is_screen and not os.environ.get("NO_COLOR")
        wide = width()
        made = (screen(one, wide, colour=colour) for one in self._reads())
        write("\n\n".join(made), self.args.output)

    def _database(self) -> None:
        from comity.reading.library.keeping import write_database

        if self.args.output is None:
            raise InputError("--format sqlite: it is not for a screen; name a file with -o.")
        write_database(self.args.output, self._reads())
        print(f"wrote {self.args.output}", file=sys.stderr)

    def _into(self) -> None:
        from comity.amounts import count
        from comity.cli.read_watch import Outputs

        outputs = Outputs(Path(self.args.into), self.chosen)
        written = {outputs.write(one) for one in self._reads()}
        print(f"wrote {count(len(written), 'file')} into {self.args.into}", file=sys.stderr)

    def _tell_undated(self) -> None:
        if self.undated and not self.args.no_checks:
            told = ", ".join(self.undated[:3]) + (" and others" if len(self.undated) > 3 else "")
            print(
                f"{told}: no day of publication found, so weekdays stay open and the record is not "
                "asked; --published DAY tells it.",
                file=sys.stderr,
            )
