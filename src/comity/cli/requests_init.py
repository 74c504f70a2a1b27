"""`comity requests init`: make the log of a workspace and its keys, or change the keys."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from comity.cli.common import add_workspace, parser
from comity.cli.requests_log import now, opened, told_keys
from comity.cli.requests_record import FACILITIES
from comity.cli.workspace import workspace
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.log.vkey import VerifierKey

CHANGES = {"rotate_key": "rotated", "key_lost": "lost", "key_exposed": "exposed"}


def run(words: list[str]) -> int:
    """Make what is asked for."""
    args = _arguments(words)
    reasons = [reason for option, reason in CHANGES.items() if getattr(args, option)]
    if args.reference_key:
        from comity.requests.commitments import create_reference_key

        create_reference_key(Path(args.reference_key))
        print(
            f"wrote {args.reference_key}; hand a copy to the other party, by hand", file=sys.stderr
        )
    if args.move_to_postgres or args.move_to_file:
        _move(args)
    elif reasons:
        _change(args, reasons[0])
    elif args.origin:
        _create(args)
    elif not args.reference_key:
        raise InputError(
            "comity requests init: found no --origin NAME; write a name for the log that stays, "
            "like county.example/requests."
        )
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests init",
        "Make the log of a workspace and the keys that sign it, or change its keys.",
        "comity requests init --origin county.example/requests",
    )
    to.add_argument("--origin", metavar="NAME", help="the name of the log; it never changes")
    to.add_argument(
        "--postgres",
        metavar="CONNECTION",
        default="",
        help="keep a shared log there, like 'host=db dbname=requests' (password elsewhere)",
    )
    one = to.add_mutually_exclusive_group()
    one.add_argument(
        "--move-to-postgres", metavar="CONNECTION", help="move the log of a file there"
    )
    one.add_argument("--move-to-file", action="store_true", help="move a shared log into a file")
    one.add_argument("--rotate-key", action="store_true", help="new keys; the old vouch for them")
    one.add_argument("--key-lost", action="store_true", help="new keys; the old are gone")
    one.add_argument("--key-exposed", action="store_true", help="new keys; others may have the old")
    to.add_argument(
        "--reference-key",
        metavar="FILE",
        help="also make the key by which two parties write the same references",
    )
    add_workspace(to)
    return to.parse_args(words)


def _create(args: argparse.Namespace) -> None:
    from comity.files import write_whole
    from comity.requests.facilities import COLUMNS
    from comity.requests.log.signed_log import create_signed_log

    place = workspace(args, to_write=True)
    with create_signed_log(place, args.origin, now(), postgres=args.postgres) as log:
        log.seal()
        print(f"made the log {log.origin} in {log.folder}")
        _tell(log.folder, log.public_keys())
        table = log.folder / FACILITIES
        if not table.exists():
            write_whole(str(table), f"{','.join(COLUMNS)}\n".encode())
            print(f"next: a line for each of your facilities in {table}")


def _move(args: argparse.Namespace) -> None:
    from comity.requests.log.signed_log import move_log

    storage = move_log(workspace(args), args.move_to_postgres or "")
    print(f"moved {storage.size():,} entries into {storage.place}; check: comity requests verify")
    storage.close()


def _change(args: argparse.Namespace, reason: str) -> None:
    with opened(args) as log:
        keys = log.change_keys(reason, now())
        log.seal()
        print(f"{log.origin} signs with new keys from {log.log.size:,} entries on")
        _tell(log.folder, keys)
        if reason != "rotated":
            print(
                "No old key vouches for these: tell everyone who checks this log, by another way.\n"
                "Every check says so from now on."
            )


def _tell(folder: Path, keys: tuple[VerifierKey, ...]) -> None:
    print(f"public keys, to hand to everyone who checks (whole in {folder / 'policy.txt'}):")
    print(told_keys(keys))
    print(f"secret key: {folder / 'log.key'}; keep a copy offline, and show it to nobody")
