"""Proofs as files: one entry's place in a log, to be checked without the log.

Source: C2SP tlog-proof.
"""

from __future__ import annotations

from typing import NamedTuple

from comity.requests.log import base64s
from comity.requests.log.checkpoints import read_checkpoint
from comity.requests.log.hashing import HASH_BYTES, leaf_hash
from comity.requests.log.notes import Note, NoteError, read_note
from comity.requests.log.proving import check_inclusion

HEAD = "c2sp.org/tlog-proof@v1"
LIMITS = (
    "What this cannot show: that the event happened as it was recorded, that nothing was left "
    "unrecorded, or anything before the first checkpoint that somebody else kept."
)


class ProofFile(NamedTuple):
    """The number of an entry, the siblings on its way to the root, and a signed checkpoint."""

    number: int
    proof: tuple[bytes, ...]
    note: Note

    def __str__(self) -> str:
        lines = [HEAD, f"index {self.number}", *(base64s.encode(one) for one in self.proof)]
        return "\n".join([*lines, "", str(self.note)])

    def check(self, entry: bytes) -> None:
        """Check that the entry is in the tree of the checkpoint; its signatures are another thing.

        Raises: ProofError, NoteError.
        """
        said = read_checkpoint(self.note.text)
        check_inclusion(
            leaf_hash(entry), self.proof, said.root, index=self.number, size=said.size
        )  # fmt: skip


def read_proof_file(content: bytes) -> ProofFile:
    """Read a proof.

    Raises: NoteError.
    """
    head, parted, rest = content.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise NoteError("the proof is not plain text") from None
    if lines[0] != HEAD or not parted:
        raise NoteError(f'a proof begins with "{HEAD}" and ends with a checkpoint')
    if len(lines) > 1 and lines[1].startswith("extra "):
        del lines[1]
    label, _, index = lines[1].partition(" ") if len(lines) > 1 else ("", "", "")
    if label != "index" or not index.isdecimal() or str(int(index)) != index:
        raise NoteError("a proof tells the number of its entry in a line: index NUMBER")
    try:
        proof = tuple(base64s.decode(line) for line in lines[2:])
    except ValueError as fault:
        raise NoteError(f"the proof: {fault}") from None
    if any(len(one) != HASH_BYTES for one in proof):
        raise NoteError(f"a part of the proof does not have {HASH_BYTES} bytes")
    return ProofFile(int(index), proof, read_note(rest))
