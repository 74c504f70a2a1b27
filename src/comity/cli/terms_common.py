"""What the commands of terms and policies share: the folder of the workspace, notes to the user."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from comity.errors import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def workspace(args: argparse.Namespace, *, make: bool = False) -> Path:
    """The folder of the user's own things.

    Args:
        make: whether to make it where it is not there yet.
    """
    named = args.workspace or os.environ.get("COMITY_WORKSPACE") or "comity-workspace"
    folder = Path(named)
    if make:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise InputError(f"--workspace: {folder}: {fault.strerror}; name a folder.") from None
    elif args.workspace and not folder.is_dir():
        raise InputError(f"--workspace: {folder}: no such folder; make it, or leave it out.")
    return folder


def tell(notes: Iterable[str]) -> None:
    """Say something on the error stream."""
    for note in notes:
        print(note, file=sys.stderr)
