"""Time stamps: an authority of another's signs that a checkpoint was there at a time.

The request goes out as a file and the answer comes back as one; nothing here uses a network. An
answer is kept beside the log with its authority's certificate, so that it can be checked again.
Reading answers needs the package `rfc3161-client`. Source: RFC 3161.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from comity.errors import InputError
from comity.files import write_whole
from comity.requests.log.storage import StoredCheckpoint

FOLDER = "timestamps"
SHA256 = bytes.fromhex("300d06096086480165030402010500")
"""The name of the hash, with its empty parameters."""


def stamp_request(row: StoredCheckpoint) -> bytes:
    """What is sent to an authority: the hash of a checkpoint as it was signed, and no more.

    Source: RFC 3161, section 2.4.1; the certificate of the authority is asked for.
    """
    imprint = _part(0x30, SHA256 + _part(0x04, sha256(stamped(row)).digest()))
    return _part(0x30, _part(0x02, b"\1") + imprint + _part(0x01, b"\xff"))


def stamped(row: StoredCheckpoint) -> bytes:
    """The bytes that are stamped: the checkpoint with the log's own signatures."""
    return row.note.encode()


def keep_stamp(folder: Path, row: StoredCheckpoint, answer: bytes, authority: bytes) -> datetime:
    """Check an authority's answer and keep it beside the log; gives the time that it tells.

    Args:
        folder: of the log.
        authority: certificates that the user trusts, as PEM.
    Raises: InputError where the answer does not hold for this checkpoint under these.
    """
    time = _time(answer, stamped(row), authority)
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    for ending, content in ((".tsr", answer), (".pem", authority)):
        write_whole(str(place / f"{row.number:09d}{ending}"), content)
    return time


def stamps(folder: Path) -> Iterator[tuple[int, Path]]:
    """The numbers of the checkpoints that were stamped, and where the answers are."""
    for path in sorted((folder / FOLDER).glob("*.tsr")):
        if path.stem.isdecimal():
            yield int(path.stem), path


def check_stamps(folder: Path, rows: Sequence[StoredCheckpoint]) -> tuple[list[str], list[str]]:
    """Check every kept answer again: what is wrong, and what a reader should know."""
    faults, notes = [], []
    known = {row.number: row for row in rows}
    for number, path in stamps(folder):
        words = f"{FOLDER}/{path.name}"
        if number not in known:
            faults.append(f"{words}: it stamps checkpoint {number}, which the log does not have.")
            continue
        try:
            authority = path.with_suffix(".pem").read_bytes()
            time = _time(path.read_bytes(), stamped(known[number]), authority)
        except NotHereError as fault:
            notes.append(f"{words} was not checked: {fault}")
        except (InputError, OSError) as fault:
            faults.append(f"{words}: {fault}")
        else:
            size = known[number].size
            notes.append(f"checkpoint {number}, {size:,} entries, is stamped {time.isoformat()}.")
    return faults, notes


class NotHereError(InputError):
    """The package that reads answers is not installed."""


def _time(answer: bytes, content: bytes, authority: bytes) -> datetime:
    """The time that an answer tells, where it holds."""
    package = _package()
    try:
        read = package.decode_timestamp_response(answer)
    except ValueError:
        raise InputError(
            "the answer is no time stamp; hand over the authority's file as it came (.tsr)."
        ) from None
    if read.status != 0:
        told = "; ".join(read.status_string) or f"status {read.status}"
        raise InputError(f"the authority did not stamp it ({told}); ask it again.")
    verifier = package.VerifierBuilder(roots=_certificates(authority)).build()
    try:
        verifier.verify_message(read, content)
    except package.VerificationError as fault:
        if read.tst_info.message_imprint.message != sha256(content).digest():
            raise InputError("it stamps something else than this checkpoint.") from None
        raise InputError(
            f"the stamp does not hold under this authority's certificate ({fault}); name the "
            "authority's own root certificate."
        ) from None
    time: datetime = read.tst_info.gen_time
    return time.astimezone(UTC)


def _certificates(authority: bytes) -> list[Any]:
    from cryptography import x509

    try:
        return x509.load_pem_x509_certificates(authority)
    except ValueError:
        raise InputError("the authority's file holds no certificate; write PEM.") from None


def _package() -> Any:
    try:
        return importlib.import_module("rfc3161_client")
    except ImportError:
        raise NotHereError(
            "reading time stamps needs the package rfc3161-client; install it with: "
            "pip install 'comity[timestamps]'."
        ) from None


def _part(tag: int, content: bytes) -> bytes:
    """One part in DER; all parts here are shorter than 128 bytes."""
    return bytes([tag, len(content)]) + content
