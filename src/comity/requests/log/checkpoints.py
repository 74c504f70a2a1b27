"""Checkpoints: what a log was at one moment, in three lines that it signs.

Source: C2SP tlog-checkpoint. Lines of extension are refused: nobody could audit them.
"""

from __future__ import annotations

from typing import NamedTuple

from comity.requests.log import base64s
from comity.requests.log.hashing import HASH_BYTES
from comity.requests.log.notes import NoteError


class Checkpoint(NamedTuple):
    """The log's name, the number of its entries, and the root of its tree."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64s.encode(self.root)}\n"


def read_checkpoint(text: str) -> Checkpoint:
    """Read the text of a checkpoint.

    Raises: NoteError.
    """
    lines = text.split("\n")
    if len(lines) != 4 or lines[3] or not lines[0]:
        raise NoteError(f"a checkpoint has three lines, not the {len(lines) - 1} found")
    size = lines[1]
    if not (size.isascii() and size.isdigit()) or (size[0] == "0" and size != "0"):
        raise NoteError(f'the size of a checkpoint is a whole number, not "{size[:40]}"')
    try:
        root = base64s.decode(lines[2])
    except ValueError as fault:
        raise NoteError(f"the root of a checkpoint: {fault}") from None
    if len(root) != HASH_BYTES:
        raise NoteError(f"the root of a checkpoint has {HASH_BYTES} bytes, not {len(root)}")
    return Checkpoint(lines[0], int(size), root)
