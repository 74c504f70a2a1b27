"""Every single byte of a small log, flipped in turn: each is told, at rest and in an export."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from comity.requests import verify_log
from comity.requests.log import check_signed_log, open_signed_log
from comity.requests.log.export import proof_of, write_export
from comity.requests.log.signing import has_mldsa
from tests.requests.log.logs import a_signed_log
from tests.requests.log.tampering import FILE


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1 << at % 8]) + content[at + 1 :]


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys of Ed25519 alone, and each signature of the slow routine checked once."""
    monkeypatch.setattr("comity.requests.log.keys.has_mldsa", lambda: False)
    monkeypatch.setattr(verify_log, "ed25519_holds", cache(verify_log.ed25519_holds))


@pytest.fixture
def small(tmp_path: Path, plain: None) -> Iterator[Path]:
    """A sealed log of three entries in small pages."""
    log = a_signed_log(tmp_path, 3, page_bytes=512)
    assert log.seal()
    log.close()
    assert check_signed_log(tmp_path).faults == []
    yield tmp_path
    assert check_signed_log(tmp_path).faults == []


@contextmanager
def flipping(path: Path, whole: bytes, at: int) -> Iterator[None]:
    """One byte of a file flipped in its place, and put back."""
    for content in (flipped(whole, at), whole):
        with path.open("r+b", buffering=0) as file:
            file.seek(at)
            file.write(content[at : at + 1])
        if content is not whole:
            yield


def settled(workspace: Path) -> None:
    """Without what SQLite keeps beside the file, as it would lie after a copy."""
    for ending in ("-wal", "-shm"):
        (workspace / f"{FILE}{ending}").unlink(missing_ok=True)


def said(workspace: Path) -> object:
    """All that a reader of the log can be told."""
    with open_signed_log(workspace) as log:
        storage = log.log.storage
        levels = [storage.level(level, 0, 99) for level in range(3)]
        return (list(storage.entries(0, 99)), levels, storage.checkpoints(),
                storage.cosignatures(), storage.key_changes(), log.origin)  # fmt: skip


SEAL = (
    "log.sqlite: its bytes are not those that were sealed, though nothing was added since; the "
    "file or its seal was changed."
)


@pytest.mark.parametrize("part", range(4))
def test_every_byte_of_the_file_is_told(small: Path, part: int) -> None:
    """In four parts, so that they run side by side.

    By the hashes and signatures; by the seal alone only where nothing that is read changed.
    """
    whole, wanted = (small / FILE).read_bytes(), said(small)
    silent, wordy, changed = [], [], []
    for at in range(part, len(whole), 4):
        settled(small)
        with flipping(small / FILE, whole, at):
            faults = check_signed_log(small).faults
            if not faults:
                silent.append(at)
            if any(not fault.endswith(".") or "\n" in fault for fault in faults):
                wordy.append((at, faults))
            if faults == [SEAL] and said(small) != wanted:
                changed.append(at)
    settled(small)

    assert (silent, wordy, changed) == ([], [], [])


@pytest.mark.parametrize("name", ["log.seal", "last-signed.txt"])
def test_every_byte_of_the_files_beside_it_is_told(small: Path, name: str) -> None:
    """The seal, and what was signed last."""
    path = small / "requests" / name
    whole = path.read_bytes()
    silent = []
    for at in range(len(whole)):
        with flipping(path, whole, at):
            if not check_signed_log(small).faults:
                silent.append(whole[max(0, at - 20) : at + 1])

    assert silent == []


def verdict(*words: str) -> int:
    with contextlib.redirect_stdout(io.StringIO()):
        return verify_log.main(list(words))


def test_every_byte_of_an_export_is_told(tmp_path: Path, plain: None) -> None:
    """By the one-file verifier: entries, tiles, checkpoints, keys; signatures of Ed25519."""
    log = a_signed_log(tmp_path, 2, 3)
    key = str(log.public_keys()[0])
    place = tmp_path / "export"
    write_export(log, place)
    log.close()
    assert verdict(str(place), "--key", key) == 0
    silent = []
    for path in sorted(place.rglob("*")):
        if not path.is_file() or path.name in ("README.txt", "verify_log.py", "policy.txt"):
            continue
        whole = path.read_bytes()
        for at in range(len(whole)):
            with flipping(path, whole, at):
                if verdict(str(place), "--key", key) == 0:
                    silent.append((path.name, at))

    assert silent == []


def test_every_byte_of_a_proof_and_its_entry_is_told(tmp_path: Path, plain: None) -> None:
    """The two small files that go to a court."""
    log = a_signed_log(tmp_path, 5)
    proof, entry = proof_of(log, 3)
    files = {"proof": str(proof).encode(), "entry": entry}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    words = [str(tmp_path / "proof"), "--entry", str(tmp_path / "entry"),
             "--key", str(log.public_keys()[0])]  # fmt: skip
    assert verdict(*words) == 0
    silent = []
    for name, content in files.items():
        for at in range(len(content)):
            with flipping(tmp_path / name, content, at):
                if verdict(*words) == 0:
                    silent.append((name, at))

    assert silent == []


@pytest.mark.skipif(not has_mldsa(), reason="this machine has no ML-DSA-44")
def test_a_changed_signature_of_mldsa_is_told_where_it_can_be_checked(tmp_path: Path) -> None:
    """The one-file verifier names it as unchecked; the full check checks it."""
    log = a_signed_log(tmp_path, 3)
    path = tmp_path / "requests" / "last-signed.txt"
    whole = path.read_bytes()
    log.close()
    path.write_bytes(flipped(whole, len(whole) - 1_000))

    assert check_signed_log(tmp_path).faults
    shutil.rmtree(tmp_path / "requests")
