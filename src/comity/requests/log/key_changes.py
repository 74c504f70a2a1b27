"""Which keys a log signs with, since when, and who says so.

Every change of keys is a signed note that is kept with the log. A rotation is signed by the old key
and the new: whoever trusts the old may trust the new. A key that is lost or exposed cannot vouch
for its successor: such a change is signed by the new key alone, is always told, and needs the
custodian's word by another way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from comity.errors import InputError
from comity.requests.log.checkpoints import Checkpoint, read_checkpoint
from comity.requests.log.notes import Note, NoteError, read_note
from comity.requests.log.signing import SigningKey, holds, sign
from comity.requests.log.vkey import Algorithm, VerifierKey, read_vkey

HEAD = "comity keys of a log v1"
REASONS = ("created", "rotated", "lost", "exposed")


class KeyChange(NamedTuple):
    """The keys of a log from a checkpoint on."""

    at: Checkpoint
    reason: str
    old: tuple[VerifierKey, ...]
    new: tuple[VerifierKey, ...]

    def __str__(self) -> str:
        keys = [f"old {key}" for key in self.old] + [f"new {key}" for key in self.new]
        return "\n".join([HEAD, f"{self.at}reason {self.reason}", *keys, ""])


class Era(NamedTuple):
    """A time of a log with one set of keys."""

    since: Checkpoint
    reason: str
    keys: tuple[VerifierKey, ...]
    is_vouched_for: bool
    """Whether the keys before signed the change; true of the first."""


def write_key_change(
    change: KeyChange, new: Sequence[SigningKey], old: Sequence[SigningKey] = ()
) -> Note:
    """Sign a change of keys: with the new, and with the old where they may still vouch."""
    note = Note(str(change), ())
    signers = [key for key in [*old, *new] if key.verifier.algorithm is Algorithm.ED25519]
    return note.signed(sign(key, note.text, 0) for key in signers)


def read_key_change(text: str) -> KeyChange:
    """Read the text of a change of keys.

    Raises: NoteError.
    """
    lines = text.split("\n")
    if len(lines) < 7 or lines[0] != HEAD or lines[-1]:
        raise NoteError(f'a change of keys begins with "{HEAD}" and names new keys')
    at = read_checkpoint("\n".join([*lines[1:4], ""]))
    label, _, reason = lines[4].partition(" ")
    if label != "reason" or reason not in REASONS:
        raise NoteError(f"the reason of a change of keys is none of {', '.join(REASONS)}")
    keys: dict[str, list[VerifierKey]] = {"old": [], "new": []}
    for line in lines[5:-1]:
        label, _, key = line.partition(" ")
        if label not in keys:
            raise NoteError(f'a change of keys has lines "old" and "new", not "{label[:40]}"')
        try:
            keys[label].append(read_vkey(key, "key"))
        except InputError as fault:
            raise NoteError(f"a change of keys: {fault}".rstrip(".")) from None
    return KeyChange(at, reason, tuple(keys["old"]), tuple(keys["new"]))


def eras(origin: str, notes: Sequence[str]) -> list[Era]:
    """The times of a log, from the notes that changed its keys.

    Raises: NoteError where a note is not one of this log, or does not follow the one before.
    """
    found: list[Era] = []
    for written in notes:
        note = read_note(written.encode("utf-8"))
        change = read_key_change(note.text)
        old = found[-1].keys if found else ()
        _check(change, origin, old, is_first=not found)
        if not _is_signed(note, change.new):
            raise NoteError("the new keys did not sign the change of keys")
        vouched = not found or _is_signed(note, old)
        found.append(Era(change.at, change.reason, change.new, vouched))
    if not found:
        raise NoteError("the log names no keys of its own")
    return found


def era_of(all_eras: Sequence[Era], size: int, key_ids: set[bytes]) -> Era | None:
    """The time whose keys may have signed a checkpoint of this size: one of these ids is theirs."""
    for at, era in enumerate(all_eras):
        until = all_eras[at + 1].since.size if at + 1 < len(all_eras) else None
        is_then = era.since.size <= size and (until is None or size <= until)
        if is_then and key_ids & {key.id for key in era.keys}:
            return era
    return None


def _check(
    change: KeyChange, origin: str, old: tuple[VerifierKey, ...], *, is_first: bool
) -> None:  # fmt: skip
    if change.at.origin != origin:
        raise NoteError(f"the change of keys is of the log {change.at.origin}, not {origin}")
    if any(key.name != origin for key in change.new):
        raise NoteError("a new key does not bear the name of the log")
    if change.old != old or is_first != (change.reason == "created"):
        raise NoteError("the change of keys does not follow the one before it")


def _is_signed(note: Note, keys: Sequence[VerifierKey]) -> bool:
    signers = [key for key in keys if key.algorithm is Algorithm.ED25519]
    return any(holds(key, note.text, one) for key in signers for one in note.signatures)
