"""What the commands of the log share: its workspace, the time, files that others gave."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from comity.cli.workspace import workspace
from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from comity.requests.log.notes import Note
    from comity.requests.log.signed_log import SignedLog
    from comity.requests.log.vkey import VerifierKey


def opened(args: argparse.Namespace) -> SignedLog:
    """The log of the workspace."""
    from comity.requests.log.signed_log import open_signed_log

    return open_signed_log(workspace(args))


def now() -> int:
    """Seconds since 1970: the time enters here."""
    return int(time.time())


def close_batch(log: SignedLog) -> None:
    """Sign the log after a batch or a list, where anything came since it was signed last.

    Where this desk has no key the entries stay, and whoever has it signs them next.
    """
    from comity.requests.log.storage import DamageError

    before = log.log.storage.last_checkpoint()
    try:
        row = log.sign(now())
    except DamageError:
        raise
    except InputError as fault:
        print(f"not signed: {fault}", file=sys.stderr)
        return
    if row != before:
        log.seal()
        print(f"signed at {counted(row.size, 'entry')}", file=sys.stderr)


def content(name: str, option: str) -> bytes:
    """The bytes of a file that was named.

    Raises: InputError.
    """
    try:
        return Path(name).read_bytes()
    except OSError as fault:
        raise InputError(
            f"{option}: {name}: {fault.strerror}; name a file that is there."
        ) from None


def kept_note(name: str, option: str) -> Note:
    """A checkpoint that somebody kept."""
    from comity.requests.log.notes import NoteError, read_note

    try:
        return read_note(content(name, option))
    except NoteError as fault:
        raise InputError(f"{option}: {name}: {fault}.") from None


def told_keys(keys: tuple[VerifierKey, ...]) -> str:
    """Public keys, a line each; a long one is cut on a screen and whole in policy.txt."""
    return "\n".join(f"  {str(key)[:100]}{'...' if len(str(key)) > 100 else ''}" for key in keys)


def counted(number: int, thing: str) -> str:
    """`1 entry`, `2 entries`."""
    if number == 1:
        return f"1 {thing}"
    many = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number:,} {many}"
