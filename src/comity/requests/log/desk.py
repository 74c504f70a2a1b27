"""The witness's own desk: a court clerk, a newspaper, another county that watches a log grow.

It keeps, for each log it was told to watch, the newest checkpoint it saw, and signs a newer one
only when that begins with what it saw. Source: C2SP tlog-witness.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from comity.errors import InputError
from comity.requests.log import base64s
from comity.requests.log.checkpoints import Checkpoint, read_checkpoint
from comity.requests.log.keys import create_witness_keys, read_keys, write_keys
from comity.requests.log.notes import Note, NoteError, read_note
from comity.requests.log.proving import ProofError, check_consistency
from comity.requests.log.signing import can_check, holds, sign
from comity.requests.log.vkey import VerifierKey, read_vkey

FOLDER = "witness"
KEY, SEEN = "witness.key", "seen.sqlite"
MOST_PARTS = 63
TABLES = """
create table if not exists watched (origin text not null, vkey text primary key);
create table if not exists seen (origin text primary key, size integer not null, note text not null)
"""


class Answer(NamedTuple):
    """What the witness answers: an HTTP status, a kind of content, the content."""

    status: int
    kind: str
    content: str


class _RefusalError(Exception):
    def __init__(self, status: int, told: str, kind: str = "text/plain") -> None:
        super().__init__(told)
        self.answer = Answer(status, kind, told + "\n")


class WitnessDesk:
    """The keys and the memory of one witness."""

    def __init__(self, workspace: Path) -> None:
        """Open the desk in a workspace.

        Raises: InputError where there is none.
        """
        self.folder = workspace / FOLDER
        self.keys = read_keys(self.folder / KEY)
        self._at = sqlite3.connect(self.folder / SEEN, isolation_level=None, timeout=60)
        self._at.execute("pragma synchronous = full")
        self._at.executescript(TABLES)

    @classmethod
    def create(cls, workspace: Path, name: str) -> WitnessDesk:
        """Make the keys of a new witness."""
        folder = workspace / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        write_keys(folder / KEY, create_witness_keys(name))
        return cls(workspace)

    def watch(self, key: VerifierKey) -> None:
        """Watch the log of this key; a second key of the same log is known beside the first."""
        self._at.execute("insert or ignore into watched values (?, ?)", (key.name, str(key)))

    def seen(self) -> list[Note]:
        """The newest checkpoint of each log, to be kept and shown when asked."""
        rows = self._at.execute("select note from seen order by origin")
        return [read_note(row[0].encode()) for row in rows]

    def answer(self, body: bytes, time: int) -> Answer:
        """Answer one request, by file or by HTTP; what is signed is remembered first.

        Args:
            time: seconds since 1970, told in the cosignature.
        """
        try:
            old, proof, note = _read_request(body)
            said = read_checkpoint(note.text)
            self._check_signed(note, said)
            self._at.execute("begin immediate")
            try:
                self._check_grown(said, old, proof)
                self._remember(said, note)
                self._at.execute("commit")
            except BaseException:
                self._at.execute("rollback")
                raise
        except NoteError as fault:
            return Answer(400, "text/plain", f"{fault}\n")
        except _RefusalError as refusal:
            return refusal.answer
        lines = "".join(f"{sign(key, note.text, time)}\n" for key in self.keys)
        return Answer(200, "text/plain; charset=utf-8", lines)

    def close(self) -> None:
        """Let go of the memory."""
        self._at.close()

    def _check_signed(self, note: Note, said: Checkpoint) -> None:
        rows = self._at.execute("select vkey from watched where origin = ?", (said.origin,))
        keys = [read_vkey(row[0], SEEN) for row in rows]
        if not keys:
            raise _RefusalError(404, f"the log {said.origin} is not watched here")
        checkable = [key for key in keys if can_check(key)]
        if not any(holds(key, note.text, one) for key in checkable for one in note.signatures):
            raise _RefusalError(403, f"no key of {said.origin} that is known here signed this")

    def _check_grown(self, said: Checkpoint, old: int, proof: list[bytes]) -> None:
        row = self._at.execute("select note from seen where origin = ?", (said.origin,)).fetchone()
        known = read_checkpoint(read_note(row[0].encode()).text) if row else None
        if old > said.size:
            raise _RefusalError(400, f"the older size {old} is more than {said.size}")
        if old != (known.size if known else 0):
            raise _RefusalError(409, str(known.size if known else 0), "text/x.tlog.size")
        if known and old == said.size and known.root != said.root:
            raise _RefusalError(409, f"another root was seen for {old} entries")
        try:
            check_consistency(known.root if known else said.root, said.root, proof,
                              old=old, new=said.size)  # fmt: skip
        except ProofError as fault:
            raise _RefusalError(422, str(fault)) from None

    def _remember(self, said: Checkpoint, note: Note) -> None:
        self._at.execute(
            "insert into seen values (?, ?, ?) on conflict (origin) "
            "do update set size = excluded.size, note = excluded.note",
            (said.origin, said.size, str(note)),
        )


def open_desk(workspace: Path) -> WitnessDesk:
    """Open the witness's desk of a workspace."""
    if not (workspace / FOLDER / KEY).exists():
        raise InputError(
            f"{workspace}: no witness here; make one with: comity requests witness init "
            "--name NAME."
        )
    return WitnessDesk(workspace)


def _read_request(body: bytes) -> tuple[int, list[bytes], Note]:
    head, parted, rest = body.partition(b"\n\n")
    lines = head.decode("ascii", "replace").split("\n")
    label, _, old = lines[0].partition(" ")
    if label != "old" or not old.isdecimal() or str(int(old)) != old or not parted:
        raise NoteError("a request begins with a line: old SIZE, and ends with a checkpoint")
    if len(lines) - 1 > MOST_PARTS:
        raise NoteError(f"the proof has {len(lines) - 1} parts, more than {MOST_PARTS}")
    try:
        proof = [base64s.decode(line) for line in lines[1:]]
    except ValueError as fault:
        raise NoteError(f"the proof: {fault}") from None
    return int(old), proof, read_note(rest)
