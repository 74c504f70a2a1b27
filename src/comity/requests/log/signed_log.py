"""The signed log of a workspace: a log with its keys, its policy, and what it signed last.

    log = open_signed_log(workspace)
    log.append(event)
    log.sign(time)

All of it lies in the folder `requests` of the workspace: `log.json` (which log, and where),
`log.sqlite` (or a schema in PostgreSQL), `log.key` (secret), `policy.txt`, and `last-signed.txt`,
the newest checkpoint, kept outside the database so that a copy put back is noticed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from comity.errors import InputError
from comity.files import write_whole
from comity.requests.log.checking import Checked, check_log
from comity.requests.log.checkpoints import Checkpoint, read_checkpoint
from comity.requests.log.key_changes import Era, KeyChange, eras, write_key_change
from comity.requests.log.keys import create_log_keys, read_keys, write_keys
from comity.requests.log.log import Log, copy_log
from comity.requests.log.notes import Note, NoteError, Signature, read_note, read_signature
from comity.requests.log.policy import Policy, new_policy, read_policy, with_logs
from comity.requests.log.postgres import PostgresStorage
from comity.requests.log.seal import broken_seal, seal
from comity.requests.log.signing import SigningKey, sign
from comity.requests.log.sqlite import SqliteStorage
from comity.requests.log.storage import (
    DamageError,
    Storage,
    StoredCheckpoint,
    StoredCosignature,
    StoredKeyChange,
)
from comity.requests.log.timestamps import check_stamps
from comity.requests.log.vkey import VerifierKey

FOLDER = "requests"
LOG, KEY, POLICY, LAST, SEAL = "log.sqlite", "log.key", "policy.txt", "last-signed.txt", "log.seal"


class SignedLog:
    """A log that can sign."""

    def __init__(self, folder: Path, log: Log) -> None:
        """Use `open_signed_log` or `create_signed_log`."""
        self.folder = folder
        self.log = log

    @property
    def origin(self) -> str:
        """The name of the log."""
        return self.log.origin

    def append(self, leaf: bytes) -> int:
        """Record one entry, durably, and give its number; it is signed by the next `sign`."""
        return self.log.append(leaf)

    def append_many(self, leaves: Iterable[bytes]) -> range:
        """Record entries, durably and all or none, and give their numbers."""
        return self.log.append_many(leaves)

    def eras(self) -> list[Era]:
        """The keys of the log, and since when.

        Raises: DamageError where the changes of keys were changed.
        """
        try:
            return eras(self.origin, [row.note for row in self.log.storage.key_changes()])
        except NoteError as fault:
            raise DamageError(f"{self.log.storage.place}: {fault}.") from None

    def public_keys(self) -> tuple[VerifierKey, ...]:
        """The public keys that sign now: to be handed out."""
        return self.eras()[-1].keys

    def policy(self) -> Policy:
        """The witnesses known, and how many are enough."""
        return read_policy(self.policy_text(), POLICY)

    def policy_text(self) -> str:
        """The policy as it is written."""
        try:
            return (self.folder / POLICY).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as fault:
            raise InputError(f"{POLICY}: it cannot be read ({fault}); put it back.") from None

    def write_policy(self, text: str) -> None:
        """Keep another policy."""
        read_policy(text, POLICY)
        write_whole(str(self.folder / POLICY), text.encode())

    def note(self, row: StoredCheckpoint) -> Note:
        """A checkpoint with the cosignatures that came for it."""
        lines = [
            one.line for one in self.log.storage.cosignatures() if one.checkpoint == row.number
        ]
        try:
            return read_note(row.note.encode()).signed(read_signature(line) for line in lines)
        except NoteError as fault:
            raise DamageError(f"checkpoint {row.number} was changed: {fault}.") from None

    def newest(self) -> StoredCheckpoint:
        """The newest checkpoint.

        Raises: InputError where there is none.
        """
        row = self.log.storage.last_checkpoint()
        if row is None:
            raise InputError("nothing is signed yet; run: comity requests checkpoint.")
        return row

    def last_signed(self) -> Note | None:
        """What the key signed last, as kept outside the database."""
        try:
            return read_note((self.folder / LAST).read_bytes())
        except FileNotFoundError:
            return None
        except NoteError as fault:
            raise DamageError(f"{LAST}: {fault}; put it back from its copy.") from None

    def sign(self, time: int) -> StoredCheckpoint:
        """Sign the log as it is now; where that is signed already, nothing is added.

        Args:
            time: seconds since 1970.
        Raises: DamageError where the log is not a longer version of what was signed last.
        """
        keys = self._signing_keys()
        said = self._grown()
        newest = self.log.storage.last_checkpoint()
        if newest and newest.size == said.size and self._is_by(newest, keys):
            return newest
        text = str(said)
        note = Note(text, ()).signed(sign(key, text, time) for key in keys)
        self._keep(note)
        return self._record(said, note)

    def change_keys(self, reason: str, time: int) -> tuple[VerifierKey, ...]:
        """Take up new keys, and sign with them.

        Args:
            reason: "rotated" where the old key is at hand and good, else "lost" or "exposed".
        """
        old: tuple[SigningKey, ...] = ()
        if reason == "rotated":
            old = self._signing_keys()
            self.sign(time)
        said = self._grown()
        new = create_log_keys(self.origin)
        change = KeyChange(said, reason, self.public_keys(), tuple(key.verifier for key in new))
        note = write_key_change(change, new, old)
        passing = self.folder / f"{KEY}.new"
        passing.unlink(missing_ok=True)
        write_keys(passing, new)
        with self.log.storage.writing():
            number = len(self.log.storage.key_changes())
            self.log.storage.add_key_change(StoredKeyChange(number, said.size, str(note)))
        os.replace(passing, self.folder / KEY)
        self.write_policy(with_logs(self.policy_text(), change.new))
        self.sign(time)
        return change.new

    def add_cosignatures(self, row: StoredCheckpoint, made: Sequence[Signature]) -> int:
        """Keep cosignatures on a checkpoint, none twice; the caller has checked them."""
        with self.log.storage.writing():
            known = self.log.storage.cosignatures()
            have = {one.line for one in known if one.checkpoint == row.number}
            new = [str(one) for one in made if str(one) not in have]
            for number, line in enumerate(new, len(known)):
                self.log.storage.add_cosignature(StoredCosignature(number, row.number, line))
        return len(new)

    def check(self, kept: Sequence[tuple[str, Note]] = ()) -> Checked:
        """Check all of the log, also against what was signed last and what others kept."""
        storage = self.log.storage
        mine: list[tuple[str, Note]] = []
        faults: list[str] = []
        try:
            last = self.last_signed()
            if last is not None:
                mine.append((LAST, last))
            elif storage.last_checkpoint() is not None:
                faults.append(
                    f"{LAST}: it is gone; only a checkpoint that somebody else kept can show that "
                    "no older copy of the log was put in place."
                )
        except DamageError as fault:
            faults.append(str(fault))
        checked = check_log(self.log, mine=mine, kept=kept, policy=self.policy())
        checked.faults[:0] = faults
        wrong, told = check_stamps(self.folder, storage.checkpoints())
        checked.faults += wrong
        checked.notes += told
        return checked

    def seal(self) -> bool:
        """Seal the file at rest; false where somebody else has it open, true without a file."""
        storage = self.log.storage
        return not isinstance(storage, SqliteStorage) or seal(storage, self.folder / SEAL)

    def close(self) -> None:
        """Let go of the log."""
        self.log.close()

    def __enter__(self) -> SignedLog:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _signing_keys(self) -> tuple[SigningKey, ...]:
        keys = read_keys(self.folder / KEY)
        if tuple(key.verifier for key in keys) != self.public_keys():
            waiting = self.folder / f"{KEY}.new"
            if waiting.exists():
                os.replace(waiting, self.folder / KEY)
                return self._signing_keys()
            raise InputError(
                f"{KEY}: it is not the key that the log signs with now; put the newest in place."
            )
        return keys

    def _grown(self) -> Checkpoint:
        """The log as it is now, being a longer version of all that was signed last."""
        size = self.log.size
        said = Checkpoint(self.origin, size, self.log.root(size))
        signed: list[tuple[str, Checkpoint]] = []
        newest, last = self.log.storage.last_checkpoint(), self.last_signed()
        if newest:
            signed.append(("the newest checkpoint", Checkpoint(said.origin, *newest[1:3])))
        if last:
            signed.append((LAST, read_checkpoint(last.text)))
        for words, one in signed:
            if one.origin != said.origin or one.size > size or self.log.root(one.size) != one.root:
                raise DamageError(
                    f"{self.log.storage.place}: {size} entries, which do not continue the "
                    f"{one.size} of {words}; nothing was signed; comity requests verify tells more."
                )
            self.log.prove_consistency(one.size, size)
        return said

    def _is_by(self, row: StoredCheckpoint, keys: Sequence[SigningKey]) -> bool:
        signatures = read_note(row.note.encode()).signatures
        return all(any(one.is_by(key.verifier) for one in signatures) for key in keys)

    def _keep(self, note: Note) -> None:
        """What is signed is kept outside the database first: a crash between forgets nothing."""
        passing = self.folder / f"{LAST}.{os.getpid()}.part"
        try:
            with passing.open("wb") as file:
                file.write(str(note).encode())
                file.flush()
                os.fsync(file.fileno())
            os.replace(passing, self.folder / LAST)
        except OSError as fault:
            passing.unlink(missing_ok=True)
            raise InputError(
                f"{LAST}: it cannot be written ({fault.strerror}); nothing was signed, what was "
                "recorded stays."
            ) from None

    def _record(self, said: Checkpoint, note: Note) -> StoredCheckpoint:
        storage = self.log.storage
        with storage.writing():
            last = storage.last_checkpoint()
            number = last.number + 1 if last else 0
            row = StoredCheckpoint(number, said.size, said.root, str(note))
            storage.add_checkpoint(row)
        return row


def create_signed_log(
    workspace: Path, origin: str, time: int, *, postgres: str = "", page_bytes: int = 4096
) -> SignedLog:
    """Make a log and its keys in a workspace, and sign it while it is empty.

    Args:
        origin: the name of the log, like `county.example/requests`; it never changes.
        time: seconds since 1970.
        postgres: where the log is shared, how to connect to the database, without the password.
    Raises: InputError where there is one already.
    """
    folder = workspace / FOLDER
    if (folder / "log.json").exists():
        raise InputError(f"{folder}: a log is there already; name another workspace.")
    keys = create_log_keys(origin)
    folder.mkdir(parents=True, exist_ok=True)
    write_keys(folder / KEY, keys)
    storage = _new_storage(folder, origin, postgres=postgres, page_bytes=page_bytes)
    log = Log(storage)
    public = tuple(key.verifier for key in keys)
    change = KeyChange(Checkpoint(origin, 0, log.root()), "created", (), public)
    with storage.writing():
        storage.add_key_change(StoredKeyChange(0, 0, str(write_key_change(change, keys))))
    write_whole(str(folder / POLICY), new_policy(public).encode())
    _write_where(folder, origin, {"postgres": postgres} if postgres else LOG)
    signed = SignedLog(folder, log)
    signed.sign(time)
    return signed


def open_signed_log(workspace: Path) -> SignedLog:
    """Open the log of a workspace.

    Raises: InputError where there is none; DamageError where it is another log than it was.
    """
    folder = workspace / FOLDER
    try:
        written = json.loads((folder / "log.json").read_bytes())
        origin, store = str(written["origin"]), written["store"]
        postgres = str(store["postgres"]) if isinstance(store, dict) else ""
    except FileNotFoundError:
        raise InputError(
            f"{folder}: no log here; make one with: comity requests init --origin NAME."
        ) from None
    except (ValueError, KeyError, TypeError):
        raise InputError(f"{folder / 'log.json'}: not what was written; put it back.") from None
    log = Log(PostgresStorage(postgres) if postgres else SqliteStorage(folder / LOG))
    if log.origin != origin:
        raise DamageError(
            f"{log.storage.place}: it is the log {log.origin}, not {origin} as log.json says."
        )
    return SignedLog(folder, log)


def move_log(workspace: Path, postgres: str = "") -> Storage:
    """Move a log into PostgreSQL, or back into a file; keys and signatures stay as they are.

    Nobody appends meanwhile. What was left is kept: a file under the name `log.sqlite.moved`, a
    schema of PostgreSQL as it is.
    Args:
        postgres: how to connect to the database; empty for a file.
    Raises: InputError where a log is there already, or it lies there already.
    """
    folder = workspace / FOLDER
    with open_signed_log(workspace) as signed:
        source = signed.log.storage
        if isinstance(source, SqliteStorage) != bool(postgres):
            raise InputError(f"{source.place}: the log lies there already; nothing was moved.")
        to = _new_storage(folder, signed.origin, postgres=postgres)
        with source.writing():
            copy_log(signed.log, to)
        written = {"postgres": postgres} if postgres else LOG
        _write_where(folder, signed.origin, written)
        if isinstance(source, SqliteStorage):
            source.settle()
    if postgres:
        os.replace(folder / LOG, folder / f"{LOG}.moved")
        for ending in ("-wal", "-shm"):
            (folder / f"{LOG}{ending}").unlink(missing_ok=True)
        (folder / SEAL).unlink(missing_ok=True)
    return to


def _new_storage(
    folder: Path, origin: str, *, postgres: str = "", page_bytes: int = 4096
) -> Storage:
    if postgres:
        return PostgresStorage.create(postgres, origin)
    return SqliteStorage.create(folder / LOG, origin, page_bytes=page_bytes)


def _write_where(folder: Path, origin: str, store: object) -> None:
    written = {"format": 1, "origin": origin, "store": store}
    write_whole(str(folder / "log.json"), json.dumps(written, indent=2).encode() + b"\n")


def check_signed_log(workspace: Path, kept: Sequence[tuple[str, Note]] = ()) -> Checked:
    """Open the log of a workspace and check all of it; what cannot even be opened is a fault."""
    folder = workspace / FOLDER
    faults = broken_seal(folder / LOG, folder / SEAL) if (folder / LOG).exists() else []
    try:
        with open_signed_log(workspace) as signed:
            checked = signed.check(kept)
    except DamageError as fault:
        checked = Checked(faults=[str(fault)])
    checked.faults += [one for one in faults if one not in checked.faults]
    return checked
