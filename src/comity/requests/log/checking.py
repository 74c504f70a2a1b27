"""Checking a whole log: its tables, its entries, its signatures, and what others kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from comity.requests.log.checkpoints import Checkpoint, read_checkpoint
from comity.requests.log.key_changes import Era, era_of, eras
from comity.requests.log.log import Log
from comity.requests.log.notes import Note, NoteError, read_note, read_signature
from comity.requests.log.policy import Policy
from comity.requests.log.signing import can_check, holds
from comity.requests.log.storage import DamageError, StoredCheckpoint
from comity.requests.log.walking import walk


@dataclass
class Checked:
    """What was found: faults, which end trust; notes, which a reader should know."""

    size: int = 0
    root: bytes = b""
    checkpoints: int = 0
    cosigned: tuple[str, ...] = ()
    """The witnesses of the policy whose cosignature on the newest checkpoint holds."""
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def check_log(
    log: Log,
    *,
    mine: Sequence[tuple[str, Note]] = (),
    kept: Sequence[tuple[str, Note]] = (),
    policy: Policy | None = None,
) -> Checked:
    """Check all of a log.

    Args:
        mine: checkpoints that the log itself kept outside its tables, whole as it signed them.
        kept: checkpoints that others kept, each with the words that tell whose.
        policy: the witnesses known.
    """
    checked = Checked(faults=log.storage.own_faults())
    try:
        _check(log, (mine, kept), policy, checked)
    except DamageError as fault:
        if str(fault) not in checked.faults:
            checked.faults.append(str(fault))
    return checked


def _check(
    log: Log,
    outside: tuple[Sequence[tuple[str, Note]], Sequence[tuple[str, Note]]],
    policy: Policy | None,
    checked: Checked,
) -> None:
    place, stored = log.storage.place, log.storage.checkpoints()
    own = _own_notes(place, stored, checked) + _readable(outside[0], checked)
    others = _readable(outside[1], checked)
    every = [*own, *others]
    times = _times(log, checked)
    sizes = [said.size for _, _, said in every] + [era.since.size for era in times]
    walked = walk(log.storage, sizes)
    checked.size, checked.root = walked.size, walked.roots[walked.size]
    checked.checkpoints = len(stored)
    checked.faults += walked.faults
    _check_times(place, times, walked.roots, walked.size, checked)
    for at, (words, note, said) in enumerate(every):
        checked.faults += _one((words, note, said), log.origin, times, is_own=at < len(own))
        checked.faults += _against(words, said, walked.size, walked.roots)
    checked.faults += _forks([(words, said) for words, _, said in every[len(own) :]])
    _check_cosignatures(log, stored, policy, checked)


def _times(log: Log, checked: Checked) -> list[Era]:
    rows = log.storage.key_changes()
    try:
        found = eras(log.origin, [row.note for row in rows])
        for at, (row, era) in enumerate(zip(rows, found, strict=True)):
            if (row.number, row.size) != (at, era.since.size):
                raise NoteError(
                    f"the number or size beside the change of keys {at} is not that of its note"
                )
        return found
    except NoteError as fault:
        checked.faults.append(f"{log.storage.place}: {fault}.")
        return []


def _own_notes(
    place: str, stored: Sequence[StoredCheckpoint], checked: Checked
) -> list[tuple[str, Note, Checkpoint]]:
    found = []
    for at, row in enumerate(stored):
        words = f"{place}: checkpoint {row.number}"
        try:
            note = read_note(_text(row.note))
            said = read_checkpoint(note.text)
        except NoteError as fault:
            checked.faults.append(f"{words} was changed: {fault}.")
            continue
        if row.number != at or (row.size, row.root) != (said.size, said.root):
            checked.faults.append(
                f"{words} was changed: number, size or root beside it are not those of the note."
            )
        found.append((words, note, said))
    return found


def _readable(
    kept: Sequence[tuple[str, Note]], checked: Checked
) -> list[tuple[str, Note, Checkpoint]]:
    found = []
    for words, note in kept:
        try:
            found.append((words, note, read_checkpoint(note.text)))
        except NoteError as fault:
            checked.faults.append(f"{words}: {fault}.")
    return found


def _one(
    read: tuple[str, Note, Checkpoint], origin: str, times: Sequence[Era], *, is_own: bool
) -> list[str]:
    """What is wrong with one checkpoint by itself.

    Args:
        is_own: whether it is the log's own copy, on which all keys of the log signed; on a copy
            that another keeps, signatures may have been left out.
    """
    words, note, said = read
    if said.origin != origin:
        return [f"{words} is of the log {said.origin}, not of {origin}."]
    era = era_of(times, said.size, {one.key_id for one in note.signatures})
    if era is None:
        return [f"{words} is not signed by a key that the log had at {said.size} entries."]
    faults = []
    for key in filter(can_check, era.keys):
        made = [one for one in note.signatures if one.is_by(key)]
        if (is_own and not made) or not all(holds(key, note.text, one) for one in made):
            faults.append(
                f"{words}: the signature of {key.name} ({key.id.hex()}) on {said.size} entries "
                "does not hold."
            )
    return faults


def _against(words: str, said: Checkpoint, size: int, roots: dict[int, bytes]) -> list[str]:
    """What a checkpoint shows against the entries that are there."""
    if said.size > size:
        return [
            f"{words} counts {said.size} entries, the log has {size}: its end was cut off, or an "
            "older copy was put in its place."
        ]
    if roots[said.size] != said.root:
        return [
            f"{words} signs another root for {said.size} entries than the entries have: the log "
            "was rewritten."
        ]
    return []


def _forks(signed: Sequence[tuple[str, Checkpoint]]) -> list[str]:
    faults = []
    first: dict[int, tuple[str, bytes]] = {}
    for words, said in signed:
        others, root = first.setdefault(said.size, (words, said.root))
        if root != said.root:
            faults.append(
                f"{words} and {others} sign two roots for {said.size} entries: the log showed two "
                "faces."
            )
    return faults


def _check_times(
    place: str, times: Sequence[Era], roots: dict[int, bytes], size: int, checked: Checked
) -> None:  # fmt: skip
    for era in times:
        since = era.since
        if since.size > size or roots.get(since.size, since.root) != since.root:
            checked.faults.append(
                f"{place}: the keys were changed ({era.reason}) at {since.size} entries with "
                "another root than the entries have: the log was rewritten."
            )
        if not era.is_vouched_for:
            checked.notes.append(
                f"from {since.size} entries on the log signs with new keys, the old ones having "
                f"been told {era.reason}; no old key vouches for them, so have {era.since.origin} "
                f"confirm {', '.join(key.id.hex() for key in era.keys)}."
            )


def _check_cosignatures(
    log: Log, stored: Sequence[StoredCheckpoint], policy: Policy | None, checked: Checked
) -> None:
    if policy is None:
        return
    texts = {row.number: row.note for row in stored}
    latest: set[str] = set()
    for at, row in enumerate(log.storage.cosignatures()):
        words = f"{log.storage.place}: cosignature {row.number}"
        try:
            if row.number != at:
                raise NoteError(f"its number is not {at}")
            line = read_signature(row.line)
            text = read_note(_text(texts.get(row.checkpoint, ""))).text
        except NoteError as fault:
            checked.faults.append(f"{words} was changed: {fault}.")
            continue
        by = [one for one in policy.witnesses.values() if line.is_by(one.key)]
        if not by:
            checked.notes.append(f"{words} is by {line.name}, whom the policy does not name.")
        elif can_check(by[0].key) and not holds(by[0].key, text, line):
            checked.faults.append(
                f"{words}, by {by[0].name}, does not hold for checkpoint {row.checkpoint}: it was "
                "changed, or is one of another checkpoint."
            )
        elif stored and row.checkpoint == stored[-1].number:
            latest.add(by[0].name)
    checked.cosigned = tuple(sorted(latest))


def _text(note: str) -> bytes:
    return note.encode("utf-8", "surrogateescape")
