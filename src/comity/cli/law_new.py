"""`comity law new`: a commented template of an order, condition, case or list."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path

from comity.cli.common import parser, write
from comity.days import parse_day
from comity.errors import InputError
from comity.files import write_whole
from comity.law.check.book import Book, open_book
from comity.law.misreading import did_you_mean
from comity.law.reading import law_files
from comity.law.templating import KINDS, Known, act_of, appended, template


def run(words: list[str]) -> int:
    """Write the template: to the screen, a new file, or the end of a file."""
    args = _arguments(words)
    book = open_book([*law_files(), *([Path(args.append)] if args.append else [])])
    _refuse_known(args, book)
    known = Known(
        id=args.id or "",
        case=_case(args, book),
        kind=_kind(args.kind),
        day=parse_day(args.day, "--day").isoformat() if args.day else "",
        today=date.today().isoformat(),
    )
    text = template(args.what, known)
    if args.append:
        _append(args.append, act_of(text))
    else:
        if args.output and os.path.exists(args.output):
            raise InputError(
                f"-o: {args.output} exists already; name a new file, or give --append "
                f"{args.output} to add the act at its end."
            )
        write(text.rstrip("\n"), args.output)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "law new",
        "Write a commented template; fill it in, delete the comments, then `comity law check`.",
        "comity law new order --case illinois-v-fema --kind stay --day 2026-11-20 -o draft.yaml",
    )
    to.add_argument("what", metavar="KIND", choices=KINDS, help=f"one of {', '.join(KINDS)}")
    to.add_argument(
        "--id", metavar="ID", help="the id of the new act or case (else of the case, day and kind)"
    )
    to.add_argument("--case", metavar="ID", help="the case of an order")
    to.add_argument("--kind", dest="kind", metavar="WORD", help="the kind of the act, such as tro")
    to.add_argument("--day", metavar="DAY", help="the day on which it was done")
    where = to.add_mutually_exclusive_group()
    where.add_argument("-o", "--output", metavar="FILE", help="write a new file")
    where.add_argument("--append", metavar="FILE", help="add the act at the end of this file")
    return to.parse_args(words)


def _kind(written: str | None) -> str:
    from comity.law.listing import ACT_KINDS

    kind = (written or "").replace("-", "_")
    if kind and kind not in ACT_KINDS:
        hint = did_you_mean(kind, list(ACT_KINDS)) or "; `comity law schema` lists the kinds."
        raise InputError(f'--kind: found "{written}"{hint}')
    return kind


def _case(args: argparse.Namespace, book: Book) -> str:
    """The case of an order: the one given, else that of the file to which it is added."""
    if args.case and args.case not in book.registry.cases:
        hint = did_you_mean(args.case, set(book.registry.cases)) or "; `comity law new case` first."
        raise InputError(f'--case: found "{args.case}", which no file defines{hint}')
    if args.case or not args.append:
        return args.case or ""
    home = next((file.case for opened, file in book.files if _is(opened.path, args.append)), None)
    return home.id if home else ""


def _is(path: Path, name: str) -> bool:
    return path.resolve() == Path(name).resolve()


def _refuse_known(args: argparse.Namespace, book: Book) -> None:
    room = "cases" if args.what == "case" else "acts"
    if args.id and (room, args.id) in book.definitions:
        opened, place = book.definitions[room, args.id][0]
        line = opened.document.line(place)
        raise InputError(
            f'--id: found "{args.id}", which stands already in {opened.name}, line {line}; '
            "an id is never used twice."
        )


def _append(name: str, act: str) -> None:
    path = Path(name)
    whole = appended(path.read_text(encoding="utf-8"), path.name, act)
    try:
        write_whole(name, whole.encode())
    except OSError as fault:
        raise InputError(
            f"--append: {name}: {fault.strerror}; name a file that is yours."
        ) from None
    print(f"added the act at the end of {name}")
