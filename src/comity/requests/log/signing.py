"""Signatures: what exactly is signed, by which key, and whether it holds.

Signing needs the package `cryptography`; it is imported only when a key is used. Ed25519 is checked
without it too, by the slow routine of the one-file verifier. ML-DSA-44 needs a build that has it.

Source: RFC 8032; C2SP signed-note and tlog-cosignature; FIPS 204.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import NamedTuple

from comity.errors import InputError
from comity.requests.log.checkpoints import Checkpoint, read_checkpoint
from comity.requests.log.notes import Note, Signature
from comity.requests.log.vkey import Algorithm, VerifierKey

SEED_BYTES = 32
NEEDS = "signing needs the package cryptography; install it with: pip install 'comity[requests]'."


class SigningKey(NamedTuple):
    """The secret half of a key; never printed, never in the database."""

    verifier: VerifierKey
    seed: bytes

    def __repr__(self) -> str:
        return f"SigningKey({self.verifier.name!r}, {self.verifier.algorithm.name})"


@cache
def has_mldsa() -> bool:
    """Whether this machine can sign and check with ML-DSA-44."""
    try:
        _mldsa_public(bytes(SEED_BYTES))
    except Exception:  # absent, too old, or built without it: three errors for one answer
        return False
    return True


def can_check(key: VerifierKey) -> bool:
    """Whether this machine can check signatures of this key."""
    return key.algorithm is not Algorithm.MLDSA44_COSIGNATURE or has_mldsa()


def key_of(name: str, algorithm: Algorithm, seed: bytes) -> SigningKey:
    """The key that a name and a seed make.

    Raises: InputError where the package that signs is missing.
    """
    is_mldsa = algorithm is Algorithm.MLDSA44_COSIGNATURE
    if is_mldsa and not has_mldsa():
        raise InputError(
            f"the key of {name} is of ML-DSA-44; install a cryptography that has it: "
            "pip install 'comity[requests]'."
        )
    public = _mldsa_public(seed) if is_mldsa else _ed25519_public(seed)
    return SigningKey(VerifierKey(name, algorithm, public), seed)


def sign(key: SigningKey, text: str, time: int) -> Signature:
    """Sign a checkpoint's text.

    Args:
        time: seconds since 1970, said in a cosignature; a log's Ed25519 signature tells no time.
    """
    who = key.verifier
    if who.algorithm is Algorithm.ED25519:
        return Signature(who.name, who.id, _ed25519_sign(key.seed, text.encode()))
    message = _message(who, text, time)
    is_mldsa = who.algorithm is Algorithm.MLDSA44_COSIGNATURE
    made = _mldsa_sign(key.seed, message) if is_mldsa else _ed25519_sign(key.seed, message)
    return Signature(who.name, who.id, struct.pack(">Q", time) + made)


def holds(key: VerifierKey, text: str, signature: Signature) -> bool:
    """Whether a signature by this key is one over this text.

    Raises: InputError where it is of ML-DSA-44 and this machine cannot check that.
    """
    if not signature.is_by(key):
        return False
    if key.algorithm is Algorithm.ED25519:
        return _ed25519_holds(key.public, text.encode(), signature.content)
    try:
        message = _message(key, text, signed_at(signature))
    except (ValueError, struct.error):
        return False
    if key.algorithm is Algorithm.ED25519_COSIGNATURE:
        return _ed25519_holds(key.public, message, signature.content[8:])
    return _mldsa_holds(key.public, message, signature.content[8:])


def signed_at(signature: Signature) -> int:
    """The time that a cosignature tells, in seconds since 1970."""
    return int.from_bytes(signature.content[:8], "big")


def holding(note: Note, key: VerifierKey) -> Signature | None:
    """The signature of a note by this key, if there is one that holds."""
    return next((one for one in note.signatures if holds(key, note.text, one)), None)


def _message(key: VerifierKey, text: str, time: int) -> bytes:
    if time >= 1 << 63:
        raise ValueError("a time of 2^63 or later")
    if key.algorithm is Algorithm.ED25519_COSIGNATURE:
        return f"cosignature/v1\ntime {time}\n{text}".encode()
    return _subtree_message(key.name, time, read_checkpoint(text))


def _subtree_message(name: str, time: int, checkpoint: Checkpoint) -> bytes:
    cosigner, origin = name.encode(), checkpoint.origin.encode()
    return b"".join(
        [
            b"subtree/v1\n\0",
            bytes([len(cosigner)]) + cosigner,
            struct.pack(">Q", time),
            bytes([len(origin)]) + origin,
            struct.pack(">QQ", 0, checkpoint.size),
            checkpoint.root,
        ]
    )


def _ed25519_public(seed: bytes) -> bytes:
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    except ImportError:
        raise InputError(NEEDS) from None
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def _ed25519_sign(seed: bytes, message: bytes) -> bytes:
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    except ImportError:
        raise InputError(NEEDS) from None
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def _ed25519_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        from comity.requests.verify_log import ed25519_holds

        return ed25519_holds(public, message, signature)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _mldsa_public(seed: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

    return MLDSA44PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()


def _mldsa_sign(seed: bytes, message: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

    return MLDSA44PrivateKey.from_seed_bytes(seed).sign(message)


def _mldsa_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    if not has_mldsa():
        raise InputError(
            "a signature of ML-DSA-44 cannot be checked on this machine; install a newer "
            "cryptography."
        )
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

    try:
        MLDSA44PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
