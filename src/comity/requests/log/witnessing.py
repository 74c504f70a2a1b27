"""Asking witnesses: what a log sends them, and what it makes of their answers.

A witness signs that the log only grew since it last looked. The same text goes by file (a stick, an
e-mail) or by the HTTP call. Source: C2SP tlog-witness.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import NamedTuple

from comity.errors import InputError
from comity.requests.log import base64s
from comity.requests.log.notes import NoteError, Signature, read_note, read_signature
from comity.requests.log.policy import Policy, Witness
from comity.requests.log.signed_log import SignedLog
from comity.requests.log.signing import can_check, holds, signed_at
from comity.requests.log.storage import StoredCheckpoint

WAIT_SECONDS = 30
LONGEST_ANSWER = 100_000


class Taken(NamedTuple):
    """What an answer brought."""

    witnesses: tuple[str, ...]
    """The names of those whose cosignatures hold."""
    added: int
    """How many of them were not here yet."""


class _ConflictError(Exception):
    """The witness has seen another size."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


def request_body(signed: SignedLog, row: StoredCheckpoint, old: int) -> bytes:
    """The request for a cosignature: the size the witness knows, the proof since, the checkpoint.

    Raises: InputError where the witness knows more entries than the checkpoint counts.
    """
    if old > row.size:
        raise InputError(
            f"the witness has seen {old} entries, the checkpoint counts {row.size}: an older copy "
            "of the log may have been put in place; run: comity requests verify."
        )
    proof = signed.log.prove_consistency(old, row.size) if old else []
    lines = [f"old {old}", *(base64s.encode(part) for part in proof), "", str(row.note)]
    return "\n".join(lines).encode()


def last_seen(signed: SignedLog, witness: Witness) -> int:
    """The size of the newest checkpoint that a witness cosigned, as far as the log knows."""
    sizes = {row.number: row.size for row in signed.log.storage.checkpoints()}
    lines = ((one.checkpoint, one.line) for one in signed.log.storage.cosignatures())
    made = [sizes[number] for number, line in lines if read_signature(line).is_by(witness.key)]
    return max(made, default=0)


def take_answer(signed: SignedLog, row: StoredCheckpoint, answer: bytes) -> Taken:
    """Keep the cosignatures of an answer that hold; those of strangers are passed over.

    Raises: InputError where a known witness's line does not hold, or no known witness signed.
    """
    policy = signed.policy()
    good: list[tuple[str, Signature]] = []
    for line in _lines(answer):
        for witness in policy.witnesses.values():
            if line.is_by(witness.key):
                _check(signed, row, witness, line)
                good.append((witness.name, line))
    if not good:
        raise InputError(
            "the answer holds no cosignature of a witness that policy.txt names; add the witness "
            "first: comity requests witness add."
        )
    added = signed.add_cosignatures(row, [line for _, line in good])
    return Taken(tuple(name for name, _ in good), added)


def ask(signed: SignedLog, row: StoredCheckpoint, witness: Witness) -> Taken:
    """Ask a witness by its address.

    Raises: InputError, telling what the witness answered.
    """
    if not witness.url:
        raise InputError(
            f"witness {witness.name}: policy.txt has no address of it; write the request to a "
            "file: comity requests witness ask NAME -o FILE."
        )
    old = last_seen(signed, witness)
    for _ in range(2):
        try:
            return take_answer(signed, row, _post(witness, request_body(signed, row, old)))
        except _ConflictError as conflict:
            old = conflict.size
    raise InputError(f"witness {witness.name}: it keeps telling another size; try again later.")


def cosigned(signed: SignedLog, row: StoredCheckpoint, policy: Policy) -> list[str]:
    """The witnesses of the policy who cosigned a checkpoint."""
    note = signed.note(row)
    return [
        witness.name
        for witness in policy.witnesses.values()
        if can_check(witness.key)
        and any(holds(witness.key, note.text, one) for one in note.signatures)
    ]


def told_time(row: StoredCheckpoint) -> int:
    """When a checkpoint was signed, as its ML-DSA-44 signature tells; 0 where it has none."""
    long = [one for one in read_note(row.note.encode()).signatures if len(one.content) > 72]
    return signed_at(long[0]) if long else 0


def _post(witness: Witness, body: bytes) -> bytes:
    address = witness.url.rstrip("/") + "/add-checkpoint"
    if not address.startswith(("https://", "http://")):
        raise InputError(f"witness {witness.name}: its address does not begin with https://.")
    sent = urllib.request.Request(address, data=body, method="POST")
    try:
        with urllib.request.urlopen(sent, timeout=WAIT_SECONDS) as answer:
            return bytes(answer.read(LONGEST_ANSWER))
    except urllib.error.HTTPError as fault:
        told = fault.read(LONGEST_ANSWER).decode("utf-8", "replace").strip()
        if fault.code == 409 and told.isdecimal():
            raise _ConflictError(int(told)) from None
        raise InputError(f"witness {witness.name}: {_meaning(fault.code, told)}.") from None
    except (OSError, ValueError) as fault:
        raise InputError(f"witness {witness.name}: no answer ({fault}).") from None


def _meaning(code: int, told: str) -> str:
    meanings = {
        400: "it could not read the request",
        403: "it does not know the key that signed the checkpoint",
        404: "it does not know this log",
        409: "it has seen another root for this size: the log showed two faces",
        422: "it finds that the log did not only grow since it last looked",
    }
    return f"{meanings.get(code, 'it refused')} (answer {code}{': ' + told[:80] if told else ''})"


def _lines(answer: bytes) -> list[Signature]:
    """The signature lines of an answer, or of a whole cosigned checkpoint."""
    try:
        if b"\n\n" in answer:
            return list(read_note(answer).signatures)
        return [read_signature(line) for line in answer.decode("utf-8").split("\n") if line]
    except (NoteError, UnicodeDecodeError) as fault:
        raise InputError(f"the answer: {fault}; ask the witness again.") from None


def _check(signed: SignedLog, row: StoredCheckpoint, witness: Witness, line: Signature) -> None:
    if not can_check(witness.key):
        return
    if holds(witness.key, read_note(row.note.encode()).text, line):
        return
    for older in signed.log.storage.checkpoints():
        if holds(witness.key, read_note(older.note.encode()).text, line):
            raise InputError(
                f"witness {witness.name}: the answer is an old one, on the checkpoint of "
                f"{older.size} entries, not on that of {row.size}; ask the witness again."
            )
    raise InputError(
        f"witness {witness.name}: its cosignature does not hold for the checkpoint of {row.size} "
        "entries; ask the witness again."
    )
