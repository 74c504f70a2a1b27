"""Public keys as one line of text: `name+id+base64`, the form that other tools of logs read.

Source: C2SP signed-note, verifier keys.
"""

from __future__ import annotations

from enum import IntEnum
from hashlib import sha256
from typing import NamedTuple

from comity.errors import InputError
from comity.requests.log import base64s


class Algorithm(IntEnum):
    """What a key signs, and how: the byte that goes into the key's id."""

    ED25519 = 1
    """The text of a note, as the signature of a log."""
    ED25519_COSIGNATURE = 4
    """A witness: the time and the text of a checkpoint."""
    MLDSA44_COSIGNATURE = 6
    """A log or a witness, safe against quantum computers: names, time, size and root."""


PUBLIC_BYTES = {
    Algorithm.ED25519: 32,
    Algorithm.ED25519_COSIGNATURE: 32,
    Algorithm.MLDSA44_COSIGNATURE: 1312,
}


class VerifierKey(NamedTuple):
    """The public half of a key, with the name under which it signs."""

    name: str
    algorithm: Algorithm
    public: bytes

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature names its key."""
        head = f"{self.name}\n".encode() + bytes([self.algorithm])
        return sha256(head + self.public).digest()[:4]

    def __str__(self) -> str:
        material = base64s.encode(bytes([self.algorithm]) + self.public)
        return f"{self.name}+{self.id.hex()}+{material}"


def check_key_name(name: str, where: str) -> str:
    """Refuse a name that cannot stand in a signature line.

    Raises: InputError.
    """
    if not name or "+" in name or any(one.isspace() or ord(one) < 32 for one in name):
        raise InputError(
            f'{where}: found "{name}"; write a name like county.example/requests, without spaces '
            "or plus signs."
        )
    return name


def read_vkey(text: str, where: str) -> VerifierKey:
    """Read a key.

    Args:
        where: what the key was given for, told in the error.
    Raises: InputError, where the line is not a key or its id is not that of its bytes.
    """
    parts = text.strip().split("+", 2)
    if len(parts) != 3:
        raise InputError(f'{where}: found "{text[:60]}"; write a key like name+1a2b3c4d+base64.')
    name = check_key_name(parts[0], where)
    try:
        material = base64s.decode(parts[2])
        algorithm = Algorithm(material[0])
    except (ValueError, IndexError):
        raise InputError(
            f'{where}: the key of "{name}" is not one of Ed25519 or ML-DSA-44; ask for it again.'
        ) from None
    key = VerifierKey(name, algorithm, material[1:])
    if len(key.public) != PUBLIC_BYTES[algorithm]:
        raise InputError(
            f'{where}: the key of "{name}" has {len(key.public)} bytes, not '
            f"{PUBLIC_BYTES[algorithm]}; ask for it again."
        )
    if key.id.hex() != parts[1]:
        raise InputError(
            f'{where}: the key of "{name}" has the id {key.id.hex()}, not {parts[1]}; '
            "one character of it was changed."
        )
    return key
