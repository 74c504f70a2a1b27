"""Signed notes: a text, an empty line, and a line for each signature.

Source: C2SP signed-note.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from comity.requests.log import base64s
from comity.requests.log.vkey import VerifierKey

DASH = "\N{EM DASH} "
LONGEST = 1_000_000
"""Bytes of a note, signatures included."""


class NoteError(ValueError):
    """What was read is not a signed note; the message says why, in one sentence."""


class Signature(NamedTuple):
    """One signature of a note: who signed, with which key, and the bytes."""

    name: str
    key_id: bytes
    content: bytes

    def is_by(self, key: VerifierKey) -> bool:
        """Whether this key made it, by its own account."""
        return (self.name, self.key_id) == (key.name, key.id)

    def __str__(self) -> str:
        return f"{DASH}{self.name} {base64s.encode(self.key_id + self.content)}"


class Note(NamedTuple):
    """A text that ends in a line break, and its signatures."""

    text: str
    signatures: tuple[Signature, ...]

    def signed(self, more: Iterable[Signature]) -> Note:
        """The same note with more signatures, none twice."""
        new = [one for one in more if one not in self.signatures]
        return Note(self.text, (*self.signatures, *new))

    def __str__(self) -> str:
        return self.text + "\n" + "".join(f"{one}\n" for one in self.signatures)


def read_signature(line: str) -> Signature:
    """Read one signature line.

    Raises: NoteError.
    """
    name, blank, coded = line.removeprefix(DASH).partition(" ")
    if not line.startswith(DASH) or not blank or not name or "+" in name:
        raise NoteError(f'"{line[:60]}" is not a signature line, which begins with a dash')
    try:
        content = base64s.decode(coded)
    except ValueError as fault:
        raise NoteError(f"the signature of {name}: {fault}") from None
    if len(content) < 5:
        raise NoteError(f"the signature of {name} has {len(content)} bytes, fewer than 5")
    return Signature(name, content[:4], content[4:])


def read_note(content: bytes) -> Note:
    """Read a signed note; its signatures are not checked here.

    Raises: NoteError.
    """
    if len(content) > LONGEST:
        raise NoteError(f"the note has {len(content)} bytes, more than {LONGEST}")
    try:
        whole = content.decode("utf-8")
    except UnicodeDecodeError:
        raise NoteError("the note is not UTF-8") from None
    if any(ord(one) < 32 and one != "\n" for one in whole):
        raise NoteError("the note holds a control character")
    text, parted, signatures = whole.rpartition("\n\n")
    if not parted or not signatures.endswith("\n"):
        raise NoteError("the note has no signature lines after an empty line, or ends before one")
    lines = signatures[:-1].split("\n")
    return Note(text + "\n", tuple(read_signature(line) for line in lines))
