"""Keys: made, kept, read, changed, lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.errors import InputError
from comity.requests.log import base64s, check_signed_log, open_signed_log
from comity.requests.log.key_changes import eras, read_key_change
from comity.requests.log.keys import create_log_keys, read_keys, write_keys
from comity.requests.log.notes import NoteError, read_note, read_signature
from comity.requests.log.signing import has_mldsa, holds, sign
from comity.requests.log.vkey import Algorithm, read_vkey
from comity.requests.verify_log import ed25519_holds
from tests.requests.log.logs import NOON, ORIGIN, a_signed_log, an_entry, some_entries

TEXT = f"{ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"


def test_a_key_is_read_back_and_signs_alike(tmp_path: Path) -> None:
    """Its file and its public line hold all that is needed."""
    keys = create_log_keys(ORIGIN)
    write_keys(tmp_path / "log.key", keys)

    assert read_keys(tmp_path / "log.key") == keys
    for key in keys:
        assert read_vkey(str(key.verifier), "key") == key.verifier
        assert holds(key.verifier, TEXT, sign(key, TEXT, NOON))
        assert not holds(key.verifier, TEXT.replace("0", "1"), sign(key, TEXT, NOON))


@pytest.mark.skipif(not has_mldsa(), reason="this machine has no ML-DSA-44")
def test_a_log_signs_twice_where_it_can() -> None:
    """Ed25519 for the tools of today, ML-DSA-44 for those to come."""
    kinds = [key.verifier.algorithm for key in create_log_keys(ORIGIN)]

    assert kinds == [Algorithm.ED25519, Algorithm.MLDSA44_COSIGNATURE]


def test_the_slow_routine_agrees_with_the_fast_one() -> None:
    """Signatures good and broken, checked with and without the package."""
    key = create_log_keys(ORIGIN)[0]
    made = sign(key, TEXT, NOON).content
    public, message = key.verifier.public, TEXT.encode()

    assert ed25519_holds(public, message, made)
    for at in (0, 31, 32, 63):
        broken = made[:at] + bytes([made[at] ^ 4]) + made[at + 1 :]
        assert not ed25519_holds(public, message, broken)
    assert not ed25519_holds(public, message + b"\n", made)
    assert not ed25519_holds(bytes(32), message, made)
    assert not ed25519_holds(b"\xff" * 32, message, made)


def test_the_slow_routine_passes_the_vectors_of_the_rfc() -> None:
    """RFC 8032, section 7.1, tests 1 to 3, and a number of the order of the curve or more."""
    vectors = [
        ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701"
         "cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d"
         "0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
         "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f7609"
         "84dc6594a7c15e9716ed28dc027beceea1ec40a"),
    ]  # fmt: skip
    order = 2**252 + 27742317777372353535851937790883648493
    for public, message, made in vectors:
        key, text, signature = map(bytes.fromhex, (public, message, made))
        number = int.from_bytes(signature[32:], "little") + order
        assert ed25519_holds(key, text, signature)
        assert not ed25519_holds(key, text, signature[:32] + number.to_bytes(32, "little"))


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    """With what to do about it."""
    path = tmp_path / "log.key"
    write_keys(path, create_log_keys(ORIGIN))
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)

    with pytest.raises(InputError, match=r"others may read this key \(mode 640\); chmod 600 it"):
        read_keys(path)


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    """A key that is gone cannot be had back."""
    path = tmp_path / "log.key"
    write_keys(path, create_log_keys(ORIGIN))

    with pytest.raises(InputError, match="a key is there already"):
        write_keys(path, create_log_keys(ORIGIN))


@pytest.mark.parametrize("name", ["", "two words", "a+b", "tab\there"])
def test_a_name_that_cannot_sign_is_refused(name: str) -> None:
    """Blanks and plus signs would end it early."""
    with pytest.raises(InputError, match="--origin: found"):
        create_log_keys(name)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda key: key[:-5] + ("A" if key[-5] != "A" else "B") + key[-4:], "one character"),
        (lambda key: key.replace("+", "-"), "write a key like"),
        (lambda key: key[:-8], "not one of|has .* bytes"),
        (lambda key: key.replace("county", "county2"), "has the id"),
    ],
)
def test_a_changed_public_key_is_told(change: object, told: str) -> None:
    """The id in the line is that of its bytes and its name."""
    written = str(create_log_keys(ORIGIN)[0].verifier)

    with pytest.raises(InputError, match=told):
        read_vkey(change(written), "key")  # type: ignore[operator]


def test_a_secret_is_not_printed() -> None:
    """Not even by accident, in an error."""
    key = create_log_keys(ORIGIN)[0]

    assert key.seed.hex() not in repr(key)
    assert base64s.encode(key.seed) not in f"{key!r} {key.verifier}"


def test_a_rotation_is_vouched_for_by_the_old_key(tmp_path: Path) -> None:
    """Checkpoints of both times hold, and the policy names the new key."""
    log = a_signed_log(tmp_path, 3)
    old = log.public_keys()
    new = log.change_keys("rotated", NOON)
    log.append(an_entry(3))
    log.sign(NOON)

    assert new != old
    assert [(one.since.size, one.is_vouched_for) for one in log.eras()] == [(0, True), (3, True)]
    assert log.policy().logs == new
    checked = check_signed_log(tmp_path)
    assert (checked.faults, checked.notes) == ([], [])


@pytest.mark.parametrize("reason", ["lost", "exposed"])
def test_a_key_that_is_gone_is_told_for_ever(tmp_path: Path, reason: str) -> None:
    """The log goes on under a key that nothing vouches for, and every check says so."""
    log = a_signed_log(tmp_path, 3)
    (tmp_path / "requests" / "log.key").unlink()
    with pytest.raises(InputError, match="comity requests init --key-lost"):
        log.sign(NOON)
    new = log.change_keys(reason, NOON)
    log.append(an_entry(3))
    log.sign(NOON)

    checked = check_signed_log(tmp_path)
    assert checked.faults == []
    assert checked.notes == [
        f"from 3 entries on the log signs with new keys, the old ones having been told {reason}; "
        f"no old key vouches for them, so have {ORIGIN} confirm "
        f"{', '.join(key.id.hex() for key in new)}."
    ]


def test_an_old_key_signs_nothing_more(tmp_path: Path) -> None:
    """Put back after a rotation, it is refused."""
    log = a_signed_log(tmp_path, 3)
    path = tmp_path / "requests" / "log.key"
    old = path.read_text()
    log.change_keys("rotated", NOON)
    log.append(an_entry(3))
    path.write_text(old)

    with pytest.raises(InputError, match="it is not the key that the log signs with now"):
        log.sign(NOON)


def test_a_rotation_that_was_stopped_is_finished(tmp_path: Path) -> None:
    """The new key waits beside the old; once the log has taken it up, it is put in place."""
    log = a_signed_log(tmp_path, 3)
    path = tmp_path / "requests" / "log.key"
    old = path.read_text()
    log.change_keys("rotated", NOON)
    path.rename(path.with_name("log.key.new"))
    write = path.open("x")
    write.write(old)
    write.close()
    path.chmod(0o600)
    log.append_many(some_entries(2, 3))

    assert log.sign(NOON).size == 5
    assert check_signed_log(tmp_path).faults == []


def test_a_checkpoint_is_signed_once(tmp_path: Path) -> None:
    """Where nothing was added, nothing is signed again."""
    log = a_signed_log(tmp_path, 3)

    assert log.sign(NOON + 9) == log.newest()
    assert len(log.log.storage.checkpoints()) == 2


def test_changes_of_keys_that_do_not_follow_are_refused(tmp_path: Path) -> None:
    """Another log's, one left out, one that the new key did not sign."""
    log = a_signed_log(tmp_path, 3)
    log.change_keys("rotated", NOON)
    first, second = (row.note for row in log.log.storage.key_changes())

    for notes, told in [
        ([second], "does not follow the one before"),
        ([first, first], "does not follow the one before"),
        ([first.replace(ORIGIN, "other.example")], "has the id"),
        ([first.rpartition("\n\n")[0] + "\n\n— x AAAAAAAA\n"], "the new keys did not sign"),
        ([], "names no keys"),
    ]:
        with pytest.raises(NoteError, match=told):
            eras(ORIGIN, notes)
    with open_signed_log(tmp_path) as again:
        assert len(again.eras()) == 2


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (b"", "no signature lines"),
        (b"text\n\n\xe2\x80\x94 a AAAAAAAA", "ends before one"),
        (b"text\n\nno dash\n", "not a signature line"),
        ("text\n\n— a AAA\n".encode(), "is not base 64"),
        ("text\n\n— a AAAAAB==\n".encode(), "not the base 64 of any bytes"),
        ("text\n\n— a AAAA\n".encode(), "fewer than 5"),
        (b"te\txt\n\n", "control character"),
        (b"\xff", "not UTF-8"),
        (b"x" * 1_000_001, "more than 1000000"),
    ],
)
def test_what_is_no_note_is_told(written: bytes, told: str) -> None:
    """Each cause has its own message."""
    with pytest.raises(NoteError, match=told):
        read_note(written)


@pytest.mark.parametrize("text", ["", "comity keys of a log v1\na\n0\nAAAA\nreason x\nnew y\n"])
def test_what_is_no_change_of_keys_is_told(text: str) -> None:
    """In one sentence."""
    with pytest.raises(NoteError):
        read_key_change(text)
    with pytest.raises(NoteError):
        read_signature(text)
