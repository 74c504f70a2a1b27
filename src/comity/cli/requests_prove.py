"""`comity requests prove`: the proof that an entry is in the log, as a file for anybody."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from comity.cli.common import Whole, add_workspace, parser, write
from comity.cli.requests_log import kept_note, opened
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.log.signed_log import SignedLog


def run(words: list[str]) -> int:
    """Write the proof, checked before it is given."""
    args = _arguments(words)
    with opened(args) as log:
        if args.since:
            write(_grown(log, args.since), args.output)
            return 0
        if args.entry is None:
            raise InputError(
                "comity requests prove: found no NUMBER; write that of the entry, or --since FILE."
            )
        _prove(log, args)
    return 0


def _arguments(words: list[str]) -> argparse.Namespace:
    to = parser(
        "requests prove",
        "Write the proof that an entry is in the log, to be checked without the log; or that the\n"
        "log only grew since a checkpoint that somebody kept.",
        "comity requests prove 12 -o entry-12.tlog-proof\n"
        "  comity requests prove --since checkpoint-2026-01.txt",
    )
    to.add_argument("entry", metavar="NUMBER", nargs="?", type=Whole(), help="the entry, from 0")
    to.add_argument("--since", metavar="FILE", help="a checkpoint kept, to prove that it only grew")
    to.add_argument(
        "-o", "--output", metavar="FILE", help="write here, and the entry beside it as .json"
    )
    add_workspace(to)
    return to.parse_args(words)


def _prove(log: SignedLog, args: argparse.Namespace) -> None:
    from comity.requests.log.export import proof_of
    from comity.requests.log.proof_files import LIMITS

    proof, entry = proof_of(log, args.entry)
    if args.output:
        beside = Path(args.output).with_suffix(".json")
        write(str(proof).encode(), args.output)
        write(entry + b"\n", str(beside))
    else:
        write(str(proof).rstrip("\n"), None)
    print(LIMITS, file=sys.stderr)


def _grown(log: SignedLog, name: str) -> str:
    """The proof from a checkpoint that was kept to the newest one, as JSON."""
    from comity.requests.log.checkpoints import read_checkpoint
    from comity.requests.log.notes import NoteError
    from comity.requests.log.proving import ProofError, check_consistency

    row = log.newest()
    try:
        old = read_checkpoint(kept_note(name, "--since").text)
    except NoteError as fault:
        raise InputError(f"--since: {name}: {fault}.") from None
    if old.origin != log.origin or old.size > row.size:
        raise InputError(
            f"--since: {name}: {old.size} entries of {old.origin}; the newest checkpoint is of "
            f"{row.size} entries of {log.origin}."
        )
    proof = log.log.prove_consistency(old.size, row.size)
    try:
        check_consistency(old.root, row.root, proof, old=old.size, new=row.size)
    except ProofError:
        raise InputError(
            f"--since: {name}: the first {old.size} entries are not those of that checkpoint; no "
            "proof exists: comity requests verify --kept tells more."
        ) from None
    written = {
        "origin": log.origin,
        "old_size": old.size,
        "old_root": old.root.hex(),
        "new_size": row.size,
        "new_root": row.root.hex(),
        "proof": [part.hex() for part in proof],
    }
    return json.dumps(written, indent=2)
