"""Exports: the whole log as plain files, with all that is needed to check it without us.

checkpoint, tile/...        the newest checkpoint, and the log in the form of C2SP tlog-tiles
entries.jsonl               the entries, one a line, in order
checkpoints/, keys/         every checkpoint, and every change of keys, as signed
timestamps/                 what was stamped (.txt), the answer (.tsr), the authority (.pem)
policy.txt                  the keys of the log and of the witnesses
verify_log.py, README.txt   the checker, and how to run it
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from comity.errors import InputError
from comity.requests.log.proof_files import LIMITS, ProofFile
from comity.requests.log.signed_log import SignedLog
from comity.requests.log.storage import DamageError, StoredCheckpoint
from comity.requests.log.tiles import tile_files
from comity.requests.log.timestamps import FOLDER as STAMPS
from comity.requests.log.timestamps import stamped, stamps

VERIFIER = Path(__file__).parent.parent / "verify_log.py"
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The one day written into a zip, so that the same log gives the same bytes."""


def export_files(signed: SignedLog) -> Iterator[tuple[str, bytes]]:
    """All files of an export, up to the newest checkpoint, as names and bytes."""
    newest = signed.newest()
    storage = signed.log.storage
    entries = list(signed.log.entries(0, newest.size))
    if signed.log.root(newest.size) != newest.root:
        raise DamageError(
            f"{storage.place}: its entries are not those that were signed; nothing was written; "
            "comity requests verify tells more."
        )
    yield "checkpoint", str(signed.note(newest)).encode()
    yield "entries.jsonl", b"".join(entry + b"\n" for entry in entries)
    for row in storage.checkpoints():
        yield f"checkpoints/{row.number:09d}.txt", str(signed.note(row)).encode()
    for change in storage.key_changes():
        yield f"keys/{change.number:03d}.txt", change.note.encode()
    yield from _stamp_files(signed)
    yield "policy.txt", signed.policy_text().encode()
    yield "verify_log.py", VERIFIER.read_bytes()
    yield "README.txt", _read_me(signed, newest).encode()
    yield from tile_files(
        newest.size,
        lambda level, start, end: [one for _, one in storage.level(level, start, end)],
        lambda start, end: entries[start:end],
    )


def write_export(signed: SignedLog, place: Path) -> int:
    """Write an export as a folder, or as a zip where the name ends so; gives the entries in it.

    Raises: InputError where something is there already.
    """
    if place.exists():
        raise InputError(f"{place}: it is there already; name a new folder or file.")
    passing = place.with_name(f"{place.name}.part")
    if passing.exists():
        raise InputError(f"{passing}: left by a run that was stopped; remove it.")
    try:
        _write(signed, passing, is_zip=place.suffix == ".zip")
        passing.rename(place)
    except BaseException as fault:
        shutil.rmtree(passing, ignore_errors=True)
        passing.unlink(missing_ok=True)
        if isinstance(fault, OSError):
            told = fault.strerror or type(fault).__name__
            raise InputError(f"{place}: it cannot be written ({told}); see to the disk.") from None
        raise
    return signed.newest().size


def _write(signed: SignedLog, passing: Path, *, is_zip: bool) -> None:
    if is_zip:
        with zipfile.ZipFile(passing, "x", zipfile.ZIP_DEFLATED) as file:
            for name, content in export_files(signed):
                file.writestr(zipfile.ZipInfo(name, LONG_AGO), content, zipfile.ZIP_DEFLATED)
    else:
        for name, content in export_files(signed):
            target = passing / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def proof_of(signed: SignedLog, index: int) -> tuple[ProofFile, bytes]:
    """The proof of one entry in the newest checkpoint, with its cosignatures; and the entry.

    Raises: InputError where no checkpoint counts the entry yet.
    """
    row = signed.newest()
    entry = signed.log.entry(index)
    if index >= row.size:
        raise InputError(
            f"entry {index}: the newest checkpoint counts {row.size} entries; run comity requests "
            "checkpoint first."
        )
    proof = signed.log.prove_inclusion(index, row.size)
    found = ProofFile(index, tuple(proof), signed.note(row))
    found.check(entry)
    return found, entry


def _stamp_files(signed: SignedLog) -> Iterator[tuple[str, bytes]]:
    """The time stamps, each with the bytes that were stamped."""
    rows = {row.number: row for row in signed.log.storage.checkpoints()}
    for number, path in stamps(signed.folder):
        if number in rows:
            name = f"{STAMPS}/{number:09d}"
            yield f"{name}.txt", stamped(rows[number])
            yield f"{name}.tsr", path.read_bytes()
            yield f"{name}.pem", path.with_suffix(".pem").read_bytes()


def _stamps_told(signed: SignedLog) -> str:
    found = [number for number, _ in stamps(signed.folder)]
    if not found:
        return ""
    name = f"{STAMPS}/{found[-1]:09d}"
    return f"""
A time-stamping authority signed when a checkpoint was there; verify_log.py does not check that. To
check the newest, with the root certificate that you have from the authority itself:

    openssl ts -verify -data {name}.txt -in {name}.tsr -CAfile root.pem
"""


def _read_me(signed: SignedLog, newest: StoredCheckpoint) -> str:
    keys = "\n".join(f"    {key}" for key in signed.public_keys()[:1])
    return f"""The log {signed.origin}, {newest.size} entries.

To check it, with Python 3.9 or newer and nothing else:

    python3 verify_log.py . --key '...'

with the key that you were given by another way than this export; it should be this one:

{keys}

If you kept a checkpoint of this log earlier, add: --kept FILE. The file "checkpoint" is the one to
keep from now on: with it, any later rewriting of these entries shows.

The log follows RFC 6962, and C2SP signed-note, tlog-checkpoint, tlog-tiles and tlog-cosignature, so
that other programs of these formats read it too.
{_stamps_told(signed)}
{LIMITS}
"""
