"""`comity weekly reconcile`: a published list against the log, and a letter that disputes it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from comity.cli.common import Whole, add_output, add_workspace, output_format, parser, write
from comity.cli.paper_output import paper_content
from comity.cli.requests_log import close_batch, opened
from comity.cli.requests_record import (
    PLACES,
    POLICIES,
    add_known,
    facilities,
    folder,
    ledger,
    today,
)
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.documents.requests.dispute_letter import Attached
    from comity.requests.facilities import Facilities
    from comity.requests.log.signed_log import SignedLog
    from comity.requests.weekly.reconcile import Reconciliation
    from comity.requests.weekly.sides import LogSide, Setting

FORMATS = ("text", "json")
LETTERS = {".docx": "docx", ".pdf": "pdf", ".html": "html", ".txt": "text"}


def run(words: list[str]) -> int:
    """Check and print; 1 where the record disputes a row."""
    from comity.requests.weekly.federal import read_published
    from comity.requests.weekly.reconcile import reconcile
    from comity.requests.weekly.telling import reconciliation_plain, reconciliation_text

    args = _arguments(words)
    if args.letter:
        _ending(args)
    published = read_published(Path(args.file), Path(args.mapping) if args.mapping else None)
    sides = _sides(args)
    found = reconcile(published, sides, _setting(args, sides))
    if output_format(args, FORMATS) == "json":
        write(json.dumps(reconciliation_plain(found), indent=2), args.output)
    else:
        write(reconciliation_text(found), args.output)
    if args.letter:
        _letter(found, args)
    return 1 if any(one.sure == "shown" for row in found.rows for one in row.differences) else 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "weekly reconcile",
        "Hold a list that somebody published against the log: pairs in tiers, each difference by\n"
        "its kind, counts with a range. Exit code 1 where the record disputes a row.",
        "comity weekly reconcile FEDERAL.csv --week 2017-01-28\n"
        "  comity weekly reconcile FEDERAL.csv --letter dispute.docx --proofs proofs",
    )
    to.add_argument("file", metavar="FEDERAL.csv", help="the list")
    to.add_argument("--mapping", metavar="FILE", help="which column is which, where names differ")
    to.add_argument(
        "--week", metavar="DAY", help="the week it is about: its first day, or 2017-W05"
    )
    to.add_argument(
        "--rule",
        metavar="NAME",
        default="hold-declined",
        help="a name of `comity weekly rules` (hold-declined)",
    )
    to.add_argument(
        "--with", dest="others", metavar="FILE", action="append", default=[],
        help="entries.jsonl of a log that another custodian or the sender shared",
    )  # fmt: skip
    to.add_argument(
        "--custodian", metavar="NAME", action="append", default=[],
        help="whose record the logs are (the custodians that they have requests to)",
    )  # fmt: skip
    to.add_argument("--window", metavar="DAYS", type=Whole(), default=3, help="days to receipt (3)")
    to.add_argument("--letter", metavar="FILE", help="write a letter: .docx, .pdf, .html or .txt")
    to.add_argument("--about", metavar="NAME", help="whose letter it is (the name of the log)")
    to.add_argument(
        "--proofs", metavar="FOLDER", help="write the entries and proofs of the letter here"
    )
    add_known(to)
    add_output(to, FORMATS)
    add_workspace(to)
    return to.parse_args(words)


def _sides(args: argparse.Namespace) -> list[LogSide]:
    from comity.requests.ledger import read_ledger
    from comity.requests.weekly.sides import LogSide

    with ledger(args) as (found, _):
        sides = [LogSide("the own log", found)]
    for name in args.others:
        try:
            lines = Path(name).read_bytes().splitlines()
        except OSError as fault:
            raise InputError(f"--with: {name}: {fault.strerror}; name an entries.jsonl.") from None
        sides.append(LogSide(Path(name).name, read_ledger([one for one in lines if one])))
    return sides


def _setting(args: argparse.Namespace, sides: list[LogSide]) -> Setting:
    from comity.requests.weekly.places import read_places
    from comity.requests.weekly.policies import read_policies
    from comity.requests.weekly.rules import find_rule
    from comity.requests.weekly.sides import Setting
    from comity.requests.weekly.week import read_week

    table = facilities(args)
    return Setting(
        facilities=table,
        own=_own(args, sides, table),
        places=read_places(folder(args) / PLACES),
        policies=read_policies(folder(args) / POLICIES),
        rule=find_rule(args.rule),
        week=read_week(args.week) if args.week else None,
        known=today(args),
        window=args.window,
    )


def _own(args: argparse.Namespace, sides: list[LogSide], table: Facilities) -> frozenset[str]:
    """Whose record the logs are: as told, else the custodians that they have requests to."""
    if args.custodian:
        from comity.governments.resolving import resolve

        return frozenset(resolve(name).slug for name in args.custodian)
    found = [table.get(one.request.facility) for side in sides for one in side.ledger.live()]
    return frozenset(one.custodian for one in found if one)


def _letter(found: Reconciliation, args: argparse.Namespace) -> None:
    from comity.documents.requests.dispute_letter import dispute_letter

    known = today(args)
    attached, origin = _attached(found, args)
    paper = dispute_letter(found, attached, about=args.about or origin, on=known, known=known)
    write(paper_content(paper, _ending(args)), args.letter)


def _ending(args: argparse.Namespace) -> str:
    """The kind of file that the letter is to be.

    Raises: InputError.
    """
    ending = LETTERS.get(Path(args.letter).suffix.lower())
    if ending is None:
        raise InputError(f'--letter: found "{args.letter}"; end it in {", ".join(LETTERS)}.')
    return ending


def _attached(found: Reconciliation, args: argparse.Namespace) -> tuple[Attached, str]:
    """The state of the log, and a file with the proof of each entry that the letter rests on."""
    from comity.documents.requests.dispute_letter import Attached, disputed_rows, entries_of
    from comity.requests.log.export import VERIFIER, proof_of

    proofs: dict[int, str] = {}
    with opened(args) as log:
        close_batch(log)
        newest = log.newest()
        told = f"log {log.origin}, {newest.size} entries, root {newest.root.hex()[:16]}"
        if args.proofs:
            place = Path(args.proofs)
            place.mkdir(parents=True, exist_ok=True)
            for number in entries_of(disputed_rows(found)):
                proof, entry = proof_of(log, number)
                file = place / f"entry-{number}.tlog-proof"
                write(str(proof).encode(), str(file))
                write(entry + b"\n", str(file.with_suffix(".json")))
                proofs[number] = f"{file.stem}.json, proved by {file.name}"
            write(VERIFIER.read_bytes(), str(place / VERIFIER.name))
        return Attached(told, proofs, _check(proofs, log)), log.origin


def _check(proofs: dict[int, str], log: SignedLog) -> str:
    """How the first proof is checked."""
    if not proofs:
        return ""
    name = f"entry-{min(proofs)}"
    return (
        f"python3 verify_log.py {name}.tlog-proof --entry {name}.json --key "
        f"'{log.public_keys()[0]}'"
    )
