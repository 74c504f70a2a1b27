"""The secret keys of a log or a witness: made, kept in a file of their own, read again.

The file lies outside the database, one line a key in the form that other tools of notes read, and
nobody but its owner may read it. Whoever has it can sign as the log: keep a copy offline.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Sequence
from pathlib import Path

from comity.errors import InputError
from comity.requests.log import base64s
from comity.requests.log.signing import SEED_BYTES, SigningKey, has_mldsa, key_of
from comity.requests.log.vkey import Algorithm, check_key_name

HEAD = "PRIVATE+KEY+"


def create_log_keys(origin: str) -> tuple[SigningKey, ...]:
    """New keys of a log: Ed25519 for the tools of today, and ML-DSA-44 where this machine can."""
    return _create(_checked(origin, "--origin"), Algorithm.ED25519)


def create_witness_keys(name: str) -> tuple[SigningKey, ...]:
    """New keys of a witness, likewise."""
    return _create(_checked(name, "--name"), Algorithm.ED25519_COSIGNATURE)


def write_keys(path: Path, keys: Sequence[SigningKey]) -> None:
    """Write keys into a new file that only its owner may read; never over another.

    Raises: InputError.
    """
    lines = "".join(f"{_line(key)}\n" for key in keys)
    try:
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise InputError(
            f"{path}: a key is there already; it is never written over, move it away first."
        ) from None
    except OSError as fault:
        raise InputError(f"{path}: {fault.strerror}; name a folder that is yours.") from None
    with os.fdopen(opened, "w", encoding="utf-8") as file:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())


def read_keys(path: Path) -> tuple[SigningKey, ...]:
    """Read the keys of a file.

    Raises: InputError where it is not there, others may read it, or a line is not a key.
    """
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise InputError(
            f"{path}: the key is not there; put it back from its copy, or make a new one: "
            "comity requests init --key-lost."
        ) from None
    except (OSError, UnicodeDecodeError) as fault:
        raise InputError(f"{path}: the key cannot be read ({fault}).") from None
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise InputError(
            f"{path}: others may read this key (mode {mode & 0o777:03o}); chmod 600 it, and change "
            "the key if somebody may have: comity requests init --rotate-key."
        )
    return tuple(_read(line, f"{path}, line {at}") for at, line in enumerate(text.splitlines(), 1))


def _checked(name: str, where: str) -> str:
    from comity.requests.privacy import refuse_named

    refuse_named(check_key_name(name, where), where)
    return name


def _create(name: str, first: Algorithm) -> tuple[SigningKey, ...]:
    kinds = [first, *([Algorithm.MLDSA44_COSIGNATURE] if has_mldsa() else [])]
    return tuple(key_of(name, kind, secrets.token_bytes(SEED_BYTES)) for kind in kinds)


def _line(key: SigningKey) -> str:
    who = key.verifier
    material = base64s.encode(bytes([who.algorithm]) + key.seed)
    return f"{HEAD}{who.name}+{who.id.hex()}+{material}"


def _read(line: str, where: str) -> SigningKey:
    parts = line.removeprefix(HEAD).split("+", 2)
    if not line.startswith(HEAD) or len(parts) != 3:
        raise InputError(f"{where}: not a key; put the file back from its copy.")
    try:
        material = base64s.decode(parts[2])
        key = key_of(parts[0], Algorithm(material[0]), material[1:])
    except (ValueError, IndexError):
        raise InputError(f"{where}: not a key; put the file back from its copy.") from None
    if key.verifier.id.hex() != parts[1]:
        raise InputError(f"{where}: the key was changed; put the file back from its copy.")
    return key
